package org.gatehouse.followers;

import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.followers.Claim.GivenEmail;
import org.gatehouse.people.Person;
import org.gatehouse.rules.Refusal;

/** What entries about followers must keep to. */
final class FollowerRules {
    private static final int LONGEST_WORDS = 1_000;
    private static final int LONGEST_EMAIL = 254;

    private FollowerRules() {}

    /** The account tidied, with at least a handle or a number. */
    static PlatformAccount account(PlatformAccount typed) {
        String number = typed.platformId().isBlank() ? "" : AccountNames.platformId(typed.platformId());
        String handle = typed.handle().isBlank() ? "" : AccountNames.handle(typed.handle());
        if (number.isEmpty() && handle.isEmpty()) throw new Refusal("followers.account.missing");
        return new PlatformAccount(typed.id(), number, handle, AccountNames.displayName(typed.displayName()));
    }

    /** @param seenBy who is said to have seen the e-mail */
    static Claim claim(Claim wanted, LocalDate today, Optional<Person> seenBy) {
        if (wanted.kind() == null) throw new Refusal("followers.claim.missing");
        if (wanted.email().isEmpty()) return wanted;
        GivenEmail given = wanted.email().get();
        String text = given.text().strip();
        if (text.length() > LONGEST_EMAIL || !MailKey.of(text).isAddress()) throw new Refusal("followers.email", text);
        if (given.source() == null) throw new Refusal("followers.email.source");
        if (given.receivedOn() == null) throw new Refusal("followers.email.when");
        if (given.receivedOn().isAfter(today)) throw new Refusal("followers.email.future");
        if (seenBy.filter(Person::active).isEmpty()) throw new Refusal("followers.email.seen-by");
        return Claim.of(
                wanted.kind(),
                wanted.under13(),
                Optional.of(new GivenEmail(text, given.source(), given.receivedOn(), given.seenBy())));
    }

    static String reason(FollowerMove move, String typed) {
        String text = words(typed);
        if (move.needsReason() && text.isEmpty()) throw new Refusal("followers.reason.missing", move.verb());
        return text;
    }

    static String words(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST_WORDS) throw new Refusal("followers.words.long", LONGEST_WORDS);
        return text;
    }
}
