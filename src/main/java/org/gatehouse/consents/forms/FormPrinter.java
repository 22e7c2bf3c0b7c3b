package org.gatehouse.consents.forms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.paper.PaperPicture;
import org.gatehouse.paper.PdfFile;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Prints consent letters, one sheet a child, each with a code by which it is known when it comes back. */
public final class FormPrinter {
    private final Letterhead letterhead;

    public FormPrinter(Letterhead letterhead) {
        this.letterhead = letterhead;
    }

    /**
     * All letters as one PDF, in their order.
     *
     * @throws Refusal where there is no letter, no use to ask for, more than a form can ask for, a wording longer than its page,
     *     or a crest that is no picture
     */
    public byte[] print(List<FormLetter> letters, Instant written) {
        if (letters.isEmpty()) throw new Refusal("consents.form.no-letters");
        try (PdfFile file = new PdfFile(Words.of("consents.form.title"), written)) {
            Optional<PaperPicture> crest = letterhead.crest().map(file::picture);
            for (FormLetter letter : letters) {
                int pages = FormLayout.pages(letter.uses().size());
                if (pages == 0) throw new Refusal("consents.form.no-uses");
                if (pages > FormLayout.MOST_PAGES)
                    throw new Refusal("consents.form.too-many-uses", FormLayout.MOST_PAGES * FormLayout.MOST_ROWS);
                for (int page = 1; page <= pages; page++)
                    new FormPagePrinter(file, letterhead.school(), crest, letter, page).print();
            }
            return file.bytes();
        }
    }
}
