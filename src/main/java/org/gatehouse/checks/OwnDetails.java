package org.gatehouse.checks;

import java.util.List;

/**
 * What of the school’s own may appear in its posts: name, handle, e-mail, telephone, address, site, each as a line of text
 * whose kind is seen from its shape.
 */
public record OwnDetails(List<String> texts) {
    public static final OwnDetails NONE = new OwnDetails(List.of());

    public OwnDetails {
        texts = texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
