package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gatehouse.photos.FaceSpans.Sighting;
import org.junit.jupiter.api.Test;

class FaceSpansPropertyTest {
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private static List<HiddenSpan> join(List<List<Box>> frames) {
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) sightings.add(new Sighting(INTERVAL.multipliedBy(i), frames.get(i)));
        return FaceSpans.join(sightings, INTERVAL, WIDTH, HEIGHT, INTERVAL.multipliedBy(frames.size()));
    }

    private static boolean covers(HiddenSpan span, Box box, Duration at) {
        return span.from().compareTo(at) <= 0
                && span.to().compareTo(at) >= 0
                && span.box().x() <= box.x()
                && span.box().y() <= box.y()
                && span.box().right() >= Math.min(WIDTH, box.right())
                && span.box().bottom() >= Math.min(HEIGHT, box.bottom());
    }

    /** A face walks by steps no longer than itself; where it is at any moment on its way, a span covers all of it. */
    @Property(tries = 100)
    void aFaceIsCoveredOnAllItsWay(
            @ForAll @IntRange(min = 20, max = 120) int size,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -100, max = 100) Integer> steps) {
        List<List<Box>> frames = new ArrayList<>();
        List<Box> way = new ArrayList<>();
        int x = 600;
        int y = 300;
        for (int step : steps) {
            x = Math.max(0, Math.min(WIDTH - size, x + step * size / 100));
            y = Math.max(0, Math.min(HEIGHT - size, y + step * size / 200));
            way.add(new Box(x, y, size, size));
            frames.add(List.of(way.get(way.size() - 1)));
        }
        List<HiddenSpan> spans = join(frames);
        for (int i = 0; i < way.size(); i++)
            for (int part = 0; part < 5 && (part == 0 || i + 1 < way.size()); part++) {
                Box box = part == 0 ? way.get(i) : between(way.get(i), way.get(i + 1), part / 5.0);
                Duration at = INTERVAL.multipliedBy(i).plusMillis(100L * part);
                assertThat(spans).anyMatch(span -> covers(span, box, at));
            }
    }

    private static Box between(Box one, Box other, double share) {
        int x = (int) Math.round(one.x() + (other.x() - one.x()) * share);
        int y = (int) Math.round(one.y() + (other.y() - one.y()) * share);
        return new Box(x, y, one.width(), one.height());
    }

    @Property(tries = 100)
    void everySightingIsCoveredWhereverItIs(
            @ForAll @Size(max = 12) List<@Size(max = 4) List<@IntRange(max = 1200) Integer>> places) {
        List<List<Box>> frames = places.stream()
                .map(frame -> frame.stream()
                        .map(place -> new Box(place, place / 2, 10 + place % 70, 10 + place % 90))
                        .toList())
                .toList();
        List<HiddenSpan> spans = join(frames);
        for (int i = 0; i < frames.size(); i++)
            for (Box box : frames.get(i)) {
                Duration at = INTERVAL.multipliedBy(i);
                assertThat(spans).anyMatch(span -> covers(span, box, at));
            }
        assertThat(spans).allSatisfy(span -> {
            assertThat(span.box().x()).isNotNegative();
            assertThat(span.box().right()).isLessThanOrEqualTo(WIDTH);
            assertThat(span.box().bottom()).isLessThanOrEqualTo(HEIGHT);
        });
    }

    @Test
    void aFaceThatStaysIsOneSpan() {
        Box face = new Box(100, 100, 50, 60);
        assertThat(join(List.of(List.of(), List.of(face), List.of(face), List.of(face), List.of())))
                .hasSize(1)
                .allSatisfy(span -> {
                    assertThat(span.from()).isEqualTo(Duration.ZERO);
                    assertThat(span.to()).isEqualTo(Duration.ofSeconds(2));
                    assertThat(span.box().width()).isBetween(60, 70);
                });
    }

    @Test
    void aFaceMissedForAMomentStaysCovered() {
        Box face = new Box(100, 100, 50, 60);
        assertThat(join(List.of(List.of(face), List.of(), List.of(), List.of(face))))
                .hasSize(1);
    }

    @Test
    void twoFacesBesideEachOtherAreTwoSpans() {
        List<Box> both = List.of(new Box(100, 100, 50, 60), new Box(170, 100, 50, 60));
        assertThat(join(List.of(both, both, both))).hasSize(2);
    }
}
