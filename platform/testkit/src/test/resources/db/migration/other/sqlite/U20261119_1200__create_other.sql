-- Takes the other table away.
drop table other;
