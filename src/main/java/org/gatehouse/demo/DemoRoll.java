package org.gatehouse.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** A roll of 420 invented children in 14 classes, as an export of a school's information system. */
final class DemoRoll {
    private static final List<String> FORENAMES = List.of(
            "Aisha",
            "Alfie",
            "Amara",
            "Arjun",
            "Bethan",
            "Billie",
            "Callum",
            "Chidi",
            "Daisy",
            "Dylan",
            "Eilidh",
            "Elif",
            "Emeka",
            "Esmé",
            "Farah",
            "Finley",
            "Freya",
            "Grace",
            "Gurpreet",
            "Hamza",
            "Hope",
            "Ibrahim",
            "Imogen",
            "Isla",
            "Jasmine",
            "Joshua",
            "Kai",
            "Kofi",
            "Layla",
            "Leo",
            "Lottie",
            "Maisie",
            "Mei",
            "Mohammed",
            "Nia",
            "Noah",
            "Oluwaseun",
            "Oscar",
            "Poppy",
            "Priya",
            "Quentin",
            "Rafael",
            "Rose",
            "Ruby",
            "Samira",
            "Saoirse",
            "Sienna",
            "Tariq",
            "Thi Mai",
            "Tomás",
            "Uzma",
            "Viktor",
            "Will",
            "Xanthe",
            "Yusuf",
            "Zofia",
            "Zoë",
            "Anaïs",
            "Björn",
            "Mary-Jane");
    static final List<String> SURNAMES = List.of(
            "Abernethy",
            "Adeyemi",
            "Ahmed",
            "Åkesson",
            "Bainbridge",
            "Begum",
            "Brzeziński",
            "Carter",
            "Chaudhry",
            "Clarke-Osei",
            "D’Arcy",
            "Davies",
            "Edwards",
            "Eze",
            "Fairweather",
            "Fernández Ruiz",
            "Grindrod",
            "Gupta",
            "Haddad",
            "Hill",
            "Hughes",
            "Iqbal",
            "Jankowski",
            "Kaur",
            "Khan",
            "Kowalczyk",
            "Lane",
            "Lewandowska",
            "MacLeod",
            "Mensah",
            "Mistry",
            "Moyo",
            "Nguyen",
            "O’Neill",
            "Oduya",
            "Owusu",
            "Patel",
            "Pemberton",
            "Petrov",
            "Quayle",
            "Rahman",
            "Rice",
            "Rowbotham",
            "Sandhu",
            "Santos",
            "Singh",
            "Stubbs",
            "Tembo",
            "Thistlewood",
            "Tran",
            "Underhill",
            "Varga",
            "Whitlock",
            "Wójcik",
            "Yeboah",
            "Zielinski");
    private static final List<String> TEACHERS = List.of(
            "Acorn", "Beech", "Cedar", "Damson", "Elm", "Fir", "Gorse", "Hazel", "Ivy", "Juniper", "Larch", "Maple",
            "Oak", "Pine");
    private static final int CLASS_SIZE = 30;
    private static final int FIRST_ADMISSION = 4101;
    /** The same school each time, so that what people learn on one machine holds on the next. */
    static final long SEED = 20_26;

    private DemoRoll() {}

    static String csv() {
        Random random = new Random(SEED);
        StringBuilder csv = new StringBuilder("Admission Number,Legal Forename,Known As,Middle Names,Legal Surname,"
                + "Year Group,Registration Form,Date of Birth\n");
        int admission = FIRST_ADMISSION;
        for (int group = 0; group < TEACHERS.size(); group++) {
            int year = group / 2;
            for (int i = 0; i < CLASS_SIZE; i++) {
                boolean first = group == 8 && i == 0;
                String forename = first ? "Aisha" : FORENAMES.get(random.nextInt(FORENAMES.size()));
                String surname = first ? "Khan" : SURNAMES.get(random.nextInt(SURNAMES.size()));
                String middle = random.nextInt(3) == 0 ? FORENAMES.get(random.nextInt(FORENAMES.size())) : "";
                String knownAs = forename.equals("Mohammed") && random.nextBoolean() ? "Mo" : "";
                LocalDate born = LocalDate.of(2021 - year, 9, 1).plusDays(random.nextInt(365));
                csv.append(String.join(
                                ",",
                                Integer.toString(admission++),
                                forename,
                                knownAs,
                                middle,
                                surname,
                                year == 0 ? "R" : Integer.toString(year),
                                (year == 0 ? "R" : year) + " " + TEACHERS.get(group),
                                born.toString()))
                        .append('\n');
            }
        }
        return csv.toString();
    }
}
