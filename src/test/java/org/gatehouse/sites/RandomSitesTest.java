package org.gatehouse.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.gatehouse.book.Actor;
import org.gatehouse.rules.Refusal;
import org.gatehouse.sites.SiteDetails.Terms;

/** Whatever anybody tries in whatever order: no site is open that lacks the Head’s decision, the notice, the terms or the age. */
class RandomSitesTest {
    private static Path folder;
    private static Hillside school;
    private static int made;

    /** One thing that somebody tries. */
    record Try(SiteMove move, int who, int what) {}

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("sites");
        school = Hillside.in(folder);
    }

    @AfterContainer
    static void close() throws IOException {
        school.close();
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted((one, other) -> other.compareTo(one)).toList()) Files.delete(path);
        }
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        Arbitrary<Try> one = Arbitraries.of(SiteMove.class)
                .flatMap(move -> Arbitraries.integers()
                        .between(0, 3)
                        .flatMap(who -> Arbitraries.integers().between(0, 5).map(what -> new Try(move, who, what))));
        return one.list().ofMinSize(4).ofMaxSize(24);
    }

    @Property(tries = 40)
    void noSiteIsOpenThatLacksWhatTheRulesAsk(@ForAll("tries") List<Try> tries) {
        made++;
        Site site = school.requested(blog(0));
        List<SiteMove> done = new ArrayList<>(List.of(SiteMove.REQUEST));
        for (Try one : tries) {
            Site before = school.sites.site(site.id());
            try {
                attempt(before, one);
            } catch (Refusal refused) {
                assertThat(school.sites.site(site.id()))
                        .as("a refusal changes nothing")
                        .isEqualTo(before);
                continue;
            }
            Site now = school.sites.site(site.id());
            List<SiteEvent> events = school.sites.reads().history(school.slt, site.id());
            SiteMove last = events.get(events.size() - 1).move();
            assertThat(before.state().moves()).contains(last);
            assertThat(now.state()).isEqualTo(before.state().after(last));
            done.add(last);
            assertThat(events).extracting(SiteEvent::move).isEqualTo(done);
            if (now.open()) requireEverything(now, events);
            if (now.state().isRegistered()) assertThat(done).contains(SiteMove.APPROVE);
        }
        Site left = school.sites.site(site.id());
        if (left.state().moves().contains(SiteMove.CLOSE))
            school.sites.register().close(school.head, left, "The year is over.");
    }

    private static void requireEverything(Site now, List<SiteEvent> events) {
        SiteDetails details = now.details();
        assertThat(details.terms()).isPresent();
        assertThat(details.terms().get().minimumAge())
                .isLessThanOrEqualTo(details.audience().youngestAge());
        assertThat(details.audience().separate()).isTrue();
        assertThat(now.told()).isTrue();
        assertThat(now.email()).endsWith("@" + Hillside.DOMAIN);
        assertThat(events)
                .filteredOn(event -> event.move() == SiteMove.APPROVE)
                .allMatch(event -> event.actorId() == school.head.id());
    }

    private static SiteDetails blog(int what) {
        SiteDetails plain = Hillside.withAddress(
                school.blog(), "https://blog" + made + (what == 1 ? "-new" : "") + ".hillside.example");
        return switch (what) {
            case 2 -> Hillside.withTerms(plain, Optional.of(new Terms(13, school.today())));
            case 3 -> Hillside.withTerms(plain, Optional.empty());
            case 4 -> Hillside.withAudience(plain, 10, false);
            case 5 -> Hillside.withEmail(plain, "zoe@nowhere.example");
            default -> plain;
        };
    }

    private static void attempt(Site seen, Try one) {
        Actor actor = List.of(school.head, school.slt, school.teacher, school.colleague)
                .get(one.who());
        SiteRequests requests = school.sites.requests();
        SiteRegister register = school.sites.register();
        switch (one.move()) {
            case ASK, REFUSE, APPROVE -> requests.decide(actor, seen, one.move(), "Because.");
            case ANSWER, REQUEST -> requests.answer(actor, seen, blog(one.what()), "Since you ask.");
            case WITHDRAW -> {
                if (one.what() == 0) requests.withdraw(actor, seen);
                else throw new Refusal("sites.not-yours");
            }
            case CHANGE, HOLD, ENTER -> register.change(actor, seen, blog(one.what()));
            case NOTIFY -> register.notifySlt(actor, seen, "At the meeting.");
            case OPEN -> register.open(actor, seen);
            case REVIEW ->
                register.review(actor, seen, "All well.", school.today().plusYears(1));
            case CLOSE -> {
                if (one.what() == 0) register.close(actor, seen, "Nobody reads it.");
                else register.open(actor, seen);
            }
        }
    }

    @Property(tries = 1)
    void everyStateIsReachedAndThreeAreTheEnd() {
        Set<SiteState> reached = EnumSet.of(SiteState.REQUESTED);
        for (SiteState from : SiteState.values())
            for (SiteMove move : SiteMove.values()) {
                if (from.moves().contains(move)) reached.add(from.after(move));
                else assertThat(isRefused(from, move)).isTrue();
            }
        assertThat(reached).containsExactlyInAnyOrder(SiteState.values());
        assertThat(Arrays.stream(SiteState.values())
                        .filter(state -> state.moves().isEmpty()))
                .containsExactly(SiteState.WITHDRAWN, SiteState.REFUSED, SiteState.CLOSED);
    }

    private static boolean isRefused(SiteState from, SiteMove move) {
        try {
            from.after(move);
            return false;
        } catch (Refusal refused) {
            return refused.key().equals("sites.illegal-move");
        }
    }
}
