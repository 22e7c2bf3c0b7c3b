/**
 * The approval queue: drafting, handing in, review, export, posting and taking down of the school's posts. Called by the window, the
 * command line and the rooms that report. Start reading at {@link org.gatehouse.posts.PostState}, then {@link
 * org.gatehouse.posts.Posts}.
 */
package org.gatehouse.posts;
