-- Takes the sample away.
drop table sample;
