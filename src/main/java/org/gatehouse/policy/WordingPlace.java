package org.gatehouse.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;

/**
 * One place of the policy's wording: a section's first words, a rule, or the list of linked policies.
 *
 * @param key under which the file keeps its text
 */
public record WordingPlace(String key, PolicySection section, Optional<Rule> rule) {
    private static final List<WordingPlace> ALL = inOrder();

    /** One policy a line. */
    public static final WordingPlace LINKED = ALL.get(ALL.size() - 1);

    private static List<WordingPlace> inOrder() {
        List<WordingPlace> places = new ArrayList<>();
        for (PolicySection section : PolicySection.values()) {
            places.add(new WordingPlace("section-" + section.name(), section, Optional.empty()));
            section.rules().forEach(rule -> places.add(new WordingPlace(rule.id(), section, Optional.of(rule))));
        }
        places.add(new WordingPlace("linked-policies", PolicySection.GOVERNANCE, Optional.empty()));
        return List.copyOf(places);
    }

    /** Every place, in the order in which it is read. */
    public static List<WordingPlace> all() {
        return ALL;
    }

    public static WordingPlace of(Rule rule) {
        return new WordingPlace(rule.id(), PolicySection.of(rule), Optional.of(rule));
    }

    public static WordingPlace of(PolicySection section) {
        return new WordingPlace("section-" + section.name(), section, Optional.empty());
    }

    public boolean opensSection() {
        return rule.isEmpty() && !equals(LINKED);
    }

    /** Its name for people. */
    public String title() {
        if (equals(LINKED)) return Words.of("policy.linked");
        return rule.map(Rule::asks).orElseGet(section::title);
    }

    /** What stands here until the school writes something else. */
    public String firstWords() {
        return Words.of("policy.wording." + key);
    }
}
