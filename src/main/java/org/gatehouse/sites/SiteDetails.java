package org.gatehouse.sites;

import java.time.LocalDate;
import java.util.Optional;

/** What is known of a site, as somebody wrote it down. */
public record SiteDetails(Account account, Audience audience, Optional<Terms> terms, Keeping keeping, Posting posting) {

    /**
     * What it is and what it is tied to.
     *
     * @param medium what it is, where the platform is {@link Platform#OTHER}; else empty
     * @param handle without the leading @; empty where it has none, or none yet
     * @param address under which it is found; empty until it has one
     * @param email the official one that it is tied to
     */
    public record Account(Platform platform, String medium, String handle, String address, String email) {}

    /**
     * Whom it is for.
     *
     * @param youngestAge of the intended users, in years; 0 until somebody has said
     * @param separate whether it is declared to be separate from anybody’s personal account (SITE-SEPARATE)
     */
    public record Audience(String purpose, int youngestAge, boolean separate) {}

    /** The provider’s terms, as somebody read them. */
    public record Terms(int minimumAge, LocalDate readOn) {}

    /**
     * Who answers for it.
     *
     * @param owner the id of a person
     * @param second the id of the second person who has the password; 0 where there is none yet
     */
    public record Keeping(long owner, long second, Optional<LocalDate> reviewOn) {}

    /**
     * What posts to it keep to.
     *
     * @param consentUse the id of the use for which a child needs consent to be shown there; 0 until somebody has said
     * @param limit the school’s own, where it is shorter than the platform’s; else 0
     * @param composeAddress where a browser opens its form; empty for the platform’s own
     */
    public record Posting(long consentUse, int limit, String composeAddress) {}

    SiteDetails withKeeping(Keeping kept) {
        return new SiteDetails(account, audience, terms, kept, posting);
    }
}
