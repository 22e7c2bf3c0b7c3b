package org.gatehouse.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.incidents.Involved.Kind;
import org.gatehouse.incidents.Involved.Part;
import org.gatehouse.rules.Rule;

/**
 * What is known of an incident beside the words: when, where, who, of which kind. The quick form fills in little; each later
 * version stands beside those before it.
 *
 * @param happenedAt when it happened or was seen
 * @param account the account or site where it happened, as people call it; may be empty
 * @param address of the post, comment or message; may be empty
 * @param handle of whoever wrote it, without {@code @}; may be empty
 * @param rule the rule of the policy that it breaks, one of {@link Category#RULES}
 * @param childInvolved whether a child is involved who need not be named yet
 * @param indecentImage whether it possibly involves an indecent image of a person under 18
 */
public record Facts(
        Instant happenedAt,
        String account,
        String address,
        String handle,
        Optional<Rule> rule,
        Optional<FourC> area,
        Gravity gravity,
        List<Involved> involved,
        boolean childInvolved,
        boolean indecentImage) {
    public Facts {
        involved = List.copyOf(involved);
    }

    /** What the quick form knows: when it happened, and nothing else yet. */
    public static Facts quick(Instant happenedAt) {
        return new Facts(
                happenedAt, "", "", "", Optional.empty(), Optional.empty(), Gravity.MINOR, List.of(), false, false);
    }

    /** Whether it is the Designated Safeguarding Lead's as well. */
    public boolean involvesChild() {
        return childInvolved
                || indecentImage
                || rule.filter(Rule.DSL_REPORT::equals).isPresent()
                || involved.stream().anyMatch(Involved::child);
    }

    /** The members of staff whom it is about, by id. */
    public Set<Long> concernedStaff() {
        return involved.stream()
                .filter(one -> one.kind() == Kind.STAFF && one.part() == Part.CONCERNED)
                .map(Involved::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is about the conduct of somebody who works here: such cases are the Head Teacher's. */
    public boolean isStaffConduct() {
        return !concernedStaff().isEmpty()
                || rule.filter(Category::isStaffConduct).isPresent();
    }

    /** Whether this version brings in a child or a mark that {@code before} had not: the DSL has to see it anew. */
    public boolean isWeightierThan(Facts before) {
        if (involvesChild() && !before.involvesChild()) return true;
        if (indecentImage && !before.indecentImage) return true;
        return !before.children().containsAll(children());
    }

    private Set<Involved> children() {
        return involved.stream()
                .filter(Involved::child)
                // Another part of the same child is no other child.
                .map(one -> new Involved(one.kind(), one.id(), one.id() == 0 ? one.name() : "", true, Part.AFFECTED))
                .collect(Collectors.toSet());
    }
}
