package cn.jiannuo.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends a process the signal that Java's own API has no word for. */
record ProcessHandleSignal(ProcessHandle process) {

    void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }
}
