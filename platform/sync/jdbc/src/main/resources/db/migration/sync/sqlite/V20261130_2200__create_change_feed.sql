-- Creates the change feed: which rows of an account have changed, in the order of commits.
create table sync_feed (
    scope_id text not null,
    last_number integer not null,
    swept_number integer not null,
    constraint pk_sync_feed primary key (scope_id),
    constraint ck_sync_feed_scope_id check (length(scope_id) = 36 and scope_id not glob '*[^0-9a-f-]*'),
    constraint ck_sync_feed_last_number check (last_number >= 1),
    constraint ck_sync_feed_swept_number check (swept_number >= 0)
) strict;

create table sync_change (
    row_id text not null,
    scope_id text not null,
    number integer not null,
    table_name text not null,
    revision integer not null,
    image text,
    stamps text,
    device_id text,
    written_at integer not null,
    deleted_at integer,
    superseded_at integer,
    constraint pk_sync_change primary key (row_id, scope_id, number)
) strict, without rowid;
create index ix_sync_change_superseded on sync_change (superseded_at) where superseded_at is not null;
create index ix_sync_change_deleted on sync_change (deleted_at) where superseded_at is null and deleted_at is not null;
create index ix_sync_change_device on sync_change (scope_id, device_id, written_at) where device_id is not null;
create index ix_sync_change_current on sync_change (scope_id, number) where superseded_at is null;

-- The rows as they are now, and the way in: whatever is inserted gets the next number of its scope. Nobody else gets a
-- number of this scope before the transaction has ended, so that numbers become visible in their order.
create view sync_written as
select scope_id, table_name, row_id, revision, image, written_at, deleted_at
from sync_change
where superseded_at is null;

create trigger tg_sync_written instead of insert on sync_written begin
    insert into sync_feed (scope_id, last_number, swept_number)
    values (new.scope_id, 1, 0)
    on conflict (scope_id) do update set last_number = last_number + 1;
    update sync_change set superseded_at = new.written_at
    where row_id = new.row_id and scope_id = new.scope_id and number = (
        select max(number) from sync_change where row_id = new.row_id and scope_id = new.scope_id);
    insert into sync_change (
        row_id, scope_id, number, table_name, revision, image, written_at, deleted_at)
    select
        new.row_id, new.scope_id, last_number, new.table_name, new.revision, new.image, new.written_at, new.deleted_at
    from sync_feed
    where scope_id = new.scope_id;
end;
