create schema if not exists notification;

-- 消息: something a person should know; words and gaps, so that it is read in the language of whoever reads it
create table notification.notice (
    institution_id integer not null references tenancy.institution,
    notice_id      bigint  not null generated always as identity,
    person_id      bigint  not null,
    once_key       text    not null check (once_key <> ''),
    kind           text    not null,
    words_key      text    not null,
    gaps           text[]  not null,
    link           text    not null check (link ~ '^/([^/\\]|$)'),
    urgency        text    not null,
    told_at        timestamptz not null,
    read_at        timestamptz,
    sent_at        timestamptz,
    primary key (institution_id, notice_id),
    unique (institution_id, person_id, once_key)
);
create index on notification.notice (institution_id, person_id) where read_at is null;
create index on notification.notice (institution_id, person_id, notice_id);
select tenancy.isolate('notification.notice');

-- What somebody chose; without a row, everything stays in the house
create table notification.choice (
    institution_id integer not null references tenancy.institution,
    person_id      bigint  not null,
    email          text    not null default '',
    kinds          text[]  not null,
    digest_hour    smallint check (digest_hour between 0 and 23),
    quiet_from     smallint not null check (quiet_from between 0 and 23),
    quiet_to       smallint not null check (quiet_to between 0 and 23),
    language       text    not null,
    digested_on    date,
    primary key (institution_id, person_id)
);
select tenancy.isolate('notification.choice');

-- What is to go out of the house
create table notification.letter (
    institution_id integer not null references tenancy.institution,
    letter_id      bigint  not null generated always as identity,
    channel        text    not null,
    address        text    not null check (address <> ''),
    message_id     text    not null,
    subject        text    not null,
    body           text    not null,
    due_at         timestamptz not null,
    tries          integer not null default 0,
    sent_at        timestamptz,
    given_up_at    timestamptz,
    trouble        text    not null default '',
    primary key (institution_id, letter_id),
    unique (institution_id, message_id)
);
create index on notification.letter (institution_id, due_at) where sent_at is null and given_up_at is null;
select tenancy.isolate('notification.letter');
