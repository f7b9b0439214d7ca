-- Drops all kinds. The rows that had them stay.
drop index ix_other_kind;
alter table other drop column kind_id;
drop table kind;
