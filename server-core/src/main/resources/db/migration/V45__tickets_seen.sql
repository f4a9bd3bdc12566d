-- Whether a display in the kitchen has shown all that stands on a ticket: its latest round, by when that must have been
-- shown, and, once that time has passed, since when the ticket waits to be seen.
alter table ticket add column last_round integer default 0 not null;
alter table ticket add column seen_due_at timestamp(6) with time zone;
alter table ticket add column unseen_since timestamp(6) with time zone;
create index ticket_seen_due on ticket (seen_due_at);
