-- How often an order of an earlier business day has been changed. What is kept of earlier days (their sales, how
-- many orders a list has) holds as long as this number stays.
create table order_history (
    id      integer primary key,
    changes bigint not null
);
insert into order_history (id, changes) values (1, 0);

-- What an earlier business day has sold, as JSON. A change of one of its orders deletes the row.
create table sales_day (
    business_day date primary key,
    sales        varchar(1000000) not null
);
