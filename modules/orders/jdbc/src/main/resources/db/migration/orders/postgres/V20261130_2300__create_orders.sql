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
