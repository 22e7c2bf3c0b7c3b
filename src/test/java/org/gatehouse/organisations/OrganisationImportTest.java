package org.gatehouse.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Actor;
import org.gatehouse.people.SettableClock;
import org.gatehouse.people.TestDesk;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationImportTest {
    private static final String HEADER =
            "Organisation,Kind,Link to school,Website,Twitter,Agreed by,Agreed on,Review date\n";
    private static final String TWO = HEADER
            + "Oakfield Library,Culture; library,Story hour,x,x,x,x,x\n"
                    .replace("Culture; library", "\"Culture, library or museum\"")
                    .replace("x,x,x,x,x", "www.library.example kids.example,@OakfieldLib,Amara Okafor,01/09/2026,")
            + "Food bank,charity,Harvest,https://foodbank.example/give,,The governors,2026-09-02,02/03/2027\n";

    @TempDir
    Path folder;

    private TestDesk desk;
    private Organisations organisations;
    private Actor head;

    @BeforeEach
    void open() throws IOException {
        desk = TestDesk.open(folder, new SettableClock());
        organisations = new Organisations(desk.book, desk.people);
        head = desk.head();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private OrganisationPlan plan(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), csv);
        return organisations.plan(Sheet.read(file, OrganisationField.class));
    }

    private void apply(String csv) throws IOException {
        organisations.apply(head, plan(csv));
    }

    @Test
    void aListIsPreviewedAppliedInOneLineAndChangesNothingTheSecondTime() throws IOException {
        OrganisationPlan preview = plan(TWO);
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.add()).hasSize(2);
        assertThat(organisations.all(head)).as("a preview does nothing").isEmpty();

        organisations.apply(head, preview);
        List<Organisation> all = organisations.all(head);
        assertThat(all.get(0).hosts()).containsExactly("kids.example", "library.example");
        assertThat(all.get(0).handles()).containsExactly("OakfieldLib");
        assertThat(all.get(0).reviewOn()).isEqualTo("2027-09-01");
        assertThat(all.get(1).kind()).isEqualTo(OrganisationKind.CHARITY);

        OrganisationPlan again = plan(TWO);
        assertThat(again.changesNothing()).isTrue();
        assertThat(again.same()).hasSize(2);
        assertThat(refusal(() -> organisations.apply(head, again)).key()).isEqualTo("organisations.nothing-to-do");
        assertThat(desk.book.trail("organisations")).singleElement().satisfies(line -> {
            assertThat(line.act()).isEqualTo("organisation.import");
            assertThat(line.details()).contains("foodbank.example").doesNotContain("Okafor", "governors");
        });
        assertThat(organisations.history(head, all.get(0).id()))
                .extracting(OrganisationEvent::what)
                .containsExactly("Added from a file");
    }

    @Test
    void aRowChangesWhatItSaysAndABlankTakesNoneOfThePolicysWordsAway() throws IOException {
        apply(TWO);
        OrganisationPlan preview =
                plan("name,hosts,link,agreedBy\nOAKFIELD LIBRARY,library.example,,\nFood bank,foodbank.example,,\n");
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.same()).extracting(Organisation::name).containsExactly("Food bank");
        assertThat(preview.change()).singleElement().satisfies(change -> {
            assertThat(change.fields())
                    .extracting(OrganisationPlan.FieldChange::field)
                    .containsExactly(OrganisationField.NAME, OrganisationField.HOSTS);
            assertThat(change.after().link()).isEqualTo("Story hour");
            assertThat(change.after().handles()).containsExactly("OakfieldLib");
        });
        organisations.apply(head, preview);
        assertThat(organisations.history(head, 1))
                .extracting(OrganisationEvent::what)
                .startsWith("Changed from a file: Name, Websites");
    }

    @Test
    void whatCannotBeTakenStandsWithItsReasonAndTheRestIsTaken() throws IOException {
        apply(TWO);
        organisations.end(head, organisations.all(head).get(1), "Closed.");
        OrganisationPlan preview = plan(HEADER
                + "Food bank,charity,x,foodbank.example,,y,01/09/2026,\n"
                + "Nobody agreed,charity,x,a.example,,,01/09/2026,\n"
                + "Bad host,charity,x,facebook.com,,y,01/09/2026,\n"
                + "Bad kind,club,x,b.example,,y,01/09/2026,\n"
                + "Bad day,charity,x,c.example,,y,1/9/26,\n"
                + "Steals,charity,x,library.example d.example,,y,01/09/2026,\n"
                + "Good,charity,x,e.example,,y,01/09/2026,\n"
                + "GOOD,charity,x,f.example,,y,01/09/2026,\n"
                + ",charity,x,g.example,,y,01/09/2026,\n"
                + "Second,charity,x,e.example,,y,01/09/2026,\n");
        assertThat(preview.add()).extracting(Organisation::name).containsExactly("Good");
        assertThat(preview.problems()).extracting(Problem::row).containsExactly(2, 3, 4, 5, 6, 7, 9, 10, 11);
        assertThat(preview.problems().get(0).message()).contains("ended", "Closed.");
        assertThat(preview.problems().get(5).message()).contains("library.example", "Oakfield Library");
        assertThat(preview.problems().get(8).message()).contains("e.example", "Good");
    }

    @Test
    void oneRowMayTakeOverWhatAnotherGivesUp() throws IOException {
        apply(TWO);
        String swapped = "name,hosts\nOakfield Library,foodbank.example\nFood bank,library.example kids.example\n";
        OrganisationPlan preview = plan(swapped);
        assertThat(preview.problems()).isEmpty();
        organisations.apply(head, preview);
        assertThat(plan(swapped).same()).hasSize(2);
    }

    @Test
    void aPlanMadeBeforeAnotherDeskChangedTheListIsRefused() throws IOException {
        OrganisationPlan preview = plan(TWO);
        organisations.add(head, Known.of("Museum", "museum.example", ""));
        assertThat(refusal(() -> organisations.apply(head, preview)).key())
                .isEqualTo("organisations.changed-elsewhere");
        assertThat(organisations.all(head)).hasSize(1);
    }

    @Test
    void aFileWithoutNamesIsRefused() {
        assertThat(refusal(() -> plan("colour,shade\nred,dark\n")).key()).isEqualTo("organisations.import.no-name");
    }

    @Test
    void whatIsWrittenRunsNoFormulaAndReadsBackTheSame() throws IOException {
        Organisation odd = new Organisation(
                0,
                "=HYPERLINK(\"http://evil.example\",\"click\")",
                OrganisationKind.OTHER,
                "-1+1; \"quoted\", comma",
                Set.of("library.example"),
                Set.of("OakfieldLib"),
                Set.of("12", "13"),
                "'@Amara",
                Known.AGREED,
                Known.AGREED.plusDays(9),
                Optional.empty());
        organisations.add(head, odd);
        organisations.add(head, Known.of("Bücherei", "bücher.example", ""));
        Path file = folder.resolve("out.csv");
        OrganisationFile.write(file, organisations.all(head));
        String text = Files.readString(file);
        assertThat(text).contains("\"'=HYPERLINK(", "'-1+1", "''@Amara");
        assertThat(text).doesNotContain(",=", ",-", ",@", ",+");
        OrganisationPlan back = organisations.plan(Sheet.read(file, OrganisationField.class));
        assertThat(back.problems()).isEmpty();
        assertThat(back.same()).hasSize(2);
    }
}
