package org.gatehouse.followers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;

/** Reads how people write accounts: a handle with or without its @, the platform's number, or a link to either. */
final class AccountNames {
    static final int LONGEST_DISPLAY_NAME = 120;
    private static final Pattern LINK = Pattern.compile(
            "(?:https?://)?(?:www\\.|mobile\\.|m\\.)?(?:x|twitter)\\.com/(?:#!/)?(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_ID = Pattern.compile(
            "(?:intent/(?:user|follow)\\?(?:.*&)?user_id=|i/user/)([1-9]\\d{0,19})(?:[&/?#].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_HANDLE = Pattern.compile(
            "(?:intent/(?:user|follow)\\?(?:.*&)?screen_name=)?[@\uFF20]?([A-Za-z0-9_]{1,15})(?:[/?#&].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDLE = Pattern.compile("[@\uFF20]?([A-Za-z0-9_]{1,15})");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,19}");

    /** Blanks, and the unseen marks and full stops that come with a copied text. */
    private static final Pattern AROUND = Pattern.compile("^[\\p{Z}\\s\\p{Cf}(<]+|[\\p{Z}\\s\\p{Cf}.,;:)>]+$");

    /** Pages of the platform's own, where its links name no account. */
    private static final Pattern PLATFORMS_OWN = Pattern.compile(
            "(?i)i|intent|home|search|hashtag|explore|settings|share|login|signup|messages|notifications|compose|tos|privacy");

    private AccountNames() {}

    /**
     * The account that {@code typed} means.
     *
     * @throws Refusal where it is no account
     */
    static PlatformAccount read(String typed) {
        String text = AROUND.matcher(typed).replaceAll("");
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
        if (!handle.matches() || PLATFORMS_OWN.matcher(handle.group(1)).matches())
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
        if (line.length() <= LONGEST_DISPLAY_NAME) return line;
        // A picture among the letters takes two places and must not be cut through.
        boolean through = Character.isHighSurrogate(line.charAt(LONGEST_DISPLAY_NAME - 1));
        return line.substring(0, through ? LONGEST_DISPLAY_NAME - 1 : LONGEST_DISPLAY_NAME);
    }
}
