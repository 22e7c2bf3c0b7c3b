package org.gatehouse.checks;

import java.util.Set;
import java.util.regex.Pattern;

/** The words and turns of phrase by which {@link Whereabouts} knows that somebody is, or will be, somewhere. */
final class PlaceWords {
    static final Set<String> PREPOSITIONS = Set.of(
            "at",
            "in",
            "to",
            "on",
            "outside",
            "from",
            "near",
            "by",
            "inside",
            "around",
            "along",
            "beside",
            "visiting",
            "exploring",
            "into",
            "opposite",
            "through",
            "towards",
            "enjoying",
            "reached",
            "crossing",
            "passing",
            "approaching",
            "nearing",
            "entering",
            "touring",
            "roaming",
            "circling");
    static final Set<String> SUBJECTS = Set.of("we", "they", "reception", "nursery", "choir", "team", "class");
    static final Set<String> AT =
            Set.of("at", "in", "outside", "inside", "by", "along", "beside", "near", "opposite", "around");
    static final Set<String> BEING = Set.of("are", "re", "is", "were", "weve", "theyre", "am", "m");
    static final Set<String> STILL = Set.of(
            "now",
            "currently",
            "all",
            "still",
            "here",
            "already",
            "both",
            "safely",
            "finally",
            "just",
            "out",
            "back",
            "busy",
            "having",
            "enjoying",
            "off",
            "down",
            "up",
            "today",
            "so");
    private static final String WHAT_TIME =
            " (?:a |an |such a |so much |lots of |the )?(?:[a-z]+ )?(?:time|day|morning|afternoon|ball|blast|fun) (?:at|in|on)\\b";
    private static final String ARRIVED = " (?:safely |safe |safe and sound )?(?:at|in)\\b";

    /** Somebody is away now, or on the way. */
    static final Turns NOW = new Turns()
            .begin("currently", " (?:at|in|on|visiting|exploring|enjoying)")
            .begin("greetings hello live reporting", " from")
            .begin("right", " now\\b")
            .begin("as", " we speak\\b")
            .begin("at", " th(?:e|is) (?:very )?moment\\b")
            .begin("still", " (?:stuck |waiting |out |here )*(?:at|in|on|outside)\\b")
            .begin("having", WHAT_TIME)
            .begin("arrived", ARRIVED)
            .begin("safely", " (?:reached|landed|checked in)")
            .begin("just", " (?:now\\b|reached|landed|checked in)")
            .begin("on", " (?:our|their|the) (?:way to|(?:coach|bus|minibus|train|ferry) (?:to|on))")
            .begin(
                    "heading headed setting travelling walking driving off",
                    " (?:off )?(?:out )?(?:back )?(?:to|for|towards|into|from) (?!a (?:good|great|flying|fantastic|brilliant|super|strong|lovely)\\b)")
            .begin(
                    "are re",
                    " (?:(?:now |currently |off )?(?:visiting|exploring|touring|crossing|passing|approaching|nearing|entering|roaming|circling|staying|camping|swimming|walking|hiking|climbing)\\b|out and about)");
    /** What only those say who are away. */
    static final Turns OURSELVES = new Turns()
            .begin("having", WHAT_TIME)
            .begin("arrived", ARRIVED)
            .begin("on", " (?:our|their) way\\b")
            .begin("just", " landed\\b")
            .begin("currently", " (?:at|in)\\b");

    static final Set<String> GREETING = Set.of("greetings", "hello", "hi", "live", "news");

    /** Singers, sailors, cyclists and musicians are somebody. */
    static final Pattern SOMEBODY = Pattern.compile("(?:ers|ors|ists|ians)$");

    static final Set<String> UP = Set.of("up", "down", "out", "off");
    static final Set<String> IN_THOUGHT = Set.of(
            "learning",
            "reading",
            "studying",
            "writing",
            "thinking",
            "looking",
            "hoping",
            "researching",
            "discussing",
            "raising",
            "fundraising",
            "collecting",
            "planning",
            "going",
            "starting",
            "missing",
            "creating",
            "making",
            "building",
            "painting",
            "drawing");
    static final Turns BACK = new Turns()
            .begin("back", " (?:by|at|around)(?: about| around)? \\d")
            .begin("returning return", " (?:to school )?(?:by|at|around)(?: about| around)? \\d");

