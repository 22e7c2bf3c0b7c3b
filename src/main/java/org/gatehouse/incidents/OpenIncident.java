package org.gatehouse.incidents;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.incidents.sealing.ContentKey;

/**
 * An incident opened for one of its readers, with the keys that open it.
 *
 * @param given who became readers and ceased to be
 * @param mine what the next entry of the reader follows in their own
 * @param doubts how many entries lie in the file that are not from who they say
 * @param searched everything that can be found in it, folded
 */
record OpenIncident(Incident incident, IncidentRows rows, Map<Long, ContentKey> keys, Given given, String searched, String mine, int doubts) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static OpenIncident of(Incident incident, IncidentRows rows, Map<Long, ContentKey> keys, Given given, String mine, int doubts) {
        return new OpenIncident(incident, rows, keys, given, folded(words(incident)), mine, doubts);
    }

    OpenIncident as(Incident changed) {
        return new OpenIncident(changed, rows, keys, given, searched, mine, doubts);
    }

    private static String words(Incident incident) {
        Facts facts = incident.facts();
        Stream<String> known = Stream.of(
                incident.number(),
                facts.account(),
                facts.address(),
                facts.handle(),
                facts.rule().map(rule -> rule.id() + " " + rule.asks()).orElse(""));
        Stream<String> said = incident.entries().stream()
                .flatMap(entry -> Stream.of(
                        entry.words(), entry.by(), entry.attachment().map(Attachment::name).orElse("")));
        List<String> people =
                facts.involved().stream().map(Involved::name).toList();
        return Stream.of(known, said, people.stream())
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** In lower case, without accents, with one kind of apostrophe and hyphen. */
    static String folded(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'').replace('‐', '-').replace('‑', '-');
    }
}
