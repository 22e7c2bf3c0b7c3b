package org.gatehouse.posts;

import static org.gatehouse.book.Permission.PUBLISH_POSTS;
import static org.gatehouse.book.Permission.REVIEW_POSTS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.checks.Finding;
import org.gatehouse.rules.Refusal;
import org.gatehouse.school.Reviewers;
import org.gatehouse.school.School;

/** Deciding about what was handed in: by a member of the SLT who did not write it. */
public final class Reviewing {
    private final PostActs acts;
    private final School school;
    private final ApprovalRules rules;

    Reviewing(PostActs acts, School school, ApprovalRules rules) {
        this.acts = acts;
        this.school = school;
        this.rules = rules;
    }

    /** Says of a picture, seen at full size, what is not in it; kept by name. */
    public void confirmPicture(Actor actor, Seen seen, int position, Set<PictureStatement> statements) {
        if (statements.isEmpty()) throw new IllegalArgumentException("nothing is said of the picture");
        review(actor, "post.confirm-picture", act -> {
            PostNow post = requireSubmitted(act, seen);
            Version version = PostActs.version(act.sql(), post);
            if (position < 1 || position > version.content().pictures().size())
                throw new Refusal("posts.picture.unknown");
            for (PictureStatement statement : statements)
                StoredVersions.confirm(act, version.id(), position, statement);
            act.record(
                    post.subject(),
                    Map.of(
                            "version",
                            version.ordinal(),
                            "picture",
                            position,
                            "sha256",
                            version.content().pictures().get(position - 1).sha256(),
                            "said",
                            statements.stream().sorted().toList()));
            return post;
        });
    }

    /**
     * Approves the exact version that was seen.
     *
     * @param accepted the warnings that the approver saw and lets stand, by name in the trail
     * @throws Refusal with its own sentence for each rule that is not kept; {@link #obstacles} tells them beforehand
     */
    public void approve(Actor actor, Seen seen, List<Finding> accepted) {
        review(actor, "post.approve", act -> {
            PostNow post = requireSubmitted(act, seen);
            Version version = PostActs.version(act.sql(), post);
            approve(act, post, version, accepted, false);
            return post;
        });
    }

    /**
     * Approves the exact version that was seen, and holds it: it does not leave before the children it tells of are back.
     *
     * @param until in the future
     */
    public void approveAndHold(Actor actor, Seen seen, List<Finding> accepted, Instant until) {
        review(actor, "post.approve", act -> {
            PostNow post = requireSubmitted(act, seen);
            Version version = PostActs.version(act.sql(), post);
            approve(act, post, version, accepted, true);
            hold(act, StoredPosts.now(act.sql(), post.id()), version, until);
            return post;
        });
    }

    /** Holds an approved post until {@code until}, or a held one until another time; by somebody who did not write it. */
    public void hold(Actor actor, Seen seen, Instant until) {
        review(actor, "post.hold", act -> {
            PostNow post = acts.requireSeen(act, seen);
            Version version = PostActs.version(act.sql(), post);
            rules.requireMayDecide(act.sql(), actor.id(), post, version);
            hold(act, post, version, until);
            act.record(post.subject(), PostActs.details(version, "until", until.toString()));
            return post;
        });
    }

    /** Lets a held post leave before its time. */
    public void release(Actor actor, Seen seen, String reason) {
        String said = PostActs.requireReason(reason);
        review(actor, "post.release", act -> {
            PostNow post = acts.requireSeen(act, seen);
            if (post.heldUntil().isEmpty()) throw new Refusal("posts.hold.not-held");
            Version version = PostActs.version(act.sql(), post);
            rules.requireMayDecide(act.sql(), actor.id(), post, version);
            acts.move(act, post, version.id(), PostState.HELD, StoredMoves.Details.held(version, act.at(), said));
            act.record(post.subject(), PostActs.details(version), said);
            return post;
        });
    }

    private void hold(Act act, PostNow post, Version version, Instant until) {
        if (!until.isAfter(act.at())) throw new Refusal("posts.hold.past");
        acts.move(act, post, version.id(), PostState.HELD, StoredMoves.Details.held(version, until, ""));
    }

    /**
     * Decides that a block is wrong: these words are not about this child here. It counts for this version alone.
     *
     * @param finding a block of TW-NAME, PHOTO-NONAME or TW-PII as it stands
     * @throws Refusal where it is no such block, nobody gave a reason, or the person had a hand in the post; the school’s
     *     setting to approve one’s own posts changes nothing about that
     */
    public void decideNotThisChild(Actor actor, Seen seen, Finding finding, String reason) {
        say(actor, seen, finding, reason, WrongBlock.Stage.NOT_THIS_CHILD, "post.not-this-child");
    }

    /** Takes such a decision back: the block stands again. */
    public void takeBackNotThisChild(Actor actor, Seen seen, Finding finding, String reason) {
        say(actor, seen, finding, reason, WrongBlock.Stage.TAKEN_BACK, "post.not-this-child-taken-back");
    }

