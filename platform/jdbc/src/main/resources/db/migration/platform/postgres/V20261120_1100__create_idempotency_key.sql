-- What was done under an idempotency key, so that a repeated request is not done twice.
-- Moments are milliseconds on both databases, so that both run the same statements.
create table idempotency_key (
    sender text collate "C" not null,
    key text collate "C" not null,
    fingerprint text collate "C" not null,
    done_to text collate "C",
    taken_at bigint not null,
    constraint pk_idempotency_key primary key (sender, key),
    constraint ck_idempotency_key_sender check (length(sender) <= 255),
    constraint ck_idempotency_key_key check (length(key) between 1 and 255),
    constraint ck_idempotency_key_fingerprint check (length(fingerprint) = 64),
    constraint ck_idempotency_key_done_to check (length(done_to) = 36)
);

create index ix_idempotency_key_taken_at on idempotency_key (taken_at);
