create schema if not exists voice;

-- 来信: what an administrator of this database may see is what stands here in the open: days, states, seats, numbers.
-- Text, files, file names and names of people are sealed; no table has who wrote, from where, or at what hour.

-- which kinds of event are written as letters, and the two seats that keep the second keys
create table voice.channel (
    institution_id integer not null references tenancy.institution,
    kind           text    not null,
    -- 建议意见, 申诉求决, 检举控告: each goes its own way
    class          text    not null check (class in ('SUGGESTION', 'HELP', 'REPORT')),
    place          integer not null,
    -- what cannot be anonymous says so
    anonymous      boolean not null default true,
    primary key (institution_id, kind)
);
select tenancy.isolate('voice.channel', 'select, insert, update, delete');

create table voice.keeper_seat (
    institution_id integer not null references tenancy.institution,
    -- 1 opens the outer envelope, 2 the inner
    turn           integer not null check (turn in (1, 2)),
    seat           text    not null,
    primary key (institution_id, turn),
    unique (institution_id, seat)
);
select tenancy.isolate('voice.keeper_seat');

create table voice.stamp (
    institution_id integer not null references tenancy.institution,
    ring           bytea   not null,
    primary key (institution_id)
);
select tenancy.isolate('voice.stamp', 'select, insert');

-- 信箱: a handler's pair of keys; the private half is sealed under a passphrase that is kept nowhere
create table voice.mailbox (
    institution_id integer not null references tenancy.institution,
    person_id      bigint  not null,
    -- a new passphrase for one that was lost makes a new pair
    edition        integer not null default 1,
    lock           bytea   not null,
    ring           bytea   not null,
    salt           bytea   not null,
    made_on        date    not null,
    primary key (institution_id, person_id),
    foreign key (institution_id, person_id) references organization.person (institution_id, person_id)
);
select tenancy.isolate('voice.mailbox');

create table voice.letter (
    institution_id integer not null references tenancy.institution,
    -- at random: the order of ids tells nothing about the order of arrival
    letter_id      bigint  not null,
    year           integer not null,
    -- 信〔2026〕17号, given at delivery
    number         integer,
    kind           text    not null,
    class          text    not null check (class in ('SUGGESTION', 'HELP', 'REPORT')),
    grade          text    not null check (grade in ('NAMED', 'CONFIDENTIAL', 'ANONYMOUS')),
    topic          text    not null default '',
    written_on     date    not null,
    deliver_on     date    not null,
    delivered_on   date,
    -- of the receipt: finds the letter, opens nothing
    locator        bytea   not null,
    -- of the sender: what is answered is closed with it; the other half is sealed under the receipt
    lock           bytea   not null,
    ring           bytea   not null,
    fingerprint    bytea   not null,
    promised_by    date,
    state          text    not null default 'WAITING' check (state in
        ('WAITING', 'ARRIVED', 'ACCEPTED', 'ANSWERED', 'REOPENED', 'SETTLED', 'CLOSED', 'WITHDRAWN', 'MERGED')),
    -- who was asked first stays answerable; where it lies now
    first_station  text    not null,
    station        text    not null,
    due_on         date,
    was_late       boolean not null default false,
    answered_on    date,
    closed_on      date,
    rating         text    check (rating in ('SATISFIED', 'PARTLY', 'UNSATISFIED')),
    merged_into    bigint,
    -- the outcome as everybody may read it
    outcome        text    not null default '',
    published_on   date,
    erased_on      date,
    -- the matter that the regulation makes of it
    matter         bigint,
    primary key (institution_id, letter_id),
    unique (institution_id, locator),
    unique (institution_id, year, number),
    foreign key (institution_id, merged_into) references voice.letter (institution_id, letter_id)
);
create index letter_list on voice.letter (institution_id, delivered_on desc, number desc);
create index letter_held on voice.letter (institution_id, deliver_on) where delivered_on is null;
-- what is read on every page of somebody who may speak or answer, however many letters there have been
create index letter_published on voice.letter (institution_id, published_on desc, number desc) where published_on is not null;
create index letter_owed on voice.letter (institution_id, due_on) where state in ('ARRIVED', 'ACCEPTED', 'REOPENED');
select tenancy.isolate('voice.letter');

