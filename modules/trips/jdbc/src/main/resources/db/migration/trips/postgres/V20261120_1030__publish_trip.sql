-- Lets trips belong to accounts, be published, and be counted. It fails if the owner of a trip
-- has no account.
drop index ix_trip_newest;

alter table trip rename column owner_id to author_id;
alter table trip add constraint fk_trip_author foreign key (author_id) references account (id);

alter table trip add column status text not null default 'DRAFT';
alter table trip add constraint ck_trip_status check (status in ('DRAFT', 'PUBLISHED'));
alter table trip add column visibility text not null default 'PUBLIC';
alter table trip add constraint ck_trip_visibility check (visibility in ('PUBLIC', 'PRIVATE'));
alter table trip add column difficulty text;
alter table trip add constraint ck_trip_difficulty check (
    difficulty in ('EASY', 'MODERATE', 'DIFFICULT', 'VERY_DIFFICULT', 'EXTREME'));
alter table trip add column published_at timestamptz;
alter table trip add constraint ck_trip_published_at check (
    published_at = date_trunc('milliseconds', published_at) and published_at between created_at and updated_at);
alter table trip add constraint ck_trip_published check (
    (status = 'PUBLISHED') = (published_at is not null)
    and (status = 'DRAFT' or (start_date is not null and length(description) >= 50)));
alter table trip add column listed_at timestamptz generated always as (
    case when status = 'PUBLISHED' and visibility = 'PUBLIC' and deleted_at is null then published_at end) stored;

create index ix_trip_author_status on trip (author_id, status, created_at desc, id desc);
create index ix_trip_author_newest on trip (author_id, created_at desc, id desc) where deleted_at is null;
create index ix_trip_author_deleted on trip (author_id, deleted_at desc, id desc) where deleted_at is not null;
create index ix_trip_author_start on trip (author_id, start_key, id);
create index ix_trip_start on trip (start_key, id) where listed_at is not null;
create index ix_trip_listed on trip (listed_at desc, id desc) where listed_at is not null;
create index ix_trip_listed_author on trip (author_id, listed_at desc, id desc) where listed_at is not null;
create index ix_trip_listed_start on trip (author_id, start_date desc) where listed_at is not null;

alter table trip_tag add column listed_at timestamptz;
create index ix_trip_tag_listed on trip_tag (name, listed_at desc, trip_id desc) where listed_at is not null;
create index ix_trip_tag_start on trip_tag (name, start_key, trip_id) where listed_at is not null;

alter table trip_word add column listed_at timestamptz;
create index ix_trip_word_listed on trip_word (word, listed_at desc, trip_id desc) where listed_at is not null;
create index ix_trip_word_start on trip_word (word, start_key, trip_id) where listed_at is not null;

create view trip_with_parts as
select
    trip.*,
    (select coalesce(
         json_agg(json_build_object('id', id, 'position', position, 'url', url, 'caption', caption)), '[]')
     from trip_photo where trip_id = trip.id) as photos,
    (select coalesce(json_agg(name), '[]') from trip_tag where trip_id = trip.id) as tags
from trip;

create table author_total (
    author_id uuid not null,
    trip_count integer not null,
    distance_metres bigint not null,
    photo_count integer not null,
    constraint pk_author_total primary key (author_id),
    constraint fk_author_total_author foreign key (author_id) references account (id) on delete cascade,
    constraint ck_author_total_counts check (trip_count >= 0 and distance_metres >= 0 and photo_count >= 0)
);

create table author_country (
    author_id uuid not null,
    country text collate "C" not null,
    trip_count integer not null,
    constraint pk_author_country primary key (author_id, country),
    constraint fk_author_country_author foreign key (author_id) references account (id) on delete cascade,
    constraint ck_author_country_code check (country ~ '^[A-Z]{2}$'),
    constraint ck_author_country_count check (trip_count >= 0)
);

create view author_statistics as
select
    author_total.*,
    (select coalesce(json_agg(country), '[]') from author_country
     where author_id = author_total.author_id and trip_count > 0) as countries,
    (select max(start_date) from trip
     where author_id = author_total.author_id and listed_at is not null) as last_start_date
from author_total;

create table tag_count (
    name text collate "C" not null,
    trip_count integer not null,
    constraint pk_tag_count primary key (name),
    constraint ck_tag_count_name check (length(name) between 1 and 30),
    constraint ck_tag_count_count check (trip_count >= 0)
);

create index ix_tag_count_most on tag_count (trip_count desc, name) where trip_count > 0;
