-- At which terminal the money was taken: its receipt comes out there once the register has taken it.
alter table fiscal_receipt add column terminal_id integer;
