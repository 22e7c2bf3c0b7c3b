package org.gatehouse.sites;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.consents.ConsentUse;

/** A platform on which the school can have an account, and how it writes handles and addresses. */
enum Platform {
    X("[A-Za-z0-9_]{1,15}", "https://x.com/", ConsentUse.X_ACCOUNT);

    private final Pattern handle;
    private final String address;
    private final long consentUse;

    Platform(String handle, String address, long consentUse) {
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

    /** The use for which a child needs consent to be shown there. */
    long consentUse() {
        return consentUse;
    }
}
