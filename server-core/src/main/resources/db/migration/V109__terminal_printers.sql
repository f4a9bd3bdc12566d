-- On which printer a terminal's bills and receipts come out, and on which the drawer of money hangs that opens for it.
create table terminal_printer (
    terminal_id        integer primary key,
    receipt_printer_id integer references printer (id),
    drawer_printer_id  integer references printer (id),
    version            bigint not null
);
create index terminal_printer_receipt on terminal_printer (receipt_printer_id);
create index terminal_printer_drawer on terminal_printer (drawer_printer_id);
