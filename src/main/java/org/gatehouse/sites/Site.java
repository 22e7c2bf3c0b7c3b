package org.gatehouse.sites;

/**
 * An account or site of the school.
 *
 * @param platform such as {@code X}
 * @param handle without the leading @
 * @param address under which the public finds it
 * @param email the official one that it is tied to
 * @param consentUse the use to which parents or carers consent, without which no child is shown there
 * @param open until it is closed for good
 */
public record Site(
        long id, String platform, String handle, String address, String email, String consentUse, boolean open) {}