    private void say(Actor actor, Seen seen, Finding finding, String reason, WrongBlock.Stage stage, String name) {
        String said = PostActs.requireReason(reason);
        review(actor, name, act -> {
            PostNow post = requireSubmitted(act, seen);
            Version version = PostActs.version(act.sql(), post);
            requireSecondPerson(act, post, version);
            if (!WrongBlock.mayBe(finding) || !rules.finds(act.sql(), post, version, finding))
                throw new Refusal("posts.wrong-block.gone");
            boolean decided = version.decision(finding).isPresent();
            if (decided == (stage == WrongBlock.Stage.NOT_THIS_CHILD)) throw new Refusal("posts.wrong-block.same");
            StoredWrongBlocks.add(act, version.id(), finding, stage, said);
            act.record(
                    post.subject(),
                    PostActs.details(version, "block", finding.rule().id() + " " + finding.place()),
                    finding.found() + "\n" + said);
            return post;
        });
    }

    /** What somebody once decided about the same words in another post; for whoever reviews. */
    public Optional<EarlierDecision> earlierDecision(Actor actor, Seen seen, Finding finding) {
        if (!WrongBlock.mayBe(finding) || whyNot(actor).isPresent()) return Optional.empty();
        return acts.read(sql -> StoredWrongBlocks.earlier(sql, seen.versionId(), finding));
    }

    /** Why this person may not decide that a block of this version is wrong; empty where they may. */
    public Optional<String> whyNoSecondPerson(Actor actor, Seen seen) {
        Optional<String> mayNot = whyNot(actor);
        if (mayNot.isPresent()) return mayNot;
        return acts.read(sql -> {
            PostNow post = StoredPosts.now(sql, seen.postId());
            return ApprovalRules.ownHand(sql, actor.id(), post, PostActs.version(sql, post))
                    .map(Refusal::getMessage);
        });
    }

    private static void requireSecondPerson(Act act, PostNow post, Version version) {
        ApprovalRules.ownHand(act.sql(), act.actor().id(), post, version).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private void approve(Act act, PostNow post, Version version, List<Finding> accepted, boolean held) {
        List<Finding> stand = rules.require(act.sql(), act.actor().id(), post, version, accepted, held);
        acts.move(act, post, version.id(), PostState.APPROVED, StoredMoves.Details.approved(version, stand));
        act.record(
                post.subject(),
                PostActs.details(
                        version,
                        "accepted",
                        stand.stream()
                                .map(finding -> finding.rule().id() + " " + finding.place())
                                .toList()),
                stand.stream()
                        .map(finding -> finding.rule().id() + " " + finding.place() + " " + finding.found())
                        .collect(Collectors.joining("\n")));
    }

    /** Sends a version back to be mended. */
    public void requestChanges(Actor actor, Seen seen, String reason) {
        sendBack(actor, seen, PostState.CHANGES_REQUESTED, "post.request-changes", reason);
    }

    /** Says no to a post for good. */
    public void reject(Actor actor, Seen seen, String reason) {
        sendBack(actor, seen, PostState.REJECTED, "post.reject", reason);
    }

    /**
     * Why this person could not approve the version just now, each as its own sentence; empty where they could.
     *
     * @param held whether they would hold it
     */
    public List<String> obstacles(Actor actor, Seen seen, List<Finding> accepted, boolean held) {
        Optional<String> mayNot = whyNot(actor);
        if (mayNot.isPresent()) return List.of(mayNot.get());
        return acts.read(sql -> {
            PostNow post = StoredPosts.now(sql, seen.postId());
            if (post.versionId() != seen.versionId() || post.state() != PostState.SUBMITTED)
                return List.of(acts.stale(sql, post).getMessage());
            return rules.problems(sql, actor.id(), post, PostActs.version(sql, post), accepted, held).stream()
                    .map(Refusal::getMessage)
                    .toList();
        });
    }

    /** Why this person reviews no posts at all, as the sentence beside the button; empty where they may. */
    public Optional<String> whyNot(Actor actor) {
        return actor.whyNot(REVIEW_POSTS)
                .map(sentence -> leftOut(actor) ? new Refusal("posts.review.narrowed").getMessage() : sentence);
    }

    /** Whether this is a member of the SLT whom the school's choice of reviewers leaves out. */
    private boolean leftOut(Actor actor) {
        return actor.may(PUBLISH_POSTS) && acts.read(school::settings).reviewers() == Reviewers.HEAD_AND_DEPUTIES;
    }

    private void sendBack(Actor actor, Seen seen, PostState to, String name, String reason) {
        String said = PostActs.requireReason(reason);
        review(actor, name, act -> {
            PostNow post = requireSubmitted(act, seen);
            acts.move(act, post, post.versionId(), to, StoredMoves.Details.because(said));
            act.record(post.subject(), PostActs.details(PostActs.version(act.sql(), post)), said);
            return post;
        });
    }

    private void review(Actor actor, String name, Function<Act, PostNow> change) {
        try {
            acts.act(actor, REVIEW_POSTS, name, change);
        } catch (Refusal refusal) {
            if (refusal.key().equals("book.not-allowed") && leftOut(actor)) throw new Refusal("posts.review.narrowed");
            throw refusal;
        }
    }

    private PostNow requireSubmitted(Act act, Seen seen) {
        PostNow post = acts.requireSeen(act, seen);
        post.state().requireMove(PostState.APPROVED);
        return post;
    }
}
