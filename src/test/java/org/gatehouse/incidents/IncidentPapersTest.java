package org.gatehouse.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.book.Hashes;
import org.gatehouse.paper.Letterhead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentPapersTest {
    private static final Letterhead HEAD = new Letterhead("Hilltop Primary School", Optional.empty());

    @TempDir
    Path folder;

    @Test
    void evidenceIsNumberedWithItsHashesAndCarriesNoMetadata() throws IOException {
        try (Hilltop school = Hilltop.in(folder)) {
            byte[] phone = Files.readAllBytes(Path.of("src/test/resources/org/gatehouse/photos/phone.jpg"));
            byte[] letter = "Dear all".getBytes(StandardCharsets.UTF_8);
            long id = school.incidents
                    .handIn(
                            school.teacher,
                            school.comment(),
                            Hilltop.WORDS,
                            List.of(new StagedFile("phone.jpg", phone), new StagedFile("letter.txt", letter)))
                    .id();
            byte[] pdf = school.incidents.papers().evidencePdf(school.coordinator, id, HEAD);
            try (PDDocument read = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(read).replaceAll("\\s+", "");
                assertThat(text).contains(Hashes.sha256(phone)).contains(Hashes.sha256(letter));
                assertThat(read.getNumberOfPages()).isEqualTo(2);
            }
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif")
                    .doesNotContain("GPS");
            assertThat(school.desk.book.trail("incident 2026-001"))
                    .extracting(line -> line.act())
                    .contains("incidents.paper");
            assertThat(refusal(() -> school.incidents.papers().evidencePdf(school.teacher, id, HEAD))
                            .key())
                    .isEqualTo("incidents.not-yours");
        }
    }

    @Test
    void chronologiesLoseNoWordAndMarkWhatWasRecordedLate() throws IOException {
        try (Hilltop school = Hilltop.in(folder)) {
            long id = school.handIn(school.teacher, school.aboutAyo());
            school.forward(Duration.ofHours(2));
            String words = "word ".repeat(3_000) + "and the last one";
            school.incidents.note(school.coordinator, id, words, school.now().minus(Duration.ofHours(1)));
            school.incidents.note(school.coordinator, id, "=HYPERLINK(\"x\")", school.now());
            String csv = new String(
                    school.incidents.papers().chronologyCsv(school.coordinator, About.pupil(school.ayo.id())),
                    StandardCharsets.UTF_8);
            assertThat(csv).contains("and the last one").contains("(recorded ").doesNotContain(",=HYPERLINK");
            byte[] pdf = school.incidents.papers().incidentPdf(school.coordinator, id, HEAD);
            try (PDDocument read = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(read);
                assertThat(text.replaceAll("\\s+", " ")).contains("and the last one");
                assertThat(text.split("word ?", -1).length).isGreaterThan(3_000);
            }
        }
    }
}
