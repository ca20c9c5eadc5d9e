package cn.jiannuo.server.voice.affair;

import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.record.Ban;

/** What came of reporting that an idea takes part, or is rewarded. */
public sealed interface Awarded {
    /** Its duty comes with {@link Matters#begin}, outside of this transaction. */
    record Done(String reference, String name) implements Awarded {}

    record NotYours() implements Awarded {}

    /** There is no such rule, or it was reported before. */
    record NotNow() implements Awarded {}

    /** The vote that it hangs on has not carried it. */
    record NotChosen(String citation) implements Awarded {}

    /** @param field that is missing or not understood */
    record Wrong(String field) implements Awarded {}

    /** A regulation does not let it happen. */
    record Forbidden(Ban ban) implements Awarded {}

    /** @param most what the regulation allows, in 分 */
    record TooMuch(long most) implements Awarded {}
}
