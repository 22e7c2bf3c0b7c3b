package org.gatehouse.checks;

import java.util.ArrayList;
import java.util.List;

/** The staff list as tables of names: the title left out, the last word the surname, the others forenames or their initials. */
final class StaffTables {
    private StaffTables() {}

    static NameTables of(StaffNames staff) {
        NameTables tables = new NameTables(staff.names().size());
        NameParts none = NameParts.of("");
        for (String name : staff.names()) {
            List<String> words = new ArrayList<>();
            for (String word : name.replace('.', ' ').replace(',', ' ').strip().split("\\s+")) {
                long known = Vocabulary.ENGLISH.of(
                        Reading.hashOf(Reading.ofProse(word).lowerText()));
                if ((known & (Vocabulary.TITLE | Vocabulary.COURTESY)) == 0) words.add(word);
            }
            if (words.isEmpty() || words.get(0).isEmpty()) continue;
            List<NameParts> surname = List.of(NameParts.of(words.get(words.size() - 1)));
            List<NameParts> forenames = words.subList(0, words.size() - 1).stream()
                    .map(NameParts::of)
                    .filter(parts -> !parts.forms().isEmpty())
                    .toList();
            tables.add(forenames, none, surname);
        }
        return tables;
    }
}
