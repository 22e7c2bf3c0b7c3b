package org.gatehouse.school;

import java.time.ZoneId;
import java.util.List;

/**
 * What the school says of itself, and what of its own may stand in a post.
 *
 * @param zone in which its moments are shown
 * @param mailDomains of its official e-mail, such as {@code oakfield.example.sch.uk}
 * @param emails the school's own addresses that may be published
 * @param telephones as the school writes them
 * @param addresses postal ones, one line each
 * @param websites with their scheme, such as {@code https://www.oakfield.example.sch.uk}
 */
public record SchoolFacts(
        String name,
        ZoneId zone,
        List<String> mailDomains,
        List<String> emails,
        List<String> telephones,
        List<String> addresses,
        List<String> websites) {
    public SchoolFacts {
        mailDomains = List.copyOf(mailDomains);
        emails = List.copyOf(emails);
        telephones = List.copyOf(telephones);
        addresses = List.copyOf(addresses);
        websites = List.copyOf(websites);
    }
}
