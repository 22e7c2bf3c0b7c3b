package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Small pictures with a place and a person planted, one for every hiding place of every container. */
final class HidingPlaces {
    private static final BufferedImage IMAGE = Drawn.quarters(64, 48);
    private static final byte[] JPEG = Drawn.jpeg(IMAGE);
    private static final byte[] PNG = Drawn.png(IMAGE);
    private static final byte[] GIF = Containers.gif(IMAGE);
    private static final byte[] WEBP = Containers.webp("lossless");
    private static final byte[] BMP = Containers.bmp(IMAGE);
    private static final byte[] TIFF = Containers.tiffWith(IMAGE);
    private static final byte[] WORDS = Planted.ascii(Planted.WORDS);

    private HidingPlaces() {}

    /**
     * @param name of the hiding place
     * @param told what must be said of it; null where nothing is, since every such file has it
     */
    record Hidden(String name, byte[] file, String told) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Hidden> all() {
        return Stream.of(jpeg(), png(), gif(), webp(), bmp(), tiff(), behind())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Hidden> jpeg() {
        String[] told = {
            "GPS",
            "Exif SubIFD",
            "XMP",
            "Gain map",
            "XMP",
            "MPF",
            "ICC Profile",
            "APP11",
            "Ducky",
            "IPTC",
            "APP15",
            "JpegComment"
        };
        byte[][] segments = Planted.everySegment(1);
        List<Hidden> places = new ArrayList<>();
        for (int i = 0; i < told.length; i++)
            places.add(new Hidden("JPEG " + i + " " + told[i], Planted.into(JPEG, segments[i]), told[i]));
        byte[] thumbnail = Planted.segment(
                0xE0, Planted.ascii("JFIF\0"), new byte[] {1, 2, 0, 0, 1, 0, 1, 6, 1}, Arrays.copyOf(WORDS, 18));
        byte[] rest = Arrays.copyOfRange(JPEG, JpegParts.BARE_JFIF + 2, JPEG.length);
        byte[] start = Arrays.copyOf(JPEG, 2);
        places.add(new Hidden("JPEG header", Planted.join(start, thumbnail, rest), "JFIF Thumbnail"));
        return places;
    }

    private static List<Hidden> png() {
        String[] told = {"PNG-tEXt", "PNG-zTXt", "XMP", "PNG-iTXt", "GPS", "PNG-tIME", "PNG-caBX", "PNG-prVt"};
        byte[][] chunks = Planted.everyChunk();
        List<Hidden> places = new ArrayList<>();
        for (int i = 0; i < told.length; i++)
            places.add(new Hidden("PNG " + told[i] + " " + i, Planted.intoPng(PNG, chunks[i]), told[i]));
        byte[] profile = Planted.chunk("iCCP", WORDS, new byte[2], Planted.packed(Profiles.displayP3()));
        places.add(new Hidden("PNG profile", Planted.intoPng(PNG, profile), "PNG-iCCP"));
        byte[] frame = Planted.chunk("fdAT", new byte[4], WORDS);
        places.add(new Hidden("PNG frame", Planted.intoPng(PNG, frame), "PNG-fdAT"));
        return places;
    }

    private static List<Hidden> gif() {
        byte[] text = new byte[12];
        byte[] xmp = Planted.ascii("XMP DataXMP");
        byte[] frame = Arrays.copyOfRange(GIF, 13 + (3 << (GIF[10] & 7) + 1), GIF.length - 1);
        byte[] twice = Planted.join(
                Arrays.copyOf(GIF, GIF.length - 1), Containers.gifExtension(0xFE, WORDS), frame, new byte[] {0x3B});
        return List.of(
                new Hidden("GIF comment", inGif(0xFE, WORDS), "GIF Comment"),
                new Hidden("GIF text", inGif(0x01, text, WORDS), "GIF Text"),
                new Hidden("GIF application", inGif(0xFF, Planted.ascii("WILFRITH1.0"), WORDS), "GIF Application"),
                new Hidden("GIF looping", inGif(0xFF, Planted.ascii("NETSCAPE2.0"), WORDS), null),
                new Hidden("GIF XMP", inGif(0xFF, xmp, Planted.ascii("<x>" + Planted.WORDS)), "XMP"),
                new Hidden("GIF profile", inGif(0xFF, Planted.ascii("ICCRGBG1012"), WORDS), "ICC Profile"),
                new Hidden("GIF other", inGif(0x77, WORDS), "GIF Extension"),
                new Hidden("GIF second frame", twice, "Further frames"));
    }

    private static byte[] inGif(int label, byte[]... blocks) {
        return Containers.intoGif(GIF, Containers.gifExtension(label, blocks));
    }

