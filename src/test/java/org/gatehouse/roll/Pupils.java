package org.gatehouse.roll;

import java.time.LocalDate;
import java.util.List;

/** Invented children for tests, by name, and copies of them with one thing changed. */
final class Pupils {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static final Pupil AISHA = new Pupil(
            1,
            "R801200020001",
            "0412",
            "Aisha",
            "",
            "Noor",
            "Khan",
            "",
            YearGroup.Y6,
            "6 Rauf",
            LocalDate.of(2015, 10, 14),
            null,
            List.of());
    static final Pupil MATEUSZ = new Pupil(
            2,
            "",
            "0414",
            "Mateusz",
            "Matty",
            "",
            "Wójcik",
            "",
            YearGroup.Y6,
            "6 Rauf",
            LocalDate.of(2016, 2, 29),
            null,
            List.of());
    static final Pupil SURYADI = new Pupil(
            3,
            "",
            "",
            "Suryadi",
            "",
            "",
            "",
            "",
            YearGroup.Y4,
            "4 Donaldson",
            LocalDate.of(2017, 9, 30),
            null,
            List.of());

    private Pupils() {}

    static Pupil left(Pupil pupil, LocalDate day) {
        return new Pupil(
                pupil.id(),
                pupil.upn(),
                pupil.admissionNumber(),
                pupil.forename(),
                pupil.knownAs(),
                pupil.middleNames(),
                pupil.surname(),
                pupil.knownSurname(),
                pupil.year(),
                pupil.className(),
                pupil.dateOfBirth(),
                day,
                pupil.handles());
    }

    static Pupil named(long id, String upn, String forename, String surname, LocalDate born) {
        return new Pupil(id, upn, "", forename, "", "", surname, "", YearGroup.Y3, "3 Ash", born, null, List.of());
    }
}
