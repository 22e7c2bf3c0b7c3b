package org.gatehouse.photos;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gatehouse.rules.Refusal;

/** What a file is by its first bytes; its name is not asked, since names lie. */
enum FileKind {
    JPEG(null),
    PNG(null),
    HEIC(null),
    AVIF(null),
    WEBP(null),
    GIF(null),
    BMP(null),
    TIFF(null),
    RAW("photos.refused.raw"),
    VIDEO("photos.refused.video"),
    EMPTY("photos.refused.empty"),
    OTHER("photos.refused.other");

    /** How many bytes of a file tell its kind. */
    static final int HEAD = 64;

    private final String refusedAs;

    FileKind(String refusedAs) {
        this.refusedAs = refusedAs;
    }

    /** The kind of these bytes where it can be read. */
    static FileKind readable(byte[] bytes) throws IOException {
        FileKind kind = of(bytes);
        if (kind.refusedAs != null) throw new Refusal(kind.refusedAs);
        return kind;
    }

    static FileKind of(byte[] bytes) throws IOException {
        if (bytes.length == 0) return EMPTY;
        // The detector takes two bytes for a JPEG; a text file may begin with them.
        if (starts(bytes, 0, 0xFF, 0xD8, 0xFF)) return JPEG;
        if (starts(bytes, 0, 0x1A, 0x45, 0xDF, 0xA3)) return VIDEO;
        byte[] head = Arrays.copyOf(bytes, HEAD);
        FileType type = FileTypeDetector.detectFileType(new ByteArrayInputStream(head));
        return switch (type) {
            case Png -> PNG;
            case Heif -> HEIC;
            case Avif -> AVIF;
            case WebP -> WEBP;
            case Gif -> GIF;
            case Bmp -> BMP;
            case Tiff -> TIFF;
            case Dng, Arw, Crw, Cr2, Crx, Nef, Orf, Raf, Rw2, Kdc, ThreeFR, Pef, Srw, GoPro -> RAW;
            case QuickTime, Mp4, Avi, Asf, Flv, Mxf, Vob -> VIDEO;
            default -> isBoxed(bytes) ? VIDEO : OTHER;
        };
    }

    /** Any other brand of the container that MP4, 3GP and QuickTime share. */
    private static boolean isBoxed(byte[] bytes) {
        return bytes.length > 8 && "ftyp".equals(new String(bytes, 4, 4, StandardCharsets.ISO_8859_1));
    }

    private static boolean starts(byte[] bytes, int at, int... expected) {
        if (bytes.length < at + expected.length) return false;
        for (int i = 0; i < expected.length; i++) if ((bytes[at + i] & 0xFF) != expected[i]) return false;
        return true;
    }
}
