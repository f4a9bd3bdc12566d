-- A check whose lines were joined to another's, and the checks whose lines it has taken in, as JSON. A line knows whose it
-- was, so that checks can be separated again.
alter table orders add column joined_to_id integer references orders (id);
alter table orders add column joined varchar(50000) default '[]' not null;
alter table order_item add column home_id integer references orders (id);
