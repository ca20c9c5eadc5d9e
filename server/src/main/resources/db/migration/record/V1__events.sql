create schema if not exists record;

-- 发生的事: what happened, as it was reported; regulations listen to it
create table record.event (
    institution_id integer not null references tenancy.institution,
    event_id       bigint  not null generated always as identity,
    -- the sender's own number: the same report twice is one event
    reference      text    not null check (reference <> ''),
    kind           text    not null,
    happened_on    date    not null,
    person         text,
    unit           text,
    -- canonical column → cell, as the roster's reader takes it
    cells          jsonb   not null,
    recorded_at    timestamptz not null,
    recorded_by    text    not null,
    primary key (institution_id, event_id),
    unique (institution_id, reference)
);
create index event_day on record.event (institution_id, happened_on);
create index event_person on record.event (institution_id, person, happened_on);
select tenancy.isolate('record.event', 'select, insert');
