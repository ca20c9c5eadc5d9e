package cn.jiannuo.server.regulation.web;

import cn.jiannuo.rulebook.explain.FigureLine;
import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.regulation.core.Act.Adoption;
import cn.jiannuo.server.regulation.core.Act.OwnFigure;
import cn.jiannuo.server.regulation.core.Adopting;
import cn.jiannuo.server.regulation.core.Library;
import cn.jiannuo.server.regulation.core.PackText;
import cn.jiannuo.server.regulation.core.ReadPacks.ReadPack;
import cn.jiannuo.server.regulation.core.Shelf;
import cn.jiannuo.server.regulation.web.AdoptionPage.Elsewhere;
import cn.jiannuo.server.regulation.web.AdoptionPage.FigureField;
import cn.jiannuo.server.regulation.web.AdoptionPage.SeatField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Fills the form of an adoption: with what was typed, else with what was adopted before, else with what bears the name. */
@Component
class AdoptionFields {
    private final Library library;
    private final Units units;
    private final RulesInForce rules;
    private final Clock clock;

    AdoptionFields(Library library, Units units, RulesInForce rules, Clock clock) {
        this.rules = rules;
        this.library = library;
        this.units = units;
        this.clock = clock;
    }

    List<Unit> units() {
        return units.all();
    }

    Regulation regulation(PackText text) {
        return library.read(text).pack().regulation();
    }

    /** Before anything is typed. */
    AdoptionForm first(Shelf shelf, PackText text) {
        Regulation regulation = regulation(text);
        LocalDate today = LocalDate.now(clock);
        Optional<Adoption> before = shelf.timeline().latestAdoption();
        List<Adopting.Typed> figures = before.map(Adoption::figures).orElse(List.of()).stream()
                .filter(own -> regulation.figures().containsKey(own.figure()))
                .map(own -> typed(regulation.figures().get(own.figure()), own))
                .toList();
        LocalDate from = text.inForce().isAfter(today) ? text.inForce() : today;
        return new AdoptionForm(
                new TreeMap<>(before.map(Adoption::seats).orElse(Map.of())),
                figures,
                from.toString(),
                OptionalInt.empty());
    }

    private static Adopting.Typed typed(Figure figure, OwnFigure own) {
        String value = figure.isMoney()
                ? BigDecimal.valueOf(own.number(), 2).stripTrailingZeros().toPlainString()
                : own.denominator() == 1 ? Long.toString(own.number()) : own.number() + "/" + own.denominator();
        return new Adopting.Typed(own.figure(), value, own.from().toString(), own.source());
    }

    AdoptionPage page(Shelf shelf, PackText text, AdoptionForm form, List<String> refusals, Optional<TrialPage> trial) {
        ReadPack read = library.read(text);
        List<Unit> all = units();
        return new AdoptionPage(
                shelf,
                text,
                seats(read.pack().regulation(), form, all),
                figures(read, form),
                all.stream().map(Unit::path).toList(),
                form.from(),
                form.seen().orElse(shelf.timeline().size()),
                refusals,
                trial);
    }

    private List<SeatField> seats(Regulation regulation, AdoptionForm form, List<Unit> units) {
        RulesInForce.Current current = rules.current();
        return regulation.seats().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(seat -> {
                    Optional<Elsewhere> elsewhere = elsewhere(regulation, seat.getKey(), current);
                    Optional<String> typed = Optional.ofNullable(form.seats().get(seat.getKey()));
                    String named = typed.isPresent() ? "" : bearing(seat.getValue(), units);
                    return new SeatField(
                            seat.getKey(), seat.getValue(), typed.orElse(named), !named.isEmpty(), elsewhere);
                })
                .toList();
    }

    private static Optional<Elsewhere> elsewhere(Regulation regulation, String seat, RulesInForce.Current current) {
        return current.rulebook().versions().stream()
                .map(version -> version.regulation())
                .filter(other -> !other.id().equals(regulation.id()))
                .flatMap(other -> Optional.ofNullable(current.seatUnits().get(other.id() + "/" + seat))
                        .map(unit -> new Elsewhere(other.title(), unit))
                        .stream())
                .findFirst();
    }

    /** The highest unit that bears the seat's name; empty when there is none. */
    private static String bearing(String name, List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.name().equals(name))
                .min(Comparator.comparingInt(Unit::level))
                .map(Unit::path)
                .orElse("");
    }

    private static List<FigureField> figures(ReadPack read, AdoptionForm form) {
        Regulation regulation = read.pack().regulation();
        Prose prose = new Prose(regulation, read.vocabulary(), regulation.inForce());
        return prose.figures().stream()
                .map(line -> field(line, regulation.clause(line.clause()), form))
                .toList();
    }

    private static FigureField field(FigureLine line, Clause clause, AdoptionForm form) {
        Adopting.Typed typed = form.figures().stream()
                .filter(one -> one.figure().equals(line.id()))
                .findFirst()
                .orElse(new Adopting.Typed(line.id(), "", "", ""));
        return new FigureField(line, clause.number(), typed.value(), typed.from(), typed.source());
    }
}
