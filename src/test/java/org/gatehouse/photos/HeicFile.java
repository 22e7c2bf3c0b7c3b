package org.gatehouse.photos;

import static org.gatehouse.photos.Boxes.box;
import static org.gatehouse.photos.Boxes.bytes;
import static org.gatehouse.photos.Boxes.ints;
import static org.gatehouse.photos.Boxes.shorts;
import static org.gatehouse.photos.Planted.ascii;
import static org.gatehouse.photos.Planted.join;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A HEIC or AVIF file as telephones write it: a picture of two by two coded tiles of 64 pixels, red, green, blue and yellow,
 * with a small picture, a gain map, EXIF and XMP beside it.
 */
final class HeicFile {
    static final int TILE = 64;
    /** Of the four HEVC tiles together, which come first in the data. */
    static final int TILES_LENGTH = 113;

    private static final int GRID = 5;
    private static final int THUMBNAIL = 6;
    private static final int GAIN_MAP = 7;
    private static final int EXIF = 8;
    private static final int XMP = 9;

    private static final String HVCC =
            "0103700000000000000000001ef000fcfdf8f800000f03200001001840010c01ffff03700000030090000003"
                    + "000003001eba0240210001002b42010103700000030090000003000003001ea020810596ea4929ae6e04040c08000003000800000300"
                    + "084022000100074401c172b02240";
    private static final String AV1C = "81000c00";
    private static final String[] HEVC = {
        "000000192801af1380e6a870d3fffda051fff0099e1f93dccb49e6fdf0",
        "000000182801af1380e6a870d3fff5f51fff682eaffd3624b49e6fdf",
        "000000182801af1380e533c09ffff578a2bff641757fa1d4ad50f53e",
        "000000182801af1380e533c09dfff468a3fff64173c3a1d4ad50f53e"
    };
    private static final String[] AV1 = {
        "12000a0918157ffd8204040d08321518000a28a28400b4db7ae1729ad35463d5fb78e3d8",
        "12000a0918157ffd8204040d08321518000a28a28400b4db7c9da51fbd04adb0aa466f80",
        "12000a0918157ffd8204040d08321518000a28a28400b4db7a9e5bbcc277f7a87e485940",
        "12000a0918157ffd8204040d08321518000a28a28400b4db698973f1e019fac06dec7ec0"
    };

    private final boolean av1;
    private int width = 2 * TILE;
    private int height = 2 * TILE;
    private int toldWidth = width;
    private byte[] turn = {};
    private byte[] profile = {};
    private int tiles = 4;

    private HeicFile(boolean av1) {
        this.av1 = av1;
    }

    static HeicFile heic() {
        return new HeicFile(false);
    }

    static HeicFile avif() {
        return new HeicFile(true);
    }

    /** Smaller than its tiles together, as most pictures are. */
    HeicFile cropped(int newWidth, int newHeight) {
        width = newWidth;
        toldWidth = newWidth;
        height = newHeight;
        return this;
    }

    /** Says another width of the whole than that of its tiles. */
    HeicFile lyingWidth(int lie) {
        toldWidth = lie;
        return this;
    }

    HeicFile turned(int quartersAgainstTheClock) {
        turn = box("irot", bytes(quartersAgainstTheClock));
        return this;
    }

    HeicFile mirrored(int axis) {
        turn = box("imir", bytes(axis));
        return this;
    }

    HeicFile with(byte[] colourProfile) {
        profile = colourProfile;
        return this;
    }

    HeicFile withoutItsLastTile() {
        tiles = 3;
        return this;
    }

    byte[] build() {
        byte[] head = box("ftyp", ascii(av1 ? "avif" : "heic"), ints(0), ascii(av1 ? "mif1avif" : "mif1heic"));
        int metaLength = meta(0).length;
        return join(head, meta(head.length + metaLength + 8), box("mdat", data().toByteArray()));
    }

    private List<byte[]> parts() {
        List<byte[]> parts = new ArrayList<>();
        for (String tile : av1 ? AV1 : HEVC) parts.add(HexFormat.of().parseHex(tile));
        parts.add(parts.get(3));
        parts.add(parts.get(2));
        parts.add(join(ints(0), Planted.tiff(6)));
        parts.add(ascii(Planted.xmp()));
        return parts;
    }

    private ByteArrayOutputStream data() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts()) all.writeBytes(part);
        return all;
    }

    private byte[] meta(int dataAt) {
        byte[] grid = join(bytes(0, 0, 1, 1), shorts(toldWidth, height));
        return box(
                "meta",
                ints(0),
                box("hdlr", ints(0, 0), ascii("pict"), new byte[13]),
                box("pitm", ints(0), shorts(GRID)),
                information(),
                references(),
                properties(),
                locations(dataAt, grid.length),
                box("idat", grid));
    }

    private byte[] information() {
        String coding = av1 ? "av01" : "hvc1";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int id = 1; id <= XMP; id++) {
            String type = switch (id) {
                case GRID -> "grid";
                case EXIF -> "Exif";
                case XMP -> "mime";
                default -> coding;
            };
            byte[] content = id == XMP ? ascii("application/rdf+xml\0") : new byte[0];
            all.writeBytes(box("infe", ints(2 << 24), shorts(id, 0), ascii(type), new byte[1], content));
        }
        return box("iinf", ints(0), shorts(XMP), all.toByteArray());
    }

    private byte[] references() {
        byte[] made = tiles == 4 ? shorts(GRID, 4, 1, 2, 3, 4) : shorts(GRID, 3, 1, 2, 3);
        return box(
                "iref",
                ints(0),
                box("dimg", made),
                box("thmb", shorts(THUMBNAIL, 1, GRID)),
                box("auxl", shorts(GAIN_MAP, 1, GRID)),
                box("cdsc", shorts(EXIF, 1, GRID)),
                box("cdsc", shorts(XMP, 1, GRID)));
    }

    /** 1: setup, 2: size of a tile, 3: size of the whole, 4: turn, 5: colours. */
    private byte[] properties() {
        byte[] colours = profile.length == 0 ? box("free") : box("colr", ascii("prof"), profile);
        byte[] all = box(
                "ipco",
                box(av1 ? "av1C" : "hvcC", HexFormat.of().parseHex(av1 ? AV1C : HVCC)),
                box("ispe", ints(0, TILE, TILE)),
                box("ispe", ints(0, toldWidth, height)),
                turn.length == 0 ? box("free") : turn,
                colours);
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        for (int id : new int[] {1, 2, 3, 4, THUMBNAIL, GAIN_MAP}) own.writeBytes(join(shorts(id), bytes(2, 0x81, 2)));
        own.writeBytes(join(shorts(GRID), bytes(3, 3, 0x84, 5)));
        return box("iprp", all, box("ipma", ints(0, 7), own.toByteArray()));
    }

    private byte[] locations(int dataAt, int gridLength) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int at = dataAt;
        int[] ids = {1, 2, 3, 4, THUMBNAIL, GAIN_MAP, EXIF, XMP};
        for (int i = 0; i < ids.length; i++) {
            int length = parts().get(i).length;
            all.writeBytes(join(shorts(ids[i], 0, 0, 1), ints(at, length)));
            at += length;
        }
        all.writeBytes(join(shorts(GRID, 1, 0, 1), ints(0, gridLength)));
        return box("iloc", ints(1 << 24), shorts(0x4400, ids.length + 1), all.toByteArray());
    }
}
