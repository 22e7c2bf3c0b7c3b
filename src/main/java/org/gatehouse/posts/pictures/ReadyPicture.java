package org.gatehouse.posts.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatehouse.photos.HiddenSpan;
import org.gatehouse.photos.Picture;
import org.gatehouse.photos.PictureFormat;
import org.gatehouse.photos.Progress;
import org.gatehouse.photos.Retouching;
import org.gatehouse.photos.Video;
import org.gatehouse.photos.VideoCut;
import org.gatehouse.photos.VideoEditor;
import org.gatehouse.photos.VideoReader;

/**
 * A picture or video made ready before the file of the school is touched. Only rendering makes one, so that what leaves is what
 * its edit says.
 */
public final class ReadyPicture {
    /** How much of the work on a video is its reading, and its search. */
    private static final double READ = 0.3;

    private static final double SEARCHED = 0.6;

    private final Picture uncovered;
    private final Picture leaving;
    private final PictureEdit edit;

    private ReadyPicture(Picture uncovered, Picture leaving, PictureEdit edit) {
        this.uncovered = uncovered;
        this.leaving = leaving;
        this.edit = edit;
    }

    /** Clean, with nothing hidden. */
    public Picture uncovered() {
        return uncovered;
    }

    /** As it would leave. */
    public Picture leaving() {
        return leaving;
    }

    public PictureEdit edit() {
        return edit;
    }

    /** A picture as it comes in: every face that is found is hidden. */
    public static ReadyPicture of(Picture clean, FaceSearch search) throws IOException {
        return rendered(clean, search.edit(clean), Progress.UNWATCHED);
    }

    /**
     * A video as it comes in: silent, and every face that is found is hidden as long as it is seen.
     *
     * @param part the part to keep, needed where it is longer than the platform takes
     */
    public static ReadyPicture ofVideo(Path file, Optional<Span> part, FaceSearch search, Progress progress)
            throws IOException {
        try (WorkFolder work = new WorkFolder()) {
            Path clean = work.file(WorkFolder.VIDEO);
            Optional<VideoCut> cut =
                    part.map(kept -> new VideoCut(Duration.ofMillis(kept.from()), Duration.ofMillis(kept.to())));
            Video video = new VideoReader().read(file, cut, clean, WorkFolder.part(progress, 0, READ));
            Optional<List<HiddenSpan>> faces = search.video(clean, WorkFolder.part(progress, READ, SEARCHED));
            Picture uncovered = new Picture(
                    Files.readAllBytes(clean), PictureFormat.MP4, video.width(), video.height(), video.removed());
            PictureEdit edit = new PictureEdit(
                    uncovered.sha256(),
                    faces.isPresent(),
                    Optional.empty(),
                    faces.orElse(List.of()).stream().map(FaceMark::found).toList(),
                    Optional.of(VideoChoice.silent(video.length().toMillis(), video.sound())));
            return rendered(uncovered, edit, WorkFolder.part(progress, SEARCHED, 1));
        }
    }

    static ReadyPicture rendered(Picture uncovered, PictureEdit edit, Progress progress) throws IOException {
        if (edit.changesNothing()) return new ReadyPicture(uncovered, uncovered, edit);
        Picture changed = edit.video().isPresent()
                ? rendered(uncovered, edit, edit.video().get(), progress)
                : Retouching.apply(uncovered, edit.crop(), edit.hidden());
        return new ReadyPicture(uncovered, changed, edit);
    }

    private static Picture rendered(Picture uncovered, PictureEdit edit, VideoChoice choice, Progress progress)
            throws IOException {
        try (WorkFolder work = WorkFolder.with(uncovered.bytes())) {
            Path clean = work.file(WorkFolder.VIDEO);
            Path leaving = work.file("leaving.mp4");
            Video video = new VideoEditor().render(clean, edit.asVideoEdit(choice), leaving, progress);
            return new Picture(
                    Files.readAllBytes(leaving), PictureFormat.MP4, video.width(), video.height(), uncovered.removed());
        }
    }
}
