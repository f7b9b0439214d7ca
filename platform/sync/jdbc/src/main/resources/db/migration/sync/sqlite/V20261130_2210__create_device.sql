-- Creates the devices of accounts, what they were told about their operations, and conflicts between them.
create table sync_device (
    scope_id text not null,
    id text not null,
    name text,
    created_at integer not null,
    seen_at integer not null,
    revoked_at integer,
    number integer not null,
    clock_offset integer not null,
    constraint pk_sync_device primary key (scope_id, id),
    constraint ck_sync_device_scope_id check (length(scope_id) = 36 and scope_id not glob '*[^0-9a-f-]*'),
    constraint ck_sync_device_id check (length(id) = 36 and id not glob '*[^0-9a-f-]*'),
    constraint ck_sync_device_name check (length(name) between 1 and 100 and instr(name, char(0)) = 0),
    constraint ck_sync_device_created_at check (created_at between -62135596800000 and 253402300799999),
    constraint ck_sync_device_seen_at check (seen_at between -62135596800000 and 253402300799999),
    constraint ck_sync_device_revoked_at check (revoked_at between -62135596800000 and 253402300799999),
    constraint ck_sync_device_number check (number >= 0)
) strict, without rowid;

create table sync_receipt (
    scope_id text not null,
    operation_id text not null,
    device_id text not null,
    fingerprint text not null,
    outcome text not null,
    received_at integer not null,
    constraint pk_sync_receipt primary key (scope_id, operation_id),
    constraint ck_sync_receipt_scope_id check (length(scope_id) = 36 and scope_id not glob '*[^0-9a-f-]*'),
    constraint ck_sync_receipt_operation_id check (length(operation_id) = 36 and operation_id not glob '*[^0-9a-f-]*'),
    constraint ck_sync_receipt_device_id check (length(device_id) = 36 and device_id not glob '*[^0-9a-f-]*'),
    constraint ck_sync_receipt_fingerprint check (length(fingerprint) = 64 and instr(fingerprint, char(0)) = 0),
    constraint ck_sync_receipt_received_at check (received_at between -62135596800000 and 253402300799999)
) strict, without rowid;
create index ix_sync_receipt_received_at on sync_receipt (received_at);

create table sync_conflict (
    id text not null,
    scope_id text not null,
    operation_id text not null,
    device_id text not null,
    table_name text not null,
    row_id text not null,
    code text not null,
    reason text not null,
    server text,
    yours text not null,
    winner text not null,
    created_at integer not null,
    resolved_at integer,
    constraint pk_sync_conflict primary key (id),
    constraint ck_sync_conflict_id check (length(id) = 36 and id not glob '*[^0-9a-f-]*'),
    constraint ck_sync_conflict_scope_id check (length(scope_id) = 36 and scope_id not glob '*[^0-9a-f-]*'),
    constraint ck_sync_conflict_operation_id check (length(operation_id) = 36 and operation_id not glob '*[^0-9a-f-]*'),
    constraint ck_sync_conflict_device_id check (length(device_id) = 36 and device_id not glob '*[^0-9a-f-]*'),
    constraint ck_sync_conflict_row_id check (length(row_id) = 36 and row_id not glob '*[^0-9a-f-]*'),
    constraint ck_sync_conflict_winner check (winner in ('SERVER', 'CLIENT', 'MERGED')),
    constraint ck_sync_conflict_created_at check (created_at between -62135596800000 and 253402300799999),
    constraint ck_sync_conflict_resolved_at check (resolved_at between -62135596800000 and 253402300799999)
) strict;
create index ix_sync_conflict_unresolved on sync_conflict (scope_id, created_at desc, id desc) where resolved_at is null;
create index ix_sync_conflict_created_at on sync_conflict (created_at);
