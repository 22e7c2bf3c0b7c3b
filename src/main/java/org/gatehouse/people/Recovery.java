package org.gatehouse.people;

/**
 * A desk opened by a recovery code, which is spent.
 *
 * @param newCode to print and lock away in its place: it is shown this once
 */
public record Recovery(Session session, String newCode) {
    @Override
    public String toString() {
        return "Recovery[" + session + "]";
    }
}
