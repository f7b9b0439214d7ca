-- Takes the sample away.
drop table sample_note;
drop table sample;
