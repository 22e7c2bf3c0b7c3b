package org.gatehouse.policy;

/**
 * Somebody within the policy, or a whole group.
 *
 * @param id of the person at a desk, of the register's entry, or 0 for a group
 * @param note what the office knows them by, such as a firm or a class; may be empty
 */
public record CoveredPerson(Source source, long id, String name, CoveredKind kind, String note) {
    /** Where they are known from. */
    public enum Source {
        DESK,
        REGISTER,
        GROUP
    }

    static CoveredPerson group(CoveredKind kind) {
        return new CoveredPerson(Source.GROUP, 0, kind.title(), kind, "");
    }

    boolean isSame(CoveredPerson other) {
        return source == other.source && id == other.id && (source != Source.GROUP || kind == other.kind);
    }
}
