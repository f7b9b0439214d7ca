-- Creates sessions, which say which account is signed in, and until when. A session that is
-- ended earlier is deleted.
create table session (
    id uuid not null,
    account_id uuid not null,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    constraint pk_session primary key (id),
    constraint fk_session_account foreign key (account_id) references account (id) on delete cascade,
    constraint ck_session_created_at check (
        created_at >= '0001-01-01T00:00:00Z'
        and created_at < '10000-01-01T00:00:00Z'),
    constraint ck_session_expires_at check (
        expires_at >= '0001-01-01T00:00:00Z'
        and expires_at < '10000-01-01T00:00:00Z'),
    constraint ck_session_moments check (expires_at > created_at)
);

create index ix_session_expires_at on session (expires_at);
create index ix_session_account_id on session (account_id);
