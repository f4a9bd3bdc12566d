-- Which paper a chit is, where the same may come out of several printers: who comes after the first is a copy.
alter table print_job add column paper varchar(100);
create index print_job_paper on print_job (paper);

-- Who may open a drawer of cash though nothing was sold.
update role_rights set permissions = permissions || ',NO_SALE' where role = 'MANAGER' and permissions <> '';
