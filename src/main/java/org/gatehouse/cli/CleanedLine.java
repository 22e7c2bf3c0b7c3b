package org.gatehouse.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.photos.Picture;

/** What {@code clean} prints for one file. */
sealed interface CleanedLine {
    String in();

    @JsonProperty("status")
    String status();

    @JsonPropertyOrder({"in", "out", "status"})
    record Clean(String in, String out, int width, int height, int bytes, List<Face> faces, List<String> removed)
            implements CleanedLine {
        @Override
        public String status() {
            return "clean";
        }
    }

    /**
     * @param seconds how long it is
     * @param faces boxes over time, in pixels of the clean video
     */
    @JsonPropertyOrder({"in", "out", "status"})
    record CleanVideo(
            String in,
            String out,
            int width,
            int height,
            long bytes,
            double seconds,
            boolean sound,
            List<FaceSpan> faces,
            List<String> removed)
            implements CleanedLine {
        @Override
        public String status() {
            return "clean";
        }
    }

    @JsonPropertyOrder({"in", "status", "why"})
    record Refused(String in, String why) implements CleanedLine {
        @Override
        public String status() {
            return "refused";
        }
    }

    /** A face in pixels of the clean picture. */
    record Face(int x, int y, int width, int height, boolean hidden) {}

    /** A face for a while, from and to in seconds. */
    record FaceSpan(int x, int y, int width, int height, double from, double to, boolean hidden) {}

    static Clean clean(Path in, String out, Picture picture, List<Face> faces) {
        return new Clean(
                in.toString(),
                out,
                picture.width(),
                picture.height(),
                picture.bytes().length,
                faces,
                picture.removed());
    }

    static Refused refused(Path in, String why) {
        return new Refused(in.toString(), why);
    }
}
