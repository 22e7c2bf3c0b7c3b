package org.gatehouse.consents.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Forms filled in as people do, spoilt as scanners do, and read back: how many proposals are right, and that none says yes wrongly. */
class FormReadingTest {
    private static final FormNumber NUMBER = new FormNumber(0x2A5F3C91E07D4L);
    private static final int USES = FormLayout.MOST_ROWS;
    /** More for a longer look by hand: {@code -Dforms.pages=60}. */
    private static final int PAGES = Integer.getInteger("forms.pages", 3);

    private static final class Tally {
        int rows;
        int right;
        int unsure;
        int wrong;
        int wrongYes;
        int unreadPages;
        final Map<String, Integer> reasons = new TreeMap<>();

        double rate() {
            return rows == 0 ? 0 : (double) right / rows;
        }
    }

    @Test
    void mostProposalsAreRightAndNoneSaysYesWrongly() {
        BufferedImage printed = PaperForms.page(NUMBER, USES);
        FormLayout layout = FormLayout.of(USES, 1);
        Map<Distortion, Tally> byDistortion = new EnumMap<>(Distortion.class);
        Map<FilledForm.Hand, Map<FormProposal, Integer>> byHand = new TreeMap<>();
        Random random = new Random(20260907);
        for (Distortion distortion : Distortion.values()) {
            Tally tally = new Tally();
            byDistortion.put(distortion, tally);
            for (int page = 0; page < PAGES; page++) {
                FilledForm form = FilledForm.by(printed, layout, random);
                FormReading reading =
                        PaperForms.read(distortion.of(form.page(), random), PaperForms.known(NUMBER, USES));
                count(form, reading, tally, byHand);
            }
        }
        print(byDistortion, byHand);
        int rows = byDistortion.values().stream().mapToInt(tally -> tally.rows).sum();
        int right =
                byDistortion.values().stream().mapToInt(tally -> tally.right).sum();
        int wrong =
                byDistortion.values().stream().mapToInt(tally -> tally.wrong).sum();
        assertThat(byDistortion.values()).allSatisfy(tally -> {
            assertThat(tally.wrongYes).isZero();
            assertThat(tally.unreadPages).isLessThanOrEqualTo(PAGES / 3);
            assertThat(tally.rate()).isGreaterThan(0.8);
        });
        assertThat((double) right / rows).isGreaterThan(0.95);
        assertThat((double) wrong / rows).isLessThan(0.01);
    }

    private static void count(
            FilledForm form,
            FormReading reading,
            Tally tally,
            Map<FilledForm.Hand, Map<FormProposal, Integer>> byHand) {
        if (!(reading instanceof FormPage read)) {
            tally.unreadPages++;
            tally.reasons.merge(reading instanceof FormUnread unread ? unread.reason() : "blank", 1, Integer::sum);
            return;
        }
        assertThat(read.number()).isEqualTo(NUMBER);
        for (int row = 0; row < form.rows().size(); row++) {
            FilledForm.Row meant = form.rows().get(row);
            FormProposal said = read.answers().get(row).proposal();
            byHand.computeIfAbsent(meant.hand(), hand -> new EnumMap<>(FormProposal.class))
                    .merge(said, 1, Integer::sum);
            tally.rows++;
            if (meant.right().contains(said)) tally.right++;
            else if (said == FormProposal.UNSURE) tally.unsure++;
            else tally.wrong++;
            if (said == FormProposal.YES && !(meant.yes() && meant.right().contains(FormProposal.YES)))
                tally.wrongYes++;
        }
    }

    private static void print(
            Map<Distortion, Tally> byDistortion, Map<FilledForm.Hand, Map<FormProposal, Integer>> byHand) {
        StringBuilder table =
                new StringBuilder("\nforms read back: right / unsure / wrong / wrong yes / pages unread\n");
        byDistortion.forEach((distortion, tally) -> table.append(String.format(
                Locale.ROOT,
                "%-45s %5.1f %%  %3d of %3d  %3d  %3d  %3d  %3d %s%n",
                distortion,
                tally.rate() * 100,
                tally.right,
                tally.rows,
                tally.unsure,
                tally.wrong,
                tally.wrongYes,
                tally.unreadPages,
                tally.reasons.isEmpty() ? "" : tally.reasons)));
        byHand.forEach((hand, said) -> table.append(String.format(Locale.ROOT, "%-12s %s%n", hand, said)));
        System.out.println(table);
    }
}
