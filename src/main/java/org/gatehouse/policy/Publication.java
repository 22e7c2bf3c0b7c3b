package org.gatehouse.policy;

import java.time.LocalDate;

/**
 * Where a version was published, or its protocols sheet given out (POL-PUBLISH, USER-SHARE).
 *
 * @param place an address, or words such as "with the September newsletter"
 */
public record Publication(int version, Paper paper, String place, LocalDate on, String by) {
    /** What is published. */
    public enum Paper {
        POLICY,
        PROTOCOLS
    }
}
