package org.gatehouse.posts;

import static org.gatehouse.book.Permission.PUBLISH_POSTS;
import static org.gatehouse.book.Permission.WRITE_POSTS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.StoredBytes;
import org.gatehouse.checks.Finding;
import org.gatehouse.people.People;
import org.gatehouse.people.Person;
import org.gatehouse.photos.Picture;
import org.gatehouse.photos.PictureFormat;
import org.gatehouse.photos.PictureReader;
import org.gatehouse.photos.Progress;
import org.gatehouse.photos.VideoReader;
import org.gatehouse.posts.pictures.EditRules;
import org.gatehouse.posts.pictures.FaceSearch;
import org.gatehouse.posts.pictures.OpenPicture;
import org.gatehouse.posts.pictures.PictureEdit;
import org.gatehouse.posts.pictures.ReadyPicture;
import org.gatehouse.posts.pictures.Span;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.school.School;
import org.gatehouse.sites.Site;
import org.gatehouse.sites.Sites;

/** Writing: from the first word to handing in, and back again. By the author, who enters for them, or the SLT. */
public final class Drafting {
    /**
     * What the author mends before anybody else sees the post; other blocks a reviewer may see. A name that is no child here
     * may be handed in with the reason.
     */
    private static final Set<Rule> MENDED_FIRST = Set.of(Rule.TW_NAME, Rule.PHOTO_NONAME, Rule.TW_LEN);

    private final PostActs acts;
    private final School school;
    private final People people;
    private final Sites sites;
    private final PostFindings findings;
    private final FaceSearch faces;
    private final PictureReader reader = new PictureReader();

    Drafting(PostActs acts, School school, People people, Sites sites, PostFindings findings, FaceSearch faces) {
        this.faces = faces;
        this.acts = acts;
        this.school = school;
        this.people = people;
        this.sites = sites;
        this.findings = findings;
    }

    /**
     * Begins an empty post.
     *
     * @param authorId oneself, or for a member of the SLT a colleague on whose behalf they write; then neither may approve it
     */
    public Draft begin(Actor actor, long authorId, long siteId) {
        Person author = people.person(authorId);
        if (!author.active()) throw new Refusal("posts.author-left", author.name());
        return acts.act(actor, WRITE_POSTS, "post.begin", act -> {
            Site site = sites.site(act.sql(), siteId);
            if (!site.open()) throw new Refusal("posts.site-closed", site.shown());
            if (authorId != actor.id() && !acts.isSlt(act)) throw new Refusal("posts.behalf");
            int year =
                    Year.from(act.at().atZone(school.facts(act.sql()).zone())).getValue();
            long id = StoredPosts.create(act, year, authorId, siteId);
            StoredPosts.addWriter(act.sql(), id, authorId);
            StoredPosts.addWriter(act.sql(), id, actor.id());
            StoredMoves.add(act, id, 0, PostState.DRAFT, StoredMoves.Details.NONE);
            Draft draft = StoredDrafts.begin(act, id);
            PostNow now = StoredPosts.now(act.sql(), id);
            PostSearch.index(act.sql(), now, draft.content());
            act.record(now.subject(), Map.of("author", authorId, "site", siteId));
            return draft;
        });
    }

    /**
     * Keeps what was written. Each save that changes something is one line in the trail: callers save when somebody pauses,
     * not at every key.
     *
     * @param draftRevision that the person started from
     * @param content whose pictures are among those of the draft, in any order
     * @return the draft as it is now, with its new revision
     * @throws Refusal where another desk saved meanwhile; nothing of theirs is overwritten
     */
    public Draft saveDraft(Actor actor, long postId, long draftRevision, PostContent content) {
        Draft known = acts.read(
                sql -> StoredDrafts.read(sql, StoredPosts.now(sql, postId).id()));
        if (known.revision() == draftRevision && known.content().equals(content)) return known;
        return acts.act(actor, WRITE_POSTS, "post.draft", act -> {
            PostNow post = requireDraft(act, postId, draftRevision);
            return write(act, post, held(StoredDrafts.read(act.sql(), postId), content));
        });
    }

    /**
     * Reads a picture, makes it clean and hides every face that is found in it (TW-FACE). Touches no file but this one.
     *
     * @throws Refusal where it cannot be made clean
     * @throws IOException where the machine could not read it
     */
    public ReadyPicture readPicture(Path file) throws IOException {
        return ReadyPicture.of(reader.read(file), faces);
    }

    /**
     * Reads a video likewise; it comes in without its sound.
     *
     * @param part to keep, needed where it is longer than {@link VideoReader#LONGEST}
     * @throws java.util.concurrent.CancellationException where it was cancelled
     */
    public ReadyPicture readVideo(Path file, Optional<Span> part, Progress progress) throws IOException {
        return ReadyPicture.ofVideo(file, part, faces, progress);
    }

    /** The same with a picture that lies on the clipboard. */
    public ReadyPicture readPicture(byte[] bytes) throws IOException {
        return ReadyPicture.of(reader.read(bytes), faces);
    }

