package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.tenancy.Tenancy;

/** Which part of a letter a key opens, and the words that bind what is sealed to its place. */
final class Part {
    /** Text, cleaned files and the handlers' remarks. */
    static final int LETTER = 1;
    /** The name of who wrote confidentially. */
    static final int NAME = 2;
    /** From here on, the original of a file, by the number of its item. */
    private static final int ORIGINALS = 1_000;
    /** From here on, what was said later, by the number of its item: answers for the sender too, messages for handlers only. */
    private static final int SAID = 1_000_000;

    /** The reader number of the sender. */
    static final long SENDER = 0;

    private Part() {}

    static int original(int item) {
        return ORIGINALS + item;
    }

    /** Whether whoever hands a letter on hands this part on too; a name and an original were opened for one person only. */
    static boolean goesAlong(int part) {
        return part == LETTER || part >= SAID;
    }

    static boolean isOriginal(int part) {
        return part >= ORIGINALS && part < SAID;
    }

    static int said(int item) {
        return SAID + item;
    }

    /** Where a piece belongs: moved to another letter or place it does not open. */
    static String place(long letter, int part, int item) {
        return "letter " + Tenancy.id() + "/" + letter + " part " + part + " item " + item;
    }

    static String envelope(long letter, int part, long reader) {
        return "envelope " + Tenancy.id() + "/" + letter + " part " + part + " for " + reader;
    }

    static String secondKey(long letter, int part, long keeper) {
        return "second key " + Tenancy.id() + "/" + letter + " part " + part + " keeper " + keeper;
    }
}
