-- 机构: the one table that is not split by institution, because it says which there are
create schema if not exists tenancy;

create table tenancy.institution (
    institution_id integer generated always as identity primary key,
    code           text    not null unique check (code ~ '^[a-z][a-z0-9-]{1,30}$'),
    name           text    not null check (name <> ''),
    hotline        text    not null default '',
    created_at     timestamptz not null
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
