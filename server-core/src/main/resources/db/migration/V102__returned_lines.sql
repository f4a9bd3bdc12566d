-- Lines whose money went back: which of them a refund names, and how many portions of each went back in all.
alter table payment add column returned_items varchar(50000);
alter table order_item add column returned_quantity integer default 0 not null;
