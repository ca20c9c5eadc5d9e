package cn.jiannuo.rulebook.source;

import cn.jiannuo.rulebook.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a block of YAML that stands somewhere inside a file. Anchors and aliases are refused: a pack says things once, in the open. */
public final class YamlReader {
    private static final int DEEPEST = 12;

    private final Place start;
    private final Findings findings;

    /** @param start where the block's first character stands in the file */
    public YamlReader(Place start, Findings findings) {
        this.start = start;
        this.findings = findings;
    }

    /** The block's mapping, or empty when it is none; what is wrong is in the findings. */
    public Optional<Yaml.Mapping> mapping(String block) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setAllowNonScalarKeys(true)
                .setUseMarks(true)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            if (unreadable(settings, block)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(block);
            if (root.isEmpty()) {
                findings.error(start, "yaml.empty");
                return Optional.empty();
            }
            if (convert(root.get(), 0) instanceof Yaml.Mapping mapping) {
                return Optional.of(mapping);
            }
            findings.error(start, "yaml.not-a-mapping");
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = mark(e, block);
            findings.error(mark.map(this::place).orElse(start), "yaml.broken", explain(mark, block));
        } catch (YamlEngineException e) {
            findings.error(start, "yaml.broken", "");
        }
        return Optional.empty();
    }

    /** Looks before composing: the composer recurses into whatever it is given, and cannot say where an alias stands. */
    private boolean unreadable(LoadSettings settings, String block) {
        int depth = 0;
        boolean alias = false;
        for (Event event : new Parse(settings).parseString(block)) {
            Place at = event.getStartMark().map(this::place).orElse(start);
            if (event instanceof AliasEvent) {
                findings.error(at, "yaml.alias");
                alias = true;
            } else if (event instanceof CollectionStartEvent && depth++ > DEEPEST) {
                findings.error(at, "yaml.too-deep", DEEPEST);
                return true;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return alias;
    }

    /** The line that broke, as it stands: the library's own words are English and about tokens. */
    private static String explain(Optional<Mark> mark, String block) {
        int line = mark.map(Mark::getLine).orElse(0);
        return block.lines().skip(line).findFirst().orElse("").strip();
    }

    /** Where it broke; for what was opened and never closed, where it was opened. */
    private static Optional<Mark> mark(MarkedYamlEngineException e, String block) {
        Optional<Mark> problem = e.getProblemMark();
        boolean atEnd =
                problem.isPresent() && problem.get().getLine() >= block.lines().count();
        return atEnd && e.getContextMark().isPresent() ? e.getContextMark() : problem;
    }

    private Yaml convert(Node node, int depth) {
        Place at = node.getStartMark().map(this::place).orElse(start);
        if (depth > DEEPEST) {
            findings.error(at, "yaml.too-deep", DEEPEST);
            return new Yaml.Scalar("", false, at);
        }
        return switch (node) {
            case MappingNode mapping -> convertMapping(mapping, at, depth);
            case SequenceNode sequence -> {
                List<Yaml> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(convert(item, depth + 1)));
                yield new Yaml.Sequence(items, at);
            }
            case ScalarNode scalar ->
                new Yaml.Scalar(scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN, at);
            default -> {
                findings.error(at, "yaml.alias");
                yield new Yaml.Scalar("", false, at);
            }
        };
    }

    private Yaml.Mapping convertMapping(MappingNode node, Place at, int depth) {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Place keyPlace = tuple.getKeyNode().getStartMark().map(this::place).orElse(at);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                Node found = tuple.getKeyNode();
                Message kind = Message.of(convert(found, depth + 1).kind());
                findings.error(keyPlace, "yaml.key-not-text", written(found), kind);
                continue;
            }
            Yaml value = convert(tuple.getValueNode(), depth + 1);
            if (entries.putIfAbsent(key.getValue(), new Yaml.Entry(keyPlace, value)) != null) {
                findings.error(keyPlace, "yaml.key-twice", key.getValue());
            }
        }
        return new Yaml.Mapping(entries, at);
    }

    /** A list or a mapping as somebody may have written it on one line. */
    private static String written(Node node) {
        return switch (node) {
            case SequenceNode list ->
                list.getValue().stream().map(YamlReader::written).collect(Collectors.joining(", ", "[", "]"));
            case MappingNode names ->
                names.getValue().stream()
                        .map(pair -> written(pair.getKeyNode()) + ": " + written(pair.getValueNode()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case ScalarNode scalar -> scalar.getValue();
            default -> "…";
        };
    }

    private Place place(Mark mark) {
        int column = mark.getLine() == 0 ? start.column() + mark.getColumn() : mark.getColumn() + 1;
        return new Place(start.file(), start.line() + mark.getLine(), column);
    }
}
