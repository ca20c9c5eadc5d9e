package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.source.Finding;
import java.util.List;

/** What came of an upload. */
public sealed interface Uploaded {

    /**
     * The text is in the library.
     *
     * @param notices worth knowing, nothing wrong
     * @param before whether it was there already
     */
    record Kept(String regulation, String hash, List<Finding> notices, boolean before) implements Uploaded {
        public Kept {
            notices = List.copyOf(notices);
        }
    }

    /**
     * Nothing was kept: the text does not read, or an example does not hold.
     *
     * @param text as it was read, so that line numbers agree
     * @param findings errors and notices by line; empty when there is no text
     */
    record Refused(String text, List<Finding> findings) implements Uploaded {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /** Nothing was kept: the text is longer than any regulation. */
    record TooLong(long characters, long most) implements Uploaded {}
}
