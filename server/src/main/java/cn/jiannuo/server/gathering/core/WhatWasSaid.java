package cn.jiannuo.server.gathering.core;

import cn.jiannuo.server.duty.core.OnOccasion;
import cn.jiannuo.server.duty.core.OnOccasion.Standing;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One thing that was said and the whole way of it, for whoever said it, whoever answers it, and whoever reads the minutes. */
@Service
public class WhatWasSaid {
    private final OnOccasion duties;
    private final Kinds kinds;
    private final Happenings happenings;
    private final People people;
    private final Minutes minutes;
    private final JdbcClient jdbc;

    WhatWasSaid(
            OnOccasion duties, Kinds kinds, Happenings happenings, People people, Minutes minutes, JdbcClient jdbc) {
        this.duties = duties;
        this.kinds = kinds;
        this.happenings = happenings;
        this.people = people;
        this.minutes = minutes;
        this.jdbc = jdbc;
    }

    /**
     * What was said.
     *
     * @param speaker who said it; empty where that was left out, or is not for this reader
     * @param own whether the reader said it
     * @param entry number of the minutes for whoever may read them, or 0
     */
    public record Said(
            Kind kind, Standing standing, LocalDate on, String words, String speaker, boolean own, long entry) {}

    /** Who said something, as far as it was written down. */
    record Spoken(Kind kind, long entry, LocalDate on, String words, Optional<Person> speaker, boolean secret) {}

    @Transactional(readOnly = true)
    public Optional<Said> find(SignedIn reader, long duty) {
        Optional<Standing> standing = duties.find(reader, duty);
        Optional<Spoken> spoken = spoken(duty);
        if (standing.isEmpty() || spoken.isEmpty()) {
            return Optional.empty();
        }
        Spoken what = spoken.get();
        long me = reader.actor().person().orElse(-1);
        boolean own = what.speaker().filter(person -> person.id() == me).isPresent();
        boolean reads = minutes.mayRead(reader, what.kind());
        boolean has = own || reads || standing.get().isMine() || standing.get().asksReader();
        String name =
                what.secret() && !own ? "" : what.speaker().map(Person::name).orElse("");
        return has
                ? Optional.of(new Said(
                        what.kind(), standing.get(), what.on(), what.words(), name, own, reads ? what.entry() : 0))
                : Optional.empty();
    }

    /** What a duty answers; empty when it answers nothing that was said at an occasion. */
    @Transactional(readOnly = true)
    Optional<Spoken> spoken(long duty) {
        return duties.basis(duty)
                .filter(basis -> basis.element() > 0)
                .flatMap(basis -> kinds.answeredBy(basis.regulation(), basis.rule())
                        .flatMap(kind -> happenings.reported(basis.reference()).stream()
                                .findFirst()
                                .flatMap(entry -> spoken(kind, entry, basis.element()))));
    }

    private Optional<Spoken> spoken(Kind kind, Happenings.Happening entry, int element) {
        List<List<String>> items = kind.items(entry.cells());
        if (element > items.size()) {
            return Optional.empty();
        }
        List<String> item = items.get(element - 1);
        Optional<Person> author = Optional.of(Kind.part(item, kind.author()))
                .filter(code -> !code.isEmpty())
                .flatMap(people::byCode);
        boolean secret = author.isEmpty();
        return Optional.of(new Spoken(
                kind,
                entry.id(),
                entry.on(),
                Kind.part(item, kind.words()),
                secret ? visitor(entry.reference()) : author,
                secret));
    }

    /** Who came to a reception: known to whoever received, not to whoever answers. */
    private Optional<Person> visitor(String reference) {
        return jdbc.sql("select visitor from gathering.visit where institution_id = :institution "
                        + "and reference = :reference and visitor is not null")
                .param("institution", Tenancy.id())
                .param("reference", reference)
                .query(Long.class)
                .optional()
                .flatMap(people::byId);
    }

    /** What somebody said at occasions since a day, the last first. */
    @Transactional(readOnly = true)
    public List<Said> of(SignedIn reader, LocalDate since) {
        String code = reader.actor().person().isPresent()
                ? people.byId(reader.actor().person().getAsLong())
                        .map(Person::code)
                        .orElse("")
                : "";
        List<Said> own = new ArrayList<>();
        for (Kind kind : code.isEmpty() ? List.<Kind>of() : kinds.all()) {
            duties.of(reader, kind.regulation(), kind.answeringIds(), references(kind, reader, code, since)).stream()
                    .flatMap(standing -> find(reader, standing.row().id()).stream())
                    .filter(Said::own)
                    .forEach(own::add);
        }
        own.sort(java.util.Comparator.comparing(Said::on).reversed());
        return own;
    }

    /** Minutes in whose list the person's code stands, and visits of his. */
    private List<String> references(Kind kind, SignedIn reader, String code, LocalDate since) {
        return jdbc.sql("""
                        select reference from record.latest
                         where institution_id = :institution and kind = :kind and happened_on >= :since
                           and position('@' || :code || '@' in '@' || replace(cells ->> :said, ';', '@') || '@') > 0
                        union
                        select reference from gathering.visit
                         where institution_id = :institution and visitor = :me and reference <> ''""")
                .param("institution", Tenancy.id())
                .param("kind", kind.ledger().id())
                .param("since", since)
                .param("said", kind.said().name())
                .param("code", code)
                .param("me", reader.actor().person().orElse(-1))
                .query(String.class)
                .list();
    }
}
