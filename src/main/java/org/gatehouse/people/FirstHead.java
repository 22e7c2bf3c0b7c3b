package org.gatehouse.people;

/**
 * The Head Teacher of a new file.
 *
 * @param recoveryCode to print and lock away: it is shown this once
 */
public record FirstHead(Person person, String recoveryCode) {
    @Override
    public String toString() {
        return "FirstHead[" + person + "]";
    }
}
