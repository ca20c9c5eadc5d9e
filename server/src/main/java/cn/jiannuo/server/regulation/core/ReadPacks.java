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

    private final PackTexts texts;
    private final Map<String, ReadPack> byHash = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ReadPack> eldest) {
            return size() > MOST;
        }
    };

    ReadPacks(PackTexts texts) {
        this.texts = texts;
    }

    /**
     * A text taken apart.
     *
     * @param vocabulary the words it declares by itself
     */
    public record ReadPack(Pack pack, Vocabulary vocabulary) {}

    /**
     * Takes a text apart, or gives what was taken apart before.
     *
     * @param text of the current institution
     */
    public ReadPack read(PackText text) {
        synchronized (byHash) {
            return byHash.computeIfAbsent(text.hash(), hash -> open(text));
        }
    }

    private ReadPack open(PackText text) {
        PackReader.Result read = PackReader.read(List.of(source(text.hash(), texts.content(text.hash()))));
        return new ReadPack(read.packs().getFirst(), read.vocabulary());
    }

    static PackReader.Source source(String hash, String content) {
        return new PackReader.Source(PackText.nameOf(hash), content);
    }
}