    private static List<Hidden> webp() {
        byte[] gap = Planted.join(WEBP, WORDS);
        return List.of(
                new Hidden("WebP EXIF", inWebp("EXIF", Planted.tiff(1)), "GPS"),
                new Hidden("WebP EXIF as in JPEG", inWebp("EXIF", Planted.ascii("Exif\0\0"), Planted.tiff(1)), "GPS"),
                new Hidden("WebP XMP", inWebp("XMP ", Planted.ascii(Planted.xmp())), "XMP"),
                new Hidden("WebP picture in XMP", inWebp("XMP ", Planted.ascii(Planted.xmpWithPicture())), "Gain map"),
                new Hidden("WebP profile", inWebp("ICCP", Profiles.displayP3()), "ICC Profile"),
                new Hidden("WebP unknown", inWebp("wilf", WORDS), "WebP-wilf"),
                new Hidden("WebP trailing", gap, "Trailing data"));
    }

    private static byte[] inWebp(String type, byte[]... data) {
        return Containers.intoWebp(WEBP, Containers.riffChunk(type, data));
    }

    private static List<Hidden> bmp() {
        int rows = 54;
        byte[] gap = Planted.join(Arrays.copyOf(BMP, rows), WORDS, Arrays.copyOfRange(BMP, rows, BMP.length));
        gap[10] += (byte) WORDS.length;
        return List.of(
                new Hidden("BMP gap", gap, "Hidden data"),
                new Hidden("BMP trailing", Planted.join(BMP, WORDS), "Trailing data"));
    }

    private static List<Hidden> tiff() {
        List<Hidden> places = new ArrayList<>();
        List<Containers.Field> fields = List.of(
                Containers.text(270, Planted.WORDS),
                Containers.text(315, Planted.WORDS),
                Containers.text(305, Planted.WORDS),
                Containers.text(33432, Planted.WORDS),
                Containers.bytes(37500, WORDS),
                Containers.bytes(37724, WORDS),
                Containers.bytes(40092, Planted.WORDS.getBytes(StandardCharsets.UTF_16LE)),
                Containers.text(65000, Planted.WORDS));
        for (Containers.Field field : fields)
            places.add(new Hidden("TIFF " + field.tag(), Containers.tiffWith(IMAGE, field), "Exif IFD0"));
        places.add(new Hidden("TIFF XMP", tiffWith(700, Planted.ascii(Planted.xmp())), "XMP"));
        places.add(new Hidden("TIFF IPTC", tiffWith(33723, Planted.iptc()), "IPTC"));
        places.add(new Hidden("TIFF Photoshop", tiffWith(34377, Planted.resource()), "Exif IFD0"));
        places.add(new Hidden("TIFF profile", tiffWith(34675, Profiles.displayP3()), "ICC Profile"));
        int end = TIFF.length + (TIFF.length & 1);
        byte[] page = Containers.directory(end, 0, List.of(Containers.text(270, Planted.WORDS)));
        byte[] pages = Planted.join(TIFF, new byte[TIFF.length & 1], page);
        int directory = ByteBuffer.wrap(TIFF).getInt(4);
        int count = ByteBuffer.wrap(TIFF).getShort(directory);
        ByteBuffer.wrap(pages).putInt(directory + 2 + 12 * count, end);
        places.add(new Hidden("TIFF second page", pages, "Further pages"));
        return places;
    }

    private static byte[] tiffWith(int tag, byte[] data) {
        return Containers.tiffWith(IMAGE, Containers.bytes(tag, data));
    }

    /** What telephones append, behind every container that has an end. */
    private static List<Hidden> behind() {
        List<Hidden> places = new ArrayList<>();
        for (byte[] picture : new byte[][] {JPEG, PNG, GIF, WEBP, BMP}) {
            String kind = kind(picture);
            places.add(new Hidden(kind + " video behind", Planted.join(picture, Planted.video()), "Trailing data"));
            places.add(new Hidden(kind + " picture behind", Planted.join(picture, Planted.gainMap()), "Trailing data"));
        }
        places.add(new Hidden("motion photo", Planted.join(JPEG, Planted.video()), "Trailing video"));
        byte[] bright = Planted.join(Planted.into(JPEG, Planted.multiPicture()), Planted.gainMap());
        places.add(new Hidden("gain map", bright, "Gain map"));
        places.add(new Hidden("second picture", bright, "Second picture"));
        places.add(new Hidden("TIFF behind", Planted.join(TIFF, Planted.video()), null));
        return places;
    }

    private static String kind(byte[] picture) {
        try {
            return FileKind.of(picture).name();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Writes them all as files, for other programs to look at. */
    public static void main(String[] folder) throws IOException {
        Path out = Files.createDirectories(Path.of(folder[0]));
        for (Hidden place : all()) {
            String ending = kind(place.file).toLowerCase(java.util.Locale.ROOT);
            Files.write(out.resolve(place.name.replace(' ', '-') + "." + ending), place.file);
        }
    }
}
