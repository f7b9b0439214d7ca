-- Creates accounts and, in a table of their own, the hashes of their passwords.
create table account (
    id uuid not null,
    username text collate "C" not null,
    email text collate "C" not null,
    full_name text collate "C" not null,
    active boolean not null,
    administrator boolean not null,
    verified boolean not null,
    notifications boolean not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    deleted_at timestamptz(3),
    revision bigint not null,
    constraint pk_account primary key (id),
    constraint uq_account_username unique (username),
    constraint uq_account_email unique (email),
    constraint ck_account_username check (username ~ '^[0-9a-z]{3,50}$'),
    constraint ck_account_email check (length(email) between 3 and 254),
    constraint ck_account_full_name check (length(full_name) between 1 and 100),
    constraint ck_account_created_at check (
        created_at >= '0001-01-01T00:00:00Z'
        and created_at < '10000-01-01T00:00:00Z'),
    constraint ck_account_updated_at check (
        updated_at >= '0001-01-01T00:00:00Z'
        and updated_at < '10000-01-01T00:00:00Z'),
    constraint ck_account_deleted_at check (
        deleted_at between '0001-01-01T00:00:00Z' and updated_at),
    constraint ck_account_revision check (revision >= 0),
    constraint ck_account_moments check (updated_at >= created_at)
);

create index ix_account_created on account (created_at desc, id desc) where deleted_at is null;
create index ix_account_active on account (active, created_at desc, id desc) where deleted_at is null;
create index ix_account_administrator on account (id) where administrator;

create table account_password (
    account_id uuid not null,
    hash text collate "C" not null,
    constraint pk_account_password primary key (account_id),
    constraint fk_account_password_account foreign key (account_id) references account (id) on delete cascade,
    constraint ck_account_password_hash check (length(hash) between 1 and 200)
);
