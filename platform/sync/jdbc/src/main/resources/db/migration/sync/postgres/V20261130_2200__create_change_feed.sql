-- Creates the change feed: which rows of an account have changed, in the order of commits.
create table sync_feed (
    scope_id uuid not null,
    last_number bigint not null,
    swept_number bigint not null,
    constraint pk_sync_feed primary key (scope_id),
    constraint ck_sync_feed_last_number check (last_number >= 1),
    constraint ck_sync_feed_swept_number check (swept_number >= 0)
);

create table sync_change (
    row_id uuid not null,
    scope_id uuid not null,
    number bigint not null,
    table_name text collate "C" not null,
    revision bigint not null,
    image jsonb,
    stamps text collate "C",
    device_id uuid,
    written_at timestamptz(3) not null,
    deleted_at timestamptz(3),
    superseded_at timestamptz(3),
    constraint pk_sync_change primary key (row_id, scope_id, number)
);
create index ix_sync_change_superseded on sync_change (superseded_at) where superseded_at is not null;
create index ix_sync_change_deleted on sync_change (deleted_at) where superseded_at is null and deleted_at is not null;
create index ix_sync_change_device on sync_change (scope_id, device_id, written_at) where device_id is not null;
create index ix_sync_change_current on sync_change (scope_id, number) where superseded_at is null;

create view sync_written as
select scope_id, table_name, row_id, revision, image, written_at, deleted_at
from sync_change
where superseded_at is null;

create type sync_row as (
    scope_id uuid,
    table_name text,
    row_id uuid,
    revision bigint,
    image jsonb,
    written_at timestamptz(3),
    deleted_at timestamptz(3)
);

-- The way into the feed: rows get the next numbers of their scope, in their order. Nobody else gets a number of this
-- scope before the transaction has ended, so that numbers become visible in their order.
create function sync_write(written sync_row[]) returns void language plpgsql as $$
begin
    if written is null then
        return;
    end if;
    insert into sync_feed as feed (scope_id, last_number, swept_number)
    select scope_id, count(*), 0 from unnest(written) group by scope_id order by scope_id
    on conflict (scope_id) do update set last_number = feed.last_number + excluded.last_number;
    update sync_change set superseded_at = one.written_at
    from unnest(written) as one
    where sync_change.row_id = one.row_id and sync_change.scope_id = one.scope_id and sync_change.number = (
        select max(number) from sync_change as before
        where before.row_id = one.row_id and before.scope_id = one.scope_id);
    insert into sync_change (
        row_id, scope_id, number, table_name, revision, image, written_at, deleted_at)
    select
        row_id, scope_id,
        last_number - count(*) over (partition by scope_id)
            + row_number() over (partition by scope_id order by place),
        table_name, revision, image, written_at, deleted_at
    from unnest(written) with ordinality as one (
        scope_id, table_name, row_id, revision, image, written_at, deleted_at, place)
    join sync_feed using (scope_id);
end $$;
