-- Creates sessions, which say which account is signed in, and until when. A session that is
-- ended earlier is deleted.
create table session (
    id text not null,
    account_id text not null,
    created_at integer not null,
    expires_at integer not null,
    constraint pk_session primary key (id),
    constraint fk_session_account foreign key (account_id) references account (id) on delete cascade,
    constraint ck_session_id check (length(id) = 36 and id not glob '*[^0-9a-f-]*'),
    constraint ck_session_created_at check (created_at between -62135596800000 and 253402300799999),
    constraint ck_session_expires_at check (expires_at between -62135596800000 and 253402300799999),
    constraint ck_session_moments check (expires_at > created_at)
) strict;

create index ix_session_expires_at on session (expires_at);
create index ix_session_account_id on session (account_id);
