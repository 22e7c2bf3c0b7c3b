package org.gatehouse.consents.forms;

/** What a row of boxes seems to say; a person confirms it. */
public enum FormProposal {
    YES,
    NO,
    BOTH,
    NEITHER,
    /** There is something in a box that may or may not be meant: a person must look. */
    UNSURE
}
