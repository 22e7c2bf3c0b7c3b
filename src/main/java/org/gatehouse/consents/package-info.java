/**
 * The register of photo consents: who said what for which child and use, shown by what, and what is in force of it on a day. Rooms
 * above ask it before a child is shown; the office keeps it. Start reading at {@link org.gatehouse.consents.ConsentHistory}, then
 * {@link org.gatehouse.consents.Consents}; letters on paper lie in {@code forms}.
 */
package org.gatehouse.consents;
