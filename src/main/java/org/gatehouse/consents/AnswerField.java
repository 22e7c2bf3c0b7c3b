package org.gatehouse.consents;

import java.util.List;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Field;

/** What an export of a form on the web says besides the answers, under the headers of Microsoft and Google Forms and their like. */
public enum AnswerField implements Field {
    FORENAME(
            "forename",
            "Child’s first name",
            "Child’s forename",
            "Your child’s first name",
            "Your child’s forename",
            "Pupil’s first name",
            "Pupil first name",
            "Pupil forename",
            "Child first name",
            "Child forename",
            "First name of child",
            "First name of your child",
            "Forename of child",
            "Forename",
            "First name"),
    SURNAME(
            "surname",
            "Child’s surname",
            "Child’s last name",
            "Your child’s surname",
            "Your child’s last name",
            "Pupil’s surname",
            "Pupil surname",
            "Pupil last name",
            "Child surname",
            "Child last name",
            "Surname of child",
            "Last name of child",
            "Surname",
            "Last name"),
    NAME(
            "name",
            "Child’s full name",
            "Your child’s full name",
            "Child’s name",
            "Your child’s name",
            "Full name of child",
            "Full name of your child",
            "Name of child",
            "Name of your child",
            "Child’s name*",
            "Pupil’s name",
            "Pupil’s full name",
            "Pupil name",
            "Pupil full name",
            "Child name",
            "Child full name",
            "What is your child’s name",
            "What is your child’s full name",
            "Child",
            "Pupil"),
    CLASS(
            "class",
            "Child’s class",
            "Your child’s class",
            "Class",
            "Class name",
            "Pupil’s class",
            "Which class is your child in",
            "What class is your child in",
            "Registration group",
            "Form",
            "Class*"),
    PARENT(
            "parent",
            "Your name",
            "Your full name",
            "Parent’s name",
            "Parent name",
            "Parent/carer name",
            "Parent or carer name",
            "Parent’s/carer’s name",
            "Name of parent",
            "Name of parent/carer",
            "Name of parent or carer",
            "Name of person completing this form",
            "Name of person giving consent",
            "Completed by",
            "Parent*",
            "Name"),
    RELATION(
            "relation",
            "Relationship to child",
            "Relationship to the child",
            "Your relationship to the child",
            "Your relationship to your child",
            "Relationship",
            "Relation to child",
            "Relation",
            "How are you related to the child",
            "Relationship*"),
    EMAIL("email", "Email address", "Email", "E-mail", "Username", "Your email", "Your email address", "Parent email"),
    TIMESTAMP(
            "timestamp",
            "Timestamp",
            "Completion time",
            "Submission time",
            "Submitted",
            "Submitted at",
            "Date submitted",
            "Date completed",
            "Start time",
            "Date");

    private final String key;
    private final List<String> headers;

    AnswerField(String key, String... headers) {
        this.key = key;
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

    /** Its name for people. */
    public String shown() {
        return Words.of("consents.answers.field." + key);
    }
}
