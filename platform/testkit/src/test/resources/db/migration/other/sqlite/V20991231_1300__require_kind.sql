-- Creates kinds, and requires one of each row. It fails if there are rows, because no kind is there yet.
create table kind (
    id integer not null,
    constraint pk_kind primary key (id)
) strict;

alter table other add column kind_id integer constraint fk_other_kind references kind (id);
update other set kind_id = (select id from kind);
alter table other alter column kind_id set not null;
create index ix_other_kind on other (kind_id);
