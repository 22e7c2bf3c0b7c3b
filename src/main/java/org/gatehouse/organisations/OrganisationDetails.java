package org.gatehouse.organisations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.organisations.Organisation.Ended;
import org.gatehouse.organisations.OrganisationPlan.FieldChange;
import org.gatehouse.rules.Rule;

/** What the trail keeps of an act; who agreed and why one ended may name somebody and stand beside the line. */
final class OrganisationDetails {
    private OrganisationDetails() {}

    static Map<String, Object> of(Organisation added) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("rule", Rule.ORG_KNOWN.id());
        Stream.of(OrganisationField.values())
                .filter(field -> field != OrganisationField.AGREED_BY)
                .forEach(field -> details.put(field.key(), field.of(added)));
        return details;
    }

    /** @param added the organisations with the ids that they have from now on */
    static Map<String, Object> of(OrganisationPlan plan, List<Organisation> added) {
        Map<String, Object> adds = new TreeMap<>();
        added.forEach(one -> adds.put(Long.toString(one.id()), of(one)));
        Map<String, Object> changes = new TreeMap<>();
        plan.change()
                .forEach(change ->
                        changes.put(Long.toString(change.before().id()), differences(change.before(), change.after())));
        return Map.of(
                "rows", plan.sheet().rows().size(),
                "added", adds,
                "changed", changes,
                "same", plan.same().size(),
                "problems", plan.problems().size());
    }

    /** Field → what it was and what it is; for who agreed only that it is somebody else. */
    static Map<String, Object> differences(Organisation before, Organisation after) {
        Map<String, Object> changed = new TreeMap<>();
        for (FieldChange one : OrganisationPlan.differences(before, after))
            changed.put(
                    one.field().key(),
                    one.field() == OrganisationField.AGREED_BY
                            ? Map.of()
                            : Map.of("from", one.before(), "to", one.after()));
        return changed;
    }

    static String personal(Organisation before, Organisation after) {
        return Stream.of(
                        before.agreedBy().equals(after.agreedBy()) ? "" : before.agreedBy() + " > " + after.agreedBy(),
                        before.ended().equals(after.ended())
                                ? ""
                                : after.ended().map(Ended::why).orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    static String personal(OrganisationPlan plan, List<Organisation> added) {
        return Stream.concat(
                        added.stream().map(one -> one.id() + ": " + one.agreedBy()),
                        plan.change().stream()
                                .filter(change -> !change.before()
                                        .agreedBy()
                                        .equals(change.after().agreedBy()))
                                .map(change -> change.after().id() + ": " + personal(change.before(), change.after())))
                .collect(Collectors.joining("; "));
    }
}
