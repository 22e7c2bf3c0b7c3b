package org.gatehouse.photos;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Puts a place and a person into every corner of a file where cameras and programs hide such things. */
final class Planted {
    static final String PLACE = "Ferncombe";
    static final String PERSON = "Adaeze";
    static final String WORDS = PERSON + " in " + PLACE;

    private static final List<String> FORMS = forms();

    private Planted() {}

    /** Whether one of the words stands anywhere in these bytes, as bytes, as UTF-16 or within base64. */
    static boolean isIn(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return FORMS.stream().anyMatch(all::contains);
    }

    private static List<String> forms() {
        List<String> forms = new ArrayList<>();
        for (String word : List.of(PLACE, PERSON)) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
                forms.add(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1));
            // Base64 writes a word in three ways, by what stands before it; its outermost letters hang on the
            // neighbours.
            for (int before = 0; before < 3; before++) {
                String coded = Base64.getEncoder().encodeToString(ascii("\0".repeat(before) + word));
                forms.add(coded.substring(before == 0 ? 0 : before + 1, coded.length() - 4));
            }
        }
        return forms;
    }

    static boolean contains(byte[] bytes, byte[] part) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    /** A JPEG segment. */
    static byte[] segment(int marker, byte[]... payload) {
        byte[] all = join(payload);
        return ByteBuffer.allocate(all.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (all.length + 2))
                .put(all)
                .array();
    }

    /** The JPEG with segments put in straight after its start. */
    static byte[] into(byte[] jpeg, byte[]... segments) {
        byte[] start = {jpeg[0], jpeg[1]};
        byte[] rest = new byte[jpeg.length - 2];
        System.arraycopy(jpeg, 2, rest, 0, rest.length);
        return join(start, join(segments), rest);
    }

    /** A JPEG's EXIF segment with orientation, person, place, coordinates and a thumbnail. */
    static byte[] exif(int orientation) {
        return segment(0xE1, ascii("Exif\0\0"), tiff(orientation));
    }

    /** What EXIF is in JPEG and PNG alike: IFD0, a GPS directory, and IFD1 with a thumbnail that holds a comment. */
    static byte[] tiff(int orientation) {
        byte[] words = ascii(WORDS + "\0");
        byte[] thumbnail = into(Drawn.jpeg(Drawn.quarters(16, 12)), segment(0xFE, ascii(WORDS)));
        int ifd0 = 8;
        int gps = ifd0 + 2 + 4 * 12 + 4;
        int ifd1 = gps + 2 + 4 * 12 + 4;
        int data = ifd1 + 2 + 2 * 12 + 4;
        int latitude = data + words.length + (words.length & 1);
        int longitude = latitude + 24;
        int picture = longitude + 24;
        ByteBuffer tiff = ByteBuffer.allocate(picture + thumbnail.length);
        tiff.put(ascii("MM")).putShort((short) 42).putInt(ifd0);
        tiff.putShort((short) 4);
        entry(tiff, 0x010E, 2, words.length, data);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x013B, 2, words.length, data);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(ifd1);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, latitude);
        entry(tiff, 3, 2, 2, 'W' << 24);
        entry(tiff, 4, 5, 3, longitude);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        entry(tiff, 0x0201, 4, 1, picture);
        entry(tiff, 0x0202, 4, 1, thumbnail.length);
        tiff.putInt(0);
        tiff.put(words).position(latitude);
        for (int degrees : new int[] {51, 3})
            tiff.putInt(degrees).putInt(1).putInt(30).putInt(1).putInt(15).putInt(1);
        tiff.put(thumbnail);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A camera’s own notes, and a title as Windows writes it, in an EXIF segment. */
    static byte[] notes() {
        byte[] title = (WORDS + "\0").getBytes(StandardCharsets.UTF_16LE);
        byte[] notes = ascii("Wilfrith Optics\0" + WORDS);
        int exif = 8 + 2 + 2 * 12 + 4;
        int data = exif + 2 + 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(data + title.length + notes.length);
        tiff.put(ascii("MM")).putShort((short) 42).putInt(8).putShort((short) 2);
        entry(tiff, 0x8769, 4, 1, exif);
        entry(tiff, 0x9C9B, 1, title.length, data);
        tiff.putInt(0).putShort((short) 1);
        entry(tiff, 0x927C, 7, notes.length, data + title.length);
        return segment(
                0xE1, ascii("Exif\0\0"), tiff.putInt(0).put(title).put(notes).array());
    }

    /** A small picture in XMP, in base64, with words in it; and the mark of a gain map. */
    static String xmpWithPicture() {
        byte[] picture = into(Drawn.jpeg(Drawn.quarters(16, 12)), segment(0xFE, ascii(WORDS)));
        return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:hdrgm=\"http://ns.adobe.com/hdr-gain-map/1.0/\" hdrgm:Version=\"1.0\""
                + " xmlns:exif=\"http://ns.adobe.com/exif/1.0/\" exif:GPSLatitude=\"51,30.25N\""
                + " xmlns:xmpGImg=\"http://ns.adobe.com/xap/1.0/g/img/\" xmpGImg:image=\""
                + Base64.getEncoder().encodeToString(picture)
                + "\"/></rdf:RDF></x:xmpmeta>";
    }

    /** A second picture behind the first, as cameras for bright screens write it: how bright each part may shine. */
    static byte[] gainMap() {
        byte[] xmp = segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0"), ascii(xmpWithPicture()));
        return into(Drawn.jpeg(Drawn.quarters(16, 12)), exif(1), xmp);
    }

    /** Where the second picture stands, as cameras say it. */
    static byte[] multiPicture() {
        ByteBuffer index = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + 32);
        index.put(ascii("MM")).putShort((short) 42).putInt(8).putShort((short) 2);
        entry(index, 0xB000, 7, 4, 0x30313030);
        entry(index, 0xB002, 7, 32, 38);
        return segment(0xE2, ascii("MPF\0"), index.array(), ascii(WORDS));
    }

    static String xmp() {
        return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" photoshop:City=\""
                + PLACE + "\" photoshop:Credit=\"" + PERSON + "\"/></rdf:RDF></x:xmpmeta>";
    }

    static byte[] iptc() {
        return ByteBuffer.allocate(5 + WORDS.length())
                .put((byte) 0x1C)
                .put((byte) 2)
                .put((byte) 120)
                .putShort((short) WORDS.length())
                .put(ascii(WORDS))
                .array();
    }

    /** IPTC as Photoshop wraps it. */
    static byte[] resource() {
        byte[] iptc = iptc();
        return join(ascii("8BIM"), new byte[] {4, 4, 0, 0}, new byte[] {0, 0, 0, (byte) iptc.length}, iptc);
    }

    /** Every segment in which JPEG files carry more than pixels. */
    static byte[][] everySegment(int orientation) {
        return new byte[][] {
            exif(orientation),
            notes(),
            segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0"), ascii(xmp())),
            segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0"), ascii(xmpWithPicture())),
            segment(
                    0xE1,
                    ascii("http://ns.adobe.com/xmp/extension/\0" + "0123456789ABCDEF0123456789ABCDEF"),
                    new byte[] {0x7F, -1, -1, -1, 0, 0, 0, 0},
                    ascii(WORDS)),
            multiPicture(),
            Profiles.segments(Profiles.displayP3()),
            segment(0xEB, ascii("JP" + WORDS)),
            segment(0xEC, ascii("Ducky\0"), new byte[] {0, 2, 0, 20, 0, 0, 0, 16}, ascii(WORDS)),
            segment(0xED, ascii("Photoshop 3.0\0"), resource()),
            segment(0xEF, ascii(WORDS)),
            segment(0xFE, ascii(WORDS)),
        };
    }

    /** The beginning of a video as telephones append it to a motion photo. */
    static byte[] video() {
        return join(new byte[] {0, 0, 0, 24}, ascii("ftypmp42\0\0\0\0isommp42"), ascii("moov" + WORDS), new byte[500]);
    }

    /** A PNG chunk with its checksum. */
    static byte[] chunk(String type, byte[]... data) {
        byte[] all = join(data);
        CRC32 crc = new CRC32();
        crc.update(ascii(type));
        crc.update(all);
        return ByteBuffer.allocate(all.length + 12)
                .putInt(all.length)
                .put(ascii(type))
                .put(all)
                .putInt((int) crc.getValue())
                .array();
    }

    /** The PNG with chunks put in straight after its header. */
    static byte[] intoPng(byte[] png, byte[]... chunks) {
        byte[] head = new byte[33];
        byte[] rest = new byte[png.length - head.length];
        System.arraycopy(png, 0, head, 0, head.length);
        System.arraycopy(png, head.length, rest, 0, rest.length);
        return join(head, join(chunks), rest);
    }

    static byte[] packed(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }

    /** Every chunk in which PNG files carry more than pixels. */
    static byte[][] everyChunk() {
        return new byte[][] {
            chunk("tEXt", ascii("Comment\0" + WORDS)),
            chunk("zTXt", ascii("Author\0\0"), packed(ascii(WORDS))),
            chunk("iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0"), ascii(xmp())),
            chunk("iTXt", ascii("Title\0\0\0\0\0"), WORDS.getBytes(StandardCharsets.UTF_8)),
            chunk("eXIf", tiff(1)),
            chunk("tIME", new byte[] {7, (byte) 0xE8, 5, 1, 10, 20, 30}),
            chunk("caBX", ascii(WORDS)),
            chunk("prVt", ascii(WORDS)),
        };
    }
}
