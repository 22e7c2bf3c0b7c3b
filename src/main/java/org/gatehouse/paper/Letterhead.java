package org.gatehouse.paper;

import java.util.Optional;

/**
 * Who a document comes from.
 *
 * @param crest the bytes of a PNG or JPEG file
 */
public record Letterhead(String school, Optional<byte[]> crest) {}
