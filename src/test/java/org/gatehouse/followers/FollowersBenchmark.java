package org.gatehouse.followers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gatehouse.archive.ArchiveBuilder;
import org.gatehouse.followers.ListImports.FilePlan;
import org.gatehouse.roll.Contact;
import org.gatehouse.roll.PupilContact;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What 10,000 followers cost, of whom 1,000 gave an e-mail that matches none of 1,000 contacts; run by hand as {@code
 * ChecksBenchmark} is.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class FollowersBenchmark {
    private static final int FOLLOWERS = 10_000;
    private static final String MANY =
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) ";

    private Riverside school;
    private Path archive;

    @Setup
    public void fill() throws IOException {
        school = Riverside.in(Files.createTempDirectory("followers"));
        try (Handle sql = Jdbi.open("jdbc:sqlite:" + school.desk.book.file())) {
            sql.execute("INSERT INTO contact (id, source_id, title, forename, surname) " + MANY
                    + "SELECT 100 + i, '', 'Mx', 'Parent' || i, 'Of' || i FROM n");
            sql.execute("INSERT INTO contact_email (contact_id, position, email) " + MANY
                    + "SELECT 100 + i, 0, 'parent.' || (i * 7919 % 100003) || '@mail' || (i % 7) || '.example' FROM n");
            sql.execute(
                    "INSERT INTO pupil_contact (pupil_id, contact_id, relation, priority, parental_responsibility, lives_with) "
                            + MANY + "SELECT ?, 100 + i, 'Mother', 1, 1, 1 FROM n",
                    school.chidi.id());
        }
        archive = archive("first.zip", 0);
        takeIn();
        try (Handle sql = Jdbi.open("jdbc:sqlite:" + school.desk.book.file())) {
            sql.useTransaction(this::claim);
        }
        archive = archive("second.zip", 500);
        read = school.followers.reads().all(school.coordinator);
    }

    /** As a thousand people would have recorded, which takes an act each. */
    private void claim(Handle sql) {
        for (int at = 1; at <= 1_000; at++) {
            String email = "someone." + at * 31 + "@elsewhere" + at % 5 + ".example";
            sql.execute(
                    "INSERT INTO follower_claim (id, account_id, kind, under_13, source, received_on, seen_by, salt, email_hash,"
                            + " recorded_by, at) VALUES (?, ?, 'PARENT_OR_CARER', 0, 'FORM', '2026-11-02', 1, 'salt', ?, 1, ?)",
                    at,
                    at,
                    Claim.Seal.of("salt", MailKey.of(email)).hash(),
                    school.followers.now().toString());
            sql.execute("INSERT INTO follower_claim_email (claim_id, email) VALUES (?, ?)", at, email);
        }
    }

    private Path archive(String name, int from) throws IOException {
        return ArchiveBuilder.archive()
                .account("7", "riverside", "Riverside")
                .followers(IntStream.range(from, from + FOLLOWERS)
                        .mapToObj(at -> Long.toString(1_490_000_000_000_000_000L + at * 7_919L))
                        .toArray(String[]::new))
                .zip(school.folder.resolve(name));
    }

    /** Each round brings in another archive, of which 500 are new and 500 gone. */
    @Setup(Level.Invocation)
    public void nextArchive() throws IOException {
        shift += 500;
        archive = archive("next-" + shift + ".zip", shift);
    }

    private int shift;
    private int change;
    private List<Follower> read;

    private void takeIn() throws IOException {
        FilePlan plan = school.followers.imports().plan(school.coordinator, archive);
        school.followers.imports().apply(school.coordinator, plan.lists());
    }

    @Benchmark
    public FilePlan readAndCompare() throws IOException {
        return school.followers.imports().plan(school.coordinator, archive);
    }

    @Benchmark
    public boolean readCompareAndTakeIn() throws IOException {
        takeIn();
        return true;
    }

    @Benchmark
    public List<Follower> theWholeList() {
        return school.followers.reads().all(school.coordinator);
    }

    /** After an act on the roll everybody is judged by the office's records anew. */
    @Benchmark
    public List<Follower> theWholeListAfterARecordChanged() {
        PupilContact held = school.roll.contacts(school.chidi.id()).get(0);
        Contact contact = held.contact();
        List<String> telephones = List.of("01632 96" + (1_000 + change++ % 9_000));
        Contact changed = new Contact(
                contact.id(), contact.title(), contact.forename(), contact.surname(), contact.emails(), telephones);
        school.roll
                .contacts()
                .change(
                        school.clerk,
                        held,
                        new PupilContact(school.chidi.id(), changed, held.relation(), held.priority(), true, true));
        return school.followers.reads().all(school.coordinator);
    }

    /** What a key press in the search costs. */
    @Benchmark
    public long search() {
        List<String> words = FollowerFilter.words("149 7919 someone");
        return read.stream().filter(one -> FollowerFilter.fits(one, words)).count();
    }

    @Benchmark
    public List<PlatformTask> theWorkList() {
        return school.followers.reads().tasks(school.coordinator);
    }
}
