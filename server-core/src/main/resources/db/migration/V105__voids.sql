-- Lines that were taken back stand in the ledger too, with why: as long a reason as a line may have.
alter table till_entry alter column reason set data type varchar(500);
