package org.gatehouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.rules.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TW-PII: personal data by its kind, and the many numbers of school life that are none. */
class TwPiiTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ring 07700 900456|BLOCK: 07700 900456",
                "Ring 07700900456 10am|BLOCK: 07700900456",
                "Ring (01632) 960 456|BLOCK: (01632) 960 456",
                "Ring 020 7946 0456.|BLOCK: 020 7946 0456",
                "Ring 0161-496-0456|BLOCK: 0161-496-0456",
                "Ring +44 (0)7700 900456|BLOCK: +44 (0)7700 900456",
                "Ring +447911123456|BLOCK: +447911123456",
                "Ring 0044 7911 123456|BLOCK: 0044 7911 123456",
                "Ring +33 1 42 68 53 00|BLOCK: +33 1 42 68 53 00",
                "Call 7911123456|BLOCK: 7911123456",
                "0️⃣7️⃣7️⃣0️⃣0️⃣900456|BLOCK: 0️⃣7️⃣7️⃣0️⃣0️⃣900456",
                "Write to jo@example.com.|BLOCK: jo@example.com",
                "Write to jo [at] example [dot] com|BLOCK: jo [at] example [dot] com",
                "Write to jo at example dot com|BLOCK: jo at example dot com",
                "At ML9 2XY|BLOCK: ML9 2XY",
                "At ml92xy|BLOCK: ml92xy",
                "At SW1A 2AA.|BLOCK: SW1A 2AA",
                "At M1 1AE|BLOCK: M1 1AE",
                "At BS1 1ST|BLOCK: BS1 1ST",
                "DOB 03/05/2016|BLOCK: 03/05/2016",
                "Date of birth: 3rd May 2016|BLOCK: 3rd May 2016",
                "Born on 3 May 2016|BLOCK: 3 May 2016",
                "UPN B801200005001|BLOCK: B801200005001",
                "Ref B801200005001|BLOCK: B801200005001",
                "Aisha is 7 today|WARN: 7",
                "Aisha turned seven yesterday|WARN: seven",
                "Thomas, 8, sang|WARN: 8",
                "Thomas (8) sang|WARN: 8",
                "a pupil aged 9|WARN: 9",
                "Our 7-year-old singer|WARN: 7-year-old",
                "Happy 7th birthday to Aisha|WARN: 7th",
                "Sale at 14 Sycamore Avenue|WARN: 14 Sycamore Avenue",
                "She lives on Maple Road|WARN: Maple Road",
                "Move AB12 CDE please|WARN: AB12 CDE",
                "The car A123 BCD has its lights on|WARN: A123 BCD",
                "Meet @aisha_draws|WARN: @aisha_draws",
                "the only girl in Year 6|WARN: the only girl in Year 6"
            })
    void personalDataIsFoundWhereItStands(String text, String finding) {
        assertThat(Desk.in(text, Rule.TW_PII)).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ring us on 01632 960123",
                "Ring us on +44 1632 960 123",
                "Write to office@gracelane.example.sch.uk",
                "We are at 12 Grace Lane, Milltown, ML1 4AB",
                "Charity number 1105540",
                "We counted 0 1 2 3 4 5 6 7 8 9 10",
                "On 01/02/2024 15.30",
                "ISBN 978-0-306-40615-7",
                "£1,234.56 raised, 07 points",
                "KS2 3rd, Y6 2nd and U9 2nd",
                "S2 3rd and E4 2nd place",
                "See you at E4 5pm",
                "Roald Dahl was born on 13 September 1916",
                "Shakespeare’s birthday is 23 April",
                "Chicks born on 3 May 2024",
                "Our school is 150 today",
                "Our tortoise is 7 today",
                "For children aged 7 to 11",
                "For 5-7 year olds",
                "The answer is 7",
                "Year 4 is 7 points ahead",
                "Year 4 Church Lane walk",
                "At 10.30 Church Lane closes",
                "10 Downing Street",
                "Reference C123456789012",
                "WW2, Y6 FUN and KS1 PE",
                "Grace, 7 points"
            })
    void theNumbersOfSchoolLifeAreNone(String text) {
        assertThat(Desk.in(text, Rule.TW_PII)).isEmpty();
    }
}
