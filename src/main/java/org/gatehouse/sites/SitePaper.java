package org.gatehouse.sites;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.paper.CsvPaper;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.paper.PaperColumn;
import org.gatehouse.paper.PaperTable;
import org.gatehouse.paper.PdfPaper;
import org.gatehouse.rules.Words;
import org.gatehouse.sites.SiteDetails.Terms;

/** The register of sites on paper, and as a table for a spreadsheet. */
final class SitePaper {
    private static final List<String> COLUMNS = List.of(
            "medium",
            "site",
            "address",
            "state",
            "purpose",
            "youngest",
            "minimum",
            "read-on",
            "separate",
            "email",
            "owner",
            "second",
            "review",
            "missing");

    private SitePaper() {}

    /** What the register holds: requests that nobody has decided stand in it only once they are. */
    static List<SiteEntry> register(List<SiteEntry> all) {
        return all.stream().filter(one -> one.state().isRegistered()).toList();
    }

    static byte[] csv(List<SiteEntry> register) {
        return CsvPaper.write(
                COLUMNS.stream()
                        .map(column -> Words.of("sites.paper." + column))
                        .toList(),
                register.stream().map(SitePaper::row).toList());
    }

    private static List<String> row(SiteEntry one) {
        SiteDetails details = one.site().details();
        return List.of(
                one.site().medium(),
                one.site().shown(),
                one.site().address(),
                one.state().title(),
                details.audience().purpose(),
                details.audience().youngestAge() == 0
                        ? ""
                        : "" + details.audience().youngestAge(),
                details.terms().map(terms -> "" + terms.minimumAge()).orElse(""),
                details.terms().map(terms -> terms.readOn().toString()).orElse(""),
                Words.of(details.audience().separate() ? "sites.separate.yes" : "sites.separate.no"),
                one.site().email(),
                one.owner(),
                one.second(),
                details.keeping().reviewOn().map(Object::toString).orElse(""),
                missing(one));
    }

    private static String missing(SiteEntry one) {
        if (one.state() == SiteState.CLOSED) return "";
        return String.join("; ", one.missing().stream().map(SiteStep::title).toList());
    }

    /** @param footLine when it was written and by whom */
    static byte[] pdf(List<SiteEntry> register, Letterhead letterhead, String footLine, Instant written) {
        List<PaperColumn> columns = List.of(
                PaperColumn.text(Words.of("sites.paper.site"), 3),
                PaperColumn.text(Words.of("sites.paper.for"), 3),
                PaperColumn.text(Words.of("sites.paper.ages"), 2),
                PaperColumn.text(Words.of("sites.paper.keepers"), 2.4),
                PaperColumn.text(Words.of("sites.paper.state"), 2.2));
        try (PdfPaper paper = new PdfPaper(Words.of("sites.paper.title"), letterhead, footLine, written)) {
            paper.paragraph(Words.of("sites.paper.what"));
            return paper.table(new PaperTable(
                            columns, register.stream().map(SitePaper::printed).toList()))
                    .bytes();
        }
    }

    private static List<String> printed(SiteEntry one) {
        SiteDetails details = one.site().details();
        String review = details.keeping()
                .reviewOn()
                .map(day -> Words.of("sites.paper.review-on", SiteDays.shown(day)))
                .orElse("");
        return List.of(
                String.join(
                        " · ",
                        one.site().medium(),
                        one.site().shown(),
                        one.site().email()),
                details.audience().purpose(),
                details.terms().map(terms -> ages(details, terms)).orElse(Words.of("sites.terms.none")),
                joined(", ", one.owner(), one.second()),
                joined(". ", one.state().title(), one.site().open() ? review : "", missing(one)));
    }

    private static String joined(String between, String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(between));
    }

    private static String ages(SiteDetails details, Terms terms) {
        return Words.of(
                "sites.paper.ages.of",
                details.audience().youngestAge(),
                terms.minimumAge(),
                SiteDays.shown(terms.readOn()));
    }
}
