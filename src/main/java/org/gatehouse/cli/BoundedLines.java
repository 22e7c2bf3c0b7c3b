package org.gatehouse.cli;

import java.io.IOException;
import java.io.Reader;

/** Reads lines of which none fills the memory: one that is longer than any post could be is cut, and then is no JSON. */
final class BoundedLines implements AutoCloseable {
    static final int LONGEST = 1 << 20;

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int filled;

    BoundedLines(Reader in) {
        this.in = in;
    }

    /** The next line without its end ({@code \n}, {@code \r} or both); null where there is none. */
    String next() throws IOException {
        if (!fill()) return null;
        StringBuilder line = new StringBuilder();
        while (fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') end++;
            line.append(buffer, at, Math.min(end - at, LONGEST - line.length()));
            at = end;
            if (at == filled) continue;
            if (buffer[at++] == '\r' && fill() && buffer[at] == '\n') at++;
            break;
        }
        return line.toString();
    }

    /** Whether more can be read without waiting for whoever writes it. */
    boolean ready() throws IOException {
        return at < filled || in.ready();
    }

    private boolean fill() throws IOException {
        if (at < filled) return true;
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
