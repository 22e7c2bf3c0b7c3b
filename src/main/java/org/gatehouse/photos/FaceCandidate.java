package org.gatehouse.photos;

/**
 * A place that may be a face, in pixels of the picture; one face yields many of them.
 *
 * @param score of the network, from 0 to 1
 * @param scale of the level on which it was seen
 */
record FaceCandidate(double left, double top, double right, double bottom, float score, double scale) {
    /** What both cover as a share of what either covers. */
    double overlap(FaceCandidate other) {
        double common = common(other);
        return common / (area() + other.area() - common);
    }

    /** What both cover as a share of the smaller one. */
    double within(FaceCandidate other) {
        return common(other) / Math.min(area(), other.area());
    }

    private double common(FaceCandidate other) {
        double width = Math.min(right, other.right) - Math.max(left, other.left);
        double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return Math.max(0, width) * Math.max(0, height);
    }

    private double area() {
        return (right - left) * (bottom - top);
    }

    /** Whole pixels within the picture. */
    Box box(int pictureWidth, int pictureHeight) {
        int x = (int) Math.max(0, Math.min(pictureWidth - 1, Math.floor(left)));
        int y = (int) Math.max(0, Math.min(pictureHeight - 1, Math.floor(top)));
        int width = (int) Math.max(1, Math.min(pictureWidth, Math.ceil(right)) - x);
        int height = (int) Math.max(1, Math.min(pictureHeight, Math.ceil(bottom)) - y);
        return new Box(x, y, width, height);
    }
}
