-- Drops the assignment. The rows of the second module stay.
drop index ix_other_sample;
alter table other drop column sample_id;
