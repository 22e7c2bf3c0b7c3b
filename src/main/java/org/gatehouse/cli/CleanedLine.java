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

    @JsonPropertyOrder({"in", "status", "why"})
    record Refused(String in, String why) implements CleanedLine {
        @Override
        public String status() {
            return "refused";
        }
    }

    /** A face in pixels of the clean picture. */
    record Face(int x, int y, int width, int height, boolean hidden) {}

    static Clean clean(Path in, String out, Picture picture) {
        return new Clean(
                in.toString(),
                out,
                picture.width(),
                picture.height(),
                picture.bytes().length,
                List.of(),
                picture.removed());
    }

    static Refused refused(Path in, String why) {
        return new Refused(in.toString(), why);
    }
}
