package org.gatehouse.posts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.TabKey;
import org.gatehouse.photos.PictureFormat;
import org.gatehouse.posts.pictures.PictureEdit;
import org.gatehouse.posts.pictures.PictureLookView;
import org.gatehouse.posts.pictures.VideoLookView;
import org.gatehouse.rules.Words;

/** A picture at full size, in a window of its own, where the approver says by name what is not in it. */
final class PictureSheetView {
    private static final double WIDTH = 800;
    private static final double HEIGHT = 560;
    private static final double MARGIN = 48;

    private final QueueRooms rooms;
    private final Background background;
    private final Post post;
    private final Map<Long, String> names;
    private final boolean mayDecide;
    private final Runnable confirmed;

    PictureSheetView(
            QueueRooms rooms,
            Background background,
            Post post,
            Map<Long, String> names,
            boolean mayDecide,
            Runnable confirmed) {
        this.rooms = rooms;
        this.background = background;
        this.post = post;
        this.names = names;
        this.mayDecide = mayDecide;
        this.confirmed = confirmed;
    }

    /** What the window shows of one picture. */
    private record Shown(Image leaving, Optional<Image> uncovered, Optional<VideoLookView.Ready> video) {}

    /** @param position from 1 */
    void open(int position, Scene owner) {
        PostPicture picture = post.content().pictures().get(position - 1);
        background.run(Words.of("posts.reading"), () -> read(picture), shown -> show(position, picture, shown, owner));
    }

    private Shown read(PostPicture picture) throws IOException {
        PostReads reads = rooms.posts().reads();
        byte[] leaving = reads.picture(rooms.actor(), post.id(), picture.sha256());
        if (picture.format() == PictureFormat.MP4)
            return new Shown(null, Optional.empty(), Optional.of(VideoLookView.Ready.of(leaving)));
        boolean kept = picture.edit().map(edit -> !edit.uncovered().isEmpty()).orElse(false);
        return new Shown(
                image(leaving),
                kept
                        ? Optional.of(image(reads.picture(rooms.actor(), post.id(), picture.uncovered())))
                        : Optional.empty(),
                Optional.empty());
    }

    /** Decoded where it is read: a full picture would hold up the window. */
    private static Image image(byte[] bytes) {
        return new Image(new ByteArrayInputStream(bytes));
    }

    private void show(int position, PostPicture picture, Shown shown, Scene owner) {
        Stage window = new Stage();
        window.initOwner(owner.getWindow());
        window.initModality(Modality.WINDOW_MODAL);
        window.setTitle(Words.of(
                "posts.sheet.title", position, post.content().pictures().size()));
        PictureEdit edit =
                picture.edit().orElseGet(() -> PictureEdit.ofPicture("", false, Optional.empty(), List.of()));
        BorderPane root = new BorderPane();
        ReadOnlyBooleanProperty seen;
        if (shown.video().isPresent()) {
            VideoLookView player = new VideoLookView(shown.video().get(), edit, names, background);
            window.setOnHidden(closed -> player.close());
            root.setCenter(player);
            seen = player.seenWhole();
        } else {
            PictureLookView look = new PictureLookView(shown.leaving(), shown.uncovered(), edit, names);
            root.setCenter(look);
            seen = look.seenFull();
        }
        root.getStyleClass().add("page");
        root.setBottom(foot(position, window, seen, shown.video().isPresent()));
        Scene scene = new Scene(
                root, Math.max(WIDTH, owner.getWidth() - MARGIN), Math.max(HEIGHT, owner.getHeight() - MARGIN));
        scene.getStylesheets().setAll(owner.getStylesheets());
        TabKey.goesOnIn(scene);
        scene.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) window.close();
        });
        window.setScene(scene);
        window.show();
    }

    /** @param seen whether a picture was looked at in full size, a video played whole */
    private HBox foot(int position, Stage window, ReadOnlyBooleanProperty seen, boolean video) {
        HBox foot = new HBox(16);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setPadding(new Insets(12, 24, 12, 24));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(Words.of("kit.close"));
        close.setOnAction(click -> window.close());
        if (!mayDecide) {
            foot.getChildren().addAll(new Label(Words.of("posts.sheet.looking")), gap, close);
            return foot;
        }
        Set<PictureStatement> said = post.newest()
                .map(version -> version.said(position, rooms.actor().id()))
                .orElse(Set.of());
        Map<PictureStatement, ButtonBase> boxes = new EnumMap<>(PictureStatement.class);
        ToggleGroup oneOf = new ToggleGroup();
        List<PictureStatement> ofChildren = PictureStatement.ofChildren(post.content());
        for (PictureStatement statement : ofChildren) {
            if (ofChildren.size() == 1) {
                boxes.put(statement, ticked(new CheckBox(statement.title()), said.contains(statement)));
                continue;
            }
            RadioButton choice = new RadioButton(statement.title());
            choice.setToggleGroup(oneOf);
            choice.setSelected(said.contains(statement));
            choice.setDisable(ofChildren.stream().anyMatch(said::contains));
            boxes.put(statement, choice);
        }
        boxes.put(
                PictureStatement.NO_RECOGNISABLE_FACE,
                ticked(
                        new CheckBox(PictureStatement.NO_RECOGNISABLE_FACE.title()),
                        said.contains(PictureStatement.NO_RECOGNISABLE_FACE)));
        VBox statements = new VBox(8);
        ofChildren.forEach(statement -> statements.getChildren().add(boxes.get(statement)));
        statements.getChildren().add(boxes.get(PictureStatement.NO_RECOGNISABLE_FACE));
        boxes.forEach((statement, box) -> box.setId("statement-" + statement.name()));
        Button confirm = PostActionsView.primary(
                new Button(Words.of("posts.sheet.confirm", rooms.actor().name())));
        confirm.setId("confirmPicture");
        confirm.setOnAction(click -> {
            Set<PictureStatement> chosen = EnumSet.noneOf(PictureStatement.class);
            boxes.forEach((statement, box) -> {
                if (isChosen(box)) chosen.add(statement);
            });
            confirm(position, chosen, window);
        });
        confirm.disableProperty().bind(seen.not());
        Label first = new Label(Words.of(video ? "posts.sheet.play-first" : "posts.sheet.full-size-first"));
        first.visibleProperty().bind(seen.not());
        first.managedProperty().bind(seen.not());
        statements.getChildren().add(first);
        foot.getChildren().addAll(statements, gap, close, confirm);
        return foot;
    }

    private static CheckBox ticked(CheckBox box, boolean said) {
        box.setSelected(said);
        box.setDisable(said);
        return box;
    }

    private static boolean isChosen(ButtonBase box) {
        return box instanceof CheckBox ticked ? ticked.isSelected() : ((RadioButton) box).isSelected();
    }

    private void confirm(int position, Set<PictureStatement> statements, Stage window) {
        window.close();
        if (statements.isEmpty()) return;
        background.run(
                Words.of("posts.saving"),
                () -> {
                    rooms.posts().reviewing().confirmPicture(rooms.actor(), post.seen(), position, statements);
                    return position;
                },
                done -> confirmed.run());
    }
}
