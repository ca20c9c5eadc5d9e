package cn.jiannuo.rulebook.roster;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Codes of people with the row each stands in; open addressing, because a map's entries would double the memory of a million. */
final class CodeIndex implements Iterable<String> {
    private @Nullable String[] codes = new @Nullable String[1024];
    private long[] rows = new long[1024];
    private int size;

    /** Adds a code, or gives the row that has it already; 0 when it is new. Rows are numbered from 1. */
    long add(String code, long row) {
        int at = find(codes, code);
        if (codes[at] != null) {
            return rows[at];
        }
        codes[at] = code;
        rows[at] = row;
        size++;
        if (size * 2 > codes.length) {
            grow();
        }
        return 0;
    }

    boolean contains(String code) {
        return codes[find(codes, code)] != null;
    }

    int size() {
        return size;
    }

    private void grow() {
        @Nullable String[] moreCodes = new @Nullable String[codes.length * 2];
        long[] moreRows = new long[moreCodes.length];
        for (int i = 0; i < codes.length; i++) {
            String code = codes[i];
            if (code != null) {
                int at = find(moreCodes, code);
                moreCodes[at] = code;
                moreRows[at] = rows[i];
            }
        }
        codes = moreCodes;
        rows = moreRows;
    }

    private static int find(@Nullable String[] codes, String code) {
        int hash = code.hashCode();
        int at = (hash ^ (hash >>> 15)) & (codes.length - 1);
        while (true) {
            String present = codes[at];
            if (present == null || present.equals(code)) {
                return at;
            }
            at = (at + 1) & (codes.length - 1);
        }
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(codes)
                .<String>mapMulti((code, out) -> {
                    if (code != null) {
                        out.accept(code);
                    }
                })
                .iterator();
    }
}
