-- Drops all trips, with their photos, tags and words.
drop view trip_summary;
drop view trip_with_parts;
drop table trip_word;
drop table trip_tag;
drop table trip_photo;
drop table trip;
