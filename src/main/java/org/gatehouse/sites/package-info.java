/**
 * The school's own accounts and sites, each with its address, its official e-mail and the consent use that it needs. Rooms above
 * read them; the Head Teacher decides about them. Start reading at {@link org.gatehouse.sites.Sites}.
 */
package org.gatehouse.sites;
