/**
 * The school's file: one SQLite database with its acts, its trail, its bytes and its backups; and the desk's own settings. Every
 * room that keeps something may use it; it knows none of them. Start reading at {@link org.gatehouse.book.Book#act}.
 */
package org.gatehouse.book;
