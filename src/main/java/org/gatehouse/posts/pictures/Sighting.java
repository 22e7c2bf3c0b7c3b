package org.gatehouse.posts.pictures;

import java.util.Optional;
import org.gatehouse.photos.Box;

/**
 * A face as the search found it.
 *
 * @param during when it is seen in a video; empty in a picture
 */
public record Sighting(Box box, Optional<Span> during) {}
