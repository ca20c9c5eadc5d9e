package cn.jiannuo.rulebook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a block of YAML that stands somewhere inside a file. Anchors and aliases are refused: a pack says things once, in the open. */
public final class YamlReader {
    static final int DEEPEST = 12;
    /** The events before the first node: the stream and the document begin. */
    private static final int FIRST_NODE = 2;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .setUseMarks(true)
            .setMaxAliasesForCollections(0)
            .build();

    private final Place start;
    private final Findings findings;

    /** @param start where the block's first character stands in the file */
    public YamlReader(Place start, Findings findings) {
        this.start = start;
        this.findings = findings;
    }

    /** The block's mapping, or empty when it is none; what is wrong is in the findings. */
    public Optional<Yaml.Mapping> mapping(String block) {
        List<Event> events = new ArrayList<>();
        try {
            if (unreadable(block, events)) {
                return Optional.empty();
            }
            if (documents(events) > 1) {
                // nobody but the composer can say where the second one begins to be too much
                new Compose(SETTINGS).composeString(block);
            }
            if (documents(events) == 0) {
                findings.error(start, "yaml.empty");
                return Optional.empty();
            }
            if (new YamlTree(events, FIRST_NODE, this::place, findings).root() instanceof Yaml.Mapping mapping) {
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

    private static long documents(List<Event> events) {
        return events.stream()
                .filter(event -> event.getEventId() == Event.ID.DocumentStart)
                .count();
    }

    /** Gathers the events, and looks before anything is built: building recurses into whatever it is given. */
    private boolean unreadable(String block, List<Event> events) {
        int depth = 0;
        boolean alias = false;
        for (Event event : new Parse(SETTINGS).parseString(block)) {
            events.add(event);
            if (event instanceof AliasEvent) {
                findings.error(place(event), "yaml.alias");
                alias = true;
            } else if (event instanceof CollectionStartEvent && depth++ > DEEPEST) {
                findings.error(place(event), "yaml.too-deep", DEEPEST);
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

    private Place place(Event event) {
        return event.getStartMark().map(this::place).orElse(start);
    }

    private Place place(Mark mark) {
        int column = mark.getLine() == 0 ? start.column() + mark.getColumn() : mark.getColumn() + 1;
        return new Place(start.file(), start.line() + mark.getLine(), column);
    }
}
