package org.gatehouse.posts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Job;
import org.gatehouse.photos.PictureFormat;
import org.gatehouse.photos.RemovedWords;
import org.gatehouse.posts.pictures.FaceWords;
import org.gatehouse.posts.pictures.OpenPicture;
import org.gatehouse.posts.pictures.PictureEdit;
import org.gatehouse.posts.pictures.PictureEditController;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pictures of a draft: what each looks like, what was taken out of it, and the alternative text it still needs. */
final class DraftPicturesView {
    private final QueueRooms rooms;
    private final OpenDraft draft;
    private final Background background;
    private final VBox box;
    private final Hearer hearer;
    private final List<PostPicture> pictures = new ArrayList<>();
    private final List<TextArea> altTexts = new ArrayList<>();

    /** Hears of what happens to the pictures. */
    interface Hearer {
        /** Something was typed, moved or taken out, and is not kept yet. */
        void touched();

        /** A picture was retouched, and is kept. */
        void changed(Draft now);

        void refused(Refusal refusal);
    }

    DraftPicturesView(QueueRooms rooms, OpenDraft draft, Background background, VBox box, Hearer hearer) {
        this.rooms = rooms;
        this.draft = draft;
        this.background = background;
        this.box = box;
        this.hearer = hearer;
    }

    /** The pictures as another desk left them. */
    void fill(List<PostPicture> shown) {
        pictures.clear();
        altTexts.clear();
        show(shown);
    }

    void show(List<PostPicture> shown) {
        List<PostPicture> typed = pictures();
        pictures.clear();
        altTexts.clear();
        box.getChildren().clear();
        for (PostPicture picture : shown) {
            // An alternative text that is being typed is newer than the one that was saved.
            PostPicture kept = typed.stream()
                    .filter(one -> one.uncovered().equals(picture.uncovered()))
                    .findFirst()
                    .map(one -> picture.withAltText(one.altText()))
                    .orElse(picture);
            pictures.add(kept);
            box.getChildren().add(row(kept));
        }
        if (shown.size() > 1) noticeAlike();
    }

    private void noticeAlike() {
        Draft looked = draft.now();
        background.aside(
                Words.of("posts.reading"),
                job -> rooms.posts().reads().alike(rooms.actor(), looked),
                alike -> alike.forEach((later, earlier) -> {
                    Label label = new Label(Words.of("posts.picture.alike", later, earlier), new FontIcon("fth-copy"));
                    label.setWrapText(true);
                    label.getStyleClass().addAll("chip", "look");
                    box.getChildren().add(label);
                }),
                // A picture that went meanwhile looks like nothing any more.
                refusal -> {});
    }

