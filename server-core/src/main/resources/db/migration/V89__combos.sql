-- An answer that is a dish: a dish that asks for such is a combo, and each of its parts is made for itself.
alter table modifier_option add column dish_id integer;

-- Of which combo a line is a part, with the size and the names of the moment it was ordered.
alter table order_item add column combo_ref uuid;
alter table order_item add column combo_dish_id integer references dish (id);
alter table order_item add column combo_variation_id integer references dish_variation (id);
alter table order_item add column combo_name varchar(200);
alter table order_item add column combo_variation_name varchar(100);
