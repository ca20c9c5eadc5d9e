package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Texts as they read, kept by hash: a text that reads once reads the same for ever, in every institution. */
@Component
public class ReadPacks {
    private static final int MOST = 48;

    private final Map<String, ReadPack> byHash = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ReadPack> eldest) {
            return size() > MOST;
        }
    };

    /**
     * A text taken apart.
     *
     * @param vocabulary the words it declares by itself
     */
    public record ReadPack(Pack pack, Vocabulary vocabulary) {}

    public ReadPack read(PackText text) {
        synchronized (byHash) {
            return byHash.computeIfAbsent(text.hash(), hash -> open(text));
        }
    }

    private static ReadPack open(PackText text) {
        PackReader.Result read = PackReader.read(List.of(source(text)));
        return new ReadPack(read.packs().getFirst(), read.vocabulary());
    }

    static PackReader.Source source(PackText text) {
        return new PackReader.Source(PackText.nameOf(text.hash()), text.content());
    }
}
