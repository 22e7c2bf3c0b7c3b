/**
 * The register of photo consents: who said what for which child and use, shown by what, and what is in force of it on a day; and
 * the letters that ask for it, printed with a code and read back as proposals. Rooms above ask it before a child is shown; the
 * office keeps it. Start reading at {@link org.gatehouse.consents.ConsentHistory}, then {@link org.gatehouse.consents.Consents}.
 */
package org.gatehouse.consents;
