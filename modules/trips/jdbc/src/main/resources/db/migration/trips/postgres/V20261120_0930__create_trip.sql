-- Creates trips, with their photos in order and their tags.
create table trip (
    id uuid not null,
    owner_id uuid not null,
    title text not null,
    description text not null,
    start_date text collate "C",
    end_date text collate "C",
    start_key text collate "C" generated always as (coalesce(start_date, '')) stored,
    distance_metres integer,
    countries jsonb not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    revision bigint not null,
    constraint pk_trip primary key (id),
    constraint ck_trip_title check (length(title) between 1 and 200),
    constraint ck_trip_description check (length(description) <= 50000),
    constraint ck_trip_start_date check (
        start_date ~ '^\d{4}-\d{2}-\d{2}$' and start_date = to_char(start_date::date, 'YYYY-MM-DD')),
    constraint ck_trip_end_date check (
        end_date ~ '^\d{4}-\d{2}-\d{2}$' and end_date = to_char(end_date::date, 'YYYY-MM-DD')),
    constraint ck_trip_dates check (end_date is null or (start_date is not null and end_date >= start_date)),
    constraint ck_trip_distance check (distance_metres between 100 and 10000000 and distance_metres % 10 = 0),
    constraint ck_trip_revision check (revision >= 0),
    constraint ck_trip_moments check (updated_at >= created_at and (deleted_at is null or deleted_at <= updated_at)),
    constraint ck_trip_created_at check (
        created_at = date_trunc('milliseconds', created_at)
        and created_at >= '0001-01-01T00:00:00Z' and created_at < '10000-01-01T00:00:00Z'),
    constraint ck_trip_updated_at check (
        updated_at = date_trunc('milliseconds', updated_at)
        and updated_at >= '0001-01-01T00:00:00Z' and updated_at < '10000-01-01T00:00:00Z'),
    constraint ck_trip_deleted_at check (
        deleted_at = date_trunc('milliseconds', deleted_at) and deleted_at >= '0001-01-01T00:00:00Z'),
    constraint ck_trip_countries check (jsonb_typeof(countries) = 'array')
);

create index ix_trip_newest on trip (created_at desc, id desc) where deleted_at is null;

create table trip_photo (
    id uuid not null,
    trip_id uuid not null,
    position integer not null,
    url text not null,
    caption text not null,
    constraint pk_trip_photo primary key (id),
    constraint fk_trip_photo_trip foreign key (trip_id) references trip (id) on delete cascade,
    constraint uq_trip_photo_position unique (trip_id, position),
    constraint ck_trip_photo_position check (position between 0 and 19),
    constraint ck_trip_photo_url check (length(url) between 1 and 500),
    constraint ck_trip_photo_caption check (length(caption) <= 500)
);

create table trip_tag (
    trip_id uuid not null,
    name text collate "C" not null,
    start_key text collate "C" not null,
    constraint pk_trip_tag primary key (trip_id, name),
    constraint fk_trip_tag_trip foreign key (trip_id) references trip (id) on delete cascade,
    constraint ck_trip_tag_name check (length(name) between 1 and 30),
    constraint ck_trip_tag_start_key check (length(start_key) in (0, 10))
);

create table trip_word (
    trip_id uuid not null,
    word text collate "C" not null,
    start_key text collate "C" not null,
    constraint pk_trip_word primary key (trip_id, word),
    constraint fk_trip_word_trip foreign key (trip_id) references trip (id) on delete cascade,
    constraint ck_trip_word_word check (length(word) between 1 and 40),
    constraint ck_trip_word_start_key check (length(start_key) in (0, 10))
);
