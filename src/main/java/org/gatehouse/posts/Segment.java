package org.gatehouse.posts;

/** A stretch of the difference between two texts; kept and removed together are the older, kept and added the newer. */
public record Segment(Kind kind, String text) {
    /** What became of the stretch. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }
}
