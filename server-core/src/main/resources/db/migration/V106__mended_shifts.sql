-- A shift whose times somebody has mended says who did it, when and why.
alter table shift add column mended_at timestamp(6) with time zone;
alter table shift add column mended_by_id integer references staff (id);
alter table shift add column mend_reason varchar(200);
-- What a waiter's guests have paid since the waiter came.
create index till_entry_waiter on till_entry (waiter_id, at);
