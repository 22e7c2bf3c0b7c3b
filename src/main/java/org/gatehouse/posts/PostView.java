package org.gatehouse.posts;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** The right half of the queue: one post, being written or being decided on. */
interface PostView {
    Node root();

    long postId();

    /** The file moved: shows the post as it is now, and leaves what is being typed alone. */
    void reload();

    /** Saves what was typed. */
    void leave();

    /** Does what a key of this pane stands for, and says whether it stood for anything. */
    boolean press(KeyEvent key);
}
