package org.gatehouse.consents.forms;

/** What was made of one page of the pile. */
public sealed interface FormReading permits FormPage, FormBlank, FormUnread {
    ScannedPlace place();

    /** By how many quarters the page lies turned clockwise, 0 to 3; 0 where nobody can tell. */
    int quarterTurns();
}
