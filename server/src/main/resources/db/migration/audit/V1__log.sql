create schema if not exists audit;

-- 审计日志: what was done, by whom, chained by hash; nothing in it changes
create table audit.entry (
    institution_id integer not null references tenancy.institution,
    seq            bigint  not null check (seq > 0),
    at             timestamptz not null,
    actor_kind     text    not null check (actor_kind in ('member', 'administrator', 'client', 'clock', 'stranger')),
    actor_id       bigint,
    actor_name     text    not null,
    act            text    not null check (act ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$'),
    subject        text    not null,
    detail         jsonb   not null,
    hash           bytea   not null check (length(hash) = 32),
    primary key (institution_id, seq)
);
create index on audit.entry (institution_id, act, seq);
create index on audit.entry (institution_id, at);
select tenancy.isolate('audit.entry', 'select, insert');

-- The last entry of each chain. Its row is the queue in which writers stand for their number, so that numbers have no gaps.
create table audit.head (
    institution_id integer not null references tenancy.institution,
    seq            bigint  not null check (seq >= 0),
    hash           bytea   not null check (length(hash) = 32),
    primary key (institution_id)
);
select tenancy.isolate('audit.head');

-- The grants already keep the application from it; this keeps a careless owner from it too.
create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only ever added to' using errcode = 'insufficient_privilege';
end $$;
create trigger only_added_to before update or delete on audit.entry for each row execute function audit.refuse();
create trigger never_emptied before truncate on audit.entry for each statement execute function audit.refuse();

create function audit.forward() returns trigger language plpgsql as $$
begin
    if new.seq < old.seq then
        raise exception 'the audit log does not go back' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger only_forward before update on audit.head for each row execute function audit.forward();
