package org.gatehouse.followers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.gatehouse.archive.AccountList;
import org.gatehouse.organisations.Organisation;
import org.gatehouse.roll.Contact;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.PupilContact;
import org.gatehouse.rules.Refusal;

/**
 * Whatever two desks do in whatever order, on screens of any age, while the office changes its records: nobody reaches accepted but by an
 * acceptance, on an e-mail that the office holds at that moment for a child on the roll or for staff, or as an agreed organisation. What
 * is right is told by {@link AcceptanceOracle}, which shares no code with the program.
 */
class AcceptancePropertyTest {
    /** After so many the file has grown and a new one is begun. */
    private static final int MOST_DAYS = 60;

    private static final List<String> HELD =
            List.of(Riverside.HELD, "moved@example.com", "sam@strasse.example", "ngozi.okafor@gmail.com");

    /** Mostly back to undecided, from where there is a way to accepted. */
    private static final List<FollowerMove> DECIDED = List.of(
            FollowerMove.RECONSIDER,
            FollowerMove.UNBLOCK,
            FollowerMove.DECLINE,
            FollowerMove.RECONSIDER,
            FollowerMove.REMOVE,
            FollowerMove.BLOCK,
            FollowerMove.REPORT);

    private static Riverside one;
    private static Riverside other;
    private static AcceptanceOracle oracle;
    private static int handles;
    private static int days;

    @BeforeContainer
    static void open() throws IOException {
        days = 0;
        Path folder = Files.createTempDirectory("acceptance");
        one = Riverside.in(folder);
        other = one.atAnotherDesk();
        oracle = new AcceptanceOracle(one.desk.book.file());
    }

    @AfterContainer
    static void close() {
        oracle.close();
        other.close();
        one.close();
    }

    private enum Deed {
        CLAIM,
        CLAIM_RIGHT,
        ACCEPT,
        ACCEPT_ALL,
        DECIDE,
        LEAVE_OR_RETURN,
        CHANGE_RECORD,
        END_OR_REINSTATE,
        BRING_IN,
        RENAME,
        FORGET,
        LOOK
    }

    /** @param stale whether the screen is as old as the desk last looked */
    private record Try(Deed deed, int account, int choice, boolean second, boolean stale) {}

    @Provide
    Arbitrary<List<Try>> days() {
        return tries().ofSize(30);
    }

    @Provide
    Arbitrary<List<Try>> longDays() {
        return tries().ofSize(80);
    }

