package org.gatehouse.photos;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The container of HEIC and AVIF taken apart (ISO/IEC 23008-12 and 14496-12): its pictures, what belongs to each, and where
 * their bytes lie. Sizes that a file claims are only ever compared, never reserved.
 */
final class HeicParts {
    private static final int MOST = 4096;
    private static final int MOST_PIECES = 64;
    private static final Set<String> OUTER = Set.of("ftyp", "meta", "mdat", "free", "skip");

    /** @param type such as {@code hvc1}, {@code grid}, {@code Exif} */
    record Part(int id, String type, String contentType) {}

    /** @param type such as {@code ispe}, with the payload behind the box's head */
    record Property(String type, byte[] payload) {}

    /** @param type such as {@code dimg}: {@code from} is derived from the others */
    record Reference(String type, int from, List<Integer> to) {}

    private record Extent(int method, long offset, long length) {}

    private final byte[] bytes;
    private final Map<Integer, Part> parts = new HashMap<>();
    private final Map<Integer, List<Extent>> extents = new HashMap<>();
    private final Map<Integer, List<Property>> properties = new HashMap<>();
    private final List<Property> allProperties = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<ByteBuffer> associations = new ArrayList<>();
    private byte[] inner = {};
    private int primary = -1;
    private final Set<String> outer = new HashSet<>();
    private boolean beside;
    private long end;

