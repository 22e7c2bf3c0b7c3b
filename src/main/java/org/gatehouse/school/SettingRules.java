package org.gatehouse.school;

import java.net.URI;
import java.net.URISyntaxException;
import org.gatehouse.rules.Refusal;

/** What the school's settings must keep to. */
final class SettingRules {
    private static final int SHORTEST_POST_LIMIT = 20;
    private static final int PLATFORM_POST_LIMIT = 280;
    private static final int LONGEST_IDLE_MINUTES = 120;
    private static final int LONGEST_EMAIL_DAYS = 365;

    private SettingRules() {}

    static Settings check(Settings settings) {
        int limit = settings.postLimit();
        if (limit < SHORTEST_POST_LIMIT || limit > PLATFORM_POST_LIMIT)
            throw new Refusal("school.post-limit", SHORTEST_POST_LIMIT, PLATFORM_POST_LIMIT);
        int idle = settings.idleMinutes();
        if (idle < 1 || idle > LONGEST_IDLE_MINUTES) throw new Refusal("school.idle-minutes", LONGEST_IDLE_MINUTES);
        int days = settings.followerEmailDays();
        if (days < 1 || days > LONGEST_EMAIL_DAYS) throw new Refusal("school.follower-email-days", LONGEST_EMAIL_DAYS);
        String compose = settings.composeUrl().strip();
        if (!isHttps(compose)) throw new Refusal("school.compose-url");
        return new Settings(
                limit, settings.selfApproval(), settings.reviewers(), compose, idle, settings.notIdentifiable(), days);
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
