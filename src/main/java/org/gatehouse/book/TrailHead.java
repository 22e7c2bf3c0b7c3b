package org.gatehouse.book;

import java.util.Optional;

/** The trail's last line: how many there are, and the last one's hash. Kept outside the file, it shows lines cut off the end. */
public record TrailHead(long seq, String hash) {
    @Override
    public String toString() {
        return seq + " " + hash;
    }

    static Optional<TrailHead> parse(String text) {
        String[] parts = text.strip().split(" ");
        if (parts.length != 2 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("[0-9a-f]{64}"))
            return Optional.empty();
        return Optional.of(new TrailHead(Long.parseLong(parts[0]), parts[1]));
    }
}
