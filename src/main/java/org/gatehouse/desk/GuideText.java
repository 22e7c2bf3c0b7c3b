package org.gatehouse.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Draws a part of the guide: headings, paragraphs, steps, keys, pictures, and links to other parts. */
final class GuideText {
    private static final double PICTURE = 600;
    private static final double NUMBER = 24;

    private final Consumer<String> open;

    /** @param open hears the name of the part that a link leads to */
    GuideText(Consumer<String> open) {
        this.open = open;
    }

    List<Node> of(Element body) {
        List<Node> nodes = new ArrayList<>();
        for (Element block : elements(body)) {
            switch (block.getTagName()) {
                case "h1" -> nodes.add(heading(block, "page-title"));
                case "h2" -> nodes.add(heading(block, "section-title"));
                case "ol" -> nodes.add(steps(block, true));
                case "ul" -> nodes.add(steps(block, false));
                case "img" -> nodes.add(picture(block));
                default -> nodes.add(flow(block));
            }
        }
        return nodes;
    }

    private static Label heading(Element block, String style) {
        Label heading = new Label(words(block.getTextContent()).strip());
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        heading.getStyleClass().add(style);
        return heading;
    }

    private VBox steps(Element list, boolean numbered) {
        VBox steps = new VBox(4);
        for (Element step : elements(list)) {
            Label number = new Label(numbered ? steps.getChildren().size() + 1 + "." : "•");
            number.setMinWidth(NUMBER);
            TextFlow said = flow(step);
            HBox.setHgrow(said, Priority.ALWAYS);
            steps.getChildren().add(new HBox(number, said));
        }
        return steps;
    }

    private TextFlow flow(Element block) {
        TextFlow flow = new TextFlow();
        flow.setAccessibleText(words(block.getTextContent()).strip());
        NodeList children = block.getChildNodes();
        for (int at = 0; at < children.getLength(); at++)
            flow.getChildren()
                    .add(children.item(at) instanceof Element part ? inline(part) : text(children.item(at), ""));
        return flow;
    }

    private Node inline(Element part) {
        if (!part.getTagName().equals("a")) return text(part, "strong");
        Hyperlink link = new Hyperlink(words(part.getTextContent()));
        link.setOnAction(click -> open.accept(part.getAttribute("href").replaceFirst("\\.html$", "")));
        return link;
    }

    private static Text text(org.w3c.dom.Node node, String style) {
        Text text = new Text(words(node.getTextContent()));
        text.getStyleClass().addAll("cell-words", style);
        return text;
    }

    /** Lines of the file are no lines of the page. */
    private static String words(String content) {
        return content.replaceAll("\\s+", " ");
    }

    private static Node picture(Element block) {
        String alt = block.getAttribute("alt");
        return Guide.picture(block.getAttribute("src"))
                .<Node>map(source -> {
                    ImageView view = new ImageView(new Image(source.toExternalForm(), true));
                    view.setFitWidth(PICTURE);
                    view.setPreserveRatio(true);
                    view.setAccessibleText(alt);
                    HBox frame = new HBox(view);
                    frame.getStyleClass().add("guide-picture");
                    frame.setMaxWidth(Region.USE_PREF_SIZE);
                    return frame;
                })
                .orElseGet(() -> new Label(alt));
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        NodeList children = parent.getChildNodes();
        for (int at = 0; at < children.getLength(); at++)
            if (children.item(at) instanceof Element element) elements.add(element);
        return elements;
    }
}
