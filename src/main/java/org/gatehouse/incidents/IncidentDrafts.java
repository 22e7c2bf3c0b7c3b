package org.gatehouse.incidents;

import java.util.List;
import org.gatehouse.book.Book;
import org.gatehouse.people.Session;

/** What somebody is typing, sealed for them alone and kept at this desk, so that neither a lock nor a power cut loses it. */
public final class IncidentDrafts {
    private final Book book;

    IncidentDrafts(Book book) {
        this.book = book;
    }

    /** @param about the open incident; 0 for a new one */
    public IncidentDraft draft(Session session, long about) {
        throw new UnsupportedOperationException();
    }

    /** Keeps what is typed; cheap enough for every pause. With the mark of an indecent image, what was staged is dropped. */
    public void save(Session session, IncidentDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** The files that wait to be handed in with it. */
    public List<StagedFile> staged(Session session, long about) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.gatehouse.rules.Refusal where the draft carries the mark of an indecent image, or the file is too large */
    public void stage(Session session, long about, StagedFile file) {
        throw new UnsupportedOperationException();
    }

    public void unstage(Session session, long about, int position) {
        throw new UnsupportedOperationException();
    }

    /** Throws a draft away, or what is left of it once it was handed in. */
    public void forget(Session session, long about) {
        throw new UnsupportedOperationException();
    }
}
