package org.gatehouse.archive;

/**
 * What could not be read of an archive, and where it stands; the rest was read.
 *
 * @param file inside the archive
 * @param entry its place in that file, from 1; 0 where the whole file is meant
 * @param sentence in words for the person
 */
public record ArchiveProblem(String file, int entry, String sentence) {}
