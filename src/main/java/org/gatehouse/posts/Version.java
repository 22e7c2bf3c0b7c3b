package org.gatehouse.posts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.checks.Finding;

/**
 * A post as it was handed in, exactly.
 *
 * @param ordinal 1 for the first of its post
 * @param contentHash salted, over site, purpose, text, pictures, what was decided about their faces, alternative texts and tagged children
 * @param wrongBlocks what was said of blocks that are wrong here, oldest first
 * @param whole whether the content still is what the hash was made of; not after an erasure
 */
public record Version(
        long id,
        int ordinal,
        long submittedBy,
        Instant at,
        String contentHash,
        PostContent content,
        List<Confirmation> confirmations,
        List<WrongBlock> wrongBlocks,
        boolean whole) {
    public Version {
        confirmations = List.copyOf(confirmations);
        wrongBlocks = List.copyOf(wrongBlocks);
    }

    /** Whether this person has said of every picture all that must be said. */
    public boolean confirmedBy(long personId) {
        for (int position = 1; position <= content.pictures().size(); position++)
            if (PictureStatement.missing(said(position, personId), content).isPresent()) return false;
        return true;
    }

    /** What this person has said of a picture; positions count from 1. */
    public Set<PictureStatement> said(int position, long personId) {
        Set<PictureStatement> said = EnumSet.noneOf(PictureStatement.class);
        for (Confirmation confirmation : confirmations)
            if (confirmation.position() == position && confirmation.personId() == personId)
                said.add(confirmation.statement());
        return said;
    }

    /** The decision of a second person that this block is wrong here; empty where there is none, or it was taken back. */
    public Optional<WrongBlock> decision(Finding block) {
        return wrongBlocks.stream()
                .filter(said -> said.isAbout(block) && said.stage() != WrongBlock.Stage.CLAIMED)
                .reduce((earlier, later) -> later)
                .filter(last -> last.stage() == WrongBlock.Stage.NOT_THIS_CHILD);
    }

    /** What the author says of this block. */
    public Optional<WrongBlock> claim(Finding block) {
        return wrongBlocks.stream()
                .filter(said -> said.isAbout(block) && said.stage() == WrongBlock.Stage.CLAIMED)
                .findFirst();
    }
}
