package org.gatehouse.incidents;

import java.util.Arrays;
import java.util.List;
import org.gatehouse.rules.Rule;

/** Which rules of the policy an incident can be a breach of. */
public final class Category {
    private static final String STAFF = "PERS_";
    private static final String FOLLOWERS = "USER_";

    /** In the policy's order. */
    public static final List<Rule> RULES =
            Arrays.stream(Rule.values()).filter(Category::isOne).toList();

    private Category() {}

    private static boolean isOne(Rule rule) {
        return switch (rule) {
            case INC_COPY_REMOVE_REPORT, DM_NONE, FOL_BLOCK, DSL_REPORT, MAIL_OFFICIAL -> true;
            // That the sheet is given out is the school's to do, and no follower's conduct.
            case USER_SHARE -> false;
            default -> rule.name().startsWith(STAFF) || rule.name().startsWith(FOLLOWERS);
        };
    }

    /** Whether it is about what somebody who works here did. */
    public static boolean isStaffConduct(Rule rule) {
        return rule.name().startsWith(STAFF) || rule == Rule.MAIL_OFFICIAL || rule == Rule.DM_NONE;
    }
}
