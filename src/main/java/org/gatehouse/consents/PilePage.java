package org.gatehouse.consents;

import java.util.Optional;
import org.gatehouse.consents.forms.FormCode;
import org.gatehouse.consents.forms.FormPage;
import org.gatehouse.consents.forms.FormReading;
import org.gatehouse.consents.forms.FormUnread;
import org.gatehouse.consents.forms.ScannedFault;
import org.gatehouse.consents.forms.ScannedPlace;

/**
 * One page of a pile that was read, with its picture.
 *
 * @param reading empty where the page could not even be drawn
 * @param reason why a person must enter it; empty where its boxes were read
 * @param picture the upright page as a JPEG; empty where it could not be drawn
 * @param again whether the same page of the same form lay in the pile before
 */
record PilePage(
        ScannedPlace place, Optional<FormReading> reading, Optional<String> reason, byte[] picture, boolean again) {
    static PilePage of(ScannedFault fault) {
        return new PilePage(
                fault.place(), Optional.empty(), Optional.of(fault.refusal().getMessage()), new byte[0], false);
    }

    static PilePage of(FormReading reading, byte[] picture, boolean again) {
        Optional<String> reason = reading instanceof FormUnread unread ? Optional.of(unread.words()) : Optional.empty();
        return new PilePage(reading.place(), Optional.of(reading), reason, picture, again);
    }

    /** What its boxes say; empty where they could not be read. */
    Optional<FormPage> form() {
        return reading.filter(FormPage.class::isInstance).map(FormPage.class::cast);
    }

    /** What its code says; empty where it could not be read. */
    Optional<FormCode> code() {
        if (reading.isPresent() && reading.get() instanceof FormUnread unread) return unread.code();
        return form().map(FormPage::code);
    }
}
