create schema if not exists matter;

-- 办理的事: a procedure that runs, once for each event that set it off
create table matter.matter (
    institution_id integer not null references tenancy.institution,
    matter_id      bigint  not null,
    regulation     text    not null,
    rule           text    not null,
    occasion       text    not null,
    subject        text    not null,
    -- pinned to the text it began under
    pack           text    not null,
    clause         text    not null,
    citation       text    not null,
    name           text    not null,
    about          text    not null check (about in ('PERSON', 'UNIT', 'ORGANISATION')),
    subject_name   text    not null,
    -- whether only whoever deals with it and whom it is about may see it
    confidential   boolean not null default false,
    -- the person, the unit and the event as they were when it began
    facts          jsonb   not null,
    -- where it stands, as the procedure's machine has it
    standing       jsonb   not null,
    opened_on      date    not null,
    opened_at      timestamptz not null,
    ended          text,
    ended_on       date,
    primary key (institution_id, matter_id),
    unique (institution_id, regulation, rule, occasion, subject),
    check ((ended is null) = (ended_on is null))
);
create sequence matter.matter_number;
grant usage on sequence matter.matter_number to ${app_role};
create index matter_running on matter.matter (institution_id, opened_on) where ended is null;
create index matter_subject on matter.matter (institution_id, subject);
create index matter_occasion on matter.matter (institution_id, occasion);
select tenancy.isolate('matter.matter');

-- A round of a step: who owes it, and the duty it is
create table matter.step (
    institution_id integer not null,
    matter_id      bigint  not null,
    step           text    not null,
    round          integer not null check (round >= 1),
    -- whether only the question is open if the step is to be taken
    asking         boolean not null,
    duty_id        bigint,
    parties        text[]  not null,
    stations       text[]  not null,
    opened_on      date    not null,
    due            date,
    ended_on       date,
    outcome        text,
    ended_by       text,
    primary key (institution_id, matter_id, step, round, asking),
    foreign key (institution_id, matter_id) references matter.matter
);
create index step_station on matter.step using gin (stations);
select tenancy.isolate('matter.step');

-- 经过: each act that was accepted; can be added to, never changed
create table matter.act (
    institution_id integer not null,
    matter_id      bigint  not null,
    act            integer not null check (act >= 1),
    at             timestamptz not null,
    on_day         date    not null,
    actor          text    not null,
    kind           text    not null,
    step           text    not null,
    detail         jsonb   not null,
    primary key (institution_id, matter_id, act),
    foreign key (institution_id, matter_id) references matter.matter
);
select tenancy.isolate('matter.act', 'select, insert');

-- 协办: a part of an open step that its seat asks another station for. The step cannot be ended while one is open
create table matter.part (
    institution_id integer not null,
    matter_id      bigint  not null,
    part           integer not null check (part >= 1),
    step           text    not null,
    round          integer not null,
    station        text    not null,
    -- by name, where others at the station must keep out
    holder         bigint,
    what           text    not null check (what <> ''),
    asked_by       text    not null,
    asked_on       date    not null,
    due            date    not null,
    duty_id        bigint  not null,
    answer         text    not null default '',
    answered_by    text,
    answered_on    date,
    -- explicitly left out; without a reason where the step was dropped with the matter
    left_out_why   text    not null default '',
    left_out_by    text,
    left_out_on    date,
    primary key (institution_id, matter_id, part),
    foreign key (institution_id, matter_id) references matter.matter,
    check (answered_on is null or left_out_on is null),
    check (answered_on is null or answer <> '')
);
create index part_station on matter.part (institution_id, station);
select tenancy.isolate('matter.part');
