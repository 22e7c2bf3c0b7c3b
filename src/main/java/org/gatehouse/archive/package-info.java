/**
 * Reads the archive that X lets an account download of itself: who follows it, whom it follows, blocks and mutes, what it said
 * and showed, as a zip, a folder or one of its files, without unpacking anything to the disk. A leaf: no SQL, no window, no
 * clock, no other room; any room that compares the school’s account with its own lists may call it. Start reading at {@link
 * org.gatehouse.archive.AccountArchive}, then at {@code DataFolder}, which finds the files, and {@code DataReader}, which reads one.
 */
package org.gatehouse.archive;
