-- The reasons that terminals offer are a setting, longer than those before it.
alter table setting alter column content set data type varchar(50000);

-- Ways to pay are offered in the order that their house wants; those of the same place as they were made.
alter table payment_method add column sort_order integer default 0 not null;
