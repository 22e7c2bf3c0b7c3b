package org.gatehouse.posts;

import org.gatehouse.rules.Words;

/** What a post is for (TW-PURPOSE): the account is used for nothing else. */
public enum Purpose {
    LOG,
    ANNOUNCEMENT,
    REMINDER,
    LINK;

    /** As people say it, such as "Log of school activity". */
    public String title() {
        return Words.of("posts.purpose." + name());
    }
}
