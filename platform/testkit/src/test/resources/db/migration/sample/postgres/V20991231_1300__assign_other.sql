-- Assigns each row of the second module to a sample. It fails if there are rows but no sample.
alter table other add column sample_id uuid constraint fk_other_sample references sample (id);
update other set sample_id = (select id from sample limit 1);
alter table other alter column sample_id set not null;
create index ix_other_sample on other (sample_id);
