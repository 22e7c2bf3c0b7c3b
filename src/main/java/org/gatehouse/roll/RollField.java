package org.gatehouse.roll;

import org.gatehouse.sheets.Field;

/** What a list for the roll may hold, with the name that people read. */
public interface RollField extends Field {
    String shown();
}
