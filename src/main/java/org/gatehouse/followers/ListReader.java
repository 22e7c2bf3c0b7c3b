package org.gatehouse.followers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.archive.AccountArchive;
import org.gatehouse.archive.AccountList;
import org.gatehouse.archive.ArchivedAccount;
import org.gatehouse.archive.ArchivedAccounts;
import org.gatehouse.followers.ListReading.Unread;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Row;
import org.gatehouse.sheets.Sheet;

/** Reads the platform's lists from what people have: typed or pasted lines, a spreadsheet, the account's own archive. */
final class ListReader {
    /** A spreadsheet keeps fifteen digits of a number and writes noughts for the rest. */
    private static final Pattern ROUNDED = Pattern.compile("\\d{15}0+|\\d[.,]?\\d*[eE]\\+?\\d+");

    private final List<Unread> unread = new ArrayList<>();
    private final NamedAccounts accounts = new NamedAccounts();

    private ListReader() {}

    /** What a file holds, and whose it says it is where it is an archive. */
    record FileRead(List<ListReading> lists, Optional<ArchivedAccount> of) {}

    /** @param text one account a line: a handle, a number, a link */
    static ListReading text(String text, LocalDate today) {
        ListReader reader = new ListReader();
        int line = 0;
        for (String each : text.split("\\R")) {
            line++;
            String typed = each.strip();
            // Several on a line are accounts where each of them looks like one; else it is prose, and told as one.
            List<String> parts = List.of(typed.split("[\\s,;]+"));
            if (parts.stream().allMatch(part -> part.matches("@.*|\\d+|.*/.*")))
                for (String part : parts) reader.read(line, part);
            else if (!typed.isEmpty()) reader.read(line, typed);
        }
        return reader.done(AccountList.FOLLOWERS, "", today, false);
    }

    /** @throws Refusal in words for the person, where it is nothing that can be read */
    static FileRead file(Path file, LocalDate today, ZoneId zone) throws IOException {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (Files.isDirectory(file) || ending.equals("zip") || ending.equals("js"))
            return archive(file, name, today, zone);
        return new FileRead(List.of(sheet(Sheet.read(file, ListField.class), today)), Optional.empty());
    }

    private static FileRead archive(Path file, String name, LocalDate today, ZoneId zone) throws IOException {
        try (AccountArchive archive = AccountArchive.open(file)) {
            LocalDate taken = archive.generatedOn()
                    .map(at -> at.atZone(zone).toLocalDate())
                    .filter(day -> !day.isAfter(today))
                    .orElse(today);
            List<ListReading> lists = new ArrayList<>();
            for (AccountList list : List.of(AccountList.FOLLOWERS, AccountList.FOLLOWING, AccountList.BLOCKED)) {
                ArchivedAccounts read = archive.accounts(list);
                if (!read.present()) continue;
                ListReader reader = new ListReader();
                read.ids().forEach(id -> reader.take(0, new PlatformAccount(0, id, "", "")));
                read.problems()
                        .forEach(problem ->
                                reader.unread.add(new Unread(problem.entry(), problem.file(), problem.sentence())));
                // An entry that could not be read may be anybody: nobody is gone by such a list.
                boolean whole = read.problems().isEmpty() && !archive.isPartial();
                lists.add(reader.done(list, name, taken, whole));
            }
            if (lists.isEmpty()) throw new Refusal("followers.import.no-list", name);
            return new FileRead(lists, archive.account());
        }
    }

    private static ListReading sheet(Sheet sheet, LocalDate today) {
        Columns<ListField> columns = Columns.match(ListField.class, sheet.header());
        if (!columns.has(ListField.HANDLE) && !columns.has(ListField.NUMBER))
            throw new Refusal("followers.import.no-column", sheet.name(), String.join(", ", sheet.header()));
        ListReader reader = new ListReader();
        for (Row row : sheet.rows()) reader.read(row, columns);
        return reader.done(AccountList.FOLLOWERS, sheet.name(), today, false);
    }

    private void read(Row row, Columns<ListField> columns) {
        String number = cell(row, columns, ListField.NUMBER);
        String handle = cell(row, columns, ListField.HANDLE);
        try {
            if (number.isEmpty() && handle.isEmpty()) throw new Refusal("followers.account.missing");
            if (ROUNDED.matcher(number).matches()) throw new Refusal("followers.account.rounded", number);
            PlatformAccount named = handle.isEmpty() ? new PlatformAccount(0, "", "", "") : AccountNames.read(handle);
            if (!number.isEmpty()) {
                String read = AccountNames.platformId(number);
                if (!named.platformId().isEmpty() && !named.platformId().equals(read))
                    throw new Refusal("followers.import.two-numbers", read, named.platformId());
                named = new PlatformAccount(0, read, named.handle(), "");
            }
            take(
                    row.number(),
                    new PlatformAccount(
                            0,
                            named.platformId(),
                            named.handle(),
                            AccountNames.displayName(cell(row, columns, ListField.DISPLAY_NAME))));
        } catch (Refusal refusal) {
            unread.add(new Unread(row.number(), (number + " " + handle).strip(), refusal.getMessage()));
        }
    }

    /** A spreadsheet keeps a long number from rounding by an apostrophe or as {@code ="…"}. */
    private static String cell(Row row, Columns<ListField> columns, ListField field) {
        if (!columns.has(field)) return "";
        return row.cell(columns.of(field).getAsInt()).strip().replaceFirst("^(?:=\"(.*)\"|'(.*))$", "$1$2");
    }

    private void read(int line, String typed) {
        try {
            take(line, AccountNames.read(typed));
        } catch (Refusal refusal) {
            unread.add(new Unread(line, typed, refusal.getMessage()));
        }
    }

    private void take(int place, PlatformAccount account) {
        if (!accounts.take(account))
            unread.add(new Unread(place, account.shown(), Words.of("followers.import.handle-twice", account.handle())));
    }

    private ListReading done(AccountList list, String source, LocalDate takenOn, boolean whole) {
        return new ListReading(list, source, takenOn, whole, accounts.all(), unread);
    }
}
