package org.gatehouse.roll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gatehouse.sheets.Sheet;
import org.gatehouse.sheets.Workbooks;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the roll costs, from the file on the disk to the act that is done; run by hand like the other benchmarks. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class RollBenchmark {
    private static final String CONTACTS =
            "Adno,Forename,Surname,Priority,Parental responsibility (T/F),Lives with Pupil,"
                    + "Title,Forename,Surname,Primary Email,Mobile number\n";

    /** An empty school, and the lists that fill it. */
    @State(Scope.Benchmark)
    public static class Empty {
        @Param({"450", "20000"})
        int pupils;

        @Param({"csv", "xlsx"})
        String kind;

        Path folder;
        Path pupilList;
        Path contactList;
        OpenSchool school;

        @Setup(Level.Iteration)
        public void open() throws IOException {
            folder = Files.createTempDirectory("roll-benchmark");
            pupilList = write("pupils", pupils(pupils));
            contactList = write("contacts", contacts(pupils, pupils * 16 / 9));
            school = OpenSchool.create(folder);
        }

        private Path write(String name, String csv) throws IOException {
            Path file = folder.resolve(name + "." + kind);
            if (kind.equals("csv")) return Files.writeString(file, csv);
            List<List<String>> rows =
                    csv.lines().map(line -> List.of(line.split(",", -1))).toList();
            return Files.write(file, Workbooks.of(rows));
        }

        @TearDown(Level.Iteration)
        public void close() {
            school.close();
        }
    }

    /** A school with its lists imported. */
    @State(Scope.Benchmark)
    public static class Full {
        @Param({"450", "20000"})
        int pupils;

        OpenSchool school;
        int next;

        @Setup(Level.Trial)
        public void open() throws IOException {
            Path folder = Files.createTempDirectory("roll-benchmark");
            school = OpenSchool.create(folder);
            importInto(
                    school,
                    Files.writeString(folder.resolve("p.csv"), pupils(pupils)),
                    Files.writeString(folder.resolve("c.csv"), contacts(pupils, pupils * 16 / 9)));
            school.roll.pupils(school.head, RollSearch.ALL);
        }

        @TearDown(Level.Trial)
        public void close() {
            school.close();
        }
    }

    /** Reading both lists, comparing them and doing what they say. */
    @Benchmark
    public void importBoth(Empty state) throws IOException {
        importInto(state.school, state.pupilList, state.contactList);
    }

    /** One letter typed into the search, as the list asks it. */
    @Benchmark
    public int search(Full state) {
        String[] words = {"k", "kh", "okaf", "year 4", "zoe ad"};
        return state.school
                .roll
                .pupils(state.school.head, new RollSearch(words[state.next++ % words.length], "", false))
                .size();
    }

    /** The whole list after somebody changed one pupil. */
    @Benchmark
    public int listAfterAChange(Full state) {
        Pupil one = state.school.roll.pupil(1 + state.next++ % 400);
        Pupil moved = new Pupil(
                one.id(),
                one.upn(),
                one.admissionNumber(),
                one.forename(),
                one.knownAs(),
                one.middleNames(),
                one.surname(),
                one.knownSurname(),
                one.year(),
                one.className() + "x",
                one.dateOfBirth(),
                null,
                one.handles());
        state.school.roll.change(state.school.head, one, moved);
        return state.school.roll.pupils(state.school.head, RollSearch.ALL).size();
    }

    private static void importInto(OpenSchool school, Path pupils, Path contacts) {
        try {
            school.roll.apply(school.head, school.plan(pupils));
            Sheet sheet = Sheet.read(contacts, ContactField.class);
            Contacts room = school.roll.contacts();
            room.apply(school.head, room.plan(sheet, room.columns(sheet)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String pupils(int count) {
        StringBuilder csv = new StringBuilder("Adno,Forename,Surname,Year,Class,DOB\n");
        for (int at = 0; at < count; at++)
            csv.append("%05d,%s,%s,%d,%d Oak,%s\n"
                    .formatted(
                            at,
                            word(at),
                            word(at * 7 + 3),
                            1 + at % 6,
                            1 + at % 6,
                            LocalDate.of(2015, 9, 1).plusDays(at % 1400)));
        return csv.toString();
    }

    private static String contacts(int pupils, int count) {
        StringBuilder csv = new StringBuilder(CONTACTS);
        for (int at = 0; at < count; at++) {
            int child = at % pupils;
            csv.append("%05d,%s,%s,%d,T,T,Mx,%s,%s,a%d@example.com,07700 900%03d\n"
                    .formatted(
                            child,
                            word(child),
                            word(child * 7 + 3),
                            1 + at / pupils,
                            word(at * 3 + 1),
                            word(at * 5 + 2),
                            at,
                            at % 1000));
        }
        return csv.toString();
    }

    /** A name that nobody has. */
    private static String word(int at) {
        String[] parts = {"ka", "zo", "mi", "te", "ru", "la", "no", "fe", "si", "du"};
        String name = parts[at % 10] + parts[at / 10 % 10] + parts[at / 100 % 10] + parts[at / 1000 % 10];
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
