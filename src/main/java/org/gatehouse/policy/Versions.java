package org.gatehouse.policy;

import static org.gatehouse.book.Permission.APPROVE_POLICY;
import static org.gatehouse.book.Permission.CHANGE_POLICY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.people.People;
import org.gatehouse.policy.PolicyVersion.Decided;
import org.gatehouse.policy.StoredVersions.Move;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Rule;
import org.jdbi.v3.core.Handle;

/** The acts by which a version of the policy is written, agreed, approved, brought into force, reviewed and published. */
public final class Versions {
    private final People people;
    private final PolicyReads reads;

    Versions(People people, PolicyReads reads) {
        this.people = people;
        this.reads = reads;
    }

    /**
     * Starts the next version from the words of the newest one, or from our own.
     *
     * @throws Refusal where another version is being prepared
     */
    public PolicyVersion start(Actor actor) {
        return people.act(actor, CHANGE_POLICY, "policy.start", act -> {
            List<PolicyVersion> all = StoredVersions.all(act.sql());
            all.stream().filter(one -> one.state().inHand()).findFirst().ifPresent(open -> {
                throw new Refusal("policy.in-hand", open.number());
            });
            Map<String, String> texts = StoredVersions.texts(
                    act.sql(), all.isEmpty() ? 0 : all.get(0).id());
            int number = all.isEmpty() ? 1 : all.get(0).number() + 1;
            long id = StoredVersions.start(act, number);
            WordingPlace.all().forEach(place -> StoredVersions.write(act, id, place.key(), texts.get(place.key())));
            act.record(subject(number), Map.of("from", number - 1));
            return find(act.sql(), id);
        });
    }

    /**
     * Words one place anew.
     *
     * @param seen what stood there on the screen
     * @throws Refusal where another desk wrote there since, or the version is no draft
     */
    public PolicyVersion write(Actor actor, long version, WordingPlace place, String seen, String typed) {
        String text = Wording.check(typed);
        return people.act(actor, CHANGE_POLICY, "policy.write", act -> {
            PolicyVersion now = find(act.sql(), version);
            if (now.state() != PolicyState.DRAFT) throw new Refusal("policy.not-a-draft", now.number());
            if (!StoredVersions.texts(act.sql(), version).get(place.key()).equals(seen))
                throw new Refusal("policy.text.elsewhere");
            StoredVersions.write(act, version, place.key(), text);
            act.record(subject(now.number()), Map.of("place", place.key(), "letters", text.length()));
            return find(act.sql(), version);
        });
    }

    /** Records that the staff agreed (POL-AGREE). */
    public PolicyVersion agree(Actor actor, PolicyVersion seen, LocalDate on, String by) {
        return move(actor, CHANGE_POLICY, seen, PolicyMove.AGREE, decided(on, by), Optional.empty());
    }

    /**
     * Records that the governors approved (POL-AGREE).
     *
     * @param nextReview within a year of the approval (POL-REVIEW)
     * @throws Refusal where it was approved before it was agreed
     */
    public PolicyVersion approve(Actor actor, PolicyVersion seen, LocalDate on, String by, LocalDate nextReview) {
        Decided decided = decided(on, by);
        seen.agreed().filter(agreed -> on.isBefore(agreed.on())).ifPresent(agreed -> {
            throw new Refusal("policy.approved-early");
        });
        return move(
                actor,
                APPROVE_POLICY,
                seen,
                PolicyMove.APPROVE,
                decided,
                Optional.of(PolicyRules.nextReview(nextReview, on)));
    }

    /** Back to a draft: what was agreed or approved no longer holds. */
    public PolicyVersion revise(Actor actor, PolicyVersion seen, String why) {
        Decided decided = new Decided(reads.today(), PolicyRules.line(why, "policy.why.missing"));
        return move(actor, CHANGE_POLICY, seen, PolicyMove.REVISE, decided, Optional.empty());
    }

