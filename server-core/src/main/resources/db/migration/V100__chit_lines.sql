-- What kitchens' chits say of a line, so that what changes of it afterwards comes out as a chit too.
create table chit_line (
    item_id       integer      not null primary key,
    quantity      integer      not null,
    comment       varchar(1000),
    kitchen_notes varchar(2000),
    table_number  integer,
    location_id   integer,
    order_type    varchar(20)  not null,
    fired_at      timestamp(6) with time zone,
    is_void       boolean      not null,
    told_at       timestamp(6) with time zone not null
);
