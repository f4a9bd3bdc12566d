-- Who was the last to change a line ("item/17") or a field of a check ("order/4/covers"), for whoever comes second.
create table last_edit (
    subject   varchar(60) primary key,
    user_id   integer references staff (id),
    edited_at timestamp(6) with time zone not null
);
