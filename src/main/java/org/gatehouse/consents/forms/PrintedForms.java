package org.gatehouse.consents.forms;

import java.util.OptionalInt;

/** What the register knows of the forms that were printed. */
@FunctionalInterface
public interface PrintedForms {
    /** How many uses the form asks for; empty where the register does not know the form. */
    OptionalInt uses(FormNumber number);
}
