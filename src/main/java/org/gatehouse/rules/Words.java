package org.gatehouse.rules;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every text that a person reads, from the one bundle {@code org/gatehouse/words.properties}. */
public final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.gatehouse.words", Locale.UK);

    private Words() {}

    /** The bundle itself, for views that name their texts by key. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }

    /**
     * The text under {@code key}, with {@code {0}}, {@code {1}}… filled in.
     *
     * @throws java.util.MissingResourceException where the bundle has no such key
     */
    public static String of(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.UK).format(arguments);
    }
}
