package cn.jiannuo.rulebook.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what really comes out of a compressed part: the sizes an archive declares about itself prove nothing. */
final class InflationGuard extends FilterInputStream {

    private final long compressed;
    private final long most;
    private final Limits limits;
    private long inflated;
    private boolean exceeded;

    InflationGuard(InputStream in, long compressed, long most, Limits limits) {
        super(in);
        this.compressed = Math.max(compressed, 1);
        this.most = most;
        this.limits = limits;
    }

    boolean exceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = in.read(target, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int n) throws IOException {
        inflated += n;
        if (inflated > most || (inflated > limits.ratioFrom() && inflated / compressed > limits.ratio())) {
            exceeded = true;
            throw new IOException("inflates to more than " + inflated + " bytes");
        }
    }
}
