package org.gatehouse.school;

/**
 * What the school may choose.
 *
 * @param postLimit weighted characters, as the platform counts them
 * @param selfApproval whether a member of the senior leadership team may approve a post of their own
 * @param composeUrl where a browser opens the platform's own form; the text of the post is put at its end
 * @param idleMinutes after which a desk that nobody touches asks for the password again
 * @param notIdentifiable whether a face may be shown for the reason that nobody can tell whose it is (TW-FACE)
 * @param followerEmailDays how long a follower’s e-mail is kept after the decision that needed it
 */
public record Settings(
        int postLimit,
        boolean selfApproval,
        Reviewers reviewers,
        String composeUrl,
        int idleMinutes,
        boolean notIdentifiable,
        int followerEmailDays) {
    /** What holds until the school chooses otherwise. */
    public static final Settings DEFAULT =
            new Settings(280, false, Reviewers.SLT, "https://x.com/intent/tweet?text=", 10, false, 30);
}