    static final Pattern CLOCK = Pattern.compile(
            "\\b(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d)? ?(?:am|pm)\\b|(?<![\\p{Sc}\\d.:,])\\b(?:[01]?\\d|2[0-3])[:.][0-5]\\d\\b|\\bnoon\\b|\\bmidday\\b(?! (?:meals? )?(?:supervisor|assistant))|\\bo.?clock\\b|\\bhalf past\\b|\\bquarter (?:past|to)\\b");
    static final Pattern SET_DAY = Pattern.compile(
            "\\b(?:next|this|every|on) (?:week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|morning|afternoon|evening)\\b|\\btomorrow\\b|\\btonight\\b|\\btoday\\b|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b|\\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b");
    static final Turns COMING = new Turns()
            .words(
                    "will ll leave leaves leaving depart departs departing meet meeting collect collection pickup dropoff"
                            + " join trip visit return returning until till swim swims held")
            .begin(
                    "is are",
                    " (?:at|going|off|visiting|walking|swimming|performing|competing|playing|singing|taking)\\b")
            .begin("going", " to\\b")
            .begin("pick", "[- ]?up\\b")
            .begin("drop", "[- ]?off\\b")
            .begin("walk walks go goes head heads travel travels", " to\\b")
            .begin("back", " (?:at|until)\\b")
            .begin("come", " (?:along|and)\\b")
            .begin("see", " you\\b")
            .begin("take takes", " place\\b");

    /** Where one meets or leaves, whoever it is. */
    static final Turns SETTING_OFF = new Turns()
            .words("departs departing dropoff pickup")
            .begin("sets set setting", " off\\b")
            .begin("leaves leaving", " (?:from|at|for)\\b")
            .begin("meet meeting", " (?:at|outside|by|in|point|place|us|there)\\b")
            .begin("pick drop", "[- ](?:up|off)\\b")
            .begin("collection collect", " (?:is |will be |them |your \\w+ )?(?:from|at)\\b");

    /** A match away is played by our children. */
    static final Turns FIXTURE = new Turns()
            .begin("away", " (?:at|to|against|v|vs|game|match|fixture)\\b")
            .words("fixture fixtures");

    /** What is sold or given away is collected without any child. */
    static final Turns OFFERED = new Turns()
            .words("secondhand preloved")
            .begin("second", "[- ]hand\\b")
            .begin("for", " sale\\b")
            .begin("free", " to (?:a )?good home")
            .begin("uniform", " (?:sale|swap|exchange|shop)s?\\b")
            .begin("book bake table jumble plant", " (?:sale|swap)s?\\b");

    /** Work is advertised, and cars are parked, where no child need be. */
    static final Turns THINGS = new Turns()
            .words("vacancy vacancies salary recruiting parking")
            .begin("closing", " date\\b")
            .begin("hours", " (?:a|per) week\\b")
            .begin("an per", " hour\\b")
            .begin("park", " (?:your|cars?|only|considerately|sensibly|safely)\\b");

    static final Set<String> LEAVING = Set.of(
            "leaves",
            "leave",
            "leaving",
            "left",
            "departs",
            "departing",
            "depart",
            "off",
            "bound",
            "heading",
            "head",
            "headed",
            "coach",
            "minibus",
            "train",
            "ferry",
            "boat",
            "bus");
    static final Set<String> TOWN =
            Set.of("town", "village", "city", "public", "local", "nearby", "community", "parish");
    static final Set<String> LAST = Set.of(
            "week",
            "night",
            "month",
            "term",
            "year",
            "friday",
            "thursday",
            "wednesday",
            "tuesday",
            "monday",
            "weekend",
            "half");

    private PlaceWords() {}
}
