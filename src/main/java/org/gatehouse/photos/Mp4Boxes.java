package org.gatehouse.photos;

import java.nio.ByteBuffer;
import java.util.Set;

/** Says of the small boxes of an MP4 whether they are as bare as they can be: no time, no name, no room for anything else. */
final class Mp4Boxes {
    private static final int ONE = 0x10000;
    private static final int UNIT = 0x40000000;
    private static final int UNDETERMINED = 0x55C4;
    private static final Set<String> BRANDS =
            Set.of("isom", "iso2", "iso3", "iso4", "iso5", "iso6", "avc1", "mp41", "mp42");
    private static final int USUAL_MINOR = 512;
    private static final int MOST_SIDE = 8192;
    private static final int MOST_RATE = 1 << 30;
    private static final int MOST_SETUP = 512;
    /** Of what says how AAC is coded. */
    private static final int MOST_CONFIG = 8;

    private Mp4Boxes() {}

    static boolean isBareBrands(ByteBuffer ftyp) {
        if (ftyp.limit() < 8 || ftyp.limit() % 4 != 0 || ftyp.limit() > 64) return false;
        Atom atom = new Atom("ftyp", ftyp);
        if (atom.intAt(4) != 0 && atom.intAt(4) != USUAL_MINOR) return false;
        if (!BRANDS.contains(atom.typeAt(0))) return false;
        for (int at = 8; at < ftyp.limit(); at += 4) if (!BRANDS.contains(atom.typeAt(at))) return false;
        return true;
    }

    /** Version 0: times, scale, length, rate, volume, matrix, six times nothing, the next track’s number. */
    static boolean isBareMovieHeader(Atom box) {
        return box.size() == 100
                && box.isZero(0, 12)
                && box.intAt(20) == ONE
                && box.shortAt(24) == 0x100
                && box.isZero(26, 36)
                && isMatrix(box, 36)
                && box.isZero(72, 96)
                && box.intAt(96) < 16;
    }

    /** Version 0: flags, times, number, nothing, length, nothing, layer, group, volume, nothing, matrix, width, height. */
    static boolean isBareTrackHeader(Atom box) {
        return box.size() == 84
                && (box.intAt(0) & 0xFFFFFFF0) == 0
                && box.isZero(4, 12)
                && box.isZero(16, 20)
                && box.isZero(24, 34)
                && box.shortAt(34) < 16
                && (box.shortAt(36) == 0 || box.shortAt(36) == 0x100)
                && box.isZero(38, 40)
                && isMatrix(box, 40)
                && isSide(box.intAt(76))
                && isSide(box.intAt(80));
    }

    private static boolean isSide(int fixed) {
        return (fixed & 0xFFFF) == 0 && fixed >= 0 && fixed >> 16 <= MOST_SIDE;
    }

    /** Upright, turned or mirrored, and moved by at most a picture’s size. */
    private static boolean isMatrix(Atom box, int at) {
        for (int cell = 0; cell < 9; cell++) {
            int value = box.intAt(at + cell * 4);
            boolean fits = switch (cell) {
                case 0, 1, 3, 4 -> value == 0 || value == ONE || value == -ONE;
                case 2, 5 -> value == 0;
                case 6, 7 -> (value & 0xFFFF) == 0 && value >= 0 && value >> 16 <= MOST_SIDE;
                default -> value == UNIT;
            };
            if (!fits) return false;
        }
        return true;
    }

    static boolean isBareMediaHeader(Atom box) {
        return box.size() == 24 && box.isZero(0, 12) && box.shortAt(20) == UNDETERMINED && box.isZero(22, 24);
    }

    /** @param kind {@code vide} or {@code soun} */
    static boolean isBareHandler(Atom box, String kind) {
        String name = kind.equals("vide") ? "VideoHandler" : "SoundHandler";
        return box.size() == 24 + name.length() + 1
                && box.isZero(0, 8)
                && box.typeAt(8).equals(kind)
                && box.isZero(12, 24)
                && holds(box, 24, name)
                && box.isZero(24 + name.length(), box.size());
    }

    private static boolean holds(Atom box, int at, String text) {
        for (int i = 0; i < text.length(); i++) if (box.payload().get(at + i) != text.charAt(i)) return false;
        return true;
    }

    static boolean isBareVideoHeader(Atom box) {
        return box.size() == 12 && box.intAt(0) == 1 && box.isZero(4, 12);
    }

    static boolean isBareSoundHeader(Atom box) {
        return box.size() == 8 && box.isZero(0, 8);
    }

    /** One reference, to this file itself. */
    static boolean isBareDataInformation(Atom box) {
        return box.size() == 36 - 8
                && box.typeAt(4).equals("dref")
                && box.intAt(0) == 28
                && box.isZero(8, 12)
                && box.intAt(12) == 1
                && box.intAt(16) == 12
                && box.typeAt(20).equals("url ")
                && box.intAt(24) == 1;
    }

    /** One description, of H.264 pictures or AAC sound. */
    static boolean isBareDescription(Atom box, String kind) {
        if (box.size() < 8 || box.isZero(0, 8) || box.intAt(0) != 0 || box.intAt(4) != 1) return false;
        Atom entry = Atom.all(box.payload().slice(8, box.size() - 8)).get(0);
        boolean alone = entry.size() + 16 == box.size();
        return alone && (kind.equals("vide") ? isBarePicture(entry) : isBareSound(entry));
    }

