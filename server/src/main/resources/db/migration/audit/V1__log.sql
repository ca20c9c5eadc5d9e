create schema if not exists audit;

-- 审计日志: what was done, by whom; nothing in it changes. A moment after it was told an entry is sealed: it gets its place in the
-- chain and the hash over all before it. Writers of one institution then need not stand in line for their commits.
-- That the institution is there, every transaction that writes has found out when it began; a reference would lock its row once more for
-- each row written, and writers of one institution meet there.
create table audit.entry (
    institution_id integer not null,
    entry_id       bigint  not null generated always as identity,
    seq            bigint  check (seq > 0),
    at             timestamptz not null,
    actor_kind     text    not null check (actor_kind in ('member', 'administrator', 'client', 'clock', 'stranger')),
    actor_id       bigint,
    actor_name     text    not null,
    act            text    not null check (act ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$'),
    subject        text    not null,
    detail         jsonb   not null,
    hash           bytea   check (length(hash) = 32),
    primary key (institution_id, entry_id),
    unique (institution_id, seq),
    check ((seq is null) = (hash is null))
);
create index entry_unsealed on audit.entry (institution_id, entry_id) where seq is null;
create index on audit.entry (institution_id, act, entry_id);
create index on audit.entry (institution_id, at);
select tenancy.isolate('audit.entry', 'select, insert, update (seq, hash)');

-- The last sealed entry of each chain. Whoever seals holds its row, so that places have no gaps.
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
    if tg_op = 'UPDATE' and old.seq is null and new.seq is not null
       and (new.institution_id, new.entry_id, new.at, new.actor_kind, new.actor_id, new.actor_name, new.act, new.subject, new.detail)
           is not distinct from
           (old.institution_id, old.entry_id, old.at, old.actor_kind, old.actor_id, old.actor_name, old.act, old.subject, old.detail)
    then
        return new;
    end if;
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
