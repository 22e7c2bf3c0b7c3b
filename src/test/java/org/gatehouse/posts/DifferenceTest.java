package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gatehouse.posts.Segment.Kind;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void wordsAreComparedWhole() {
        assertThat(Difference.between("Bring a coat on Friday.", "Bring a warm coat on Thursday."))
                .containsExactly(
                        new Segment(Kind.KEPT, "Bring a "),
                        new Segment(Kind.ADDED, "warm "),
                        new Segment(Kind.KEPT, "coat on "),
                        new Segment(Kind.REMOVED, "Friday"),
                        new Segment(Kind.ADDED, "Thursday"),
                        new Segment(Kind.KEPT, "."));
    }

    @Test
    void equalTextsHaveOneSegmentAndEmptyOnesNone() {
        assertThat(Difference.between("Same.", "Same.")).containsExactly(new Segment(Kind.KEPT, "Same."));
        assertThat(Difference.between("", "")).isEmpty();
    }

    @Property(tries = 500)
    void bothTextsComeBackToTheLetter(@ForAll String older, @ForAll String newer) {
        List<Segment> segments = Difference.between(older, newer);
        assertThat(without(Kind.ADDED, segments)).isEqualTo(older);
        assertThat(without(Kind.REMOVED, segments)).isEqualTo(newer);
    }

    private static String without(Kind kind, List<Segment> segments) {
        return segments.stream()
                .filter(segment -> segment.kind() != kind)
                .map(Segment::text)
                .collect(Collectors.joining());
    }
}
