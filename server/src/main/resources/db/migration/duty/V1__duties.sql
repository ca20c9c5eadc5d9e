create schema if not exists duty;

-- 该办的事: everything owed is a row here, once
create table duty.duty (
    institution_id integer not null references tenancy.institution,
    duty_id        bigint  not null,
    -- what it is: together these are one occurrence, and there is never a second
    regulation     text    not null,
    rule           text    not null,
    occasion       text    not null,
    subject        text    not null,
    -- the matter it is a step of, if it is one
    matter_id      bigint,
    -- what it says; pinned to the version it was made from
    kind           text    not null,
    pack           text    not null,
    clause         text    not null,
    citation       text    not null,
    name           text    not null,
    about          text    not null check (about in ('PERSON', 'UNIT', 'ORGANISATION')),
    subject_name   text    not null,
    -- whether only whoever owes it may see it
    confidential   boolean not null default false,
    -- when
    starts         date    not null,
    due            date    not null,
    first_due      date    not null,
    counted        jsonb   not null,
    amount         bigint  check (amount >= 0),
    -- who says whether it happened
    confirmer      text    not null default '',
    ask_until      date,
    said           text    check (said in ('YES', 'NO', 'SILENT', 'UNSAID')),
    -- how it stands
    state          text    not null check (state in ('OPEN', 'ASKED', 'KEPT', 'DENIED', 'WAIVED', 'VOID')),
    done_on        date,
    closed_at      timestamptz,
    primary key (institution_id, duty_id),
    unique (institution_id, regulation, rule, occasion, subject),
    -- the order of lists, and what its parts repeat, so that somebody's desk is found without it
    unique (institution_id, state, due, duty_id),
    check (due >= starts),
    check (state not in ('ASKED', 'KEPT') or done_on is not null)
);
create sequence duty.duty_number cache 100;
grant usage on sequence duty.duty_number to ${app_role};
create index duty_asked on duty.duty (institution_id, confirmer, ask_until) where state = 'ASKED';
create index duty_matter on duty.duty (institution_id, matter_id) where matter_id is not null;
create index duty_due on duty.duty (institution_id, due, duty_id);
create index duty_subject on duty.duty (institution_id, subject, due);
create index duty_promised on duty.duty (institution_id, subject) where about = 'PERSON' and state in ('OPEN', 'ASKED');
select tenancy.isolate('duty.duty');

-- Each obligor's own part of it
create table duty.part (
    institution_id integer not null,
    duty_id        bigint  not null,
    part           integer not null check (part >= 1),
    station        text    not null,
    unit           text    not null,
    supports       boolean not null,
    holder         bigint,
    done_on        date,
    done_by        bigint,
    done_by_name   text,
    recorded_at    timestamptz,
    note           text    not null default '',
    reminded_of    date,
    -- the duty's own, kept equal by the key: whoever changes the duty changes them
    state          text    not null default 'OPEN',
    due            date    not null,
    primary key (institution_id, duty_id, part),
    foreign key (institution_id, duty_id, state, due) references duty.duty (institution_id, duty_id, state, due) on update cascade,
    check ((done_on is null) = (recorded_at is null))
);
-- a desk: what lies on a station, by how it stands
create index part_desk on duty.part (institution_id, station, state, due) include (duty_id, holder, done_on, supports);
-- what a station has done with, the latest first
create index part_did on duty.part (institution_id, station, coalesce(done_on, due) desc, duty_id desc) include (done_on, due)
    where state in ('KEPT', 'DENIED', 'WAIVED') and holder is null;
create index part_held on duty.part (institution_id, holder) where holder is not null;
-- what became of a year, by unit
create index part_year on duty.part (institution_id, due) include (unit, state, done_on, supports);
select tenancy.isolate('duty.part');

-- The ladder a late duty climbs
create table duty.rung (
    institution_id integer not null,
    duty_id        bigint  not null,
    rung           integer not null check (rung >= 1),
    day            date    not null,
    station        text    not null,
    climbed_at     timestamptz,
    primary key (institution_id, duty_id, rung),
    foreign key (institution_id, duty_id) references duty.duty
);
create index rung_waiting on duty.rung (institution_id, day) where climbed_at is null;
select tenancy.isolate('duty.rung');

-- 经过: can be added to, never changed
create table duty.entry (
    institution_id integer not null,
    duty_id        bigint  not null,
    entry          integer not null check (entry >= 1),
    at             timestamptz not null,
    actor          text    not null,
    act            text    not null,
    detail         jsonb   not null default '{}',
    primary key (institution_id, duty_id, entry),
    foreign key (institution_id, duty_id) references duty.duty
);
-- what was done lately, the latest first
create index entry_lately on duty.entry (institution_id, at desc) where act not in ('opened', 'said');
select tenancy.isolate('duty.entry', 'select, insert');

-- What somebody asks for: more time, or to be released; decided by somebody else
create table duty.request (
    institution_id integer not null,
    request_id     bigint  not null generated always as identity,
    duty_id        bigint  not null,
    kind           text    not null check (kind in ('EXTENSION', 'WAIVER')),
    reason         text    not null check (reason <> ''),
    new_due        date,
    asked_by       bigint  not null,
    asked_by_name  text    not null,
    asked_at       timestamptz not null,
    approver       text    not null,
    granted        boolean,
    decided_by     text,
    decided_at     timestamptz,
    decision_note  text    not null default '',
    primary key (institution_id, request_id),
    foreign key (institution_id, duty_id) references duty.duty,
    check ((kind = 'EXTENSION') = (new_due is not null))
);
create unique index request_waiting on duty.request (institution_id, duty_id, kind) where granted is null;
select tenancy.isolate('duty.request');

-- How far the clock has planned
create table duty.horizon (
    institution_id integer not null primary key references tenancy.institution,
    planned_to     date    not null,
    last_event     bigint  not null default 0
);
select tenancy.isolate('duty.horizon');
