package org.gatehouse.posts.pictures;

import java.io.IOException;
import org.gatehouse.photos.Picture;
import org.gatehouse.photos.Progress;

/**
 * A picture or video of a draft, opened to be decided about.
 *
 * @param uncovered clean, with nothing hidden
 * @param edit as it was kept
 */
public record OpenPicture(Picture uncovered, PictureEdit edit) {
    /** What would leave with another edit, in the pixels. */
    public ReadyPicture edited(PictureEdit wanted, Progress progress) throws IOException {
        return ReadyPicture.rendered(uncovered, wanted, progress);
    }
}
