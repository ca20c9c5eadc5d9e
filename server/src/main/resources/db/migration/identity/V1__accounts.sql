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
    totp_secret    text,
    totp_step      bigint  not null default 0,
    must_change    boolean not null default false,
    closed_at      timestamptz,
    created_at     timestamptz not null,
    primary key (institution_id, account_id),
    unique (institution_id, sign_in_name),
    -- 三员分立: system, security and audit administrator never in one account, nor mixed with other powers
    check (not (powers && array['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR']) or cardinality(powers) = 1)
);
select tenancy.isolate('identity.account');

-- Tries to sign in under a name, whether an account bears it or not: else the waiting would tell which names exist.
create table identity.attempt (
    institution_id integer not null references tenancy.institution,
    sign_in_name   text    not null,
    failures       integer not null check (failures > 0),
    wait_until     timestamptz,
    last_at        timestamptz not null,
    primary key (institution_id, sign_in_name)
);
select tenancy.isolate('identity.attempt', 'select, insert, update, delete');

-- 备用码: each opens the second door once
create table identity.recovery_code (
    institution_id integer not null,
    account_id     bigint  not null,
    code_hash      text    not null,
    used_at        timestamptz,
    primary key (institution_id, account_id, code_hash),
    foreign key (institution_id, account_id) references identity.account
);
select tenancy.isolate('identity.recovery_code');

-- 接口客户: another system, and the token it brings
create table identity.client (
    institution_id integer not null references tenancy.institution,
    client_id      bigint  not null generated always as identity,
    name           text    not null check (name <> ''),
    token_hash     bytea   not null check (length(token_hash) = 32),
    scopes         text[]  not null check (cardinality(scopes) > 0),
    expires_on     date    not null,
    revoked_at     timestamptz,
    last_used_on   date,
    created_at     timestamptz not null,
    primary key (institution_id, client_id)
);
select tenancy.isolate('identity.client');
select tenancy.edition_of('identity.client');

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
