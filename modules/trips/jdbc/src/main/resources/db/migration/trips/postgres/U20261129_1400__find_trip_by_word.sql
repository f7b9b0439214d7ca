-- Drops the words of titles, and the order by start date.
drop table trip_word;
drop index ix_trip_tag_start;
alter table trip_tag drop constraint ck_trip_tag_start_key;
alter table trip_tag drop column start_key;
drop index ix_trip_author_start;
drop index ix_trip_start;
drop view trip_with_parts;
alter table trip drop column start_key;
create view trip_with_parts as
select
    trip.*,
    (select coalesce(
         json_agg(json_build_object('id', id, 'position', position, 'url', url, 'caption', caption)), '[]')
     from trip_photo where trip_id = trip.id) as photos,
    (select coalesce(json_agg(name), '[]') from trip_tag where trip_id = trip.id) as tags
from trip;
