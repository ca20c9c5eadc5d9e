package cn.jiannuo.rulebook.table;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;

/** Closing what was only read: nothing can be lost by it, so a failure is logged and goes no further. */
final class Quietly {

    private static final System.Logger LOG = System.getLogger(Quietly.class.getName());

    private Quietly() {}

    static void close(Closeable read) {
        try {
            read.close();
        } catch (IOException failure) {
            LOG.log(Level.DEBUG, "closing a file that was read", failure);
        }
    }
}
