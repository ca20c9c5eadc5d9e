package cn.jiannuo.rulebook.apportion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** What decides between claimants with exactly equal claims to the last place 同分规则. */
public enum TieBreak {
    /** The larger weight first. */
    HEADCOUNT("headcount", "人数多者优先", Comparator.comparingLong(Claimant::weight).reversed()),
    /** The smaller weight first. */
    SMALLER("smaller", "人数少者优先", Comparator.comparingLong(Claimant::weight)),
    /** The lower code first, compared character by character ({@link String#compareTo}); never undecided. */
    CODE("code", "编号在前者优先", Comparator.comparing(Claimant::id));

    private final String word;
    private final String chinese;
    private final Comparator<Claimant> order;

    TieBreak(String word, String chinese, Comparator<Claimant> order) {
        this.word = word;
        this.chinese = chinese;
        this.order = order;
    }

    /** The word a pack writes, such as {@code headcount}. */
    public String word() {
        return word;
    }

    /** The name people read. */
    public String chinese() {
        return chinese;
    }

    /** The tie-break a pack means by this word; empty when there is none. */
    public static Optional<TieBreak> called(String word) {
        return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst();
    }

    int compare(Claimant first, Claimant second) {
        return order.compare(first, second);
    }
}
