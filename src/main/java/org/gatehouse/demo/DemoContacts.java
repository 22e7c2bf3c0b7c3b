package org.gatehouse.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gatehouse.roll.Pupil;

/** One or two invented adults for each child of the fictional school, as an information system lists them. */
final class DemoContacts {
    private static final List<String> MOTHERS = List.of(
            "Adaeze",
            "Bronwen",
            "Carmen",
            "Dilys",
            "Ewa",
            "Fatima",
            "Gita",
            "Hannah",
            "Ingrid",
            "Jaswinder",
            "Keziah",
            "Lucía",
            "Mehwish",
            "Nomvula",
            "Orla",
            "Perpetua",
            "Rukhsana",
            "Siân",
            "Thuy",
            "Yewande");
    private static final List<String> FATHERS = List.of(
            "Ade",
            "Bogdan",
            "Conor",
            "Dafydd",
            "Emre",
            "Farouk",
            "Gareth",
            "Harpreet",
            "Idris",
            "Jerzy",
            "Kwame",
            "Lewis",
            "Minh",
            "Nasir",
            "Owen",
            "Paulo",
            "Rashid",
            "Sanjay",
            "Tunde",
            "Vikram");
    private static final List<String> DOMAINS = List.of("example.com", "example.org", "example.net");

    private DemoContacts() {}

    /** One or two contacts for each child of {@code pupils}, as such a system lists them. */
    static String csv(List<Pupil> pupils) {
        Random random = new Random(DemoRoll.SEED);
        StringBuilder csv = new StringBuilder(
                "Admission Number,Forename,Surname,(Contact) Priority,Relationship,"
                        + "Parental responsibility (T/F),Lives with Pupil,Title,Forename,Surname,Primary Email,Mobile number\n");
        for (Pupil pupil : pupils) {
            boolean both = random.nextInt(3) > 0;
            boolean mother = both || random.nextBoolean();
            String second = random.nextInt(8) == 0
                    ? DemoRoll.SURNAMES.get(random.nextInt(DemoRoll.SURNAMES.size()))
                    : pupil.surname();
            if (mother) contact(csv, random, pupil, 1, "Mother", pupil.surname());
            if (both) contact(csv, random, pupil, 2, random.nextInt(6) == 0 ? "Grandfather" : "Father", second);
            if (!mother) contact(csv, random, pupil, 1, "Father", pupil.surname());
        }
        return csv.toString();
    }

    private static void contact(
            StringBuilder csv, Random random, Pupil pupil, int place, String relation, String surname) {
        boolean mother = relation.equals("Mother");
        List<String> names = mother ? MOTHERS : FATHERS;
        String forename = names.get(random.nextInt(names.size()));
        boolean responsible = mother || relation.equals("Father") && random.nextInt(10) > 0;
        int number = random.nextInt(1000);
        String email = Normalizer.normalize(forename + "." + surname, Normalizer.Form.NFKD)
                        .replaceAll("[^A-Za-z.]", "")
                        .toLowerCase(Locale.ROOT)
                + number + "@" + DOMAINS.get(random.nextInt(DOMAINS.size()));
        csv.append(String.join(
                        ",",
                        pupil.admissionNumber(),
                        pupil.forename(),
                        pupil.surname(),
                        Integer.toString(place),
                        relation,
                        responsible ? "T" : "F",
                        mother || random.nextBoolean() ? "T" : "F",
                        mother ? "Mrs" : "Mr",
                        forename,
                        surname,
                        email,
                        // A range that is kept free for fiction.
                        "07700 900%03d".formatted(number)))
                .append('\n');
    }
}
