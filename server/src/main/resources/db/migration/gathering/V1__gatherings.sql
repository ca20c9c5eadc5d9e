create schema if not exists gathering;

-- Minutes that somebody is still typing, as the form was sent
create table gathering.draft (
    institution_id integer not null references tenancy.institution,
    person         bigint  not null,
    regulation     text    not null,
    ledger         text    not null,
    form           jsonb   not null,
    saved_at       timestamptz not null,
    primary key (institution_id, person, regulation, ledger)
);
select tenancy.isolate('gathering.draft', 'select, insert, update, delete');

-- 接待日: a day on which somebody receives people; what was said there stands in the ledger
create table gathering.reception (
    institution_id integer not null references tenancy.institution,
    reception_id   bigint  not null generated always as identity,
    regulation     text    not null,
    ledger         text    not null,
    held_on        date    not null,
    starts         time    not null,
    -- each conversation, and how many can be agreed beforehand
    minutes        integer not null check (minutes between 5 and 240),
    slots          integer not null check (slots between 0 and 60),
    place          text    not null check (place <> ''),
    -- who receives, by number
    receiver       bigint  not null,
    announced_by   text    not null,
    announced_at   timestamptz not null,
    -- why it does not take place after all, or empty
    called_off     text    not null default '',
    primary key (institution_id, reception_id)
);
create unique index reception_once on gathering.reception (institution_id, regulation, ledger, receiver, held_on, starts) where called_off = '';
create index reception_day on gathering.reception (institution_id, held_on);
select tenancy.isolate('gathering.reception');

-- Who comes, by appointment or as the day is: seen by who receives and who keeps the reception, and by the visitor
create table gathering.visit (
    institution_id integer not null,
    visit_id       bigint  not null generated always as identity,
    reception_id   bigint  not null,
    -- null for whoever came without an appointment
    slot           integer check (slot >= 1),
    -- null for a guest, who is not in the roster
    visitor        bigint,
    guest          text    not null default '',
    booked_by      bigint  not null,
    booked_by_name text    not null,
    booked_at      timestamptz not null,
    topic          text    not null default '',
    state          text    not null check (state in ('BOOKED', 'CANCELLED', 'HEARD', 'ABSENT')),
    -- what was answered on the spot, or empty
    answer         text    not null default '',
    -- number under which the ledger has what was not, or empty
    reference      text    not null default '',
    ended_at       timestamptz,
    ended_by       text,
    primary key (institution_id, visit_id),
    foreign key (institution_id, reception_id) references gathering.reception (institution_id, reception_id),
    check (visitor is not null or guest <> ''),
    check (state <> 'HEARD' or answer <> '' or reference <> '')
);
-- two never get the same time, and nobody gets two
create unique index visit_slot on gathering.visit (institution_id, reception_id, slot) where slot is not null and state <> 'CANCELLED';
create unique index visit_once on gathering.visit (institution_id, reception_id, visitor) where slot is not null and state = 'BOOKED';
create index visit_visitor on gathering.visit (institution_id, visitor);
create index visit_reference on gathering.visit (institution_id, reference) where reference <> '';
select tenancy.isolate('gathering.visit');
