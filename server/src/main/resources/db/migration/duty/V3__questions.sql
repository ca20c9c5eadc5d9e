-- 要先问清的: what must be said before it is known whether something is owed, asked by a duty whose rule ends with ?
create table duty.question (
    institution_id integer not null,
    duty_id        bigint  not null,
    question       integer not null check (question >= 1),
    part           integer not null check (part >= 1),
    -- a judgement in words, or a fact: person.marital
    words          text    not null,
    fact           text    not null,
    -- whose fact: a person's code, a unit's path, an event's reference, or * of everybody; and the event's kind
    about          text    not null,
    kind           text    not null,
    primary key (institution_id, duty_id, question),
    foreign key (institution_id, duty_id) references duty.duty,
    unique (institution_id, duty_id, words, fact, about),
    check ((words = '') <> (fact = ''))
);
create index question_fact on duty.question (institution_id, fact, about) where fact <> '';
select tenancy.isolate('duty.question', 'select, insert');

-- 答复: can be added to, never changed; the last one holds, and those before it stay readable
create table duty.answer (
    institution_id integer not null,
    answer_id      bigint  not null generated always as identity,
    duty_id        bigint  not null,
    question       integer not null,
    value          text    not null check (value <> ''),
    reason         text    not null check (reason <> ''),
    by_person      bigint  not null,
    by_name        text    not null,
    at             timestamptz not null,
    primary key (institution_id, answer_id),
    foreign key (institution_id, duty_id, question) references duty.question
);
create index answer_of on duty.answer (institution_id, duty_id, question);
select tenancy.isolate('duty.answer', 'select, insert');

-- what the planning of past days rests on: answers to open questions may come with a new roster or a report
alter table duty.horizon add column settled_of text not null default '';
create index duty_doubt on duty.duty (institution_id) where state = 'OPEN' and rule like '%?';
