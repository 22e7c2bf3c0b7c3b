package org.gatehouse.consents;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.gatehouse.consents.forms.FormLayout;
import org.gatehouse.consents.forms.PaperForms;
import org.gatehouse.consents.forms.PenStroke;

/** Printed letters as they come back: filled in by pen, some turned, with a letter of somebody’s own among them, as one PDF. */
public final class ReturnedLetters {
    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2339;

    private final FormLayout layout;
    private final Random random = new Random(7);

    /** @param uses how many the letters ask for */
    ReturnedLetters(int uses) {
        layout = FormLayout.of(uses, 1);
    }

    /** Some letters of a class, one with a row that only a person can decide, one without its code. */
    public static Path scan(Path letters, int uses, Path target) throws IOException {
        ReturnedLetters pen = new ReturnedLetters(uses);
        List<BufferedImage> pages = new ArrayList<>();
        List<BufferedImage> printed = PaperForms.pages(Files.readAllBytes(letters));
        for (int at = 0; at < Math.min(8, printed.size()); at++) {
            BufferedImage page = printed.get(at);
            for (int row = 0; row < uses; row++) if (at != 2 || row != 1) pen.tick(page, row, (at + row) % 5 != 3);
            if (at == 2) pen.tick(page, 3, (at + 3) % 5 == 3);
            pages.add(at == 1 ? turned(page) : page);
        }
        pages.add(5, ownWords());
        return save(pages, target);
    }

    void tick(BufferedImage page, int row, boolean yes) {
        new PenStroke(page, PenStroke.BLUE, 0.6, random).tick(yes ? layout.yes(row) : layout.no(row));
    }

    static BufferedImage blank() {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        return page;
    }

    static BufferedImage ownWords() {
        BufferedImage page = blank();
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 48));
        for (int line = 0; line < 20; line++)
            pen.drawString("Please do not show our son anywhere, thank you.", 120, 300 + line * 80);
        return page;
    }

    static BufferedImage turned(BufferedImage page) {
        BufferedImage turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.rotate(Math.PI, page.getWidth() / 2.0, page.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        return turned;
    }

    static Path save(List<BufferedImage> pages, Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage page : pages) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(document, page, 0.8f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
