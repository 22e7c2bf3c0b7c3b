package org.gatehouse.desk;

import java.util.Map;
import org.gatehouse.policy.Policy;
import org.gatehouse.rules.Rule;

/** What the school's own policy says about a rule, kept at hand so that explaining a finding never waits for the file. */
final class RuleWords {
    private final Policy policy;
    private volatile Map<Rule, String> words = Map.of();

    RuleWords(Policy policy) {
        this.policy = policy;
    }

    /** Reads anew; off the window's thread. */
    void read() {
        words = policy.reads().wordings();
    }

    String of(Rule rule) {
        return words.getOrDefault(rule, rule.asks());
    }
}
