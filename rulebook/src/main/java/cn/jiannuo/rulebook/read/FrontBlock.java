package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.source.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * What stands between the two lines of dashes at the head of a pack.
 *
 * @param lines of the file that it takes, dashes included
 */
record FrontBlock(Yaml.Mapping yaml, int lines) {
    private static final String DASHES = "---";

    static Optional<FrontBlock> of(String file, String text, Findings findings) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(DASHES)) {
            findings.error(new Place(file, 1, 1), "pack.no-front-matter");
            return Optional.empty();
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(DASHES)) {
                int taken = i + 1;
                return new YamlReader(new Place(file, 2, 1), findings)
                        .mapping(String.join("\n", lines.subList(1, i)))
                        .map(yaml -> new FrontBlock(yaml, taken));
            }
        }
        findings.error(new Place(file, 1, 1), "pack.front-matter-open");
        return Optional.empty();
    }
}
