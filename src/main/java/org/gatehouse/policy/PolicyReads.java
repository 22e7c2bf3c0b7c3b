package org.gatehouse.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.people.Person;
import org.gatehouse.people.Role;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;
import org.gatehouse.school.School;
import org.gatehouse.sites.Platform;
import org.gatehouse.sites.Sites;

/** What the policy says and where its versions stand; everybody who is signed in may read it. */
public final class PolicyReads {
    private final Book book;
    private final School school;
    private final People people;
    private final Sites sites;

    PolicyReads(Book book, School school, People people, Sites sites) {
        this.book = book;
        this.school = school;
        this.people = people;
        this.sites = sites;
    }

    /** The day it is at the school. */
    public LocalDate today() {
        return LocalDate.now(book.clock().withZone(school.facts().zone()));
    }

    public Instant now() {
        return book.clock().instant();
    }

    /** The newest first. */
    public List<PolicyVersion> versions() {
        return book.read(StoredVersions::all);
    }

    public Optional<PolicyVersion> inForce() {
        return book.read(StoredVersions::inForce);
    }

    /** What each place of a version says, its fields unfilled, by the places' keys. */
    public Map<String, String> texts(long version) {
        return book.read(sql -> StoredVersions.texts(sql, version));
    }

    /** A version with its words as they are read today. */
    public PolicyText text(PolicyVersion version) {
        return new PolicyText(school.facts().name(), version, texts(version.id()), wording());
    }

    /** What the school's own policy says about a rule, in the version in force; our words where it has none. */
    public String wording(Rule rule) {
        return wordings().getOrDefault(rule, rule.asks());
    }

    /** The same for every rule that the version in force words. */
    public Map<Rule, String> wordings() {
        return inForce()
                .map(version -> {
                    PolicyText text = text(version);
                    Map<Rule, String> words = new EnumMap<>(Rule.class);
                    for (WordingPlace place : WordingPlace.all())
                        place.rule().ifPresent(rule -> words.put(rule, text.filled(place)));
                    return words;
                })
                .orElseGet(Map::of);
    }

    /** What the school's records fill the fields of the wording with today. */
    public Wording wording() {
        List<Person> staff = people.all().stream().filter(Person::active).toList();
        Map<WordingField, String> values = new EnumMap<>(WordingField.class);
        values.put(WordingField.SCHOOL, school.facts().name());
        values.put(
                WordingField.HANDLE,
                sites.all().stream()
                        .filter(site -> site.open() && site.platform() == Platform.X)
                        .map(site -> "@" + site.handle())
                        .findFirst()
                        .orElse(""));
        values.put(WordingField.HEAD_TEACHER, named(staff, Role.HEAD_TEACHER));
        values.put(WordingField.DSL, named(staff, Role.DSL));
        values.put(WordingField.ESAFETY_COORDINATOR, named(staff, Role.ESAFETY_COORDINATOR));
        values.put(WordingField.SLT, named(staff, Role.HEAD_TEACHER, Role.NAMED_DEPUTY, Role.SLT));
        return new Wording(values);
    }

    private static String named(List<Person> staff, Role... roles) {
        List<String> names = staff.stream()
                .filter(person -> List.of(roles).stream().anyMatch(person::is))
                .map(Person::name)
                .toList();
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : Words.of("policy.names", String.join(", ", names.subList(0, last)), names.get(last));
    }

    /** The fields in a version's words for which the school has entered nothing. */
    public Set<WordingField> missingFields(long version) {
        Wording wording = wording();
        Set<WordingField> missing = EnumSet.noneOf(WordingField.class);
        texts(version).values().forEach(text -> missing.addAll(wording.missing(text)));
        return missing;
    }

    public List<PolicyReview> reviews() {
        return book.read(StoredVersions::reviews);
    }

    /** The newest first. */
    public List<Publication> publications() {
        return book.read(StoredVersions::publications);
    }
}
