package org.gatehouse.rules;

/** How loud a finding is, from the quietest to the loudest. */
public enum Severity {
    /** Information; the verdict stays clear. */
    NOTE,
    /** The approver must decide it by name. */
    WARN,
    /** Cannot be approved as it stands. */
    BLOCK
}
