create schema if not exists record;

-- 发生的事和台账: what happened, as it was reported, and what was written down in ledgers; regulations listen to both.
-- Nothing is changed: a correction is a further version of the same reference.
-- That the institution is there, every transaction that writes has found out when it began; a reference would lock its row once more for
-- each row written, and writers of one institution meet there.
create table record.event (
    institution_id integer not null,
    event_id       bigint  not null generated always as identity,
    -- the sender's own number: the same report twice is one event
    reference      text    not null check (reference <> ''),
    version        integer not null default 1 check (version >= 1),
    kind           text    not null,
    -- the text under which it was written into a ledger; empty for a report
    regulation     text    not null default '',
    pack           text    not null default '',
    happened_on    date    not null,
    person         text,
    unit           text,
    -- canonical column → cell, as the reader of event tables takes it
    cells          jsonb   not null,
    -- what a search looks through
    words          text    not null default '',
    -- why it was corrected; empty in the first version
    reason         text    not null default '' check (version = 1 or reason <> ''),
    recorded_at    timestamptz not null,
    recorded_by    text    not null,
    -- code of the person who wrote it, or null for another system
    author         text,
    -- prohibitions of the regulations that it falls under and that did not stop it
    noticed        jsonb   not null default '[]',
    -- reference of the event that a ledger was filled from, or null where somebody wrote the entry
    filled_from    text,
    primary key (institution_id, event_id),
    unique (institution_id, reference, version)
);
create index event_day on record.event (institution_id, happened_on);
create index event_kind on record.event (institution_id, kind, happened_on desc, event_id desc);
create index event_person on record.event (institution_id, person, happened_on);
create index event_author on record.event (institution_id, author, recorded_at desc);
select tenancy.isolate('record.event', 'select, insert');

-- what stands now: the last version of each
create view record.latest with (security_invoker = true) as
select e.* from record.event e
 where not exists (select 1 from record.event n
                    where n.institution_id = e.institution_id and n.reference = e.reference and n.version > e.version);
grant select on record.latest to ${app_role};

-- 附件: papers that belong to an entry, whatever its version
create table record.attachment (
    institution_id integer not null,
    attachment_id  bigint  not null generated always as identity,
    -- the version with which it came
    event_id       bigint  not null,
    name           text    not null check (name <> ''),
    media_type     text    not null,
    size           integer not null check (size between 1 and 20971520),
    sha256         bytea   not null,
    content        bytea   not null,
    added_at       timestamptz not null,
    added_by       text    not null,
    primary key (institution_id, attachment_id),
    foreign key (institution_id, event_id) references record.event (institution_id, event_id)
);
alter table record.attachment alter column content set storage external;
create index attachment_event on record.attachment (institution_id, event_id);
select tenancy.isolate('record.attachment', 'select, insert');
