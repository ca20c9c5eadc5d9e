package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.server.record.Ban;
import java.time.Instant;
import java.util.List;

/** What came of writing into a ledger. */
public sealed interface Written {

    /** It stands there. */
    record Done(long entry) implements Written {}

    /** It stood there already: the same form was sent twice. */
    record Known(long entry) implements Written {}

    /** What was typed does not fit. */
    record Wrong(List<DataProblem> problems) implements Written {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /** A regulation does not let it happen. */
    record Forbidden(Ban ban) implements Written {}

    /** The clause does not name the writer. */
    record NotYours() implements Written {}

    /** An event fills this ledger: whoever reports it has written it here. */
    record FillsItself() implements Written {}

    /** There is no such ledger or entry, or none the writer may see. */
    record Unknown() implements Written {}

    /** Somebody corrected it in the meantime. */
    record Overtaken(String by, Instant at) implements Written {}

    /** A correction without a reason. */
    record NoReason() implements Written {}

    /** A paper that is not taken; worded by {@code record.file.<why>}. */
    record BadFile(String name, FileKind.Why why) implements Written {}
}
