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
            "visiting",
            "exploring",
            "into",
            "opposite",
            "through",
            "towards",
            "enjoying",
            "reached");
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
    static final Pattern NOW = Pattern.compile(
            "\\b(?:currently (?:at|in|on|visiting|exploring|enjoying)|greetings from|hello from|live from|reporting from|having (?:a |an |such a |so much |lots of )?(?:[a-z]+ )?(?:time|day|morning|afternoon|ball|blast|fun) (?:at|in|on)|(?:have |ve |has |s )?(?:just |now |all |safely )*arrived (?:safely |safe |safe and sound )?(?:at|in)|(?:just|safely) (?:reached|landed|checked in)|on (?:our|their|the) way to|on (?:the|our|their) (?:coach|bus|minibus|train|ferry) (?:to|on)|(?:heading|headed|off|setting off|travelling|walking|driving) (?:out )?(?:to|for|towards|into) (?!a (?:good|great|flying|fantastic|brilliant|super|strong|lovely)\\b)|(?:are|re) (?:now |currently |off )?(?:visiting|exploring|touring|staying|camping|swimming|walking|hiking|climbing)\\b|are out and about)");
    /** What only those say who are away. */
    static final Pattern OURSELVES = Pattern.compile(
            "\\bhaving (?:a |an |such a |so much |lots of |the )?(?:[a-z]+ )?(?:time|day|morning|afternoon|ball|blast|fun) (?:at|in|on)\\b|\\barrived (?:safely |safe |safe and sound )?(?:at|in)\\b|\\bon (?:our|their) way\\b|\\bjust landed\\b|\\bcurrently (?:at|in)\\b");

    static final Set<String> GREETING = Set.of("greetings", "hello", "hi", "live", "news");

    static final Pattern CLOCK = Pattern.compile(
            "\\b(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d)? ?(?:am|pm)\\b|\\b(?:[01]?\\d|2[0-3])[:.][0-5]\\d\\b|\\bnoon\\b|\\bmidday\\b|\\bo.?clock\\b|\\bhalf past\\b|\\bquarter (?:past|to)\\b");
    static final Pattern SET_DAY = Pattern.compile(
            "\\b(?:next|this|every|on) (?:week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|morning|afternoon|evening)\\b|\\btomorrow\\b|\\btonight\\b|\\btoday\\b|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b|\\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b");
    static final Pattern COMING = Pattern.compile(
            "\\b(?:will|ll|is at|are at|going to|are going|is going|are off|is off|are visiting|is visiting|are walking|are swimming|are performing|are competing|are playing|are singing|are taking|leave|leaves|leaving|depart|departs|departing|meet|meeting|collect|collection|pick[- ]?up|drop[- ]?off|join|trip|visit|walks? to|go(?:es)? to|heads? to|travels? to|return|returning|back at|until|till|swim|swims|come (?:along|and)|see you|takes? place|held)\\b");

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
