package org.gatehouse.photos;

/** How a clean picture is encoded. */
public enum PictureFormat {
    JPEG("jpg"),
    PNG("png");

    private final String extension;

    PictureFormat(String extension) {
        this.extension = extension;
    }

    /** The ending of a file name, without the dot. */
    public String extension() {
        return extension;
    }
}
