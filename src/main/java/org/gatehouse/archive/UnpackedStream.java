package org.gatehouse.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.gatehouse.rules.Refusal;

/** What comes out of an entry, measured against what went in, and compared at its end with the sum that was packed with it. */
final class UnpackedStream extends FilterInputStream {
    /** Lists of numbers pack to a tenth; only a trap packs to a two-hundredth. */
    private static final int STEEPEST = 200;

    private static final long MEASURED_FROM = 10L * 1024 * 1024;

    private final String archive;
    private final long packed;
    private final long sum;
    private final CRC32 crc = new CRC32();
    private long unpacked;

    UnpackedStream(InputStream in, ZipArchiveEntry entry, String archive) {
        super(in);
        this.archive = archive;
        this.packed = entry.getCompressedSize();
        this.sum = entry.getCrc();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = unpack(into, from, length);
        if (read < 0) {
            if (crc.getValue() != sum) throw new IOException("The sum of the entry is not that of its content");
            return read;
        }
        crc.update(into, from, read);
        unpacked += read;
        if (unpacked > MEASURED_FROM && unpacked / STEEPEST > packed) throw new Refusal("archive.bomb", archive);
        return read;
    }

    /** The unpackers meet hostile bytes with all sorts of exceptions. */
    private int unpack(byte[] into, int from, int length) throws IOException {
        try {
            return super.read(into, from, length);
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
