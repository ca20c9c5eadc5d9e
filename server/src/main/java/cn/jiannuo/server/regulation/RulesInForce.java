package cn.jiannuo.server.regulation;

import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.regulation.core.Assembly;
import cn.jiannuo.server.regulation.core.PackTexts;
import cn.jiannuo.server.regulation.core.ReadPacks;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rulebook the current institution has adopted. What is given is immutable, and the same object until an act changes it. */
@Service
public class RulesInForce {
    private final Assembly assembly;
    private final PackTexts texts;
    private final ReadPacks reading;

    RulesInForce(Assembly assembly, PackTexts texts, ReadPacks reading) {
        this.assembly = assembly;
        this.texts = texts;
        this.reading = reading;
    }

    /**
     * What holds, on every day that acts speak of.
     *
     * @param rulebook every adopted version on the days it is in force, with the institution's own figures; nothing on days of
     *     suspension and after a repeal. Empty before the first adoption
     * @param vocabulary of all of them together
     * @param seatUnits unit path by seat id, as a planner takes it: {@code union}, and {@code regulation/union} where
     *     regulations fill a seat differently. Who fills a seat changes at once with the latest adoption
     * @param fingerprint 64 hexadecimal digits; differs whenever anything of this does
     */
    public record Current(Rulebook rulebook, Vocabulary vocabulary, Map<String, String> seatUnits, String fingerprint) {
        public Current {
            seatUnits = Map.copyOf(seatUnits);
        }

        /** Where what a seat of a regulation owes arrives. */
        public Station station(String regulation, String seat) {
            return RulesInForce.station(seatUnits, regulation, seat);
        }
    }

    /**
     * Where what a seat of a regulation owes arrives: {@code seat:director}, or {@code seat:visits/director} where the regulation
     * means another unit by it than the one that had the word first.
     *
     * @param seatUnits as {@link Current} has them
     * @param seat id; with another regulation before it, {@code visits/union}, it is that regulation's
     */
    public static Station station(Map<String, String> seatUnits, String regulation, String seat) {
        int other = seat.indexOf('/');
        if (other > 0) {
            return station(seatUnits, seat.substring(0, other), seat.substring(other + 1));
        }
        String own = regulation + "/" + seat;
        String unit = seatUnits.get(own);
        return Station.seat(unit == null || unit.equals(seatUnits.get(seat)) ? seat : own);
    }

    @Transactional(readOnly = true)
    public Current current() {
        return assembly.current();
    }

    /**
     * The text a duty was made from, also after it was amended or repealed.
     *
     * @param packHash as {@link Regulation#hash}
     * @return with the text's own days and figures; empty when this institution never had it
     */
    @Transactional(readOnly = true)
    public Optional<Regulation> version(String regulationId, String packHash) {
        return texts.find(packHash)
                .filter(text -> text.regulation().equals(regulationId))
                .map(text -> reading.read(text).pack().regulation());
    }
}
