-- Drops the counts of tags. Trips keep their tags.
drop table tag_count;
