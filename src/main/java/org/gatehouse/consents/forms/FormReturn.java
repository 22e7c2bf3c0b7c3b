package org.gatehouse.consents.forms;

import java.util.List;

/**
 * One child’s form as it came back.
 *
 * @param pages one of each, in their order
 * @param again pages that were fed more than once
 * @param missing the numbers of the pages that did not come back
 */
public record FormReturn(FormNumber number, List<FormPage> pages, List<FormPage> again, List<Integer> missing) {
    public FormReturn {
        pages = List.copyOf(pages);
        again = List.copyOf(again);
        missing = List.copyOf(missing);
    }

    /** Whether a page that came twice says the same both times; if not, perhaps two people filled in a copy each. */
    public boolean agrees() {
        return again.stream()
                .allMatch(second -> pages.stream()
                        .filter(first -> first.code().equals(second.code()))
                        .allMatch(first -> proposals(first).equals(proposals(second))));
    }

    private static List<FormProposal> proposals(FormPage page) {
        return page.answers().stream().map(FormAnswer::proposal).toList();
    }
}
