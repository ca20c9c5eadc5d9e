package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Clause.Chapter;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.source.Yaml;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pack whose text is taken apart but whose rules are not yet understood.
 *
 * @param front the front matter
 * @param blocks rule and example blocks in the order of the text
 * @param hash SHA-256 of the file, hexadecimal
 */
record Draft(String file, Yaml.Mapping front, List<Chapter> chapters, List<Block> blocks, String hash) {
    Draft {
        blocks = List.copyOf(blocks);
    }

    /** A fenced block and the clause it stands in. */
    record Block(Fence fence, Yaml.Mapping yaml, Clause clause) {
        /** The word that opens a rule block: {@code duty}. */
        String kind() {
            return yaml.entries().keySet().iterator().next();
        }

        /** What stands behind that word: the rule's id. */
        Yaml idNode() {
            return yaml.entries().values().iterator().next().value();
        }

        String id() {
            return idNode() instanceof Yaml.Scalar scalar ? scalar.text().strip() : "";
        }

        Place place() {
            return yaml.entries().values().iterator().next().key();
        }
    }

    enum Fence {
        RULE,
        EXAMPLE
    }

    Stream<Block> rules() {
        return blocks.stream().filter(b -> b.fence() == Fence.RULE);
    }

    Stream<Block> rules(String kind) {
        return rules().filter(b -> b.kind().equals(kind));
    }
}
