/**
 * Who works here, in which roles, and how they prove it: sign-in, passwords, keys and recovery codes. Rooms above ask it for an
 * actor and for names; nobody else sees a password or a private key. Start reading at {@link org.gatehouse.people.People} and
 * {@link org.gatehouse.people.SignIn}.
 */
package org.gatehouse.people;
