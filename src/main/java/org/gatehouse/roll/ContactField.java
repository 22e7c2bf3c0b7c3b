package org.gatehouse.roll;

import java.util.List;
import java.util.function.Function;
import org.gatehouse.rules.Words;

/** What a list of contacts says: the pupil first, the adult second, under headers that often stand there twice. */
public enum ContactField implements RollField {
    PUPIL_UPN("pupilUpn", "UPN", "Unique Pupil Number", "Pupil UPN", "Student UPN", "Child UPN"),
    PUPIL_ADMISSION_NUMBER(
            "pupilAdmissionNumber", "Adno", "Admission Number", "Admission No", "Adm No", "Pupil Admission Number"),
    /** The information system’s own number, or one of the two above under no better name. */
    PUPIL_ID("pupilId", "Pupil ID", "Student ID", "Arbor Student ID", "Child ID", "ID"),
    PUPIL_FORENAME(
            "pupilForename",
            "Pupil Forename",
            "Pupil First Name",
            "Student Forename",
            "Student First Name",
            "Child Forename",
            "Child First Name",
            "Legal Forename",
            "Legal First Name",
            "Forename",
            "First Name"),
    PUPIL_SURNAME(
            "pupilSurname",
            "Pupil Surname",
            "Pupil Last Name",
            "Student Surname",
            "Student Last Name",
            "Child Surname",
            "Child Last Name",
            "Legal Surname",
            "Legal Last Name",
            "Surname",
            "Last Name"),
    PUPIL_NAME(
            "pupilName",
            "Pupil Name",
            "Student Name",
            "Child Name",
            "Pupil",
            "Student",
            "Child",
            "Pupil Full Name",
            "Student Full Name"),
    PUPIL_CLASS(
            "pupilClass",
            "Reg group",
            "Registration Group",
            "Registration form*",
            "Reg Form",
            "Tutor Group",
            "Form Group",
            "Form",
            "Class",
            "Class Name",
            "Pupil Class"),
    PUPIL_BORN("pupilDateOfBirth", "Pupil Date of Birth", "Date of Birth", "DOB", "D.O.B.", "Birth Date"),
    CONTACT_ID("contactId", "Contact ID", "Parent ID", "Guardian ID", "Carer ID", "ID#2"),
    PRIORITY(
            "priority",
            link -> link.priority() == 0 ? "" : Integer.toString(link.priority()),
            "(Contact) Priority",
            "Priority",
            "Contact Order",
            "Call Order"),
    RELATION(
            "relation", PupilContact::relation, "Relationship*", "(Contact) Relationship*", "Relation", "Relation to*"),
    RESPONSIBILITY(
            "parentalResponsibility",
            link -> yesOrNo(link.parentalResponsibility()),
            "Parental responsibility*",
            "Has parental responsibility*",
            "(Contact) Parental responsibility*",
            "PR"),
    LIVES_WITH(
            "livesWith",
            link -> yesOrNo(link.livesWith()),
            "Lives with*",
            "(Contact) Lives with*",
            "Same address*",
            "Shares address*"),
    TITLE(
            "title",
            link -> link.contact().title(),
            "(Contact) Title",
            "Parent Title",
            "Carer Title",
            "Title#2",
            "Title"),
    FORENAME(
            "forename",
            link -> link.contact().forename(),
            "(Contact) Forename",
            "(Contact) First Name",
            "Parent Forename",
            "Parent First Name",
            "Carer Forename",
            "Carer First Name",
            "Guardian First Name",
            "Guardian Forename",
            "Forename#2",
            "First Name#2",
            "Legal Forename#2",
            "Legal First Name#2"),
    SURNAME(
            "surname",
            link -> link.contact().surname(),
            "(Contact) Surname",
            "(Contact) Last Name",
            "Parent Surname",
            "Parent Last Name",
            "Carer Surname",
            "Carer Last Name",
            "Guardian Last Name",
            "Guardian Surname",
            "Surname#2",
            "Last Name#2",
            "Legal Surname#2",
            "Legal Last Name#2"),
    /** The adult’s whole name in one cell. */
    NAME(
            "contactName",
            link -> link.contact().name(),
            "(Contact) Name",
            "Contact",
            "(Contact) Full Name",
            "Parent Name",
            "Parent",
            "Carer Name",
            "Guardian Name",
            "Parent/Carer",
            "Parent/Carer Name",
            "Name#2"),
    EMAIL(
            "email",
            link -> String.join("; ", link.contact().emails()),
            "Primary Email*",
            "(Contact) Primary Email*",
            "Main Email*",
            "(Contact) Email*",
            "Email",
            "E-mail",
            "Email address*",
            "E-mail address*",
            "Parent Email*"),
    HOME_EMAIL("homeEmail", "(Contact) Home Email*", "Home Email*", "Home E-mail*", "Personal Email*"),
    WORK_EMAIL("workEmail", "(Contact) Work Email*", "Work Email*", "Work E-mail*"),
    TELEPHONE(
            "telephone",
            link -> String.join("; ", link.contact().telephones()),
            "Main Telephone*",
            "(Contact) Main Telephone*",
            "Main Phone*",
            "(Contact) Telephone*",
            "(Contact) Phone*",
            "Telephone*",
            "Phone*"),
    MOBILE("mobile", "Mobile*", "(Contact) Mobile*"),
    HOME_TELEPHONE(
            "homeTelephone", "Home Telephone*", "Home Phone*", "(Contact) Home Telephone*", "(Contact) Home Phone*"),
    WORK_TELEPHONE(
            "workTelephone", "Work Telephone*", "Work Phone*", "(Contact) Work Telephone*", "(Contact) Work Phone*"),
    /** The office ended it; no list says so. */
    ENDED("ended");

    static final List<ContactField> EMAILS = List.of(EMAIL, HOME_EMAIL, WORK_EMAIL);
    static final List<ContactField> TELEPHONES = List.of(TELEPHONE, MOBILE, HOME_TELEPHONE, WORK_TELEPHONE);
    /** What is compared, each thing once. */
    static final List<ContactField> COMPARED =
            List.of(TITLE, FORENAME, SURNAME, RELATION, PRIORITY, RESPONSIBILITY, LIVES_WITH, EMAIL, TELEPHONE);

    private final String key;
    private final Function<PupilContact, String> text;
    private final List<String> headers;

    ContactField(String key, String... headers) {
        this(key, link -> "", headers);
    }

    ContactField(String key, Function<PupilContact, String> text, String... headers) {
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
        return Words.of("roll.contact.field." + key);
    }

    /** What {@code link} has here, as a person reads it. */
    public String of(PupilContact link) {
        return text.apply(link);
    }

    private static String yesOrNo(boolean yes) {
        return Words.of(yes ? "roll.yes" : "roll.no");
    }
}
