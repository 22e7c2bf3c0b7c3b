package org.gatehouse.followers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;

/** Reads how people write accounts: a handle with or without its @, the platform's number, or a link to either. */
final class AccountNames {
    static final int LONGEST_DISPLAY_NAME = 120;
    private static final Pattern LINK = Pattern.compile(
            "(?:https?://)?(?:www\\.|mobile\\.|m\\.)?(?:x|twitter)\\.com/(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_ID = Pattern.compile(
            "(?:intent/user\\?(?:.*&)?user_id=|i/user/)(\\d{1,20})(?:[&/?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_HANDLE = Pattern.compile(
            "(?:intent/(?:user|follow)\\?(?:.*&)?screen_name=)?@?([A-Za-z0-9_]{1,15})(?:[/?#&].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDLE = Pattern.compile("@?([A-Za-z0-9_]{1,15})");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,19}");

    private AccountNames() {}

    /**
     * The account that {@code typed} means.
     *
     * @throws Refusal where it is no account
     */
    static PlatformAccount read(String typed) {
        String text = typed.strip();
        Matcher link = LINK.matcher(text);
        if (link.matches()) return linked(link.group(1), typed);
        // Digits alone are a number; a handle of digits alone is written with its @.
        if (NUMBER.matcher(text).matches()) return new PlatformAccount(0, text, "", "");
        return new PlatformAccount(0, "", handle(text), "");
    }

    private static PlatformAccount linked(String path, String typed) {
        Matcher id = BY_ID.matcher(path);
        if (id.matches()) return new PlatformAccount(0, id.group(1), "", "");
        Matcher handle = BY_HANDLE.matcher(path);
        if (!handle.matches() || handle.group(1).matches("(?i)i|intent|home|search|hashtag|explore|settings"))
            throw new Refusal("followers.account.none", typed);
        return new PlatformAccount(0, "", handle.group(1), "");
    }

    /** @throws Refusal where the platform gives out no such handle */
    static String handle(String typed) {
        Matcher handle = HANDLE.matcher(typed.strip());
        if (!handle.matches()) throw new Refusal("followers.account.none", typed.strip());
        return handle.group(1);
    }

    /** @throws Refusal where it is no number of the platform */
    static String platformId(String typed) {
        String text = typed.strip();
        if (!NUMBER.matcher(text).matches()) throw new Refusal("followers.account.number", text);
        return text;
    }

    /** One line, no longer than the platform's own. */
    static String displayName(String typed) {
        String line = typed.replaceAll("[\\s\\p{Cntrl}\\u00A0]+", " ").strip();
        return line.length() <= LONGEST_DISPLAY_NAME ? line : line.substring(0, LONGEST_DISPLAY_NAME);
    }
}
