-- What is done with ingredients of a line's dish (no, extra, light, side), as JSON; nothing where nothing is.
alter table order_item add column prefixes varchar(20000);
