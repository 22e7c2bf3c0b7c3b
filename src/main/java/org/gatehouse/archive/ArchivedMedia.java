package org.gatehouse.archive;

import java.util.Optional;

/**
 * A picture or video of a post.
 *
 * @param id empty where the archive does not say
 * @param type photo, video, animated_gif, or what X calls it next
 * @param url of the picture, or of a picture of the video
 * @param name under which {@link AccountArchive#media(String)} opens it; empty where the archive does not hold it
 */
public record ArchivedMedia(String id, String type, String url, Optional<String> name) {}
