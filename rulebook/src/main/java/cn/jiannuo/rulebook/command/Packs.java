package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.read.PackReader.Source;
import cn.jiannuo.rulebook.regulation.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens pack files; {@code -} is standard input. */
final class Packs {
    private Packs() {}

    static List<Source> open(List<Path> paths, InputStream in) {
        List<Source> sources = new ArrayList<>();
        for (Path path : paths) {
            try {
                byte[] bytes = path.toString().equals("-") ? in.readAllBytes() : Files.readAllBytes(path);
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                sources.add(new Source(path.toString(), text));
            } catch (CharacterCodingException e) {
                throw new UsageProblem("cli.not-utf8", path);
            } catch (IOException e) {
                throw new UsageProblem(Files.isDirectory(path) ? "cli.is-folder" : "cli.cannot-read", path);
            }
        }
        return sources;
    }

    /** The packs as one rulebook; findings of errors end the command. */
    static PackReader.Result read(List<Path> paths, InputStream in, Console console) {
        PackReader.Result result = PackReader.read(open(paths, in));
        if (result.hasErrors()) {
            console.findings(result.findings(), console.err());
            throw new FindingsRefused();
        }
        return result;
    }

    static Rulebook rulebook(PackReader.Result result) {
        return Rulebook.of(result.packs().stream().map(Pack::regulation).toList(), result.vocabulary());
    }
}
