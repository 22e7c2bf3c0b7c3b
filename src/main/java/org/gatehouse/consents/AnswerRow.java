package org.gatehouse.consents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Cells;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Problem.Effect;
import org.gatehouse.sheets.Row;
import org.gatehouse.sheets.Sheet;

/**
 * One answer as it stands in an export.
 *
 * @param child as the answer names them, forename first
 * @param giver the name, else the e-mail address, of who answered
 * @param reference what finds the answer again: its time stamp and who sent it
 * @param day null where it could not be read, and then the row is left out
 */
record AnswerRow(
        int row,
        String child,
        String className,
        String giver,
        String relation,
        String reference,
        LocalDate day,
        Map<Long, Decision> answers,
        List<Problem> problems) {
    AnswerRow {
        answers = Map.copyOf(answers);
        problems = List.copyOf(problems);
    }

    boolean leftOut() {
        return problems.stream().anyMatch(problem -> problem.effect() == Effect.ROW_LEFT_OUT);
    }

    static AnswerRow read(Sheet sheet, AnswerColumns columns, Row row, AnswerDays days) {
        Cells<AnswerField> cells = new Cells<>(sheet, columns.columns(), row);
        String forename = cells.text(AnswerField.FORENAME);
        String surname = cells.text(AnswerField.SURNAME);
        String child = (forename + " " + surname).strip();
        if (child.isEmpty()) child = turned(cells.text(AnswerField.NAME));
        if (child.isEmpty()) cells.tell(AnswerField.NAME, Words.of("consents.answers.no-child"), Effect.ROW_LEFT_OUT);
        String email = cells.text(AnswerField.EMAIL);
        if (email.equalsIgnoreCase("anonymous")) email = "";
        String parent = cells.text(AnswerField.PARENT);
        if (parent.equalsIgnoreCase("anonymous")) parent = "";
        String giver = parent.isEmpty() ? email : parent;
        if (giver.isEmpty()) cells.tell(AnswerField.PARENT, Words.of("consents.answers.no-giver"), Effect.ROW_LEFT_OUT);
        String stamp = cells.text(AnswerField.TIMESTAMP);
        if (stamp.isEmpty())
            cells.tell(AnswerField.TIMESTAMP, Words.of("consents.answers.no-stamp"), Effect.ROW_LEFT_OUT);
        Optional<LocalDate> day = cells.read(AnswerField.TIMESTAMP, days::read, Effect.ROW_LEFT_OUT);
        Map<Long, Decision> answers = new HashMap<>();
        List<Problem> problems = new ArrayList<>(cells.problems());
        columns.uses().forEach((column, use) -> {
            String cell = row.cell(column).strip();
            if (cell.isEmpty()) return;
            AnswerWords.read(cell)
                    .ifPresentOrElse(
                            said -> answers.put(use, said),
                            () -> problems.add(new Problem(
                                    row.number(),
                                    sheet.label(column),
                                    cell,
                                    Words.of("consents.answers.neither"),
                                    Effect.CELL_LEFT_OUT)));
        });
        return new AnswerRow(
                row.number(),
                child,
                cells.text(AnswerField.CLASS),
                giver,
                cells.text(AnswerField.RELATION),
                stamp + ", " + (email.isEmpty() ? giver : email),
                day.orElse(null),
                answers,
                problems);
    }

    /** “Khan, Aisha” as “Aisha Khan”. */
    private static String turned(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? name : (name.substring(comma + 1) + " " + name.substring(0, comma)).strip();
    }
}
