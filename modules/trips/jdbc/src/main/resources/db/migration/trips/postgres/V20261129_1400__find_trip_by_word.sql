-- Lets trips be found by the words of their titles, and be sorted by their start dates; a trip
-- without a start date comes first. TripWordFill adds the words of existing trips after this
-- script.
drop view trip_with_parts;

alter table trip add column start_key text collate "C" generated always as (coalesce(start_date, '')) stored;
create view trip_with_parts as
select
    trip.*,
    (select coalesce(
         json_agg(json_build_object('id', id, 'position', position, 'url', url, 'caption', caption)), '[]')
     from trip_photo where trip_id = trip.id) as photos,
    (select coalesce(json_agg(name), '[]') from trip_tag where trip_id = trip.id) as tags
from trip;

create index ix_trip_start on trip (start_key, id) where listed_at is not null;
create index ix_trip_author_start on trip (author_id, start_key, id);

alter table trip_tag add column start_key text collate "C" not null default '';
alter table trip_tag add constraint ck_trip_tag_start_key check (length(start_key) in (0, 10));
update trip_tag set start_key = (select start_key from trip where id = trip_id);
create index ix_trip_tag_start on trip_tag (name, start_key, trip_id) where listed_at is not null;

create table trip_word (
    trip_id uuid not null,
    word text collate "C" not null,
    listed_at timestamptz,
    start_key text collate "C" not null,
    constraint pk_trip_word primary key (trip_id, word),
    constraint fk_trip_word_trip foreign key (trip_id) references trip (id) on delete cascade,
    constraint ck_trip_word_word check (length(word) between 1 and 40),
    constraint ck_trip_word_start_key check (length(start_key) in (0, 10))
);

create index ix_trip_word_listed on trip_word (word, listed_at desc, trip_id desc) where listed_at is not null;
create index ix_trip_word_start on trip_word (word, start_key, trip_id) where listed_at is not null;
