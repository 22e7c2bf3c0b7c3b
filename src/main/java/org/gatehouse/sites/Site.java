package org.gatehouse.sites;

/**
 * An account or site of the school.
 *
 * @param platform such as {@code X}
 * @param handle without the leading @
 * @param address under which the public finds it
 * @param email the official one that it is tied to
 * @param consentUse the id of the use for which a child needs consent to be shown there
 * @param open until it is closed for good
 */
public record Site(
        long id, String platform, String handle, String address, String email, long consentUse, boolean open) {}
