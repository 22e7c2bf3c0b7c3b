package org.gatehouse.roll;

/**
 * What an adult is to a child.
 *
 * @param relation as the office writes it, such as {@code Mother} or {@code Foster carer}
 * @param priority whom to call first is 1; 0 where nobody said
 */
public record PupilContact(
        long pupilId,
        Contact contact,
        String relation,
        int priority,
        boolean parentalResponsibility,
        boolean livesWith) {
    PupilContact of(Contact same) {
        return new PupilContact(pupilId, same, relation, priority, parentalResponsibility, livesWith);
    }
}
