package org.gatehouse.people;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;
import org.gatehouse.school.MailAddress;

/** What a person's entry must keep to. */
final class PersonRules {
    private static final int LONGEST_NAME = 100;
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");

    private PersonRules() {}

    /** The entry trimmed, its sign-in name in lower case. */
    static Person check(Person person) {
        String name = person.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))
            throw new Refusal("people.name", LONGEST_NAME);
        String signInName = folded(person.signInName());
        if (!SIGN_IN_NAME.matcher(signInName).matches()) throw new Refusal("people.sign-in-name");
        String email = person.email().strip();
        if (!email.isEmpty())
            email = MailAddress.parse(email)
                    .orElseThrow(() -> new Refusal("people.email", person.email()))
                    .toString();
        if (person.roles().isEmpty()) throw new Refusal("people.role-missing", name);
        return new Person(person.id(), name, signInName, email, person.roles(), person.active());
    }

    static String folded(String signInName) {
        return signInName.strip().toLowerCase(Locale.ROOT);
    }
}
