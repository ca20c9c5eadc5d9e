package cn.jiannuo.server.duty.core;

/**
 * What became of a year's duties, as PostgreSQL is asked.
 *
 * <p>Parameters: {@code institution}, {@code first} and {@code last} day of the year, {@code today}.
 */
final class YearSql {
    private static final String COUNTED = """
             institution_id = :institution and due between :first and :last and state not in ('WAIVED', 'VOID')
               and (state <> 'OPEN' or due < :today)""";

    /** A duty that is done before its day has come does not yet count: the months to come are not drawn. */
    private static final String COUNTS = """
             date_part('month', due)::integer as month,
             count(*) filter (where due <= :today and done_on <= due) as kept,
             count(*) filter (where due <= :today and done_on > due) as late,
             count(*) filter (where due <= :today and done_on is null) as overdue""";

    /** One pass over the year: some hundred lines, of which everything but the units is the sum. */
    static final String CLAUSES = """
            select counted.*, max(substring(citation from '《[^》]*》')) over (partition by regulation) as title
              from (select regulation, name, citation,\s""" + COUNTS + """
            ,
                           count(*) filter (where state = 'ASKED') as asked,
                           coalesce(sum(done_on - due) filter (where done_on > due), 0) as late_days,
                           count(*) filter (where done_on > due) as late_ever
                      from duty.duty where\s""" + COUNTED + """
             group by regulation, name, citation, month) as counted
             order by title, name, citation, month""";

    /** A part repeats state and last day of its duty, so that its duty need not be read. */
    static final String UNITS = """
            select split_part(unit, '/', 1) || coalesce('/' || nullif(split_part(unit, '/', 2), ''), '') as key,
                   coalesce(nullif(split_part(unit, '/', 2), ''), split_part(unit, '/', 1)) as name, month,
                   sum(kept)::bigint as kept, sum(late)::bigint as late, sum(overdue)::bigint as overdue
              from (select unit,\s""" + COUNTS + """

                      from duty.part where not supports and unit <> '' and\s""" + COUNTED + """
             group by unit, month) as counted
             group by key, name, month order by name""";

    /** Of which the person served once said no, also where it was done again since. */
    static final String DENIED = """
            select count(distinct duty_id) from duty.word
             where institution_id = :institution and said = 'NO' and due between :first and :last""";

    private YearSql() {}
}
