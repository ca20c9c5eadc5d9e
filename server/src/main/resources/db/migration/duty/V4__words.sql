-- 本人的话: what the person served said, each time he was asked; can be added to, never changed
create table duty.word (
    institution_id integer not null,
    duty_id        bigint  not null,
    word           integer not null check (word >= 1),
    said           text    not null check (said in ('YES', 'NO', 'SILENT')),
    -- 先只告诉督查: whoever did it does not hear of it before supervision has it done again
    quiet          boolean not null,
    note           text    not null,
    -- the last day it was about, and when it was said to be done
    due            date    not null,
    done_on        date    not null,
    by_person      bigint  not null,
    by_name        text    not null,
    at             timestamptz not null,
    primary key (institution_id, duty_id, word),
    foreign key (institution_id, duty_id) references duty.duty,
    check (not quiet or said = 'NO')
);
create index word_no on duty.word (institution_id, due) where said = 'NO';
create index word_at on duty.word (institution_id, at);
select tenancy.isolate('duty.word', 'select, insert');
