package org.gatehouse.desk;

import java.time.LocalDate;

/**
 * A day that the school keeps in mind.
 *
 * @param words what falls on it, or begins with it in its month
 * @param place where it is dealt with
 */
record YearDay(LocalDate day, String words, Place place) {}
