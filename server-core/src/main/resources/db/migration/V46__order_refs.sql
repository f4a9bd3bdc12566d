-- Further references of orders: two terminals that could not know of each other have opened the same table, and what
-- the second one called its order became part of the first one's.
create table order_ref (
    client_ref uuid primary key,
    order_id   integer not null references orders (id)
);
