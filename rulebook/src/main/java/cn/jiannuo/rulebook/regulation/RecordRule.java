package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * @param filled from what entries make themselves, or empty where people write them
 */
public record RecordRule(
        Header header,
        About about,
        Shape shape,
        List<String> own,
        List<String> optional,
        List<Party> write,
        List<Party> read,
        List<String> sensitive,
        Optional<Filled> filled)
        implements Rule {

    /**
     * An event each report of which is an entry.
     *
     * @param event kind of the event
     * @param name of that kind, as people call it
     * @param fields field of the event by own field; a field of the ledger that stands in no event is left empty
     */
    public record Filled(String event, String name, Map<String, String> fields) {
        public Filled {
            fields = Map.copyOf(fields);
        }
    }

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
