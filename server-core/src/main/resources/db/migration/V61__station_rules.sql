-- What a station makes beside its own dishes, when its tickets are late, and how loud its display is.
alter table station add column also_dish_ids varchar(2000) default '' not null;
alter table station add column limits varchar(2000) default '[]' not null;
alter table station add column volume integer;
