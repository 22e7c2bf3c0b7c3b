package org.gatehouse.sites;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.consents.ConsentUse;
import org.gatehouse.rules.Words;

/** A platform on which the school can have an account, how it writes handles and addresses, and what it takes. */
public enum Platform {
    X("[A-Za-z0-9_]{1,15}", "https://x.com/", 280, "", ConsentUse.X_ACCOUNT, 13),
    FACEBOOK("[A-Za-z0-9.]{5,50}", "https://www.facebook.com/", 63_206, "https://www.facebook.com/", 0, 13),
    INSTAGRAM("[A-Za-z0-9._]{1,30}", "https://www.instagram.com/", 2_200, "https://www.instagram.com/", 0, 13),
    YOUTUBE(
            "[A-Za-z0-9._-]{3,30}",
            "https://www.youtube.com/@",
            5_000,
            "https://studio.youtube.com/",
            ConsentUse.VIDEO,
            13),
    BLOG("", "", 0, "", ConsentUse.WEBSITE, 0),
    /** Any medium, present or future (SCOPE-ANY); the register says which. */
    OTHER("", "", 0, "", 0, 0);

    /** Where a platform counts none, a post is no longer than this all the same. */
    static final int LONGEST_POST = 100_000;

    private final Pattern handle;
    private final String address;
    private final int limit;
    private final String composeAddress;
    private final long consentUse;
    private final int usualMinimumAge;

    Platform(String handle, String address, int limit, String composeAddress, long consentUse, int usualMinimumAge) {
        this.handle = Pattern.compile(handle);
        this.address = address;
        this.limit = limit;
        this.composeAddress = composeAddress;
        this.consentUse = consentUse;
        this.usualMinimumAge = usualMinimumAge;
    }

    static Optional<Platform> named(String name) {
        return Arrays.stream(values())
                .filter(platform -> platform.name().equals(name))
                .findFirst();
    }

    public String title() {
        return Words.of("sites.platform." + name());
    }

    /** Whether accounts have handles; where not, an address is typed. */
    public boolean hasHandles() {
        return !address.isEmpty();
    }

    /** The handle that {@code typed} is, with or without its @; empty where the platform gives out no such handle. */
    Optional<String> parseHandle(String typed) {
        String bare = typed.strip().replaceFirst("^@", "");
        return hasHandles() && handle.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    String addressOf(String handle) {
        return address + handle;
    }

    /** The most that a post may hold, as {@link #isWeighted} counts. */
    int limit() {
        return limit == 0 ? LONGEST_POST : limit;
    }

    /** Whether a post is counted as X does; elsewhere every character counts one. */
    public boolean isWeighted() {
        return this == X;
    }

    /** Where a browser opens the platform’s own form; empty where it is part of the site itself. */
    String composeAddress() {
        return composeAddress;
    }

    /** The use for which a child usually needs consent to be shown there; 0 where the school must say. */
    long consentUse() {
        return consentUse;
    }

    /** To be checked in the terms; 0 where it differs from provider to provider. */
    int usualMinimumAge() {
        return usualMinimumAge;
    }
}
