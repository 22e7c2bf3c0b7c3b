package org.gatehouse.consents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gatehouse.people.SettableClock;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.RollSearch;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What looking at the register costs with six uses answered for every child; run by hand as {@code ChecksBenchmark} is. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ConsentsBenchmark {
    private static final String MANY = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) ";

    @Param({"450", "20000"})
    private int children;

    private OfficeDesk office;
    private Pupil child;

    @Setup
    public void fill() throws IOException {
        Path folder = Files.createTempDirectory("consents");
        SettableClock clock = new SettableClock();
        try (OfficeDesk desk = OfficeDesk.open(folder, clock);
                Handle sql = Jdbi.open("jdbc:sqlite:" + desk.desk.book.file())) {
            desk.consents.choices().addUse(desk.clerk, "Newsletter");
            desk.consents.record(desk.clerk, desk.form(desk.chidi, OfficeDesk.MOTHER, Decision.GIVEN));
            sql.execute(
                    "INSERT INTO pupil (id, upn, admission_number, legal_forename, known_as, middle_names, legal_surname,"
                            + " surname, year_group, class_name) " + MANY
                            + "SELECT 100 + i, '', '', 'Child' || i, '', '', 'Of' || i, '', '', 'C' || (i / 30) FROM n",
                    children);
            sql.execute(
                    "INSERT INTO consent_giver (id, pupil_id, words_hash) " + MANY
                            + "SELECT 100 + i, 100 + i, '' FROM n",
                    children);
            sql.execute(
                    "INSERT INTO consent_entry (pupil_id, use_id, decision, giver_id, parental_responsibility, evidence_id,"
                            + " lawful_basis, from_day, recorded_by, at) " + MANY
                            + "SELECT 100 + i, u.id, iif(i % 9 = 0, 'REFUSED', 'GIVEN'), 100 + i, 1, 1, 'CONSENT',"
                            + " '2026-09-01', 1, '2026-09-01T09:00:00Z' FROM n, consent_use u",
                    children);
        }
        office = OfficeDesk.again(folder, clock);
        child = office.roll.pupil(130);
    }

    @Benchmark
    public List<PupilConsents> wholeRoll() {
        return office.consents.reads().grid(office.head, RollSearch.ALL);
    }

    @Benchmark
    public List<PupilConsents> oneClass() {
        return office.consents.reads().grid(office.head, new RollSearch("", "C3", false));
    }

    @Benchmark
    public List<ChildConsent> fourTagged() {
        return office.desk.book.read(
                sql -> office.consents.inForce(sql, List.of(120L, 150L, 180L, 210L), ConsentUse.X_ACCOUNT));
    }

    /** One returned form, on this machine's disk. */
    @Benchmark
    public Recorded oneForm() {
        return office.consents.record(
                office.clerk,
                office.form(
                        child,
                        OfficeDesk.MOTHER,
                        Map.of(ConsentUse.X_ACCOUNT, Decision.GIVEN, ConsentUse.PRESS, Decision.REFUSED)));
    }
}
