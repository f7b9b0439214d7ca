-- Drops the tables of the sample.
drop table sample_box_part;
drop table sample_box;
drop table sample_note;
drop table sample;
