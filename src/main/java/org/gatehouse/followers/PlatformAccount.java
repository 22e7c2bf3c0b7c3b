package org.gatehouse.followers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An account on the platform. At least one of number and handle is known; what is not known is empty.
 *
 * @param platformId the platform's own number, by which its archives name accounts
 * @param handle without {@code @}
 */
public record PlatformAccount(long id, String platformId, String handle, String displayName) {
    /** The name to show: the handle where it is known, else the number. */
    public String shown() {
        return handle.isEmpty() ? platformId : "@" + handle;
    }

    /** Where the platform shows it. */
    public String address() {
        return handle.isEmpty() ? "https://x.com/i/user/" + platformId : "https://x.com/" + handle;
    }

    /** The number as a key among the names of accounts. */
    Optional<String> numberName() {
        return Optional.of(platformId).filter(number -> !number.isEmpty());
    }

    /** The handle as a key among the names of accounts, however it is written. */
    Optional<String> handleName() {
        return handle.isEmpty() ? Optional.empty() : Optional.of("@" + handle.toLowerCase(Locale.ROOT));
    }

    List<String> names() {
        return Stream.of(numberName(), handleName()).flatMap(Optional::stream).toList();
    }

    /** Whether {@code other} is certainly the same account: by its number where one is known, else by its handle. */
    boolean isSurely(PlatformAccount other) {
        return platformId.isEmpty() ? handleName().equals(other.handleName()) : platformId.equals(other.platformId);
    }

    /** The same after the platform gave its handle to another account. */
    PlatformAccount withoutHandle() {
        return new PlatformAccount(id, platformId, "", displayName);
    }

    PlatformAccount withId(long given) {
        return new PlatformAccount(given, platformId, handle, displayName);
    }

    /** The same with what {@code other} knows and this one does not; a newer handle or display name replaces the one before. */
    PlatformAccount learning(PlatformAccount other) {
        return new PlatformAccount(
                id,
                platformId.isEmpty() ? other.platformId : platformId,
                other.handle.isEmpty() ? handle : other.handle,
                other.displayName.isEmpty() ? displayName : other.displayName);
    }
}
