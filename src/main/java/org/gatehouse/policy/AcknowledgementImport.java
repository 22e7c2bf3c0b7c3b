package org.gatehouse.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.paper.SafeCell;
import org.gatehouse.policy.AcknowledgementPlan.Signed;
import org.gatehouse.policy.CoveredPerson.Source;
import org.gatehouse.rules.Refusal;
import org.gatehouse.sheets.Cells;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Dates;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Problem.Effect;
import org.gatehouse.sheets.Row;
import org.gatehouse.sheets.Sheet;

/** Compares a signed list with who is within the policy; changes nothing. A row is taken whole or not at all. */
final class AcknowledgementImport {
    private final Sheet sheet;
    private final Columns<AcknowledgementField> columns;
    private final PolicyVersion version;
    private final List<AcknowledgementRow> held;
    private final LocalDate today;
    private final List<Signed> signed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int same;

    private AcknowledgementImport(Sheet sheet, PolicyVersion version, List<AcknowledgementRow> held, LocalDate today) {
        this.sheet = sheet;
        this.columns = Columns.match(AcknowledgementField.class, sheet.header());
        this.version = version;
        this.held = held;
        this.today = today;
        if (!columns.has(AcknowledgementField.NAME) || !columns.has(AcknowledgementField.SIGNED_ON))
            throw new Refusal("policy.import.columns", sheet.name(), String.join(", ", sheet.header()));
    }

    /** @throws Refusal where no column holds names, or none days */
    static AcknowledgementPlan plan(
            Sheet sheet, PolicyVersion version, List<AcknowledgementRow> held, LocalDate today) {
        AcknowledgementImport compared = new AcknowledgementImport(sheet, version, held, today);
        sheet.rows().forEach(compared::read);
        return new AcknowledgementPlan(
                sheet, version, held, List.copyOf(compared.signed), compared.same, List.copyOf(compared.problems));
    }

    private void read(Row row) {
        Cells<AcknowledgementField> cells = new Cells<>(sheet, columns, row);
        try {
            take(cells);
        } catch (Refusal refusal) {
            if (!cells.leftOut()) cells.tell(AcknowledgementField.NAME, refusal.getMessage(), Effect.ROW_LEFT_OUT);
        }
        problems.addAll(cells.problems());
    }

    private void take(Cells<AcknowledgementField> cells) {
        String name = PolicyRules.name(SafeCell.read(cells.text(AcknowledgementField.NAME)));
        Optional<LocalDate> on = cells.read(
                AcknowledgementField.SIGNED_ON, text -> Dates.read(SafeCell.read(text)), Effect.ROW_LEFT_OUT);
        if (cells.leftOut()) return;
        if (on.isEmpty()) throw new Refusal("policy.import.no-day");
        AcknowledgementRow row = known(name, cells);
        String key = NameKey.of(name) + "|" + row.person().note();
        Integer earlier = seen.putIfAbsent(key, cells.row());
        if (earlier != null) throw new Refusal("policy.import.twice", String.valueOf(earlier));
        if (row.all().stream()
                .anyMatch(one -> one.version() == version.number() && one.on().equals(on.get()))) {
            same++;
            return;
        }
        Acknowledgements.requireDay(version, row, on.get(), today);
        signed.add(new Signed(cells.row(), row.person(), on.get()));
    }

    /** By name; where several have it, the note tells them apart. Who is not known yet comes in with their kind. */
    private AcknowledgementRow known(String name, Cells<AcknowledgementField> cells) {
        String note = SafeCell.read(cells.text(AcknowledgementField.NOTE));
        List<AcknowledgementRow> named = held.stream()
                .filter(row -> row.person().source() != Source.GROUP)
                .filter(row -> NameKey.of(row.person().name()).equals(NameKey.of(name)))
                .toList();
        if (named.size() > 1 && !note.isBlank())
            named = named.stream()
                    .filter(row -> NameKey.of(row.person().note()).equals(NameKey.of(note)))
                    .toList();
        if (named.size() > 1) throw new Refusal("policy.import.ambiguous", name);
        if (named.size() == 1) return named.get(0);
        String kind = SafeCell.read(cells.text(AcknowledgementField.KIND));
        if (kind.isBlank()) throw new Refusal("policy.import.unknown", name);
        CoveredKind read = CoveredKind.read(kind).orElseThrow(() -> new Refusal("policy.import.kind", kind));
        String known = note.isBlank() ? "" : PolicyRules.line(note, "policy.name.missing");
        return new AcknowledgementRow(
                new CoveredPerson(Source.REGISTER, 0, name, read, known), AcknowledgementState.NOT_YET, List.of());
    }
}
