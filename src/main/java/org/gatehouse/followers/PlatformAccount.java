package org.gatehouse.followers;

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
