package cn.jiannuo.server.disclosure.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 公开的一项, with what may be read of it.
 *
 * @param occasion the event it goes back to, or its period
 * @param content what the regulation wants told
 * @param stations of those who answer for it
 * @param checker station of whoever looks at it before it is published, or empty
 * @param edition the one that is shown; null before the first is
 */
public record Item(
        long id,
        long duty,
        int part,
        String regulation,
        String rule,
        String occasion,
        String ruleName,
        String citation,
        LocalDate due,
        long unit,
        String unitName,
        String audience,
        Reach reach,
        List<String> content,
        List<String> form,
        List<String> withheld,
        List<String> stations,
        String checker,
        State state,
        @Nullable Integer edition,
        @Nullable LocalDate publishedOn,
        @Nullable Instant withdrawnAt,
        String withdrawnBy,
        String withdrawnWhy) {

    public enum State {
        NEW,
        PUBLISHED,
        WITHDRAWN
    }

    /**
     * One edition.
     *
     * @param ownCells a table in which each person sees the line about himself
     * @param reason why there is another, empty for the first
     */
    public record Edition(
            int number,
            String title,
            String body,
            String cells,
            String ownCells,
            String reason,
            Stage stage,
            int revision,
            long writtenBy,
            String writer,
            Instant writtenAt,
            String checker,
            @Nullable Instant checkedAt,
            String checkNote,
            @Nullable Instant publishedAt) {}

    /** How far an edition has come. */
    public enum Stage {
        DRAFT,
        WAITING,
        RETURNED,
        CLEARED,
        PUBLISHED
    }

    /** Whether somebody other than the writer must have looked. */
    public boolean isCheckedByAnother() {
        return !withheld.isEmpty();
    }

    /** Whether the regulation keeps from each what is about others: 他人应得, 他人的业绩明细. */
    public boolean isEachHisOwn() {
        return withheld.stream().anyMatch(Item::isOfOthers);
    }

    public static boolean isOfOthers(String withheld) {
        return withheld.startsWith("他人");
    }

    /** Whether it came later than the regulation asks; that stays. */
    public boolean isLate() {
        return publishedOn != null && publishedOn.isAfter(due);
    }

    Optional<Integer> shown() {
        return Optional.ofNullable(edition);
    }
}
