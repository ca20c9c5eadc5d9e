-- 问卷: each criterion is graded on one scale
create table deliberation.survey (
    institution_id integer not null references tenancy.institution,
    survey_id      bigint  generated always as identity,
    title          text    not null,
    why            text    not null,
    criteria       text[]  not null check (cardinality(criteria) between 1 and 40),
    scale          text[]  not null check (cardinality(scale) between 2 and 10),
    -- the clause it rests on, or empty
    citation       text    not null,
    -- path of the unit whose people are asked, or empty for everybody
    audience       text    not null,
    asked          bigint  not null,
    -- fewer answers than this are never shown
    least          integer not null check (least >= 5),
    closes         date    not null,
    made_by        bigint  not null,
    made_by_name   text    not null,
    opened_on      date    not null,
    primary key (institution_id, survey_id)
);
create index survey_closes on deliberation.survey (institution_id, closes);
select tenancy.isolate('deliberation.survey');

-- 谁答过: and nothing of what, nor when
create table deliberation.survey_taken (
    institution_id integer not null,
    survey_id      bigint  not null,
    person_id      bigint  not null,
    primary key (institution_id, survey_id, person_id),
    foreign key (institution_id, survey_id) references deliberation.survey
);
select tenancy.isolate('deliberation.survey_taken', 'select, insert');

-- 答了什么: only how often each grade was given. Every answer writes every row anew, so that no row says which answer touched it
create table deliberation.survey_tally (
    institution_id integer not null,
    survey_id      bigint  not null,
    criterion      integer not null,
    grade          integer not null,
    given          bigint  not null,
    primary key (institution_id, survey_id, criterion, grade),
    foreign key (institution_id, survey_id) references deliberation.survey
);
select tenancy.isolate('deliberation.survey_tally');

-- 写的话: under numbers drawn by lot, and written anew in that order with every answer, for the same reason
create table deliberation.survey_word (
    institution_id integer not null,
    survey_id      bigint  not null,
    lot            bigint  not null,
    content        text    not null,
    primary key (institution_id, survey_id, lot),
    foreign key (institution_id, survey_id) references deliberation.survey
);
select tenancy.isolate('deliberation.survey_word', 'select, insert, delete');
