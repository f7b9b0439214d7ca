-- Forgets what was used of limits: their periods begin anew.
drop table usage_count;
