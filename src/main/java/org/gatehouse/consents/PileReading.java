package org.gatehouse.consents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.gatehouse.consents.forms.FormBlank;
import org.gatehouse.consents.forms.FormCode;
import org.gatehouse.consents.forms.FormPage;
import org.gatehouse.consents.forms.FormReader;
import org.gatehouse.consents.forms.FormReading;
import org.gatehouse.consents.forms.ScannedFault;
import org.gatehouse.consents.forms.ScannedPage;
import org.gatehouse.consents.forms.ScannedPile;
import org.gatehouse.consents.forms.ScannedSheet;
import org.gatehouse.rules.Refusal;

/**
 * A pile as it was read: its pages in their order, each kept as a compressed picture alone.
 *
 * @param blanks how many pages had nothing on them, such as the backs of forms
 */
record PileReading(List<PilePage> pages, int blanks) {
    /** What the pictures of a pile may take in memory: some six hundred pages. */
    private static final long MOST_BYTES = 256L << 20;

    PileReading {
        pages = List.copyOf(pages);
    }

    /**
     * Reads page after page; not bound to a thread.
     *
     * @param progress told the number of each page before it is read
     */
    static PileReading of(List<Path> files, FormReader reader, BooleanSupplier cancelled, IntConsumer progress) {
        return of(files, reader, cancelled, progress, MOST_BYTES);
    }

    static PileReading of(
            List<Path> files, FormReader reader, BooleanSupplier cancelled, IntConsumer progress, long mostBytes) {
        Gathering gathering = new Gathering(reader, progress, mostBytes);
        new ScannedPile(files).each(() -> cancelled.getAsBoolean() || gathering.full(), gathering::take);
        return new PileReading(gathering.pages, gathering.blanks);
    }

    /** What was read so far. */
    private static final class Gathering {
        private final FormReader reader;
        private final IntConsumer progress;
        private final long mostBytes;
        private final List<PilePage> pages = new ArrayList<>();
        private final Set<FormCode> met = new HashSet<>();
        private long bytes;
        private int blanks;
        private boolean told;

        Gathering(FormReader reader, IntConsumer progress, long mostBytes) {
            this.reader = reader;
            this.progress = progress;
            this.mostBytes = mostBytes;
        }

        /** Asked before each page: what does not fit is told once, where it begins. */
        boolean full() {
            return told;
        }

        void take(ScannedSheet sheet) {
            progress.accept(pages.size() + blanks + 1);
            if (bytes >= mostBytes) {
                told = true;
                pages.add(PilePage.of(new ScannedFault(
                        sheet.place(),
                        new Refusal(
                                "consents.pile.full",
                                sheet.place().file(),
                                sheet.place().page()))));
            } else if (sheet instanceof ScannedFault fault) pages.add(PilePage.of(fault));
            else page((ScannedPage) sheet);
        }

        private void page(ScannedPage page) {
            FormReading reading = reader.read(page);
            if (reading instanceof FormBlank) {
                blanks++;
                return;
            }
            boolean again = reading instanceof FormPage form && !met.add(form.code());
            byte[] picture = page.evidence(reading.quarterTurns());
            bytes += picture.length;
            pages.add(PilePage.of(reading, picture, again));
        }
    }
}
