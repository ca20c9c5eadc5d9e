package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.FourThings;
import cn.jiannuo.server.record.Look;
import java.time.LocalDate;
import java.util.List;

/** 四个心中有数, for one reader. */
public record MinePage(List<FourThings.Told> told, List<FourThings.Line> lines, List<Own> own) {

    /** What is entered about the reader, in words. */
    public record Own(String name, String citation, LocalDate on, List<Line> lines) {}

    public record Line(String label, String text) {}

    static MinePage of(FourThings.Mine mine, Look look) {
        return new MinePage(
                mine.told(),
                mine.lines(),
                mine.own().stream()
                        .map(own -> new Own(
                                own.name(),
                                own.citation(),
                                own.on(),
                                own.cells().stream()
                                        .map(cell ->
                                                new Line(cell.field().label(), look.text(cell.field(), cell.text())))
                                        .toList()))
                        .toList());
    }
}
