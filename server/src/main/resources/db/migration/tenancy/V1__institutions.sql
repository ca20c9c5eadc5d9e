-- 机构: the one table that is not split by institution, because it says which there are
create schema if not exists tenancy;

create table tenancy.institution (
    institution_id integer generated always as identity primary key,
    code           text    not null unique check (code ~ '^[a-z][a-z0-9-]{1,30}$'),
    name           text    not null check (name <> ''),
    hotline        text    not null default '',
    created_at     timestamptz not null,
    -- goes up whenever the organisation or the rules of the institution change: what was read under the same edition still holds
    edition        bigint  not null default 0,
    edited_by      xid8
);

-- The role of the application: it owns nothing, so row-level security binds it.
grant usage on schema tenancy to ${app_role};
grant select, insert, update on tenancy.institution to ${app_role};

-- Splits a table by institution and lets the application use it; called once for every table.
create function tenancy.isolate(split regclass, rights text default 'select, insert, update') returns void
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', split);
    execute format('alter table %s force row level security', split);
    execute format(
        'create policy own_institution on %s using (institution_id = current_setting(''jiannuo.institution'')::integer) '
        'with check (institution_id = current_setting(''jiannuo.institution'')::integer)', split);
    execute format('grant usage on schema %I to ${app_role}',
        (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = split));
    execute format('grant %s on %s to ${app_role}', rights, split);
end $$;

-- The institution has a new edition. At the end of the transaction, and once in it, so that nobody waits for the row while he works.
create function tenancy.edited() returns trigger language plpgsql as $$
begin
    update tenancy.institution set edition = edition + 1, edited_by = pg_current_xact_id()
     where institution_id = coalesce(new.institution_id, old.institution_id) and edited_by is distinct from pg_current_xact_id();
    return null;
end $$;

create constraint trigger renamed after update of code, name, hotline on tenancy.institution
    deferrable initially deferred for each row execute function tenancy.edited();

-- Rows of the table belong to what is read under an edition; called for every such table.
create function tenancy.edition_of(source regclass) returns void language plpgsql as $$
begin
    execute format('create constraint trigger edited after insert or update or delete on %s '
        'deferrable initially deferred for each row execute function tenancy.edited()', source);
end $$;
