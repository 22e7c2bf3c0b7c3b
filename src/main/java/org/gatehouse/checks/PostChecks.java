package org.gatehouse.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * All checks of a post’s words against one roll and the school’s lists: built once, pure, quick enough to run at every key press
 * and safe to share between threads.
 */
public final class PostChecks {
    /** What the platform takes. */
    public static final int PLATFORM_LIMIT = 280;

    private final CompiledRoll roll;
    private final NameTables staff;
    private final OwnKinds own;
    private final Phrases ownPhrases = new Phrases();
    private final LinkCheck links;
    private final MentionCheck mentions;
    private final TextLimit limit;

    /** @param lengthLimit the school’s own limit, counted as {@link WeightedLength} counts */
    public PostChecks(
            CompiledRoll roll, StaffNames staff, Organisations organisations, OwnDetails own, int lengthLimit) {
        this.roll = roll;
        this.staff = StaffTables.of(staff);
        this.own = new OwnKinds(own);
        this.limit = TextLimit.weighted(lengthLimit);
        this.links = new LinkCheck(
                new Hosts(organisations.known().stream()
                        .map(Organisations.Organisation::hosts)
                        .flatMap(Collection::stream)
                        .toList()),
                this.own);
        this.mentions = new MentionCheck(organisations, this.own);
        for (Organisations.Organisation organisation : organisations.known()) ownPhrases.add(organisation.name());
        for (String text : this.own.phrases()) ownPhrases.add(text);
        for (String name : staff.names()) ownPhrases.add(name);
    }

    public Report report(CheckedPost post) {
        return report(post, CompiledRoll.EMPTY);
    }

    /** The same for a platform with a limit of its own. */
    public Report report(CheckedPost post, TextLimit own) {
        return report(post, CompiledRoll.EMPTY, own);
    }

    /** @param others children who are in the pictures and not on the roll; all their names count as tagged */
    public Report report(CheckedPost post, CompiledRoll others) {
        return report(post, others, limit);
    }

    private Report report(CheckedPost post, CompiledRoll others, TextLimit limit) {
        LongTable tagged = tagged(post, others);
        List<Finding> findings = new ArrayList<>(4);
        Marks text = new Marks(Place.TEXT, post.text());
        prose(post.text(), post, others, tagged, text);
        LengthCheck.check(post.text(), limit, text);
        text.into(findings);
        int pictures = Math.max(
                post.altTexts().size(),
                post.withPicture() ? Math.max(1, post.fileNames().size()) : 0);
        for (int i = 0; i < pictures; i++) {
            String alt = i < post.altTexts().size() ? post.altTexts().get(i) : "";
            Marks marks = new Marks(new Place(Place.Field.ALT_TEXT, i), alt);
            if (post.withPicture() && alt.isBlank()) AltTextCheck.missing(marks);
            AltTextCheck.check(alt, marks);
            prose(alt, post, others, tagged, marks);
            marks.into(findings);
        }
        for (int i = 0; i < post.fileNames().size(); i++) {
            String name = post.fileNames().get(i);
            Marks marks = new Marks(new Place(Place.Field.FILE_NAME, i), name);
            Reading reading = Reading.ofFileName(name);
            Phrases.Cover cover = cover(reading);
            names(reading, cover, roll.tables, post, tagged, marks);
            if (others != CompiledRoll.EMPTY) names(reading, cover, others.tables, post, tagged, marks);
            marks.into(findings);
        }
        return findings.isEmpty() ? Report.CLEAR : new Report(findings);
    }

    private void prose(String text, CheckedPost post, CompiledRoll others, LongTable tagged, Marks marks) {
        List<Link> found = LinkFinder.in(text);
        Reading reading = Reading.ofProse(text, found);
        Phrases.Cover cover = cover(reading);
        NameScene scene = names(reading, cover, roll.tables, post, tagged, marks);
        if (others != CompiledRoll.EMPTY) names(reading, cover, others.tables, post, tagged, marks);
        links.check(text, found, marks);
        if (text.indexOf('@') >= 0) mentions.check(text, roll, marks);
        ChildAccounts.check(reading, mentions, marks);
        Mails.check(reading, found, own, marks);
        if ((reading.anyShape & Reading.NUMBER) != 0) {
            Telephones.check(reading, own, marks);
            new Codes(reading, own, marks).check();
        }
        BirthDates.check(reading, marks);
        new HomeAddresses(reading, cover, own, marks).check();
        new Ages(reading, scene, marks).check();
        SingledOut.check(reading, marks);
        Coordinates.check(reading, marks);
        new Whereabouts(reading, cover, own, marks).check();
        new ToneCheck(reading, marks).check();
        new UpsetCheck(reading, scene, marks).check();
    }

    /** The names of one roll in one field; returns the scene, or null where no word is on that roll. */
    private NameScene names(
            Reading reading, Phrases.Cover cover, NameTables tables, CheckedPost post, LongTable tagged, Marks marks) {
        JoinedNames.check(reading, tables, marks);
        NameScene scene = NameScene.of(reading, tables, staff, cover);
        if (scene != null) {
            new FullNames(scene, marks).check();
            new ChildContext(scene, marks).check();
            if (post.withPicture()) new PictureNames(scene, tagged, marks).check();
        }
        if (post.withPicture()) PictureNames.inRuns(reading, tagged, marks);
        return scene;
    }

    private Phrases.Cover cover(Reading reading) {
        Phrases.Cover cover = new Phrases.Cover(reading.count);
        KnownPeople.PHRASES.cover(reading, cover);
        ownPhrases.cover(reading, cover);
        return cover;
    }

    private LongTable tagged(CheckedPost post, CompiledRoll others) {
        LongTable tagged = new LongTable(4);
        for (Long pupil : post.taggedPupils()) for (long word : roll.called(pupil)) tagged.add(word, 1);
        others.everyName(word -> tagged.add(word, 1));
        return tagged;
    }
}
