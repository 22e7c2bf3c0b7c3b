package org.gatehouse.photos;

/** How a clean picture or video is encoded. */
public enum PictureFormat {
    JPEG("jpg"),
    PNG("png"),
    MP4("mp4");

    private final String extension;

    PictureFormat(String extension) {
        this.extension = extension;
    }

    /** The ending of a file name, without the dot. */
    public String extension() {
        return extension;
    }
}
