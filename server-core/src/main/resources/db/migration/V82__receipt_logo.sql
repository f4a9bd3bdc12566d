-- The logo at the top of bills and receipts, as black and white dots. There is one at most.
create table receipt_logo (
    id         integer       primary key,
    dots       varchar(40000) not null,
    updated_at timestamp(6) with time zone not null
);
