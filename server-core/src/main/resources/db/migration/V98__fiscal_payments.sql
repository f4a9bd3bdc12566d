-- The payment, or the refund, of which a fiscal receipt tells: each is told of once. Unknown for the receipts of whole
-- checks that were made before.
alter table fiscal_receipt add column payment_id integer;
create unique index fiscal_receipt_payment on fiscal_receipt (payment_id);
