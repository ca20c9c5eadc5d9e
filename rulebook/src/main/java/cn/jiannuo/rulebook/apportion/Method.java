package cn.jiannuo.rulebook.apportion;

import java.util.Arrays;
import java.util.Optional;

/**
 * How places are shared 分配方法. Every method is published by its name together with the result.
 *
 * <p>Source for the methods and their properties: M. Balinski and H. P. Young, <i>Fair Representation</i>, 2nd ed. 2001.
 */
public enum Method {
    /** Whole parts of the exact shares (Hare quota) first, then one place each by size of the part left over. */
    LARGEST_REMAINDER("largest-remainder", "最大余额法"),
    /** Each next place to the highest weight ÷ 1, 3, 5 …; favours neither large nor small units. */
    SAINTE_LAGUE("sainte-lague", "圣拉古法"),
    /** Each next place to the highest weight ÷ 1, 2, 3 …; favours large units. */
    D_HONDT("d-hondt", "顿特法"),
    /** One share for each, whatever its weight; the weight still serves to break ties. */
    EQUAL("equal", "均等法");

    private final String word;
    private final String chinese;

    Method(String word, String chinese) {
        this.word = word;
        this.chinese = chinese;
    }

    /** The word a pack writes, such as {@code largest-remainder}. */
    public String word() {
        return word;
    }

    /** The name people read. */
    public String chinese() {
        return chinese;
    }

    /** The method a pack means by this word; empty when there is none. */
    public static Optional<Method> called(String word) {
        return Arrays.stream(values()).filter(m -> m.word.equals(word)).findFirst();
    }
}
