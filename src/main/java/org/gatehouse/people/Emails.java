package org.gatehouse.people;

import org.gatehouse.rules.Refusal;
import org.gatehouse.school.MailAddress;

/** The one rule for what is an e-mail address, for rooms that hold addresses of people outside the school. */
public final class Emails {
    private Emails() {}

    /**
     * The address as it was typed, blanks around it aside.
     *
     * @throws Refusal where it is none
     */
    public static String read(String typed) {
        if (MailAddress.parse(typed).isEmpty()) throw new Refusal("people.email", typed);
        return typed.strip();
    }
}
