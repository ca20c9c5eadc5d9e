package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.read.Draft.Fence;
import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.source.YamlReader;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.List;
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

/** Takes a pack's Markdown apart: front matter, chapters, clauses with their text, rule and example blocks. */
final class MarkdownPack {
    private static final Pattern NUMBER = Pattern.compile("^(第[零〇一二三四五六七八九十百]+条)[\\s　]*(.*)$");
    private static final Pattern COVERS = Pattern.compile("[\\s　]*〔([A-Z][0-9]+(?:[、,，\\s]+[A-Z][0-9]+)*)〕\\s*$");

    private final String file;
    private final Findings findings;
    private final TextContentRenderer plain = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();
    private final Contents contents;
    private final Headings headings;

    private int offset;

    MarkdownPack(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
        this.headings = new Headings(findings);
        this.contents = new Contents(findings);
    }

    Optional<Draft> read(String content, String hash) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        Optional<FrontBlock> front = FrontBlock.of(file, text, findings);
        if (front.isEmpty()) {
            return Optional.empty();
        }
        offset = front.get().lines();
        String body = text.lines()
                .skip(offset)
                .reduce(new StringBuilder(), (b, l) -> b.append(l).append('\n'), (a, b) -> a)
                .toString();
        Parser parser =
                Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
        for (Node node = parser.parse(body).getFirstChild(); node != null; node = node.getNext()) {
            take(node);
        }
        contents.closeChapter();
        if (contents.chapters().isEmpty()) {
            findings.error(new Place(file, offset + 1, 1), "pack.no-clauses");
        }
        return Optional.of(new Draft(file, front.get().yaml(), contents.chapters(), contents.blocks(), hash));
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
            case 1 -> contents.closeChapter();
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
        contents.closeChapter();
        Headings.Titled titled = titled(heading);
        contents.openChapter(titled.id(), titled.title());
    }

    private void openClause(Heading heading) {
        contents.closeClause();
        Headings.Titled titled = titled(heading);
        if (!contents.isInChapter()) {
            findings.error(place(heading), "pack.clause-before-chapter", titled.title());
            contents.openChapter("", "");
        }
        Matcher number = NUMBER.matcher(titled.title());
        boolean numbered = number.matches();
        if (!numbered) {
            findings.error(place(heading), "pack.clause-number", titled.title());
        }
        contents.openClause(
                titled.id(),
                numbered ? number.group(1) : "",
                numbered ? number.group(2) : titled.title(),
                place(heading));
    }

    private Headings.Titled titled(Heading heading) {
        return headings.titled(plain.render(heading).strip(), place(heading));
    }

    private void paragraph(Node node) {
        String text = plain.render(node).strip();
        if (text.isEmpty()) {
            return;
        }
        if (!contents.isInClause()) {
            if (contents.isInChapter()) {
                findings.notice(place(node), "pack.text-outside-clause");
            }
            return;
        }
        Matcher covers = COVERS.matcher(text);
        if (covers.find()) {
            contents.covers(List.of(covers.group(1).split("[、,，\\s]+")));
            text = text.substring(0, covers.start());
        }
        contents.paragraph(text);
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
        if (!contents.isInClause()) {
            findings.error(at, "pack.block-outside-clause", info);
            return;
        }
        Place first = new Place(file, at.line() + 1, 1);
        Optional<Yaml.Mapping> yaml = new YamlReader(first, findings).mapping(fenced.getLiteral());
        if (yaml.isPresent() && yaml.get().entries().isEmpty()) {
            findings.error(first, "yaml.empty");
        } else {
            yaml.ifPresent(y -> contents.block(info.equals("rule") ? Fence.RULE : Fence.EXAMPLE, y));
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
