-- An index for each filter of a list of orders, sorted as the list is.
create index orders_by_table on orders (table_id, business_day, number);
create index orders_by_waiter on orders (waiter_id, business_day, number);
create index orders_by_status on orders (status, business_day, number);
create index orders_by_payment on orders (payment_status, business_day, number);
create index orders_by_type on orders (order_type, business_day, number);
drop index orders_table;
drop index orders_created;

-- Tables and people of whom orders tell are never deleted, so that orders need no foreign keys to them. H2 would keep an
-- index of its own for each, take it for the better one and then sort all that it finds. (The names are those that H2
-- and PostgreSQL gave them.)
alter table orders drop constraint if exists constraint_8b7;
alter table orders drop constraint if exists constraint_8b72;
alter table orders drop constraint if exists orders_table_id_fkey;
alter table orders drop constraint if exists orders_waiter_id_fkey;
