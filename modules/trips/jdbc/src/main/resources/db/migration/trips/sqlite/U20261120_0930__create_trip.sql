-- Takes the travel diary away, with all that it holds.
drop table trip_tag;
drop table trip_photo;
drop table trip;
