package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.expression.Scope;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of a pack may name.
 *
 * @param seats declared seats with their Chinese names
 * @param figures figures of the pack
 * @param declared rule blocks of the pack, {@code kind → ids}
 */
record Context(
        Findings findings,
        Map<String, String> seats,
        Map<String, Figure> figures,
        Map<String, List<String>> declared,
        Vocabulary vocabulary) {

    /**
     * The roots conditions may speak of at a place: one scope for each shape of event they may meet.
     *
     * @param scopes at least one
     */
    record Scopes(List<Typed> scopes) {
        Scopes {
            scopes = List.copyOf(scopes);
        }

        boolean has(String root) {
            return scopes.getFirst().scope().roots().containsKey(root);
        }
    }

    /** A scope and the shape of event it holds for, or none. */
    record Typed(@Nullable Shape event, Scope scope) {}

    /** A figure that is there. */
    Figure figure(String id) {
        return Objects.requireNonNull(figures.get(id), id);
    }

    /** The shape of a kind of event that is there. */
    Shape event(String kind) {
        return Objects.requireNonNull(vocabulary.events().get(kind), kind);
    }

    void error(Yaml at, String key, Object... args) {
        findings.error(at.place(), key, args);
    }
}
