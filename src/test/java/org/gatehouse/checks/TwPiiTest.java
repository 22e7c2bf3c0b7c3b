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
                "UPN: A801200005001|BLOCK: A801200005001",
                "UPN A80120000500Z|BLOCK: A80120000500Z",
                "Aisha, aged 7, sang|WARN: 7",
                "Aisha, a 7-year-old, sang|WARN: 7-year-old",
                "7 year old Aisha sang|WARN: 7 year old",
                "she turns nine on Friday|WARN: nine",
                "Happy 9th birthday to our son, from his mum|WARN: 9th",
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
                "Meet @grace_hill_sings|WARN: @grace_hill_sings",
                "One of our pupils is on TikTok as hopping_hare9|WARN: hopping_hare9",
                "A pupil says her Roblox name is FrogKing12|WARN: FrogKing12",
                "A boy in Oak started a channel, follow him @frogs_and_co|WARN: @frogs_and_co",
                "Call 0044 1632 960 456|BLOCK: 0044 1632 960 456",
                "Found: a card, born 2015-11-30|BLOCK: 2015-11-30",
                "whose car is ab12 cde?|WARN: ab12 cde",
                "Our 9-year-old chess champion|WARN: 9-year-old",
                "our young violinist (9)|WARN: 9",
                "The singer is only 8 years old|WARN: 8 years old",
                "A boy who is just 6 won|WARN: 6",
                "A girl of 8 wrote this|WARN: 8",
                "Our singer is only seven and has won|WARN: seven",
                "At ten years of age she swam the lake|WARN: ten years of age",
                "Our chess whizz is on Discord: rook_77|WARN: rook_77",
                "Somebody in 4 Elm turned nine today|WARN: nine",
                "the tallest lad in Oak class|WARN: the tallest lad in Oak class",
                "the girl with the long red plaits in 4 Elm|WARN: the girl with the long red plaits in 4 Elm",
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
                "Ref A801200005001",
                "Ref A80120000500Z",
                "XB801200005001",
                "Aged 7 to 11 or aged 9 and over",
                "A cheese aged 9 months",
                "The children, aged 7, sang",
                "She is 7-3 up",
                "He is 4.5 metres up",
                "Happy 10th birthday to Oakfield library",
                "A 7-year-old oak and a 9 year old bus",
                "WW2, Y6 FUN and KS1 PE",
                "Grace, 7 points",
                "Was your child born between 1 September 2020 and 31 August 2021?",
                "Children born on or after 1 September 2020 start in Reception",
                "We are at ML14AB or ml1 4ab",
                "Our ten-year-old minibus broke down",
                "Our 10-year-old computer is slow",
                "A child may follow @bbc_bitesize on their channel",
                "Our channel is on YouTube, follow us as GraceLane1",
                "The Year 4 children in Oak class",
                "Thank you @frogs_and_co",
                "Our boy band is a channel for joy, thanks @frogs_and_co",
                "A boy of 8 brothers",
                "Who is 4 today? Our goldfish!"
            })
    void theNumbersOfSchoolLifeAreNone(String text) {
        assertThat(Desk.in(text, Rule.TW_PII)).isEmpty();
    }
}
