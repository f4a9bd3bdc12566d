-- What terminals have printed by themselves while the server was away, told before the orders that it belongs to.
create table direct_chit_line (
    item_ref   uuid    not null,
    printer_id integer not null,
    is_sure    boolean not null,
    told_at    timestamp(6) with time zone not null,
    primary key (item_ref, printer_id)
);
