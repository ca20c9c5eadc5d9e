package cn.jiannuo.rulebook.regulation;

import java.util.Optional;

/**
 * A rule of a regulation. The set is closed: whoever handles rules handles every kind.
 *
 * <p>{@link Figure}s, events and facts are declarations, not rules: they give rules their numbers and words.
 */
public sealed interface Rule
        permits DutyRule,
                TargetRule,
                EntitlementRule,
                LimitRule,
                EligibilityRule,
                QuotaRule,
                ProcedureRule,
                DisclosureRule,
                ScorecardRule,
                VoteRule,
                RecordRule,
                ProhibitionRule {

    /** The kinds, by the word that opens a rule block, with the Chinese people read. */
    enum Kind {
        DUTY("duty", "该办的事"),
        TARGET("target", "要达到的数"),
        ENTITLEMENT("entitlement", "可享受的待遇"),
        LIMIT("limit", "限额"),
        ELIGIBILITY("eligibility", "谁符合条件"),
        QUOTA("quota", "名额"),
        PROCEDURE("procedure", "程序"),
        DISCLOSURE("disclosure", "公开事项"),
        SCORECARD("scorecard", "评议表"),
        VOTE("vote", "表决"),
        RECORD("record", "台账"),
        PROHIBITION("prohibition", "禁止事项");

        private final String word;
        private final String chinese;

        Kind(String word, String chinese) {
            this.word = word;
            this.chinese = chinese;
        }

        public String word() {
            return word;
        }

        public String chinese() {
            return chinese;
        }
    }

    Header header();

    Kind kind();

    /** When it makes duties, or empty when it only judges. */
    default Optional<Schedule> schedule() {
        return Optional.empty();
    }

    default String id() {
        return header().id();
    }

    default String name() {
        return header().name();
    }
}
