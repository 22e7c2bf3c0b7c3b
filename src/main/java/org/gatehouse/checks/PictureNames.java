package org.gatehouse.checks;

import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule PHOTO-NONAME: beside a picture, the forename of a child in it blocks, that of another pupil warns. */
final class PictureNames {
    /** A shorter forename inside a tag in lower case is too often part of a word. */
    private static final int LEAST_IN_TAG = 4;

    private static final int MOST_IN_TAG = 40;

    private final NameScene scene;
    private final Reading reading;
    private final LongTable tagged;
    private final Marks marks;

    PictureNames(NameScene scene, LongTable tagged, Marks marks) {
        this.scene = scene;
        this.reading = scene.reading;
        this.tagged = tagged;
        this.marks = marks;
    }

    void check() {
        LoneForenames lone = new LoneForenames(scene);
        for (int i = 0; i < reading.count; i++) {
            boolean inPicture = isTagged(i);
            if (!inPicture && !scene.is(i, NameTables.FORENAME)) continue;
            // A full name in a file’s name is TW-NAME’s alone, since nobody reads it beside the picture.
            boolean given = givenPart(i) && (inPicture || !reading.looks(i, Reading.FILE));
            if (scene.used[i] ? given : lone.child(i, inPicture)) mark(i, inPicture);
        }
    }

    private boolean isTagged(int word) {
        return tagged.get(reading.hash[word]) != 0
                || reading.stem[word] != reading.hash[word]
                        && reading.letters(word) > 4
                        && tagged.get(reading.stem[word]) != 0;
    }

    /** In “Leo James Khan” a surname that is also a tagged forename is no forename; a word standing last is one only in reverse. */
    private boolean givenPart(int word) {
        return scene.is(word, NameTables.GIVEN);
    }

    private void mark(int word, boolean inPicture) {
        marks.add(
                Rule.PHOTO_NONAME,
                inPicture ? Severity.BLOCK : Severity.WARN,
                reading.start(word),
                reading.end(word),
                inPicture ? "checks.picture.tagged" : "checks.picture.pupil");
    }

    /** Finds tagged forenames at the ends of tags and file names that run their words together, as {@code #welldoneaisha}. */
    static void inRuns(Reading reading, LongTable tagged, Marks marks) {
        for (int i = 0; i < reading.count; i++) {
            if (!reading.looks(i, Reading.TAG | Reading.HANDLE | Reading.FILE) || reading.letters(i) <= LEAST_IN_TAG)
                continue;
            long hash = Reading.HASH_SEED;
            for (int at = reading.from[i]; at < Math.min(reading.to[i], reading.from[i] + MOST_IN_TAG); at++) {
                hash = Reading.hash(hash, reading.folded[at]);
                if (at + 1 - reading.from[i] >= LEAST_IN_TAG && tagged.get(hash) != 0)
                    markRun(reading, reading.from[i], at + 1, marks);
            }
            for (int start = Math.max(reading.from[i] + 1, reading.to[i] - MOST_IN_TAG);
                    start <= reading.to[i] - LEAST_IN_TAG;
                    start++) {
                hash = Reading.HASH_SEED;
                for (int at = start; at < reading.to[i]; at++) hash = Reading.hash(hash, reading.folded[at]);
                if (tagged.get(hash) != 0) markRun(reading, start, reading.to[i], marks);
            }
        }
    }

    private static void markRun(Reading reading, int from, int to, Marks marks) {
        marks.add(Rule.PHOTO_NONAME, Severity.BLOCK, reading.origin[from], reading.endOf(to), "checks.picture.tagged");
    }
}
