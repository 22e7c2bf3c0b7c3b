package org.gatehouse.posts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.checks.Finding;

/**
 * One step of a post on its way.
 *
 * @param state that the post is in from here on
 * @param versionId of the version it concerns; 0 for a draft without one
 * @param contentHash of the version that was approved, exported or posted; else empty
 * @param reason for sending back, rejecting or taking down; else empty
 * @param findings at an approval the warnings that the approver accepted; at a posting where it differs from what was approved
 * @param heldUntil where it is held, before which it does not leave
 * @param published what the public sees, at a posting
 */
public record Move(
        long id,
        PostState state,
        long versionId,
        long actorId,
        Instant at,
        String contentHash,
        String reason,
        List<Finding> findings,
        Optional<Instant> heldUntil,
        Optional<Published> published) {
    public Move {
        findings = List.copyOf(findings);
    }

    /**
     * A post as it is out there.
     *
     * @param text as it was copied from the platform
     */
    public record Published(String address, Instant at, String text) {}
}
