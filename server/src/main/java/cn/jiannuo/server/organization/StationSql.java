package cn.jiannuo.server.organization;

/** Who stands where on a day, as PostgreSQL is asked. */
final class StationSql {
    private StationSql() {}

    /** What is held on the day. */
    private static final String STANDING = """
            standing as (
                select h.kind, h.seat_id, h.unit_id, h.person_id, h.deputy
                  from organization.held h
                  join organization.person p on p.institution_id = h.institution_id and p.person_id = h.person_id
                 where h.institution_id = :institution and h.from_day <= :day
                   and (p.left_on is null or p.left_on > :day)
                   and (h.until_day is null or h.until_day > :day)
            ),
            -- a seat nobody holds is the business of the head of the unit that bears its name
            borne as (
                select s.seat_id, coalesce(s.unit_id, (
                        select u.unit_id from organization.unit u
                         where u.institution_id = :institution and u.name = s.name and u.closed_on is null
                         order by u.level, u.place, u.unit_id limit 1)) as unit_id
                  from organization.seat s
                 where s.institution_id = :institution
                   and not exists (select 1 from standing h where h.seat_id = s.seat_id)
            ),
            """;

    /** Whose business somebody minds on the day: one's own, and that of all who delegated, also in a chain. */
    static final String OF = """
            with recursive minded(person_id) as (
                select :person::bigint
                union
                select a.from_person from minded m
                  join organization.away a on a.institution_id = :institution and a.to_person = m.person_id
                 where a.first_day <= :day and a.until_day > :day
            ),
            standing as (
                select distinct h.kind, h.seat_id, h.unit_id from minded m
                  join organization.held h on h.institution_id = :institution and h.person_id = m.person_id
                  join organization.person p on p.institution_id = h.institution_id and p.person_id = h.person_id
                 where h.from_day <= :day and (p.left_on is null or p.left_on > :day)
                   and (h.until_day is null or h.until_day > :day)
            ),
            -- a unit answers to its former names too: what was written under one still finds it
            named as (
                select s.kind, u.path from standing s
                  join organization.unit u on u.institution_id = :institution and u.unit_id = s.unit_id
                union
                select s.kind, f.path from standing s
                  join organization.former_path f on f.institution_id = :institution and f.unit_id = s.unit_id
                 where not exists (select 1 from organization.unit u where u.institution_id = :institution and u.path = f.path)
            )
            select 'SEAT' as kind, s.seat_id as key from standing s where s.kind = 'SEAT'
            union
            select kind, path from named where kind in ('HEAD', 'LEADER')
            union
            select 'UNIT', path from named where kind in ('HEAD', 'CLERK')
            union
            -- a seat nobody holds is the business of the head of the unit that bears its name
            select 'SEAT', b.seat_id from standing s
              join organization.unit u on u.institution_id = :institution and u.unit_id = s.unit_id
              join organization.seat b on b.institution_id = :institution and (b.unit_id = u.unit_id
                or (b.unit_id is null and b.name = u.name and u.closed_on is null and not exists (
                    select 1 from organization.unit v
                     where v.institution_id = :institution and v.name = u.name and v.closed_on is null
                       and (v.level, v.place, v.unit_id) < (u.level, u.place, u.unit_id))))
             where s.kind = 'HEAD' and not exists (
                select 1 from organization.held h
                  join organization.person p on p.institution_id = h.institution_id and p.person_id = h.person_id
                 where h.institution_id = :institution and h.seat_id = b.seat_id and h.from_day <= :day
                   and (p.left_on is null or p.left_on > :day) and (h.until_day is null or h.until_day > :day))
            union
            select 'PERSON', p.code from organization.person p
             where p.institution_id = :institution and p.person_id = :person
            union
            select 'GROUP', unnest(p.groups) from organization.person p
             where p.institution_id = :institution and p.person_id = :person and p.left_on is null
            """;

    /** Those who hold or deputise, and those to whom they delegated, also in a chain. */
    static final String HOLDERS = "with recursive " + STANDING + """
            direct as (
                select s.person_id, s.deputy from standing s
                 where (:kind = 'SEAT' and s.kind = 'SEAT' and s.seat_id = :key)
                    or (:kind = 'HEAD' and s.kind = 'HEAD' and s.unit_id = :unit)
                    or (:kind = 'LEADER' and s.kind = 'LEADER' and s.unit_id = :unit)
                    or (:kind = 'UNIT' and s.kind in ('HEAD', 'CLERK') and s.unit_id = :unit)
                union all
                select s.person_id, s.deputy from borne b
                  join standing s on s.unit_id = b.unit_id and s.kind = 'HEAD'
                 where :kind = 'SEAT' and b.seat_id = :key
            ),
            acting(person_id) as (
                select person_id from direct
                union
                select a.to_person from acting m
                  join organization.away a on a.institution_id = :institution and a.from_person = m.person_id
                 where a.first_day <= :day and a.until_day > :day
            )
            select p.person_id, p.name,
                   case when exists (select 1 from direct d where d.person_id = p.person_id and not d.deputy) then 'HOLDS'
                        when exists (select 1 from direct d where d.person_id = p.person_id) then 'DEPUTISES'
                        else 'DELEGATED' end as how
              from acting join organization.person p on p.institution_id = :institution and p.person_id = acting.person_id
             order by case when exists (select 1 from direct d where d.person_id = p.person_id and not d.deputy) then 1
                           when exists (select 1 from direct d where d.person_id = p.person_id) then 2 else 3 end, p.place
            """;

    /** Somebody in person, or the members of a group. */
    static final String IN_PERSON = """
            select p.person_id, p.name, 'HOLDS' as how from organization.person p
             where p.institution_id = :institution and p.left_on is null
               and ((:kind = 'PERSON' and p.code = :key) or (:kind = 'GROUP' and p.groups @> array[:key::text]))
             order by p.place
            """;
}
