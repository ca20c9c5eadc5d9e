create schema if not exists identity;

-- 账号: a person's way in, or an administrator's
create table identity.account (
    institution_id integer not null references tenancy.institution,
    account_id     bigint  not null generated always as identity,
    sign_in_name   text    not null check (sign_in_name <> ''),
    shown_name     text    not null check (shown_name <> ''),
    person_id      bigint,
    password_hash  text    not null,
    powers         text[]  not null,
    failures       integer not null default 0 check (failures >= 0),
    locked_until   timestamptz,
    totp_secret    text,
    must_change    boolean not null default false,
    closed_at      timestamptz,
    created_at     timestamptz not null,
    primary key (institution_id, account_id),
    unique (institution_id, sign_in_name),
    -- 三员分立: system, security and audit administrator never in one account, nor mixed with other powers
    check (not (powers && array['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR']) or cardinality(powers) = 1)
);
select tenancy.isolate('identity.account');

-- Sessions belong to no institution's tables: a session says which institution it is in.
create table identity.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index on identity.spring_session (expiry_time);
create index on identity.spring_session (principal_name);
create table identity.spring_session_attributes (
    session_primary_id char(36)     not null references identity.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on identity.spring_session, identity.spring_session_attributes to ${app_role};
