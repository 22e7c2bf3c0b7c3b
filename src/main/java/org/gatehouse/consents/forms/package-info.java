/**
 * Consent letters on paper: printed with a code, and read back from a scanned pile as proposals that a person confirms. Called by the
 * register’s letters and their screens; nothing here knows the file or the window. Start reading at
 * {@link org.gatehouse.consents.forms.FormPrinter}, then {@link org.gatehouse.consents.forms.FormReader}.
 */
package org.gatehouse.consents.forms;
