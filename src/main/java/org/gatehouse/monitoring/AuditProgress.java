package org.gatehouse.monitoring;

/** Is told how far an audit is, and says whether it goes on. */
@FunctionalInterface
public interface AuditProgress {
    AuditProgress SILENT = (posts, ofAll) -> true;

    /**
     * @param posts how many were looked at so far
     * @param ofAll how many the archive says it has; 0 where it does not say
     * @return whether to go on
     */
    boolean looked(int posts, int ofAll);
}
