/**
 * How the school watches its account: rounds on a set rhythm, each with a checklist, and the audit of the account’s own archive
 * against what was approved. Called by the window and the command line; what was answered and decided only grows. Start reading at
 * {@link org.gatehouse.monitoring.Rounds} for the rounds and at {@link org.gatehouse.monitoring.ArchiveAudit} for the audit.
 */
package org.gatehouse.monitoring;
