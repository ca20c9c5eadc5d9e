package cn.jiannuo.server.demo;

import cn.jiannuo.server.identity.core.OpenAccount;
import cn.jiannuo.server.organization.GiveSeat;
import cn.jiannuo.server.organization.ImportRoster;
import cn.jiannuo.server.organization.Outcome;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.regulation.core.AdoptRegulation;
import cn.jiannuo.server.regulation.core.Adopted;
import cn.jiannuo.server.regulation.core.Adopting;
import cn.jiannuo.server.regulation.core.UploadPack;
import cn.jiannuo.server.regulation.core.Uploaded;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sets the organisation up: its people, who looks after what, the five regulations, and accounts. */
@Component
@Profile("demo")
class Seeding {
    private final ImportRoster roster;
    private final GiveSeat seats;
    private final People people;
    private final Units units;
    private final Stations stations;
    private final UploadPack upload;
    private final AdoptRegulation adopt;
    private final OpenAccount accounts;

    Seeding(
            ImportRoster roster,
            GiveSeat seats,
            People people,
            Units units,
            Stations stations,
            UploadPack upload,
            AdoptRegulation adopt,
            OpenAccount accounts) {
        this.roster = roster;
        this.seats = seats;
        this.people = people;
        this.units = units;
        this.stations = stations;
        this.upload = upload;
        this.adopt = adopt;
        this.accounts = accounts;
    }

    /**
     * @param files folder with {@code examples} and {@code regulations}
     * @param first day on which everything begins
     */
    void found(InstitutionId id, Path files, LocalDate first) {
        Actor founder = new Actor.Administrator(id, 1, "系统初装");
        importRoster(founder, files.resolve("examples/roster.csv"));
        for (String regulation : Bureau.REGULATIONS) {
            adopt(founder, read(files.resolve("regulations").resolve(regulation)), regulation, first);
        }
        // facts that regulations declare are read once the regulations are known
        importRoster(founder, files.resolve("examples/roster.csv"));
        heads(founder, first);
        Bureau.IN_CHARGE.forEach((leader, units) ->
                units.forEach(unit -> give(founder, Station.leader(Bureau.NAME + "/" + unit), leader, first)));
        Bureau.GIVEN.forEach((seat, person) -> give(founder, Station.seat(seat), person, first));
    }

    /** Every unit has a head: whoever stands first in it, or the head of the unit above. */
    private void heads(Actor by, LocalDate first) {
        for (Unit unit : units.all()) {
            if (stations.holders(Station.head(unit.path()), first).isEmpty()) {
                people.within(unit.path()).stream()
                        .findFirst()
                        .ifPresent(person -> give(by, Station.head(unit.path()), person.code(), first));
            }
        }
    }

    void openAccounts(InstitutionId id, String password) {
        Bureau.VISITORS.forEach(visitor -> {
            Person person = people.byCode(visitor.code()).orElseThrow();
            accounts.open(visitor.code(), person.name(), person.id(), password, visitor.powers());
        });
        Bureau.ADMINISTRATORS.forEach((name, administrator) ->
                accounts.open(name, administrator.shownName(), null, password, Set.of(administrator.power())));
    }

    private void importRoster(Actor by, Path file) {
        try {
            Outcome outcome = roster.importAtOnce(by, "roster.csv", Files.readAllBytes(file));
            if (outcome instanceof Outcome.Refused refused) {
                throw new IllegalStateException("the roster was refused: " + refused);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void give(Actor by, Station station, String code, LocalDate first) {
        long person = people.byCode(code).orElseThrow().id();
        Outcome outcome = seats.give(by, new GiveSeat.Gift(station, person, false, first, Optional.empty()));
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(station + " was refused: " + refused);
        }
    }

    private void adopt(Actor by, String text, String file, LocalDate first) {
        if (!(upload.upload(by, file, text) instanceof Uploaded.Kept kept)) {
            throw new IllegalStateException("the regulation was refused: " + file);
        }
        Map<String, String> units = new HashMap<>();
        Bureau.SEATS.forEach((seat, unit) -> units.put(seat, unit.isEmpty() ? Bureau.NAME : Bureau.NAME + "/" + unit));
        Adopted adopted = adopt.adopt(by, new Adopting(kept.hash(), first, units));
        if (adopted instanceof Adopted.Refused refused) {
            throw new IllegalStateException(file + " was refused: " + refused);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
