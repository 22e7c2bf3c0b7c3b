package org.gatehouse.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented rolls of any size, from forenames and syllables, always the same for the same size. */
final class Rolls {
    private static final String[] FORENAMES = {
        "Aisha",
        "Oliver",
        "Kwame",
        "Zofia",
        "Harpreet",
        "Mei",
        "Tomás",
        "Grace",
        "Noah",
        "Lucía",
        "Yusuf",
        "Isla",
        "Björk",
        "Anne-Marie",
        "Thu",
        "Leo",
        "Summer",
        "Rose",
        "Will",
        "Poppy"
    };
    private static final String[] SYLLABLES = {
        "ka", "mor", "ven", "tash", "wick", "o", "bel", "dra", "nym", "har", "fen", "zu", "quil", "ster", "lo", "bry",
        "gan", "eth", "ja", "pol", "ir", "sun", "cham", "var"
    };

    private Rolls() {}

    static List<PupilName> of(int size) {
        Random random = new Random(20_26);
        List<PupilName> pupils = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            StringBuilder surname = new StringBuilder();
            int syllables = 2 + random.nextInt(3);
            for (int k = 0; k < syllables; k++) surname.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            surname.setCharAt(0, Character.toUpperCase(surname.charAt(0)));
            String forename = FORENAMES[random.nextInt(FORENAMES.length)];
            if (size > 1000) forename += SYLLABLES[random.nextInt(SYLLABLES.length)];
            String middle = i % 3 == 0 ? FORENAMES[random.nextInt(FORENAMES.length)] : "";
            pupils.add(new PupilName(i, forename, "", middle, surname.toString(), "", "4B", List.of()));
        }
        return pupils;
    }
}
