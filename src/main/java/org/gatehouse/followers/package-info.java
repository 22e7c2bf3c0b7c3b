/**
 * Who follows the school's account, whom it follows, and what is to do about it on the platform. Nobody is accepted but on an e-mail
 * that the office holds or as an agreed organisation. Start reading at {@link org.gatehouse.followers.Followers}; the one place that
 * says who may be accepted is {@link org.gatehouse.followers.Acceptance}.
 */
package org.gatehouse.followers;
