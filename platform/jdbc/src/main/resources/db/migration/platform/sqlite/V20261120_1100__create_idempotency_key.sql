-- What was done under an idempotency key, so that a repeated request is not done twice.
-- Moments are milliseconds on both databases, so that both run the same statements.
create table idempotency_key (
    sender text not null,
    key text not null,
    fingerprint text not null,
    done_to text,
    taken_at integer not null,
    constraint pk_idempotency_key primary key (sender, key),
    constraint ck_idempotency_key_sender check (length(sender) <= 255 and instr(sender, char(0)) = 0),
    constraint ck_idempotency_key_key check (length(key) between 1 and 255 and instr(key, char(0)) = 0),
    constraint ck_idempotency_key_fingerprint check (length(fingerprint) = 64 and instr(fingerprint, char(0)) = 0),
    constraint ck_idempotency_key_done_to check (length(done_to) = 36)
) strict, without rowid;

create index ix_idempotency_key_taken_at on idempotency_key (taken_at);
