-- 代办的来历: who handed in the event of a case, and for whom; written with the event, before its matter begins
create table voice.handed_in (
    institution_id integer not null references tenancy.institution,
    reference      text    not null,
    -- the promise of the catalogue it comes under
    door           text    not null,
    by_person      bigint  not null,
    by_code        text    not null,
    by_name        text    not null,
    -- whether whoever handed it in is neither the person nor the seat: 首问, he answers for it until it ends
    first_asked    boolean not null,
    on_day         date    not null,
    primary key (institution_id, reference)
);
select tenancy.isolate('voice.handed_in', 'select, insert');

-- 办件: a case in the open, as its matter stands; the matter itself is the matter module's
create table voice.affair (
    institution_id integer not null references tenancy.institution,
    matter_id      bigint  not null,
    door           text    not null,
    reference      text    not null,
    rule           text    not null,
    name           text    not null,
    subject        text    not null,
    subject_name   text    not null,
    -- 大类: the word of the event's first choice, and its label
    sort           text    not null default '',
    sort_name      text    not null default '',
    -- what was said, as people read it
    said           text    not null,
    -- whether the person was away when it began
    away           boolean not null,
    -- whether only the person and the seats that deal with it see it
    confidential   boolean not null,
    -- days the regulation gives from the beginning until it is done: the shorter, the more pressing
    pace           integer not null check (pace >= 0),
    handed_in_by   text    not null default '',
    -- code of whoever was asked first, or empty
    first_asked    text    not null default '',
    opened_on      date    not null,
    step           text    not null default '',
    stations       text[]  not null default '{}',
    due            date,
    -- late once is late for ever
    was_late       boolean not null default false,
    told_late      date,
    ended          text,
    ended_on       date,
    rating         text    check (rating in ('SATISFIED', 'PARTLY', 'UNSATISFIED')),
    rating_words   text    not null default '',
    rated_on       date,
    merged_into    bigint,
    primary key (institution_id, matter_id),
    check ((ended is null) = (ended_on is null)),
    check ((rating is null) = (rated_on is null))
);
create index affair_door on voice.affair (institution_id, door, pace, due, matter_id desc) where ended is null;
-- from the latest on, however long the past
create index affair_ended on voice.affair (institution_id, door, ended_on desc, matter_id desc) where ended is not null;
create index affair_opened on voice.affair (institution_id, door, opened_on desc, matter_id desc);
create index affair_subject on voice.affair (institution_id, subject);
create index affair_first_asked on voice.affair (institution_id, first_asked) where first_asked <> '';
create index affair_stations on voice.affair using gin (stations);
select tenancy.isolate('voice.affair');

-- 支持: colleagues who think well of an idea; one each, and it can be taken back. Nobody is shown who they are
create table voice.support (
    institution_id integer not null,
    matter_id      bigint  not null,
    person_id      bigint  not null,
    on_day         date    not null,
    primary key (institution_id, matter_id, person_id),
    foreign key (institution_id, matter_id) references voice.affair
);
select tenancy.isolate('voice.support', 'select, insert, delete');

-- 评议: what each seat of the panel thinks of an idea, once in each round
create table voice.judgement (
    institution_id integer not null,
    matter_id      bigint  not null,
    round          integer not null check (round >= 1),
    party          text    not null,
    person_id      bigint  not null,
    person_name    text    not null,
    in_favour      boolean not null,
    reason         text    not null check (reason <> ''),
    on_day         date    not null,
    primary key (institution_id, matter_id, round, party),
    foreign key (institution_id, matter_id) references voice.affair
);
select tenancy.isolate('voice.judgement', 'select, insert');

-- 用在哪里: the decision an idea ended in
create table voice.used_in (
    institution_id integer not null,
    matter_id      bigint  not null,
    use_number     integer not null check (use_number >= 1),
    -- a page of ours, or empty
    path           text    not null,
    words          text    not null check (words <> ''),
    by_name        text    not null,
    on_day         date    not null,
    primary key (institution_id, matter_id, use_number),
    foreign key (institution_id, matter_id) references voice.affair
);
select tenancy.isolate('voice.used_in', 'select, insert');

-- 参评和奖励: what was reported for an idea by the rules of its regulation
create table voice.award (
    institution_id integer not null,
    matter_id      bigint  not null,
    kind           text    not null,
    name           text    not null,
    amount         bigint  check (amount >= 0),
    by_name        text    not null,
    on_day         date    not null,
    primary key (institution_id, matter_id, kind),
    foreign key (institution_id, matter_id) references voice.affair
);
select tenancy.isolate('voice.award', 'select, insert');

-- 表决: the count of a vote about an idea; who voted how is nowhere
create table voice.ballot (
    institution_id integer not null,
    matter_id      bigint  not null,
    rule           text    not null,
    name           text    not null,
    members        integer not null check (members > 0),
    present        integer not null check (present between 0 and members),
    in_favour      integer not null check (in_favour >= 0),
    against        integer not null check (against >= 0),
    abstained      integer not null check (abstained >= 0),
    invalid        integer not null check (invalid >= 0),
    passed         boolean not null,
    by_name        text    not null,
    on_day         date    not null,
    primary key (institution_id, matter_id, rule),
    check (in_favour + against + abstained + invalid = present),
    foreign key (institution_id, matter_id) references voice.affair
);
select tenancy.isolate('voice.ballot', 'select, insert');
