package org.gatehouse.consents.forms;

import java.util.List;

/**
 * A page that was read.
 *
 * @param pages how many its form has
 * @param firstUse which use of the form its first row asks for, from 0
 * @param answers in the order of its rows
 */
public record FormPage(
        ScannedPlace place, int quarterTurns, FormCode code, int pages, int firstUse, List<FormAnswer> answers)
        implements FormReading {
    public FormPage {
        answers = List.copyOf(answers);
    }

    public FormNumber number() {
        return code.number();
    }
}
