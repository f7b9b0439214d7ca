-- Creates orders, their items, and the latest number of each owner's orders.
create table order_number (
    owner_id uuid not null,
    last_number bigint not null,
    constraint pk_order_number primary key (owner_id),
    constraint fk_order_number_owner foreign key (owner_id) references account (id) on delete cascade,
    constraint ck_order_number_last_number check (last_number >= 1)
);

create table orders (
    id uuid not null,
    owner_id uuid not null,
    number bigint not null,
    status text collate "C" not null,
    currency text collate "C" not null,
    note text collate "C",
    total bigint not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    deleted_at timestamptz(3),
    revision bigint not null,
    constraint pk_orders primary key (id),
    constraint uq_orders_number unique (owner_id, number),
    constraint fk_orders_owner foreign key (owner_id) references account (id),
    constraint ck_orders_number check (number >= 1),
    constraint ck_orders_status check (status in ('PENDING', 'CONFIRMED', 'PAID', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
    constraint ck_orders_currency check (length(currency) = 3),
    constraint ck_orders_note check (length(note) between 1 and 500),
    constraint ck_orders_total check (total between -9999999999999999 and 9999999999999999),
    constraint ck_orders_created_at check (
        created_at >= '0001-01-01T00:00:00Z' and created_at < '10000-01-01T00:00:00Z'),
    constraint ck_orders_updated_at check (
        updated_at >= '0001-01-01T00:00:00Z' and updated_at < '10000-01-01T00:00:00Z'),
    constraint ck_orders_deleted_at check (deleted_at between '0001-01-01T00:00:00Z' and updated_at),
    constraint ck_orders_revision check (revision >= 0),
    constraint ck_orders_moments check (updated_at >= created_at)
);
create index ix_orders_owner on orders (owner_id, created_at desc, id desc) where deleted_at is null;
create index ix_orders_owner_deleted on orders (owner_id, deleted_at desc, id desc) where deleted_at is not null;
create index ix_orders_owner_status on orders (owner_id, status, created_at desc, id desc);

create table order_item (
    id uuid not null,
    order_id uuid not null,
    position integer not null,
    product_code text collate "C" not null,
    name text collate "C" not null,
    quantity integer not null,
    unit_price bigint not null,
    constraint pk_order_item primary key (id),
    constraint fk_order_item_order foreign key (order_id) references orders (id) on delete cascade,
    constraint ck_order_item_position check (position between 0 and 99),
    constraint ck_order_item_product_code check (length(product_code) between 1 and 50),
    constraint ck_order_item_name check (length(name) between 1 and 200),
    constraint ck_order_item_quantity check (quantity between 1 and 1000000),
    constraint ck_order_item_unit_price check (unit_price between -9999999999999999 and 9999999999999999)
);
create index ix_order_item_place on order_item (order_id, position);

create function sync_orders() returns trigger language plpgsql as $$
begin
    if tg_when = 'BEFORE' then
        raise exception 'id and owner_id of orders never change';
    end if;
    if tg_op = 'DELETE' then
        perform sync_write(array_agg((
            old_rows.owner_id, 'orders', old_rows.id, old_rows.revision, null,
            clock_timestamp(), clock_timestamp())::sync_row))
        from old_rows;
        return null;
    end if;
    perform sync_write(array_agg((
        new_rows.owner_id, 'orders', new_rows.id, new_rows.revision,
        jsonb_build_object(
            'status', new_rows.status,
            'currency', new_rows.currency,
            'note', new_rows.note),
        new_rows.updated_at, new_rows.deleted_at)::sync_row))
    from new_rows;
    if tg_op = 'UPDATE' then
        perform sync_write(array_agg((
            new_rows.owner_id, 'order_items', order_item.id, new_rows.revision,
            jsonb_build_object(
                'order_id', order_item.order_id,
                'product_code', order_item.product_code,
                'name', order_item.name,
                'quantity', order_item.quantity,
                'unit_price', order_item.unit_price),
            new_rows.updated_at, new_rows.deleted_at)::sync_row))
        from old_rows
        join new_rows using (id)
        join order_item on order_item.order_id = new_rows.id
        where (new_rows.deleted_at is null) <> (old_rows.deleted_at is null);
    end if;
    return null;
end $$;

create trigger tg_orders_inserted after insert on orders
referencing new table as new_rows
for each statement execute function sync_orders();

create trigger tg_orders_updated after update on orders
referencing old table as old_rows new table as new_rows
for each statement execute function sync_orders();

create trigger tg_orders_deleted after delete on orders
referencing old table as old_rows
for each statement execute function sync_orders();

create trigger tg_orders_kept before update of id, owner_id on orders
for each row when (new.id <> old.id or new.owner_id <> old.owner_id)
execute function sync_orders();

create function sync_order_item() returns trigger language plpgsql as $$
begin
    if tg_when = 'BEFORE' then
        raise exception 'id and order_id of order_item never change';
    end if;
    if tg_op = 'DELETE' then
        perform sync_write(array_agg((
            before.scope_id, before.table_name, before.row_id, coalesce(whole.revision, before.revision), null,
            coalesce(whole.updated_at, clock_timestamp()), coalesce(whole.updated_at, clock_timestamp()))::sync_row))
        from old_rows
        join sync_written as before on before.row_id = old_rows.id and before.deleted_at is null
        left join orders as whole on whole.id = old_rows.order_id;
        return null;
    end if;
    perform sync_write(array_agg((
        orders.owner_id, 'order_items', new_rows.id, orders.revision,
        jsonb_build_object(
            'order_id', new_rows.order_id,
            'product_code', new_rows.product_code,
            'name', new_rows.name,
            'quantity', new_rows.quantity,
            'unit_price', new_rows.unit_price),
        orders.updated_at, orders.deleted_at)::sync_row))
    from new_rows
    join orders on orders.id = new_rows.order_id;
    return null;
end $$;

create trigger tg_order_item_inserted after insert on order_item
referencing new table as new_rows
for each statement execute function sync_order_item();

create trigger tg_order_item_updated after update on order_item
referencing old table as old_rows new table as new_rows
for each statement execute function sync_order_item();

create trigger tg_order_item_deleted after delete on order_item
referencing old table as old_rows
for each statement execute function sync_order_item();

create trigger tg_order_item_kept before update of id, order_id on order_item
for each row when (new.id <> old.id or new.order_id <> old.order_id)
execute function sync_order_item();
