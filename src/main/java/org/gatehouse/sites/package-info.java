/**
 * The register of the school's accounts and sites: asked for by staff, decided by the Head Teacher, told to the senior leadership
 * team, opened, reviewed and closed. Rooms above read which are open, the consent use that each needs and how long a post to it may
 * be. Start reading at {@link org.gatehouse.sites.SiteState}, then {@link org.gatehouse.sites.Sites}.
 */
package org.gatehouse.sites;
