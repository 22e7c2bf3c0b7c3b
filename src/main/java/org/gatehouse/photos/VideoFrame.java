package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.time.Duration;

/** One picture of a video, upright, and when it is shown. */
public record VideoFrame(Duration at, BufferedImage image) {}
