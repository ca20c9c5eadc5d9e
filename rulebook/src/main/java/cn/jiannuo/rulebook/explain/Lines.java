package cn.jiannuo.rulebook.explain;

import java.util.ArrayList;
import java.util.List;

/** Collects the lines of one rule; what is empty is left out. */
final class Lines {
    private final List<Line> lines = new ArrayList<>();

    Lines add(String label, Wording text) {
        return add(label, text.isEmpty() ? List.of() : List.of(text));
    }

    Lines add(String label, String text) {
        return add(label, Wording.of(text));
    }

    Lines add(String label, List<Wording> text) {
        if (!text.isEmpty()) {
            lines.add(new Line(label, text));
        }
        return this;
    }

    List<Line> list() {
        return lines;
    }
}
