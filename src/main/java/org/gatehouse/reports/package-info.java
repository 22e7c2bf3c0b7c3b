/**
 * The papers that join rooms, read only. Called by the window and the command line. Start reading at {@link
 * org.gatehouse.reports.Reports}.
 */
package org.gatehouse.reports;
