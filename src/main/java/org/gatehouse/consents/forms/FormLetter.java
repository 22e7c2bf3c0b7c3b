package org.gatehouse.consents.forms;

import java.time.LocalDate;
import java.util.List;

/**
 * One child’s consent letter to be printed.
 *
 * @param number random, kept by the register with the child, the wording and the uses in their order
 * @param uses what consent is asked for, in the order of their rows; a long list runs over to further pages
 */
public record FormLetter(
        FormNumber number,
        String child,
        String className,
        String wordingVersion,
        String wordingText,
        List<String> uses,
        LocalDate returnBy) {
    public FormLetter {
        uses = List.copyOf(uses);
    }
}
