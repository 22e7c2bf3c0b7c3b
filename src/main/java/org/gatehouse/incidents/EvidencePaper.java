package org.gatehouse.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.paper.PaperColumn;
import org.gatehouse.paper.PaperTable;
import org.gatehouse.paper.PdfPaper;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** The bundle of an incident's evidence: a numbered list with the hash of each original, then each picture on a page of its own. */
record EvidencePaper(Incident incident, List<byte[]> originals, LongFunction<String> names) {
    byte[] write(Letterhead letterhead, String footLine, Instant now) {
        if (originals.isEmpty()) throw new Refusal("incidents.evidence.none", incident.number());
        String title = Words.of("incidents.paper.evidence", incident.number());
        try (PdfPaper paper = new PdfPaper(title, letterhead, footLine, now)) {
            paper.paragraph(Words.of("incidents.paper.evidence.what"));
            paper.table(new PaperTable(
                    List.of(
                            PaperColumn.text(Words.of("incidents.paper.evidence.number"), 1),
                            PaperColumn.text(Words.of("incidents.paper.evidence.name"), 4),
                            PaperColumn.text(Words.of("incidents.paper.evidence.added"), 3),
                            PaperColumn.text(Words.of("incidents.paper.evidence.sha256"), 6)),
                    rows()));
            for (int at = 0; at < originals.size(); at++) {
                Attachment kept = incident.evidence().get(at);
                if (!kept.mediaType().startsWith("image/")) continue;
                paper.newPage().heading(Words.of("incidents.paper.evidence.page", kept.number(), kept.name()));
                picture(paper, kept, originals.get(at));
                paper.paragraph(Words.of("incidents.paper.evidence.hash", kept.sha256()));
            }
            return paper.bytes();
        }
    }

    private static void picture(PdfPaper paper, Attachment kept, byte[] original) {
        try {
            paper.picture(original, kept.name());
        } catch (Refusal unreadable) {
            // What cannot be printed is still evidence, and its hash still stands.
            paper.paragraph(Words.of("incidents.paper.evidence.unreadable"));
        }
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        incident.entries().stream()
                .filter(entry -> entry.attachment().isPresent())
                .forEach(entry -> {
                    Attachment kept = entry.attachment().orElseThrow();
                    rows.add(List.of(
                            Integer.toString(kept.number()),
                            Words.of("incidents.paper.evidence.file", kept.name(), kept.mediaType(), kept.size()),
                            Words.of(
                                    "incidents.paper.evidence.by",
                                    IncidentPapers.moment(entry.recordedAt()),
                                    names.apply(entry.authorId())),
                            kept.sha256()));
                });
        return rows;
    }
}
