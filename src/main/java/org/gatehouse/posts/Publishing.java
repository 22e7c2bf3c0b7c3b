package org.gatehouse.posts;

import static org.gatehouse.book.Permission.PUBLISH_POSTS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.StoredBytes;
import org.gatehouse.checks.Finding;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Severity;
import org.gatehouse.sites.Site;
import org.gatehouse.sites.Sites;
import org.jdbi.v3.core.Handle;

/** The way out: what was approved, and nothing else, leaves the school and is seen again when it is out. */
public final class Publishing {
    /** Clocks of a desk and of the platform agree this well. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final PostActs acts;
    private final PostReads reads;
    private final Sites sites;
    private final PostFindings findings;
    private final BegunExport begun;

    Publishing(PostActs acts, PostReads reads, Sites sites, PostFindings findings, BegunExport begun) {
        this.begun = begun;
        this.acts = acts;
        this.reads = reads;
        this.sites = sites;
        this.findings = findings;
    }

    /** What {@link #export} would write, by name. */
    public record Preview(String folder, String text, List<String> pictureNames, List<String> altTexts) {}

    public Preview preview(Actor actor, long postId) {
        Post post = reads.post(actor, postId);
        PostContent content = post.content();
        return new Preview(
                ExportFolder.folderName(post.number()),
                content.text(),
                ExportFolder.pictureNames(post.number(), content),
                content.altTexts());
    }

    /**
     * Writes the approved version into a folder of its own within {@code folder}: the exact text, the clean pictures and their
     * alternative texts. All of it is written under another name and read back before the post moves; then it stands there
     * whole, or not at all. May be done again.
     *
     * @throws Refusal where nothing approved stands, it is not what was approved, or the place is taken
     * @throws IOException where the machine could not write; nothing is left behind and nothing was recorded
     */
    public ExportedPost export(Actor actor, Seen seen, Path folder) throws IOException {
        actor.require(PUBLISH_POSTS);
        Ready ready = acts.read(sql -> ready(sql, seen));
        begun.sweep();
        begun.note(
                seen.postId(),
                folder.resolve(ExportFolder.folderName(ready.post().number())));
        try (ExportFolder written = ExportFolder.write(
                folder, ready.post().number(), ready.version().content(), ready.pictures())) {
            ExportedPost files = acts.act(actor, PUBLISH_POSTS, "post.export", act -> {
                takeOut(act, seen);
                return published(written);
            });
            written.keep();
            return files;
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        } finally {
            // Whatever failed has taken away by now what it wrote.
            begun.over();
        }
    }

    /** Takes away what an export of this desk, that was broken off by a crash before it became an act, left in its folder. */
    public void sweepExport() throws IOException {
        begun.sweep();
    }

    /** The approved text of a post without pictures, for the clipboard: an export like any other. */
    public String takeText(Actor actor, Seen seen) {
        return acts.act(actor, PUBLISH_POSTS, "post.take-text", act -> {
            Version version = takeOut(act, seen);
            if (!version.content().pictures().isEmpty()) throw new Refusal("posts.export.pictures");
            return version.content().text();
        });
    }

    /**
     * Records that the post is out.
     *
     * @param address under which the public finds it
     * @param publishedText copied from the platform
     * @return where it differs from what was approved (POST-DIFFERS); kept with the post
     */
    public List<Finding> markPosted(Actor actor, Seen seen, String address, String publishedText, Instant when) {
        String place = requireAddress(address);
        return acts.act(actor, PUBLISH_POSTS, "post.mark-posted", act -> {
            PostNow post = acts.requireSeen(act, seen);
            post.state().requireMove(PostState.POSTED);
            Version version = PostActs.version(act.sql(), post);
            Move approval = approval(act.sql(), post, version);
            requirePossible(act, when, approval);
            PostContent content = version.content();
            if (publishedText.isBlank() && !content.text().isBlank()) throw new Refusal("posts.posted.no-text");
            List<Finding> differs =
                    PublishedText.difference(
                                    content.text(),
                                    publishedText,
                                    !content.pictures().isEmpty())
                            .stream()
                            .toList();
            Move.Published published = new Move.Published(place, when, publishedText);
            acts.move(
                    act, post, version.id(), PostState.POSTED, StoredMoves.Details.posted(version, differs, published));
            act.record(
                    post.subject(),
                    PostActs.details(version, "differs", !differs.isEmpty()),
                    place + "\n" + publishedText);
            return differs;
        });
    }

