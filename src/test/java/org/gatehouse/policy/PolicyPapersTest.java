package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.paper.PaperDocument;
import org.gatehouse.paper.PaperFormat;
import org.gatehouse.rules.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyPapersTest {
    @TempDir
    Path folder;

    private Larkhill school;
    private PolicyPapers papers;

    @BeforeEach
    void open() throws IOException {
        school = Larkhill.in(folder);
        papers = school.policy.papers();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private byte[] write(PaperDocument paper, PaperFormat format) {
        return format.write(paper, papers.letterhead(), "Version 1", Instant.parse("2026-09-07T08:00:00Z"));
    }

    private String text(PaperDocument paper) {
        return new String(write(paper, PaperFormat.HTML), StandardCharsets.UTF_8);
    }

    @Test
    void thePolicyHoldsEveryRulesWordsTheirNamesAndItsDays() {
        PolicyText text = school.policy.reads().text(school.inForce());
        String page = text(papers.policy(text));
        for (WordingPlace place : WordingPlace.all())
            for (String line : text.filled(place).split("\n")) assertThat(page).contains(line);
        assertThat(page)
                .contains("Agreed by staff (Staff meeting) on 18 August 2026.")
                .contains("Amara Okafor")
                .doesNotContain("{Head Teacher}", "{school}", "{handle}");
    }

    @Test
    void mustAndShouldStandApart() {
        String page = text(papers.policy(school.policy.reads().text(school.draft())));
        int must = page.indexOf("<h3>You must</h3>");
        int should = page.indexOf("<h3>You should</h3>");
        assertThat(must).isPositive().isLessThan(should);
        for (Rule rule : PolicySection.PERSONAL.rules()) {
            int at = page.indexOf(WordingPlace.of(rule).firstWords());
            if (rule.strength() == Rule.Strength.MUST) assertThat(at).isBetween(must, should);
            else assertThat(at).isGreaterThan(should);
        }
    }

    @Test
    void theProtocolsAreOneTaggedPageWithEveryPointForFollowers() throws IOException {
        PolicyText text = school.policy.reads().text(school.inForce());
        byte[] pdf = write(papers.protocols(text), PaperFormat.PDF);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            String words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            List<Rule> points = List.of(
                    Rule.TW_AUDIENCE,
                    Rule.TW_TERMS,
                    Rule.USER_13,
                    Rule.USER_TERMS,
                    Rule.USER_PII,
                    Rule.USER_UPSET,
                    Rule.USER_SPAM,
                    Rule.USER_DISREPUTE,
                    Rule.USER_IDENTITY,
                    Rule.USER_REPORT,
                    Rule.USER_RISK);
            for (Rule rule : points) assertThat(words).contains(text.filled(WordingPlace.of(rule)));
        }
    }

    @Test
    void aSheetOfMoreThanAPageIsNotHandedOut() {
        PolicyVersion draft = school.draft();
        WordingPlace place = WordingPlace.of(Rule.USER_REPORT);
        school.policy
                .versions()
                .write(school.head(), draft.id(), place, place.firstWords(), "Tell us at once. ".repeat(220));
        PolicyText text = school.policy.reads().text(draft);
        assertThat(refusal(() -> papers.protocols(text)).key()).isEqualTo("policy.protocols.long");
    }

    @Test
    void aSheetToSignNamesEverybodyButTheGroups() {
        PolicyText text = school.policy.reads().text(school.inForce());
        String page =
                text(papers.sheetToSign(text, school.policy.acknowledgements().all(school.clerk())));
        assertThat(page)
                .contains("Gwen D’Souza")
                .contains("Signature")
                .doesNotContain(">" + CoveredKind.PUPILS.title() + "<");
    }
}
