package org.gatehouse.school;

/** Who of the senior leadership team may review a post that somebody else wrote. */
public enum Reviewers {
    SLT,
    HEAD_AND_DEPUTIES
}
