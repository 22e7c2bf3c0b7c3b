package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.gatehouse.rules.Refusal;

/** Decodes the tiles of a HEIC or AVIF picture one after the other and lays them together. */
final class HeicDecoder {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String SCALE = "flags=accurate_rnd+full_chroma_int+full_chroma_inp+bilinear";

    private final HeicSource source;
    private final int step;
    private final int width;
    private final BufferedImage image;
    private final byte[] pixels;

    private HeicDecoder(HeicSource source) {
        this.source = source;
        Source.check(source.width(), source.height());
        this.step = Source.step(source.width(), source.height(), 3);
        this.width = (source.width() + step - 1) / step;
        this.image = new BufferedImage(width, (source.height() + step - 1) / step, BufferedImage.TYPE_3BYTE_BGR);
        this.pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /** @throws Refusal where a tile is damaged or missing, or ffmpeg cannot be run */
    static BufferedImage decode(HeicSource source) throws IOException {
        return new HeicDecoder(source).decode();
    }

    private BufferedImage decode() throws IOException {
        try (FFmpegRun run = FFmpegRun.ffmpeg(arguments(), LIMIT)) {
            run.feed(in -> {
                for (byte[] tile : source.tiles()) in.write(tile);
            });
            boolean whole = readTiles(run.out());
            if (!run.succeeded() || !whole || !run.said().isEmpty()) throw new Refusal("photos.refused.damaged");
        }
        return image;
    }

    private List<String> arguments() {
        long most = Math.max(1L << 16, 2L * source.tileWidth() * source.tileHeight());
        String matrix = source.matrix().isEmpty() ? "" : ":" + source.matrix();
        return List.of(
                "-protocol_whitelist",
                "pipe",
                "-threads",
                "2",
                "-max_pixels",
                String.valueOf(most),
                "-f",
                source.coding(),
                "-i",
                "pipe:0",
                "-map",
                "0:v:0",
                "-fps_mode",
                "passthrough",
                "-vf",
                "scale=" + SCALE + matrix + ",format=rgb24",
                "-c:v",
                "ppm",
                "-f",
                "image2pipe",
                "pipe:1");
    }

    private boolean readTiles(InputStream out) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(out, 1 << 16));
        byte[] head = ("P6\n" + source.tileWidth() + " " + source.tileHeight() + "\n255\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] row = new byte[source.tileWidth() * 3];
        try {
            for (int tile = 0; tile < source.tiles().size(); tile++) {
                if (!java.util.Arrays.equals(in.readNBytes(head.length), head)) return false;
                int left = tile % source.columns() * source.tileWidth();
                int top = tile / source.columns() * source.tileHeight();
                for (int y = top; y < top + source.tileHeight(); y++) {
                    in.readFully(row);
                    if (y < source.height() && y % step == 0) put(row, left, y / step);
                }
            }
            return in.read() < 0;
        } catch (EOFException early) {
            return false;
        }
    }

    private void put(byte[] row, int left, int line) {
        int right = Math.min(left + source.tileWidth(), source.width());
        int first = (left + step - 1) / step * step;
        int to = (line * width + first / step) * 3;
        for (int x = first; x < right; x += step, to += 3) {
            int from = (x - left) * 3;
            pixels[to] = row[from + 2];
            pixels[to + 1] = row[from + 1];
            pixels[to + 2] = row[from];
        }
    }
}
