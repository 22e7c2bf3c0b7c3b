/**
 * The school's own facts and the settings it chose. Every room that keeps something may read them; only the Head Teacher changes
 * them. Start reading at {@link org.gatehouse.school.School}.
 */
package org.gatehouse.school;
