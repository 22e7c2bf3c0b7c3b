package org.gatehouse.checks;

import java.text.Normalizer;

/**
 * Brings every spelling of a letter to one: without accents, look-alikes of other scripts and full-width forms made Latin,
 * quotes and dashes of one kind, what has no width left out. One table look-up for nearly every character, since normalising a
 * whole text costs more than all the checks together.
 */
final class Folding {
    /** Stands for an emoji or another sign that is no part of a word. */
    static final char SIGN = '\u0001';

    private static final int TABLE_END = 0x2200;
    private static final char GONE = '\u0000';
    private static final char SEVERAL = '\u0002';
    private static final char[] TABLE = new char[TABLE_END];

    private static final String LOOK_ALIKES =
            // Cyrillic
            "АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXҮYԌGԜWԚQԀDҺHѴVЬb"
                    + "аaеeѕsіiјjкkмmоoрpсcтtуyхxүyԍgԝwԛqԁdһhѵvьbнhвbгrпnӏlӀI"
                    // Greek
                    + "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϹC" + "αaβbεeιiκkνvοoρpτtυuχxγyηnωwϲcϳj"
                    // Armenian, Latin without a decomposition, small capitals
                    + "օoսuհhցg" + "ıiłlŁLøoØOđdĐDðdÐDħhĦHŧtŦTɑaɡgɩiƒfƙkəeƏEɛeƒfŋnŊN"
                    + "ᴀaʙbᴄcᴅdᴇeɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrᴛtᴜuᴠvᴡwʏyᴢzꜱsꜰf"
                    // Quotes, dashes, ellipsis
                    + "’'‘'‚'‛'ʼ'ʻ'ʹ'ʽ'´'`'′'“\"”\"„\"‟\"«\"»\"″\"‐-‑-‒-–-—-―-−-⁃-….•\u0001·.";

    static {
        for (int c = 0; c < TABLE_END; c++) {
            String folded = compute(c);
            TABLE[c] = switch (folded.length()) {
                case 0 -> GONE;
                case 1 -> folded.charAt(0);
                default -> SEVERAL;
            };
        }
    }

    private Folding() {}

    /** Writes what {@code codePoint} folds to, its case kept, into {@code target} from {@code at} on; returns the place after it. */
    static int fold(int codePoint, char[] target, int at) {
        if (codePoint < TABLE_END) {
            char folded = TABLE[codePoint];
            if (folded == GONE) return at;
            if (folded != SEVERAL) {
                target[at] = folded;
                return at + 1;
            }
        }
        String folded = compute(codePoint);
        int length = Math.min(folded.length(), 4);
        folded.getChars(0, length, target, at);
        return at + length;
    }

    private static String compute(int codePoint) {
        if (codePoint < 0x80 && codePoint != '`') return Character.toString(codePoint);
        String special = special(codePoint);
        if (special != null) return special;
        String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder();
        decomposed.codePoints().forEach(part -> folded.append(simple(part)));
        return folded.toString();
    }

    private static String special(int codePoint) {
        int at = LOOK_ALIKES.indexOf(codePoint);
        if (at >= 0 && at % 2 == 0) return LOOK_ALIKES.substring(at + 1, at + 2);
        return switch (codePoint) {
            case 'ß' -> "ss";
            case 'ẞ' -> "SS";
            case 'æ', 'ǽ' -> "ae";
            case 'Æ' -> "AE";
            case 'œ' -> "oe";
            case 'Œ' -> "OE";
            case 'þ' -> "th";
            case 'Þ' -> "Th";
            case '\u2028', '\u2029', '\u0085' -> "\n";
            default -> squared(codePoint);
        };
    }

    /** Letters in brackets, and in filled circles and squares, which Unicode does not decompose, read as letters. */
    private static String squared(int codePoint) {
        if (codePoint >= 0x249C && codePoint <= 0x24B5) return Character.toString('a' + codePoint - 0x249C);
        if (codePoint >= 0x1F110 && codePoint <= 0x1F129) return letter(codePoint - 0x1F110);
        if (codePoint >= 0x1F150 && codePoint <= 0x1F169) return letter(codePoint - 0x1F150);
        if (codePoint >= 0x1F170 && codePoint <= 0x1F189) return letter(codePoint - 0x1F170);
        return null;
    }

    private static String letter(int index) {
        return Character.toString('A' + index);
    }

    private static String simple(int part) {
        if (part < 0x80) return Character.toString(part);
        String special = special(part);
        if (special != null) return special;
        return switch (Character.getType(part)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL,
                    Character.MODIFIER_SYMBOL -> "";
            case Character.SPACE_SEPARATOR -> " ";
            case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.PRIVATE_USE, Character.UNASSIGNED ->
                SIGN + "";
            default -> part < 0x10000 || Character.isLetterOrDigit(part) ? Character.toString(part) : SIGN + "";
        };
    }
}
