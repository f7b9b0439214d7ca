-- Drops the change feed.
drop view sync_written;
drop table sync_change;
drop table sync_feed;
