package cn.jiannuo.server.organization;

import cn.jiannuo.server.organization.GiveSeat.Gift;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names heads for units that have none, many at once: rosters seldom say who heads what, but list the head first. */
@Service
public class NameHeads {
    private static final String CANDIDATES = """
            select u.unit_id as unit, u.path, p.person_id as person, p.code, p.name, p.post
              from organization.unit u
              join organization.person p on p.institution_id = u.institution_id and p.unit_id = u.unit_id and p.left_on is null
             where u.institution_id = :institution and u.closed_on is null and p.employment <> 'retired'
               and not exists (
                   select 1 from organization.held h
                    where h.institution_id = u.institution_id and h.unit_id = u.unit_id and h.kind = 'HEAD'
                      and (h.until_day is null or h.until_day > :today))
             order by u.place, p.place
            """;

    private final JdbcClient jdbc;
    private final GiveSeat give;
    private final Clock clock;

    NameHeads(JdbcClient jdbc, GiveSeat give, Clock clock) {
        this.jdbc = jdbc;
        this.give = give;
        this.clock = clock;
    }

    /** Somebody who may head the unit he or she is in. */
    public record Candidate(long unit, String path, long person, String code, String name, String post) {}

    /** A unit without a head, and who is in it, in the order of the roster. */
    public record Headless(long unit, String path, List<Candidate> candidates) {}

    /** Units nobody heads, in the order of the tree; those without anybody who could are not among them. */
    @Transactional(readOnly = true)
    public List<Headless> headless() {
        Map<Long, List<Candidate>> byUnit = candidates().stream()
                .collect(Collectors.groupingBy(Candidate::unit, LinkedHashMap::new, Collectors.toList()));
        return byUnit.entrySet().stream()
                .map(unit ->
                        new Headless(unit.getKey(), unit.getValue().getFirst().path(), unit.getValue()))
                .toList();
    }

    private List<Candidate> candidates() {
        return jdbc.sql(CANDIDATES)
                .param("institution", Tenancy.id())
                .param("today", LocalDate.now(clock))
                .query(Candidate.class)
                .list();
    }

    /**
     * Names heads from a day on. A unit that has got a head meanwhile, or somebody who is not in the unit, is passed over.
     *
     * @param codes the person's code by the unit's id
     * @return how many were named
     */
    @Transactional
    public int name(Actor actor, Map<Long, String> codes, LocalDate from) {
        int named = 0;
        for (Candidate candidate : candidates()) {
            if (candidate.code().equals(codes.get(candidate.unit()))) {
                Gift gift = new Gift(Station.head(candidate.path()), candidate.person(), false, from, Optional.empty());
                named += give.give(actor, gift) instanceof Outcome.Done ? 1 : 0;
            }
        }
        return named;
    }
}