    /** The pictures in their order, with the alternative texts as typed. */
    List<PostPicture> pictures() {
        List<PostPicture> typed = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++)
            typed.add(pictures.get(i).withAltText(altTexts.get(i).getText()));
        return typed;
    }

    void showAltText(int index, int start, int end) {
        if (index >= altTexts.size()) return;
        altTexts.get(index).requestFocus();
        altTexts.get(index).selectRange(start, end);
    }

    void openFaces(int index) {
        if (index < pictures.size()) open(pictures.get(index));
    }

    private HBox row(PostPicture picture) {
        StackPane thumbnail = new StackPane();
        thumbnail.getStyleClass().add("thumbnail");
        thumbnail.setMinSize(160, 107);
        thumbnail.setMaxSize(160, 107);
        background.run(
                Words.of("posts.reading"),
                () -> rooms.posts().reads().picture(rooms.actor(), draft.now().postId(), picture.sha256()),
                bytes -> {
                    Node view = PreviewView.thumbnail(picture, bytes);
                    if (view instanceof ImageView image) {
                        image.setFitWidth(160);
                        image.setFitHeight(107);
                    }
                    thumbnail.getChildren().setAll(view);
                });
        TextArea altText = new TextArea(picture.altText());
        altText.setId("altText-" + (altTexts.size() + 1));
        altText.setWrapText(true);
        altText.setPrefRowCount(2);
        altText.textProperty().addListener((text, before, now) -> hearer.touched());
        altTexts.add(altText);
        Label label = new Label(Words.of("posts.picture.alt-text"));
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        label.setLabelFor(altText);
        Label removed = new Label(
                picture.removed().isEmpty()
                        ? Words.of("posts.picture.nothing-removed")
                        : Words.of("posts.picture.removed", String.join(", ", RemovedWords.of(picture.removed()))));
        removed.setWrapText(true);
        removed.getStyleClass().add("small");
        VBox words = new VBox(4, label, altText, faces(picture), removed);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(12, thumbnail, words, buttons(picture));
    }

    /** What is decided about its faces, and the way to decide otherwise. */
    private VBox faces(PostPicture picture) {
        boolean video = picture.format() == PictureFormat.MP4;
        Button open = new Button(
                Words.of(video ? "posts.video.open" : "posts.faces.open"),
                new FontIcon(video ? "fth-film" : "fth-eye-off"));
        open.setId("faces-" + altTexts.size());
        open.setTooltip(new Tooltip(Words.of("posts.faces.open.tip")));
        open.setOnAction(click -> open(picture));
        Label summary =
                new Label(picture.edit().map(FaceWords::decided).orElseGet(() -> Words.of("posts.faces.not-looked")));
        summary.setWrapText(true);
        open.setMinWidth(Region.USE_PREF_SIZE);
        VBox faces = new VBox(4, summary, open);
        faces.setAlignment(Pos.CENTER_LEFT);
        return faces;
    }

    private void open(PostPicture picture) {
        hearer.touched();
        background.run(
                Words.of("posts.reading"),
                () -> new Opened(
                        rooms.posts()
                                .drafting()
                                .openPicture(rooms.actor(), draft.now().postId(), picture),
                        rooms.school().settings().notIdentifiable(),
                        rooms.unsaved().get(unsavedName(picture.uncovered())).flatMap(Json::edit)),
                opened -> PictureEditController.open(
                        box.getScene().getWindow(),
                        opened.picture().uncovered(),
                        opened.edit(),
                        opened.notIdentifiable(),
                        background,
                        keeper(opened.picture())),
                hearer::refused);
    }

    /** @param begun decisions that a lock or a crash kept from being kept */
    private record Opened(OpenPicture picture, boolean notIdentifiable, Optional<PictureEdit> begun) {
        PictureEdit edit() {
            return begun.filter(edit -> edit.uncovered().equals(picture.edit().uncovered()))
                    .orElse(picture.edit());
        }
    }

    private String unsavedName(String uncovered) {
        return "faces " + draft.now().postId() + " " + uncovered;
    }

    private PictureEditController.Keeper keeper(OpenPicture opened) {
        String name = unsavedName(opened.edit().uncovered());
        return new PictureEditController.Keeper() {
            @Override
            public Job keep(PictureEdit edit, Runnable kept, Consumer<Refusal> refused) {
                return DraftPicturesView.this.keep(opened, edit, kept, refused);
            }

            @Override
            public void begun(PictureEdit edit) {
                background.run(
                        Words.of("posts.saving"),
                        () -> {
                            rooms.unsaved().keep(name, Json.write(edit));
                            return edit;
                        },
                        done -> {});
            }

            @Override
            public void over() {
                background.run(
                        Words.of("posts.saving"),
                        () -> {
                            rooms.unsaved().forget(name);
                            return name;
                        },
                        done -> {});
            }
        };
    }

    private Job keep(OpenPicture opened, PictureEdit edit, Runnable kept, Consumer<Refusal> refused) {
        return background.aside(
                Words.of("posts.faces.hiding"),
                job -> rooms.posts().drafting().retouch(rooms.actor(), opened, edit, PictureIntakeView.progress(job)),
                ready -> background.run(
                        Words.of("posts.saving"),
                        () -> draft.edit(opened, ready),
                        now -> {
                            kept.run();
                            hearer.changed(now);
                        },
                        refused),
                refused);
    }

    private VBox buttons(PostPicture picture) {
        Button up = button("fth-arrow-up", "posts.picture.earlier");
        up.setOnAction(click -> move(picture));
        Button remove = button("fth-trash-2", "posts.picture.remove");
        remove.setOnAction(click -> {
            List<PostPicture> left = new ArrayList<>(pictures());
            left.removeIf(one -> one.uncovered().equals(picture.uncovered()));
            show(left);
            hearer.touched();
        });
        return new VBox(4, up, remove);
    }

    private void move(PostPicture picture) {
        List<PostPicture> order = new ArrayList<>(pictures());
        for (int i = 1; i < order.size(); i++)
            if (order.get(i).uncovered().equals(picture.uncovered())) {
                Collections.swap(order, i, i - 1);
                break;
            }
        show(order);
        hearer.touched();
    }

    private static Button button(String icon, String words) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().add("flat");
        button.setAccessibleText(Words.of(words));
        button.setTooltip(new Tooltip(Words.of(words)));
        return button;
    }
}
