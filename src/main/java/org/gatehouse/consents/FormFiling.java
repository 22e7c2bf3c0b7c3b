package org.gatehouse.consents;

import java.util.Optional;
import org.gatehouse.consents.forms.FormNumber;
import org.gatehouse.consents.forms.ScannedPlace;
import org.gatehouse.rules.Words;

/**
 * One page of a pile as a person confirmed it.
 *
 * @param number of the printed form; empty where the child was found by hand
 * @param page of that form, from 1
 * @param place where it lay in the pile
 * @param picture the upright page as a JPEG
 * @param again whether the person knows that this page was filed before
 * @param form what the page says; its evidence is the page, and its wording that of the printed form
 */
public record FormFiling(
        Optional<FormNumber> number, int page, ScannedPlace place, byte[] picture, boolean again, ConsentForm form) {
    EvidenceSource.Fresh evidence() {
        return new EvidenceSource.Fresh(
                number.isPresent() ? EvidenceKind.FORM : EvidenceKind.SCAN, reference(), picture);
    }

    private String reference() {
        String where = Words.of("consents.pile.place", place.file(), String.valueOf(place.page()));
        return number.map(form -> form.printed() + ", " + where).orElse(where);
    }
}
