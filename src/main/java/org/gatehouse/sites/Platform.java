package org.gatehouse.sites;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A platform on which the school can have an account, and how it writes handles and addresses. */
enum Platform {
    X("[A-Za-z0-9_]{1,15}", "https://x.com/", "SOCIAL_MEDIA");

    private final Pattern handle;
    private final String address;
    private final String consentUse;

    Platform(String handle, String address, String consentUse) {
        this.handle = Pattern.compile(handle);
        this.address = address;
        this.consentUse = consentUse;
    }

    static Optional<Platform> named(String name) {
        return Arrays.stream(values())
                .filter(platform -> platform.name().equals(name))
                .findFirst();
    }

    /** The handle that {@code typed} is, with or without its @; empty where the platform gives out no such handle. */
    Optional<String> parseHandle(String typed) {
        String bare = typed.strip().replaceFirst("^@", "");
        return handle.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    String addressOf(String handle) {
        return address + handle;
    }

    String consentUse() {
        return consentUse;
    }
}
