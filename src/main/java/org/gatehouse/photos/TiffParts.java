package org.gatehouse.photos;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.rules.Refusal;

/**
 * The first page of a TIFF file.
 *
 * @param order of the bytes in every number
 * @param fields by their tag
 * @param next where the next page's fields stand; 0 where there is none
 */
record TiffParts(ByteOrder order, Map<Integer, Field> fields, long next) {
    private static final int[] BYTES_OF_TYPE = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    /** A picture in the smallest strips has one a row. */
    private static final int MOST_VALUES = 1 << 17;

    /**
     * @param type as the format numbers them
     * @param count of values
     * @param data all values, in the file's order of bytes
     */
    record Field(int type, int count, ByteBuffer data) {
        /** Whole numbers without sign; other types are refused. */
        long[] numbers() {
            if (type != 1 && type != 3 && type != 4 || count > MOST_VALUES) throw damaged();
            long[] numbers = new long[count];
            for (int i = 0; i < count; i++)
                numbers[i] = switch (type) {
                    case 1 -> data.get(i) & 0xFF;
                    case 3 -> data.getShort(2 * i) & 0xFFFF;
                    default -> data.getInt(4 * i) & 0xFFFFFFFFL;
                };
            return numbers;
        }

        byte[] bytes() {
            byte[] bytes = new byte[data.limit()];
            data.get(0, bytes);
            return bytes;
        }
    }

    static TiffParts of(byte[] bytes) {
        ByteOrder order = bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer in = ByteBuffer.wrap(bytes).order(order);
        try {
            long at = in.getInt(4) & 0xFFFFFFFFL;
            int count = in.getShort(position(in, at)) & 0xFFFF;
            Map<Integer, Field> fields = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) field(in, position(in, at + 2 + 12L * i), fields);
            return new TiffParts(order, fields, in.getInt(position(in, at + 2 + 12L * count)) & 0xFFFFFFFFL);
        } catch (IndexOutOfBoundsException | BufferUnderflowException beyond) {
            throw new Refusal("photos.refused.cut-off");
        }
    }

    private static void field(ByteBuffer in, int at, Map<Integer, Field> fields) {
        int tag = in.getShort(at) & 0xFFFF;
        int type = in.getShort(at + 2) & 0xFFFF;
        long count = in.getInt(at + 4) & 0xFFFFFFFFL;
        // What no reader knows is passed over; it is removed in any case.
        if (type < 1 || type >= BYTES_OF_TYPE.length) return;
        long length = count * BYTES_OF_TYPE[type];
        int from = length <= 4 ? at + 8 : position(in, in.getInt(at + 8) & 0xFFFFFFFFL);
        if (from + length > in.limit()) {
            // A damaged place for a remark is no reason to lose the picture; one for its pixels is found missing later.
            return;
        }
        ByteBuffer data = in.slice(from, (int) length).order(in.order());
        fields.putIfAbsent(tag, new Field(type, (int) count, data));
    }

    private static int position(ByteBuffer in, long at) {
        if (at < 0 || at >= in.limit()) throw new IndexOutOfBoundsException();
        return (int) at;
    }

    boolean has(int tag) {
        return fields.containsKey(tag);
    }

    Optional<Field> field(int tag) {
        return Optional.ofNullable(fields.get(tag));
    }

    long[] numbers(int tag) {
        return field(tag).orElseThrow(TiffParts::damaged).numbers();
    }

    /** The first value of a field, or what the format takes where there is none. */
    long number(int tag, long otherwise) {
        long[] numbers = has(tag) ? numbers(tag) : new long[0];
        return numbers.length == 0 ? otherwise : numbers[0];
    }

    private static Refusal damaged() {
        return new Refusal("photos.refused.damaged");
    }
}
