package org.gatehouse.kit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What became of a text, word by word: removed words struck through, added ones underlined. */
public final class ChangedWords extends TextFlow {
    private static final Pattern WORD = Pattern.compile("\\S+|\\s+");

    public void show(String older, String newer) {
        getChildren().clear();
        List<String> before = words(older);
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, words(newer)).getDeltas()) {
            add("difference-kept", before.subList(at, delta.getSource().getPosition()));
            add("difference-removed", delta.getSource().getLines());
            add("difference-added", delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add("difference-kept", before.subList(at, before.size()));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private void add(String style, List<String> words) {
        if (words.isEmpty()) return;
        Text text = new Text(String.join("", words));
        text.getStyleClass().add(style);
        getChildren().add(text);
    }
}
