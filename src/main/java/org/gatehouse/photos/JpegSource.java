package org.gatehouse.photos;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.gatehouse.photos.JpegParts.Part;
import org.gatehouse.photos.Source.Light;
import org.gatehouse.rules.Refusal;

/** Takes a JPEG apart before it is decoded, and refuses what is cut off, damaged or made to exhaust the machine. */
final class JpegSource {
    private static final String PROFILE = "ICC_PROFILE\0";
    /** Signature, number of this piece, number of pieces. */
    private static final int PROFILE_HEAD = PROFILE.length() + 2;

    /** Its coefficients are all held at once, outside the program's own memory. */
    private static final long MOST_PROGRESSIVE_PIXELS = 120_000_000L;
    /** Cameras write one scan, the most careful encoders a dozen; each costs a pass over the picture. */
    private static final int MOST_SCANS = 100;

    private JpegSource() {}

    static Source of(byte[] bytes) {
        JpegParts parts = JpegParts.of(bytes);
        if (parts.end() < 0) throw new Refusal("photos.refused.cut-off");
        List<Part> frames = parts.frames();
        if (frames.size() != 1 || frames.get(0).end() - frames.get(0).start() < 10 || parts.scans() == 0)
            throw new Refusal("photos.refused.damaged");
        Part frame = frames.get(0);
        int height = JpegParts.unsignedShort(bytes, frame.payload() + 1);
        int width = JpegParts.unsignedShort(bytes, frame.payload() + 3);
        int components = bytes[frame.payload() + 5] & 0xFF;
        boolean progressive = (frame.marker() & 0x03) == 2;
        if (progressive && (long) width * height > MOST_PROGRESSIVE_PIXELS) throw Source.tooLarge(width, height);
        if (parts.scans() > MOST_SCANS) throw new Refusal("photos.refused.damaged");
        // Inks cannot be mixed without their profile; light is converted when the picture is already small.
        boolean inks = components > 3;
        // Four samples without Adobe’s mark may be inks, inks turned round, or colours with opacity: nobody can tell.
        if (inks && parts.parts().stream().noneMatch(part -> isAdobe(bytes, part)))
            throw new Refusal("photos.refused.damaged");
        return new Source(
                bare(bytes, parts, inks),
                FileKind.JPEG,
                width,
                height,
                inks ? 8 : 3,
                inks ? Light.INKS : components < 3 ? Light.GREY : Light.COLOURS,
                inks ? Optional.empty() : profile(bytes, parts),
                SourceMetadata.ofJpeg(bytes, parts));
    }

    private static byte[] bare(byte[] bytes, JpegParts parts, boolean withProfile) {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(bytes.length);
        for (Part part : parts.parts())
            if (isNeeded(bytes, part, withProfile)) bare.write(bytes, part.start(), part.end() - part.start());
        return bare.toByteArray();
    }

    private static boolean isNeeded(byte[] bytes, Part part, boolean withProfile) {
        return switch (part.marker()) {
            case JpegParts.COM -> false;
            case JpegParts.APP0 -> part.payloadStarts(bytes, "JFIF\0");
            case JpegParts.APP2 -> withProfile && part.payloadStarts(bytes, PROFILE);
            case JpegParts.APP14 -> isAdobe(bytes, part);
            default -> !part.isApplication();
        };
    }

    private static boolean isAdobe(byte[] bytes, Part part) {
        return part.marker() == JpegParts.APP14 && part.payloadStarts(bytes, "Adobe");
    }

    private static Optional<byte[]> profile(byte[] bytes, JpegParts parts) {
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        parts.parts().stream()
                .filter(part -> part.marker() == JpegParts.APP2 && part.payloadStarts(bytes, PROFILE))
                .filter(part -> part.end() - part.payload() > PROFILE_HEAD)
                .sorted((a, b) -> Integer.compare(number(bytes, a), number(bytes, b)))
                .forEach(part -> {
                    int from = part.payload() + PROFILE_HEAD;
                    profile.write(bytes, from, part.end() - from);
                });
        return profile.size() == 0 ? Optional.empty() : Optional.of(profile.toByteArray());
    }

    private static int number(byte[] bytes, Part part) {
        return bytes[part.payload() + PROFILE.length()] & 0xFF;
    }
}
