package cn.jiannuo.rulebook.table;

/**
 * How much of a file is believed before it is refused.
 *
 * @param sheetBytes largest inflated worksheet; a sheet is streamed, so this bounds time, not memory
 * @param heldBytes largest inflated part that is held in memory (shared strings, styles, the list of sheets)
 * @param ratio how many times larger than its compressed form a part may be
 * @param ratioFrom inflated size from which the ratio is looked at; small parts of honest files compress very well
 */
record Limits(long sheetBytes, long heldBytes, long ratio, long ratioFrom) {

    /** Characters in one cell; Excel itself stops at 32,767. */
    static final int CELL = 1_000_000;

    /** Columns of a sheet (Excel 2007 and later: A to XFD). */
    static final int COLUMNS = 16_384;

    /** Rows of a sheet (Excel 2007 and later). CSV has no such bound. */
    static final long SHEET_ROWS = 1_048_576;

    /** Compressed bytes of a workbook that comes as a stream and must be put aside in a file. */
    static final long SPOOLED = 1L << 30;

    /** A million rows of twelve columns were measured to inflate to 450 MB, seven times their compressed size. */
    static final Limits USUAL = new Limits(4L << 30, 256L << 20, 250, 16L << 20);
}
