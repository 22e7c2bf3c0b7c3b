package org.gatehouse.consents;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that children are shown on, for which parents and carers are asked.
 *
 * @param title as people say it, such as "X account"
 * @param builtIn whether it comes with the program; the school's own may be ended
 * @param endedOn the day from which nobody is asked for it any more
 */
public record ConsentUse(long id, String title, boolean builtIn, Optional<LocalDate> endedOn) {
    public static final long X_ACCOUNT = 1;
    public static final long WEBSITE = 2;
    public static final long PRESS = 3;
    public static final long DISPLAYS = 4;
    public static final long VIDEO = 5;

    public boolean open() {
        return endedOn.isEmpty();
    }
}
