package org.gatehouse.consents;

import java.util.List;
import java.util.Set;
import org.gatehouse.roll.Pupil;

/**
 * Who on the roll fits the child that an answer names.
 *
 * @param children one where it is clear or nearly; several where nobody can tell; none where nobody fits
 * @param misses why a person must look; empty where name and class are the same
 */
record ChildMatch(List<Pupil> children, Set<NearMiss> misses) {
    ChildMatch {
        children = List.copyOf(children);
        misses = Set.copyOf(misses);
    }
}
