package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.Board;
import cn.jiannuo.server.disclosure.core.Expected;
import cn.jiannuo.server.organization.Unit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A board.
 *
 * @param base its address
 * @param items the beginning of its items' addresses
 * @param units that have a board, to choose from
 * @param waiting what the reader has to look at or to publish
 * @param expected what this unit must publish and how that stands; on the board of all, what is missing
 * @param isSubscribed whether the reader is told of what is published here
 */
public record BoardPage(
        Board.Search search,
        Board.Found found,
        String base,
        String items,
        Optional<Unit> unit,
        List<Unit> units,
        List<Board.Waiting> waiting,
        List<Expected.Line> expected,
        boolean isSubscribed) {

    /** The address of another page of the same search. */
    public String address(int page) {
        return base + "?q=" + URLEncoder.encode(search.text(), StandardCharsets.UTF_8) + "&page=" + page;
    }
}
