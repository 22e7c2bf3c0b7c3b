package org.gatehouse.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.book.Hashes;
import org.gatehouse.photos.Box;
import org.gatehouse.posts.pictures.FaceMark;
import org.gatehouse.posts.pictures.PictureEdit;
import org.gatehouse.posts.pictures.Span;

/** What an approval belongs to: one hash over everything that would leave the school, and who is in it. */
final class ContentHash {
    private ContentHash() {}

    /**
     * @param salt without which a short text could be guessed back from its hash
     * @param edits whether what was decided about faces is covered too; not in versions from before that was asked
     */
    static String of(String salt, long siteId, PostContent content, boolean edits) {
        List<String> fields = new ArrayList<>();
        fields.add(salt);
        fields.add(Long.toString(siteId));
        fields.add(content.purpose().name());
        fields.add(content.text());
        fields.add(Integer.toString(content.pictures().size()));
        for (PostPicture picture : content.pictures()) {
            fields.add(picture.sha256());
            fields.add(picture.altText());
        }
        for (long pupil : content.taggedPupils()) fields.add(Long.toString(pupil));
        if (edits) addEdits(content, fields);
        return Hashes.ofFields(fields.toArray(String[]::new));
    }

    private static void addEdits(PostContent content, List<String> fields) {
        fields.add(Integer.toString(content.taggedPupils().size()));
        fields.add(Integer.toString(content.otherChildren().size()));
        for (OtherChild child : content.otherChildren()) {
            fields.add(child.who());
            fields.add(child.consent());
        }
        for (PostPicture picture : content.pictures()) {
            fields.add(picture.edit().isPresent() ? "edited" : "untouched");
            picture.edit().ifPresent(edit -> add(edit, fields));
        }
    }

    /** Everything but the picture in which nothing is hidden: that is not kept for ever. */
    private static void add(PictureEdit edit, List<String> fields) {
        fields.add(Boolean.toString(edit.searched()));
        add(edit.crop(), fields);
        fields.add(edit.video().isPresent() ? "video" : "picture");
        edit.video().ifPresent(choice -> {
            fields.add(Long.toString(choice.length()));
            fields.add(Boolean.toString(choice.hasSound()));
            addSpan(choice.kept(), fields);
            fields.add(Boolean.toString(choice.sound()));
            fields.add(Long.toString(choice.soundBy()));
        });
        fields.add(Integer.toString(edit.faces().size()));
        for (FaceMark face : edit.faces()) {
            fields.add(face.found().isPresent() ? "found" : "drawn");
            face.found().ifPresent(sighting -> {
                add(Optional.of(sighting.box()), fields);
                addSpan(sighting.during(), fields);
            });
            addSpan(face.during(), fields);
            add(Optional.of(face.box()), fields);
            fields.add(face.decision().name());
            fields.add(face.reason());
            fields.add(Long.toString(face.decidedBy()));
        }
    }

    private static void add(Optional<Box> box, List<String> fields) {
        fields.add(box.map(one -> one.x() + " " + one.y() + " " + one.width() + " " + one.height())
                .orElse(""));
    }

    private static void addSpan(Optional<Span> span, List<String> fields) {
        fields.add(span.map(one -> one.from() + " " + one.to()).orElse(""));
    }
}
