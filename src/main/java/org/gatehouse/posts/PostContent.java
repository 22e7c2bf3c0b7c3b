package org.gatehouse.posts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a draft or a version says and shows.
 *
 * @param text with line feeds alone at the ends of its lines
 * @param purpose null while nobody has chosen one
 * @param pictures in the order in which they appear, at most {@link #MOST_PICTURES}
 * @param taggedPupils ids of the pupils who are in the pictures, each once, in ascending order
 * @param holdUntil before which the author wishes it not to leave, since it tells where children are (TW-GEO)
 */
public record PostContent(
        String text,
        Purpose purpose,
        List<PostPicture> pictures,
        List<Long> taggedPupils,
        Optional<Instant> holdUntil) {
    /** As many as the platform shows. */
    public static final int MOST_PICTURES = 4;

    public static final PostContent EMPTY = new PostContent("", null, List.of(), List.of(), Optional.empty());

    public PostContent {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        pictures = List.copyOf(pictures);
        taggedPupils = taggedPupils.stream().distinct().sorted().toList();
    }

    public PostContent withPictures(List<PostPicture> others) {
        return new PostContent(text, purpose, others, taggedPupils, holdUntil);
    }

    public Optional<Purpose> chosenPurpose() {
        return Optional.ofNullable(purpose);
    }

    public List<String> altTexts() {
        return pictures.stream().map(PostPicture::altText).toList();
    }

    /** Whether there is nothing to publish. */
    public boolean isEmpty() {
        return text.isBlank() && pictures.isEmpty();
    }
}
