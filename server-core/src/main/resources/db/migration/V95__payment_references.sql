-- What the other side calls a payment: the number of the card terminal's slip.
alter table payment add column reference varchar(40);
