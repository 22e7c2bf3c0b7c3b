package org.gatehouse.consents.forms;

import org.gatehouse.rules.Refusal;

/** A file or a page that cannot be shown; {@code refusal} names both and says what to do. */
public record ScannedFault(ScannedPlace place, Refusal refusal) implements ScannedSheet {
    ScannedFault(ScannedPlace place, String words) {
        this(place, new Refusal("consents.scan.fault", place.file(), String.valueOf(place.page()), words));
    }
}
