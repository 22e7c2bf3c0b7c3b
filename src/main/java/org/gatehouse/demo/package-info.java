/**
 * A fictional school for looking around, for tests and for pictures, written by the rooms' own acts. Called by the window and the
 * command line. Start reading at {@link org.gatehouse.demo.DemoSchool}.
 */
package org.gatehouse.demo;
