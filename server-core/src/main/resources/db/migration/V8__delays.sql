-- When a line should be ready: it was fired then, and its dish took so long to cook. Nothing where no time is known.
alter table order_item add column due_at timestamp(6) with time zone;

-- How many minutes late an order was said to be, and when the next is to be said. Nothing once nobody waits for it.
alter table orders add column delay_told integer default 0 not null;
alter table orders add column delay_next_at timestamp(6) with time zone;
create index orders_delay on orders (delay_next_at);
