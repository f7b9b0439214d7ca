-- Creates orders, their items, and the latest number of each owner's orders.
create table order_number (
    owner_id text not null,
    last_number integer not null,
    constraint pk_order_number primary key (owner_id),
    constraint fk_order_number_owner foreign key (owner_id) references account (id) on delete cascade,
    constraint ck_order_number_last_number check (last_number >= 1)
) strict;

create table orders (
    id text not null,
    owner_id text not null,
    number integer not null,
    status text not null,
    currency text not null,
    note text,
    total integer not null,
    created_at integer not null,
    updated_at integer not null,
    deleted_at integer,
    revision integer not null,
    constraint pk_orders primary key (id),
    constraint uq_orders_number unique (owner_id, number),
    constraint fk_orders_owner foreign key (owner_id) references account (id),
    constraint ck_orders_id check (length(id) = 36 and id not glob '*[^0-9a-f-]*'),
    constraint ck_orders_number check (number >= 1),
    constraint ck_orders_status check (status in ('PENDING', 'CONFIRMED', 'PAID', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
    constraint ck_orders_currency check (length(currency) = 3 and instr(currency, char(0)) = 0),
    constraint ck_orders_note check (length(note) between 1 and 500 and instr(note, char(0)) = 0),
    constraint ck_orders_total check (total between -9999999999999999 and 9999999999999999),
    constraint ck_orders_created_at check (created_at between -62135596800000 and 253402300799999),
    constraint ck_orders_updated_at check (updated_at between -62135596800000 and 253402300799999),
    constraint ck_orders_deleted_at check (deleted_at between -62135596800000 and updated_at),
    constraint ck_orders_revision check (revision >= 0),
    constraint ck_orders_moments check (updated_at >= created_at)
) strict;
create index ix_orders_owner on orders (owner_id, created_at desc, id desc) where deleted_at is null;
create index ix_orders_owner_deleted on orders (owner_id, deleted_at desc, id desc) where deleted_at is not null;
create index ix_orders_owner_status on orders (owner_id, status, created_at desc, id desc);

create table order_item (
    id text not null,
    order_id text not null,
    position integer not null,
    product_code text not null,
    name text not null,
    quantity integer not null,
    unit_price integer not null,
    constraint pk_order_item primary key (id),
    constraint fk_order_item_order foreign key (order_id) references orders (id) on delete cascade,
    constraint ck_order_item_id check (length(id) = 36 and id not glob '*[^0-9a-f-]*'),
    constraint ck_order_item_position check (position between 0 and 99),
    constraint ck_order_item_product_code check (
        length(product_code) between 1 and 50 and instr(product_code, char(0)) = 0),
    constraint ck_order_item_name check (length(name) between 1 and 200 and instr(name, char(0)) = 0),
    constraint ck_order_item_quantity check (quantity between 1 and 1000000),
    constraint ck_order_item_unit_price check (unit_price between -9999999999999999 and 9999999999999999)
) strict;
create index ix_order_item_place on order_item (order_id, position);

create trigger tg_orders_inserted after insert on orders begin
    insert into sync_written (scope_id, table_name, row_id, revision, image, written_at, deleted_at)
    select
        new.owner_id, 'orders', new.id, new.revision,
        json_object(
            'status', new.status,
            'currency', new.currency,
            'note', new.note),
        new.updated_at, new.deleted_at;
end;

create trigger tg_orders_updated after update on orders begin
    insert into sync_written (scope_id, table_name, row_id, revision, image, written_at, deleted_at)
    select
        new.owner_id, 'orders', new.id, new.revision,
        json_object(
            'status', new.status,
            'currency', new.currency,
            'note', new.note),
        new.updated_at, new.deleted_at;
    insert into sync_written (scope_id, table_name, row_id, revision, image, written_at, deleted_at)
    select
        new.owner_id, 'order_items', order_item.id, new.revision,
        json_object(
            'order_id', order_item.order_id,
            'product_code', order_item.product_code,
            'name', order_item.name,
            'quantity', order_item.quantity,
            'unit_price', order_item.unit_price),
        new.updated_at, new.deleted_at
    from order_item
    where order_id = new.id and (new.deleted_at is null) <> (old.deleted_at is null);
end;

create trigger tg_orders_deleted after delete on orders begin
    insert into sync_written (scope_id, table_name, row_id, revision, image, written_at, deleted_at)
    select
        old.owner_id, 'orders', old.id, old.revision, null,
        cast(unixepoch('subsec') * 1000 as integer),
        cast(unixepoch('subsec') * 1000 as integer);
end;

create trigger tg_orders_kept before update of id, owner_id on orders
for each row when (new.id <> old.id or new.owner_id <> old.owner_id)
begin
    select raise(abort, 'id and owner_id of orders never change');
end;

create trigger tg_order_item_inserted after insert on order_item begin
    insert into sync_written (scope_id, table_name, row_id, revision, image, written_at, deleted_at)
    select
        orders.owner_id, 'order_items', new.id, orders.revision,
        json_object(
            'order_id', new.order_id,
            'product_code', new.product_code,
            'name', new.name,
            'quantity', new.quantity,
            'unit_price', new.unit_price),
        orders.updated_at, orders.deleted_at
    from orders
    where id = new.order_id;
end;

create trigger tg_order_item_updated after update on order_item begin
    insert into sync_written (scope_id, table_name, row_id, revision, image, written_at, deleted_at)
    select
        orders.owner_id, 'order_items', new.id, orders.revision,
        json_object(
            'order_id', new.order_id,
            'product_code', new.product_code,
            'name', new.name,
            'quantity', new.quantity,
            'unit_price', new.unit_price),
        orders.updated_at, orders.deleted_at
    from orders
    where id = new.order_id;
end;

create trigger tg_order_item_deleted after delete on order_item begin
    insert into sync_written (scope_id, table_name, row_id, revision, image, written_at, deleted_at)
    select
        before.scope_id, before.table_name, before.row_id, coalesce(whole.revision, before.revision), null,
        coalesce(whole.updated_at, cast(unixepoch('subsec') * 1000 as integer)),
        coalesce(whole.updated_at, cast(unixepoch('subsec') * 1000 as integer))
    from sync_written as before
    left join orders as whole on whole.id = old.order_id
    where before.row_id = old.id and before.deleted_at is null;
end;

create trigger tg_order_item_kept before update of id, order_id on order_item
for each row when (new.id <> old.id or new.order_id <> old.order_id)
begin
    select raise(abort, 'id and order_id of order_item never change');
end;
