package cn.jiannuo.rulebook.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes numbers and bytes one behind the other; nothing is locked or allocated for each. One thread only. */
final class RunWriter implements Closeable {
    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    RunWriter(Path file) throws IOException {
        this.file = FileChannel.open(file, StandardOpenOption.WRITE);
    }

    /** One byte. */
    void put(int value) throws IOException {
        room(1);
        buffer.put((byte) value);
    }

    void put(long value) throws IOException {
        room(Long.BYTES);
        buffer.putLong(value);
    }

    /** How many bytes there are, then the bytes. */
    void put(byte[] bytes) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(bytes.length);
        for (int done = 0; done < bytes.length; ) {
            room(1);
            int now = Math.min(buffer.remaining(), bytes.length - done);
            buffer.put(bytes, done, now);
            done += now;
        }
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            flush();
        }
    }
}
