-- Counts the listed trips of each tag.
create table tag_count (
    name text not null,
    trip_count integer not null,
    constraint pk_tag_count primary key (name),
    constraint ck_tag_count_name check (length(name) between 1 and 30 and instr(name, char(0)) = 0),
    constraint ck_tag_count_trip_count check (trip_count >= 0)
) strict;

create index ix_tag_count_most on tag_count (trip_count desc, name) where trip_count > 0;

insert into tag_count (name, trip_count)
select name, count(*) from trip_tag where listed_at is not null group by name;
