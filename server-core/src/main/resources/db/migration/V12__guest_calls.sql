-- Guests at a table call the waiter: for what, since when nobody has come, and until when the same again is no news.
alter table dining_table add column call_reason varchar(20);
alter table dining_table add column called_at timestamp(6) with time zone;
alter table dining_table add column call_quiet_until timestamp(6) with time zone;
