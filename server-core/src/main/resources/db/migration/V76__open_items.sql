-- An open dish is what is not on the menu: each line of it brings its own name and price.
alter table dish add column is_open boolean default false not null;

-- What is allowed before it is sent is known by its line: there may be no order yet.
alter table approval alter column order_id drop not null;
alter table approval add column line_ref uuid;
