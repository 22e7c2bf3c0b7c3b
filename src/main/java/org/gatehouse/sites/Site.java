package org.gatehouse.sites;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.gatehouse.rules.Words;
import org.gatehouse.school.Settings;

/**
 * An account or site of the school, or the request for one.
 *
 * @param moveId of the last move, by which an act knows whether another desk was quicker
 * @param requestedBy the id of the person who asked for it, or entered it
 * @param told whether the senior leadership team was told of the address that it has now
 */
public record Site(
        long id, SiteDetails details, SiteState state, long moveId, Instant movedAt, long requestedBy, boolean told) {

    public Platform platform() {
        return details.account().platform();
    }

    public String handle() {
        return details.account().handle();
    }

    public String address() {
        return details.account().address();
    }

    public String email() {
        return details.account().email();
    }

    /** The id of the use for which a child needs consent to be shown there. */
    public long consentUse() {
        return details.posting().consentUse();
    }

    public boolean open() {
        return state == SiteState.OPEN;
    }

    /** What kind of site it is, such as "Facebook". */
    public String medium() {
        return platform() == Platform.OTHER
                ? details.account().medium()
                : platform().title();
    }

    /** As people name it: "@oakfield", or its address, or what it is. */
    public String shown() {
        if (!handle().isEmpty()) return "@" + handle();
        if (address().isEmpty()) return Words.of("sites.no-address", medium());
        return address().replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    /** The most that a post to it may hold, as its platform counts (TW-LEN). */
    public int postLimit(Settings settings) {
        int limit = platform() == Platform.X ? settings.postLimit() : platform().limit();
        int own = details.posting().limit();
        return own == 0 ? limit : Math.min(own, limit);
    }

    /** Where a browser opens the form for a new post; only X takes the text along. */
    public String composeAddress(Settings settings, String text) {
        String own = details.posting().composeAddress();
        if (!own.isEmpty()) return own;
        if (platform() == Platform.X) return settings.composeUrl() + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return platform().composeAddress().isEmpty() ? address() : platform().composeAddress();
    }

    /** Whether the day on which the school wanted to look at it again has passed. */
    public boolean isOverdue(LocalDate today) {
        return open() && details.keeping().reviewOn().filter(today::isAfter).isPresent();
    }
}