-- what is in a letter and what was answered, each piece under the key of its part
create table voice.item (
    institution_id integer not null,
    letter_id      bigint  not null,
    item           integer not null,
    part           integer not null,
    kind           text    not null check (kind in ('LETTER', 'NAME', 'CLEANED', 'ORIGINAL', 'REPLY', 'MESSAGE', 'REMARK',
        'PART', 'DELAY')),
    sealed         bytea   not null,
    on_day         date    not null,
    primary key (institution_id, letter_id, item),
    foreign key (institution_id, letter_id) references voice.letter (institution_id, letter_id)
);
alter table voice.item alter column sealed set storage external;
select tenancy.isolate('voice.item', 'select, insert, update, delete');

-- the key of a part, in an envelope for one reader; 0 is the sender
create table voice.envelope (
    institution_id integer not null,
    letter_id      bigint  not null,
    part           integer not null,
    reader         bigint  not null,
    edition        integer not null,
    closed         bytea   not null,
    primary key (institution_id, letter_id, part, reader),
    foreign key (institution_id, letter_id) references voice.letter (institution_id, letter_id)
);
create index envelope_reader on voice.envelope (institution_id, reader);
select tenancy.isolate('voice.envelope', 'select, insert, update, delete');

-- 两把钥匙: the key of a part in two envelopes, one in the other, for every pair of keepers
create table voice.second_key (
    institution_id integer not null,
    letter_id      bigint  not null,
    part           integer not null,
    first_person   bigint  not null,
    second_person  bigint  not null check (second_person <> first_person),
    closed         bytea   not null,
    primary key (institution_id, letter_id, part, first_person, second_person),
    foreign key (institution_id, letter_id) references voice.letter (institution_id, letter_id)
);
select tenancy.isolate('voice.second_key', 'select, insert, update, delete');

-- 启封: somebody asks to have a part opened, and two agree, or one does not
create table voice.opening (
    institution_id integer not null,
    letter_id      bigint  not null,
    opening        integer not null,
    part           integer not null,
    asked_by       bigint  not null,
    asked_on       date    not null,
    reason         text    not null check (reason <> ''),
    first_by       bigint,
    first_on       date,
    -- for the second keeper: still closed
    inner_envelope bytea,
    second_by      bigint,
    second_on      date,
    refused_by     bigint,
    refused_on     date,
    refused_why    text    not null default '',
    primary key (institution_id, letter_id, opening),
    foreign key (institution_id, letter_id) references voice.letter (institution_id, letter_id),
    check (first_by <> second_by and first_by <> asked_by and second_by <> asked_by)
);
select tenancy.isolate('voice.opening');

-- 经过: what was done with a letter, by day; gaps of the sentence are names and days, never the letter's content
create table voice.entry (
    institution_id integer not null,
    letter_id      bigint  not null,
    entry          integer not null,
    on_day         date    not null,
    act            text    not null,
    gaps           text[]  not null default '{}',
    -- whether the sender sees it too
    told           boolean not null default true,
    primary key (institution_id, letter_id, entry),
    foreign key (institution_id, letter_id) references voice.letter (institution_id, letter_id)
);
select tenancy.isolate('voice.entry', 'select, insert');

-- 协办: which sealed pieces say what was asked of somebody else, and what was given; who and until when stands with the matter
create table voice.asked_part (
    institution_id integer not null,
    letter_id      bigint  not null,
    part           integer not null check (part >= 1),
    asked_item     integer not null,
    said_item      integer,
    primary key (institution_id, letter_id, part),
    foreign key (institution_id, letter_id) references voice.letter (institution_id, letter_id)
);
select tenancy.isolate('voice.asked_part');

-- 延期: asked for a letter, decided by the seat the regulation names; why is sealed
create table voice.delay (
    institution_id integer not null,
    letter_id      bigint  not null,
    delay          integer not null check (delay >= 1),
    item           integer not null,
    approver       text    not null,
    until_day      date    not null,
    asked_on       date    not null,
    granted        boolean,
    decided_on     date,
    primary key (institution_id, letter_id, delay),
    foreign key (institution_id, letter_id) references voice.letter (institution_id, letter_id),
    check ((granted is null) = (decided_on is null))
);
select tenancy.isolate('voice.delay');
