-- Since when a check's bill is with its guests, and how often it was asked for.
alter table orders add column bill_requested_at timestamp(6) with time zone;
alter table orders add column bills_requested integer default 0 not null;
