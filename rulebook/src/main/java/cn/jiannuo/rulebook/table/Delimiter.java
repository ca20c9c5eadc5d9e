package cn.jiannuo.rulebook.table;

import java.io.BufferedReader;
import java.io.IOException;

/** The separator of a CSV text, told from its first line with anything in it. */
final class Delimiter {

    private static final String KNOWN = ",;\t";

    private Delimiter() {}

    /**
     * Looks at the header and puts the reader back at its start.
     *
     * @param most characters to look at
     * @return comma, semicolon or tab, whichever stands most often outside quotation marks; comma when none does. The
     *     full-width comma belongs to the text around it
     */
    static char of(BufferedReader text, int most) throws IOException {
        int[] seen = new int[KNOWN.length()];
        boolean quoted = false;
        boolean content = false;
        text.mark(most);
        for (int i = 0; i < most; i++) {
            int c = read(text);
            if (c < 0 || (!quoted && content && (c == '\n' || c == '\r'))) {
                break;
            }
            quoted ^= c == '"';
            int known = quoted ? -1 : KNOWN.indexOf(c);
            if (known >= 0) {
                seen[known]++;
            }
            content |= known < 0 && !CellText.isBlank(Character.toString(c));
        }
        text.reset();
        return most(seen);
    }

    private static char most(int[] seen) {
        int best = 0;
        for (int i = 1; i < seen.length; i++) {
            best = seen[i] > seen[best] ? i : best;
        }
        return KNOWN.charAt(best);
    }

    /** A byte that cannot be decoded ends the looking; the parser will meet it again and report its place. */
    private static int read(BufferedReader text) throws IOException {
        try {
            return text.read();
        } catch (StrictReader.Undecodable bad) {
            return -1;
        }
    }
}
