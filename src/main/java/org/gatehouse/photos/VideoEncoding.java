package org.gatehouse.photos;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How ffmpeg is told to write a clean video: what is copied, what is encoded afresh, and at what size. */
final class VideoEncoding {
    /** What the platform takes is five times as much; a post of a school should load on a telephone. */
    static final long MOST_BYTES = 100_000_000;

    static final int LONGEST_COPIED = 1920;
    static final int LONGEST_ENCODED = 1280;
    private static final double MOST_FRAMES = 30;
    private static final double BITS_PER_PIXEL = 0.14;
    private static final double MOST_RATE = 6_000_000;
    private static final double LEAST_RATE = 300_000;
    private static final double SOUND_RATE = 128_000;
    /** Of all that may be written, so that a rate that is met only about does no harm. */
    private static final double PORTION = 0.85;

    private static final Set<String> COPIED_PROFILES = Set.of("Constrained Baseline", "Baseline", "Main", "High");
    private static final Set<String> HIGH_RANGE = Set.of("arib-std-b67", "smpte2084");
    private static final Set<String> WIDE_GAMUT = Set.of("smpte432", "smpte431", "bt2020");

    /** Neither names, times nor versions of programs. */
    private static final List<String> BARE = List.of(
            "-map_metadata", "-1",
            "-map_chapters", "-1",
            "-fflags", "+bitexact",
            "-flags:v", "+bitexact",
            "-flags:a", "+bitexact",
            "-dn", "-sn",
            "-movflags", "+faststart",
            "-f", "mp4");

    private VideoEncoding() {}

    /** Whether the pictures can stay as they are coded. */
    static boolean canCopy(VideoProbe probe, long bytes) {
        return probe.said("codec_name").equals("h264")
                && COPIED_PROFILES.contains(probe.said("profile"))
                && Set.of("yuv420p", "yuvj420p").contains(probe.said("pix_fmt"))
                && !Set.of("tt", "bb", "tb", "bt").contains(probe.said("field_order"))
                && probe.hasSquarePixels()
                && Math.max(probe.width(), probe.height()) <= LONGEST_COPIED
                && probe.framesPerSecond() <= 2 * MOST_FRAMES + 0.5
                && !isWide(probe)
                && bytes <= MOST_BYTES;
    }

    private static boolean isWide(VideoProbe probe) {
        return WIDE_GAMUT.contains(probe.said("color_primaries")) || HIGH_RANGE.contains(probe.said("color_transfer"));
    }

    static List<String> copied() {
        List<String> arguments = new ArrayList<>(List.of("-c:v", "copy", "-bsf:v", "filter_units=remove_types=6|12"));
        arguments.addAll(BARE);
        return arguments;
    }

    /** Sound is encoded afresh: its blocks have room for data of any kind. */
    static List<String> sound() {
        return List.of("-c:a", "aac", "-b:a", "128k", "-ar", "48000", "-ac", "2");
    }

    /** Even, as the coding wants it. */
    static int[] size(VideoProbe probe) {
        double factor = Math.min(1, (double) LONGEST_ENCODED / Math.max(probe.width(), probe.height()));
        return new int[] {even(probe.width() * factor), even(probe.height() * factor)};
    }

    private static int even(double length) {
        return Math.max(16, (int) Math.round(length / 2) * 2);
    }

    /** The filters that make any pictures plain: turned by ffmpeg itself before them, then small, slow and in usual colours. */
    static String plain(VideoProbe probe) {
        int[] size = size(probe);
        StringBuilder filters = new StringBuilder();
        if (probe.framesPerSecond() > MOST_FRAMES + 0.5) filters.append("fps=30,");
        filters.append("scale=%d:%d:flags=bicubic".formatted(size[0], size[1]));
        if (HIGH_RANGE.contains(probe.said("color_transfer")))
            // 203 candela a square metre is where the standard puts white.
            filters.append(",zscale=t=linear:npl=203:m=gbr,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0")
                    .append(",zscale=t=bt709:m=bt709:r=limited");
        else if (isWide(probe)
                && !probe.said("color_space").isEmpty()
                && !probe.said("color_transfer").isEmpty()) filters.append(",zscale=p=bt709:t=bt709:m=bt709:r=limited");
        else if (probe.said("color_range").equals("pc")) filters.append(":out_range=tv");
        return filters.append(",format=yuv420p,setsar=1").toString();
    }

    /** @param seconds of the video that is written */
    static List<String> encoded(int width, int height, double framesPerSecond, double seconds) {
        double frames = Math.min(framesPerSecond, MOST_FRAMES);
        double wanted = Math.min(MOST_RATE, width * (double) height * frames * BITS_PER_PIXEL);
        double allowed = MOST_BYTES * 8 * PORTION / Math.max(1, seconds) - SOUND_RATE;
        long rate = Math.round(Math.max(LEAST_RATE, Math.min(wanted, allowed)));
        List<String> arguments = new ArrayList<>(List.of(
                "-c:v", "libopenh264",
                "-profile:v", "high",
                "-rc_mode", "bitrate",
                "-b:v", String.valueOf(rate),
                "-g", "60",
                "-bsf:v", "filter_units=remove_types=6|12"));
        arguments.addAll(BARE);
        return arguments;
    }
}
