package org.gatehouse.consents.forms;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Draws the pages of a scanner’s PDF one by one, and refuses what cannot be drawn whole. */
final class ScannedPdf {
    private static final int MOST_PAGES = 2_000;
    private static final double DOTS_PER_POINT = 200 / 72.0;
    /** The long side of A4 at 200 dots to the inch, and a little more; what is larger is drawn smaller. */
    private static final double LONGEST_SIDE = 2_600;

    private static final double SHORTEST_SIDE = 100;
    /** A4 at 1200 dots to the inch. */
    private static final long MOST_PIXELS = 140_000_000L;

    private final Path file;
    private final String name;

    ScannedPdf(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** @return why the file as a whole was refused */
    Optional<Refusal> each(BooleanSupplier cancelled, Consumer<ScannedSheet> sheets) {
        PDDocument opened;
        try {
            opened = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException locked) {
            return Optional.of(new Refusal("consents.scan.locked"));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError damage) {
            return Optional.of(new Refusal("consents.scan.damaged"));
        }
        try (PDDocument document = opened) {
            int pages = pages(document);
            if (pages == 0) return Optional.of(new Refusal("consents.scan.damaged"));
            if (pages > MOST_PAGES) return Optional.of(new Refusal("consents.scan.too-many-pages", MOST_PAGES));
            for (int page = 0; page < pages && !cancelled.getAsBoolean(); page++) sheets.accept(sheet(document, page));
        } catch (IOException afterwards) {
            // Only closing it failed; every page was handed over.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static int pages(PDDocument document) {
        try {
            return document.getNumberOfPages();
        } catch (RuntimeException | StackOverflowError damage) {
            return 0;
        }
    }

    private ScannedSheet sheet(PDDocument document, int page) {
        ScannedPlace place = new ScannedPlace(name, page + 1);
        try {
            return new ScannedPage(place, draw(document, page));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError damage) {
            return new ScannedFault(place, Words.of("consents.scan.page-damaged"));
        }
    }

    private static BufferedImage draw(PDDocument document, int page) throws IOException {
        PDPage sheet = document.getPage(page);
        PDRectangle box = sheet.getCropBox();
        double longest = Math.max(box.getWidth(), box.getHeight());
        double shortest = Math.min(box.getWidth(), box.getHeight());
        double scale = Math.min(DOTS_PER_POINT, LONGEST_SIDE / longest);
        if (!(shortest * scale >= SHORTEST_SIDE)) throw new IOException("a page of " + box);
        for (PDImageXObject image : images(sheet.getResources()))
            if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS)
                throw new IOException("a picture of " + image.getWidth() + " by " + image.getHeight());
        PDFRenderer renderer = new WholeRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(page, (float) scale, ImageType.RGB);
    }

    private static List<PDImageXObject> images(PDResources resources) throws IOException {
        List<PDImageXObject> images = new ArrayList<>();
        if (resources == null) return images;
        for (COSName each : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(each);
            if (object instanceof PDImageXObject image) images.add(image);
        }
        return images;
    }

    /** Stops where the library would leave a picture out: a page without its scan would pass for a blank one. */
    private static final class WholeRenderer extends PDFRenderer {
        WholeRenderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void operatorException(Operator operator, List<COSBase> operands, IOException failed)
                        throws IOException {
                    throw failed;
                }
            };
        }
    }
}
