package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.server.regulation.RulesInForce.Current;
import cn.jiannuo.server.regulation.core.Act.Adoption;
import cn.jiannuo.server.regulation.core.Act.OwnFigure;
import cn.jiannuo.server.regulation.core.Timeline.Window;
import cn.jiannuo.server.tenancy.Reading;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts acts and texts together into the rulebook of an institution, and keeps it until the next act. */
@Component
public class Assembly {
    private static final int MOST = 64;

    private final Acts acts;
    private final PackTexts texts;
    private final Clock clock;
    private final Map<Marked, Current> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Marked, Current> eldest) {
            return size() > MOST;
        }
    };

    Assembly(Acts acts, PackTexts texts, Clock clock) {
        this.acts = acts;
        this.texts = texts;
        this.clock = clock;
    }

    private record Marked(int institution, String mark) {}

    /** What holds in the current institution. */
    public Current current() {
        Marked marked = new Marked(Tenancy.id(), Reading.lasting(Marked.class, acts::mark));
        synchronized (kept) {
            Current known = kept.get(marked);
            if (known != null) {
                return known;
            }
        }
        Current fresh = of(acts.timelines());
        synchronized (kept) {
            kept.put(marked, fresh);
        }
        return fresh;
    }

    /** What would hold if the acts were these. */
    Current of(Map<String, Timeline> timelines) {
        PackReader.Result read = readTogether(timelines);
        Map<String, Regulation> byHash = new HashMap<>();
        read.packs().stream().map(Pack::regulation).forEach(r -> byHash.put(r.hash(), r));
        List<Regulation> versions = new ArrayList<>();
        Map<String, String> seats = new TreeMap<>();
        timelines
                .values()
                .forEach(timeline -> timeline.windows().forEach(window -> versions.add(version(byHash, window))));
        inOrder(timelines)
                .forEach(id -> bound(timelines, id).forEach((seat, unit) -> {
                    seats.put(id + "/" + seat, unit);
                    seats.putIfAbsent(seat, unit);
                }));
        Rulebook rulebook = Rulebook.of(versions, read.vocabulary());
        return new Current(rulebook, read.vocabulary(), seats, Fingerprint.of(versions, seats));
    }

    /** Regulations by when they were adopted first: who had a seat's word first keeps it, whatever is adopted later. */
    static List<String> inOrder(Map<String, Timeline> timelines) {
        return timelines.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 0)
                .sorted(Comparator.comparing((Map.Entry<String, Timeline> entry) ->
                                entry.getValue().acts().getFirst().at())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Unit path by seat id, as a regulation was adopted last. */
    static Map<String, String> bound(Map<String, Timeline> timelines, String regulation) {
        return Optional.ofNullable(timelines.get(regulation))
                .flatMap(Timeline::latestAdoption)
                .map(Adoption::seats)
                .orElse(Map.of());
    }

    /** The adopted texts share one vocabulary; that they may stand beside each other was checked when they were adopted. */
    PackReader.Result readTogether(Map<String, Timeline> timelines) {
        List<PackReader.Source> sources = timelines.values().stream()
                .flatMap(timeline -> timeline.windows().stream())
                .map(window -> window.adoption().pack())
                .distinct()
                .map(hash -> ReadPacks.source(hash, texts.content(hash)))
                .toList();
        return PackReader.read(sources);
    }

    private Regulation version(Map<String, Regulation> byHash, Window window) {
        Adoption adoption = window.adoption();
        Regulation text = byHash.get(adoption.pack());
        if (text == null) {
            throw new IllegalStateException("adopted text does not read: " + adoption.pack());
        }
        LocalDate decided = LocalDate.ofInstant(adoption.at(), clock.getZone());
        LocalDate known = decided.isAfter(text.knownSince()) ? decided : text.knownSince();
        return withOwnFigures(text, adoption.figures()).during(window.first(), window.last(), known);
    }

    static Regulation withOwnFigures(Regulation text, List<OwnFigure> own) {
        Regulation changed = text;
        for (OwnFigure one : own) {
            Figure figure = changed.figures().get(one.figure());
            if (figure == null) {
                throw new IllegalStateException("no figure " + one.figure() + " in " + text.hash());
            }
            changed = changed.withFigure(figure.overridden(one.from(), one.number(), one.denominator(), one.source()));
        }
        return changed;
    }
}
