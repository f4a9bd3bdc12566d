-- Pictures, for the other servers that work on the same database. Each keeps its own as files besides; on the embedded
-- database, which has one server only, this table stays empty.
create table upload (
    name       varchar(50) primary key,
    content    bytea not null,
    created_at timestamp(6) with time zone not null
);
