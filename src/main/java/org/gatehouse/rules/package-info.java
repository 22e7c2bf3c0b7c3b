/**
 * The policy as ids, and the way the program says no. A leaf: no SQL, no window, no other room. Start reading at {@link
 * org.gatehouse.rules.Rule}; every other room may use this one.
 */
package org.gatehouse.rules;
