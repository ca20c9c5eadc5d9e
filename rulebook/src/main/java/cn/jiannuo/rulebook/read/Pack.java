package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.source.Yaml;
import java.util.List;

/**
 * A read pack: the regulation and the examples beside its rules.
 *
 * @param examples in the order of the text
 */
public record Pack(Regulation regulation, List<Example> examples) {
    public Pack {
        examples = List.copyOf(examples);
    }

    /**
     * An example block.
     *
     * @param rule id of the rule it is about
     */
    public record Example(String rule, Yaml.Mapping yaml, Clause clause, Place place) {}
}
