package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small pictures in the containers that no camera writes, and the blocks of which these are made. */
final class Containers {
    private Containers() {}

    static byte[] gif(BufferedImage image) {
        return written("GIF", image);
    }

    static byte[] bmp(BufferedImage image) {
        return written("BMP", image);
    }

    private static byte[] written(String format, BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) throw new AssertionError("no writer for " + format);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @param packing as the writer calls it, such as {@code LZW} */
    static byte[] tiff(BufferedImage image, String packing) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("TIFF").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(packing);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Four quarters of 64 by 48 pixels: lossy, lossless, half-clear or moving. */
    static byte[] webp(String name) {
        try (InputStream in = Containers.class.getResourceAsStream(name + ".webp")) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The WebP with chunks after its pixels, under a header that says so. */
    static byte[] intoWebp(byte[] webp, byte[]... chunks) {
        byte[] own = Arrays.copyOfRange(webp, 12, webp.length);
        byte[] all = Planted.join(Planted.ascii("WEBP"), own, Planted.join(chunks));
        return Planted.join(Planted.ascii("RIFF"), little(all.length), all);
    }

    static byte[] riffChunk(String type, byte[]... data) {
        byte[] all = Planted.join(data);
        return Planted.join(Planted.ascii(type), little(all.length), all, new byte[all.length & 1]);
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    /** The GIF with blocks put in before its first frame. */
    static byte[] intoGif(byte[] gif, byte[]... blocks) {
        int colours = (gif[10] & 0x80) == 0 ? 0 : 3 << (gif[10] & 7) + 1;
        int at = 13 + colours;
        return Planted.join(Arrays.copyOf(gif, at), Planted.join(blocks), Arrays.copyOfRange(gif, at, gif.length));
    }

    static byte[] gifExtension(int label, byte[]... blocks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(0x21);
        all.write(label);
        for (byte[] block : blocks) {
            all.write(block.length);
            all.writeBytes(block);
        }
        all.write(0);
        return all.toByteArray();
    }

    /** @param type as TIFF numbers it: 2 text, 3 short, 4 long, 7 anything */
    record Field(int tag, int type, int count, byte[] data) {}

    static Field text(int tag, String text) {
        byte[] data = Planted.ascii(text + "\0");
        return new Field(tag, 2, data.length, data);
    }

    static Field bytes(int tag, byte[] data) {
        return new Field(tag, 7, data.length, data);
    }

    static Field shorts(int tag, int... values) {
        ByteBuffer data = ByteBuffer.allocate(2 * values.length);
        for (int value : values) data.putShort((short) value);
        return new Field(tag, 3, values.length, data.array());
    }

    static Field longs(int tag, int... values) {
        ByteBuffer data = ByteBuffer.allocate(4 * values.length);
        for (int value : values) data.putInt(value);
        return new Field(tag, 4, values.length, data.array());
    }

    /** A TIFF of bare red, green and blue bytes in one strip, with these fields beside its own, which they replace. */
    static byte[] tiffWith(BufferedImage image, Field... more) {
        int width = image.getWidth();
        int height = image.getHeight();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                int rgb = image.getRGB(x, y);
                rows.write(rgb >> 16);
                rows.write(rgb >> 8);
                rows.write(rgb);
            }
        List<Field> fields = new ArrayList<>(List.of(
                longs(256, width),
                longs(257, height),
                shorts(258, 8, 8, 8),
                shorts(259, 1),
                shorts(262, 2),
                longs(273, 8),
                shorts(277, 3),
                longs(278, height),
                longs(279, rows.size())));
        for (Field field : more) {
            fields.removeIf(own -> own.tag == field.tag);
            fields.add(field);
        }
        fields.sort(Comparator.comparing(Field::tag));
        byte[] head = ByteBuffer.allocate(8)
                .put(Planted.ascii("MM"))
                .putShort((short) 42)
                .putInt(8 + rows.size())
                .array();
        return Planted.join(head, rows.toByteArray(), directory(8 + rows.size(), 0, fields));
    }

    /** @param at where it will stand in the file */
    static byte[] directory(int at, int next, List<Field> fields) {
        int valuesAt = at + 2 + 12 * fields.size() + 4;
        ByteBuffer entries = ByteBuffer.allocate(2 + 12 * fields.size() + 4).putShort((short) fields.size());
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        for (Field field : fields) {
            entries.putShort((short) field.tag).putShort((short) field.type).putInt(field.count);
            if (field.data.length <= 4) entries.put(Arrays.copyOf(field.data, 4));
            else {
                entries.putInt(valuesAt + values.size());
                values.writeBytes(field.data);
                if ((field.data.length & 1) == 1) values.write(0);
            }
        }
        return Planted.join(entries.putInt(next).array(), values.toByteArray());
    }
}
