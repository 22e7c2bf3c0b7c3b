package org.gatehouse.archive;

/** The lists of other accounts that an archive holds. */
public enum AccountList {
    FOLLOWERS(DataKind.FOLLOWER),
    FOLLOWING(DataKind.FOLLOWING),
    BLOCKED(DataKind.BLOCK),
    MUTED(DataKind.MUTE);

    private final DataKind kind;

    AccountList(DataKind kind) {
        this.kind = kind;
    }

    DataKind kind() {
        return kind;
    }
}
