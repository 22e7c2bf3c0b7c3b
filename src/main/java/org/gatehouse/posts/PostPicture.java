package org.gatehouse.posts;

import java.util.List;
import java.util.Optional;
import org.gatehouse.book.Act;
import org.gatehouse.book.StoredBytes;
import org.gatehouse.photos.Picture;
import org.gatehouse.photos.PictureFormat;
import org.gatehouse.posts.pictures.PictureEdit;
import org.gatehouse.posts.pictures.ReadyPicture;

/**
 * A picture of a post as it would leave; its bytes lie in the file under their hash.
 *
 * @param width in pixels, as shown
 * @param height in pixels, as shown
 * @param removed plain names of what stood in the source beside its pixels, such as {@code GPS}
 * @param altText for readers who cannot see it, or empty
 * @param edit what was hidden and cut away; empty where nobody has looked for faces yet
 */
public record PostPicture(
        String sha256,
        PictureFormat format,
        int width,
        int height,
        List<String> removed,
        String altText,
        Optional<PictureEdit> edit) {
    public PostPicture {
        removed = List.copyOf(removed);
    }

    public PostPicture withAltText(String text) {
        return new PostPicture(sha256, format, width, height, removed, text, edit);
    }

    /** What stays the same however often its faces are decided about: the hash of the picture in which nothing is hidden. */
    public String uncovered() {
        return edit.map(PictureEdit::uncovered).filter(hash -> !hash.isEmpty()).orElse(sha256);
    }

    /** Keeps what leaves and what is not hidden yet in the file, for a draft that shows them. */
    static PostPicture keep(Act act, ReadyPicture ready, String altText) {
        Picture leaving = ready.leaving();
        StoredBytes.keep(act, ready.uncovered().bytes());
        return new PostPicture(
                StoredBytes.keep(act, leaving.bytes()),
                leaving.format(),
                leaving.width(),
                leaving.height(),
                ready.uncovered().removed(),
                altText,
                Optional.of(ready.edit()));
    }
}
