package org.gatehouse.consents;

import org.gatehouse.roll.Pupil;

/** A child whose newest letter has not come back, and that letter. */
public record Unreturned(Pupil pupil, PrintedForm form) {}
