package org.gatehouse.consents.forms;

/** A page with nothing on it, such as the back of a form. */
public record FormBlank(ScannedPlace place) implements FormReading {
    @Override
    public int quarterTurns() {
        return 0;
    }
}
