package org.gatehouse.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.archive.AccountList;
import org.gatehouse.book.Actor;
import org.gatehouse.followers.Claim;
import org.gatehouse.followers.Claim.GivenEmail;
import org.gatehouse.followers.ClaimKind;
import org.gatehouse.followers.EmailSource;
import org.gatehouse.followers.Follower;
import org.gatehouse.followers.FollowerMove;
import org.gatehouse.followers.Followers;
import org.gatehouse.followers.ListReading;
import org.gatehouse.followers.PlatformAccount;
import org.gatehouse.roll.PupilContact;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.wiring.Rooms;

/** The followers of the demo school in every state: verified, almost matching, unknown, declined, blocked, and some that it should not follow. */
final class DemoFollowers {
    private static final long FIRST_NUMBER = 1_490_000_000_000_000_017L;
    private static final int PARENTS = 14;
    private static final int ACCEPTED = 9;
    private static final int UNKNOWN = 12;

    private final Followers followers;
    private final Rooms rooms;
    private final Actor coordinator;
    private long number = FIRST_NUMBER;

    DemoFollowers(Rooms rooms, Actor coordinator) {
        this.followers = rooms.followers();
        this.rooms = rooms;
        this.coordinator = coordinator;
    }

    void write() {
        List<PupilContact> parents = rooms.roll().pupils(coordinator, RollSearch.ALL).stream()
                .flatMap(pupil -> rooms.roll().contacts(pupil.id()).stream().limit(1))
                .filter(contact -> !contact.contact().emails().isEmpty())
                .limit(PARENTS)
                .toList();
        List<PlatformAccount> list = new ArrayList<>();
        for (PupilContact parent : parents)
            list.add(account(handle(parent), parent.contact().forename()));
        for (int unknown = 0; unknown < UNKNOWN; unknown++) list.add(account("", ""));
        list.add(account("WilfLibrary", "Wilfrithsbury Library"));
        list.add(account("obriain_reads", "Diarmuid Ó B."));
        list.add(account("minecraft_kid_w", "jayden 🎮"));
        list.add(account("wold_deals4u", "WOLD DEALS!!!"));
        list.add(account("gritstone_ned", "Ned"));
        bringIn(AccountList.FOLLOWERS, list);
        bringIn(
                AccountList.FOLLOWING,
                List.of(
                        account("WilfMinster", "Wilfrithsbury Minster"),
                        account("WoldValley", "Wold Valley Council"),
                        account("", ""),
                        list.get(1)));
        parents(parents);
        Follower library = claim(find("WilfLibrary"), ClaimKind.ORGANISATION, false, "");
        decide(library, FollowerMove.ACCEPT, "");
        claim(find("obriain_reads"), ClaimKind.STAFF, false, "obriain@stwilfriths.example.sch.uk");
        claim(find("minecraft_kid_w"), ClaimKind.PUPIL, true, "");
        Follower deals = decide(find("wold_deals4u"), FollowerMove.BLOCK, "Adverts under every post.");
        decide(deals, FollowerMove.REPORT, "Spam.");
        decide(find("gritstone_ned"), FollowerMove.REMOVE, "Did not answer when the office asked.");
    }

    private void parents(List<PupilContact> parents) {
        for (int at = 0; at < parents.size() - 2; at++) {
            PupilContact parent = parents.get(at);
            String held = parent.contact().emails().get(0);
            boolean accepted = at < ACCEPTED;
            String given = accepted ? held.toUpperCase(Locale.ROOT) : at == ACCEPTED ? slip(held) : held;
            Follower claimed = claim(find(handle(parent)), ClaimKind.PARENT_OR_CARER, false, given);
            if (accepted && at != 1) decide(claimed, FollowerMove.ACCEPT, "");
        }
    }

    private PlatformAccount account(String handle, String name) {
        number += 7_919;
        return new PlatformAccount(0, Long.toString(number), handle, name);
    }

    private static String handle(PupilContact parent) {
        String plain = Normalizer.normalize(
                        parent.contact().forename() + "_" + parent.contact().surname(), Normalizer.Form.NFKD)
                .replaceAll("[^A-Za-z_]", "");
        return plain.substring(0, Math.min(12, plain.length())) + parent.pupilId() % 100;
    }

    /** Two letters the other way round. */
    private static String slip(String email) {
        return email.charAt(1) + email.substring(0, 1) + email.substring(2);
    }

    private void bringIn(AccountList list, List<PlatformAccount> accounts) {
        followers
                .imports()
                .apply(
                        coordinator,
                        followers
                                .imports()
                                .plan(
                                        coordinator,
                                        List.of(new ListReading(
                                                list,
                                                "twitter-archive.zip",
                                                followers.today(),
                                                true,
                                                accounts,
                                                List.of()))));
    }

    private Follower find(String handle) {
        return followers.reads().all(coordinator).stream()
                .filter(one -> one.account().handle().equals(handle))
                .findFirst()
                .orElseThrow();
    }

    private Follower claim(Follower one, ClaimKind kind, boolean under13, String email) {
        Optional<GivenEmail> given = email.isEmpty()
                ? Optional.empty()
                : Optional.of(new GivenEmail(email, EmailSource.MESSAGE, followers.today(), coordinator.id()));
        return followers.claim(coordinator, one, Claim.of(kind, under13, given));
    }

    private Follower decide(Follower one, FollowerMove move, String reason) {
        return followers.decide(coordinator, one, move, reason, "");
    }
}
