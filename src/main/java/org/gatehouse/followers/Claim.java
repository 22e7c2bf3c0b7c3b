package org.gatehouse.followers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.book.Hashes;

/**
 * What somebody says of themselves, and the e-mail they gave.
 *
 * @param id 0 while it is not yet recorded
 * @param under13 whether they are known to be under 13 (TW-U13)
 * @param email absent where none was given, or where it was removed since
 * @param seal salted hash by which an e-mail that was removed can still be compared
 * @param recordedBy the person who recorded it
 */
public record Claim(
        long id, ClaimKind kind, boolean under13, Optional<GivenEmail> email, Seal seal, long recordedBy, Instant at) {
    /** The salted hash of an e-mail's normal form; the hash is empty where none was given. */
    record Seal(String salt, String hash) {
        static final Seal NONE = new Seal("", "");

        static Seal of(String salt, MailKey key) {
            return new Seal(salt, Hashes.ofFields(salt, key.toString()));
        }

        boolean isOf(MailKey key) {
            return of(salt, key).equals(this);
        }
    }

    /**
     * An e-mail that somebody gave.
     *
     * @param text as they gave it
     * @param seenBy the person of the school who saw it
     */
    public record GivenEmail(String text, EmailSource source, LocalDate receivedOn, long seenBy) {}

    /** One that is about to be recorded. */
    public static Claim of(ClaimKind kind, boolean under13, Optional<GivenEmail> email) {
        return new Claim(0, kind, under13, email, Seal.NONE, 0, Instant.EPOCH);
    }

    /** Whether an e-mail was given, also where it was removed since. */
    public boolean gaveEmail() {
        return email.isPresent() || !seal.hash().isEmpty();
    }
}
