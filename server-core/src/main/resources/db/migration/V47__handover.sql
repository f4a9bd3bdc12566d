-- Where a kitchen display takes tickets from terminals directly while the server is away.
alter table terminal add column handover_port integer;
