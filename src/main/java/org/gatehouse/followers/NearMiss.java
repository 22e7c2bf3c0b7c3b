package org.gatehouse.followers;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.roll.OfficeEmail;

/** An e-mail of the office's records that is almost the one given; shown side by side, and never enough to accept. */
public record NearMiss(OfficeEmail held, Kind kind) implements Comparable<NearMiss> {
    /** How the two differ, the likeliest slip first. */
    public enum Kind {
        /** {@code googlemail.com} and {@code gmail.com}. */
        SAME_PROVIDER,
        /** Dots or what follows a plus sign, which some mail systems ignore. */
        DOTS_OR_PLUS,
        /** A letter or two. */
        SPELLING,
        /** The same name at another provider. */
        OTHER_PROVIDER
    }

    @Override
    public int compareTo(NearMiss other) {
        return kind.compareTo(other.kind);
    }

    /** A stretch of an address that is the same in both, or not. */
    public record Stretch(String text, boolean differs) {}

    /** {@code mine} in stretches that stand in {@code other} too, and such that do not. */
    public static List<Stretch> marked(String mine, String other) {
        String open = "\u0001";
        String close = "\u0002";
        DiffRowGenerator generator = DiffRowGenerator.create()
                .showInlineDiffs(true)
                .mergeOriginalRevised(false)
                .lineNormalizer(line -> line)
                .oldTag(starts -> starts ? open : close)
                .newTag(starts -> starts ? open : close)
                .build();
        List<DiffRow> rows = generator.generateDiffRows(List.of(mine), List.of(other));
        List<Stretch> stretches = new ArrayList<>();
        boolean differs = false;
        for (String part : rows.get(0).getOldLine().split("(?=[\u0001\u0002])")) {
            if (part.startsWith(open)) differs = true;
            if (part.startsWith(close)) differs = false;
            String text = part.replace(open, "").replace(close, "");
            if (!text.isEmpty()) stretches.add(new Stretch(text, differs));
        }
        return stretches;
    }
}
