package org.gatehouse.consents.forms;

import java.util.Optional;
import org.gatehouse.rules.Words;

/**
 * A page that a person must enter.
 *
 * @param code where it could be read although the rest could not
 * @param reason key of the sentence that says why
 */
public record FormUnread(ScannedPlace place, int quarterTurns, Optional<FormCode> code, String reason)
        implements FormReading {
    /** The reason in words, with what to do next. */
    public String words() {
        return Words.of(
                reason, code.map(FormCode::number).map(FormNumber::printed).orElse(""));
    }
}
