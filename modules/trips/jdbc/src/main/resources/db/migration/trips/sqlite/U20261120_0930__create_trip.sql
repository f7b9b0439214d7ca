-- Drops all trips, with their photos and tags.
drop table trip_word;
drop table trip_tag;
drop table trip_photo;
drop table trip;
