package cn.jiannuo.server.regulation.web;

import java.util.List;

/**
 * The form for a text, with what the checker said about it.
 *
 * @param text as it was pasted or read from the file
 * @param fileName of the file it came from, or empty
 * @param trouble key of what is wrong with the upload as a whole, or empty
 * @param errors how many things are wrong in the text
 * @param excerpts the lines that something is said about, each with its neighbours
 * @param more errors that are not shown any more
 */
public record UploadPage(String text, String fileName, String trouble, int errors, List<Excerpt> excerpts, int more) {
    static final UploadPage EMPTY = new UploadPage("", "", "", 0, List.of(), 0);

    /** Lines that follow each other. */
    public record Excerpt(List<Row> rows) {}

    /** A line of the text. */
    public record Row(int number, String text, List<Said> said) {}

    /** What the checker says about a line. */
    public record Said(boolean error, int column, String message) {}
}
