-- What cooks set on a ticket: before all others, not yet, and a word to the waiter.
alter table ticket add column priority boolean default false not null;
alter table ticket add column held boolean default false not null;
alter table ticket add column note varchar(200);
