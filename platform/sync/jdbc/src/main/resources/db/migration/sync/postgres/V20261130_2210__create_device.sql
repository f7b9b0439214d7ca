-- Creates the devices of accounts, what they were told about their operations, and conflicts between them.
create table sync_device (
    scope_id uuid not null,
    id uuid not null,
    name text collate "C",
    created_at timestamptz(3) not null,
    seen_at timestamptz(3) not null,
    revoked_at timestamptz(3),
    number bigint not null,
    clock_offset bigint not null,
    constraint pk_sync_device primary key (scope_id, id),
    constraint ck_sync_device_name check (length(name) between 1 and 100),
    constraint ck_sync_device_created_at check (created_at >= '0001-01-01T00:00:00Z' and created_at < '10000-01-01T00:00:00Z'),
    constraint ck_sync_device_seen_at check (seen_at >= '0001-01-01T00:00:00Z' and seen_at < '10000-01-01T00:00:00Z'),
    constraint ck_sync_device_revoked_at check (revoked_at >= '0001-01-01T00:00:00Z' and revoked_at < '10000-01-01T00:00:00Z'),
    constraint ck_sync_device_number check (number >= 0)
);

create table sync_receipt (
    scope_id uuid not null,
    operation_id uuid not null,
    device_id uuid not null,
    fingerprint text collate "C" not null,
    outcome text collate "C" not null,
    received_at timestamptz(3) not null,
    constraint pk_sync_receipt primary key (scope_id, operation_id),
    constraint ck_sync_receipt_fingerprint check (length(fingerprint) = 64),
    constraint ck_sync_receipt_received_at check (received_at >= '0001-01-01T00:00:00Z' and received_at < '10000-01-01T00:00:00Z')
);
create index ix_sync_receipt_received_at on sync_receipt (received_at);

create table sync_conflict (
    id uuid not null,
    scope_id uuid not null,
    operation_id uuid not null,
    device_id uuid not null,
    table_name text collate "C" not null,
    row_id uuid not null,
    code text collate "C" not null,
    reason text collate "C" not null,
    server text collate "C",
    yours text collate "C" not null,
    winner text collate "C" not null,
    created_at timestamptz(3) not null,
    resolved_at timestamptz(3),
    constraint pk_sync_conflict primary key (id),
    constraint ck_sync_conflict_winner check (winner in ('SERVER', 'CLIENT', 'MERGED')),
    constraint ck_sync_conflict_created_at check (created_at >= '0001-01-01T00:00:00Z' and created_at < '10000-01-01T00:00:00Z'),
    constraint ck_sync_conflict_resolved_at check (resolved_at >= '0001-01-01T00:00:00Z' and resolved_at < '10000-01-01T00:00:00Z')
);
create index ix_sync_conflict_unresolved on sync_conflict (scope_id, created_at desc, id desc) where resolved_at is null;
create index ix_sync_conflict_created_at on sync_conflict (created_at);
