package org.gatehouse.photos;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names for the clean files of one run, which say nothing of date, place or child: a camera's own running number is kept, so
 * that people find their picture again; everything else is numbered. Not for use by two threads.
 */
public final class OutputNames {
    /**
     * How cameras number: the letters of the maker, then at most five digits. Longer numbers are dates; so is the month and
     * day in names such as P5010123, of which only those in folder 100 cannot be one.
     */
    private static final Pattern CAMERA = Pattern.compile(
            "(IMG|MVI|MOV|DSC|DJI|CIMG|IMGP|GOPR)_?\\d{1,5}"
                    + "|IMG_E\\d{4}"
                    + "|_(DSC|MG_)\\d{4}"
                    + "|DSC[FN]\\d{4}"
                    + "|P100\\d{4}"
                    + "|100_\\d{4}",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> given = new HashSet<>();
    private int number;

    /** The name under which the picture or video that came in as {@code inputName} goes out; never the same twice in one run. */
    public String next(String inputName, PictureFormat format) {
        String stem = stem(inputName);
        boolean camera = CAMERA.matcher(stem).matches();
        return (camera && given.add(folded(stem)) ? stem : numbered(format)) + "." + format.extension();
    }

    private String numbered(PictureFormat format) {
        String kind = format == PictureFormat.MP4 ? "video-" : "picture-";
        String name;
        do name = kind + ++number;
        while (!given.add(name));
        return name;
    }

    /** Windows and macOS take IMG_1 and img_1 for one file. */
    private static String folded(String stem) {
        return stem.toLowerCase(Locale.ROOT);
    }

    private static String stem(String inputName) {
        int dot = inputName.lastIndexOf('.');
        return dot < 0 ? inputName : inputName.substring(0, dot);
    }
}
