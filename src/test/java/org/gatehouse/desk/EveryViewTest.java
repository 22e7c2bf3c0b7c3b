package org.gatehouse.desk;

/** Every view that {@link Views} lists, but the few that take long to come to. */
class EveryViewTest extends ViewWalk {
    EveryViewTest() {
        super(false);
    }
}
