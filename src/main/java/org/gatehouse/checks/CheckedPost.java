package org.gatehouse.checks;

import java.util.List;

/**
 * What the checks read of a post.
 *
 * @param altTexts one for each picture, in order; an empty one counts as missing
 * @param fileNames the names of the files that would leave, in order
 * @param taggedPupils ids of the pupils who are in the pictures
 */
public record CheckedPost(
        String text, List<String> altTexts, List<String> fileNames, boolean withPicture, List<Long> taggedPupils) {
    public CheckedPost {
        text = text == null ? "" : text;
        altTexts = altTexts == null
                ? List.of()
                : altTexts.stream().map(alt -> alt == null ? "" : alt).toList();
        fileNames = fileNames == null ? List.of() : List.copyOf(fileNames);
        taggedPupils = taggedPupils == null ? List.of() : List.copyOf(taggedPupils);
    }

    /** A post of words alone. */
    public static CheckedPost ofText(String text) {
        return new CheckedPost(text, List.of(), List.of(), false, List.of());
    }
}
