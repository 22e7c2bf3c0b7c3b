package org.gatehouse.roll;

import java.time.LocalDate;

/**
 * A child’s contact as the file holds it, also one who is none any more.
 *
 * @param sourceId the number that the information system gives the adult; empty where it gave none
 * @param endedOn the day on which the office said that they are no longer the child’s contact; null while they are
 */
public record HeldContact(PupilContact link, String sourceId, LocalDate endedOn) {
    boolean current() {
        return endedOn == null;
    }
}
