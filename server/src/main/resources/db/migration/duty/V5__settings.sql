-- 本单位的设定: what no regulation says and each institution may choose; without a row the usual holds
create table duty.setting (
    institution_id integer not null references tenancy.institution,
    name           text    not null,
    number         integer not null check (number > 0),
    changed_by     text    not null,
    changed_at     timestamptz not null,
    primary key (institution_id, name)
);
select tenancy.isolate('duty.setting');
