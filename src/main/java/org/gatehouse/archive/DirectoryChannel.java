package org.gatehouse.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.gatehouse.rules.Refusal;

/** A zip’s bytes, of which only so much may be read to list the entries: each one listed costs memory, also where it is a lie. */
final class DirectoryChannel implements SeekableByteChannel {
    /** A directory of a quarter of a million files. */
    private static final long MOST = 32L * 1024 * 1024;

    private final SeekableByteChannel file;
    private final String archive;
    private long left = MOST;

    DirectoryChannel(SeekableByteChannel file, String archive) {
        this.file = file;
        this.archive = archive;
    }

    /** From here on the entries are read, which have bounds of their own. */
    void directoryIsRead() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int read = file.read(into);
        left -= Math.max(0, read);
        if (left < 0) throw new Refusal("archive.too-many-files", archive);
        return read;
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long to) throws IOException {
        file.position(to);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }
}