    /**
     * Adds a picture behind those that are there; nothing else of its source is kept.
     *
     * @throws Refusal where it is there already, or there are {@value PostContent#MOST_PICTURES}
     */
    public Draft addPicture(Actor actor, long postId, long draftRevision, ReadyPicture ready) {
        return acts.act(actor, WRITE_POSTS, "post.add-picture", act -> {
            PostNow post = requireDraft(act, postId, draftRevision);
            PostContent content = StoredDrafts.read(act.sql(), postId).content();
            List<PostPicture> pictures = new ArrayList<>(content.pictures());
            if (pictures.stream()
                    .anyMatch(other -> other.uncovered().equals(ready.edit().uncovered())))
                throw new Refusal("posts.picture.twice");
            if (pictures.size() == PostContent.MOST_PICTURES)
                throw new Refusal("posts.picture.too-many", PostContent.MOST_PICTURES);
            boolean video = ready.leaving().format() == PictureFormat.MP4
                    || pictures.stream().anyMatch(other -> other.format() == PictureFormat.MP4);
            if (video && !pictures.isEmpty()) throw new Refusal("posts.picture.video-alone");
            pictures.add(PostPicture.keep(act, ready, ""));
            return write(act, post, content.withPictures(pictures));
        });
    }

    /** A picture of the draft with nothing hidden, and what is decided about it; searched for faces where nobody has yet. */
    public OpenPicture openPicture(Actor actor, long postId, PostPicture shown) throws IOException {
        actor.require(WRITE_POSTS);
        PostPicture picture = acts.read(sql -> {
            PostNow post = StoredPosts.now(sql, postId);
            if (!post.belongsTo(actor.id()) && !actor.may(PUBLISH_POSTS)) throw new Refusal("posts.not-yours");
            return known(StoredDrafts.read(sql, postId), shown.uncovered());
        });
        byte[] bytes = acts.read(sql -> StoredBytes.get(sql, picture.uncovered()));
        Picture uncovered = picture.format() == PictureFormat.MP4
                ? new Picture(bytes, PictureFormat.MP4, picture.width(), picture.height(), picture.removed())
                : Picture.ofClean(bytes, picture.removed());
        return new OpenPicture(
                uncovered, picture.edit().isPresent() ? picture.edit().get() : faces.edit(uncovered));
    }

    /**
     * Changes what is hidden in a picture, and the part of it that is kept. Touches no file of the school.
     *
     * @param open as {@link #openPicture} gave it
     * @throws Refusal where a face that was found would be shown without a reason
     */
    public ReadyPicture retouch(Actor actor, OpenPicture open, PictureEdit wanted, Progress progress)
            throws IOException {
        return open.edited(require(actor, open.edit(), wanted, open.uncovered()), progress);
    }

    private PictureEdit require(Actor actor, PictureEdit before, PictureEdit wanted, Picture uncovered) {
        boolean notIdentifiable = acts.read(school::settings).notIdentifiable();
        return EditRules.require(before, wanted, uncovered.width(), uncovered.height(), notIdentifiable, actor.id());
    }

    /**
     * Puts a retouched picture in the place of the one it came from.
     *
     * @param open from which it was made
     * @throws Refusal where that is not there any more, or somebody decided otherwise meanwhile
     */
    public Draft editPicture(Actor actor, long postId, long draftRevision, OpenPicture open, ReadyPicture retouched) {
        return acts.act(actor, WRITE_POSTS, "post.edit-picture", act -> {
            PostNow post = requireDraft(act, postId, draftRevision);
            Draft draft = StoredDrafts.read(act.sql(), postId);
            String uncovered = retouched.edit().uncovered();
            PostPicture known = known(draft, uncovered);
            // A draft that was reloaded meanwhile has another desk's decisions, which this window never showed.
            if (known.edit().isPresent() && !known.edit().get().equals(open.edit()))
                throw acts.draftMeanwhile(act.sql(), draft);
            // Asked again on what the file holds, whoever made the picture ready.
            PictureEdit allowed = require(actor, open.edit(), retouched.edit(), retouched.uncovered());
            if (!allowed.equals(retouched.edit())) throw new Refusal("posts.face.another-name");
            PostContent content = draft.content();
            return write(
                    act,
                    post,
                    content.withPictures(content.pictures().stream()
                            .map(picture -> picture.uncovered().equals(uncovered)
                                    ? PostPicture.keep(act, retouched, picture.altText())
                                    : picture)
                            .toList()));
        });
    }

    private static PostPicture known(Draft draft, String uncovered) {
        return draft.content().pictures().stream()
                .filter(picture -> picture.uncovered().equals(uncovered))
                .findFirst()
                .orElseThrow(() -> new Refusal("posts.picture.unknown"));
    }

    /**
     * Hands the draft in: fixes it as a version for review.
     *
     * @throws Refusal where it is empty, has no purpose, or holds what the author must mend first
     */
    public Version submit(Actor actor, long postId, long draftRevision) {
        return submit(actor, postId, draftRevision, List.of());
    }

