create schema if not exists deliberation;

-- 缘起: how somebody raised a matter, in words the event has no field for; by the event's reference
create table deliberation.raised (
    institution_id integer not null references tenancy.institution,
    reference      text    not null,
    title          text    not null,
    why            text    not null,
    raised_by      text    not null,
    raised_at      timestamptz not null,
    primary key (institution_id, reference)
);
select tenancy.isolate('deliberation.raised', 'select, insert');

-- 议题: a matter in which people are heard; what it may do and until when, its procedure says
create table deliberation.topic (
    institution_id integer not null,
    matter_id      bigint  not null,
    -- whether anything in it is collected in confidence
    objections     boolean not null,
    -- path of the unit whose people alone are heard, and alone see it listed; empty until that is known; null where the house is heard
    heard_unit     text,
    title          text    not null,
    why            text    not null,
    name           text    not null,
    opened_on      date    not null,
    -- the step in which people are heard now, and its last day
    hearing        text,
    hearing_until  date,
    ended          text,
    ended_on       date,
    primary key (institution_id, matter_id),
    foreign key (institution_id, matter_id) references matter.matter
);
create index topic_running on deliberation.topic (institution_id, hearing_until) where ended is null;
create index topic_ended on deliberation.topic (institution_id, ended_on desc) where ended is not null;
select tenancy.isolate('deliberation.topic');

-- 一轮: who was asked, counted when the round began
create table deliberation.round (
    institution_id integer not null,
    matter_id      bigint  not null,
    step           text    not null,
    round          integer not null check (round >= 1),
    opened_on      date    not null,
    until          date    not null,
    asked          bigint  not null,
    audience       text    not null,
    closed_on      date,
    primary key (institution_id, matter_id, step, round),
    foreign key (institution_id, matter_id) references deliberation.topic
);
select tenancy.isolate('deliberation.round');

-- 稿: a text as it was put before people; never changed
create table deliberation.draft (
    institution_id integer not null,
    matter_id      bigint  not null,
    version        integer not null check (version >= 1),
    step           text    not null,
    name           text    not null,
    made_by        text    not null,
    made_at        timestamptz not null,
    primary key (institution_id, matter_id, version),
    foreign key (institution_id, matter_id) references deliberation.topic
);
select tenancy.isolate('deliberation.draft', 'select, insert');

create table deliberation.paragraph (
    institution_id integer not null,
    matter_id      bigint  not null,
    version        integer not null,
    number         integer not null check (number >= 1),
    content        text    not null check (length(content) between 1 and 5000),
    primary key (institution_id, matter_id, version, number),
    foreign key (institution_id, matter_id, version) references deliberation.draft
);
select tenancy.isolate('deliberation.paragraph', 'select, insert');

-- 意见: where in the text an opinion hangs, and whose it is. What was said openly stands in the matter; an objection stands only here
create table deliberation.remark (
    institution_id integer not null,
    matter_id      bigint  not null,
    opinion        integer not null check (opinion >= 1),
    version        integer not null,
    -- 0 is the whole
    paragraph      integer not null check (paragraph >= 0),
    author_id      bigint  not null,
    -- OPEN to all who were asked, NAMED to those who handle it and to supervision, CONFIDENTIAL to those who handle it
    grade          text    not null check (grade in ('OPEN', 'NAMED', 'CONFIDENTIAL')),
    objection      text    not null,
    primary key (institution_id, matter_id, opinion),
    foreign key (institution_id, matter_id) references deliberation.topic
);
select tenancy.isolate('deliberation.remark', 'select, insert');

-- 答复: the answer to an objection, for whoever raised it and whoever handles it
create table deliberation.reply (
    institution_id integer not null,
    matter_id      bigint  not null,
    opinion        integer not null,
    content        text    not null,
    primary key (institution_id, matter_id, opinion),
    foreign key (institution_id, matter_id, opinion) references deliberation.remark
);
select tenancy.isolate('deliberation.reply', 'select, insert');

-- 晚到的意见: typed while the round closed; kept for its author, who may give it in the next round
create table deliberation.late (
    institution_id integer not null,
    late_id        bigint  generated always as identity,
    matter_id      bigint  not null,
    step           text    not null,
    paragraph      integer not null,
    author_id      bigint  not null,
    content        text    not null,
    said_at        timestamptz not null,
    primary key (institution_id, late_id),
    foreign key (institution_id, matter_id) references deliberation.topic
);
create index late_author on deliberation.late (institution_id, matter_id, author_id);
select tenancy.isolate('deliberation.late', 'select, insert');

-- 会议: how the leading group decided; dissent in its own words
create table deliberation.minutes (
    institution_id integer not null,
    matter_id      bigint  not null,
    meeting        integer not null check (meeting >= 1),
    held_on        date    not null,
    attended       text    not null,
    absent         text    not null,
    members        integer not null,
    present        integer not null,
    in_favour      integer not null,
    against        integer not null,
    abstained      integer not null,
    invalid        integer not null,
    dissent        text    not null,
    carried        boolean not null,
    noted_by       text    not null,
    noted_at       timestamptz not null,
    primary key (institution_id, matter_id, meeting),
    foreign key (institution_id, matter_id) references deliberation.topic
);
select tenancy.isolate('deliberation.minutes', 'select, insert');
