create schema if not exists api;

-- 防重键: what another system was answered, so that the same request again is answered the same
create table api.answered (
    institution_id integer not null references tenancy.institution,
    client_id      bigint  not null,
    key            text    not null check (length(key) between 1 and 200),
    request        bytea   not null,
    status         integer not null,
    body           text    not null,
    at             timestamptz not null,
    primary key (institution_id, client_id, key)
);
create index answered_at on api.answered (institution_id, at);
select tenancy.isolate('api.answered', 'select, insert, delete');
