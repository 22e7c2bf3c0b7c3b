package org.gatehouse.posts;

import java.util.List;
import org.gatehouse.posts.pictures.OpenPicture;
import org.gatehouse.posts.pictures.ReadyPicture;

/**
 * A draft at one desk, off the window's thread: each act starts from the revision that the one before it left, also before the
 * window hears of it.
 */
final class OpenDraft {
    private final QueueRooms rooms;
    private volatile Draft draft;

    OpenDraft(QueueRooms rooms, Draft draft) {
        this.rooms = rooms;
        this.draft = draft;
    }

    /** As the file had it last. */
    Draft now() {
        return draft;
    }

    void show(Draft newer) {
        draft = newer;
    }

    Draft save(PostContent content) {
        return draft = rooms.posts().drafting().saveDraft(rooms.actor(), draft.postId(), draft.revision(), content);
    }

    Draft add(ReadyPicture picture) {
        return draft = rooms.posts().drafting().addPicture(rooms.actor(), draft.postId(), draft.revision(), picture);
    }

    Draft edit(OpenPicture open, ReadyPicture picture) {
        return draft =
                rooms.posts().drafting().editPicture(rooms.actor(), draft.postId(), draft.revision(), open, picture);
    }

    Version submit(List<Claim> claims) {
        return rooms.posts().drafting().submit(rooms.actor(), draft.postId(), draft.revision(), claims);
    }
}
