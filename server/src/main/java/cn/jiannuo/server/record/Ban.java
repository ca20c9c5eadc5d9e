package cn.jiannuo.server.record;

import java.util.List;

/**
 * A prohibition that what was stated falls under.
 *
 * @param regulation id
 * @param clause id
 * @param citation of the clause, for people
 * @param name of the prohibition
 * @param word an entry is marked with; the name where the regulation gives none
 * @param days between the two days it was judged by; 0 where it was not judged by two days
 * @param told names of the seats it is reported to
 * @param fields of the event it was judged by, and so what is to be looked at again
 */
public record Ban(
        String regulation,
        String clause,
        String citation,
        String name,
        String word,
        long days,
        List<String> told,
        List<String> fields) {
    public Ban {
        told = List.copyOf(told);
        fields = List.copyOf(fields);
    }
}
