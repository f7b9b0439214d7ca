-- Drops all sessions, which signs everybody out.
drop table session;
