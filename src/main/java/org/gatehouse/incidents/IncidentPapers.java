package org.gatehouse.incidents;

import java.time.LocalDate;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.people.Session;

/** Incidents on paper: chronologies, evidence with its hashes, and figures without a name. */
public final class IncidentPapers {
    public byte[] chronologyPdf(Session session, About about, Letterhead letterhead) {
        throw new UnsupportedOperationException();
    }

    public byte[] chronologyCsv(Session session, About about) {
        throw new UnsupportedOperationException();
    }

    public byte[] incidentPdf(Session session, long incidentId, Letterhead letterhead) {
        throw new UnsupportedOperationException();
    }

    public byte[] incidentCsv(Session session, long incidentId) {
        throw new UnsupportedOperationException();
    }

    /** The evidence, numbered, with its hashes; pictures are decoded afresh, so that no metadata comes along. */
    public byte[] evidencePdf(Session session, long incidentId, Letterhead letterhead) {
        throw new UnsupportedOperationException();
    }

    /** The figures of the school year that {@code day} lies in, over what this person may read. */
    public YearFigures year(Session session, LocalDate day, boolean forGovernors) {
        throw new UnsupportedOperationException();
    }

    public byte[] yearPdf(YearFigures figures, Letterhead letterhead) {
        throw new UnsupportedOperationException();
    }

    public byte[] yearCsv(YearFigures figures) {
        throw new UnsupportedOperationException();
    }
}
