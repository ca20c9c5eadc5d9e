package cn.jiannuo.server.disclosure.core;

import java.util.List;

/**
 * What somebody wrote and has not published.
 *
 * @param cells a table as lines of cells parted by tabs, or empty
 * @param ownCells such a table in which each person sees the line about himself, or empty
 * @param files to be added
 * @param revision the one that was on the screen, 0 for a new one
 */
public record Draft(String title, String body, String cells, String ownCells, List<File> files, int revision) {
    /** Letters of a title, of a text and of a table at most. */
    static final int TITLE = 120;

    static final int BODY = 50_000;

    /** A file as it was handed in. */
    public record File(String name, byte[] content) {}

    public Draft {
        title = title.strip();
        body = body.replace("\r", "").strip();
        files = List.copyOf(files);
    }

    public Draft(String title, String body, String cells, List<File> files, int revision) {
        this(title, body, cells, "", files, revision);
    }

    /** The same, its table for each his own line. */
    Draft eachHisOwn() {
        return new Draft(title, body, "", cells, files, revision);
    }
}
