package org.gatehouse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gatehouse.checks.Organisations.Organisation;
import org.gatehouse.checks.PupilName;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.PupilFile;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Cells;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Field;
import org.gatehouse.sheets.Sheet;

/** The lists that {@code check} reads beside the texts: pupils, staff, organisations. */
final class CheckLists {
    private static final Pattern SEVERAL = Pattern.compile("[\\s,;]+");

    private CheckLists() {}

    private enum Staff implements Field {
        NAME;

        @Override
        public String key() {
            return "name";
        }

        @Override
        public List<String> headers() {
            return List.of("name", "full name", "staff name", "staff");
        }
    }

    private enum Known implements Field {
        NAME("name", "name", "organisation"),
        HOSTS("hosts", "hosts", "host", "website"),
        HANDLES("handles", "handles", "handle"),
        ACCOUNT_IDS("accountIds", "accountIds", "account ids", "accountId", "account id");

        private final String key;
        private final List<String> headers;

        Known(String key, String... headers) {
            this.key = key;
            this.headers = List.of(headers);
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public List<String> headers() {
            return headers;
        }
    }

    /** The pupils of an export, leavers too: a child’s name stays a child’s name. */
    static List<PupilName> pupils(Path file) throws IOException {
        return PupilFile.read(file).stream().map(Pupil::checked).toList();
    }

    static List<String> staff(Path file) throws IOException {
        return list(file, Staff.class, Staff.NAME, cells -> cells.text(Staff.NAME)).stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }

    static List<Organisation> organisations(Path file) throws IOException {
        return list(
                file,
                Known.class,
                Known.NAME,
                cells -> new Organisation(
                        cells.text(Known.NAME), several(cells.text(Known.HOSTS)), several(cells.text(Known.HANDLES))));
    }

    /** The platform’s numbers of their accounts. */
    static Set<String> organisationAccounts(Path file) throws IOException {
        Set<String> ids = new HashSet<>();
        list(file, Known.class, Known.NAME, cells -> several(cells.text(Known.ACCOUNT_IDS)))
                .forEach(ids::addAll);
        return ids;
    }

    private static <F extends Enum<F> & Field, T> List<T> list(
            Path file, Class<F> fields, F needed, Function<Cells<F>, T> read) throws IOException {
        Sheet sheet = Sheet.read(file, fields);
        Columns<F> columns = Columns.match(fields, sheet.header());
        if (!columns.has(needed))
            throw new GatehouseCommand.Unreadable(Words.of("cli.list.no-column", file.toString(), needed.key()));
        return sheet.rows().stream()
                .map(row -> read.apply(new Cells<>(sheet, columns, row)))
                .toList();
    }

    private static List<String> several(String cell) {
        return cell.isEmpty() ? List.of() : List.of(SEVERAL.split(cell));
    }
}
