-- Creates trips, with their photos in order, their tags, and the words of their titles.
create table trip (
    id uuid not null,
    author_id uuid not null,
    title text collate "C" not null,
    description text collate "C" not null,
    status text collate "C" not null,
    visibility text collate "C" not null,
    start_date date,
    end_date date,
    distance_metres integer,
    difficulty text collate "C",
    countries jsonb not null,
    photo_count integer not null,
    published_at timestamptz(3),
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    deleted_at timestamptz(3),
    revision bigint not null,
    start_day integer generated always as (coalesce(start_date - '1970-01-01'::date, -1000000)) stored,
    listed_at timestamptz(3) generated always as (
        case when status = 'PUBLISHED' and visibility = 'PUBLIC' and deleted_at is null then published_at end) stored,
    constraint pk_trip primary key (id),
    constraint fk_trip_author foreign key (author_id) references account (id),
    constraint ck_trip_title check (length(title) between 1 and 200),
    constraint ck_trip_description check (length(description) <= 50000),
    constraint ck_trip_status check (status in ('DRAFT', 'PUBLISHED')),
    constraint ck_trip_visibility check (visibility in ('PUBLIC', 'PRIVATE')),
    constraint ck_trip_start_date check (start_date between '0001-01-01' and '9999-12-31'),
    constraint ck_trip_end_date check (end_date between '0001-01-01' and '9999-12-31'),
    constraint ck_trip_distance_metres check (distance_metres between 100 and 10000000 and distance_metres % 10 = 0),
    constraint ck_trip_difficulty check (difficulty in ('EASY', 'MODERATE', 'DIFFICULT', 'VERY_DIFFICULT', 'EXTREME')),
    constraint ck_trip_countries check (jsonb_typeof(countries) = 'array'),
    constraint ck_trip_photo_count check (photo_count between 0 and 20),
    constraint ck_trip_published_at check (
        published_at between created_at and updated_at),
    constraint ck_trip_created_at check (
        created_at >= '0001-01-01T00:00:00Z'
        and created_at < '10000-01-01T00:00:00Z'),
    constraint ck_trip_updated_at check (
        updated_at >= '0001-01-01T00:00:00Z'
        and updated_at < '10000-01-01T00:00:00Z'),
    constraint ck_trip_deleted_at check (
        deleted_at between '0001-01-01T00:00:00Z' and updated_at),
    constraint ck_trip_revision check (revision >= 0),
    constraint ck_trip_dates check (end_date is null or (start_date is not null and end_date >= start_date)),
    constraint ck_trip_published check (
        (status = 'PUBLISHED') = (published_at is not null)
        and (status = 'DRAFT' or (start_date is not null and length(description) >= 50))),
    constraint ck_trip_moments check (updated_at >= created_at)
);

create index ix_trip_author_status on trip (author_id, status, created_at desc, id desc);
create index ix_trip_author_newest on trip (author_id, created_at desc, id desc) where deleted_at is null;
create index ix_trip_author_deleted on trip (author_id, deleted_at desc, id desc) where deleted_at is not null;
create index ix_trip_author_start on trip (author_id, start_day, id);
create index ix_trip_start on trip (start_day, id) where listed_at is not null;
create index ix_trip_listed on trip (listed_at desc, id desc) where listed_at is not null;
create index ix_trip_listed_author on trip (author_id, listed_at desc, id desc) where listed_at is not null;
create index ix_trip_statistics on trip (author_id, countries, distance_metres, photo_count, start_date)
where listed_at is not null;

create table trip_photo (
    id uuid not null,
    trip_id uuid not null,
    position integer not null,
    url text collate "C" not null,
    caption text collate "C" not null,
    constraint pk_trip_photo primary key (trip_id, position),
    constraint fk_trip_photo_trip foreign key (trip_id) references trip (id) on delete cascade,
    constraint ck_trip_photo_position check (position between 0 and 19),
    constraint ck_trip_photo_url check (length(url) between 1 and 500),
    constraint ck_trip_photo_caption check (length(caption) <= 500)
);

create table trip_tag (
    trip_id uuid not null,
    name text collate "C" not null,
    listed_at timestamptz(3),
    start_day integer not null,
    constraint pk_trip_tag primary key (trip_id, name),
    constraint fk_trip_tag_trip foreign key (trip_id) references trip (id) on delete cascade,
    constraint ck_trip_tag_name check (length(name) between 1 and 30)
);

create index ix_trip_tag_listed on trip_tag (name, listed_at desc, trip_id desc) where listed_at is not null;
create index ix_trip_tag_start on trip_tag (name, start_day, trip_id) where listed_at is not null;

create table trip_word (
    trip_id uuid not null,
    word text collate "C" not null,
    listed_at timestamptz(3),
    start_day integer not null,
    constraint pk_trip_word primary key (trip_id, word),
    constraint fk_trip_word_trip foreign key (trip_id) references trip (id) on delete cascade,
    constraint ck_trip_word_word check (length(word) between 1 and 40)
);

create index ix_trip_word_listed on trip_word (word, listed_at desc, trip_id desc) where listed_at is not null;
create index ix_trip_word_start on trip_word (word, start_day, trip_id) where listed_at is not null;

create view trip_with_parts as
select
    trip.*,
    (select coalesce(
         json_agg(json_build_object('id', id, 'position', position, 'url', url, 'caption', caption)), '[]')
     from trip_photo where trip_id = trip.id) as photos,
    (select coalesce(json_agg(name), '[]') from trip_tag where trip_id = trip.id) as tags
from trip;

-- A trip as lists show it. An excerpt needs no more of the description than its beginning.
create view trip_summary as
select
    id, author_id, title, substr(description, 1, 2000) as description_beginning, status, visibility, start_date, end_date,
    start_day, distance_metres, difficulty, countries, photos, tags, published_at, listed_at, created_at, updated_at,
    deleted_at, revision
from trip_with_parts;
