package org.gatehouse.sheets;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Problem.Effect;

/** One row read through a mapping; what cannot be read gathers as problems and never stops the rows below it. */
public final class Cells<F extends Enum<F> & Field> {
    /** How exports keep a spreadsheet from eating leading zeros: {@code ="0042"}. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

    /** What a spreadsheet shows where a formula failed. */
    private static final Pattern ERROR =
            Pattern.compile("#(N/A|REF!|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)");

    private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");
    private static final Pattern SPACES = Pattern.compile("[\\t\\u00A0\\u2007\\u202F ]+");

    private final Sheet sheet;
    private final Columns<F> columns;
    private final Row row;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<F> unread;

    public Cells(Sheet sheet, Columns<F> columns, Row row) {
        this.sheet = sheet;
        this.columns = columns;
        this.row = row;
        this.unread = EnumSet.noneOf(columns.fields());
        int named = sheet.header().size();
        if (row.cells().stream().skip(named).anyMatch(cell -> !cell.isBlank())) {
            String last = row.cells().stream()
                    .skip(named)
                    .filter(cell -> !cell.isBlank())
                    .findFirst()
                    .orElseThrow();
            problems.add(new Problem(row.number(), "", last, Words.of("sheets.shifted"), Effect.ROW_LEFT_OUT));
        }
    }

    public int row() {
        return row.number();
    }

    /** The cell’s text, tidied: composed, without unseen characters and doubled spaces; empty where there is none. */
    public String text(F field) {
        if (!columns.has(field)) return "";
        String cell = row.cell(columns.of(field).getAsInt());
        if (failed(field)) {
            if (!unread.contains(field)) tellFailed(field, Effect.CELL_LEFT_OUT);
            return "";
        }
        if (isTidy(cell)) return cell;
        Matcher kept = KEPT_AS_TEXT.matcher(cell.strip());
        String plain = UNSEEN.matcher(kept.matches() ? kept.group(1) : cell).replaceAll("");
        return Normalizer.normalize(SPACES.matcher(plain).replaceAll(" "), Normalizer.Form.NFC)
                .strip();
    }

    /**
     * What {@code reader} makes of the cell; empty where the cell is blank or where the reader refuses, and then its sentence
     * is a problem with the given effect.
     */
    public <T> Optional<T> read(F field, Function<String, T> reader, Effect effect) {
        if (failed(field)) {
            tellFailed(field, effect);
            return Optional.empty();
        }
        String text = text(field);
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.ofNullable(reader.apply(text));
        } catch (Refusal refusal) {
            tell(field, refusal.getMessage(), effect);
            return Optional.empty();
        }
    }

    /** Most cells are plain words; what is below costs a hundred times as much. */
    private static boolean isTidy(String cell) {
        for (int at = 0; at < cell.length(); at++) {
            char next = cell.charAt(at);
            boolean between = next == ' ' && at > 0 && at + 1 < cell.length() && cell.charAt(at - 1) != ' ';
            if (!between && (next <= ' ' || next > '~')) return false;
        }
        return !cell.startsWith("=");
    }

    private boolean failed(F field) {
        if (!columns.has(field)) return false;
        String cell = row.cell(columns.of(field).getAsInt());
        return cell.indexOf('#') >= 0 && ERROR.matcher(cell.strip()).matches();
    }

    private void tellFailed(F field, Effect effect) {
        tell(
                field,
                Words.of(
                        "sheets.formula", row.cell(columns.of(field).getAsInt()).strip()),
                effect);
    }

    /** Adds a problem with this cell. */
    public void tell(F field, String message, Effect effect) {
        int column = columns.of(field).orElse(-1);
        String label = column < 0 ? "" : sheet.label(column);
        String value = column < 0 ? "" : row.cell(column);
        problems.add(new Problem(row.number(), label, value, message, effect));
        if (effect != Effect.TAKEN) unread.add(field);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The fields whose cells say something that could not be read. */
    public Set<F> unread() {
        return EnumSet.copyOf(unread);
    }

    /** Whether nothing of this row may be taken. */
    public boolean leftOut() {
        return problems.stream().anyMatch(problem -> problem.effect() == Effect.ROW_LEFT_OUT);
    }
}
