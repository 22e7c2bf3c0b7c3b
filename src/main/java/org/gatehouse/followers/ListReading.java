package org.gatehouse.followers;

import java.time.LocalDate;
import java.util.List;
import org.gatehouse.archive.AccountList;

/**
 * One of the platform's lists as somebody brings it.
 *
 * @param source the file's name; empty where it was typed or pasted
 * @param takenOn the day on which it stood so
 * @param whole whether an account that is not on it is no longer on the list
 * @param accounts each once, without ids of the school's file
 */
public record ListReading(
        AccountList list,
        String source,
        LocalDate takenOn,
        boolean whole,
        List<PlatformAccount> accounts,
        List<Unread> unread) {
    /**
     * Something that could not be read.
     *
     * @param place the row or line, from 1; 0 where the whole list is meant
     */
    public record Unread(int place, String text, String sentence) {}

    public ListReading {
        accounts = List.copyOf(accounts);
        unread = List.copyOf(unread);
    }

    /** The same for another list, or as far as it is the whole of it. */
    public ListReading as(AccountList other, boolean isWhole) {
        return new ListReading(other, source, takenOn, isWhole, accounts, unread);
    }
}
