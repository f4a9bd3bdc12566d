-- For whom an order is made that nobody carries to a table, and when it was promised. Orders had none of it until now, and
-- need none.
alter table orders add column guest_name varchar(100);
alter table orders add column guest_phone varchar(40);
alter table orders add column guest_address varchar(300);
alter table orders add column promised_at timestamp(6) with time zone;
