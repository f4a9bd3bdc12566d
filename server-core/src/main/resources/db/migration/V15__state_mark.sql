-- What the server knows to stand in the tables: how many rows each has, and the sum of their keyed hashes. One row,
-- stored with every change, so that what was edited past the server is found.
create table state_mark (
    id             integer primary key,
    -- How many groups of changes there have been.
    number         bigint not null,
    -- The migration at which rows were written so.
    schema_version varchar(50) not null,
    -- What did not fit already when the rows were counted anew.
    doubts         varchar(1000) not null,
    digests        varchar(100000) not null,
    -- Keyed, of the columns above.
    mark           varchar(64) not null,
    -- Whether each group's changes are kept in `redo` until they are copied to another disk.
    keeps_redo     boolean default false not null
);

-- What each group has changed, row by row, until it is copied.
create table redo (
    number bigint primary key,
    record bytea  not null
);
