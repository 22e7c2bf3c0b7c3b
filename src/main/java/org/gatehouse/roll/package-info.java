/**
 * The school’s pupils as its information system knows them: reading an export, comparing it with the roll, keeping the roll.
 * Rooms that must know a child’s name or class call it; nothing here publishes. Start reading at {@link
 * org.gatehouse.roll.Pupil}, then {@link org.gatehouse.roll.RollImport}.
 */
package org.gatehouse.roll;
