-- What a check comes to is worked out from its lines' taxes, its service charge and its discounts, as they were when the
-- order was changed last. Rates in basis points (1000 is 10 %); discounts as JSON, in the order in which they were given.
alter table orders add column tax_added bigint default 0 not null;
alter table orders add column service_basis_points integer default 0 not null;
alter table orders add column service_tax_basis_points integer default 0 not null;
alter table orders add column service_tax_included boolean default true not null;
alter table orders add column discounts varchar(50000) default '[]' not null;
alter table orders add column location_id integer;

-- The dish's own rate is in per cent. A line with a comp_reason was made and is not charged.
alter table order_item add column dish_tax_rate integer;
alter table order_item add column tax_basis_points integer default 0 not null;
alter table order_item add column tax_included boolean default true not null;
alter table order_item add column discount bigint default 0 not null;
alter table order_item add column due bigint default 0 not null;
alter table order_item add column comp_reason varchar(500);
alter table order_item add column comped_by_id integer;
alter table order_item add column comp_approved_by_id integer;
update order_item set due = price * quantity where status <> 'CANCELLED';

-- Whose part of the check a payment is for, as JSON, and what coins are too large for.
alter table payment add column share varchar(50000);
alter table payment add column rounding bigint default 0 not null;
alter table payment add column reason varchar(200);

alter table setting add column version bigint default 1 not null;

-- No tax, no service; a waiter takes off up to a tenth, a manager as much as he likes. There from the beginning, so that
-- a change of them is always a change of this row.
insert into setting (name, content) values ('bill.rules',
    '{"taxes":{"included":true,"rate":0,"service_rate":0,"exceptions":[]},"service":[],"discounts":{"waiter":1000,"manager":10000}}');

-- What somebody who may has allowed on the spot, good once.
create table approval (
    token_hash  varchar(64) primary key,
    approver_id integer     not null references staff (id),
    action      varchar(20) not null,
    order_id    integer     not null,
    expires_at  timestamp(6) with time zone not null
);
