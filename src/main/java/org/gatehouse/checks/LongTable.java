package org.gatehouse.checks;

/**
 * A set of 64-bit hashes, each with a word of flags: open addressing in two arrays, so that a look-up costs the same for 500
 * and 50,000 pupils.
 */
final class LongTable {
    private long[] keys;
    private long[] flags;
    private int size;

    LongTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected * 2)) << 1;
        keys = new long[capacity];
        flags = new long[capacity];
    }

    /** The flags under {@code key}, or 0 where it was never added. */
    long get(long key) {
        int slot = slot(key);
        while (flags[slot] != 0) {
            if (keys[slot] == key) return flags[slot];
            slot = slot + 1 & keys.length - 1;
        }
        return 0;
    }

    /** Adds {@code more} to the flags under {@code key}. */
    void add(long key, long more) {
        if (size * 2 >= keys.length) grow();
        int slot = slot(key);
        while (flags[slot] != 0 && keys[slot] != key) slot = slot + 1 & keys.length - 1;
        if (flags[slot] == 0) size++;
        keys[slot] = key;
        flags[slot] |= more;
    }

    private int slot(long key) {
        long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & keys.length - 1;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldFlags = flags;
        keys = new long[oldKeys.length * 2];
        flags = new long[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldFlags[i] != 0) add(oldKeys[i], oldFlags[i]);
        }
    }
}
