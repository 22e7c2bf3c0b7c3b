package org.gatehouse.desk;

import org.junit.jupiter.api.Tag;

/** Every view that {@link Views} lists, but the few that take long to come to. Takes minutes, and is run by hand. */
@Tag("walk")
class EveryViewTest extends ViewWalk {
    EveryViewTest() {
        super(false);
    }
}
