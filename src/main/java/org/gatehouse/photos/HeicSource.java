package org.gatehouse.photos;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.photos.HeicParts.Property;
import org.gatehouse.rules.Refusal;

/**
 * What the decoder needs of a HEIC or AVIF file: the coded tiles of its main picture, alike in size and coding, and how they
 * lie together. Neither its metadata nor its other pictures ever reach the decoder.
 *
 * @param coding as ffmpeg names its raw form
 * @param tiles row by row, each with all that is needed to decode it
 * @param tileWidth in pixels, as is the height
 * @param columns of tiles
 * @param width of the whole, which may cut the last column
 * @param turns orientations as EXIF counts them, one after the other
 * @param matrix how colours were coded, for ffmpeg's scale filter; empty where the coded tiles say so themselves
 */
record HeicSource(
        String coding,
        List<byte[]> tiles,
        int tileWidth,
        int tileHeight,
        int columns,
        int width,
        int height,
        List<Integer> turns,
        String matrix,
        Optional<byte[]> profile) {

    private static final int MOST_TILES = 2048;
    private static final byte[] START_CODE = {0, 0, 0, 1};
    private static final byte[] TEMPORAL_UNIT = {0x12, 0};

    /** @throws Refusal where the file is cut off, damaged, too large, or of a kind that telephones do not write */
    static HeicSource of(HeicParts parts) {
        int primary = parts.primary();
        String type = parts.part(primary).map(HeicParts.Part::type).orElse("");
        if (type.equals("grid")) return ofGrid(parts, primary);
        int[] size = size(parts, primary);
        return of(parts, primary, List.of(primary), 1, size[0], size[1]);
    }

    private static HeicSource ofGrid(HeicParts parts, int primary) {
        ByteBuffer grid = ByteBuffer.wrap(parts.data(primary).orElseThrow(HeicSource::cutOff));
        grid.get();
        boolean wide = (grid.get() & 1) != 0;
        int rows = (grid.get() & 0xFF) + 1;
        int columns = (grid.get() & 0xFF) + 1;
        int width = wide ? grid.getInt() : Short.toUnsignedInt(grid.getShort());
        int height = wide ? grid.getInt() : Short.toUnsignedInt(grid.getShort());
        List<Integer> tiles = parts.madeOf(primary);
        int[] size = size(parts, primary);
        if (tiles.size() != rows * columns || tiles.size() > MOST_TILES || size[0] != width || size[1] != height)
            throw damaged();
        return of(parts, primary, tiles, columns, width, height);
    }

    private static HeicSource of(HeicParts parts, int primary, List<Integer> ids, int columns, int width, int height) {
        int first = ids.get(0);
        int[] tile = size(parts, first);
        if (width < 1 || height < 1 || tile[0] < 1 || tile[1] < 1) throw damaged();
        boolean fits = (long) tile[0] * columns >= width && (long) tile[1] * (ids.size() / columns) >= height;
        if (!fits) throw damaged();
        String type = parts.part(first).map(HeicParts.Part::type).orElse("");
        List<byte[]> tiles = new ArrayList<>();
        for (int id : ids) {
            int[] size = size(parts, id);
            String other = parts.part(id).map(HeicParts.Part::type).orElse("");
            if (size[0] != tile[0] || size[1] != tile[1] || !other.equals(type)) throw damaged();
            tiles.add(coded(parts, id, type));
        }
        Optional<byte[]> nclx = colour(parts, primary, first, "nclx");
        Optional<byte[]> profile =
                colour(parts, primary, first, "prof").or(() -> colour(parts, primary, first, "rICC"));
        return new HeicSource(
                type.equals("av01") ? "obu" : "hevc",
                List.copyOf(tiles),
                tile[0],
                tile[1],
                columns,
                width,
                height,
                turns(parts.properties(primary)),
                nclx.map(HeicSource::matrix).orElse(""),
                profile);
    }

    private static int[] size(HeicParts parts, int id) {
        ByteBuffer size = ByteBuffer.wrap(
                parts.property(id, "ispe").orElseThrow(HeicSource::damaged).payload());
        size.getInt();
        return new int[] {size.getInt(), size.getInt()};
    }

    private static byte[] coded(HeicParts parts, int id, String type) {
        byte[] data = parts.data(id).orElseThrow(HeicSource::cutOff);
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + 256);
        switch (type) {
            case "hvc1" -> hevc(setup(parts, id, "hvcC"), data, out);
            case "av01" -> {
                out.writeBytes(TEMPORAL_UNIT);
                byte[] setup = setup(parts, id, "av1C");
                out.write(setup, 4, setup.length - 4);
                boolean begins = data.length > 1 && data[0] == TEMPORAL_UNIT[0] && data[1] == 0;
                out.write(data, begins ? 2 : 0, data.length - (begins ? 2 : 0));
            }
            default -> throw new Refusal("photos.refused.heic");
        }
        return out.toByteArray();
    }

    private static byte[] setup(HeicParts parts, int id, String type) {
        return parts.property(id, type).orElseThrow(HeicSource::damaged).payload();
    }

    /** From units with their length before them to units with a start code, the parameter sets first. */
    private static void hevc(byte[] setup, byte[] data, ByteArrayOutputStream out) {
        ByteBuffer sets = ByteBuffer.wrap(setup).position(21);
        int lengthBytes = (sets.get() & 3) + 1;
        int arrays = sets.get() & 0xFF;
        for (int array = 0; array < arrays; array++) {
            sets.get();
            int count = Short.toUnsignedInt(sets.getShort());
            for (int i = 0; i < count; i++) unit(sets, Short.toUnsignedInt(sets.getShort()), out);
        }
        ByteBuffer units = ByteBuffer.wrap(data);
        while (units.hasRemaining()) {
            long length = 0;
            for (int i = 0; i < lengthBytes; i++) length = length << 8 | units.get() & 0xFF;
            if (length > units.remaining()) throw damaged();
            unit(units, (int) length, out);
        }
    }

    private static void unit(ByteBuffer from, int length, ByteArrayOutputStream out) {
        byte[] unit = new byte[Math.min(length, from.remaining())];
        from.get(unit);
        out.writeBytes(START_CODE);
        out.writeBytes(unit);
    }

    private static Optional<byte[]> colour(HeicParts parts, int primary, int first, String kind) {
        List<Property> all = new ArrayList<>(parts.properties(primary));
        all.addAll(parts.properties(first));
        for (Property property : all) {
            byte[] colour = property.payload();
            if (property.type().equals("colr")
                    && colour.length > 4
                    && new String(colour, 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1).equals(kind))
                return Optional.of(java.util.Arrays.copyOfRange(colour, 4, colour.length));
        }
        return Optional.empty();
    }

    private static String matrix(byte[] nclx) {
        ByteBuffer in = ByteBuffer.wrap(nclx);
        in.getInt();
        int matrix = in.getShort();
        boolean full = in.get() < 0;
        String name = switch (matrix) {
            case 1 -> "bt709";
            case 5, 6 -> "smpte170m";
            case 9 -> "bt2020";
            default -> "auto";
        };
        return "in_color_matrix=" + name + ":in_range=" + (full ? "full" : "limited");
    }

    /** In the order in which they are listed, as the standard says; a part cut away is only ever the rim of a tile. */
    private static List<Integer> turns(List<Property> properties) {
        List<Integer> turns = new ArrayList<>();
        for (Property property : properties)
            if (property.payload().length > 0) {
                int value = property.payload()[0] & 3;
                if (property.type().equals("irot") && value > 0) turns.add(new int[] {8, 3, 6}[value - 1]);
                if (property.type().equals("imir")) turns.add((value & 1) == 0 ? 4 : 2);
            }
        return List.copyOf(turns);
    }

    private static Refusal damaged() {
        return new Refusal("photos.refused.damaged");
    }

    private static Refusal cutOff() {
        return new Refusal("photos.refused.cut-off");
    }
}
