package org.gatehouse.posts;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.posts.pictures.FaceWords;
import org.gatehouse.rules.Words;

/** What goes with a post and the public does not see at first sight: purpose, alternative texts, tagged children. */
final class PostFactsView {
    private PostFactsView() {}

    static VBox of(PostContent content, List<String> tagged) {
        VBox facts = new VBox(12);
        content.chosenPurpose().ifPresent(purpose -> add(facts, Words.of("posts.purpose"), purpose.title()));
        for (int i = 0; i < content.pictures().size(); i++) {
            PostPicture picture = content.pictures().get(i);
            add(
                    facts,
                    Words.of("posts.review.faces", i + 1),
                    Words.of(
                            "posts.review.faces-and-tags",
                            picture.edit().map(FaceWords::decided).orElseGet(() -> Words.of("posts.faces.not-looked")),
                            content.taggedChildren()));
            String altText = picture.altText();
            add(
                    facts,
                    Words.of("posts.review.alt-text", i + 1),
                    altText.isBlank() ? Words.of("posts.review.no-alt-text") : altText);
        }
        content.otherChildren()
                .forEach(child -> add(
                        facts,
                        Words.of("posts.other-child"),
                        Words.of(
                                "posts.other-child.line",
                                child.who(),
                                child.consent().isEmpty() ? Words.of("posts.other-child.nowhere") : child.consent())));
        if (!content.pictures().isEmpty())
            add(
                    facts,
                    Words.of("posts.tags"),
                    tagged.isEmpty() ? Words.of("posts.review.nobody-tagged") : String.join("\n", tagged));
        return facts;
    }

    private static void add(VBox facts, String title, String words) {
        Label heading = new Label(title);
        heading.getStyleClass().add("caption");
        Label text = new Label(words);
        text.setWrapText(true);
        facts.getChildren().add(new VBox(4, heading, text));
    }
}
