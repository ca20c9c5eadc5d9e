package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.disclosure.core.Item.Edition;
import cn.jiannuo.server.disclosure.core.Sight.Eyes;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 只看自己的一行: of a table about people, what somebody sees. Whoever made it, and whoever looks after it, sees the whole. */
@Component
public class OwnLines {
    private static final List<String> CODES = List.of("工号", "编号");
    private static final List<String> NAMES = List.of("姓名", "职工", "本人");
    private static final List<String> SUMS = List.of("合计", "总计", "小计", "总额", "平均");

    private final People people;

    OwnLines(People people) {
        this.people = people;
    }

    /** Column that says who a line is about: the code where there is one, since two may bear a name; empty when none does. */
    public static Optional<Integer> who(List<String> head) {
        return column(head, CODES).or(() -> column(head, NAMES));
    }

    private static Optional<Integer> column(List<String> head, List<String> names) {
        for (int i = 0; i < head.size(); i++) {
            if (names.contains(head.get(i).strip())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The head and the lines these eyes see; empty where there is no such table. */
    @Transactional(readOnly = true)
    public List<List<String>> of(Eyes eyes, Item item, Edition edition) {
        List<List<String>> lines = Sheets.lines(edition.ownCells());
        if (lines.isEmpty() || eyes.answersFor(item) || eyes.supervises(item)) {
            return lines;
        }
        Optional<Person> me = eyes.person() < 0 ? Optional.empty() : people.byId(eyes.person());
        return seen(
                lines,
                cell -> isSum(cell) || me.filter(person -> isHis(person, cell)).isPresent());
    }

    /** The head and this person's own lines, without the sums; the head alone where there are none. */
    @Transactional(readOnly = true)
    public List<List<String>> of(Person person, String ownCells) {
        return seen(Sheets.lines(ownCells), cell -> isHis(person, cell));
    }

    private static List<List<String>> seen(List<List<String>> lines, Predicate<String> who) {
        List<List<String>> seen = new ArrayList<>(List.of(lines.getFirst()));
        who(lines.getFirst())
                .ifPresent(column -> lines.stream()
                        .skip(1)
                        .filter(line -> line.size() > column && who.test(line.get(column)))
                        .forEach(seen::add));
        return seen;
    }

    private static boolean isSum(String cell) {
        return SUMS.contains(cell.strip());
    }

    /** A name that two people bear is nobody's: better none sees the line than the wrong one. */
    private boolean isHis(Person person, String cell) {
        String said = cell.strip();
        return person.code().equals(said)
                || person.name().equals(said)
                        && people.search(said, 2).people().stream()
                                        .filter(one -> one.name().equals(said))
                                        .count()
                                == 1;
    }
}
