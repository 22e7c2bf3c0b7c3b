package org.gatehouse.photos;

import org.gatehouse.rules.Refusal;

/** Walks the packed rows of a BMP: its decoder would leave what is missing black. */
final class BmpRuns {
    private BmpRuns() {}

    /**
     * @param half whether each byte holds two pixels
     * @return after the mark that ends the picture
     * @throws Refusal where that never comes, or pixels lie outside the picture
     */
    static int end(byte[] bytes, int at, int width, int height, boolean half) {
        int x = 0;
        int y = 0;
        while (at + 1 < bytes.length) {
            int count = bytes[at++] & 0xFF;
            int value = bytes[at++] & 0xFF;
            if (count > 0) x += count;
            else if (value == 0) {
                x = 0;
                y++;
            } else if (value == 1) return at;
            else if (value == 2) {
                if (at + 1 >= bytes.length) break;
                x += bytes[at++] & 0xFF;
                y += bytes[at++] & 0xFF;
            } else {
                int length = half ? (value + 1) / 2 : value;
                at += length + (length & 1);
                x += value;
            }
            // An encoder may fill a row up, and close the last one.
            if (x > width + 1 || y > height) throw new Refusal("photos.refused.damaged");
        }
        throw new Refusal("photos.refused.cut-off");
    }
}
