package org.gatehouse.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;

/** Reads a list of accounts, which the platform tells by their numbers alone. */
final class AccountsReader {
    private static final int MOST = 2_000_000;
    private static final Pattern ID_IN_LINK = Pattern.compile("[?&]user_id=([0-9]{1,20})(?![0-9])");
    private static final Pattern HANDLE_IN_LINK =
            Pattern.compile("https?://(?:www\\.|mobile\\.)?(?:twitter|x)\\.com/@?(\\w{1,15})/?(?:[?#].*)?");

    private final String archive;
    private final DataKind kind;
    private final Problems problems;
    private final Set<String> ids = new LinkedHashSet<>();

    AccountsReader(String archive, DataKind kind, Problems problems) {
        this.archive = archive;
        this.kind = kind;
        this.problems = problems;
    }

    void read(String file, int number, JsonNode entry) {
        JsonNode content = Fields.content(entry, kind.keys());
        Optional<String> link = Fields.text(content, "userLink");
        Optional<String> id = Fields.id(content, "accountId").or(() -> link.flatMap(AccountsReader::idIn));
        id.ifPresentOrElse(ids::add, () -> tell(file, number, link));
        if (ids.size() > MOST) throw new Refusal("archive.too-many-accounts", archive, MOST);
    }

    private static Optional<String> idIn(String link) {
        Matcher id = ID_IN_LINK.matcher(link);
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    private void tell(String file, int number, Optional<String> link) {
        Optional<Matcher> handle = link.map(HANDLE_IN_LINK::matcher).filter(Matcher::matches);
        if (handle.isPresent())
            problems.add(file, number, "archive.entry.handle", handle.get().group(1));
        else problems.add(file, number, "archive.entry.no-account");
    }

    List<String> ids() {
        return new ArrayList<>(ids);
    }
}
