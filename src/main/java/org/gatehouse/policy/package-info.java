/**
 * The school's own policy: its versions and their wording, who acknowledged them, the registers of agreed exceptions, and the papers
 * made of all that. Called by the window and the command line; the queue explains a finding in the words that stand here. Start
 * reading at {@link org.gatehouse.policy.Policy}.
 */
package org.gatehouse.policy;
