-- What somebody has allowed may be about a dish: how much there is of it.
alter table approval add column dish_id integer;
