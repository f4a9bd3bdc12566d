-- What each role may at the tables and at the till, as its permissions' names. There from the beginning with what was
-- fixed until now, so that a change is always a change of a row. An administrator may all of it and has no row.
create table role_rights (
    role        varchar(20)   primary key,
    permissions varchar(2000) not null,
    version     bigint        default 1 not null
);
insert into role_rights (role, permissions) values
    ('MANAGER', 'CANCEL_SENT,COMP,DISCOUNT,DISCOUNT_MORE,REFUND_TODAY,OPEN_ITEM,TRANSFER,OTHERS_ORDERS,DRAWER,OTHERS_DRAWERS,X_REPORT,CLOSE_DAY,REROUTE,AVAILABILITY');
insert into role_rights (role, permissions) values
    ('WAITER', 'CANCEL_SENT,DISCOUNT,TRANSFER,OTHERS_ORDERS,DRAWER,REROUTE,AVAILABILITY');
insert into role_rights (role, permissions) values ('KITCHEN', 'REROUTE,AVAILABILITY');
