package org.gatehouse.consents.forms;

/**
 * One row of a returned form.
 *
 * @param yesDarkness how dark the box is inside, 0 for paper to 1 for all ink
 */
public record FormAnswer(FormProposal proposal, double yesDarkness, double noDarkness) {
    static FormAnswer of(FormMark yes, FormMark no) {
        return new FormAnswer(proposal(yes, no), yes.darkness(), no.darkness());
    }

    private static FormProposal proposal(FormMark yes, FormMark no) {
        if (yes.kind().inked() && no.kind().inked()) return FormProposal.BOTH;
        if (yes.kind() == FormMark.Kind.MARKED && no.kind() == FormMark.Kind.EMPTY) return FormProposal.YES;
        if (no.kind() == FormMark.Kind.MARKED && yes.kind() == FormMark.Kind.EMPTY) return FormProposal.NO;
        boolean untouched = yes.kind() == FormMark.Kind.EMPTY && no.kind() == FormMark.Kind.EMPTY;
        return untouched && !yes.inkBeside() && !no.inkBeside() ? FormProposal.NEITHER : FormProposal.UNSURE;
    }
}
