package org.gatehouse.posts.pictures;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.rules.Words;

/** What belongs to a video at work beside its faces: its moments, the part that is kept, and whether its sound leaves. */
final class VideoStripView extends VBox {
    private final PictureEditing editing;
    private final TransportView transport;
    private final TextField kept = new TextField();
    private final Label wrong = new Label();
    private final CheckBox sound = new CheckBox(Words.of("posts.video.sound"));
    private boolean filling;

    VideoStripView(PictureEditing editing, Path video, Background background, TransportView.Screen screen) {
        super(8);
        this.editing = editing;
        VideoChoice choice = choice();
        transport = new TransportView(video, choice.length(), choice.hasSound(), screen);
        kept.setId("keptPart");
        kept.setPrefColumnCount(14);
        kept.setPromptText(Words.of("posts.video.whole"));
        kept.textProperty().addListener((text, before, now) -> typed(now.strip()));
        Label label = new Label(Words.of("posts.video.kept-part"));
        label.setLabelFor(kept);
        label.setMinWidth(Region.USE_PREF_SIZE);
        kept.setMinWidth(Region.USE_PREF_SIZE);
        wrong.getStyleClass().add("field-error");
        sound.setId("sound");
        sound.setWrapText(true);
        sound.setDisable(!choice.hasSound());
        if (!choice.hasSound()) sound.setText(Words.of("posts.video.no-sound"));
        sound.setOnAction(click -> editing.change(now -> now.withVideo(choice().withSound(sound.isSelected()))));
        HBox choices = new HBox(12, label, kept, wrong, sound);
        choices.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("picture-tools");
        getChildren()
                .setAll(new ContactSheetView(video, choice.length(), background, transport::seek), transport, choices);
        show();
    }

    private VideoChoice choice() {
        return editing.edit().video().orElseThrow();
    }

    TransportView transport() {
        return transport;
    }

    void show() {
        filling = true;
        sound.setSelected(choice().sound());
        Optional<Span> part = choice().kept();
        if (!Span.typed(kept.getText()).equals(part))
            kept.setText(part.map(Span::words).orElse(""));
        filling = false;
    }

    private void typed(String words) {
        if (filling) return;
        Optional<Span> part = Span.typed(words);
        boolean readable = words.isEmpty() || part.isPresent();
        wrong.setText(readable ? "" : Words.of("posts.video.part.example"));
        if (readable) editing.change(now -> now.withVideo(choice().keeping(part)));
    }
}
