package org.gatehouse.desk;

import org.junit.jupiter.api.Tag;

/** The views that take long to come to: a scanned pile, a video. */
@Tag("walk")
class EveryLongViewTest extends ViewWalk {
    EveryLongViewTest() {
        super(true);
    }
}
