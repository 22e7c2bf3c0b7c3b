package org.gatehouse.roll;

import java.time.LocalDate;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Sheet;

/** The import of contacts as the preview shows it. */
record ContactImportKind(Roll roll) implements ImportKind<ContactField, PupilContact, ContactPlan> {
    @Override
    public String words() {
        return "roll.contact.";
    }

    @Override
    public Columns<ContactField> columns(Sheet sheet) {
        return roll.contacts().columns(sheet);
    }

    @Override
    public ContactPlan plan(Sheet sheet, Columns<ContactField> columns) {
        return roll.contacts().plan(sheet, columns);
    }

    /** Contacts never end by an import, so there is nothing to decide. */
    @Override
    public void apply(Actor actor, ContactPlan plan, Missing decided) {
        roll.contacts().apply(actor, plan);
    }

    @Override
    public void leave(Actor actor, List<PupilContact> missing, LocalDate day) {
        roll.contacts().end(actor, missing, day);
    }

    @Override
    public int naming() {
        return 2;
    }

    @Override
    public int all(ContactPlan plan) {
        return plan.held().size();
    }

    @Override
    public List<Shown> shown(ContactPlan plan, PupilContact link) {
        return List.of(
                new Shown(
                        "roll.column.name",
                        200,
                        plan.pupils().get(link.pupilId()).sorted()),
                new Shown("roll.column.contact", 200, link.contact().name()),
                new Shown("roll.column.relation", 110, link.relation()),
                new Shown("roll.column.responsibility", 130, ContactField.RESPONSIBILITY.of(link)),
                new Shown("roll.column.email", 220, ContactField.EMAIL.of(link)),
                new Shown("roll.column.telephone", 160, ContactField.TELEPHONE.of(link)));
    }
}
