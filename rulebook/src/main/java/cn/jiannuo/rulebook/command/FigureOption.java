package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.read.ValueText;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.regulation.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code --figure name=value}: an organisation's own value, {@code regulation:name=value} where several packs have the name. */
final class FigureOption {
    private FigureOption() {}

    static Rulebook apply(Rulebook rulebook, Map<String, String> figures) {
        Rulebook result = rulebook;
        for (Map.Entry<String, String> figure : figures.entrySet()) {
            result = one(result, figure.getKey(), figure.getValue());
        }
        return result;
    }

    private static Rulebook one(Rulebook rulebook, String key, String value) {
        String regulation = key.contains(":") ? key.substring(0, key.indexOf(':')) : "";
        String name = key.substring(key.indexOf(':') + 1);
        List<Regulation> holders = rulebook.versions().stream()
                .map(Rulebook.Version::regulation)
                .filter(r -> r.figures().containsKey(name) && (regulation.isEmpty() || r.id().equals(regulation)))
                .toList();
        List<String> ids = holders.stream().map(Regulation::id).distinct().toList();
        if (ids.isEmpty()) {
            throw new UsageProblem("cli.figure-unknown", key);
        }
        if (ids.size() > 1) {
            throw new UsageProblem("cli.figure-several", name, ids);
        }
        Figure figure = holders.getFirst().figures().get(name);
        Optional<Value.Literal> literal = figure == null ? Optional.empty() : ValueText.of(value, figure.unit());
        if (literal.isEmpty()) {
            throw new UsageProblem("cli.figure-value", name, value, figure == null ? "" : figure.unit());
        }
        return rulebook.overriding(
                ids.getFirst(), name, literal.get().number(), literal.get().denominator(), "--figure");
    }
}
