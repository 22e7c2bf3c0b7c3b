package org.gatehouse.roll;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gatehouse.rules.Words;

/** What an export says of a pupil, under the headers of Arbor, SIMS, Bromcom and their like. */
public enum PupilField implements RollField {
    UPN("upn", Pupil::upn, "UPN", "Unique Pupil Number", "Pupil UPN", "Student UPN", "UPN number"),
    ADMISSION_NUMBER(
            "admissionNumber",
            Pupil::admissionNumber,
            "Adno",
            "Admission Number",
            "Admission No",
            "Adm No",
            "Admissions Number",
            "Admission"),
    FORENAME(
            "forename",
            Pupil::forename,
            "Legal Forename",
            "Legal First Name",
            "Legal Forenames",
            "Legal Given Name",
            "Forename",
            "First Name",
            "Forenames",
            "Firstname",
            "Given Name",
            "Pupil Forename",
            "Pupil First Name",
            "Student Forename",
            "Student First Name",
            "Child Forename",
            "Child First Name",
            "First"),
    SURNAME(
            "surname",
            Pupil::surname,
            "Legal Surname",
            "Legal Last Name",
            "Legal Family Name",
            "Surname",
            "Last Name",
            "Lastname",
            "Family Name",
            "Pupil Surname",
            "Pupil Last Name",
            "Student Surname",
            "Student Last Name",
            "Child Surname",
            "Child Last Name",
            "Last"),
    KNOWN_AS(
            "knownAs",
            Pupil::knownAs,
            "Preferred Forename",
            "Preferred First Name",
            "Known As",
            "Known As Name",
            "Known As Forename",
            "Chosen Name",
            "Chosen Forename",
            "Chosen First Name",
            "Preferred Name",
            "Nickname",
            "Forename",
            "First Name"),
    KNOWN_SURNAME(
            "knownSurname",
            Pupil::knownSurname,
            "Preferred Surname",
            "Preferred Last Name",
            "Known As Surname",
            "Chosen Surname",
            "Chosen Last Name",
            "Surname",
            "Last Name"),
    MIDDLE_NAMES(
            "middleNames",
            Pupil::middleNames,
            "Middle Names",
            "Middle Name",
            "Middle",
            "Middle Name(s)",
            "Legal Middle Names",
            "Legal Middle Name",
            "Legal Middle Name(s)",
            "Middlename",
            "Midname"),
    /** The whole name in one cell, for lists that have no better. */
    NAME(
            "name",
            Pupil::name,
            "Legal Name",
            "Full Name",
            "Legal Full Name",
            "Pupil Name",
            "Student Name",
            "Child Name",
            "Name",
            "Pupil",
            "Student",
            "Child"),
    YEAR_GROUP(
            "yearGroup",
            pupil -> pupil.year() == null ? "" : pupil.year().shown(),
            "Year Group",
            "Year taught in Code",
            "Year group(s) this academic year",
            "NC Year(s) for today",
            "Year group*",
            "NC Year*",
            "National Curriculum Year*",
            "Year taught in*",
            "Curriculum Year",
            "NCY",
            "Year",
            "Yr"),
    CLASS(
            "class",
            Pupil::className,
            "Reg group",
            "Registration Group",
            "Registration form*",
            "Reg Form",
            "Tutor Group",
            "Form Group",
            "Form",
            "Class",
            "Class Name",
            "Reg",
            "Courses/classes"),
    DATE_OF_BIRTH(
            "dateOfBirth",
            pupil -> text(pupil.dateOfBirth()),
            "Date of Birth",
            "DOB",
            "D.O.B.",
            "Birth Date",
            "Birthdate",
            "Birthday"),
    LEFT_ON(
            "leftOn",
            pupil -> text(pupil.leftOn()),
            "Date of Leaving",
            "Leaving Date",
            "Date Left",
            "Left On",
            "Leave Date",
            "DOL"),
    /** Accounts known to be the child’s own; schools keep them in lists of their own. */
    HANDLES(
            "handles",
            pupil -> String.join(" ", pupil.handles()),
            "Handles",
            "Handle",
            "X handle",
            "Twitter handle",
            "Twitter");

    private final String key;
    private final Function<Pupil, String> text;
    private final List<String> headers;

    PupilField(String key, Function<Pupil, String> text, String... headers) {
        this.key = key;
        this.text = text;
        this.headers = List.of(headers);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public String shown() {
        return Words.of("roll.field." + key);
    }

    /** What {@code pupil} has here, as a person reads it; empty where nothing is known. */
    public String of(Pupil pupil) {
        return text.apply(pupil);
    }

    static String text(LocalDate date) {
        return date == null ? "" : "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
