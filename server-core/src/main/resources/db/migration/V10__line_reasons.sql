-- Why a line was taken back, where somebody said so.
alter table order_item add column cancel_reason varchar(500);
