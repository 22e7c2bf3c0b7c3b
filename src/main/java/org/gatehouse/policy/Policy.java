package org.gatehouse.policy;

import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.school.School;
import org.gatehouse.sites.Sites;

/** The policy of the school whose file is open: its versions, who acknowledged them, and the registers that hang on it. */
public final class Policy {
    private final PolicyReads reads;
    private final Versions versions;
    private final Acknowledgements acknowledgements;
    private final Registers registers;
    private final PolicyPapers papers;

    public Policy(Book book, School school, People people, Sites sites) {
        this.reads = new PolicyReads(book, school, people, sites);
        this.versions = new Versions(people, reads);
        this.acknowledgements = new Acknowledgements(book, people, reads);
        this.registers = new Registers(book, people, reads);
        this.papers = new PolicyPapers(school, reads);
    }

    public PolicyReads reads() {
        return reads;
    }

    public Versions versions() {
        return versions;
    }

    public Acknowledgements acknowledgements() {
        return acknowledgements;
    }

    public Registers registers() {
        return registers;
    }

    public PolicyPapers papers() {
        return papers;
    }
}
