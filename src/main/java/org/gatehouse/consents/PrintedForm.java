package org.gatehouse.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.consents.forms.FormLayout;
import org.gatehouse.consents.forms.FormNumber;

/**
 * A consent letter as it was printed for one child.
 *
 * @param uses what it asks for, in the order of its rows
 * @param filed the pages that came back, as far as what they say still stands
 */
public record PrintedForm(
        FormNumber number,
        long pupilId,
        long wordingId,
        List<Long> uses,
        LocalDate returnBy,
        long printedBy,
        Instant at,
        List<FiledPage> filed) {
    public PrintedForm {
        uses = List.copyOf(uses);
        filed = List.copyOf(filed);
    }

    public int pages() {
        return FormLayout.pages(uses.size());
    }

    /** What the rows of one page ask for. */
    public List<Long> uses(int page) {
        int first = Math.min(uses.size(), (page - 1) * FormLayout.MOST_ROWS);
        return uses.subList(first, Math.min(uses.size(), first + FormLayout.MOST_ROWS));
    }

    /** The last filing of this page. */
    public Optional<FiledPage> filed(int page) {
        return filed.stream().filter(one -> one.page() == page).reduce((first, last) -> last);
    }

    /** Whether every page has come back. */
    public boolean returned() {
        return filed.stream().map(FiledPage::page).distinct().count() == pages();
    }
}
