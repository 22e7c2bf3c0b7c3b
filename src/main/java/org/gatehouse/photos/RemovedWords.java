package org.gatehouse.photos;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.gatehouse.rules.Words;

/** Says in plain words what was taken out of a file, for people who know no directories of EXIF. */
public final class RemovedWords {
    /** What stood in a file, the most telling first, with the names that {@link Picture#removed()} gives it. */
    private enum Told {
        PLACE("GPS|XMP GPS"),
        VIDEO("Trailing video"),
        SECOND_PICTURE("MPF|Second picture"),
        FURTHER_PICTURES("Further (frames|pages)|PNG-(acTL|fcTL|fdAT)"),
        SMALL_PICTURE("(Exif|JFIF|Photoshop) Thumbnail|JFXX.*"),
        CAMERA(
                "Exif .*|Interoperability|.*(Makernote|Run Time|Olympus|Nikon|Reconyx|Sony|Panasonic|PrintIM).*|GPS without a place"),
        TEXT("XMP|IPTC|JpegComment|PNG-(tEXt|zTXt|iTXt)|GIF (Comment|Text)"),
        TIME("PNG-tIME"),
        BRIGHTNESS("Gain map"),
        EDITING("Photoshop|Ducky|Adobe JPEG|APP11|PNG-caBX|WebP-C2PA"),
        COLOURS("ICC Profile|PNG-(iCCP|gAMA|cHRM|sRGB|sBIT|cICP|bKGD|pHYs|hIST|mDCV|cLLI)"),
        OTHER(".*");

        private final Pattern names;

        Told(String names) {
            this.names = Pattern.compile(names);
        }

        private static Told of(String name) {
            return Arrays.stream(values())
                    .filter(told -> told.names.matcher(name).matches())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private RemovedWords() {}

    /**
     * What a person reads, each once, the most telling first: "a map reference", "a hidden small picture".
     *
     * @param removed as {@link Picture#removed()} names it
     */
    public static List<String> of(List<String> removed) {
        return removed.stream()
                .map(Told::of)
                .distinct()
                .sorted()
                .map(told -> Words.of("photos.removed." + told.name().toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }
}
