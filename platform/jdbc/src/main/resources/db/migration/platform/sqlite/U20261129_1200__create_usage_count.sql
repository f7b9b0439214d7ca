-- Deletes what was used of limits: their periods start over.
drop table usage_count;
