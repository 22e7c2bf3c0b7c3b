package org.gatehouse.posts;

/**
 * A child in the pictures who is not on the roll, such as a visiting pupil (PHOTO-CONSENT).
 *
 * @param who in words that are no name: "a boy of the visiting team"
 * @param consent where the written consent lies and who has seen it; blank where there is none
 */
public record OtherChild(String who, String consent) {}
