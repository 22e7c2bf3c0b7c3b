package org.gatehouse.checks;

/** Which field of a post a finding stands in; written as {@code text}, {@code altTexts[0]}, {@code fileNames[0]} or {@code pictures[0]}. */
public record Place(Field field, int index) {
    public static final Place TEXT = new Place(Field.TEXT, 0);

    /** The kinds of field that a post has. */
    public enum Field {
        TEXT("text"),
        ALT_TEXT("altTexts"),
        FILE_NAME("fileNames"),
        /** The picture itself. */
        PICTURE("pictures");

        private final String label;

        Field(String label) {
            this.label = label;
        }
    }

    @Override
    public String toString() {
        return field == Field.TEXT ? field.label : field.label + "[" + index + "]";
    }
}
