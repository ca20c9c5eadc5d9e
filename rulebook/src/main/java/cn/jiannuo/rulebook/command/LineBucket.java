package cn.jiannuo.rulebook.command;

import java.util.Arrays;

/** Lines of one day and rule: the position of what is its own in the upper half, the number of the kind in the lower. */
final class LineBucket {
    long[] lines = new long[8];
    int size;

    void add(long line) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size + (size >> 1));
        }
        lines[size++] = line;
    }
}
