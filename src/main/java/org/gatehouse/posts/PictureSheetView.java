package org.gatehouse.posts;

import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.gatehouse.kit.Background;
import org.gatehouse.rules.Words;

/** A picture at full size, in a window of its own, where the approver says by name what is not in it. */
final class PictureSheetView {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 680;

    private final QueueRooms rooms;
    private final Background background;
    private final Post post;
    private final List<byte[]> pictures;
    private final boolean mayDecide;
    private final Runnable confirmed;

    PictureSheetView(
            QueueRooms rooms,
            Background background,
            Post post,
            List<byte[]> pictures,
            boolean mayDecide,
            Runnable confirmed) {
        this.rooms = rooms;
        this.background = background;
        this.post = post;
        this.pictures = pictures;
        this.mayDecide = mayDecide;
        this.confirmed = confirmed;
    }

    /** @param position from 1 */
    void open(int position, Scene owner) {
        Stage window = new Stage();
        window.initOwner(owner.getWindow());
        window.initModality(Modality.WINDOW_MODAL);
        window.setTitle(Words.of("posts.sheet.title", position, pictures.size()));
        ScrollPane picture =
                new ScrollPane(new ImageView(new Image(new ByteArrayInputStream(pictures.get(position - 1)))));
        picture.setPannable(true);
        picture.getStyleClass().add("detail-scroll");
        BorderPane root = new BorderPane(picture);
        root.getStyleClass().add("page");
        root.setBottom(foot(position, window));
        Scene scene = new Scene(root, Math.min(WIDTH, owner.getWidth()), Math.min(HEIGHT, owner.getHeight()));
        scene.getStylesheets().setAll(owner.getStylesheets());
        scene.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) window.close();
        });
        window.setScene(scene);
        window.show();
    }

    private HBox foot(int position, Stage window) {
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
        Map<PictureStatement, CheckBox> boxes = new EnumMap<>(PictureStatement.class);
        VBox statements = new VBox(8);
        Set<PictureStatement> said = post.newest()
                .map(version -> version.said(position, rooms.actor().id()))
                .orElse(Set.of());
        for (PictureStatement statement : PictureStatement.needed(post.content())) {
            CheckBox box = new CheckBox(statement.title());
            box.setId("statement-" + statement.name());
            box.setSelected(said.contains(statement));
            box.setDisable(said.contains(statement));
            boxes.put(statement, box);
            statements.getChildren().add(box);
        }
        Button confirm = PostActionsView.primary(
                new Button(Words.of("posts.sheet.confirm", rooms.actor().name())));
        confirm.setId("confirmPicture");
        confirm.setOnAction(click -> {
            Set<PictureStatement> chosen = EnumSet.noneOf(PictureStatement.class);
            boxes.forEach((statement, box) -> {
                if (box.isSelected()) chosen.add(statement);
            });
            confirm(position, chosen, window);
        });
        foot.getChildren().addAll(statements, gap, close, confirm);
        return foot;
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
