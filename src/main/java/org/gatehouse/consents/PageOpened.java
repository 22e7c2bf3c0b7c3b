package org.gatehouse.consents;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gatehouse.consents.forms.FormAnswer;
import org.gatehouse.consents.forms.FormCode;
import org.gatehouse.consents.forms.FormNumber;
import org.gatehouse.consents.forms.FormPage;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.RollSearch;

/**
 * All that is known of one page of a pile when a person looks at it.
 *
 * @param form which it is, by its code or by the number that somebody typed
 * @param child empty while nobody has found them
 * @param filed who filed this page before, as far as that still stands
 * @param roll to find the child by hand; empty where the code knows them
 */
record PageOpened(
        int index,
        PilePage page,
        Optional<PrintedForm> form,
        Optional<PupilConsents> child,
        List<FormRow> rows,
        Optional<Long> wording,
        Optional<FiledPage> filed,
        List<Giver> contacts,
        Map<Long, String> people,
        List<Pupil> roll,
        LocalDate today) {
    /** What a person found by hand. */
    record ByHand(Optional<FormNumber> number, Optional<Pupil> child) {
        static final ByHand NOTHING = new ByHand(Optional.empty(), Optional.empty());
    }

    static PageOpened read(ConsentDesk desk, int index, PilePage page, ByHand byHand) {
        Consents consents = desk.consents();
        Optional<FormNumber> number = byHand.number()
                .or(() -> byHand.child().isPresent()
                        ? Optional.empty()
                        : page.code().map(FormCode::number));
        Optional<PrintedForm> form = number.flatMap(one -> consents.forms().find(desk.actor(), one));
        Optional<PupilConsents> child = byHand.child()
                .map(Pupil::id)
                .or(() -> form.map(PrintedForm::pupilId))
                .map(pupil -> consents.reads().pupil(desk.actor(), pupil));
        List<ConsentUse> uses = consents.choices().uses();
        List<ConsentWording> wordings = consents.choices().wordings();
        int part = page.code().map(FormCode::page).orElse(1);
        return new PageOpened(
                index,
                page,
                form,
                child,
                rows(page, form, part, uses),
                form.map(PrintedForm::wordingId)
                        .or(() -> wordings.isEmpty()
                                ? Optional.empty()
                                : Optional.of(wordings.get(wordings.size() - 1).id())),
                form.flatMap(one -> one.filed(part)),
                child.map(one -> desk.contacts().of(one.pupil().id())).orElse(List.of()),
                desk.names().get(),
                page.form().isPresent()
                        ? List.of()
                        : consents.reads().grid(desk.actor(), RollSearch.ALL).stream()
                                .map(PupilConsents::pupil)
                                .toList(),
                consents.reads().today());
    }

    /** Whose each page is, as far as its code says, by the page’s place in the pile. */
    static Map<Integer, String> children(ConsentDesk desk, List<PilePage> pages) {
        Map<Integer, String> children = new HashMap<>();
        for (int index = 0; index < pages.size(); index++) {
            int at = index;
            pages.get(index)
                    .code()
                    .flatMap(code -> desk.consents().forms().find(desk.actor(), code.number()))
                    .map(form -> desk.consents().reads().pupil(desk.actor(), form.pupilId()))
                    .ifPresent(child -> children.put(at, child.pupil().sorted()));
        }
        return children;
    }

    private static List<FormRow> rows(PilePage page, Optional<PrintedForm> form, int part, List<ConsentUse> uses) {
        if (form.isEmpty())
            return uses.stream()
                    .filter(ConsentUse::open)
                    .map(use -> new FormRow(use, Optional.empty()))
                    .toList();
        List<Long> asked = form.get().uses(part);
        List<FormAnswer> answers = page.form().map(FormPage::answers).orElse(List.of());
        return IntStream.range(0, asked.size())
                .boxed()
                .flatMap(row -> uses.stream()
                        .filter(use -> use.id() == asked.get(row))
                        .map(use -> new FormRow(
                                use,
                                row < answers.size()
                                        ? Optional.of(answers.get(row).proposal())
                                        : Optional.empty())))
                .toList();
    }

    /** Which page of its form this is, from 1. */
    int pageOfForm() {
        return page.code().map(FormCode::page).orElse(1);
    }

    FormFiling filing(ConsentForm said, boolean again) {
        return new FormFiling(form.map(PrintedForm::number), pageOfForm(), page.place(), page.picture(), again, said);
    }
}
