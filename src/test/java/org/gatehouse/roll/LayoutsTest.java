package org.gatehouse.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.roll.Pupils.TODAY;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/gatehouse/roll");

    @Test
    void arbor() throws IOException {
        RollPlan plan = PupilFile.plan(FIXTURES.resolve("arbor.csv"), List.of(), TODAY);
        assertThat(plan.columns().named(plan.sheet()))
                .containsEntry("Legal First Name", "forename")
                .containsEntry("Legal Last Name", "surname")
                .containsEntry("Year group(s) this academic year", "yearGroup")
                .containsEntry("Courses/classes", "class")
                .doesNotContainKey("Arbor Student ID");
        assertThat(plan.problems()).isEmpty();
        Pupil zoe = plan.add().get(1);
        assertThat(zoe.name()).isEqualTo("Zoë O’Brien-Adeyemi");
        assertThat(zoe.className()).isEqualTo("6 Rauf");
        assertThat(zoe.year()).isEqualTo(YearGroup.Y6);
        assertThat(zoe.dateOfBirth()).isEqualTo(LocalDate.of(2015, 11, 2));
        assertThat(plan.add().get(3).name()).as("a child with one name").isEqualTo("Suryadi");
    }

    @Test
    void sims() throws IOException {
        RollPlan plan = PupilFile.plan(FIXTURES.resolve("sims.csv"), List.of(), TODAY);
        assertThat(plan.problems()).isEmpty();
        Pupil mateusz = plan.add().get(2);
        assertThat(mateusz.forename()).isEqualTo("Mateusz");
        assertThat(mateusz.knownAs()).isEqualTo("Matty");
        assertThat(mateusz.knownSurname()).as("the same as the legal one").isEmpty();
        Pupil inigo = plan.add().get(8);
        assertThat(inigo.surname()).isEqualTo("Peña Núñez");
        assertThat(inigo.knownSurname()).isEqualTo("Peña");
        assertThat(inigo.year()).isEqualTo(YearGroup.N2);
        assertThat(inigo.admissionNumber()).isEqualTo("0420");
    }

    @Test
    void bromcom() throws IOException {
        RollPlan plan = PupilFile.plan(FIXTURES.resolve("bromcom.csv"), List.of(), TODAY);
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.add()).hasSize(9);
        assertThat(plan.add().get(5).className()).isEqualTo("RB");
        assertThat(plan.add().get(5).year()).isEqualTo(YearGroup.R);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"})
    void inAnyEncodingAndDelimiterTheSamePupils(String charset, @TempDir Path folder) throws IOException {
        String text = Files.readString(FIXTURES.resolve("arbor.csv"))
                .replace("Mateusz", "Matéusz")
                .replace("ó", "ò");
        List<Pupil> expected = read(folder, text.getBytes(StandardCharsets.UTF_8));
        assertThat(expected).hasSize(8);
        assertThat(read(folder, text.getBytes(Charset.forName(charset)))).isEqualTo(expected);
        assertThat(read(folder, text.replace(',', ';').getBytes(Charset.forName(charset))))
                .isEqualTo(expected);
        assertThat(read(folder, text.replace(',', '\t').getBytes(Charset.forName(charset))))
                .isEqualTo(expected);
    }

    private static List<Pupil> read(Path folder, byte[] bytes) throws IOException {
        return PupilFile.read(Files.write(folder.resolve("pupils.csv"), bytes));
    }
}
