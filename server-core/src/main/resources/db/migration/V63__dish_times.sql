-- How long each dish takes, learnt from what cooks have finished.
create table dish_time (
    dish_id integer primary key references dish (id),
    seconds integer not null,
    samples integer not null
);