    /**
     * Hands the draft in with blocks that the author holds for wrong. They still block: a second person decides.
     *
     * @param claims one for each name that would have to be mended first
     */
    public Version submit(Actor actor, long postId, long draftRevision, List<Claim> claims) {
        return acts.act(actor, WRITE_POSTS, "post.submit", act -> {
            PostNow post = requireDraft(act, postId, draftRevision);
            PostContent content = StoredDrafts.read(act.sql(), postId).content();
            List<Claim> claimed = requireFit(act, post.siteId(), content, claims);
            Version version = StoredVersions.add(act, post, content);
            for (Claim claim : claimed)
                StoredWrongBlocks.add(
                        act,
                        version.id(),
                        claim.finding(),
                        WrongBlock.Stage.CLAIMED,
                        claim.reason().strip());
            StoredDrafts.write(act, postId, PostContent.EMPTY);
            StoredPosts.addWriter(act.sql(), postId, actor.id());
            acts.move(act, post, version.id(), PostState.SUBMITTED, StoredMoves.Details.of(version));
            act.record(
                    post.subject(),
                    PostActs.details(version, "claims", claimed.size()),
                    claimed.stream()
                            .map(claim -> claim.finding().found() + ": " + claim.reason())
                            .collect(Collectors.joining("\n")));
            return version;
        });
    }

    /**
     * The names that must be mended before {@code content} is handed in, or claimed to be no child.
     *
     * @throws Refusal where it is not ready to be handed in anyway
     */
    public List<Finding> toClaim(PostContent content) {
        requireComplete(content);
        return findings.words(content).stream()
                .filter(finding -> WrongBlock.mayBe(finding) && MENDED_FIRST.contains(finding.rule()))
                .toList();
    }

    /** Opens a new draft on top of what is there; an approval of it lapses. */
    public Draft mend(Actor actor, Seen seen) {
        return acts.act(actor, WRITE_POSTS, "post.mend", act -> {
            PostNow post = acts.requireSeen(act, seen);
            acts.requireOwn(act, post);
            Draft left = StoredDrafts.read(act.sql(), post.id());
            acts.move(act, post, post.versionId(), PostState.DRAFT, StoredMoves.Details.NONE);
            PostContent content = left.content().isEmpty() && post.versionId() != 0
                    ? PostActs.version(act.sql(), post).content()
                    : left.content();
            act.record(post.subject(), Map.of("from", post.state()));
            return StoredDrafts.write(act, post.id(), content);
        });
    }

    /** Takes a post back before it is out; it may be opened again with {@link #mend}. */
    public void withdraw(Actor actor, Seen seen) {
        acts.act(actor, WRITE_POSTS, "post.withdraw", act -> {
            PostNow post = acts.requireSeen(act, seen);
            acts.requireOwn(act, post);
            acts.move(act, post, post.versionId(), PostState.WITHDRAWN, StoredMoves.Details.NONE);
            act.record(post.subject(), Map.of("from", post.state()));
            return post;
        });
    }

    private PostNow requireDraft(Act act, long postId, long draftRevision) {
        PostNow post = StoredPosts.now(act.sql(), postId);
        acts.requireOwn(act, post);
        if (post.state() != PostState.DRAFT) throw acts.stale(act.sql(), post);
        Draft draft = StoredDrafts.read(act.sql(), postId);
        if (draft.revision() != draftRevision) throw acts.draftMeanwhile(act.sql(), draft);
        return post;
    }

    private static Draft write(Act act, PostNow post, PostContent content) {
        Draft draft = StoredDrafts.write(act, post.id(), content);
        StoredPosts.addWriter(act.sql(), post.id(), act.actor().id());
        PostSearch.index(act.sql(), post, content);
        act.record(post.subject(), Map.of("revision", draft.revision()));
        return draft;
    }

    /** The content with its pictures as the file has them: only what was made clean on its way in may stay. */
    private static PostContent held(Draft draft, PostContent wanted) {
        Map<String, PostPicture> there = new HashMap<>();
        for (PostPicture picture : draft.content().pictures()) there.put(picture.uncovered(), picture);
        List<PostPicture> pictures = new ArrayList<>();
        for (PostPicture picture : wanted.pictures()) {
            PostPicture kept = there.remove(picture.uncovered());
            if (kept == null) throw new Refusal("posts.picture.unknown");
            pictures.add(kept.withAltText(picture.altText()));
        }
        return wanted.withPictures(pictures);
    }

    private static void requireComplete(PostContent content) {
        if (content.isEmpty()) throw new Refusal("posts.submit.empty");
        if (content.purpose() == null) throw new Refusal("posts.submit.purpose");
    }

    /** @return the claims that fit what is found */
    private List<Claim> requireFit(Act act, long siteId, PostContent content, List<Claim> claims) {
        requireComplete(content);
        List<Claim> fitting = new ArrayList<>();
        for (Finding finding : findings.words(act.sql(), siteId, content)) {
            if (finding.severity() != Severity.BLOCK || !MENDED_FIRST.contains(finding.rule())) continue;
            fitting.add(claims.stream()
                    .filter(claim -> WrongBlock.mayBe(finding)
                            && claim.finding().equals(finding)
                            && !claim.reason().isBlank())
                    .findFirst()
                    .orElseThrow(() -> new Refusal("posts.submit.mend-first", finding.message())));
        }
        return fitting;
    }
}