    /**
     * Lets an approved version hold from today and supersedes the one before; everybody is asked to acknowledge it.
     *
     * @throws Refusal where its wording names a role or an account that the school has not entered (ROLE-NAMES)
     */
    public PolicyVersion bringIntoForce(Actor actor, PolicyVersion seen) {
        Set<WordingField> missing = reads.missingFields(seen.id());
        if (!missing.isEmpty())
            throw new Refusal(
                    "policy.fields-missing",
                    missing.stream().map(WordingField::whereToEnter).collect(Collectors.joining(" ")));
        return people.act(actor, APPROVE_POLICY, "policy.bring-into-force", act -> {
            PolicyVersion now = requireSeen(act.sql(), seen);
            PolicyState after = now.state().after(PolicyMove.BRING_INTO_FORCE);
            Decided today = new Decided(reads.today(), "");
            Optional<PolicyVersion> before = StoredVersions.inForce(act.sql());
            before.ifPresent(old -> StoredVersions.move(
                    act,
                    old.id(),
                    new Move(PolicyMove.SUPERSEDE, old.state().after(PolicyMove.SUPERSEDE), today, Optional.empty())));
            StoredVersions.move(act, now.id(), new Move(PolicyMove.BRING_INTO_FORCE, after, today, Optional.empty()));
            act.record(
                    subject(now.number()),
                    Map.of("supersedes", before.map(PolicyVersion::number).orElse(0)));
            return find(act.sql(), now.id());
        });
    }

    /** Records a yearly review of the version in force that changed no words, and moves the next one on (POL-REVIEW). */
    public PolicyVersion review(Actor actor, PolicyVersion seen, LocalDate on, String words, LocalDate next) {
        String found = PolicyRules.line(words, "policy.review.words");
        PolicyRules.past(on, reads.today());
        PolicyRules.nextReview(next, on);
        return people.act(actor, CHANGE_POLICY, "policy.review", act -> {
            PolicyVersion now = requireInForce(requireSeen(act.sql(), seen));
            StoredVersions.review(act, now, new PolicyReview(now.number(), on, found, next, actor.name()));
            act.record(
                    subject(now.number()),
                    Map.of("rule", Rule.POL_REVIEW.id(), "on", on.toString(), "next", next.toString()),
                    found);
            return find(act.sql(), now.id());
        });
    }

    /** Records where the version in force was published, or its protocols sheet given out (POL-PUBLISH, USER-SHARE). */
    public void publish(Actor actor, PolicyVersion seen, Publication.Paper paper, String place, LocalDate on) {
        String where = PolicyRules.line(place, "policy.publish.where");
        PolicyRules.past(on, reads.today());
        people.act(actor, CHANGE_POLICY, "policy.publish", act -> {
            PolicyVersion now = requireInForce(requireSeen(act.sql(), seen));
            StoredVersions.publish(act, now, new Publication(now.number(), paper, where, on, actor.name()));
            Rule rule = paper == Publication.Paper.POLICY ? Rule.POL_PUBLISH : Rule.USER_SHARE;
            act.record(subject(now.number()), Map.of("rule", rule.id(), "place", where, "on", on.toString()));
            return now;
        });
    }

    private PolicyVersion move(
            Actor actor,
            Permission permission,
            PolicyVersion seen,
            PolicyMove move,
            Decided decided,
            Optional<LocalDate> nextReview) {
        String name = "policy." + move.name().toLowerCase(Locale.ROOT);
        return people.act(actor, permission, name, act -> {
            PolicyVersion now = requireSeen(act.sql(), seen);
            PolicyState after = now.state().after(move);
            StoredVersions.move(act, now.id(), new Move(move, after, decided, nextReview));
            record(act, now, decided);
            return find(act.sql(), now.id());
        });
    }

    private static void record(Act act, PolicyVersion version, Decided decided) {
        act.record(
                subject(version.number()),
                Map.of("rule", Rule.POL_AGREE.id(), "on", decided.on().toString()),
                decided.by());
    }

    private Decided decided(LocalDate on, String by) {
        return new Decided(PolicyRules.past(on, reads.today()), PolicyRules.line(by, "policy.by.missing"));
    }

    private static PolicyVersion requireSeen(Handle sql, PolicyVersion seen) {
        PolicyVersion now = find(sql, seen.id());
        if (!now.equals(seen)) throw new Refusal("policy.changed-elsewhere", now.number());
        return now;
    }

    private static PolicyVersion requireInForce(PolicyVersion version) {
        if (version.state() != PolicyState.IN_FORCE) throw new Refusal("policy.not-in-force", version.number());
        return version;
    }

    private static PolicyVersion find(Handle sql, long id) {
        return StoredVersions.all(sql).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("policy.missing", id));
    }

    static String subject(int number) {
        return "policy version " + number;
    }
}
