package org.gatehouse.photos;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.gatehouse.photos.PngParts.Chunk;
import org.gatehouse.photos.PngParts.Header;
import org.gatehouse.photos.Source.Light;
import org.gatehouse.rules.Refusal;

/** Takes a PNG apart before it is decoded, and refuses what is cut off or damaged. */
final class PngSource {
    /** Real colour profiles stay below this; a packed one may claim to be endless. */
    private static final int MOST_PROFILE_BYTES = 4 << 20;

    private PngSource() {}

    static Source of(byte[] bytes) {
        PngParts parts = PngParts.of(bytes);
        if (parts.end() < 0) throw new Refusal("photos.refused.cut-off");
        Header header = parts.header(bytes).orElseThrow(() -> new Refusal("photos.refused.damaged"));
        if (parts.chunks().stream().anyMatch(chunk -> chunk.isBare() && !chunk.sound()))
            throw new Refusal("photos.refused.damaged");
        return new Source(
                bare(bytes, parts),
                FileKind.PNG,
                header.width(),
                header.height(),
                header.samples() * (header.depth() > 8 ? 2 : 1),
                header.isGrey() ? Light.GREY : Light.COLOURS,
                parts.first("iCCP").flatMap(chunk -> profile(bytes, chunk)),
                SourceMetadata.ofPng(bytes, parts));
    }

    private static byte[] bare(byte[] bytes, PngParts parts) {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(bytes.length);
        bare.writeBytes(PngParts.SIGNATURE);
        for (Chunk chunk : parts.chunks())
            if (chunk.isBare()) bare.write(bytes, chunk.start(), chunk.end() - chunk.start());
        return bare.toByteArray();
    }

    /** A name, a zero, the method of packing (always zero), then the packed profile. */
    private static Optional<byte[]> profile(byte[] bytes, Chunk chunk) {
        int zero = chunk.data();
        int end = chunk.data() + chunk.length();
        while (zero < end && bytes[zero] != 0) zero++;
        if (zero + 2 >= end) return Optional.empty();
        try (InputStream packed = new InflaterInputStream(new ByteArrayInputStream(bytes, zero + 2, end - zero - 2))) {
            return Optional.of(packed.readNBytes(MOST_PROFILE_BYTES));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
