package org.gatehouse.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.gatehouse.rules.Refusal;

/** How much one reading may take in, over all the parts of a list, counted as it comes in and not as a file claims. */
final class Budget {
    private final String archive;
    private final long most;
    private long taken;

    Budget(String archive, long most) {
        this.archive = archive;
        this.most = most;
    }

    /** The bytes that have been read so far. */
    long taken() {
        return taken;
    }

    /** The same stream, on this budget. */
    InputStream on(InputStream in) {
        return new Counted(in);
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) take(1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) take(read);
            return read;
        }

        private void take(int bytes) {
            taken += bytes;
            if (taken > most) throw new Refusal("archive.too-large", archive);
        }
    }
}
