package org.gatehouse.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** A workbook’s cell as a person sees it there: dates as dates, whole numbers whole, a formula as what it last came to. */
final class WorkbookCell {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    /** 31 December 9999, the last day that a spreadsheet knows. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    /** What in a format is text or colour and says nothing of the kind of value. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^\\]]*]");

    private static final Pattern ESCAPED_LITERAL = Pattern.compile("\\\\(.)|\"([^\"]*)\"");
    private static final Pattern PADDED = Pattern.compile("0[0 ()/-]*0");
    private static final Pattern ESCAPED_CHARACTER = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** A spreadsheet computes with fifteen digits and shows no more. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int MOST_ZEROS = 40;

    private WorkbookCell() {}

    static String text(Cell cell) {
        if (cell == null) return "";
        Object value = cell.getValue();
        // A formula never computed would otherwise pass for a blank.
        if (cell.getRawValue() == null && cell.getFormula() != null) return "=" + cell.getFormula();
        if (value == null) return "";
        if (value instanceof BigDecimal number) return number(cell, number);
        if (value instanceof Boolean truth) return truth ? "TRUE" : "FALSE";
        return ESCAPED_CHARACTER
                .matcher(value.toString())
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(match.group(1), 16))));
    }

    private static String number(Cell cell, BigDecimal value) {
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        String kind = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        if (!kind.equals("general") && value.signum() >= 0 && value.compareTo(LAST_DAY) < 0) {
            boolean day = kind.contains("d") || kind.contains("y");
            boolean time = kind.contains("h") || kind.contains("s");
            if (day || time) return moment(cell, value, day, time);
        }
        BigDecimal shown = value.round(SHOWN).stripTrailingZeros();
        if (Math.abs((long) shown.scale()) > MOST_ZEROS) return cell.getRawValue();
        return padded(format, shown.toPlainString());
    }

    private static String moment(Cell cell, BigDecimal value, boolean day, boolean time) {
        try {
            LocalDateTime moment = cell.asDate();
            if (!day) return TIME.format(moment);
            boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
            return (time && !midnight ? MOMENT : DAY).format(moment);
        } catch (DateTimeException never) {
            return value.toPlainString();
        }
    }

    /** A number that its format fills with zeros, such as an admission number of four digits, or groups as a telephone’s. */
    private static String padded(String format, String digits) {
        String plain = ESCAPED_LITERAL.matcher(format).replaceAll("$1$2");
        if (plain.length() > MOST_ZEROS || !PADDED.matcher(plain).matches() || !digits.matches("\\d+")) return digits;
        StringBuilder filled = new StringBuilder();
        int next = digits.length();
        for (int at = plain.length() - 1; at >= 0; at--) {
            char place = plain.charAt(at);
            if (place != '0') filled.append(place);
            else filled.append(next > 0 ? digits.charAt(--next) : '0');
        }
        return digits.substring(0, next) + filled.reverse();
    }
}
