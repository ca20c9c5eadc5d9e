package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.server.record.Sequels.Sequel;
import cn.jiannuo.server.record.core.Entries;
import cn.jiannuo.server.record.core.Entries.Entry;
import cn.jiannuo.server.record.core.FollowEntries;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 照台账起草 (A15): what was entered in a period, what became of it, and why some of it came to nothing. Names nobody, and of what is
 * sensitive nothing, not even a count; reasons stand as they were given, and whoever writes and whoever looks at it go over them.
 */
@Component
class FromRegister {
    private final Entries entries;
    private final FollowEntries follow;

    FromRegister(Entries entries, FollowEntries follow) {
        this.entries = entries;
        this.follow = follow;
    }

    /** How many were entered, how many came to a good end, and what did not and why. */
    List<List<String>> parts(Ledger ledger, Period period) {
        List<Entry> entered = entries.between(ledger, period.first(), period.last());
        List<Sequel> sequels =
                follow.of(entered).values().stream().flatMap(List::stream).toList();
        return List.of(entered(ledger, period, entered), good(sequels), others(sequels));
    }

    private static List<String> entered(Ledger ledger, Period period, List<Entry> entries) {
        List<String> lines = new ArrayList<>();
        lines.add(period.name() + "共登记 " + entries.size() + " 件。");
        if (!entries.isEmpty()) {
            ledger.fields().stream()
                    .filter(field -> field.type() instanceof Type.OneOf && !ledger.isSensitive(field))
                    .map(field -> shares(field, ((Type.OneOf) field.type()).choice(), entries))
                    .filter(line -> !line.isEmpty())
                    .forEach(lines::add);
        }
        return lines;
    }

    /** 什么坏了：水 3 件，暖 2 件。 */
    private static String shares(Field field, Choice choice, List<Entry> entries) {
        String shares = choice.options().stream()
                .map(option -> Map.entry(option.label(), count(field, option, choice, entries)))
                .filter(share -> share.getValue() > 0)
                .map(share -> share.getKey() + " " + share.getValue() + " 件")
                .collect(Collectors.joining("，"));
        return shares.isEmpty() ? "" : field.label() + "：" + shares + "。";
    }

    /** Where nothing means none, it means the first choice. */
    private static long count(Field field, Choice.Option option, Choice choice, List<Entry> entries) {
        boolean first = field.absence() == Field.Absence.NONE
                && choice.options().getFirst().word().equals(option.word());
        return entries.stream()
                .map(entry -> entry.cell(field.name()))
                .filter(cell -> cell.equals(option.word()) || first && cell.isEmpty())
                .count();
    }

    private static List<String> good(List<Sequel> sequels) {
        List<String> lines = new ArrayList<>();
        counted(sequels.stream().filter(Sequel::straight).toList())
                .forEach((at, count) -> lines.add(at + " " + count + " 件。"));
        long late =
                sequels.stream().filter(Sequel::straight).filter(Sequel::late).count();
        if (late > 0) {
            lines.add("其中超过期限的 " + late + " 件。");
        }
        return lines;
    }

    private static List<String> others(List<Sequel> sequels) {
        List<String> lines = new ArrayList<>();
        List<Sequel> ended = sequels.stream()
                .filter(one -> one.ended() != null && !one.straight())
                .toList();
        counted(ended).forEach((at, count) -> lines.add(at + " " + count + " 件。"));
        ended.stream()
                .filter(one -> !one.reason().isEmpty())
                .forEach(one -> lines.add(day(one.ended()) + "，" + one.at() + "：" + one.reason() + "。"));
        counted(sequels.stream().filter(one -> one.ended() == null).toList())
                .forEach((at, count) -> lines.add("还在办（" + at + "）" + " " + count + " 件。"));
        return lines;
    }

    private static Map<String, Long> counted(List<Sequel> sequels) {
        return sequels.stream()
                .map(Sequel::at)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static String day(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
