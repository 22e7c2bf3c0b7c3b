package org.gatehouse.consents.forms;

/** What comes off the pile: a page, or a place where there should be one. */
public sealed interface ScannedSheet permits ScannedPage, ScannedFault {
    ScannedPlace place();
}
