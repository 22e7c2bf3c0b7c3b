package org.gatehouse.school;

import java.util.Map;
import org.gatehouse.kit.TwoVersions;
import org.gatehouse.rules.Words;

/** The school's facts, or its settings, as another desk saved them meanwhile, beside what was typed here. */
final class TwoSettingsView {
    private TwoSettingsView() {}

    static TwoVersions of(SchoolFacts theirs, SchoolFacts mine) {
        return TwoVersions.of(Words.of("school.facts.title"))
                .part(Words.of("school.facts.name"), theirs.name(), mine.name())
                .part(
                        Words.of("school.facts.domains"),
                        String.join("\n", theirs.mailDomains()),
                        String.join("\n", mine.mailDomains()))
                .part(
                        Words.of("school.facts.emails"),
                        String.join("\n", theirs.emails()),
                        String.join("\n", mine.emails()))
                .part(
                        Words.of("school.facts.telephones"),
                        String.join("\n", theirs.telephones()),
                        String.join("\n", mine.telephones()))
                .part(
                        Words.of("school.facts.addresses"),
                        String.join("\n", theirs.addresses()),
                        String.join("\n", mine.addresses()))
                .part(
                        Words.of("school.facts.websites"),
                        String.join("\n", theirs.websites()),
                        String.join("\n", mine.websites()));
    }

    /** Each setting under its name in {@link Settings}, for which there are words. */
    static TwoVersions of(Settings theirs, Settings mine) {
        TwoVersions both = TwoVersions.of(Words.of("school.settings.title"));
        Map<String, String> others = StoredSettings.asTexts(theirs);
        for (Map.Entry<String, String> own : StoredSettings.asTexts(mine).entrySet())
            both = both.part(
                    Words.of("school.setting." + own.getKey()), shown(others.get(own.getKey())), shown(own.getValue()));
        return both;
    }

    private static String shown(String value) {
        return switch (value) {
            case "true" -> Words.of("school.setting.on");
            case "false" -> Words.of("school.setting.off");
            case "HEAD_AND_DEPUTIES", "SLT" -> Words.of("school.reviewers." + value);
            default -> value;
        };
    }
}
