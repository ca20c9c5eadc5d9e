create schema if not exists regulation;

-- 文本: what was uploaded, word for word
create table regulation.pack (
    institution_id integer     not null references tenancy.institution,
    pack_hash      text        not null check (pack_hash ~ '^[0-9a-f]{64}$'),
    regulation_id  text        not null,
    title          text        not null,
    issuer         text        not null,
    version        text        not null,
    in_force       date        not null,
    content        text        not null,
    file_name      text        not null,
    uploaded_by    text        not null,
    uploaded_at    timestamptz not null,
    primary key (institution_id, pack_hash),
    unique (institution_id, regulation_id, pack_hash)
);
select tenancy.isolate('regulation.pack', 'select, insert');

-- 采用、暂停、废止: what was decided about a regulation, one after another
create table regulation.act (
    institution_id integer     not null references tenancy.institution,
    regulation_id  text        not null,
    number         integer     not null check (number >= 1),
    act_id         bigint      not null generated always as identity,
    kind           text        not null check (kind in ('adoption', 'suspension', 'repeal')),
    pack_hash      text,
    first_day      date        not null,
    last_day       date,
    reason         text        not null,
    done_by        text        not null,
    done_at        timestamptz not null,
    primary key (institution_id, regulation_id, number),
    foreign key (institution_id, regulation_id, pack_hash) references regulation.pack (institution_id, regulation_id, pack_hash),
    check ((kind = 'adoption') = (pack_hash is not null)),
    check ((kind = 'suspension') = (last_day is not null)),
    check (last_day >= first_day),
    check (kind = 'adoption' or reason <> '')
);
select tenancy.isolate('regulation.act', 'select, insert');
select tenancy.edition_of('regulation.act');

-- 席位由谁来当
create table regulation.bound_seat (
    institution_id integer not null,
    regulation_id  text    not null,
    number         integer not null,
    seat_id        text    not null,
    unit_path      text    not null check (unit_path <> ''),
    primary key (institution_id, regulation_id, number, seat_id),
    foreign key (institution_id, regulation_id, number) references regulation.act
);
select tenancy.isolate('regulation.bound_seat', 'select, insert');
select tenancy.edition_of('regulation.bound_seat');

-- 本单位的数: in place of the text's, with the document it rests on
create table regulation.own_figure (
    institution_id integer not null,
    regulation_id  text    not null,
    number         integer not null,
    figure_id      text    not null,
    first_day      date    not null,
    numerator      bigint  not null check (numerator >= 0),
    denominator    bigint  not null check (denominator >= 1),
    source         text    not null check (source <> ''),
    primary key (institution_id, regulation_id, number, figure_id, first_day),
    foreign key (institution_id, regulation_id, number) references regulation.act
);
select tenancy.isolate('regulation.own_figure', 'select, insert');
select tenancy.edition_of('regulation.own_figure');

-- 试算: what a text would have asked; kept so that it can be linked
create table regulation.simulation (
    institution_id integer     not null references tenancy.institution,
    simulation_id  bigint      not null generated always as identity,
    regulation_id  text        not null,
    pack_hash      text        not null,
    first_day      date        not null,
    last_day       date        not null check (last_day >= first_day),
    wish           jsonb       not null,
    against        text,
    state          text        not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    done           bigint      not null default 0,
    people         bigint      not null default 0,
    trial          jsonb,
    troubles       text[]      not null default '{}',
    asked_by       text        not null,
    asked_at       timestamptz not null,
    heard_at       timestamptz not null,
    primary key (institution_id, simulation_id),
    foreign key (institution_id, regulation_id, pack_hash) references regulation.pack (institution_id, regulation_id, pack_hash),
    check ((state = 'DONE') = (trial is not null))
);
create index on regulation.simulation (institution_id, regulation_id, simulation_id);
select tenancy.isolate('regulation.simulation');
