-- A line that several stations make stands on a ticket of each, and is ready when every one has done its part.
create table ticket_part (
    item_id   integer not null references order_item (id),
    ticket_id integer not null references ticket (id),
    round     integer not null,
    -- Set only where several stations make the line.
    done_at   timestamp(6) with time zone,
    primary key (item_id, ticket_id)
);
insert into ticket_part (item_id, ticket_id, round) select item_id, ticket_id, round from ticket_line;
drop table ticket_line;
create index ticket_part_ticket on ticket_part (ticket_id);
