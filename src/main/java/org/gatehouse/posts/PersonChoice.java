package org.gatehouse.posts;

import org.gatehouse.rules.Words;

/** A choice in the queue's filter by person; id 0 is everybody. */
record PersonChoice(long id, String name) {
    static final PersonChoice ANYBODY = new PersonChoice(0, Words.of("posts.anybody"));

    @Override
    public String toString() {
        return name;
    }
}
