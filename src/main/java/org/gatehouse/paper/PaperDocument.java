package org.gatehouse.paper;

import java.util.ArrayList;
import java.util.List;

/** A document before it is known whether it becomes a PDF, a web page or a sheet: a title and what stands under it. */
public final class PaperDocument {
    private final String title;
    private final List<Part> parts = new ArrayList<>();

    /** One part of it, from the top. */
    public sealed interface Part {}

    /** Heads what follows until the next one. */
    public record Heading(String words) implements Part {}

    /** Heads a part of what the last heading heads. */
    public record Subheading(String words) implements Part {}

    public record Paragraph(String words) implements Part {}

    public record Points(List<String> words) implements Part {}

    public record Table(PaperTable table) implements Part {}

    public PaperDocument(String title) {
        this.title = title;
    }

    public PaperDocument heading(String words) {
        return add(new Heading(words));
    }

    public PaperDocument subheading(String words) {
        return add(new Subheading(words));
    }

    /** One paragraph for each line of {@code words}. */
    public PaperDocument paragraphs(String words) {
        words.lines().filter(line -> !line.isBlank()).forEach(line -> add(new Paragraph(line)));
        return this;
    }

    public PaperDocument points(List<String> points) {
        return points.isEmpty() ? this : add(new Points(List.copyOf(points)));
    }

    public PaperDocument table(PaperTable table) {
        return add(new Table(table));
    }

    private PaperDocument add(Part part) {
        parts.add(part);
        return this;
    }

    public String title() {
        return title;
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }
}
