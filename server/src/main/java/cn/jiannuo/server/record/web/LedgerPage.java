package cn.jiannuo.server.record.web;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.regulation.RecordRule.Filled;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.server.record.Ban;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.record.Sequels.Sequel;
import cn.jiannuo.server.record.core.Entries;
import cn.jiannuo.server.record.core.Entries.Entry;
import cn.jiannuo.server.record.core.Entries.Search;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.record.core.Reach;
import cn.jiannuo.server.ui.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A ledger and a page of its entries.
 *
 * @param named who sees what is sensitive
 * @param sequels what became of what an entry was filled from, by its reference
 */
public record LedgerPage(
        Ledger ledger,
        Search search,
        Entries.Found found,
        boolean writes,
        Reach named,
        Look look,
        Map<String, List<Sequel>> sequels) {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    public List<Field> columns() {
        return ledger.fields();
    }

    public boolean isAboutPerson() {
        return ledger.about() == About.PERSON;
    }

    public boolean isAboutUnit() {
        return ledger.about() == About.UNIT;
    }

    public String subject(Entry entry) {
        Field field = ledger.rule().shape().field(ledger.rule().shape().slot(isAboutPerson() ? "person" : "unit"));
        return look.text(field, entry.cell(field.name()));
    }

    /** Whether a field of an entry is kept from the reader. */
    public boolean isHidden(Field field, Entry entry) {
        return ledger.isSensitive(field) && !seesAll(named, entry);
    }

    static boolean seesAll(Reach named, Entry entry) {
        boolean own = !named.me().isEmpty() && named.me().equals(entry.author());
        return own || named.covers(entry.cells());
    }

    public String cell(Field field, Entry entry) {
        return look.text(field, entry.cell(field.name()));
    }

    /** What an entry is marked with, as people read it. */
    public static String mark(Ban ban, Words words) {
        return ban.days() > 0 ? words.say("record.noticed.days", ban.word(), ban.days()) : ban.word();
    }

    /** Whether entries tell what became of them. */
    public boolean isFollowed() {
        return ledger.isFilled() && !sequels.isEmpty();
    }

    /** Name of the event whose reports are its entries. */
    public String filledFrom() {
        return ledger.rule().filled().map(Filled::name).orElse("");
    }

    public List<Sequel> sequels(Entry entry) {
        String event = entry.filledFrom();
        return event == null ? List.of() : sequels.getOrDefault(event, List.of());
    }

    /** Days between what happened and when it was first written down. */
    public static long daysLater(LocalDate on, Instant recorded) {
        return ChronoUnit.DAYS.between(on, recorded.atZone(HERE).toLocalDate());
    }

    public String sorted(String by) {
        boolean again = by.equals(search.sort());
        return address(by, again ? !search.ascending() : !by.equals("date"), 0);
    }

    public String ariaSort(String by) {
        return by.equals(search.sort()) ? (search.ascending() ? "ascending" : "descending") : "none";
    }

    public String page(int number) {
        return address(search.sort(), search.ascending(), number);
    }

    public boolean hasMore() {
        return (search.page() + 1L) * Entries.PAGE < found.total();
    }

    public long pages() {
        return (found.total() + Entries.PAGE - 1) / Entries.PAGE;
    }

    private String address(String sort, boolean ascending, int page) {
        return ledger.path() + query(sort, ascending) + (page == 0 ? "" : "&page=" + page);
    }

    public String export() {
        return ledger.path() + "/export.xlsx" + query(search.sort(), search.ascending());
    }

    private String query(String sort, boolean ascending) {
        return "?sort=" + sort + "&up=" + ascending + "&q=" + URLEncoder.encode(search.text(), StandardCharsets.UTF_8);
    }
}
