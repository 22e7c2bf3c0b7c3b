package org.gatehouse.checks;

import java.util.Locale;

/** Accounts on the platform, compared without their {@code @} and without case. */
final class Handles {
    private Handles() {}

    static String fold(String handle) {
        String bare = handle.strip();
        if (bare.startsWith("@")) bare = bare.substring(1);
        return bare.toLowerCase(Locale.ROOT);
    }
}
