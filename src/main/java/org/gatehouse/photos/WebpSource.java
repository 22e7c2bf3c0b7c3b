package org.gatehouse.photos;

import com.drew.imaging.webp.WebpMetadataReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.photos.RiffParts.Chunk;
import org.gatehouse.photos.Source.Light;
import org.gatehouse.rules.Refusal;

/** Takes a WebP apart before it is decoded, keeps its first frame alone, and refuses what is cut off or damaged. */
final class WebpSource {
    /** Its decoder cannot read a part of the pixels and holds them several times over. */
    private static final long MOST_PIXELS = 25_000_000L;

    private static final Set<String> BARE = Set.of("WebP", "File Type");
    private static final Set<String> READABLE = Set.of("EXIF", "XMP ");
    /** Size, offsets and duration of a frame, before its own chunks. */
    private static final int FRAME_HEAD = 16;

    private static final int ALPHA = 0x10;

    private WebpSource() {}

    static Source of(byte[] bytes) {
        RiffParts parts = RiffParts.of(bytes);
        if (parts.end() < 0) throw new Refusal("photos.refused.cut-off");
        RiffParts picture = parts.first("ANMF")
                .filter(frame -> frame.length() > FRAME_HEAD)
                .map(frame -> RiffParts.of(bytes, frame.data() + FRAME_HEAD, frame.data() + frame.length()))
                .orElse(parts);
        Optional<Chunk> lossless = picture.first("VP8L");
        Chunk pixels = lossless.or(() -> picture.first("VP8 ")).orElseThrow(WebpSource::damaged);
        int[] size = lossless.isPresent() ? losslessSize(bytes, pixels) : lossySize(bytes, pixels);
        Source.check(size[0], size[1]);
        if ((long) size[0] * size[1] > MOST_PIXELS) throw Source.tooLarge(size[0], size[1]);
        // An opacity that does not fit would be read beyond its end.
        Optional<Chunk> opacity = lossless.isPresent() ? Optional.empty() : picture.first("ALPH");
        return new Source(
                bare(bytes, pixels, opacity, size[0], size[1]),
                FileKind.WEBP,
                size[0],
                size[1],
                4,
                Light.COLOURS,
                parts.first("ICCP").map(chunk -> data(bytes, chunk)),
                metadata(bytes, parts));
    }

    private static int[] losslessSize(byte[] bytes, Chunk pixels) {
        if (pixels.length() < 5 || bytes[pixels.data()] != 0x2F) throw damaged();
        int packed = little(bytes).getInt(pixels.data() + 1);
        return new int[] {(packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1};
    }

    /** Only a whole picture, no difference to another, may come first; its first part must lie within it. */
    private static int[] lossySize(byte[] bytes, Chunk pixels) {
        if (pixels.length() < 10) throw damaged();
        int at = pixels.data();
        ByteBuffer data = little(bytes);
        int tag = data.getInt(at) & 0xFFFFFF;
        boolean whole = (tag & 1) == 0 && data.getInt(at + 2) >>> 8 == 0x2A019D;
        if (!whole || (tag >> 5) + 10 > pixels.length()) throw damaged();
        return new int[] {data.getShort(at + 6) & 0x3FFF, data.getShort(at + 8) & 0x3FFF};
    }

    private static byte[] bare(byte[] bytes, Chunk pixels, Optional<Chunk> opacity, int width, int height) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(bytes.length);
        chunks.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        if (opacity.isPresent()) {
            ByteBuffer head = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
            head.put("VP8X".getBytes(StandardCharsets.ISO_8859_1)).putInt(10).putInt(ALPHA);
            head.put((byte) (width - 1)).putShort((short) (width - 1 >> 8));
            head.put((byte) (height - 1)).putShort((short) (height - 1 >> 8));
            chunks.writeBytes(head.array());
            write(bytes, opacity.get(), chunks);
        }
        write(bytes, pixels, chunks);
        byte[] all = chunks.toByteArray();
        ByteBuffer riff = ByteBuffer.allocate(8 + all.length).order(ByteOrder.LITTLE_ENDIAN);
        return riff.put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(all.length)
                .put(all)
                .array();
    }

    private static void write(byte[] bytes, Chunk chunk, ByteArrayOutputStream to) {
        to.write(bytes, chunk.start(), 8 + chunk.length());
        if ((chunk.length() & 1) == 1) to.write(0);
    }

    /** The reader is handed the chunks alone that it reads. */
    private static SourceMetadata metadata(byte[] bytes, RiffParts parts) {
        List<String> others = new ArrayList<>();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        int frames = 0;
        for (Chunk chunk : parts.chunks())
            switch (chunk.type()) {
                case "VP8X", "VP8 ", "VP8L", "ALPH", "ANIM" -> {}
                case "ANMF" -> frames++;
                case "ICCP" -> others.add("ICC Profile");
                default -> {
                    if (READABLE.contains(chunk.type())) write(bytes, chunk, head);
                    else others.add("WebP-" + chunk.type().replaceAll("[^A-Za-z0-9]", "?"));
                }
            }
        if (frames > 1) others.add("Further frames");
        if (parts.end() < bytes.length) others.add("Trailing data");
        byte[] all = head.toByteArray();
        byte[] riff = ByteBuffer.allocate(8 + all.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(all.length)
                .put(all)
                .array();
        return SourceMetadata.read(BARE, others, () -> WebpMetadataReader.readMetadata(new ByteArrayInputStream(riff)));
    }

    private static byte[] data(byte[] bytes, Chunk chunk) {
        return Arrays.copyOfRange(bytes, chunk.data(), chunk.data() + chunk.length());
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Refusal damaged() {
        return new Refusal("photos.refused.damaged");
    }
}
