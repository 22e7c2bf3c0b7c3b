package org.gatehouse.desk;

import java.util.List;

/** What waits for who is signed in, of one room. It reads off the window's thread and draws nothing. */
interface TodaySource {
    /** Where it leads, and where the sidebar shows how much of it waits. */
    Place place();

    List<TodayGroup> read();
}
