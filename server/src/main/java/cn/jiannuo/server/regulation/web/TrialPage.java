package cn.jiannuo.server.regulation.web;

import cn.jiannuo.server.regulation.core.PackText;
import cn.jiannuo.server.regulation.core.Shelf;
import cn.jiannuo.server.regulation.core.Simulation;
import cn.jiannuo.server.regulation.core.Trial;
import cn.jiannuo.server.ui.Frame;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A trial, on its way or done, in the reader's words.
 *
 * @param figures names of the text's figures by id
 */
public record TrialPage(Frame page, Shelf shelf, PackText text, Simulation simulation, Map<String, String> figures) {
    private static final int TALL = 72;
    private static final int LOW = 22;
    private static final long WAN = 1_000_000;

    /** The trial that is done. */
    public Trial trial() {
        return simulation.trial().orElseThrow();
    }

    /** A whole calendar year, as 2025年; else the first and the last day. */
    public String period() {
        LocalDate first = simulation.first();
        LocalDate last = simulation.last();
        boolean year =
                first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1));
        return year
                ? page.say("regulation.trial.year", Integer.toString(first.getYear()))
                : page.say(
                        "regulation.trial.days",
                        page.words().longDay(first),
                        page.words().longDay(last));
    }

    /** 2月, or 2026年2月 where the period goes over New Year. */
    public String month(int place) {
        var month = trial().months().get(place);
        boolean plain = trial().months().getFirst().getYear()
                == trial().months().getLast().getYear();
        return page.say(
                plain ? "regulation.trial.month" : "regulation.trial.year-month",
                Integer.toString(month.getMonthValue()),
                Integer.toString(month.getYear()));
    }

    public String month(YearMonth month) {
        return month(trial().months().indexOf(month));
    }

    public String shortMonth(int place) {
        return page.say(
                "regulation.trial.month",
                Integer.toString(trial().months().get(place).getMonthValue()),
                "");
    }

    /** A seat by its name, others by what they are to the matter. */
    public String party(String key) {
        return key.startsWith("@") ? page.say("regulation.party." + key.substring(1)) : key;
    }

    public Bars total() {
        return Bars.of(trial().total().byMonth(), trial().total().most(), TALL, true);
    }

    /** On one scale with the other parties. */
    public Bars bars(Trial.Row row) {
        long scale = trial().parties().stream().mapToLong(Trial.Row::most).max().orElse(0);
        return Bars.of(row.byMonth(), scale, LOW, false);
    }

    /** What the bars say, for those who cannot see them. */
    public String spoken(Trial.Row row) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < row.byMonth().size(); i++) {
            said.append(i == 0 ? "" : page.say("regulation.trial.comma"))
                    .append(page.say(
                            "regulation.trial.spoken", month(i), row.byMonth().get(i)));
        }
        return said.toString();
    }

    /** 多 34 件, 少 3 件, 一样多. */
    public String difference(long before, long now) {
        String key = now > before ? "more" : now < before ? "less" : "same";
        return page.say("regulation.trial." + key, Math.abs(now - before));
    }

    /** 7.62 万元, or 900.00 元. */
    public String sum(long fen) {
        boolean chinese = !page.words().locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        if (chinese && fen >= WAN) {
            String wan = BigDecimal.valueOf(fen)
                    .divide(BigDecimal.valueOf(WAN), 2, RoundingMode.HALF_UP)
                    .toPlainString();
            return page.say("regulation.trial.wan", wan);
        }
        return page.words().money(fen);
    }

    /** Figures it was tried with that are not the text's: 每次补助 1,500. */
    public List<String> ownFigures() {
        return simulation.wish().figures().stream()
                .filter(one -> !one.value().isBlank())
                .map(one -> figures.getOrDefault(one.figure(), "") + " " + one.value())
                .toList();
    }
}
