package org.gatehouse.followers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.gatehouse.organisations.Organisation;
import org.gatehouse.roll.Contact;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.PupilContact;
import org.gatehouse.rules.Refusal;

/**
 * Whatever two desks try in whatever order, while the office changes its records: nobody is accepted but on exactly an e-mail that is
 * held at that moment for a child on the roll, for staff, or as an agreed organisation.
 */
class RandomDecisionsTest {
    private static final List<String> EMAILS = List.of(
            "ngozi.okafor@example.com",
            "NGOZI.OKAFOR@EXAMPLE.COM",
            "ngozi.okafro@example.com",
            "ngozi.okafor@googlemail.com",
            "amara@oakfield.example.sch.uk",
            "moved@example.com",
            "");

    private static Riverside one;
    private static Riverside other;
    private static int handles;

    @BeforeContainer
    static void open() throws IOException {
        Path folder = Files.createTempDirectory("random-decisions");
        one = Riverside.in(folder);
        other = one.atAnotherDesk();
    }

    @AfterContainer
    static void close() {
        other.close();
        one.close();
    }

    private enum Deed {
        CLAIM,
        ACCEPT,
        ACCEPT_AGAIN,
        DECIDE,
        LEAVE_OR_RETURN,
        CHANGE_RECORD,
        END_OR_REINSTATE,
        BRING_IN,
        FORGET
    }

    private record Try(Deed deed, int account, int choice, boolean second, boolean late) {}

    @Provide
    Arbitrary<List<Try>> days() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 34),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 5).map(chance -> chance == 0))
                .as(Try::new)
                .list()
                .ofSize(18);
    }

    @Property(tries = 40)
    void nobodyIsAcceptedWithoutAnExactRecord(@ForAll("days") List<Try> day) {
        List<Follower> seen = new ArrayList<>();
        for (String handle : List.of("ng", "RiversideLib", "am")) seen.add(fresh(handle));
        for (Try attempt : day) {
            Riverside desk = attempt.second() ? other : one;
            Follower late = seen.get(attempt.account());
            Follower now = desk.one(late.id());
            Follower shown = attempt.late() ? late : now;
            boolean exact = isExact(now);
            Follower after;
            try {
                act(desk, attempt, shown);
                after = desk.one(now.id());
            } catch (Refusal refused) {
                after = desk.one(now.id());
                assertThat(after.last()).isEqualTo(now.last());
                assertThat(after.claim()).isEqualTo(now.claim());
            }
            if (after.state() == FollowerState.ACCEPTED && now.state() != FollowerState.ACCEPTED) {
                assertThat(exact).as("an exact record").isTrue();
                assertThat(now.state()).isEqualTo(FollowerState.UNVERIFIED);
                Statistics.collect("accepted " + now.claim().orElseThrow().kind());
            }
            seen.set(attempt.account(), now);
        }
    }

    /** The library’s handle is one account’s alone; the other accounts are new each day. */
    private static Follower fresh(String handle) {
        if (!handle.equals("RiversideLib")) return one.add("@" + handle + "_" + handles++);
        Optional<Follower> library = one.followers.reads().all(one.coordinator).stream()
                .filter(follower -> follower.account().handle().equals(handle))
                .findFirst();
        return library.orElseGet(() -> one.add("@" + handle));
    }

    private static void act(Riverside desk, Try attempt, Follower shown) {
        int choice = attempt.choice();
        switch (attempt.deed()) {
            case CLAIM -> {
                ClaimKind kind = ClaimKind.values()[choice % 5];
                if (attempt.account() == 0 && choice % 2 == 0) kind = ClaimKind.PARENT_OR_CARER;
                if (attempt.account() == 1 && choice % 2 == 0) kind = ClaimKind.ORGANISATION;
                String email = kind.needsEmail() ? EMAILS.get(choice % EMAILS.size()) : "";
                desk.followers.claim(
                        desk.coordinator,
                        shown,
                        Claim.of(
                                kind,
                                choice == 33,
                                email.isEmpty() ? Optional.empty() : Optional.of(desk.email(email))));
            }
            case ACCEPT, ACCEPT_AGAIN -> desk.decide(shown, FollowerMove.ACCEPT);
            case DECIDE -> desk.decide(shown, FollowerMove.values()[1 + choice % 6]);
            case LEAVE_OR_RETURN -> {
                Pupil chidi = desk.roll.pupil(one.chidi.id());
                if (chidi.onRoll()) desk.roll.leave(desk.head, List.of(chidi), desk.followers.today());
                else desk.roll.change(desk.head, chidi, returned(chidi));
            }
            case CHANGE_RECORD -> {
                PupilContact held = desk.roll.contacts(one.chidi.id()).get(0);
                String email = held.contact().emails().contains(Riverside.HELD) ? "moved@example.com" : Riverside.HELD;
                Contact changed = new Contact(held.contact().id(), "Mrs", "Ngozi", "Okafor", List.of(email), List.of());
                desk.roll
                        .contacts()
                        .change(desk.clerk, held, new PupilContact(one.chidi.id(), changed, "Mother", 1, true, true));
            }
            case END_OR_REINSTATE -> {
                Organisation library = desk.organisations.all(desk.head).get(0);
                if (library.counts()) desk.organisations.end(desk.head, library, "Closed.");
                else desk.organisations.reinstate(desk.head, library, "Amara Okafor");
            }
            case BRING_IN ->
                desk.followers
                        .imports()
                        .apply(
                                desk.coordinator,
                                desk.followers
                                        .imports()
                                        .plan(List.of(desk.followers
                                                .imports()
                                                .read(shown.account().shown()))));
            case FORGET -> desk.followers.forgetSpentEmails();
        }
    }

    private static Pupil returned(Pupil chidi) {
        return new Pupil(chidi.id(), "", "", "Chidi", "", "", "Okafor", "", null, "4B", null, null, chidi.handles());
    }

    /** Whether the office’s records of this moment hold it, told in as few words as can be. */
    private static boolean isExact(Follower now) {
        if (now.claim().isEmpty() || now.claim().get().under13()) return false;
        String given = now.claim()
                .get()
                .email()
                .map(email -> email.text().toLowerCase(Locale.ROOT))
                .orElse("");
        return switch (now.claim().get().kind()) {
            case PARENT_OR_CARER ->
                one.roll.pupil(one.chidi.id()).onRoll()
                        && one.roll.contacts(one.chidi.id()).stream()
                                .anyMatch(held -> held.contact().emails().contains(given));
            case STAFF -> given.equals("amara@oakfield.example.sch.uk");
            case ORGANISATION ->
                now.account().handle().equals("RiversideLib")
                        && one.organisations.all(one.head).get(0).counts();
            case PUPIL, OTHER -> false;
        };
    }
}
