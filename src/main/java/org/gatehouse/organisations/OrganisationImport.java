package org.gatehouse.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatehouse.organisations.OrganisationPlan.Change;
import org.gatehouse.paper.SafeCell;
import org.gatehouse.rules.Refusal;
import org.gatehouse.sheets.Cells;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Dates;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Problem.Effect;
import org.gatehouse.sheets.Row;
import org.gatehouse.sheets.Sheet;

/** Compares a list of organisations with those held; changes nothing. A row is taken whole or not at all. */
final class OrganisationImport {
    private final List<Organisation> held;
    private final Sheet sheet;
    private final Columns<OrganisationField> columns;
    private final LocalDate today;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A row that can be read: the organisation before, where one is held, and after. New ones have their row below zero as id. */
    private record Candidate(Cells<OrganisationField> cells, Optional<Organisation> before, Organisation after) {}

    private OrganisationImport(List<Organisation> held, Sheet sheet, LocalDate today) {
        this.held = held;
        this.sheet = sheet;
        this.columns = Columns.match(OrganisationField.class, sheet.header());
        this.today = today;
        if (!columns.has(OrganisationField.NAME))
            throw new Refusal("organisations.import.no-name", sheet.name(), String.join(", ", sheet.header()));
    }

    /** @throws Refusal where no column holds a name */
    static OrganisationPlan plan(List<Organisation> held, Sheet sheet, LocalDate today) {
        OrganisationImport compared = new OrganisationImport(held, sheet, today);
        sheet.rows().forEach(compared::read);
        compared.dropWhatBelongsToOthers();
        return compared.made();
    }

    private void read(Row row) {
        Cells<OrganisationField> cells = new Cells<>(sheet, columns, row);
        try {
            Optional<Candidate> candidate = candidate(cells);
            candidate.ifPresent(candidates::add);
        } catch (Refusal refusal) {
            if (!cells.leftOut()) cells.tell(OrganisationField.NAME, refusal.getMessage(), Effect.ROW_LEFT_OUT);
        }
        problems.addAll(cells.problems());
    }

    private Optional<Candidate> candidate(Cells<OrganisationField> cells) {
        String name = OrganisationRules.name(SafeCell.read(cells.text(OrganisationField.NAME)));
        Optional<OrganisationKind> kind = read(cells, OrganisationField.KIND, OrganisationKind::read);
        Optional<Set<String>> hosts = several(cells, OrganisationField.HOSTS, OrganisationRules::hosts);
        Optional<Set<String>> handles = several(cells, OrganisationField.HANDLES, OrganisationRules::handles);
        Optional<Set<String>> accountIds = several(cells, OrganisationField.ACCOUNT_IDS, OrganisationRules::accountIds);
        Optional<LocalDate> agreedOn = read(cells, OrganisationField.AGREED_ON, Dates::read);
        Optional<LocalDate> reviewOn = read(cells, OrganisationField.REVIEW_ON, Dates::read);
        if (cells.leftOut()) return Optional.empty();
        Optional<Organisation> known = known(name);
        requireOnce(cells.row(), name);
        LocalDate agreed = agreedOn.or(() -> known.map(Organisation::agreedOn)).orElse(null);
        Organisation after = new Organisation(
                known.map(Organisation::id).orElse(-(long) cells.row()),
                name,
                kind.or(() -> known.map(Organisation::kind)).orElse(null),
                text(cells, OrganisationField.LINK, known),
                hosts.or(() -> known.map(Organisation::hosts)).orElse(Set.of()),
                handles.or(() -> known.map(Organisation::handles)).orElse(Set.of()),
                accountIds.or(() -> known.map(Organisation::accountIds)).orElse(Set.of()),
                text(cells, OrganisationField.AGREED_BY, known),
                agreed,
                reviewOn.or(() -> known.map(Organisation::reviewOn))
                        .or(() -> Optional.ofNullable(agreed).map(day -> day.plusYears(Organisation.REVIEW_YEARS)))
                        .orElse(null),
                Optional.empty());
        return Optional.of(new Candidate(cells, known, OrganisationRules.check(after, today)));
    }

    private static <T> Optional<T> read(
            Cells<OrganisationField> cells, OrganisationField field, Function<String, T> reader) {
        return cells.read(field, text -> reader.apply(SafeCell.read(text)), Effect.ROW_LEFT_OUT);
    }

    /** A blank cell says that there are none; a column that is not there says nothing. */
    private Optional<Set<String>> several(
            Cells<OrganisationField> cells, OrganisationField field, Function<String, Set<String>> reader) {
        return columns.has(field) ? Optional.of(read(cells, field, reader).orElse(Set.of())) : Optional.empty();
    }

    private static String text(Cells<OrganisationField> cells, OrganisationField field, Optional<Organisation> known) {
        String text = SafeCell.read(cells.text(field));
        return text.isEmpty() ? known.map(field::of).orElse("") : text;
    }

    /** By name alone: a website in common may be a slip, and a new name is given by hand. */
    private Optional<Organisation> known(String name) {
        Optional<Organisation> known = held.stream()
                .filter(one -> OrganisationRules.folded(one.name()).equals(OrganisationRules.folded(name)))
                .findFirst();
        known.flatMap(Organisation::ended).ifPresent(end -> {
            throw new Refusal(
                    "organisations.import.ended", known.get().name(), OrganisationField.text(end.on()), end.why());
        });
        return known;
    }

    private void requireOnce(int row, String name) {
        Integer earlier = names.putIfAbsent(OrganisationRules.folded(name), row);
        if (earlier != null) throw new Refusal("organisations.import.twice", String.valueOf(earlier));
    }

    /** Judged on the list as it would be after all rows, since one row may give up what another takes; the later one yields. */
    private void dropWhatBelongsToOthers() {
        boolean dropped = true;
        while (dropped) {
            dropped = false;
            for (int at = candidates.size() - 1; at >= 0 && !dropped; at--) {
                Candidate candidate = candidates.get(at);
                try {
                    OrganisationRules.requireOwn(afterAll(), candidate.after());
                } catch (Refusal refusal) {
                    candidates.remove(at);
                    int column = columns.of(OrganisationField.NAME).getAsInt();
                    problems.add(new Problem(
                            candidate.cells().row(),
                            sheet.label(column),
                            candidate.after().name(),
                            refusal.getMessage(),
                            Effect.ROW_LEFT_OUT));
                    dropped = true;
                }
            }
        }
        problems.sort(Comparator.comparingInt(Problem::row));
    }

    private List<Organisation> afterAll() {
        Map<Long, Organisation> changed = new HashMap<>();
        candidates.forEach(candidate -> changed.put(candidate.after().id(), candidate.after()));
        return Stream.concat(held.stream().filter(one -> !changed.containsKey(one.id())), changed.values().stream())
                .toList();
    }

    private OrganisationPlan made() {
        List<Organisation> add = new ArrayList<>();
        List<Change> change = new ArrayList<>();
        List<Organisation> same = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.before().isEmpty()) {
                add.add(candidate.after());
                continue;
            }
            Organisation before = candidate.before().get();
            if (before.equals(candidate.after())) same.add(before);
            else
                change.add(
                        new Change(before, candidate.after(), OrganisationPlan.differences(before, candidate.after())));
        }
        return new OrganisationPlan(
                sheet,
                List.copyOf(held),
                List.copyOf(add),
                List.copyOf(change),
                List.copyOf(same),
                List.copyOf(problems));
    }
}
