package org.gatehouse.consents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.consents.forms.ScannedFault;
import org.gatehouse.consents.forms.ScannedPage;
import org.gatehouse.consents.forms.ScannedPile;
import org.gatehouse.rules.Refusal;

/** A PDF or picture as pages to look at or to print. */
final class EvidencePages {
    private EvidencePages() {}

    /**
     * @param most how many pages are drawn at most
     * @throws Refusal where a page cannot be drawn
     */
    static List<BufferedImage> of(byte[] document, int most) throws IOException {
        Path file = Files.createTempFile("gatehouse-", ".page");
        try {
            Files.write(file, document);
            List<BufferedImage> pages = new ArrayList<>();
            List<String> faults = new ArrayList<>();
            new ScannedPile(List.of(file)).each(() -> pages.size() >= most, sheet -> {
                if (sheet instanceof ScannedPage page) pages.add(page.image());
                else if (sheet instanceof ScannedFault fault)
                    faults.add(fault.refusal().getMessage());
            });
            if (pages.isEmpty()) throw new Refusal("consents.evidence.unreadable", String.join(" ", faults));
            return pages;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