    private static ListArbitrary<Try> tries() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(2, Deed.CLAIM),
                                Tuple.of(6, Deed.CLAIM_RIGHT),
                                Tuple.of(8, Deed.ACCEPT),
                                Tuple.of(2, Deed.ACCEPT_ALL),
                                Tuple.of(4, Deed.DECIDE),
                                Tuple.of(1, Deed.LEAVE_OR_RETURN),
                                Tuple.of(1, Deed.CHANGE_RECORD),
                                Tuple.of(1, Deed.END_OR_REINSTATE),
                                Tuple.of(2, Deed.BRING_IN),
                                Tuple.of(1, Deed.RENAME),
                                Tuple.of(1, Deed.FORGET),
                                Tuple.of(1, Deed.LOOK)),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2).map(chance -> chance == 0))
                .as(Try::new)
                .list();
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void nothingButAnExactRecordReachesAccepted(@ForAll("days") List<Try> day) throws IOException {
        live(day);
    }

    @Tag("slow")
    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void nothingButAnExactRecordReachesAcceptedInManyLongDays(@ForAll("longDays") List<Try> day) throws IOException {
        live(day);
    }

    private static void live(List<Try> day) throws IOException {
        if (++days > MOST_DAYS) {
            close();
            open();
        }
        startOver();
        List<Long> accounts = new ArrayList<>();
        handles++;
        for (String typed : List.of("@ng_" + handles, "@am_" + handles, Long.toString(9_000 + handles)))
            accounts.add(one.followers.add(one.coordinator, typed, "").id());
        accounts.add(library());
        Map<Boolean, Map<Long, Follower>> screens = Map.of(true, new HashMap<>(), false, new HashMap<>());
        AcceptanceOracle.Sight before = oracle.look();
        for (Try attempt : day) {
            Riverside desk = attempt.second() ? other : one;
            Map<Long, Follower> screen = screens.get(attempt.second());
            for (long id : attempt.deed() == Deed.ACCEPT_ALL ? accounts : List.of(accounts.get(attempt.account())))
                if (!attempt.stale() || !screen.containsKey(id)) screen.put(id, desk.one(id));
            boolean done;
            try {
                act(desk, attempt, screen, accounts);
                done = true;
            } catch (Refusal refused) {
                done = false;
            }
            AcceptanceOracle.Sight after = oracle.look();
            boolean accepting = attempt.deed() == Deed.ACCEPT || attempt.deed() == Deed.ACCEPT_ALL;
            for (long id : after.newlyAccepted(before)) {
                assertThat(accepting && done).as("accepted by an acceptance").isTrue();
                assertThat(before.state(id)).isEqualTo("UNVERIFIED");
                assertThat(before.whyNot(id))
                        .as("what the oracle has against it")
                        .isEmpty();
                Statistics.collect("accepted " + before.kind(id));
            }
            assertThat(after.othersUnderAnAcceptance(before)).isEmpty();
            before = after;
        }
    }

    /** Yesterday's blocks would leave nobody to accept. */
    private static void startOver() {
        one.bringIn(AccountList.BLOCKED);
        for (Follower each : one.followers.reads().all(one.coordinator))
            if (each.state() == FollowerState.BLOCKED) one.decide(each, FollowerMove.UNBLOCK);
        Pupil chidi = one.roll.pupil(one.chidi.id());
        if (!chidi.onRoll()) one.roll.change(one.head, chidi, returned(chidi));
        Organisation library = one.organisations.all(one.head).get(0);
        if (!library.counts()) one.organisations.reinstate(one.head, library, "Amara Okafor");
        one.clock.forward(Duration.ofSeconds(1));
    }

    /** The library's handle is one account's alone, for all days. */
    private static long library() {
        Optional<Follower> library = one.followers.reads().all(one.coordinator).stream()
                .filter(follower -> follower.account().handle().equalsIgnoreCase("RiversideLib"))
                .findFirst();
        return library.map(Follower::id)
                .orElseGet(() ->
                        one.followers.add(one.coordinator, "@RiversideLib", "").id());
    }

    private static void act(Riverside desk, Try attempt, Map<Long, Follower> screen, List<Long> accounts) {
        int choice = attempt.choice();
        Follower shown = screen.get(accounts.get(attempt.account()));
        switch (attempt.deed()) {
            case CLAIM -> {
                ClaimKind kind = ClaimKind.values()[choice % 5];
                List<String> written = AcceptanceOracle.WRITTEN;
                claim(desk, shown, kind, written.get(choice % written.size()), choice % 11 == 0);
            }
            case CLAIM_RIGHT -> {
                switch (attempt.account()) {
                    case 1 -> claim(desk, shown, ClaimKind.STAFF, "Amara@Oakfield.example.sch.uk", false);
                    case 3 -> claim(desk, shown, ClaimKind.ORGANISATION, "", false);
                    default -> {
                        String held = desk.roll
                                .contacts(one.chidi.id())
                                .get(0)
                                .contact()
                                .emails()
                                .get(0);
                        claim(desk, shown, ClaimKind.PARENT_OR_CARER, held.toUpperCase(Locale.ROOT), false);
                    }
                }
            }
            case ACCEPT -> desk.decide(shown, FollowerMove.ACCEPT);
            case ACCEPT_ALL ->
                desk.followers.decide(
                        desk.coordinator,
                        accounts.stream().map(screen::get).toList(),
                        FollowerMove.ACCEPT,
                        "",
                        at -> at < 1 + choice % 5);
            case DECIDE -> desk.decide(shown, DECIDED.get(choice % DECIDED.size()));
            case LEAVE_OR_RETURN -> {
                Pupil chidi = desk.roll.pupil(one.chidi.id());
                if (chidi.onRoll()) desk.roll.leave(desk.head, List.of(chidi), desk.followers.today());
                else desk.roll.change(desk.head, chidi, returned(chidi));
            }
            case CHANGE_RECORD -> {
                PupilContact held = desk.roll.contacts(one.chidi.id()).get(0);
                Contact changed = new Contact(
                        held.contact().id(),
                        "Mrs",
                        "Ngozi",
                        "Okafor",
                        List.of(HELD.get(choice % HELD.size())),
                        List.of());
                desk.roll
                        .contacts()
                        .change(desk.clerk, held, new PupilContact(one.chidi.id(), changed, "Mother", 1, true, true));
            }
            case END_OR_REINSTATE -> {
                Organisation library = desk.organisations.all(desk.head).get(0);
                if (library.counts()) desk.organisations.end(desk.head, library, "Closed.");
                else desk.organisations.reinstate(desk.head, library, "Amara Okafor");
            }
            case BRING_IN -> bringIn(desk, shown, choice);
            case RENAME ->
                desk.followers.identify(
                        desk.coordinator,
                        shown,
                        new PlatformAccount(
                                shown.id(),
                                choice % 3 == 0
                                        ? Integer.toString(500_000 + choice)
                                        : shown.account().platformId(),
                                choice % 2 == 0
                                        ? "new_" + handles + "_" + choice
                                        : shown.account().handle(),
                                ""));
            case FORGET -> {
                desk.clock.forward(Duration.ofDays(choice % 40));
                desk.followers.forgetSpentEmails();
            }
            case LOOK -> desk.followers.reads().all(desk.coordinator);
        }
    }

    private static void claim(Riverside desk, Follower shown, ClaimKind kind, String email, boolean under13) {
        Optional<Claim.GivenEmail> given =
                kind.needsEmail() && !email.isEmpty() ? Optional.of(desk.email(email)) : Optional.empty();
        desk.followers.claim(desk.coordinator, shown, Claim.of(kind, under13, given));
        oracle.claimed(shown.id(), kind, given.map(Claim.GivenEmail::text), under13);
    }

    /** Rows that name it by handle, by number, by both, or by a handle that another number has. */
    private static void bringIn(Riverside desk, Follower shown, int choice) {
        AccountList list = AccountList.values()[choice % 3];
        PlatformAccount known = shown.account();
        PlatformAccount row = choice % 4 == 0
                ? new PlatformAccount(0, Integer.toString(700_000 + choice), known.handle(), "")
                : new PlatformAccount(
                        0, known.platformId(), choice % 4 == 1 ? "was_" + handles + "_" + choice : known.handle(), "");
        ListReading reading =
                new ListReading(list, "", desk.followers.today(), choice % 2 == 0, List.of(row), List.of());
        desk.followers
                .imports()
                .apply(desk.coordinator, desk.followers.imports().plan(desk.coordinator, List.of(reading)));
    }

    private static Pupil returned(Pupil chidi) {
        return new Pupil(chidi.id(), "", "", "Chidi", "", "", "Okafor", "", null, "4B", null, null, chidi.handles());
    }
}
