create schema if not exists organization;

-- 单位: the tree; a unit that is dissolved stays, closed, because what it owed stays
create table organization.unit (
    institution_id integer not null references tenancy.institution,
    unit_id        bigint  not null generated always as identity,
    path           text    not null check (path <> ''),
    name           text    not null check (name <> ''),
    level          integer not null check (level >= 1),
    parent_id      bigint,
    place          integer not null default 0,
    opened_on      date    not null,
    closed_on      date,
    primary key (institution_id, unit_id),
    unique (institution_id, path),
    foreign key (institution_id, parent_id) references organization.unit
);
create index on organization.unit (institution_id, parent_id);
create index on organization.unit (institution_id, name);
select tenancy.isolate('organization.unit');
select tenancy.edition_of('organization.unit');

-- 曾用名: paths a unit had before; what was written under an old name still finds it
create table organization.former_path (
    institution_id integer not null,
    unit_id        bigint  not null,
    path           text    not null,
    until_day      date    not null,
    noted_at       timestamptz not null,
    primary key (institution_id, unit_id, path, noted_at),
    foreign key (institution_id, unit_id) references organization.unit
);
create index on organization.former_path (institution_id, path);
select tenancy.isolate('organization.former_path', 'select, insert');
select tenancy.edition_of('organization.former_path');

-- 人员: columns that the house itself reads, and every cell of the roster as it was written
create table organization.person (
    institution_id integer not null references tenancy.institution,
    person_id      bigint  not null generated always as identity,
    code           text    not null check (code <> ''),
    name           text    not null check (name <> ''),
    unit_id        bigint  not null,
    post           text    not null default '',
    rank           text    not null default '',
    employment     text    not null default '',
    groups         text[]  not null default '{}',
    cells          jsonb   not null default '{}',
    place          integer not null default 0,
    left_on        date,
    primary key (institution_id, person_id),
    unique (institution_id, code),
    foreign key (institution_id, unit_id) references organization.unit
);
create index on organization.person (institution_id, unit_id);
create index on organization.person (institution_id, place);
create index on organization.person (institution_id, name);
create index on organization.person using gin (groups);
select tenancy.isolate('organization.person');
select tenancy.edition_of('organization.person');

-- 任职经过: where somebody stood, from a day on
create table organization.placement (
    institution_id integer not null,
    placement_id   bigint  not null generated always as identity,
    person_id      bigint  not null,
    from_day       date    not null,
    unit_path      text    not null,
    post           text    not null,
    rank           text    not null,
    employment     text    not null,
    how            text    not null check (how in ('JOINED', 'MOVED', 'CHANGED', 'LEFT', 'RETURNED')),
    noted_by       text    not null,
    noted_at       timestamptz not null,
    primary key (institution_id, placement_id),
    foreign key (institution_id, person_id) references organization.person
);
create index on organization.placement (institution_id, person_id, placement_id);
select tenancy.isolate('organization.placement', 'select, insert');
select tenancy.edition_of('organization.placement');

-- 岗位: a seat that regulations name
create table organization.seat (
    institution_id integer not null references tenancy.institution,
    seat_id        text    not null check (seat_id <> ''),
    name           text    not null check (name <> ''),
    unit_id        bigint,
    primary key (institution_id, seat_id),
    foreign key (institution_id, unit_id) references organization.unit
);
select tenancy.isolate('organization.seat');
select tenancy.edition_of('organization.seat');

-- 担任: somebody holds a seat, heads a unit, is its leader in charge or its clerk; appended, never changed
create table organization.holding (
    institution_id integer not null,
    holding_id     bigint  not null generated always as identity,
    kind           text    not null check (kind in ('SEAT', 'HEAD', 'LEADER', 'CLERK')),
    seat_id        text,
    unit_id        bigint,
    person_id      bigint  not null,
    deputy         boolean not null,
    from_day       date    not null,
    last_day       date check (last_day >= from_day),
    from_roster    boolean not null default false,
    given_by       text    not null,
    given_at       timestamptz not null,
    primary key (institution_id, holding_id),
    foreign key (institution_id, seat_id) references organization.seat,
    foreign key (institution_id, unit_id) references organization.unit,
    foreign key (institution_id, person_id) references organization.person,
    check ((kind = 'SEAT') = (seat_id is not null)),
    check ((kind <> 'SEAT') = (unit_id is not null))
);
create index on organization.holding (institution_id, person_id);
create index on organization.holding (institution_id, seat_id);
create index on organization.holding (institution_id, unit_id);
select tenancy.isolate('organization.holding', 'select, insert');
select tenancy.edition_of('organization.holding');

