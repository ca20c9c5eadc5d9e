package cn.jiannuo.rulebook.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Measures how deep nodes stand within each other, without recursion: {@code 1 + 1 + …} is deep on its left side. */
final class NodeDepth {
    static final int MOST = 250;

    private record Visit(Node node, int depth) {}

    private NodeDepth() {}

    /** A node that stands too deep for those who walk the tree. */
    static Optional<Node> tooDeep(Node whole) {
        Deque<Visit> open = new ArrayDeque<>(List.of(new Visit(whole, 0)));
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            if (visit.depth() > MOST) {
                return Optional.of(visit.node());
            }
            parts(visit.node()).forEach(part -> open.push(new Visit(part, visit.depth() + 1)));
        }
        return Optional.empty();
    }

    private static List<Node> parts(Node node) {
        return switch (node) {
            case Node.Name unused -> List.of();
            case Node.Numeral unused -> List.of();
            case Node.Broken unused -> List.of();
            case Node.Bool unused -> List.of();
            case Node.Text unused -> List.of();
            case Node.ListLiteral list -> list.members();
            case Node.Select select -> List.of(select.of());
            case Node.Call call -> {
                List<Node> parts = new ArrayList<>(call.arguments());
                if (call.receiver() != null) {
                    parts.add(call.receiver());
                }
                yield parts;
            }
            case Node.Not not -> List.of(not.of());
            case Node.Minus minus -> List.of(minus.of());
            case Node.Binary binary -> List.of(binary.left(), binary.right());
            case Node.Logic logic -> logic.operands();
            case Node.Choose choose -> List.of(choose.condition(), choose.then(), choose.otherwise());
        };
    }
}
