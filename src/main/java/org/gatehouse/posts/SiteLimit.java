package org.gatehouse.posts;

import org.gatehouse.checks.TextLimit;
import org.gatehouse.school.Settings;
import org.gatehouse.sites.Site;

/** How long a post to a site may be (TW-LEN): the platform’s limit, or the school’s own where that is shorter. */
final class SiteLimit {
    private SiteLimit() {}

    static TextLimit of(Site site, Settings settings) {
        return new TextLimit(site.postLimit(settings), site.platform().isWeighted());
    }
}
