-- Who allowed money to go back, where it was not for the one who gave it back to decide.
alter table payment add column approved_by_id integer;
