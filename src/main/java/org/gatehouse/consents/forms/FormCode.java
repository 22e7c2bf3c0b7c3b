package org.gatehouse.consents.forms;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.Optional;

/**
 * What the code on a page says: the version of the layout, the page, the number of the form; nothing personal.
 *
 * @param layout see {@link FormLayout#VERSION}
 * @param page from 1
 */
public record FormCode(int layout, int page, FormNumber number) {
    /** The smallest of QR codes, and with this level of correction a quarter of it may be lost. */
    private static final Map<EncodeHintType, Object> SMALLEST = Map.of(EncodeHintType.QR_VERSION, 1);

    private static final String START = "G";
    private static final int PAGE_AT = 2;
    private static final int NUMBER_AT = 3;

    public FormCode {
        if (layout < 0 || layout > 9 || page < 1 || page > 9)
            throw new IllegalArgumentException("layout " + layout + ", page " + page);
    }

    public String payload() {
        return START + layout + page + number.letters(page);
    }

    /** Empty where the payload is somebody else’s code. */
    public static Optional<FormCode> of(String payload) {
        if (!payload.matches(START + "[0-9][1-9].*")) return Optional.empty();
        int page = payload.charAt(PAGE_AT) - '0';
        return FormNumber.ofLetters(payload.substring(NUMBER_AT), page)
                .map(number -> new FormCode(payload.charAt(1) - '0', page, number));
    }

    /** The dark modules by row and column. */
    boolean[][] modules() {
        try {
            ByteMatrix matrix =
                    Encoder.encode(payload(), ErrorCorrectionLevel.Q, SMALLEST).getMatrix();
            boolean[][] modules = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int row = 0; row < modules.length; row++)
                for (int column = 0; column < modules[row].length; column++)
                    modules[row][column] = matrix.get(column, row) == 1;
            return modules;
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
