package org.gatehouse.checks;

/**
 * An address in a text.
 *
 * @param scheme in lower case, empty where none was written
 * @param userInfo what stands before an {@code @} in the authority, else empty
 * @param host as written, empty where the scheme has none
 */
record Link(int start, int end, String scheme, String userInfo, String host) {}
