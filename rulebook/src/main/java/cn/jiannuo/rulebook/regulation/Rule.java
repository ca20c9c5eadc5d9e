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

    /** The kinds, by the word that opens a rule block; what people read is in the messages, under {@code kind.} */
    enum Kind {
        DUTY("duty"),
        TARGET("target"),
        ENTITLEMENT("entitlement"),
        LIMIT("limit"),
        ELIGIBILITY("eligibility"),
        QUOTA("quota"),
        PROCEDURE("procedure"),
        DISCLOSURE("disclosure"),
        SCORECARD("scorecard"),
        VOTE("vote"),
        RECORD("record"),
        PROHIBITION("prohibition");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
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
