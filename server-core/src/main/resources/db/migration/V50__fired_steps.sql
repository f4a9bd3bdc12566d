-- A line's portions may be split off, become more or become fewer before anyone begins to make them. The ledger then gets
-- further steps: a row is still never changed, and made = fired - cancelled holds whatever happens to the line.
-- A part that was split off keeps the reference under which the kitchen was told of it.
alter table order_item add column fired_ref uuid;
update order_item set fired_ref = client_ref;
alter table order_item alter column fired_ref set not null;
create index order_item_fired on order_item (fired_ref);

-- Minutes that the dish takes, for lines that are fired later.
alter table order_item add column cooking_time integer;

create table fired_step (
    item_ref   uuid        not null,
    station_id integer     not null references station (id),
    step       integer     not null,
    kind       varchar(10) not null,
    quantity   integer     not null,
    at         timestamp(6) with time zone not null,
    primary key (item_ref, station_id, step)
);
insert into fired_step (item_ref, station_id, step, kind, quantity, at)
    select item_ref, station_id, case kind when 'FIRED' then 1 else 2 end, kind, quantity, at from fired;

-- What was changed before it was begun was not written down until now.
insert into fired_step (item_ref, station_id, step, kind, quantity, at)
    select f.item_ref, f.station_id, 3, case when i.quantity > f.quantity then 'FIRED' else 'CANCELLED' end,
        abs(i.quantity - f.quantity), i.updated_at
    from fired f join order_item i on i.client_ref = f.item_ref
    where f.kind = 'FIRED' and i.status <> 'CANCELLED' and i.quantity <> f.quantity;
insert into fired_step (item_ref, station_id, step, kind, quantity, at)
    select f.item_ref, f.station_id, 3, case when f.quantity > c.quantity then 'CANCELLED' else 'FIRED' end,
        abs(f.quantity - c.quantity), c.at
    from fired f join fired c on c.item_ref = f.item_ref and c.station_id = f.station_id and c.kind = 'CANCELLED'
    where f.kind = 'FIRED' and f.quantity <> c.quantity;
drop table fired;
alter table fired_step rename to fired;
