package cn.jiannuo.rulebook.command;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads what a {@link RunWriter} wrote, in the same order. */
final class RunReader implements Closeable {
    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();

    RunReader(Path file) throws IOException {
        this.file = FileChannel.open(file, StandardOpenOption.READ);
    }

    /** One byte. */
    int one() throws IOException {
        need(1);
        return buffer.get();
    }

    long number() throws IOException {
        need(Long.BYTES);
        return buffer.getLong();
    }

    byte[] bytes() throws IOException {
        need(Integer.BYTES);
        byte[] bytes = new byte[buffer.getInt()];
        for (int done = 0; done < bytes.length; ) {
            need(1);
            int now = Math.min(buffer.remaining(), bytes.length - done);
            buffer.get(bytes, done, now);
            done += now;
        }
        return bytes;
    }

    private void need(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            buffer.compact();
            int read = 0;
            while (buffer.position() < bytes && read >= 0) {
                read = file.read(buffer);
            }
            buffer.flip();
            if (buffer.remaining() < bytes) {
                throw new EOFException();
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
