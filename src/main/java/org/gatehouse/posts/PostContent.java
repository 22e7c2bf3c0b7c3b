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
 * @param otherChildren who is in the pictures and not on the roll
 */
public record PostContent(
        String text,
        Purpose purpose,
        List<PostPicture> pictures,
        List<Long> taggedPupils,
        Optional<Instant> holdUntil,
        List<OtherChild> otherChildren) {
    /** As many as the platform shows. */
    public static final int MOST_PICTURES = 4;

    public static final PostContent EMPTY = new PostContent("", null, List.of(), List.of(), Optional.empty());

    /** Content in whose pictures every child is on the roll. */
    public PostContent(
            String text,
            Purpose purpose,
            List<PostPicture> pictures,
            List<Long> taggedPupils,
            Optional<Instant> holdUntil) {
        this(text, purpose, pictures, taggedPupils, holdUntil, List.of());
    }

    public PostContent {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        pictures = List.copyOf(pictures);
        taggedPupils = taggedPupils.stream().distinct().sorted().toList();
        otherChildren = List.copyOf(otherChildren);
    }

    public PostContent withPictures(List<PostPicture> others) {
        return new PostContent(text, purpose, others, taggedPupils, holdUntil, otherChildren);
    }

    public Optional<Purpose> chosenPurpose() {
        return Optional.ofNullable(purpose);
    }

    /** How many children are said to be in the pictures. */
    public int taggedChildren() {
        return taggedPupils.size() + otherChildren.size();
    }

    public List<String> altTexts() {
        return pictures.stream().map(PostPicture::altText).toList();
    }

    /** Whether there is nothing to publish. */
    public boolean isEmpty() {
        return text.isBlank() && pictures.isEmpty();
    }
}
