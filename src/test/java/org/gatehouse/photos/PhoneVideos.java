package org.gatehouse.photos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Videos as telephones and strangers make them, made by ffmpeg and by hand. */
final class PhoneVideos {
    static final String PLACE = "+51.5042-003.2542";
    /** Red, lime and blue, a second each. */
    static final String COLOURS =
            colour("red", "a") + ";" + colour("lime", "b") + ";" + colour("blue", "c") + ";[a][b][c]concat=n=3[v]";

    private PhoneVideos() {}

    private static String colour(String name, String label) {
        return "color=" + name + ":s=320x240:r=25:d=1,format=yuv420p[" + label + "]";
    }

    /** What ffmpeg makes of these arguments. */
    static Path make(Path file, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(FFmpegRun.file(file));
        try (FFmpegRun run = FFmpegRun.ffmpeg(all, Duration.ofSeconds(60))) {
            if (!run.succeeded()) throw new IOException(run.said());
        }
        return file;
    }

    /** Pictures that move, and a tone. */
    static Path plain(Path file, String size, double seconds) throws IOException {
        return make(
                file,
                "-filter_complex",
                "testsrc2=s=" + size + ":r=25:d=" + seconds + "[v];sine=d=" + seconds + "[a]",
                "-map",
                "[v]",
                "-map",
                "[a]",
                "-c:v",
                "libopenh264",
                "-b:v",
                "500k",
                "-g",
                "25",
                "-c:a",
                "aac");
    }

    static Path ofColours(Path file) throws IOException {
        return make(file, "-filter_complex", COLOURS, "-map", "[v]", "-c:v", "libopenh264", "-b:v", "500k", "-g", "25");
    }

    /**
     * A place and a person in everything that carries text: tags old and new, chapters, subtitles, a time-code track, a cover,
     * messages between the frames, a box of Adobe’s, and bytes behind the last box.
     */
    static Path everythingHidden(Path folder, String format) throws IOException {
        Path plain = plain(folder.resolve("plain.mp4"), "320x240", 2);
        Path subtitles = Files.writeString(
                folder.resolve("words.srt"), "1\n00:00:00,000 --> 00:00:01,000\n" + Planted.WORDS + "\n");
        Path chapters = Files.writeString(
                folder.resolve("chapters.txt"),
                ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=" + Planted.WORDS + "\n");
        Path cover = Files.write(
                folder.resolve("cover.jpg"),
                Planted.into(Drawn.jpeg(Drawn.quarters(64, 48)), Planted.segment(0xFE, Planted.ascii(Planted.WORDS))));
        List<String> arguments = new ArrayList<>(List.of(
                "-i",
                plain.toString(),
                "-i",
                subtitles.toString(),
                "-f",
                "ffmetadata",
                "-i",
                chapters.toString(),
                "-i",
                cover.toString(),
                "-map",
                "0:v",
                "-map",
                "0:a",
                "-map",
                "1",
                "-map_metadata",
                "2",
                "-map_chapters",
                "2"));
        boolean small = format.equals("3gp");
        if (!small) arguments.addAll(List.of("-map", "3", "-disposition:v:1", "attached_pic"));
        arguments.addAll(List.of(
                "-c",
                "copy",
                "-c:s",
                "mov_text",
                "-bsf:v:0",
                "h264_metadata=sei_user_data=086f3693b7b34f2c965321492feee5b8+" + Planted.PLACE,
                "-metadata",
                "location=" + PLACE + "/",
                "-metadata",
                "comment=" + Planted.WORDS,
                "-metadata",
                "title=" + Planted.WORDS,
                "-metadata",
                "creation_time=2025-05-01T10:20:30Z",
                "-metadata",
                "com.apple.quicktime.location.ISO6709=" + PLACE + "/",
                "-metadata",
                "com.apple.quicktime.make=" + Planted.PERSON,
                "-metadata:s:v:0",
                "handler_name=" + Planted.WORDS,
                "-metadata:s:a:0",
                "language=cym"));
        if (format.equals("mov"))
            arguments.addAll(List.of("-movflags", "use_metadata_tags", "-timecode", "01:00:00:00"));
        arguments.addAll(List.of("-f", format));
        Path file = make(folder.resolve("IMG_0001." + format), arguments.toArray(String[]::new));
        byte[] adobe = {
            (byte) 0xBE,
            0x7A,
            (byte) 0xCF,
            (byte) 0xCB,
            (byte) 0x97,
            (byte) 0xA9,
            0x42,
            (byte) 0xE8,
            (byte) 0x9C,
            0x71,
            (byte) 0x99,
            (byte) 0x94,
            (byte) 0x91,
            (byte) 0xE3,
            (byte) 0xAF,
            (byte) 0xAC
        };
        byte[] xmp = Boxes.box("uuid", adobe, Planted.ascii(Planted.xmp()));
        byte[] free = Boxes.box("free", Planted.ascii(Planted.WORDS));
        Files.write(file, Planted.join(Files.readAllBytes(file), xmp, free, Planted.ascii("ends in " + Planted.PLACE)));
        return file;
    }

    /** Whether any of the planted words or numbers stands in these bytes. */
    static boolean isTold(byte[] bytes) {
        return Planted.isIn(bytes)
                || Planted.contains(bytes, PLACE.getBytes(StandardCharsets.US_ASCII))
                || Planted.contains(bytes, Planted.ascii("51.5042"));
    }
}
