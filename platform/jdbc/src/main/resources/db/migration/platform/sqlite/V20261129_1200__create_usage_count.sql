-- How much of a limit a subject has used in the period that ends at a moment. Subjects are hashes.
-- Moments are milliseconds on both databases, so that both run the same statements.
create table usage_count (
    subject text not null,
    ends_at integer not null,
    used integer not null,
    constraint pk_usage_count primary key (subject, ends_at),
    constraint ck_usage_count_subject check (length(subject) = 64 and instr(subject, char(0)) = 0),
    constraint ck_usage_count_used check (used >= 0)
) strict, without rowid;

create index ix_usage_count_ends_at on usage_count (ends_at);
