package org.gatehouse.roll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.roll.ImportPlan.Change;
import org.gatehouse.roll.PupilIndex.Found;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Problem.Effect;
import org.gatehouse.sheets.Row;
import org.gatehouse.sheets.Sheet;

/** Compares an export with the pupils already held; changes nothing. */
public final class RollImport {
    private final Sheet sheet;
    private final Columns<PupilField> columns;
    private final PupilIndex<Pupil> held = new PupilIndex<>(false);
    private final PupilIndex<Integer> read = new PupilIndex<>(true);
    private final Set<Long> met = new HashSet<>();
    private final Map<Long, Integer> taken = new HashMap<>();
    private final List<Pupil> add = new ArrayList<>();
    private final List<Change<Pupil>> change = new ArrayList<>();
    private final List<Pupil> same = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private RollImport(Sheet sheet, Columns<PupilField> columns, List<Pupil> pupils) {
        this.sheet = sheet;
        this.columns = columns;
        pupils.forEach(pupil -> held.add(pupil, pupil));
    }

    /** The columns as their headers name them. */
    public static Columns<PupilField> columns(Sheet sheet) {
        return Columns.match(PupilField.class, sheet.header());
    }

    /**
     * What importing {@code sheet} would do to {@code pupils}, leavers included.
     *
     * @throws Refusal where no column holds a name
     */
    public static RollPlan plan(List<Pupil> pupils, Sheet sheet, Columns<PupilField> columns, LocalDate today) {
        requireNames(sheet, columns);
        RollImport compared = new RollImport(sheet, columns, pupils);
        for (Row row : sheet.rows()) compared.take(PupilRow.read(sheet, columns, row, today));
        List<Pupil> missing = pupils.stream()
                .filter(Pupil::onRoll)
                .filter(pupil -> !compared.met.contains(pupil.id()))
                .toList();
        return new RollPlan(
                sheet,
                columns,
                List.copyOf(pupils),
                List.copyOf(compared.add),
                List.copyOf(compared.change),
                List.copyOf(compared.same),
                missing,
                List.copyOf(compared.problems));
    }

    /** @throws Refusal where the mapping has neither a whole name nor both of its halves, or the file lists parents and carers */
    static void requireNames(Sheet sheet, Columns<PupilField> columns) {
        if (RollFile.listsContacts(sheet)) throw new Refusal("roll.contacts", sheet.name());
        boolean first = columns.has(PupilField.FORENAME) || columns.has(PupilField.KNOWN_AS);
        boolean last = columns.has(PupilField.SURNAME) || columns.has(PupilField.KNOWN_SURNAME);
        if (!columns.has(PupilField.NAME) && !(first && last))
            throw new Refusal("roll.no-names", sheet.name(), String.join(", ", sheet.header()));
    }

    private void take(PupilRow row) {
        problems.addAll(row.problems());
        try {
            Found<Integer> earlier = read.find(row.pupil());
            Found<Pupil> known = held.find(row.pupil());
            if (known != null) met.add(known.pupil().id());
            if (row.leftOut()) return;
            if (earlier != null) {
                refuse(row, earlier.by().field(), Words.of("roll.twice." + earlier.by(), String.valueOf(earlier.of())));
                return;
            }
            Integer before = known == null ? null : taken.put(known.pupil().id(), row.number());
            if (before != null) {
                refuse(row, PupilField.SURNAME, Words.of("roll.twice.NAME", String.valueOf(before)));
                return;
            }
            read.add(row.number(), row.pupil());
            if (known == null) add.add(row.pupil());
            else compare(known.pupil(), row.over(known.pupil()));
        } catch (Refusal unclear) {
            if (!row.leftOut()) refuse(row, PupilField.SURNAME, unclear.getMessage());
        }
    }

    private void compare(Pupil before, Pupil after) {
        if (before.equals(after)) {
            same.add(before);
            return;
        }
        change.add(new Change<>(before, after, RollPlan.differences(before, after)));
    }

    private void refuse(PupilRow row, PupilField field, String message) {
        PupilField shown = columns.has(field) ? field : PupilField.NAME;
        String column = columns.has(shown) ? sheet.label(columns.of(shown).getAsInt()) : "";
        String value = shown == field && field != PupilField.SURNAME
                ? field.of(row.pupil())
                : row.pupil().name();
        problems.add(new Problem(row.number(), column, value, message, Effect.ROW_LEFT_OUT));
    }
}
