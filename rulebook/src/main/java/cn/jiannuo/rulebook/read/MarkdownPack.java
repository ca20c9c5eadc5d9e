package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.read.Draft.Block;
import cn.jiannuo.rulebook.read.Draft.Fence;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Clause.Chapter;
import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.source.YamlReader;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/** Takes a pack's Markdown apart: front matter, chapters, clauses with their text, rule and example blocks. */
final class MarkdownPack {
    private static final Pattern HEADING = Pattern.compile("^(.*?)\\s*\\{#([^}]*)}\\s*$");
    private static final Pattern NUMBER = Pattern.compile("^(第[零〇一二三四五六七八九十百]+条)[\\s　]*(.*)$");
    private static final Pattern COVERS = Pattern.compile("[\\s　]*〔([A-Z][0-9]+(?:[、,，\\s]+[A-Z][0-9]+)*)〕\\s*$");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([-.][a-z0-9]+)*");

    private final String file;
    private final Findings findings;
    private final TextContentRenderer plain = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Place> ids = new HashMap<>();

    private int offset;
    private @Nullable OpenChapter chapter;
    private @Nullable OpenClause clause;

    MarkdownPack(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    private record OpenChapter(String id, String title, List<Clause> clauses) {}

    private record OpenClause(
            String id,
            String number,
            String title,
            Place place,
            List<String> text,
            List<String> covers,
            List<Raw> raw) {}

    private record Raw(Fence fence, Yaml.Mapping yaml) {}

    Optional<Draft> read(String content, String hash) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        Optional<Yaml.Mapping> front = frontMatter(text);
        if (front.isEmpty()) {
            return Optional.empty();
        }
        String body = text.lines()
                .skip(offset)
                .reduce(new StringBuilder(), (b, l) -> b.append(l).append('\n'), (a, b) -> a)
                .toString();
        Parser parser =
                Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
        for (Node node = parser.parse(body).getFirstChild(); node != null; node = node.getNext()) {
            take(node);
        }
        closeChapter();
        if (chapters.isEmpty()) {
            findings.error(new Place(file, offset + 1, 1), "pack.no-clauses");
        }
        return Optional.of(new Draft(file, front.get(), List.copyOf(chapters), blocks, hash));
    }

    private Optional<Yaml.Mapping> frontMatter(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
            findings.error(new Place(file, 1, 1), "pack.no-front-matter");
            return Optional.empty();
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("---")) {
                offset = i + 1;
                return new YamlReader(new Place(file, 2, 1), findings).mapping(String.join("\n", lines.subList(1, i)));
            }
        }
        findings.error(new Place(file, 1, 1), "pack.front-matter-open");
        return Optional.empty();
    }

    private void take(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case FencedCodeBlock fenced -> block(fenced);
            default -> {
                HiddenBlock.within(node)
                        .ifPresent(hidden -> findings.error(
                                place(hidden.node(), hidden.line()), "pack.block-hidden", hidden.info()));
                paragraph(node);
            }
        }
    }

    private void heading(Heading heading) {
        switch (heading.getLevel()) {
            case 1 -> closeChapter();
            case 2 -> openChapter(heading);
            case 3 -> openClause(heading);
            default ->
                findings.error(
                        place(heading),
                        "pack.heading-level",
                        plain.render(heading).strip());
        }
    }

    private void openChapter(Heading heading) {
        closeChapter();
        Titled titled = titled(heading);
        chapter = new OpenChapter(titled.id(), titled.title(), new ArrayList<>());
    }

    private void openClause(Heading heading) {
        closeClause();
        Titled titled = titled(heading);
        if (chapter == null) {
            findings.error(place(heading), "pack.clause-before-chapter", titled.title());
            chapter = new OpenChapter("", "", new ArrayList<>());
        }
        Matcher number = NUMBER.matcher(titled.title());
        boolean numbered = number.matches();
        if (!numbered) {
            findings.error(place(heading), "pack.clause-number", titled.title());
        }
        clause = new OpenClause(
                titled.id(),
                numbered ? number.group(1) : "",
                numbered ? number.group(2) : titled.title(),
                place(heading),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    private record Titled(String title, String id) {}

    private Titled titled(Heading heading) {
        String text = plain.render(heading).strip();
        Matcher matcher = HEADING.matcher(text);
        if (!matcher.matches()) {
            findings.error(place(heading), "pack.heading-id", text);
            return new Titled(text, "line-" + place(heading).line());
        }
        String id = matcher.group(2);
        if (!ID.matcher(id).matches()) {
            findings.error(place(heading), "id.form", id);
        }
        Place before = ids.putIfAbsent(id, place(heading));
        if (before != null) {
            findings.error(place(heading), "pack.heading-twice", id, before.line());
        }
        return new Titled(matcher.group(1), id);
    }

    private void paragraph(Node node) {
        String text = plain.render(node).strip();
        if (text.isEmpty()) {
            return;
        }
        if (clause == null) {
            if (chapter != null) {
                findings.notice(place(node), "pack.text-outside-clause");
            }
            return;
        }
        Matcher covers = COVERS.matcher(text);
        if (covers.find()) {
            clause.covers().addAll(List.of(covers.group(1).split("[、,，\\s]+")));
            text = text.substring(0, covers.start());
        }
        clause.text().add(text);
    }

    private void block(FencedCodeBlock fenced) {
        String info = fenced.getInfo() == null ? "" : fenced.getInfo().strip();
        Place at = place(fenced);
        if (!info.equals("rule") && !info.equals("example")) {
            findings.error(
                    at,
                    "pack.block-kind",
                    info,
                    Nearest.to(info, List.of("rule", "example")).orElse("rule"));
            return;
        }
        if (fenced.getClosingFenceLength() == null) {
            findings.error(at, "pack.block-open", info);
            return;
        }
        if (clause == null) {
            findings.error(at, "pack.block-outside-clause", info);
            return;
        }
        Place first = new Place(file, at.line() + 1, 1);
        Optional<Yaml.Mapping> yaml = new YamlReader(first, findings).mapping(fenced.getLiteral());
        if (yaml.isPresent() && yaml.get().entries().isEmpty()) {
            findings.error(first, "yaml.empty");
        } else {
            yaml.ifPresent(y -> open().raw().add(new Raw(info.equals("rule") ? Fence.RULE : Fence.EXAMPLE, y)));
        }
    }

    private OpenClause open() {
        if (clause == null) {
            throw new IllegalStateException("no clause is open");
        }
        return clause;
    }

    private void closeClause() {
        if (clause == null || chapter == null) {
            return;
        }
        Clause done = new Clause(
                clause.id(), clause.number(), clause.title(), clause.text(), clause.covers(), clause.place());
        if (done.text().isEmpty()) {
            findings.error(done.place(), "pack.clause-empty", done.title());
        }
        chapter.clauses().add(done);
        clause.raw().forEach(raw -> blocks.add(new Block(raw.fence(), raw.yaml(), done)));
        clause = null;
    }

    private void closeChapter() {
        closeClause();
        if (chapter != null) {
            chapters.add(new Chapter(chapter.id(), chapter.title(), chapter.clauses()));
            chapter = null;
        }
    }

    private Place place(Node node) {
        return place(node, 0);
    }

    /** @param down lines below the first of a node */
    private Place place(Node node, int down) {
        int line = node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().getFirst().getLineIndex();
        return new Place(file, offset + line + down + 1, 1);
    }
}
