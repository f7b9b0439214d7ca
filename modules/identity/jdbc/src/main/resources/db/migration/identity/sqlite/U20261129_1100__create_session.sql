-- Signs everybody out.
drop table session;
