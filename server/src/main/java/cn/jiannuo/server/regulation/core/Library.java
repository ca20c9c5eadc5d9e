package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.server.regulation.core.ReadPacks.ReadPack;
import cn.jiannuo.server.regulation.core.Timeline.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 制度库 of the current institution. */
@Service
@Transactional(readOnly = true)
public class Library {
    private final PackTexts texts;
    private final ReadPacks reading;
    private final Acts acts;

    Library(PackTexts texts, ReadPacks reading, Acts acts) {
        this.texts = texts;
        this.reading = reading;
        this.acts = acts;
    }

    /** Every regulation, by the title of its latest text. */
    public List<Shelf> shelves() {
        Map<String, Timeline> timelines = acts.timelines();
        Map<String, List<PackText>> byRegulation = new LinkedHashMap<>();
        texts.all()
                .forEach(text -> byRegulation
                        .computeIfAbsent(text.regulation(), id -> new ArrayList<>())
                        .add(text));
        List<Shelf> shelves = new ArrayList<>();
        byRegulation.forEach((id, own) ->
                shelves.add(new Shelf(id, own, timelines.getOrDefault(id, new Timeline(List.of())))));
        return shelves;
    }

    public Optional<Shelf> shelf(String regulation) {
        List<PackText> own = texts.of(regulation);
        return own.isEmpty() ? Optional.empty() : Optional.of(new Shelf(regulation, own, acts.of(regulation)));
    }

    /** A text taken apart. */
    public ReadPack read(PackText text) {
        return reading.read(text);
    }

    /** A text with the institution's own figures, in force on the days of an adoption. */
    public Regulation asAdopted(PackText text, Window window) {
        Regulation regulation = reading.read(text).pack().regulation();
        return Assembly.withOwnFigures(regulation, window.adoption().figures())
                .during(window.first(), window.last(), regulation.knownSince());
    }

    /** Word for word, as it was uploaded. */
    public String content(PackText text) {
        return texts.content(text.hash());
    }
}
