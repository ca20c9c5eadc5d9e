package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.read.PackReader.Source;
import cn.jiannuo.rulebook.read.TestPacks;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.RosterReader;
import cn.jiannuo.rulebook.table.Tables;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plans for a test: packs and tables written as text, duties as sorted lines. */
final class Plans {
    static final LocalDate YEAR_START = LocalDate.of(2026, 1, 1);
    static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    private static final PackReader.Result FIVE = PackReader.read(TestPacks.regulations());

    private final Rulebook rulebook;
    private final Roster roster;
    private final Events events;

    private Plans(Rulebook rulebook, Roster roster, Events events) {
        this.rulebook = rulebook;
        this.roster = roster;
        this.events = events;
    }

    /** The packs of the repository. */
    static Rulebook five() {
        return rulebook(FIVE);
    }

    static Rulebook rulebook(Source... sources) {
        return rulebook(PackReader.read(List.of(sources)));
    }

    static Rulebook rulebook(PackReader.Result read) {
        if (read.hasErrors()) {
            throw new IllegalArgumentException(read.findings().toString());
        }
        return Rulebook.of(read.packs().stream().map(Pack::regulation).toList(), read.vocabulary());
    }

    /** A roster written as lines of CSV, header first. */
    static Plans of(Rulebook rulebook, String... roster) {
        byte[] bytes = (String.join("\n", roster) + "\n").getBytes(StandardCharsets.UTF_8);
        Read<Roster> people =
                RosterReader.read(() -> Tables.read("人员.csv", new ByteArrayInputStream(bytes)), rulebook.vocabulary());
        return new Plans(rulebook, people.get(), Events.none());
    }

    /** Events, each a map of texts by field; fields that do not matter may be left out. */
    Plans with(List<Map<String, String>> happened) {
        Vocabulary vocabulary = rulebook.vocabulary();
        return new Plans(
                rulebook,
                roster,
                EntityText.events("事件", happened, vocabulary, roster).get());
    }

    Plans with(Rulebook other) {
        return new Plans(other, roster, events);
    }

    List<Duty> duties(LocalDate from, LocalDate to) {
        List<Duty> duties = new ArrayList<>();
        planner(from, to).plan(roster.people(), duties::add);
        return duties.stream().sorted().toList();
    }

    Planner planner(LocalDate from, LocalDate to) {
        return new Planner(
                rulebook, WorkCalendar.china(), roster.units(), roster.columns(), events, Map.of(), from, to);
    }

    Roster roster() {
        return roster;
    }

    List<String> lines(LocalDate from, LocalDate to) {
        return duties(from, to).stream().map(Plans::line).sorted().toList();
    }

    /** What the events alone set off. */
    List<String> happened(LocalDate from, LocalDate to) {
        List<String> lines = new ArrayList<>();
        planner(from, to).happened(roster.people(), duty -> lines.add(line(duty)));
        return lines.stream().sorted().toList();
    }

    List<Duty> year() {
        return duties(YEAR_START, YEAR_END);
    }

    /** The duties of one rule in 2026, asked or owed. */
    List<Duty> year(String rule) {
        return year().stream().filter(d -> d.rule().id().equals(rule)).toList();
    }

    /** All that a duty says, on one line. */
    static String line(Duty duty) {
        return String.join(
                "|",
                duty.due().toString(),
                duty.regulation().id(),
                duty.code(),
                duty.subject(),
                duty.occasion(),
                duty.clause().id(),
                duty.starts().toString(),
                duty.obligors().toString(),
                duty.amount().toString(),
                duty.questions().toString());
    }
}
