/**
 * Pictures and videos as they may leave the school: decoded, turned upright, brought to sRGB, encoded afresh and read back.
 * Called by every room that keeps or writes a picture; no SQL, no window, no clock. Start reading at {@link
 * org.gatehouse.photos.PictureReader} and {@link org.gatehouse.photos.VideoReader}.
 */
package org.gatehouse.photos;
