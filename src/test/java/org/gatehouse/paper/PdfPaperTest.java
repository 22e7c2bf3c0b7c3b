package org.gatehouse.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;

/** What was written is opened by a reader’s eyes: the text, the pages, the tags, the typeface. */
class PdfPaperTest {
    private static final Instant WRITTEN = Instant.parse("2026-09-07T08:30:00Z");
    private static final Letterhead OAKFIELD = new Letterhead("Oakfield Primary School", Optional.empty());

    private static byte[] paper(Letterhead letterhead, Consumer<PdfPaper> writing) {
        try (PdfPaper paper = new PdfPaper("Do not publish", letterhead, "", WRITTEN)) {
            writing.accept(paper);
            return paper.bytes();
        }
    }

    private static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void everyLetterOfEuropeanAndVietnameseNamesIsWritten() throws IOException {
        String names =
                "Zoë Łukasz Żaneta Şükrü Iğdır Ștefan Țurcanu Đặng Thị Phượng Nguyễn Hữu Tuấn Ærøskøbing Þórunn Ördög Nuñez Čapek O’Neill";
        assertThat(text(paper(OAKFIELD, paper -> paper.paragraph(names)), 1).replaceAll("\\s+", " "))
                .contains(names);
    }

    @Test
    void aDecomposedNameIsWrittenComposedAndALetterThatIsLackingIsShownAsLacking() throws IOException {
        String text = text(paper(OAKFIELD, paper -> paper.paragraph("Tua\u0302\u0301n and \u674E and \u200Bhere")), 1);
        assertThat(text).contains("Tuấn and ? and here");
    }

    @Test
    void aTableRunsOverWithItsHeaderOnEachPageAndPagesAreNumbered() throws IOException {
        List<List<String>> rows = IntStream.rangeClosed(1, 120)
                .mapToObj(row -> List.of("Pupil " + row, row % 2 == 0 ? "x" : ""))
                .toList();
        PaperTable table =
                new PaperTable(List.of(PaperColumn.text("Name in full", 3), PaperColumn.box("May be shown", 1)), rows);
        byte[] pdf = paper(OAKFIELD, paper -> paper.heading("Class 4B").table(table));
        int pages = pages(pdf);
        assertThat(pages).isGreaterThan(2);
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= pages; page++) {
            String text = text(pdf, page);
            assertThat(text).contains("Name in full", "Page " + page + " of " + pages);
            all.append(text);
        }
        for (List<String> row : rows) assertThat(all.toString()).containsOnlyOnce(row.get(0) + "\n");
    }

    @Test
    void columnsReadDownwardsAndLoseNothing() throws IOException {
        List<String> names =
                IntStream.rangeClosed(1, 300).mapToObj(name -> "N" + name + ".").toList();
        byte[] pdf = paper(OAKFIELD, paper -> paper.columns(3, names));
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= pages(pdf); page++) all.append(text(pdf, page));
        for (String name : names) assertThat(all.toString()).containsOnlyOnce(name);
    }

    @Test
    void theSameWordsAtTheSameMomentGiveTheSameBytes() {
        Consumer<PdfPaper> writing = paper -> paper.heading("Year 4")
                .paragraph("Thuỳ and Łukasz")
                .tick(true, "Website")
                .columns(2, List.of("a", "b", "c"));
        assertThat(paper(OAKFIELD, writing)).isEqualTo(paper(OAKFIELD, writing));
    }

    @Test
    void itNamesItsLanguageAndTitleAndEmbedsWhatItUses() throws IOException {
        byte[] pdf = paper(OAKFIELD, paper -> paper.paragraph("Words"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Do not publish");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            PDPage page = document.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void screenReadersFindHeadingsParagraphsAndCells() throws IOException {
        PaperTable table = new PaperTable(List.of(PaperColumn.text("Name", 1)), List.of(List.of("Amara")));
        byte[] pdf = paper(
                OAKFIELD, paper -> paper.heading("Class").paragraph("Words").table(table));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> types = new ArrayList<>();
            types(document.getDocumentCatalog().getStructureTreeRoot(), types);
            assertThat(types).containsExactly("Document", "P", "H1", "H2", "P", "Table", "TR", "TH", "TR", "TD");
        }
    }

    private static void types(PDStructureNode node, List<String> types) {
        for (Object kid : node.getKids())
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                types(element, types);
            }
    }

    @Test
    void theCrestIsDrawnAndAFileThatIsNoPictureIsRefused() throws IOException {
        BufferedImage crest = new BufferedImage(1800, 1200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = crest.createGraphics();
        pen.setColor(new Color(0x0A7F3F));
        pen.fillRect(0, 0, 1800, 1200);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(crest, "png", png);
        Letterhead withCrest = new Letterhead("Oakfield", Optional.of(png.toByteArray()));
        try (PDDocument document = Loader.loadPDF(paper(withCrest, paper -> paper.paragraph("Words")))) {
            BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, 25.4f);
            assertThat(new Color(drawn.getRGB(30, 30))).isEqualTo(new Color(0x0A7F3F));
        }
        Letterhead broken = new Letterhead("Oakfield", Optional.of(new byte[] {1, 2, 3}));
        assertThatThrownBy(() -> paper(broken, paper -> paper.paragraph("Words")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("paper.crest"));
    }

    @Test
    void aWordLongerThanItsLineIsBrokenAndNothingRunsOffThePage() throws IOException {
        String word = "w".repeat(400);
        byte[] pdf = paper(OAKFIELD, paper -> paper.paragraph(word));
        assertThat(text(pdf, 1).replaceAll("\\s", "")).contains(word);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 50);
            for (int y = 0; y < page.getHeight(); y++)
                assertThat(page.getRGB(page.getWidth() - 20, y) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        }
    }
}
