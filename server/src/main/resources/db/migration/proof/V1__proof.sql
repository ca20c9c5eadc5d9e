create schema if not exists proof;

-- 完成凭据: an entry of a ledger that shows a part of a duty to be done
create table proof.proof (
    institution_id integer not null references tenancy.institution,
    duty_id        bigint  not null,
    part           integer not null,
    regulation     text    not null,
    ledger         text    not null,
    -- the entry's own number, the same for all its versions
    reference      text    not null,
    entry_id       bigint  not null,
    shown_by       text    not null,
    shown_at       timestamptz not null,
    primary key (institution_id, duty_id, part)
);
create index proof_entry on proof.proof (institution_id, reference);
select tenancy.isolate('proof.proof', 'select, insert');
