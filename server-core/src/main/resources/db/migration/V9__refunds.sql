-- Money that goes back is a payment of less than nothing: which payment it takes back. A row is never changed.
alter table payment add column refund_of integer references payment (id);