-- 免去: from this day on it is no longer held
create table organization.holding_end (
    institution_id integer not null,
    holding_id     bigint  not null,
    until_day      date    not null,
    reason         text    not null check (reason in ('ENDED', 'LEFT', 'ROSTER', 'UNIT_CLOSED')),
    ended_by       text    not null,
    ended_at       timestamptz not null,
    primary key (institution_id, holding_id),
    foreign key (institution_id, holding_id) references organization.holding
);
select tenancy.isolate('organization.holding_end', 'select, insert');
select tenancy.edition_of('organization.holding_end');

-- 委托: somebody is away for some days and a colleague acts
create table organization.delegation (
    institution_id integer not null,
    delegation_id  bigint  not null generated always as identity,
    from_person    bigint  not null,
    to_person      bigint  not null,
    first_day      date    not null,
    last_day       date    not null check (last_day >= first_day),
    reason         text    not null default '',
    made_by        text    not null,
    made_at        timestamptz not null,
    primary key (institution_id, delegation_id),
    foreign key (institution_id, from_person) references organization.person,
    foreign key (institution_id, to_person) references organization.person,
    check (from_person <> to_person)
);
create index on organization.delegation (institution_id, from_person);
create index on organization.delegation (institution_id, to_person);
select tenancy.isolate('organization.delegation', 'select, insert');
select tenancy.edition_of('organization.delegation');

create table organization.delegation_end (
    institution_id integer not null,
    delegation_id  bigint  not null,
    until_day      date    not null,
    ended_by       text    not null,
    ended_at       timestamptz not null,
    primary key (institution_id, delegation_id),
    foreign key (institution_id, delegation_id) references organization.delegation
);
select tenancy.isolate('organization.delegation_end', 'select, insert');
select tenancy.edition_of('organization.delegation_end');

-- 花名册: its version goes up with every change; the row is also what two imports contend for
create table organization.roster (
    institution_id integer not null references tenancy.institution,
    version        bigint  not null,
    columns        text[]  not null,
    primary key (institution_id)
);
select tenancy.isolate('organization.roster');
select tenancy.edition_of('organization.roster');

-- 导入: a file somebody uploaded, and what became of it
create table organization.upload (
    institution_id integer not null references tenancy.institution,
    upload_id      bigint  not null generated always as identity,
    file_name      text    not null,
    content        bytea   not null,
    uploaded_by    text    not null,
    uploaded_at    timestamptz not null,
    primary key (institution_id, upload_id)
);
select tenancy.isolate('organization.upload', 'select, insert, delete');

create table organization.roster_import (
    institution_id integer not null references tenancy.institution,
    upload_id      bigint  not null,
    file_name      text    not null,
    version        bigint  not null,
    people         integer not null,
    joined         integer not null,
    moved          integer not null,
    changed        integer not null,
    gone           integer not null,
    imported_by    text    not null,
    imported_at    timestamptz not null,
    primary key (institution_id, upload_id)
);
select tenancy.isolate('organization.roster_import', 'select, insert');

-- 改动: a cell that an import changed; sensitive, so only personnel and the person read it
create table organization.cell_change (
    institution_id integer not null,
    upload_id      bigint  not null,
    person_id      bigint  not null,
    column_name    text    not null,
    was            text    not null,
    is_now         text    not null,
    primary key (institution_id, upload_id, person_id, column_name),
    foreign key (institution_id, upload_id) references organization.roster_import,
    foreign key (institution_id, person_id) references organization.person
);
create index on organization.cell_change (institution_id, person_id);
select tenancy.isolate('organization.cell_change', 'select, insert');

-- What is held with the day on which it ends: the first day on which it is no longer held, or null
create view organization.held with (security_invoker = true) as
select h.*, least(e.until_day, h.last_day + 1) as until_day, e.reason as end_reason, e.ended_by
  from organization.holding h
  left join organization.holding_end e using (institution_id, holding_id);

create view organization.away with (security_invoker = true) as
select d.*, least(e.until_day, d.last_day + 1) as until_day, e.ended_by
  from organization.delegation d
  left join organization.delegation_end e using (institution_id, delegation_id);
grant select on organization.held, organization.away to ${app_role};
