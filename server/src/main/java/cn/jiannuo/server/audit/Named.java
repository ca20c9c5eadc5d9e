package cn.jiannuo.server.audit;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What numbers in the log stand for, as people call it. A module that tells numbers names them for whoever reads the log; the log itself
 * keeps the number, which never changes its meaning.
 */
public interface Named {

    /**
     * Something with a number.
     *
     * @param name what people call it; never whom something confidential is about
     * @param steps what its steps are called, by their ids
     */
    record Called(String name, Map<String, String> steps) {}

    /** How the acts begin whose subject is such a number: {@code duty}. */
    String acts();

    /** By number; what is not there any more is missing. */
    Map<Long, Called> called(Set<Long> numbers, Locale locale);

    /** The numbers of what is called somehow like this, the latest first, at most {@code most}. */
    Set<Long> find(String text, int most);
}
