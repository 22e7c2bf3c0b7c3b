/**
 * The established organisations that the school links to, mentions, follows and accepts, each with who agreed and when. Called by
 * the approval queue, whose checks know the hosts and handles that count today, and by the window. Start reading at {@link
 * org.gatehouse.organisations.Organisations}.
 */
package org.gatehouse.organisations;
