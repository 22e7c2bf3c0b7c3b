package org.gatehouse.consents.forms;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gatehouse.paper.Letterhead;

/** Forms of a fictional school, printed and drawn as a scanner would see them before anybody wrote on them. */
public final class PaperForms {
    public static final int DPI = 200;
    public static final double PER_MILLIMETRE = DPI / 25.4;
    public static final Letterhead OAKFIELD = new Letterhead("Oakfield Primary School", Optional.empty());
    public static final Instant PRINTED = Instant.parse("2026-09-07T08:30:00Z");
    public static final List<String> USES = List.of(
            "The school’s account on X",
            "The school’s website",
            "Newspapers and television",
            "Displays inside the school",
            "Video of assemblies and plays",
            "The newsletter to families",
            "The prospectus");
    public static final String WORDING = """
            From time to time we take pictures of what the children do, and we would like to show some of them.
            You may say yes to some uses and no to others, and you may change your mind at any time: write to the school office.

            We never print a child’s name beside a picture, and we show no face on our public account.""";

    private PaperForms() {}

    static FormLetter letter(FormNumber number, int uses) {
        List<String> titles = IntStream.range(0, uses)
                .mapToObj(use -> USES.get(use % USES.size()))
                .toList();
        return new FormLetter(
                number, "Thuỳ Dương Okonkwo-Łęcka", "4B", "2026-1", WORDING, titles, LocalDate.of(2026, 9, 25));
    }

    static byte[] pdf(FormLetter... letters) {
        return new FormPrinter(OAKFIELD).print(List.of(letters), PRINTED);
    }

    static BufferedImage page(FormNumber number, int uses) {
        return pages(pdf(letter(number, uses))).get(0);
    }

    public static List<BufferedImage> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            return IntStream.range(0, document.getNumberOfPages())
                    .mapToObj(page -> drawn(renderer, page))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static BufferedImage drawn(PDFRenderer renderer, int page) {
        try {
            return renderer.renderImageWithDPI(page, DPI, ImageType.RGB);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static PrintedForms known(FormNumber number, int uses) {
        return asked -> asked.equals(number) ? OptionalInt.of(uses) : OptionalInt.empty();
    }

    static FormReading read(BufferedImage image, PrintedForms printed) {
        return new FormReader(printed).read(new ScannedPage(new ScannedPlace("pile.pdf", 1), image));
    }
}
