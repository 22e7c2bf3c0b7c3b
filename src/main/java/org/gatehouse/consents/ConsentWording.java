package org.gatehouse.consents;

import java.time.LocalDate;

/**
 * What parents and carers are asked, word for word.
 *
 * @param version as the printed form names it, such as {@code 2026-1}
 * @param from the day from which forms carry it
 */
public record ConsentWording(long id, String version, String text, LocalDate from) {}
