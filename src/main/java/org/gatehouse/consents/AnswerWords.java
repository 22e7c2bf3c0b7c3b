package org.gatehouse.consents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a yes or a no as people and forms word it. Whatever says more than that, such as “yes, but”, is for a person to read. */
final class AnswerWords {
    private static final String WHAT =
            "( (to|for|this|that|it|my|our|child|childs|photo|photos|photograph|photographs|picture|pictures|image|images"
                    + "|being|be|used|use|shown|taken|give|giving|consent|permission|agree|allow|wish|want|happy))*";
    private static final Pattern NO = Pattern.compile("(no|n|false|none|no thank you|no thanks|never"
            + "|(no )?(i|we) (do not|dont|would not|wouldnt|will not|wont|cannot|cant|am not|are not|refuse|decline|withhold|object"
            + "|disagree|withdraw)" + WHAT
            + "|(do not|dont)( (consent|agree|allow|give|give consent|give permission|use|share|show))"
            + "|(consent |permission )?(refused|declined|denied|withheld|not given|not granted)"
            + "|no (consent|permission)|not (agreed|allowed|given)|disagree|refuse|decline|opt out|opted out)");
    private static final Pattern YES = Pattern.compile("(yes|y|true|ok|okay|yes please|yes thank you|yes thanks"
            + "|(yes )?(i|we) (do|give|consent|agree|allow|grant|am happy|are happy|am|are|accept)" + WHAT
            + "|(consent |permission )?(given|granted)|consent|permission|agree|agreed|allow|allowed|accept|accepted"
            + "|give consent|give permission|opt in|opted in)");

    private AnswerWords() {}

    /** Empty where it is neither plainly yes nor plainly no. */
    static Optional<Decision> read(String cell) {
        String words = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’‘`]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        if (NO.matcher(words).matches()) return Optional.of(Decision.REFUSED);
        return YES.matcher(words).matches() ? Optional.of(Decision.GIVEN) : Optional.empty();
    }
}
