-- A second module, whose migration is older than the first one.
create table other (
    id integer not null,
    constraint pk_other primary key (id)
);