    private HeicParts(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws RuntimeException where the container is damaged */
    static HeicParts of(byte[] bytes) {
        HeicParts parts = new HeicParts(bytes);
        parts.read();
        return parts;
    }

    int primary() {
        return primary;
    }

    Optional<Part> part(int id) {
        return Optional.ofNullable(parts.get(id));
    }

    List<Part> all() {
        return List.copyOf(parts.values());
    }

    List<Reference> references() {
        return references;
    }

    Optional<Property> property(int id, String type) {
        return properties(id).stream()
                .filter(property -> property.type().equals(type))
                .findFirst();
    }

    List<Property> properties(int id) {
        return properties.getOrDefault(id, List.of());
    }

    List<Integer> madeOf(int id) {
        return references.stream()
                .filter(reference -> reference.from() == id && reference.type().equals("dimg"))
                .findFirst()
                .map(Reference::to)
                .orElse(List.of());
    }

    /** Whether there is more than the container: another file behind it, as in motion photos, or boxes of a maker's own. */
    boolean hasMore() {
        return beside || end < bytes.length;
    }

    /** The bytes of one part; nothing where they lie beyond the end of the file, as they do in one that is cut off. */
    Optional<byte[]> data(int id) {
        List<Extent> where = extents.getOrDefault(id, List.of());
        long all = where.stream().mapToLong(Extent::length).sum();
        if (where.isEmpty() || all > bytes.length) return Optional.empty();
        ByteBuffer data = ByteBuffer.allocate((int) all);
        for (Extent extent : where) {
            byte[] from = extent.method == 0 ? bytes : inner;
            if (extent.method > 1
                    || extent.offset < 0
                    || extent.length < 0
                    || extent.offset + extent.length > from.length) return Optional.empty();
            data.put(from, (int) extent.offset, (int) extent.length);
        }
        return Optional.of(data.array());
    }

    private interface Found {
        void box(String type, ByteBuffer payload);
    }

    /** Boxes one after the other; a last box that claims more than there is gets what there is. */
    private static int walk(ByteBuffer in, Found found) {
        while (in.remaining() >= 8) {
            int start = in.position();
            long size = Integer.toUnsignedLong(in.getInt());
            String type = type(in);
            if (size == 1) size = in.getLong();
            else if (size == 0) size = in.limit() - start;
            long head = in.position() - start;
            if (size < head || !type.matches("[\\x20-\\x7E]{4}")) {
                in.position(start);
                break;
            }
            int length = (int) Math.min(size - head, in.remaining());
            found.box(type, in.slice(in.position(), length));
            in.position(in.position() + length);
        }
        return in.position();
    }

    private static String type(ByteBuffer in) {
        byte[] type = new byte[4];
        in.get(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private void read() {
        end = walk(ByteBuffer.wrap(bytes), (type, payload) -> {
            beside |= !OUTER.contains(type) || type.equals("ftyp") && !outer.add(type);
            if (!type.equals("meta")) return;
            payload.getInt();
            walk(payload, this::meta);
        });
        associations.forEach(this::associate);
    }

    private void meta(String type, ByteBuffer in) {
        switch (type) {
            case "pitm" -> primary = version(in) == 0 ? unsigned(in) : in.getInt();
            case "iinf" -> {
                if (version(in) == 0) unsigned(in);
                else in.getInt();
                walk(in, (name, entry) -> partOf(entry));
            }
            case "iref" -> {
                boolean wide = version(in) > 0;
                walk(in, (name, entry) -> reference(name, entry, wide));
            }
            case "iloc" -> locations(in);
            case "idat" -> {
                inner = new byte[in.remaining()];
                in.get(inner);
            }
            case "iprp" -> walk(in, this::propertiesIn);
            default -> {
                // Nothing that a picture needs.
            }
        }
    }

    private static int version(ByteBuffer in) {
        return in.getInt() >>> 24;
    }

    private static int unsigned(ByteBuffer in) {
        return Short.toUnsignedInt(in.getShort());
    }

    private void partOf(ByteBuffer in) {
        int version = version(in);
        int id = version < 3 ? unsigned(in) : in.getInt();
        unsigned(in);
        String type = version < 2 ? "" : type(in);
        String rest = StandardCharsets.ISO_8859_1.decode(in).toString();
        if (parts.size() < MOST) parts.put(id, new Part(id, type, rest));
    }

    private void reference(String type, ByteBuffer in, boolean wide) {
        int from = wide ? in.getInt() : unsigned(in);
        int count = unsigned(in);
        List<Integer> to = new ArrayList<>();
        for (int i = 0; i < count; i++) to.add(wide ? in.getInt() : unsigned(in));
        references.add(new Reference(type, from, List.copyOf(to)));
    }

    private void locations(ByteBuffer in) {
        int version = version(in);
        int sizes = unsigned(in);
        int count = version < 2 ? unsigned(in) : in.getInt();
        for (int i = 0; i < count && i < MOST; i++) {
            int id = version < 2 ? unsigned(in) : in.getInt();
            int method = version > 0 ? unsigned(in) & 0xF : 0;
            unsigned(in);
            long base = number(in, sizes >> 4 & 0xF);
            int pieces = unsigned(in);
            // A piece may take no room in the table, so that their number is bounded by nothing else.
            if (pieces > MOST_PIECES) throw new IllegalArgumentException("a part in " + pieces + " pieces");
            List<Extent> where = new ArrayList<>();
            for (int piece = 0; piece < pieces; piece++) {
                if (version > 0) number(in, sizes & 0xF);
                long offset = base + number(in, sizes >> 12 & 0xF);
                where.add(new Extent(method, offset, number(in, sizes >> 8 & 0xF)));
            }
            extents.put(id, where);
        }
    }

    private static long number(ByteBuffer in, int size) {
        return switch (size) {
            case 0 -> 0;
            case 4 -> Integer.toUnsignedLong(in.getInt());
            case 8 -> in.getLong();
            default -> throw new IllegalArgumentException("a number of " + size + " bytes");
        };
    }

    private void propertiesIn(String type, ByteBuffer in) {
        if (type.equals("ipco"))
            walk(in, (name, payload) -> {
                byte[] all = new byte[payload.remaining()];
                payload.get(all);
                if (allProperties.size() < MOST) allProperties.add(new Property(name, all));
            });
        else if (type.equals("ipma")) associations.add(in);
    }

    private void associate(ByteBuffer in) {
        int head = in.getInt();
        boolean wideIds = head >>> 24 > 0;
        boolean wideIndices = (head & 1) != 0;
        int count = in.getInt();
        for (int i = 0; i < count && i < MOST; i++) {
            int id = wideIds ? in.getInt() : unsigned(in);
            int all = in.get() & 0xFF;
            List<Property> own = properties.computeIfAbsent(id, first -> new ArrayList<>());
            for (int n = 0; n < all; n++) {
                int index = wideIndices ? unsigned(in) & 0x7FFF : in.get() & 0x7F;
                if (index > 0 && index <= allProperties.size()) own.add(allProperties.get(index - 1));
            }
        }
    }
}
