-- Who looks up paid checks of others and of days before; and where checks of a number, or of a table, are found.
update role_rights set permissions =
    case when permissions = '' then 'PAST_CHECKS' else permissions || ',PAST_CHECKS' end
where role = 'MANAGER';
create index orders_by_number on orders (number, business_day);
create index orders_by_table_number on orders (table_number, business_day, number);
