-- The table of a second module, whose migration is older than that of the first.
create table other (
    id integer not null,
    constraint pk_other primary key (id)
) strict;
