-- 疑问: what a reader asked about an item; whose answer it waits for and until when is the matter's to say
create table disclosure.question (
    institution_id integer not null,
    question_id    bigint  not null generated always as identity,
    item_id        bigint  not null,
    edition        integer not null,
    -- of the event that set the procedure off; nobody's name stands in that event
    reference      text    not null,
    matter_id      bigint,
    asked_by       bigint  not null,
    -- as it is shown with the question; empty where the asker does not wish it
    asker_name     text    not null,
    content        text    not null check (content <> ''),
    asked_on       date    not null,
    -- its words name somebody: only the answer is shown
    words_kept     boolean not null default false,
    -- the edition that came of it
    corrected_by   integer,
    ended_on       date,
    primary key (institution_id, question_id),
    unique (institution_id, reference),
    foreign key (institution_id, item_id) references disclosure.item
);
create index question_of_item on disclosure.question (institution_id, item_id);
create index question_of_matter on disclosure.question (institution_id, matter_id);
create unique index question_one_at_a_time on disclosure.question (institution_id, item_id, asked_by) where ended_on is null;
select tenancy.isolate('disclosure.question');

-- What was said about it: answers, why they did not do, and what supervision found; can be added to, never changed
create table disclosure.reply (
    institution_id integer not null,
    reply_id       bigint  not null generated always as identity,
    question_id    bigint  not null,
    kind           text    not null check (kind in ('ANSWER', 'INSISTED', 'REVIEW')),
    content        text    not null check (content <> ''),
    by_name        text    not null,
    said_on        date    not null,
    primary key (institution_id, reply_id),
    foreign key (institution_id, question_id) references disclosure.question
);
create index reply_of on disclosure.reply (institution_id, question_id);
select tenancy.isolate('disclosure.reply', 'select, insert');
