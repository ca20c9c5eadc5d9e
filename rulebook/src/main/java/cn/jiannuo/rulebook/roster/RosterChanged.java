package cn.jiannuo.rulebook.roster;

/** The table of a roster no longer says what was checked: somebody saved it, or it was moved, while it was being read. */
public final class RosterChanged extends RuntimeException {
    private final String file;
    private final long row;

    RosterChanged(String file, long row) {
        super(file + " changed while it was read, at or before row " + row);
        this.file = file;
        this.row = row;
    }

    public String file() {
        return file;
    }

    /** The row at which it was noticed. */
    public long row() {
        return row;
    }
}
