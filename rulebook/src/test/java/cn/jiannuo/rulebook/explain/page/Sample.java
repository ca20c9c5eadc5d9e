package cn.jiannuo.rulebook.explain.page;

import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.read.PackReader.Result;
import cn.jiannuo.rulebook.read.PackReader.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A regulation and its prose, to be set on a page. */
record Sample(Pack pack, Prose prose) {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    static Sample ofTheRepository(String regulation, String version) {
        Path file = Path.of("..", "regulations", regulation, version + ".md");
        try {
            return of(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sample of(String name, String text) {
        Result result = PackReader.read(List.of(new Source(name, text)));
        Pack pack = result.packs().getFirst();
        return new Sample(pack, new Prose(pack.regulation(), result.vocabulary(), DAY));
    }

    String html() {
        return HtmlPage.render(prose, pack.examples(), HtmlPage.Examples.HOLD);
    }
}
