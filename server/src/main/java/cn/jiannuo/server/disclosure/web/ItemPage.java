package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.Item;
import cn.jiannuo.server.disclosure.core.ObjectionWindows;
import cn.jiannuo.server.disclosure.core.QuestionDetail;
import cn.jiannuo.server.disclosure.core.ReadItems;
import cn.jiannuo.server.disclosure.core.Sheets;
import java.util.List;
import java.util.Optional;

/**
 * An item to read.
 *
 * @param base where it stands: {@code /open/items/7}, or {@code /public/hengling/items/7}
 * @param board the board above it
 * @param mayCorrect whether the reader answers for it
 * @param questions what was asked about it, as far as this reader may see
 * @param objections where objections to it are heard
 */
public record ItemPage(
        ReadItems.Shown shown,
        String base,
        String board,
        boolean mayCorrect,
        boolean mayWithdraw,
        boolean isBeingWritten,
        QuestionDetail.OfItem questions,
        Optional<ObjectionWindows.Hearing> objections) {

    public List<String> paragraphs() {
        return shown.edition().body().lines().filter(line -> !line.isBlank()).toList();
    }

    public List<List<String>> table() {
        return Sheets.lines(shown.edition().cells());
    }

    /** A table of which everybody sees his own line. */
    public List<List<String>> ownTable() {
        return shown.ownLines();
    }

    public boolean isNumber(String cell) {
        return Sheets.isNumber(cell);
    }

    /** A line that begins 一、 is a heading. */
    public static boolean isHeading(String line) {
        return line.matches("[一二三四五六七八九十]{1,2}、.{1,30}");
    }

    public boolean isWithdrawn() {
        return shown.item().state() == Item.State.WITHDRAWN;
    }
}
