-- Creates accounts and, in a table of their own, the hashes of their passwords.
create table account (
    id text not null,
    username text not null,
    email text not null,
    full_name text not null,
    active integer not null,
    administrator integer not null,
    verified integer not null,
    notifications integer not null,
    created_at integer not null,
    updated_at integer not null,
    deleted_at integer,
    revision integer not null,
    constraint pk_account primary key (id),
    constraint uq_account_username unique (username),
    constraint uq_account_email unique (email),
    constraint ck_account_id check (length(id) = 36 and id not glob '*[^0-9a-f-]*'),
    constraint ck_account_username check (length(username) between 3 and 50 and username not glob '*[^0-9a-z]*'),
    constraint ck_account_email check (length(email) between 3 and 254 and instr(email, char(0)) = 0),
    constraint ck_account_full_name check (length(full_name) between 1 and 100 and instr(full_name, char(0)) = 0),
    constraint ck_account_active check (active in (0, 1)),
    constraint ck_account_administrator check (administrator in (0, 1)),
    constraint ck_account_verified check (verified in (0, 1)),
    constraint ck_account_notifications check (notifications in (0, 1)),
    constraint ck_account_created_at check (created_at between -62135596800000 and 253402300799999),
    constraint ck_account_updated_at check (updated_at between -62135596800000 and 253402300799999),
    constraint ck_account_deleted_at check (deleted_at between -62135596800000 and updated_at),
    constraint ck_account_revision check (revision >= 0),
    constraint ck_account_moments check (updated_at >= created_at)
) strict;

create index ix_account_created on account (created_at desc, id desc) where deleted_at is null;
create index ix_account_active on account (active, created_at desc, id desc) where deleted_at is null;
create index ix_account_administrator on account (id) where administrator;

create table account_password (
    account_id text not null,
    hash text not null,
    constraint pk_account_password primary key (account_id),
    constraint fk_account_password_account foreign key (account_id) references account (id) on delete cascade,
    constraint ck_account_password_hash check (length(hash) between 1 and 200 and instr(hash, char(0)) = 0)
) strict;