    /** Records that the post was taken down. */
    public void takeDown(Actor actor, Seen seen, String reason) {
        String said = PostActs.requireReason(reason);
        acts.act(actor, PUBLISH_POSTS, "post.take-down", act -> {
            PostNow post = acts.requireSeen(act, seen);
            acts.move(act, post, post.versionId(), PostState.TAKEN_DOWN, StoredMoves.Details.because(said));
            act.record(post.subject(), PostActs.details(PostActs.version(act.sql(), post)), said);
            return post;
        });
    }

    /** An approved version with all that leaves. */
    private record Ready(PostNow post, Version version, List<byte[]> pictures) {}

    private Ready ready(Handle sql, Seen seen) {
        PostNow post = StoredPosts.now(sql, seen.postId());
        if (!post.seen().equals(seen)) throw acts.stale(sql, post);
        Version version = requireApproved(sql, post);
        return new Ready(
                post,
                version,
                version.content().pictures().stream()
                        .map(picture -> StoredBytes.get(sql, picture.sha256()))
                        .toList());
    }

    /** The move of every export: asks everything again on the file as it is at this moment. */
    private Version takeOut(Act act, Seen seen) {
        PostNow post = acts.requireSeen(act, seen);
        post.heldUntil().filter(act.at()::isBefore).ifPresent(until -> {
            throw new Refusal("posts.export.held", acts.when(act.sql(), until));
        });
        Version version = requireApproved(act.sql(), post);
        acts.move(act, post, version.id(), PostState.EXPORTED, StoredMoves.Details.of(version));
        act.record(post.subject(), PostActs.details(version));
        return version;
    }

    private Version requireApproved(Handle sql, PostNow post) {
        post.state().requireMove(PostState.EXPORTED);
        requireOpenSite(sql, post);
        Version version = PostActs.version(sql, post);
        approval(sql, post, version);
        // The roll may have changed since: a child who came yesterday is named in what was approved last week.
        for (Finding finding : findings.now(sql, post.siteId(), version.content()))
            if (finding.severity() == Severity.BLOCK
                    && version.decision(finding).isEmpty())
                throw new Refusal("posts.export.blocked", finding.message());
        return version;
    }

    /** The approval of exactly what this version holds. */
    private static Move approval(Handle sql, PostNow post, Version version) {
        return StoredMoves.ofPost(sql, post.id()).stream()
                .filter(move -> move.state() == PostState.APPROVED
                        && version.whole()
                        && move.contentHash().equals(version.contentHash()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refusal("posts.export.not-approved"));
    }

    private static ExportedPost published(ExportFolder written) {
        try {
            return written.publish();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void requireOpenSite(Handle sql, PostNow post) {
        Site site = sites.site(sql, post.siteId());
        if (!site.open()) throw new Refusal("posts.site-closed", site.shown());
    }

    private static String requireAddress(String address) {
        try {
            URI uri = new URI(address.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null) return uri.toString();
        } catch (URISyntaxException unreadable) {
            // Said below: whatever is wrong with it, the person copies it afresh.
        }
        throw new Refusal("posts.posted.address");
    }

    private void requirePossible(Act act, Instant when, Move approval) {
        if (when.isAfter(act.at().plus(CLOCKS_DIFFER))) throw new Refusal("posts.posted.future");
        // People enter minutes.
        if (when.isBefore(approval.at().truncatedTo(ChronoUnit.MINUTES).minus(CLOCKS_DIFFER)))
            throw new Refusal("posts.posted.before-approval", acts.when(act.sql(), approval.at()));
    }
}
