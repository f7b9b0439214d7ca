-- Drops the table of the second module.
drop table other;
