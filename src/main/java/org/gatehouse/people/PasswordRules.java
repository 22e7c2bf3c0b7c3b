package org.gatehouse.people;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.rules.Refusal;

/** What a password must keep to: long enough, not the name, none of those that everybody tries first. */
final class PasswordRules {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT_SIGNS = 5;

    /** By their letters alone, so that digits and marks around them do not help. */
    private static final List<String> COMMON = List.of(
            "password",
            "passwordpassword",
            "passw",
            "qwerty",
            "qwertyuiop",
            "qwertyuiopasdfghjkl",
            "abcdefghij",
            "letmein",
            "letmeinplease",
            "welcome",
            "welcomeback",
            "iloveyou",
            "administrator",
            "changeme",
            "schoolschool",
            "school",
            "teacher",
            "headteacher",
            "gatehouse",
            "football",
            "sunshine",
            "princess");

    private PasswordRules() {}

    /** @throws Refusal where {@code person} had better choose another one */
    static void check(char[] password, Person person) {
        int length = Character.codePointCount(password, 0, password.length);
        if (length < SHORTEST) throw new Refusal("people.password-short", SHORTEST);
        if (length > LONGEST) throw new Refusal("people.password-long", LONGEST);
        char[] letters = letters(password);
        try {
            if (letters.length == 0) throw new Refusal("people.password-letters");
            if (different(password) < FEWEST_DIFFERENT_SIGNS || isAny(letters, COMMON.stream()))
                throw new Refusal("people.password-common");
            if (isAny(letters, names(person))) throw new Refusal("people.password-name");
        } finally {
            Arrays.fill(letters, '\0');
        }
    }

    private static Stream<String> names(Person person) {
        String email = person.email();
        return Stream.of(person.name(), person.signInName(), email, email.replaceFirst("@.*", ""))
                .filter(name -> !name.isEmpty());
    }

    private static boolean isAny(char[] letters, Stream<String> words) {
        CharBuffer typed = CharBuffer.wrap(letters);
        return words.map(word -> letters(word.toCharArray())).anyMatch(word -> typed.equals(CharBuffer.wrap(word)));
    }

    private static char[] letters(char[] text) {
        char[] kept = new char[text.length];
        int count = 0;
        for (char sign : text) if (Character.isLetter(sign)) kept[count++] = Character.toLowerCase(sign);
        char[] letters = Arrays.copyOf(kept, count);
        Arrays.fill(kept, '\0');
        return letters;
    }

    private static long different(char[] password) {
        return CharBuffer.wrap(password).chars().distinct().count();
    }
}
