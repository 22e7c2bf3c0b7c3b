package org.gatehouse.photos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.rules.Refusal;

/**
 * What ffprobe says of a video.
 *
 * @param seconds how long the pictures last
 * @param width as shown, turned upright and with square pixels
 * @param sound the number of the sound's stream, if one can be decoded
 * @param raw the whole answer
 */
record VideoProbe(
        double seconds,
        int width,
        int height,
        double framesPerSecond,
        int picture,
        Optional<Integer> sound,
        JsonNode pictureStream,
        JsonNode raw) {

    /** Longer than that is no answer but an attack. */
    private static final int MOST_ANSWER = 8 << 20;

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long MOST_PIXELS = 36_000_000;
    private static final Set<String> SOUNDS = Set.of(
            "aac",
            "alac",
            "mp3",
            "ac3",
            "eac3",
            "opus",
            "amr_nb",
            "amr_wb",
            "pcm_s16le",
            "pcm_s16be",
            "pcm_s24le",
            "pcm_s24be",
            "pcm_s32le",
            "pcm_f32le",
            "pcm_u8",
            "pcm_mulaw",
            "pcm_alaw");

    /** The options with which every video is opened: as an MP4, whatever it is, and with nothing beside it. */
    static List<String> input(Path video) {
        return List.of(
                "-protocol_whitelist",
                "file,pipe",
                "-max_pixels",
                String.valueOf(MOST_PIXELS),
                "-f",
                "mov",
                "-i",
                FFmpegRun.file(video));
    }

    /** @throws Refusal where it cannot be read, or holds no pictures */
    static VideoProbe of(Path video) throws IOException {
        List<String> arguments = new ArrayList<>(input(video));
        arguments.addAll(List.of("-show_format", "-show_streams", "-show_chapters", "-of", "json"));
        try (FFmpegRun run = FFmpegRun.ffprobe(arguments, LIMIT)) {
            byte[] answer = run.out().readNBytes(MOST_ANSWER);
            if (!run.succeeded()) throw new Refusal("photos.refused.video.damaged");
            return of(new ObjectMapper().readTree(answer));
        }
    }

    private static VideoProbe of(JsonNode raw) {
        JsonNode picture = null;
        Integer sound = null;
        for (JsonNode stream : raw.path("streams")) {
            String type = stream.path("codec_type").asText();
            boolean cover = stream.path("disposition").path("attached_pic").asInt() != 0;
            if (type.equals("video") && !cover && picture == null) picture = stream;
            boolean heard = SOUNDS.contains(stream.path("codec_name").asText());
            if (type.equals("audio") && heard && sound == null)
                sound = stream.path("index").asInt();
        }
        if (picture == null || picture.path("codec_name").isMissingNode())
            throw new Refusal("photos.refused.video.no-pictures");
        int width = picture.path("width").asInt();
        int height = picture.path("height").asInt();
        if (width < 2 || height < 2) throw new Refusal("photos.refused.video.damaged");
        double shape = ratio(picture.path("sample_aspect_ratio").asText().replace(':', '/'), 1);
        int wide = Math.max(2, (int) Math.round(width * shape));
        boolean sideways = rotation(picture) % 180 != 0;
        double seconds = picture.path("duration")
                .asDouble(raw.path("format").path("duration").asDouble());
        return new VideoProbe(
                seconds,
                sideways ? height : wide,
                sideways ? wide : height,
                ratio(picture.path("avg_frame_rate").asText(), 30),
                picture.path("index").asInt(),
                Optional.ofNullable(sound),
                picture,
                raw);
    }

    private static int rotation(JsonNode stream) {
        for (JsonNode side : stream.path("side_data_list"))
            if (side.has("rotation")) return side.path("rotation").asInt();
        return 0;
    }

    private static double ratio(String text, double otherwise) {
        String[] parts = text.split("/");
        try {
            double ratio = Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
            return ratio > 0 && Double.isFinite(ratio) ? ratio : otherwise;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException unknown) {
            return otherwise;
        }
    }

    Duration length() {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    boolean hasSquarePixels() {
        String shape = pictureStream.path("sample_aspect_ratio").asText("1:1");
        return shape.equals("1:1") || shape.equals("0:1") || shape.equals("N/A");
    }

    String said(String field) {
        return pictureStream.path(field).asText("");
    }
}
