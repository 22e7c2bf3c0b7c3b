package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.posts.Oakfield.refusalOf;

import java.awt.Color;
import java.nio.file.Path;
import java.util.Optional;
import org.gatehouse.photos.PhonePictures;
import org.gatehouse.photos.PictureFormat;
import org.gatehouse.photos.Progress;
import org.gatehouse.posts.pictures.ReadyPicture;
import org.gatehouse.posts.pictures.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A video in the file of a school. */
@Tag("slow")
class VideoInPostTest {
    @TempDir
    Path folder;

    private Oakfield school;
    private Draft draft;
    private ReadyPicture video;

    @BeforeEach
    void aDraftAndAVideo() throws Exception {
        school = Oakfield.in(folder);
        draft = school.draft(school.teacher, "Our gate.");
        video = school.posts
                .drafting()
                .readVideo(PhonePictures.video(folder), Optional.of(new Span(0, 1_500)), Progress.UNWATCHED);
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Draft add(ReadyPicture picture) {
        return draft = school.posts.drafting().addPicture(school.teacher, draft.postId(), draft.revision(), picture);
    }

    @Test
    void aVideoStandsAlone() throws Exception {
        add(video);
        assertThat(refusalOf(() -> add(school.ready(Color.RED)))).isEqualTo("posts.picture.video-alone");
    }

    @Test
    void aVideoDoesNotJoinPictures() throws Exception {
        add(school.ready(Color.RED));
        assertThat(refusalOf(() -> add(video))).isEqualTo("posts.picture.video-alone");
    }

    @Test
    void itComesInSilentAndStaysTheSameWhenItIsReadBack() {
        PostPicture kept = add(video).content().pictures().get(0);
        assertThat(kept.format()).isEqualTo(PictureFormat.MP4);
        assertThat(kept.edit()).contains(video.edit());
        assertThat(kept.edit().orElseThrow().video())
                .hasValueSatisfying(choice -> assertThat(choice.sound()).isFalse());
        Version version = school.posts
                .drafting()
                .submit(
                        school.teacher,
                        draft.postId(),
                        school.describe(school.teacher, draft, "A gate").revision());
        assertThat(version.whole()).isTrue();
        assertThat(version.content().pictures().get(0).edit()).contains(video.edit());
    }
}
