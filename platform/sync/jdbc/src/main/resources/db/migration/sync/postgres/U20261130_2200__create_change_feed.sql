-- Drops the change feed.
drop function sync_write;
drop type sync_row;
drop view sync_written;
drop table sync_change;
drop table sync_feed;
