package cn.jiannuo.rulebook.source;

import cn.jiannuo.rulebook.source.Finding.Severity;
import cn.jiannuo.rulebook.text.Message;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects findings while a pack is read, so that one run reports them all. Confined to the reading thread. */
public final class Findings {
    private final TreeSet<Finding> all = new TreeSet<>();

    public void error(Place place, String key, Object... args) {
        all.add(new Finding(Severity.ERROR, place, Message.of(key, args)));
    }

    public void notice(Place place, String key, Object... args) {
        all.add(new Finding(Severity.NOTICE, place, Message.of(key, args)));
    }

    public void addAll(Collection<Finding> findings) {
        all.addAll(findings);
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }

    /** In order of file, line and column. */
    public List<Finding> list() {
        return List.copyOf(all);
    }
}
