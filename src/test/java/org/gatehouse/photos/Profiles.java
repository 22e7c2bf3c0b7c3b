package org.gatehouse.photos;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Colour profiles written by hand, as small as the format allows. */
final class Profiles {
    private static final int HEADER = 128;

    private Profiles() {}

    /** Display P3: wider primaries, the tone curve of sRGB. */
    static byte[] displayP3() {
        byte[] curve = Planted.join(
                Planted.ascii("para"),
                new byte[] {0, 0, 0, 0, 0, 3, 0, 0},
                fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045));
        return profile(
                "RGB ",
                List.of(
                        tag("desc", description()),
                        tag("wtpt", xyz(0.96420, 1.0, 0.82491)),
                        tag("rXYZ", xyz(0.51512, 0.24120, -0.00105)),
                        tag("gXYZ", xyz(0.29198, 0.69225, 0.04189)),
                        tag("bXYZ", xyz(0.15710, 0.06657, 0.78407)),
                        tag("rTRC", curve),
                        tag("gTRC", curve),
                        tag("bTRC", curve)));
    }

    /** Grey with a linear curve, far from how sRGB codes it. */
    static byte[] linearGrey() {
        byte[] curve = Planted.join(Planted.ascii("curv"), new byte[8]);
        return profile(
                "GRAY",
                List.of(tag("desc", description()), tag("wtpt", xyz(0.96420, 1.0, 0.82491)), tag("kTRC", curve)));
    }

    /** As JPEG carries it, in two pieces. */
    static byte[] segments(byte[] profile) {
        int half = profile.length / 2;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int piece = 1; piece <= 2; piece++) {
            byte[] part =
                    java.util.Arrays.copyOfRange(profile, piece == 1 ? 0 : half, piece == 1 ? half : profile.length);
            all.writeBytes(Planted.segment(0xE2, Planted.ascii("ICC_PROFILE\0"), new byte[] {(byte) piece, 2}, part));
        }
        return all.toByteArray();
    }

    private record Tag(String name, byte[] data) {}

    private static Tag tag(String name, byte[] data) {
        return new Tag(name, data);
    }

    private static byte[] description() {
        byte[] text = Planted.ascii(Planted.WORDS + "\0");
        return Planted.join(
                Planted.ascii("desc"),
                ByteBuffer.allocate(8).putInt(4, text.length).array(),
                text,
                new byte[78]);
    }

    private static byte[] xyz(double x, double y, double z) {
        return Planted.join(Planted.ascii("XYZ "), new byte[4], fixed(x, y, z));
    }

    private static byte[] fixed(double... numbers) {
        ByteBuffer fixed = ByteBuffer.allocate(4 * numbers.length);
        for (double number : numbers) fixed.putInt((int) Math.round(number * 65536));
        return fixed.array();
    }

    private static byte[] profile(String space, List<Tag> tags) {
        List<Integer> offsets = new ArrayList<>();
        int at = HEADER + 4 + 12 * tags.size();
        for (Tag tag : tags) {
            offsets.add(at);
            at += (tag.data.length + 3) / 4 * 4;
        }
        ByteBuffer all = ByteBuffer.allocate(at);
        all.putInt(0, at).putInt(8, 0x02400000);
        all.put(12, Planted.ascii("mntr" + space + "XYZ "));
        all.put(36, Planted.ascii("acsp"));
        all.put(68, fixed(0.9642, 1.0, 0.8249));
        all.position(HEADER);
        all.putInt(tags.size());
        for (int i = 0; i < tags.size(); i++)
            all.put(Planted.ascii(tags.get(i).name)).putInt(offsets.get(i)).putInt(tags.get(i).data.length);
        for (int i = 0; i < tags.size(); i++) all.put(offsets.get(i), tags.get(i).data);
        return all.array();
    }
}
