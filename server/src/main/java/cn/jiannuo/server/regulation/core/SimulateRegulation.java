package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.server.tenancy.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks what a version would have asked of everybody in some days. */
@Service
public class SimulateRegulation {
    private final PackTexts texts;
    private final ReadPacks reading;
    private final Simulations simulations;

    SimulateRegulation(PackTexts texts, ReadPacks reading, Simulations simulations) {
        this.texts = texts;
        this.reading = reading;
        this.simulations = simulations;
    }

    /** What came of asking. */
    public sealed interface Asked {}

    /** It is on its way. */
    public record Started(long simulation) implements Asked {}

    /** The last day lies before the first, more than a year after it, or out of the calendar. */
    public record WrongDays(LocalDate first, LocalDate last) implements Asked {}

    /** A figure cannot be tried. */
    public record WrongFigures(List<AdoptionRefusal> reasons) implements Asked {}

    /**
     * Notes down what is to be tried; whoever asked sees to it that it runs.
     *
     * @param against hash of the version to compare with, or empty for the one in force
     * @throws IllegalArgumentException when the library has no such text, or it no such figure
     */
    @Transactional
    public Asked ask(Actor actor, LocalDate first, LocalDate last, Adopting wish, Optional<String> against) {
        PackText text =
                texts.find(wish.pack()).orElseThrow(() -> new IllegalArgumentException("no text " + wish.pack()));
        boolean inCalendar = first.getYear() >= 1902 && last.getYear() <= 2098;
        if (last.isBefore(first) || !last.isBefore(first.plusYears(1)) || !inCalendar) {
            return new WrongDays(first, last);
        }
        Regulation regulation = reading.read(text).pack().regulation();
        List<AdoptionRefusal> wrong =
                new OwnFigures(regulation, wish.from(), wish.tried().figures()).refused();
        return wrong.isEmpty()
                ? new Started(simulations.add(regulation.id(), first, last, wish, against, actor.name()))
                : new WrongFigures(wrong);
    }
}
