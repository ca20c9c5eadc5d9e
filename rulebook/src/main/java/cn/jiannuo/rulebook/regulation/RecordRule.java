package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import java.util.List;

/**
 * 台账: a ledger of a declared shape. Its id is also a kind of event.
 *
 * @param about whom an entry is about
 * @param shape all fields, the built-in ones of an event first
 * @param own names of the fields the pack declares, in order
 * @param optional those that may stay empty
 * @param write who may write
 * @param read who may read
 * @param sensitive fields only named readers see, every reading of which is logged
 */
public record RecordRule(
        Header header,
        About about,
        Shape shape,
        List<String> own,
        List<String> optional,
        List<Party> write,
        List<Party> read,
        List<String> sensitive)
        implements Rule {
    public RecordRule {
        own = List.copyOf(own);
        optional = List.copyOf(optional);
        write = List.copyOf(write);
        read = List.copyOf(read);
        sensitive = List.copyOf(sensitive);
    }

    @Override
    public Kind kind() {
        return Kind.RECORD;
    }
}
