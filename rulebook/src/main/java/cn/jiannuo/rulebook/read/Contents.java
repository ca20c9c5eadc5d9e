package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.read.Draft.Block;
import cn.jiannuo.rulebook.read.Draft.Fence;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Clause.Chapter;
import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.source.Yaml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chapters and clauses as they come: what stands in the clause that is open belongs to it until the next begins. */
final class Contents {
    private final Findings findings;
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable OpenChapter chapter;
    private @Nullable OpenClause clause;

    Contents(Findings findings) {
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

    List<Chapter> chapters() {
        return List.copyOf(chapters);
    }

    List<Block> blocks() {
        return blocks;
    }

    boolean isInChapter() {
        return chapter != null;
    }

    boolean isInClause() {
        return clause != null;
    }

    void openChapter(String id, String title) {
        closeChapter();
        chapter = new OpenChapter(id, title, new ArrayList<>());
    }

    /** @param number 第八条, empty where it has none */
    void openClause(String id, String number, String title, Place place) {
        closeClause();
        clause = new OpenClause(id, number, title, place, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void paragraph(String text) {
        open().text().add(text);
    }

    /** @param promises of the catalogue that the open clause carries */
    void covers(List<String> promises) {
        open().covers().addAll(promises);
    }

    void block(Fence fence, Yaml.Mapping yaml) {
        open().raw().add(new Raw(fence, yaml));
    }

    private OpenClause open() {
        if (clause == null) {
            throw new IllegalStateException("no clause is open");
        }
        return clause;
    }

    void closeClause() {
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

    void closeChapter() {
        closeClause();
        if (chapter != null) {
            chapters.add(new Chapter(chapter.id(), chapter.title(), chapter.clauses()));
            chapter = null;
        }
    }
}
