package org.gatehouse.photos;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Puts a place and a person into every corner of a file where cameras and programs hide such things. */
final class Planted {
    static final String PLACE = "Ferncombe";
    static final String PERSON = "Adaeze";
    static final String WORDS = PERSON + " in " + PLACE;

    private Planted() {}

    /** Whether one of the words stands anywhere in these bytes, as bytes or as UTF-16. */
    static boolean isIn(byte[] bytes) {
        for (String word : List.of(PLACE, PERSON))
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
                if (contains(bytes, word.getBytes(charset))) return true;
        return false;
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

    static String xmp() {
        return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" photoshop:City=\""
                + PLACE + "\" photoshop:Credit=\"" + PERSON + "\"/></rdf:RDF></x:xmpmeta>";
    }

    /** Every segment in which JPEG files carry more than pixels. */
    static byte[][] everySegment(int orientation) {
        byte[] iptc = ByteBuffer.allocate(5 + WORDS.length())
                .put((byte) 0x1C)
                .put((byte) 2)
                .put((byte) 120)
                .putShort((short) WORDS.length())
                .put(ascii(WORDS))
                .array();
        byte[] resource = join(ascii("8BIM"), new byte[] {4, 4, 0, 0}, new byte[] {0, 0, 0, (byte) iptc.length}, iptc);
        return new byte[][] {
            exif(orientation),
            segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0"), ascii(xmp())),
            segment(
                    0xE1,
                    ascii("http://ns.adobe.com/xmp/extension/\0" + "0123456789ABCDEF0123456789ABCDEF"),
                    new byte[] {0x7F, -1, -1, -1, 0, 0, 0, 0},
                    ascii(WORDS)),
            segment(0xE2, ascii("MPF\0" + WORDS)),
            segment(0xEB, ascii("JP" + WORDS)),
            segment(0xEC, ascii("Ducky\0"), new byte[] {0, 2, 0, 20, 0, 0, 0, 16}, ascii(WORDS)),
            segment(0xED, ascii("Photoshop 3.0\0"), resource),
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
