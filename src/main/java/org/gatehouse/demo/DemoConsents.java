package org.gatehouse.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.book.Actor;
import org.gatehouse.consents.ConsentForm;
import org.gatehouse.consents.ConsentUse;
import org.gatehouse.consents.ConsentWording;
import org.gatehouse.consents.Decision;
import org.gatehouse.consents.Evidence;
import org.gatehouse.consents.EvidenceKind;
import org.gatehouse.consents.EvidenceSource;
import org.gatehouse.consents.Giver;
import org.gatehouse.consents.LawfulBasis;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.rules.Refusal;
import org.gatehouse.wiring.Rooms;

/** The demo school's consents: most given, some refused, some forms that never came back, one run out, one child not to be shown. */
final class DemoConsents {
    /** Admission numbers of children in a post each. */
    static final String IN_FORCE = "4341";

    static final String WITHDRAWN_LATER = "4102";

    private static final String NOT_SHOWN = "4420";
    private static final int SINCE = 45;
    private static final int REFUSED = 11;
    private static final int MISSING = 13;
    private static final int RUN_OUT = 97;
    private static final int SAID = 151;

    private final Rooms rooms;
    private final Actor clerk;

    DemoConsents(Rooms rooms, Actor clerk) {
        this.rooms = rooms;
        this.clerk = clerk;
    }

    void write() {
        LocalDate asked = rooms.consents().reads().today().minusDays(SINCE);
        ConsentWording wording = rooms.consents()
                .choices()
                .addWording(
                        clerk,
                        asked.getYear() + "-1",
                        "May we show your child, without their name, on each of the following? You may change your mind at any time.",
                        asked);
        for (String className : rooms.roll().classes(clerk)) {
            Evidence pile = rooms.consents()
                    .keepEvidence(
                            clerk,
                            new EvidenceSource.Fresh(EvidenceKind.FORM, "Forms of class " + className + ", autumn"));
            List<ConsentForm> forms = new ArrayList<>();
            for (Pupil pupil : rooms.roll().pupils(clerk, new RollSearch("", className, false)))
                form(pupil, asked, wording, pile).ifPresent(forms::add);
            rooms.consents().recordAll(clerk, forms);
        }
        rooms.consents().setDoNotShow(clerk, pupil(NOT_SHOWN).id(), asked, Optional.empty());
    }

    private Optional<ConsentForm> form(Pupil pupil, LocalDate asked, ConsentWording wording, Evidence pile) {
        int number = Integer.parseInt(pupil.admissionNumber());
        if (number % MISSING == 0) return Optional.empty();
        Map<Long, Decision> answers = new HashMap<>();
        for (ConsentUse use : rooms.consents().choices().uses()) answers.put(use.id(), Decision.GIVEN);
        if (number % REFUSED == 0) {
            answers.put(ConsentUse.X_ACCOUNT, Decision.REFUSED);
            answers.put(ConsentUse.PRESS, Decision.REFUSED);
        }
        if (number % RUN_OUT == 0)
            return Optional.of(new ConsentForm(
                    pupil.id(),
                    0,
                    carer(pupil),
                    answers,
                    Optional.of(pile.source()),
                    Optional.empty(),
                    LawfulBasis.CONSENT,
                    asked.minusYears(1),
                    Optional.of(asked)));
        ConsentForm form =
                ConsentForm.said(pupil.id(), 0, carer(pupil), answers, asked).asked(wording.id());
        return Optional.of(number % SAID == 0 ? form : form.with(pile.source()));
    }

    /** The parent of the child in {@link #WITHDRAWN_LATER} takes it back. */
    void withdraw() {
        Pupil pupil = pupil(WITHDRAWN_LATER);
        rooms.consents()
                .withdraw(
                        clerk,
                        ConsentForm.said(
                                        pupil.id(),
                                        rooms.consents()
                                                .reads()
                                                .pupil(clerk, pupil.id())
                                                .seen(),
                                        carer(pupil),
                                        Map.of(ConsentUse.X_ACCOUNT, Decision.WITHDRAWN),
                                        rooms.consents().reads().today())
                                .with(new EvidenceSource.Fresh(EvidenceKind.EMAIL, "To the office, “Photographs”")));
    }

    Pupil pupil(String admissionNumber) {
        return rooms.roll().pupils(clerk, RollSearch.ALL).stream()
                .filter(pupil -> pupil.admissionNumber().equals(admissionNumber))
                .findFirst()
                .orElseThrow(() -> new Refusal("consents.pupil.missing"));
    }

    private Giver carer(Pupil pupil) {
        return rooms.consents().reads().givers(clerk, pupil.id()).stream()
                .filter(Giver::parentalResponsibility)
                .findFirst()
                .orElseGet(() -> Giver.named("Mrs " + pupil.surname(), "mother", true));
    }
}
