package org.gatehouse.consents.forms;

/**
 * Where a page lies in the pile.
 *
 * @param file its name without folders
 * @param page from 1
 */
public record ScannedPlace(String file, int page) {}
