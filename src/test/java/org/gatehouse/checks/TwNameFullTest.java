package org.gatehouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TW-NAME: a pupil’s full name blocks in every spelling, and nothing else does. */
class TwNameFullTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Well done Aisha Khan!|Aisha Khan",
                "well done aisha khan|aisha khan",
                "WELL DONE AISHA KHAN|AISHA KHAN",
                "Well done Khan Aisha|Khan Aisha",
                "Register: Khan, Aisha|Khan, Aisha",
                "Aisha Khan’s poem|Aisha Khan",
                "Aisha Khan's poem|Aisha Khan",
                "Jazzy Rice sang|Jazzy Rice",
                "Billy nobody and Tom O'Neill|Tom O'Neill",
                "Dr Aisha Khan, or so her costume said|Aisha Khan",
                "Cllr Grace Hill of the school council|Grace Hill",
                "Aisha “Rocket” Khan|Aisha “Rocket” Khan",
                "Mary MacDonald|Mary MacDonald",
                "Okafor, Hope and her band|Okafor, Hope",
                "Gill Harpreet and her band|Gill Harpreet",
                "gill harpreet and her band|gill harpreet",
                "#KhanAisha sings|KhanAisha",
                "#GuðmundsdóttirBjörk sings|GuðmundsdóttirBjörk",
                "Li Wei sings|Li Wei",
                "h. okafor sings|h. okafor",
                "H.okafor sings|H.okafor",
                "H. N. Okafor of Year 4|H. N. Okafor",
                "Okafor, H. sings|Okafor, H",
                "Aisha (Year 4) Khan|Aisha (Year 4) Khan",
                "Aisha (Y4) and Leo (Y2) Khan|Aisha (Y4) and Leo (Y2) Khan",
                "Guðmundsdóttir B, reserve|Guðmundsdóttir B",
                "In goal: Okafor H|Okafor H",
                "so proud of isla read today|isla read",
                "The stall run by Hill, Grace and the choir|Hill, Grace",
                "Aisha Khans poem|Aisha Khans",
                "Aisha Noor Khan won|Aisha Noor Khan",
                "Aisha N. Khan won|Aisha N. Khan",
                "Noor Khan won|Noor Khan",
                "Aisha Fatima Khan won|Aisha Fatima Khan",
                "Well done A. Khan|A. Khan",
                "Well done A Khan|A Khan",
                "Well done A.N. Khan|A.N. Khan",
                "Certificate for Khan, A.|Khan, A",
                "Well done Miss Aisha Khan|Aisha Khan",
                "Well done Master Thomas ONeill|Thomas ONeill",
                "Thomas O'Neill|Thomas O'Neill",
                "Thomas O’Neill|Thomas O’Neill",
                "thomas oneill|thomas oneill",
                "Thomas O Neill|Thomas O Neill",
                "Tommy O’Neill|Tommy O’Neill",
                "Thomas “Tommy” O’Neill|Thomas “Tommy” O’Neill",
                "Star of the week: Tomás O'Neill|Tomás O'Neill",
                "Star of the week: Tomas ONeill|Tomas ONeill",
                "Lucía García López|Lucía García López",
                "Lucia Garcia|Lucia Garcia",
                "Lucia Lopez|Lucia Lopez",
                "García López, Lucía|García López, Lucía",
                "Wei Li came first|Wei Li",
                "Li Wei came first|Li Wei",
                "Harpreet Gill|Harpreet Gill",
                "Harpreet Kaur|Harpreet Kaur",
                "Harpreet Kaur Gill|Harpreet Kaur Gill",
                "Arjan Singh|Arjan Singh",
                "Bjork Gudmundsdottir|Bjork Gudmundsdottir",
                "Summer Smith-Jones|Summer Smith-Jones",
                "Summer Smith–Jones|Summer Smith–Jones",
                "Summer Smith Jones|Summer Smith Jones",
                "Summer Jones|Summer Jones",
                "Mary Jane McDonald|Mary Jane McDonald",
                "Mary Mc Donald|Mary Mc Donald",
                "MJ McDonald|MJ McDonald",
                "Zoe Mueller|Zoe Mueller",
                "Zoë Muller|Zoë Muller",
                "Jo Ng|Jo Ng",
                "Aisha and Zain Khan|Aisha and Zain Khan",
                "Aisha, Zain and Bilal Khan|Aisha, Zain and Bilal Khan",
                "#WellDoneAishaKhan|AishaKhan",
                "#welldoneaishakhan|aishakhan",
                "#aisha_khan|aisha_khan",
                "@AishaKhan2016 look|AishaKhan",
                "@khanaisha look|khanaisha",
                "A i s h a K h a n|A i s h a K h a n",
                "A.i.s.h.a Khan|A.i.s.h.a Khan",
                "Аisha Khаn (Cyrillic)|Аisha Khаn",
                "Ai\u200Bsha Kh\u00ADan|Ai\u200Bsha Kh\u00ADan",
                "Aisha\u200BKhan|Aisha\u200BKhan",
                "Ａｉｓｈａ Ｋｈａｎ|Ａｉｓｈａ Ｋｈａｎ",
                "Aisha 🌟 Khan|Aisha 🌟 Khan",
                "Tomás O'Neill|Tomás O'Neill",
                "AishaKhan|AishaKhan",
                "our class cooked jasmine rice|jasmine rice",
                "Well done Grace Hill|Grace Hill",
                "well done will green|will green",
                "we cooked jasmine (rice)|jasmine (rice"
            })
    void aFullNameBlocksInEverySpelling(String text, String name) {
        assertThat(Desk.in(text, Rule.TW_NAME)).containsExactly("BLOCK: " + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aisha loved the museum.",
                "We thank Mrs Khan.",
                "Mrs Farah Khan read to us.",
                "Mrs Aisha Khan, our governor, came in.",
                "Mr A Khan came in.",
                "A Khan Academy lesson",
                "We love Grace. Hill climbing is next.",
                "Will Green Class win the cup?",
                "Our street will green up in spring.",
                "The children will green the playground.",
                "We fed the lambs at Rose Hill Farm.",
                "Grace Lane Primary School is open today.",
                "Miss Green’s class planted beans.",
                "Isla read a lovely poem.",
                "Leo Khan, Aisha Patel and Zed sang.",
                "We cooked rice, jasmine and peas.",
                "We cooked rice jasmine style.",
                "Khan, Aisha Gill and Zed sang.",
                "Mrs Khan, Aisha is here.",
                "Green, Will and Hope like to paint.",
                "Miss Hill Grace note",
                "ng jo and zed",
                "h okafor",
                "Chidi H Okafor sang.",
                "Mrs H Okafor sang.",
                "Year H Okafor",
                "4 H Okafor",
                "W Green Lane",
                "Is B Green today?",
                "Will Green Primary win again?",
                "Rome, Paris and Lane Cove",
                "Lane, Paris and York are all places",
                "We painted like Mark Rothko.",
                "Paris, Lane Cove and Rome",
                "Thomas and Grace had fun. Khan et al.",
                "Year 4 visited the church on the hill in May.",
                "Mark May on your calendar",
                "mark may on your calendar",
                "Jo can sing",
                "Summer fair on Saturday",
                "In Summer Lane will be closed",
                "J.K. Rowling wrote it.",
                "Dr. Khan visited.",
                "We read books by Imran Khan.",
                "Grace, Hill Class and Oak Class all joined in.",
                "We planted jasmine (rice paper pots came later)",
                "we grew jasmine. Rice came next",
                "we grew jasmine, rice and peas",
                "we grew jasmine – rice as well",
                "we grew jasmine; rice as well",
                "jasmine\nrice and peas",
                "In the pot: rice, jasmine"
            })
    void whatIsNoFullNameStaysClear(String text) {
        assertThat(Desk.in(text, Rule.TW_NAME)).isEmpty();
    }

    @Test
    void aNameMayBreakAtTheEndOfALine() {
        assertThat(Desk.in("Our captain is Grace\nHill.", Rule.TW_NAME)).containsExactly("BLOCK: Grace\nHill");
        assertThat(Desk.in("We thank Grace\nHill walking starts at two.", Rule.TW_NAME))
                .isEmpty();
    }

    @Test
    void anInitialAfterASurnameCountsInAFileName() {
        CheckedPost post = new CheckedPost(
                "Today", List.of("A map"), List.of("okafor_h.jpg", "okafor-a-day.jpg", "green_w.jpg"), true, List.of());
        assertThat(Desk.of(Desk.CHECKS.report(post), Rule.TW_NAME)).containsExactly("BLOCK: okafor_h");
    }

    @Test
    void aNameInAnAltTextOrAFileNamePointsThere() {
        Report report = Desk.CHECKS.report(new CheckedPost(
                "Fun",
                List.of("A map", "Aisha Khan with a map"),
                List.of("aishakhan.jpg", "IMG_2.jpg"),
                true,
                List.of()));
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule() == Rule.TW_NAME)
                .extracting(finding -> finding.place() + " " + finding.start() + "-" + finding.end())
                .containsExactly("altTexts[1] 0-10", "fileNames[0] 0-9");
        assertThat(report.verdict()).isEqualTo(Verdict.BLOCK);
    }

    @Test
    void anInitialThatMayBeAMemberOfStaffsOnlyWarns() {
        assertThat(Desk.in("Thanks to F. Khan", Rule.TW_NAME)).isEmpty();
        PostChecks checks = new PostChecks(
                CompiledRoll.of(Desk.PUPILS),
                new StaffNames(List.of("Ayesha Khan")),
                Organisations.NONE,
                OwnDetails.NONE,
                280);
        assertThat(Desk.of(checks.report(CheckedPost.ofText("Thanks to A. Khan")), Rule.TW_NAME))
                .containsExactly("WARN: A. Khan");
    }

    @Test
    void twoPupilsWhoShareANameAreFoundAsOne() {
        CompiledRoll roll =
                CompiledRoll.of(List.of(PupilName.of(1, "Leo", "Brandt"), PupilName.of(2, "Leo", "Brandt")));
        PostChecks checks = new PostChecks(roll, StaffNames.NONE, Organisations.NONE, OwnDetails.NONE, 280);
        assertThat(checks.report(CheckedPost.ofText("Well done Leo Brandt")).findings())
                .hasSize(1);
    }
}
