-- How one speaks over a printer's serial line, as its switches say.
alter table printer add column parity varchar(20) default 'NONE' not null;
alter table printer add column flow_control varchar(20) default 'DTR_DSR' not null;
