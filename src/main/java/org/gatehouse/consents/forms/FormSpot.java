package org.gatehouse.consents.forms;

/** A place on a page or in a picture: on paper in millimetres from the top left corner, in a picture in pixels. */
public record FormSpot(double x, double y) {
    double distance(FormSpot other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
