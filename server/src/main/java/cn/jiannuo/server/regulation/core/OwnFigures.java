package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.read.ValueText;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.server.regulation.core.Act.OwnFigure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 本单位的数, read from what was typed: a value of the figure's own unit, from a day, on the ground of a document. */
final class OwnFigures {
    private final Regulation text;
    private final LocalDate first;
    private final List<OwnFigure> read = new ArrayList<>();
    private final List<AdoptionRefusal> refused = new ArrayList<>();

    OwnFigures(Regulation text, LocalDate first, List<Adopting.Typed> typed) {
        this.text = text;
        this.first = first;
        typed.stream().filter(one -> !one.value().isBlank()).forEach(this::read);
    }

    List<OwnFigure> figures() {
        return read;
    }

    List<AdoptionRefusal> refused() {
        return refused;
    }

    private void read(Adopting.Typed typed) {
        Figure figure = text.figures().get(typed.figure());
        if (figure == null) {
            throw new IllegalArgumentException("no figure " + typed.figure());
        }
        Optional<Value.Literal> value = ValueText.of(typed.value(), figure.unit());
        Optional<LocalDate> from = day(typed.from());
        if (value.isEmpty()) {
            refused.add(new AdoptionRefusal.NoValue(figure.name(), typed.value(), figure.unit()));
        } else if (aboveWhole(figure, value.get())) {
            refused.add(new AdoptionRefusal.AboveWhole(figure.name(), typed.value()));
        }
        if (from.isEmpty()) {
            refused.add(new AdoptionRefusal.FigureDay(figure.name(), typed.from(), first));
        }
        if (typed.source().isBlank()) {
            refused.add(new AdoptionRefusal.NoSource(figure.name()));
        }
        if (refused.isEmpty()) {
            Value.Literal number = value.orElseThrow();
            read.add(new OwnFigure(
                    figure.id(),
                    number.number(),
                    number.denominator(),
                    from.orElseThrow(),
                    typed.source().strip()));
        }
    }

    private static boolean aboveWhole(Figure figure, Value.Literal value) {
        boolean percent = figure.unit().equals("percent") && value.number() > 100;
        return percent || (figure.unit().equals("fraction") && value.number() > value.denominator());
    }

    private Optional<LocalDate> day(String typed) {
        if (typed.isBlank()) {
            return Optional.of(first);
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip())).filter(day -> !day.isBefore(first));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
