package org.gatehouse.photos;

import javax.imageio.stream.ImageInputStreamImpl;

/** The bytes that a decoder is handed; one that reads on and on beyond their end, as some do with damage, is stopped. */
final class BareStream extends ImageInputStreamImpl {
    private static final int PATIENCE = 64;

    private final byte[] bytes;
    private int beyond;

    BareStream(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        bitOffset = 0;
        if (streamPos >= bytes.length) return ended();
        return bytes[(int) streamPos++] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) {
        bitOffset = 0;
        if (length == 0) return 0;
        if (streamPos >= bytes.length) return ended();
        int count = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, to, from, count);
        streamPos += count;
        return count;
    }

    private int ended() {
        // Decoders swallow the exceptions that reading beyond an end is meant to throw.
        if (beyond++ > PATIENCE) throw new IllegalStateException("read on beyond the end");
        return -1;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
