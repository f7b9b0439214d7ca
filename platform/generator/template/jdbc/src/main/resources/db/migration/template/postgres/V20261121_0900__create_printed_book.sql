-- Creates printed books.
create table printed_book (
    id uuid not null,
    owner_id uuid not null,
    full_title text collate "C" not null,
    short_note text collate "C",
    page_count integer not null,
    edition_number integer,
    sale_price bigint not null,
    rental_price bigint,
    published_on date not null,
    bought_on date,
    acquired_at timestamptz(3) not null,
    read_at timestamptz(3),
    open_shelf boolean not null,
    signed_copy boolean,
    main_genre text collate "C" not null,
    cover_kind text collate "C",
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    deleted_at timestamptz(3),
    revision bigint not null,
    constraint pk_printed_book primary key (id),
    constraint fk_printed_book_owner foreign key (owner_id) references account (id),
    constraint ck_printed_book_full_title check (length(full_title) between 1 and 200),
    constraint ck_printed_book_short_note check (length(short_note) between 1 and 1000),
    constraint ck_printed_book_sale_price check (sale_price between -9999999999999999 and 9999999999999999),
    constraint ck_printed_book_rental_price check (rental_price between -9999999999999999 and 9999999999999999),
    constraint ck_printed_book_published_on check (published_on between '0001-01-01' and '9999-12-31'),
    constraint ck_printed_book_bought_on check (bought_on between '0001-01-01' and '9999-12-31'),
    constraint ck_printed_book_acquired_at check (
        acquired_at >= '0001-01-01T00:00:00Z'
        and acquired_at < '10000-01-01T00:00:00Z'),
    constraint ck_printed_book_read_at check (
        read_at >= '0001-01-01T00:00:00Z'
        and read_at < '10000-01-01T00:00:00Z'),
    constraint ck_printed_book_main_genre check (main_genre in ('NOVEL', 'TEXTBOOK', 'ATLAS')),
    constraint ck_printed_book_cover_kind check (cover_kind in ('SEWN', 'GLUED', 'SPIRAL')),
    constraint ck_printed_book_created_at check (
        created_at >= '0001-01-01T00:00:00Z'
        and created_at < '10000-01-01T00:00:00Z'),
    constraint ck_printed_book_updated_at check (
        updated_at >= '0001-01-01T00:00:00Z'
        and updated_at < '10000-01-01T00:00:00Z'),
    constraint ck_printed_book_deleted_at check (
        deleted_at between '0001-01-01T00:00:00Z' and updated_at),
    constraint ck_printed_book_revision check (revision >= 0),
    constraint ck_printed_book_moments check (updated_at >= created_at)
);

create index ix_printed_book_owner on printed_book (owner_id, created_at desc, id desc);
create index ix_printed_book_owner_deleted on printed_book (owner_id, deleted_at desc, id desc)
where deleted_at is not null;
