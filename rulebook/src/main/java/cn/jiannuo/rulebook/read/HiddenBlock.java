package cn.jiannuo.rulebook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;

/**
 * A rule or example that Markdown takes for the text of something else: in a list, a quotation or a comment, or because it is
 * indented. It would be shown and never applied.
 *
 * @param node what it stands in
 * @param line its line within the node, from 0
 * @param info what follows its backticks
 */
record HiddenBlock(Node node, int line, String info) {
    private static final Pattern FENCE =
            Pattern.compile("^[ \\t]*(?:`{3,}|~{3,})[ \\t]*(rule|example)\\b", Pattern.MULTILINE);

    /** The first hidden block within a node that is itself no block of rules. */
    static Optional<HiddenBlock> within(Node node) {
        List<HiddenBlock> found = new ArrayList<>();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock fenced) {
                found.add(new HiddenBlock(fenced, 0, fenced.getInfo() == null ? "" : fenced.getInfo()));
            }

            @Override
            public void visit(IndentedCodeBlock indented) {
                in(indented, indented.getLiteral()).ifPresent(found::add);
            }

            @Override
            public void visit(HtmlBlock html) {
                in(html, html.getLiteral()).ifPresent(found::add);
            }
        });
        return found.stream().findFirst();
    }

    private static Optional<HiddenBlock> in(Node node, String text) {
        Matcher fence = FENCE.matcher(text);
        if (!fence.find()) {
            return Optional.empty();
        }
        int line = (int) text.substring(0, fence.start()).lines().count();
        return Optional.of(new HiddenBlock(node, line, fence.group(1)));
    }
}
