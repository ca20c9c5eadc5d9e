create schema if not exists disclosure;

-- Every two letters that stand side by side: what a search asks for
create function disclosure.pairs(words text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct letter || behind), '{}')
      from (select letter, lead(letter) over (order by place) as behind
              from unnest(string_to_array(lower(words), null)) with ordinality as one (letter, place)) as two
     where behind !~ '\s' and letter !~ '\s'
$$;

-- Those, and every two with one letter between them: what a search is answered from, so that 疗养 is found in 疗休养
create function disclosure.near(words text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct pair), '{}')
      from (select letter, lead(letter) over (order by place) as behind, lead(letter, 2) over (order by place) as next
              from unnest(string_to_array(lower(words), null)) with ordinality as one (letter, place)) as three,
           lateral (values (letter || behind, ''), (letter || next, behind)) as two (pair, between)
     where pair !~ '\s' and between !~ '[\s，。、；：！？（）《》“”,.;:]'
$$;

-- 公开的一项: what a duty to publish came to, with what its rule said of it when it was made
create table disclosure.item (
    institution_id integer not null references tenancy.institution,
    item_id        bigint  not null generated always as identity,
    duty_id        bigint  not null,
    -- of the duty: the event it goes back to, or its period
    occasion       text    not null,
    part           integer not null,
    regulation     text    not null,
    rule           text    not null,
    rule_name      text    not null,
    citation       text    not null,
    due            date    not null,
    unit_id        bigint  not null,
    unit_name      text    not null,
    audience       text    not null,
    reach          text    not null check (reach in ('PUBLIC', 'HOUSE', 'UNIT')),
    content        text[]  not null,
    form           text[]  not null,
    withheld       text[]  not null,
    -- who answers for it, and who looks at it before anybody else does; stations
    stations       text[]  not null,
    checker        text    not null,
    state          text    not null default 'NEW' check (state in ('NEW', 'PUBLISHED', 'WITHDRAWN')),
    -- the edition that is shown, and the first day anything was
    edition        integer,
    published_on   date,
    published_at   timestamptz,
    withdrawn_at   timestamptz,
    withdrawn_by   text,
    withdrawn_why  text,
    primary key (institution_id, item_id),
    unique (institution_id, duty_id, part),
    check ((state = 'NEW') = (edition is null)),
    check ((state = 'WITHDRAWN') = (coalesce(withdrawn_why, '') <> ''))
);
create index item_shown on disclosure.item (institution_id, published_at desc, item_id desc) where state = 'PUBLISHED';
create index item_unit on disclosure.item (institution_id, unit_id, published_at desc) where state = 'PUBLISHED';
select tenancy.isolate('disclosure.item');

-- 版本: as written, looked at and published; what was published is never changed
create table disclosure.edition (
    institution_id integer not null,
    item_id        bigint  not null,
    edition        integer not null check (edition >= 1),
    title          text    not null check (title <> ''),
    body           text    not null,
    -- a table, lines of cells parted by tabs; the first line is its head
    cells          text    not null,
    -- a table in which each person sees the line about himself; not searched
    own_cells      text    not null,
    -- why there is another, empty for the first
    reason         text    not null default '',
    state          text    not null check (state in ('DRAFT', 'WAITING', 'RETURNED', 'CLEARED', 'PUBLISHED')),
    -- goes up with every change, so that nobody writes over what somebody else wrote meanwhile
    revision       integer not null default 1,
    written_by     bigint  not null,
    writer         text    not null,
    written_at     timestamptz not null,
    checked_by     bigint,
    checker        text,
    checked_at     timestamptz,
    check_note     text    not null default '',
    published_at   timestamptz,
    pairs          text[]  generated always as (disclosure.near(title || chr(10) || body || chr(10) || cells)) stored,
    primary key (institution_id, item_id, edition),
    foreign key (institution_id, item_id) references disclosure.item,
    check ((state = 'PUBLISHED') = (published_at is not null))
);
create unique index edition_open on disclosure.edition (institution_id, item_id) where state <> 'PUBLISHED';
create index edition_pairs on disclosure.edition using gin (pairs) where state = 'PUBLISHED';
select tenancy.isolate('disclosure.edition');

-- 审核: what was asked about an edition before it was published, and what was answered; can be added to, never changed
create table disclosure.answer (
    institution_id integer not null,
    answer_id      bigint  not null generated always as identity,
    item_id        bigint  not null,
    edition        integer not null,
    revision       integer not null,
    question       text    not null,
    found          boolean not null,
    by_person      bigint  not null,
    by_name        text    not null,
    at             timestamptz not null,
    primary key (institution_id, answer_id),
    foreign key (institution_id, item_id, edition) references disclosure.edition
);
create index answer_of on disclosure.answer (institution_id, item_id, edition);
select tenancy.isolate('disclosure.answer', 'select, insert');

-- 附件: belongs to the editions from one on, until another
create table disclosure.file (
    institution_id integer not null,
    file_id        bigint  not null generated always as identity,
    item_id        bigint  not null,
    name           text    not null,
    media_type     text    not null,
    size           integer not null,
    content        bytea   not null,
    from_edition   integer not null,
    until_edition  integer,
    primary key (institution_id, file_id),
    foreign key (institution_id, item_id) references disclosure.item,
    check (until_edition > from_edition)
);
create index file_of on disclosure.file (institution_id, item_id);
select tenancy.isolate('disclosure.file', 'select, insert, update, delete');

-- 订阅: who wants to be told of what a unit publishes; 0 for everything one may see
create table disclosure.subscription (
    institution_id integer not null references tenancy.institution,
    person_id      bigint  not null,
    unit_id        bigint  not null,
    since          timestamptz not null,
    primary key (institution_id, person_id, unit_id)
);
create index subscription_unit on disclosure.subscription (institution_id, unit_id);
select tenancy.isolate('disclosure.subscription', 'select, insert, delete');
