/**
 * The incident log: what happened on social media, what was copied, removed and reported, and the referrals to the Designated
 * Safeguarding Lead. Texts and evidence are sealed for their readers, and entries only grow. Start reading at {@link
 * org.gatehouse.incidents.Incidents}; who may read and do what stands in {@link org.gatehouse.incidents.Standing} and {@code
 * Recipients}, where an incident stands in {@link org.gatehouse.incidents.IncidentState}.
 */
package org.gatehouse.incidents;
