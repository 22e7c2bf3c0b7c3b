package org.gatehouse.people;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.book.Argon2id;
import org.gatehouse.book.Argon2id.Costs;

/** A password as the file keeps it: Argon2id in its standard encoded form, with its own salt and costs. */
record PasswordHash(Costs costs, byte[] salt, byte[] tag) {
    private static final int SALT = 16;
    private static final int TAG = 32;
    private static final Pattern ENCODED = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static PasswordHash of(char[] password, Costs costs, SecureRandom random) {
        byte[] salt = random(SALT, random);
        return new PasswordHash(costs, salt, Argon2id.derive(password, salt, costs, TAG));
    }

    /** A hash of no password: checking against it takes as long as against a real one. */
    static PasswordHash decoy(Costs costs, SecureRandom random) {
        return new PasswordHash(costs, random(SALT, random), random(TAG, random));
    }

    /** @throws IllegalArgumentException where {@code text} is not in the standard form or its costs are out of bounds */
    static PasswordHash parse(String text) {
        Matcher parts = ENCODED.matcher(text);
        if (!parts.matches()) throw new IllegalArgumentException("not an encoded Argon2id hash");
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(
                new Costs(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))),
                base64.decode(parts.group(4)),
                base64.decode(parts.group(5)));
    }

    String encoded() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + costs.kib() + ",t=" + costs.passes() + ",p=" + costs.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(tag);
    }

    boolean matches(char[] password) {
        return MessageDigest.isEqual(tag, Argon2id.derive(password, salt, costs, tag.length));
    }

    private static byte[] random(int length, SecureRandom random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
