-- The tables of the peers, on both databases; SQLite keeps a timestamp and json as text.
create table account (
    id varchar(36) primary key,
    email varchar(255) not null unique,
    username varchar(50) not null unique,
    full_name varchar(100) not null,
    created_at timestamp not null,
    updated_at timestamp not null,
    deleted_at timestamp
);

create table trip (
    id varchar(36) primary key,
    author_id varchar(36) not null references account (id),
    title varchar(200) not null,
    description varchar(2000) not null,
    status varchar(20) not null check (status in ('DRAFT', 'PUBLISHED')),
    countries json not null,
    distance_km numeric(10, 2) not null,
    created_at timestamp not null,
    updated_at timestamp not null,
    deleted_at timestamp
);

create index ix_trip_author_status on trip (author_id, status, created_at);

create table trip_photo (
    id varchar(36) primary key,
    trip_id varchar(36) not null references trip (id) on delete cascade,
    position integer not null,
    url varchar(500) not null
);

create index ix_trip_photo_trip on trip_photo (trip_id);

create table tag (
    id varchar(36) primary key,
    name varchar(50) not null unique
);

create table trip_tag (
    trip_id varchar(36) not null references trip (id) on delete cascade,
    tag_id varchar(36) not null references tag (id),
    primary key (trip_id, tag_id)
);

create index ix_trip_tag_tag on trip_tag (tag_id);

create table author_statistics (
    author_id varchar(36) primary key references account (id),
    trip_count integer not null default 0,
    distance_km numeric(14, 2) not null default 0
);
