/**
 * How a picture of a post is made ready: its faces with what was decided about each, and the part that is kept. The values here
 * are what a version is approved with; the pixels themselves are changed by the room of the photos. The screens hand their
 * result to whoever opened them and know neither posts nor the file.
 */
package org.gatehouse.posts.pictures;
