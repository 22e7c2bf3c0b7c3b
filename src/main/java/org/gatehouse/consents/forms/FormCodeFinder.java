package org.gatehouse.consents.forms;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the code on a page, whichever way up. */
final class FormCodeFinder {
    private static final Map<DecodeHintType, Object> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);
    /** More codes than that are no consent form. */
    private static final int MOST_FOREIGN = 3;

    /**
     * A code and where it lies.
     *
     * @param code empty where it is somebody else’s
     * @param finders in the picture, in the order of {@link FormLayout#finders}
     */
    record Found(Optional<FormCode> code, List<FormSpot> finders) {}

    private FormCodeFinder() {}

    /** Our code if there is one, else somebody else’s, else nothing. */
    static Optional<Found> find(ScannedGrey page) {
        Optional<Found> foreign = Optional.empty();
        ScannedGrey left = page;
        for (int seen = 0; seen <= MOST_FOREIGN; seen++) {
            Optional<Found> found = any(left);
            if (found.isEmpty()) return foreign;
            if (found.get().code().isPresent()) return found;
            foreign = found;
            left = without(left, found.get().finders());
        }
        return foreign;
    }

    private static Optional<Found> any(ScannedGrey page) {
        // Half the size first: it is faster, and grain is gone.
        for (int factor : new int[] {2, 1, 3}) {
            ScannedGrey reduced = page.reduced(factor);
            LuminanceSource source = new PlanarYUVLuminanceSource(
                    reduced.shades(),
                    reduced.width(),
                    reduced.height(),
                    0,
                    0,
                    reduced.width(),
                    reduced.height(),
                    false);
            for (BinaryBitmap bitmap : List.of(
                    new BinaryBitmap(new HybridBinarizer(source)),
                    new BinaryBitmap(new GlobalHistogramBinarizer(source)))) {
                Optional<Found> found = decoded(bitmap, factor);
                if (found.isPresent()) return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> decoded(BinaryBitmap bitmap, int factor) {
        try {
            Result result = new QRCodeReader().decode(bitmap, HARDER);
            List<FormSpot> finders = Arrays.stream(result.getResultPoints())
                    .limit(3)
                    .map(point -> spot(point, factor))
                    .toList();
            if (finders.size() < 3) return Optional.empty();
            return Optional.of(new Found(FormCode.of(result.getText()), finders));
        } catch (ReaderException unreadable) {
            return Optional.empty();
        }
    }

    private static FormSpot spot(ResultPoint point, int factor) {
        return new FormSpot(point.getX() * factor, point.getY() * factor);
    }

    /** The page with the square round a code painted white. */
    private static ScannedGrey without(ScannedGrey page, List<FormSpot> finders) {
        ScannedGrey white = page.copy();
        double reach = finders.get(0).distance(finders.get(2)) * 0.75;
        double x = (finders.get(0).x() + finders.get(2).x()) / 2;
        double y = (finders.get(0).y() + finders.get(2).y()) / 2;
        int left = (int) Math.max(0, x - reach);
        int right = (int) Math.min(page.width(), x + reach);
        for (int row = (int) Math.max(0, y - reach); row < Math.min(page.height(), y + reach); row++)
            if (right > left)
                Arrays.fill(white.shades(), row * page.width() + left, row * page.width() + right, (byte) 255);
        return white;
    }
}
