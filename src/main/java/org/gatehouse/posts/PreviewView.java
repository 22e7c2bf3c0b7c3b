package org.gatehouse.posts;

import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.gatehouse.checks.Finding;
import org.gatehouse.checks.Place;
import org.gatehouse.checks.TextLimit;
import org.gatehouse.photos.PictureFormat;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;
import org.gatehouse.sites.Site;
import org.kordamp.ikonli.javafx.FontIcon;

/** A post as the public will see it; what was found is underlined where it stands. */
final class PreviewView extends VBox {
    private static final double PICTURE_WIDTH = 240;
    private static final double PICTURE_HEIGHT = 160;
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private final TextFlow text = new TextFlow();
    private final Label tooLong = new Label();
    private final TilePane pictures = new TilePane(8, 8);
    private final IntConsumer fullSize;

    /** @param fullSize opens the picture at this position, from 1 */
    PreviewView(String school, Site site, IntConsumer fullSize) {
        super(12);
        this.fullSize = fullSize;
        getStyleClass().add("preview");
        Label initial = new Label(school.substring(0, 1));
        StackPane avatar = new StackPane(initial);
        avatar.getStyleClass().add("preview-avatar");
        Label name = new Label(school);
        name.getStyleClass().add("strong");
        Label handle = new Label(site.shown());
        handle.getStyleClass().add("small");
        HBox head = new HBox(12, avatar, new VBox(name, handle));
        pictures.setPrefColumns(2);
        tooLong.setWrapText(true);
        tooLong.getStyleClass().add("field-error");
        getChildren().addAll(head, text, tooLong, pictures);
    }

    /** @param limit in the platform's count; what goes beyond it is struck out (TW-LEN) */
    void show(String words, List<Finding> findings, TextLimit limit) {
        int fitting = limit.fitting(words);
        boolean cut = fitting < words.length();
        tooLong.setVisible(cut);
        tooLong.setManaged(cut);
        tooLong.setText(Words.of("posts.preview.cut", limit.most()));
        text.getChildren().clear();
        List<Finding> shown = findings.stream()
                .filter(finding -> finding.place().equals(Place.TEXT) && finding.severity() != Severity.NOTE)
                .toList();
        int[] cuts = IntStream.concat(
                        IntStream.of(0, fitting, words.length()),
                        shown.stream().flatMapToInt(finding -> IntStream.of(finding.start(), finding.end())))
                .sorted()
                .distinct()
                .toArray();
        for (int i = 0; i + 1 < cuts.length; i++) add(words, cuts[i], cuts[i + 1], cuts[i] >= fitting, shown);
    }

    /** Adds a part of the words on which the same findings stand; the gravest shows. */
    private void add(String words, int from, int to, boolean beyond, List<Finding> findings) {
        List<Finding> here = findings.stream()
                .filter(finding -> finding.start() <= from && to <= finding.end())
                .toList();
        String style = here.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .map(gravest -> gravest == Severity.BLOCK ? "preview-block" : "preview-warn")
                .orElse("preview-text");
        Text part = new Text(words.substring(from, to));
        part.getStyleClass().setAll("text", style);
        if (beyond) part.getStyleClass().add("preview-cut");
        part.setUserData(here);
        text.getChildren().add(part);
    }

    /** Shows where a finding stands in the text. */
    void point(Finding finding) {
        for (Node part : text.getChildren())
            part.pseudoClassStateChanged(
                    POINTED,
                    finding.place().equals(Place.TEXT) && part.getUserData().equals(finding.start()));
    }

    void showPictures(List<PostPicture> shown, List<byte[]> bytes) {
        pictures.getChildren().clear();
        pictures.setVisible(!shown.isEmpty());
        pictures.setManaged(!shown.isEmpty());
        for (int i = 0; i < shown.size(); i++) {
            int position = i + 1;
            Node view = thumbnail(shown.get(i), bytes.get(i));
            Button open = new Button(null, view);
            open.setId("picture-" + position);
            open.getStyleClass().add("thumbnail");
            open.setAccessibleText(
                    Words.of("posts.picture.open", position, shown.get(i).altText()));
            open.setOnAction(click -> fullSize.accept(position));
            pictures.getChildren().add(open);
        }
    }

    /** @param bytes of a picture; those of a video show as a film, which opens like a picture */
    static Node thumbnail(PostPicture picture, byte[] bytes) {
        if (picture.format() != PictureFormat.MP4) return thumbnail(bytes);
        Label film = new Label(Words.of("posts.video"), new FontIcon("fth-film"));
        film.setContentDisplay(ContentDisplay.TOP);
        StackPane ground = new StackPane(film);
        ground.setPrefSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        return ground;
    }

    static ImageView thumbnail(byte[] bytes) {
        ImageView view = new ImageView(
                new Image(new ByteArrayInputStream(bytes), PICTURE_WIDTH * 2, PICTURE_HEIGHT * 2, true, true));
        view.setPreserveRatio(true);
        view.setFitWidth(PICTURE_WIDTH);
        view.setFitHeight(PICTURE_HEIGHT);
        return view;
    }
}
