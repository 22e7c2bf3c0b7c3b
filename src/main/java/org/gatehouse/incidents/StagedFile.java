package org.gatehouse.incidents;

/** A screenshot or another file on its way into an incident, exactly as it came. */
public record StagedFile(String name, byte[] content) {
    /** Kept as evidence, a file may not be larger; in bytes. */
    public static final int LARGEST = 25 * 1024 * 1024;

    @Override
    public String toString() {
        return "StagedFile[" + content.length + " bytes]";
    }
}
