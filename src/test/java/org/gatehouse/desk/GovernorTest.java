package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.demo.DemoCopy;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.paper.PaperFormat;
import org.gatehouse.people.Person;
import org.gatehouse.people.Role;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.rules.Refusal;
import org.gatehouse.wiring.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A governor asks whether all is under control, and takes one page home. */
class GovernorTest {
    @TempDir
    Path folder;

    @Test
    void theChairReadsTheFiguresAndSavesThemAsAPage() throws Exception {
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            Path page = folder.resolve("page.pdf");
            desk.dialogs.answer(page);
            desk.signIn("okonkwo")
                    .click("#place-REPORTS")
                    .see("Handed in for review")
                    .click("#pdf");
            Awaitility.await().until(() -> Files.exists(page));
            assertThat(text(Files.readAllBytes(page))).contains("Governors’ page", "Handed in for review");
        }
    }

    @Test
    void thePageIsOneTaggedPageThatNamesNobodyAndHoldsTheTrailsLatestLine() throws Exception {
        Path file = folder.resolve("school.gatehouse");
        DemoCopy.at(file);
        try (Rooms rooms = Rooms.on(Book.open(file, Clock.systemUTC(), new DeskSettings(folder.resolve("desk"))))) {
            Actor chair = actor(rooms, Role.CHAIR_OF_GOVERNORS);
            byte[] pdf = PaperFormat.PDF.write(
                    rooms.reports().governorsPage(chair),
                    new Letterhead("St Wilfrith’s", Optional.empty()),
                    "",
                    rooms.book().clock().instant());
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                        .isTrue();
            }
            String text = text(pdf);
            assertThat(text.replaceAll("\\s", ""))
                    .contains(rooms.book().trailHead().hash());
            List<String> names = Stream.concat(
                            rooms.roll().pupils(Actor.PROGRAM, RollSearch.ALL).stream()
                                    .flatMap(pupil -> Stream.of(pupil.forename(), pupil.surname())),
                            rooms.people().all().stream().map(Person::name))
                    .toList();
            assertThat(List.of(text.split("[^\\p{L}\\p{M}’'-]+"))).doesNotContainAnyElementsOf(names);
        }
    }

    @Test
    void whoIsNoGovernorAndNotOfTheLeadershipDoesNotGetThePage() throws Exception {
        Path file = folder.resolve("school.gatehouse");
        DemoCopy.at(file);
        try (Rooms rooms = Rooms.on(Book.open(file, Clock.systemUTC(), new DeskSettings(folder.resolve("desk"))))) {
            Actor clerk = actor(rooms, Role.OFFICE);
            assertThatThrownBy(() -> rooms.reports().governorsPage(clerk)).isInstanceOf(Refusal.class);
        }
    }

    private static Actor actor(Rooms rooms, Role role) {
        return rooms.people()
                .actor(rooms.people().all().stream()
                        .filter(person -> person.is(role))
                        .findFirst()
                        .orElseThrow());
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
