-- Drops all orders, their items and numbers.
drop table order_item;
drop table orders;
drop table order_number;
drop function sync_order_item;
drop function sync_orders;
