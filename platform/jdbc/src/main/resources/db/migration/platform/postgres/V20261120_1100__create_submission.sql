-- What was done under a key that a caller gave. Milliseconds, as both databases are asked by the same statements.
create table submission (
    sender text not null,
    word text not null,
    fingerprint text not null,
    done_to text,
    taken_at bigint not null,
    constraint pk_submission primary key (sender, word),
    constraint ck_submission_sender check (length(sender) <= 255),
    constraint ck_submission_word check (length(word) between 1 and 255),
    constraint ck_submission_fingerprint check (length(fingerprint) = 64),
    constraint ck_submission_done_to check (length(done_to) = 36)
);

create index ix_submission_taken_at on submission (taken_at);
