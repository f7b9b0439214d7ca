-- Drops the tables of the sample.
drop table sample_note;
drop table sample;
