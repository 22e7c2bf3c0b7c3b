package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatehouse.policy.CoveredPerson.Source;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Sheet;

/** Whatever stands in a signed list, every row is taken once, known already, or told of; and nothing else is made of it. */
class SignedListPropertyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final PolicyVersion VERSION = new PolicyVersion(
            1,
            1,
            "Zainab Ó Briain",
            Instant.EPOCH,
            PolicyState.IN_FORCE,
            Optional.empty(),
            Optional.of(new PolicyVersion.Decided(TODAY.minusDays(30), "Governors")),
            Optional.of(TODAY.minusDays(20)),
            Optional.of(TODAY.plusDays(300)),
            1);
    private static final List<AcknowledgementRow> HELD = List.of("Amara Okafor", "Siân D’Souza", "Priya").stream()
            .map(name -> new AcknowledgementRow(
                    new CoveredPerson(Source.DESK, name.length(), name, CoveredKind.STAFF, ""),
                    AcknowledgementState.NOT_YET,
                    List.of()))
            .toList();

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of("Amara Okafor", "SIAN D'SOUZA", "priya", "Priya ", "New Person", "=cmd()", ""),
                Arbitraries.strings().alpha().ofMaxLength(8));
        Arbitrary<String> days = Arbitraries.of(
                "07/09/2026", "2026-09-01", "1 Sep 2026", "08/09/2026", "01/01/2020", "31/02/2026", "soon", "");
        Arbitrary<String> kinds = Arbitraries.of("", "Volunteer", "contractors", "Pupils", "Pirate");
        return Combinators.combine(names, days, kinds)
                .as(List::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 150)
    void everyRowEndsInOnePlace(@ForAll("rows") List<List<String>> rows) throws Exception {
        Path file = Files.createTempFile("signed", ".csv");
        Files.write(
                file,
                ("name,signed on,kind\n"
                                + rows.stream()
                                        .map(row -> row.stream()
                                                .map(cell -> '"' + cell + '"')
                                                .collect(Collectors.joining(",")))
                                        .collect(Collectors.joining("\n"))
                                + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        Sheet sheet;
        try {
            sheet = Sheet.read(file, AcknowledgementField.class);
        } finally {
            Files.delete(file);
        }
        AcknowledgementPlan plan = AcknowledgementImport.plan(sheet, VERSION, HELD, TODAY);
        Set<Integer> signed = plan.signed().stream()
                .map(AcknowledgementPlan.Signed::row)
                .collect(Collectors.toCollection(HashSet::new));
        Set<Integer> leftOut = plan.problems().stream().map(Problem::row).collect(Collectors.toSet());
        assertThat(signed).hasSize(plan.signed().size()).noneMatch(leftOut::contains);
        assertThat(signed.size() + leftOut.size() + plan.same())
                .isEqualTo(sheet.rows().size());
        for (AcknowledgementPlan.Signed one : plan.signed()) {
            assertThat(one.on()).isBetween(TODAY.minusDays(30), TODAY);
            assertThat(one.person().kind().isGroup()).isFalse();
            assertThat(one.person().name()).isNotBlank();
        }
        assertThat(plan.signed().stream()
                        .map(one -> NameKey.of(one.person().name()))
                        .toList())
                .doesNotHaveDuplicates();
    }
}
