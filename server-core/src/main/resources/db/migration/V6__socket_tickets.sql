-- Tickets that open one WebSocket each and have not been used yet; those that are too old go when the next is issued.
create table socket_ticket (
    hash       varchar(64) primary key,
    session_id varchar(36) not null,
    expires_at timestamp(6) with time zone not null
);
