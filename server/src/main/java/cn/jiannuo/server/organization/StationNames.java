package cn.jiannuo.server.organization;

import cn.jiannuo.server.ui.Vocabulary;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Stations in the language of whoever reads: what the house says (负责人, 分管领导) is translated, what is a name is not.
 *
 * <p>What is kept, in the log or in a history, is kept under {@link Stations#name}.
 */
@Component
public class StationNames {
    private final Stations stations;
    private final Vocabulary vocabulary;

    StationNames(Stations stations, Vocabulary vocabulary) {
        this.stations = stations;
        this.vocabulary = vocabulary;
    }

    public String name(Station station, Locale locale) {
        return switch (station.kind()) {
            case HEAD -> vocabulary.in(locale).say("organization.held.head", unit(station));
            case LEADER -> vocabulary.in(locale).say("organization.held.leader", unit(station));
            case PERSON, SEAT, UNIT, GROUP -> stations.name(station);
        };
    }

    private String unit(Station station) {
        return stations.name(Station.unit(station.key()));
    }
}
