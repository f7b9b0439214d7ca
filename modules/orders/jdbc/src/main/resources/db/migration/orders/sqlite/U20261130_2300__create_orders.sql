-- Drops all orders, their items and numbers.
drop table order_item;
drop table orders;
drop table order_number;
