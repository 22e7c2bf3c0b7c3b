package org.gatehouse.posts;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What became of a text, word by word. */
public final class Difference {
    /** A word with what stands inside it, a stretch of white space, or one sign. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*|\\s+|\\X");

    private Difference() {}

    /** Kept and removed together give {@code older}, kept and added {@code newer}, to the letter. */
    public static List<Segment> between(String older, String newer) {
        List<String> before = tokens(older);
        List<String> after = tokens(newer);
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            Chunk<String> source = delta.getSource();
            add(segments, Segment.Kind.KEPT, before.subList(at, source.getPosition()));
            add(segments, Segment.Kind.REMOVED, source.getLines());
            add(segments, Segment.Kind.ADDED, delta.getTarget().getLines());
            at = source.getPosition() + source.size();
        }
        add(segments, Segment.Kind.KEPT, before.subList(at, before.size()));
        return segments;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Segment> segments, Segment.Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) segments.add(new Segment(kind, String.join("", tokens)));
    }
}
