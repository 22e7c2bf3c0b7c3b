package org.gatehouse.consents.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;

class FormPrinterTest {
    private static final FormNumber FIRST = new FormNumber(44_444_444_444L);
    private static final FormNumber SECOND = new FormNumber(55_555_555_555L);

    private static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void refuses(FormLetter letter, String key) {
        assertThatThrownBy(() -> PaperForms.pdf(letter))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static FormLetter letter(String wording, List<String> uses) {
        return new FormLetter(FIRST, "Amara", "4B", "2026-1", wording, uses, LocalDate.of(2026, 9, 25));
    }

    @Test
    void aClassSetHasAPageForEachChildWithEverythingToBeFilledIn() throws IOException {
        byte[] pdf = PaperForms.pdf(PaperForms.letter(FIRST, 3), PaperForms.letter(SECOND, 3));
        for (int page = 1; page <= 2; page++)
            assertThat(text(pdf, page))
                    .contains(
                            "Oakfield Primary School",
                            "Thuỳ Dương Okonkwo-Łęcka, 4B",
                            "The school’s website",
                            "Yes",
                            "No",
                            "Signature",
                            "How you are related to the child",
                            "Friday 25 September 2026",
                            "Wording 2026-1",
                            (page == 1 ? FIRST : SECOND).printed());
    }

    @Test
    void manyUsesRunOverToAFurtherPage() throws IOException {
        byte[] pdf = PaperForms.pdf(PaperForms.letter(FIRST, 9));
        assertThat(text(pdf, 2)).contains("page 2 of 2", "Thuỳ Dương", FIRST.printed());
    }

    @Test
    void theSameLettersGiveTheSameBytes() {
        assertThat(PaperForms.pdf(PaperForms.letter(FIRST, 5))).isEqualTo(PaperForms.pdf(PaperForms.letter(FIRST, 5)));
    }

    @Test
    void whatDoesNotFitIsRefusedAndNeverCutOff() {
        refuses(letter("Words. ".repeat(2_000), List.of("Video")), "consents.form.too-long");
        refuses(letter("Words.", List.of("Video ".repeat(60))), "consents.form.use-too-long");
        refuses(letter("Words.", List.of()), "consents.form.no-uses");
        refuses(letter("Words.", Collections.nCopies(64, "Video")), "consents.form.too-many-uses");
        assertThatThrownBy(() -> PaperForms.pdf())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("consents.form.no-letters"));
    }

    @Test
    void aLongWordingIsSetSmallerUntilItFits() throws IOException {
        String wording = "We would like to show what the children do. ".repeat(45) + "The end.";
        assertThat(text(PaperForms.pdf(letter(wording, PaperForms.USES)), 1)).contains("The end.");
    }
}
