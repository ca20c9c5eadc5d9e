-- 日历订阅: a secret address for somebody's own calendar; only its hash is kept
create table duty.feed (
    institution_id integer not null,
    person_id      bigint  not null,
    secret_hash    text    not null,
    made_at        timestamptz not null,
    primary key (institution_id, person_id)
);
select tenancy.isolate('duty.feed', 'select, insert, update, delete');