    /** Six times nothing, a reference, nothing, size, resolution, nothing, one frame, no name, depth, no palette. */
    private static boolean isBarePicture(Atom entry) {
        return entry.type().equals("avc1")
                && entry.size() > 78
                && entry.isZero(0, 6)
                && entry.shortAt(6) == 1
                && entry.isZero(8, 24)
                && entry.intAt(28) == 72 << 16
                && entry.intAt(32) == 72 << 16
                && entry.isZero(36, 40)
                && entry.shortAt(40) == 1
                && entry.isZero(42, 74)
                && entry.shortAt(74) == 24
                && entry.shortAt(76) == 0xFFFF
                && partsAreBare(entry, 78, true);
    }

    private static boolean isBareSound(Atom entry) {
        return entry.type().equals("mp4a")
                && entry.size() > 28
                && entry.isZero(0, 6)
                && entry.shortAt(6) == 1
                && entry.isZero(8, 16)
                && entry.shortAt(16) <= 2
                && entry.shortAt(18) == 16
                && entry.isZero(20, 24)
                && entry.isZero(26, 28)
                && partsAreBare(entry, 28, false);
    }

    private static boolean partsAreBare(Atom entry, int at, boolean picture) {
        Set<String> seen = new java.util.HashSet<>();
        for (Atom part : Atom.all(entry.payload().slice(at, entry.size() - at))) {
            boolean bare = switch (part.type()) {
                case "avcC" -> picture && isBareSetup(part);
                case "pasp" -> picture && part.size() == 8 && part.intAt(0) == 1 && part.intAt(4) == 1;
                case "colr" -> picture && isBareColours(part);
                case "esds" -> !picture && isBareSoundSetup(part);
                case "btrt" -> isBareRates(part);
                default -> false;
            };
            if (!bare || !seen.add(part.type())) return false;
        }
        return seen.contains(picture ? "avcC" : "esds");
    }

    private static boolean isBareColours(Atom box) {
        boolean small = box.size() == 11 && box.typeAt(0).equals("nclx");
        for (int at = 4; small && at < 10; at += 2) small = box.shortAt(at) < 32;
        return small && (box.payload().get(10) & 0x7F) == 0;
    }

    private static boolean isBareRates(Atom box) {
        boolean small = box.size() == 12;
        for (int at = 0; small && at < 12; at += 4) small = box.intAt(at) >= 0 && box.intAt(at) < MOST_RATE;
        return small;
    }

    /** Parameter sets with their lengths, and of High profiles four bytes more. */
    private static boolean isBareSetup(Atom box) {
        if (box.size() > MOST_SETUP) return false;
        ByteBuffer in = box.payload().duplicate().position(5);
        if (!sets(in, in.get() & 0x1F, 7) || !sets(in, in.get(), 8)) return false;
        return !in.hasRemaining() || in.remaining() == 4 && in.get(in.limit() - 1) == 0;
    }

    private static boolean sets(ByteBuffer in, int count, int type) {
        for (int i = 0; i < count; i++) {
            int length = Short.toUnsignedInt(in.getShort());
            if (length < 1 || (in.get(in.position()) & 0x1F) != type) return false;
            in.position(in.position() + length);
        }
        return true;
    }

    /** Descriptors one in another: the stream, AAC with its rates, its setup, and that nothing follows (ISO/IEC 14496-1). */
    private static boolean isBareSoundSetup(Atom box) {
        ByteBuffer in = box.payload().duplicate();
        boolean stream = in.getInt() == 0 && descriptor(in, 3) == in.remaining() && in.getShort() < 16 && in.get() == 0;
        int coding = descriptor(in, 4);
        boolean aac = in.get() == 0x40 && in.get() == 0x15;
        in.position(in.position() + 3);
        boolean rates = in.getInt() < MOST_RATE && in.getInt() < MOST_RATE;
        int config = descriptor(in, 5);
        in.position(in.position() + config);
        boolean last = descriptor(in, 6) == 1 && in.get() == 2 && !in.hasRemaining();
        return stream && coding > 0 && aac && rates && config <= MOST_CONFIG && last;
    }

    private static int descriptor(ByteBuffer in, int tag) {
        if (in.get() != tag) throw new IllegalArgumentException("no descriptor " + tag);
        int length = 0;
        int part;
        do {
            part = in.get();
            length = length << 7 | part & 0x7F;
        } while (part < 0 && length < 1 << 14);
        return length;
    }

    /** What precedes a sound’s samples as they are grouped for playing: a roll of one distance. */
    static boolean isBareGrouping(Atom box) {
        boolean roll = box.size() >= 12 && box.typeAt(4).equals("roll");
        if (!roll) return false;
        if (box.type().equals("sgpd"))
            return box.intAt(8) == 2 && box.size() == 16 + 2 * box.intAt(12) && box.intAt(12) <= 2;
        return box.size() == 12 + 8 * box.intAt(8) && box.intAt(8) <= 2;
    }
}
