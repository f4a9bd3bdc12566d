-- Which numbered report a chit shows: its second paper is a copy. These chits are not forgotten.
alter table print_job add column report_number integer;
create index print_job_report on print_job (report_number);
