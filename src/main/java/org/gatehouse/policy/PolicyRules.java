package org.gatehouse.policy;

import java.time.LocalDate;
import org.gatehouse.rules.Refusal;

/** What the records of the policy must keep to. */
final class PolicyRules {
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_NAME = 100;

    private PolicyRules() {}

    /** One line without doubled blanks; {@code missing} is the key of the sentence for an empty one. */
    static String line(String typed, String missing) {
        String text = typed == null
                ? ""
                : typed.replaceAll("[\\s\\p{Cntrl}\\u00A0]+", " ").strip();
        if (text.isEmpty()) throw new Refusal(missing);
        if (text.length() > LONGEST_LINE) throw new Refusal("policy.long", LONGEST_LINE);
        return text;
    }

    static String name(String typed) {
        String name = line(typed, "policy.name.missing");
        if (name.length() > LONGEST_NAME) throw new Refusal("policy.name.long", LONGEST_NAME);
        return name;
    }

    /** A day on which something happened. */
    static LocalDate past(LocalDate day, LocalDate today) {
        if (day == null) throw new Refusal("policy.day.missing");
        if (day.isAfter(today)) throw new Refusal("policy.day.future");
        return day;
    }

    /** Yearly (POL-REVIEW): after {@code from}, and within a year of it. */
    static LocalDate nextReview(LocalDate day, LocalDate from) {
        if (day == null) throw new Refusal("policy.day.missing");
        if (!day.isAfter(from)) throw new Refusal("policy.review.early");
        if (day.isAfter(from.plusYears(1))) throw new Refusal("policy.review.late");
        return day;
    }

    /** The last day of what the Head Teacher agrees to: today or later, and within a year. */
    static LocalDate until(LocalDate day, LocalDate today) {
        if (day == null) throw new Refusal("policy.until.missing");
        if (day.isBefore(today)) throw new Refusal("policy.until.past");
        if (day.isAfter(today.plusYears(1))) throw new Refusal("policy.until.late");
        return day;
    }
}
