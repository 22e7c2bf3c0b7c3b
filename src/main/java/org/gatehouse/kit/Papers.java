package org.gatehouse.kit;

import java.util.Locale;
import org.gatehouse.paper.PaperFile;
import org.gatehouse.paper.PdfPictures;
import org.gatehouse.rules.Words;

/** What every screen does with a document: asks where it should go, writes it whole, says where it is; or prints it. */
public final class Papers {
    private static final int MOST_PRINTED = 60;

    private final Background background;
    private final Dialogs dialogs;

    /** The kinds of document that the program writes. */
    public enum Kind {
        PDF,
        CSV,
        HTML;

        private String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Papers(Background background, Dialogs dialogs) {
        this.background = background;
        this.dialogs = dialogs;
    }

    /**
     * Asks for a file and writes the document into it.
     *
     * @param title of the document, from which a file name is suggested
     * @param advice what to mind about the file, such as that it names children; may be empty
     * @param content is made in the background, after the file was chosen
     */
    public void save(String title, Kind kind, String advice, Background.Work<byte[]> content) {
        dialogs.chooseNewFile(
                        Words.of("kit.paper.save", title),
                        fileName(title, kind),
                        Words.of("kit.paper." + kind),
                        kind.extension())
                .ifPresent(file -> background.run(
                        Words.of("kit.paper.writing", title),
                        () -> {
                            PaperFile.write(file, content.run());
                            return file;
                        },
                        there -> dialogs.tell(
                                Words.of("kit.paper.written"),
                                Words.of("kit.paper.written.what", there, advice)
                                        .strip())));
    }

    /** Prints a PDF on the printer that the person chooses. */
    public void print(String title, Background.Work<byte[]> pdf) {
        background.run(
                Words.of("kit.paper.writing", title),
                () -> PdfPictures.of(pdf.run(), MOST_PRINTED),
                pages -> PrintedPages.print(title, pages, dialogs));
    }

    private static String fileName(String title, Kind kind) {
        return title.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", "-") + "." + kind.extension();
    }
}
