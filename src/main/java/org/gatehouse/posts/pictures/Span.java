package org.gatehouse.posts.pictures;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Words;

/**
 * A stretch of a video, in thousandths of a second from its beginning.
 *
 * @param to after {@code from}
 */
public record Span(long from, long to) {
    public Span {
        if (from < 0 || to <= from) throw new IllegalArgumentException("an empty stretch: " + from + " to " + to);
    }

    /** Minutes and seconds from and to, as people write them: "0:10 – 1:25", "5 to 20.5". */
    private static final Pattern TYPED = Pattern.compile("\\s*(\\S+?)\\s*(?:–|—|-|to)\\s*(\\S+)\\s*");

    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,4}(?:[.,]\\d{1,3})?)");

    public static Optional<Span> typed(String words) {
        Matcher typed = TYPED.matcher(words);
        if (!typed.matches()) return Optional.empty();
        OptionalLong from = time(typed.group(1));
        OptionalLong to = time(typed.group(2));
        return from.isPresent() && to.isPresent() && from.getAsLong() < to.getAsLong()
                ? Optional.of(new Span(from.getAsLong(), to.getAsLong()))
                : Optional.empty();
    }

    private static OptionalLong time(String words) {
        Matcher time = TIME.matcher(words);
        if (!time.matches()) return OptionalLong.empty();
        long minutes = time.group(1) == null ? 0 : Long.parseLong(time.group(1));
        return OptionalLong.of(
                Math.round(minutes * 60_000 + Double.parseDouble(time.group(2).replace(',', '.')) * 1_000));
    }

    /** As people read it: "0:10.0 – 1:25.5". */
    public String words() {
        return Words.of("posts.video.span", words(from), words(to));
    }

    /** A moment in minutes, seconds and tenths. */
    static String words(long moment) {
        return String.format(Locale.UK, "%d:%04.1f", moment / 60_000, (moment % 60_000) / 100 / 10.0);
    }

    static Span of(Duration from, Duration to) {
        return new Span(from.toMillis(), Math.max(from.toMillis() + 1, to.toMillis()));
    }

    boolean holds(long moment) {
        return from <= moment && moment < to;
    }

    boolean holds(Span other) {
        return from <= other.from && other.to <= to;
    }

    boolean meets(Span other) {
        return from < other.to && other.from < to;
    }
}
