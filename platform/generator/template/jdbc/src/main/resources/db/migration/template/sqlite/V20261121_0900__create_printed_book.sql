-- Creates printed books.
create table printed_book (
    id text not null,
    owner_id text not null,
    full_title text not null,
    short_note text,
    page_count integer not null,
    edition_number integer,
    sale_price integer not null,
    rental_price integer,
    published_on text not null,
    bought_on text,
    acquired_at integer not null,
    read_at integer,
    open_shelf integer not null,
    signed_copy integer,
    main_genre text not null,
    cover_kind text,
    created_at integer not null,
    updated_at integer not null,
    deleted_at integer,
    revision integer not null,
    constraint pk_printed_book primary key (id),
    constraint fk_printed_book_owner foreign key (owner_id) references account (id),
    constraint ck_printed_book_id check (length(id) = 36 and id not glob '*[^0-9a-f-]*'),
    constraint ck_printed_book_full_title check (
        length(full_title) between 1 and 200 and instr(full_title, char(0)) = 0),
    constraint ck_printed_book_short_note check (
        length(short_note) between 1 and 1000 and instr(short_note, char(0)) = 0),
    constraint ck_printed_book_page_count check (page_count between -2147483648 and 2147483647),
    constraint ck_printed_book_edition_number check (edition_number between -2147483648 and 2147483647),
    constraint ck_printed_book_sale_price check (sale_price between -9999999999999999 and 9999999999999999),
    constraint ck_printed_book_rental_price check (rental_price between -9999999999999999 and 9999999999999999),
    constraint ck_printed_book_published_on check (published_on is date(published_on) and published_on >= '0001-01-01'),
    constraint ck_printed_book_bought_on check (bought_on is date(bought_on) and bought_on >= '0001-01-01'),
    constraint ck_printed_book_acquired_at check (acquired_at between -62135596800000 and 253402300799999),
    constraint ck_printed_book_read_at check (read_at between -62135596800000 and 253402300799999),
    constraint ck_printed_book_open_shelf check (open_shelf in (0, 1)),
    constraint ck_printed_book_signed_copy check (signed_copy in (0, 1)),
    constraint ck_printed_book_main_genre check (main_genre in ('NOVEL', 'TEXTBOOK', 'ATLAS')),
    constraint ck_printed_book_cover_kind check (cover_kind in ('SEWN', 'GLUED', 'SPIRAL')),
    constraint ck_printed_book_created_at check (created_at between -62135596800000 and 253402300799999),
    constraint ck_printed_book_updated_at check (updated_at between -62135596800000 and 253402300799999),
    constraint ck_printed_book_deleted_at check (deleted_at between -62135596800000 and updated_at),
    constraint ck_printed_book_revision check (revision >= 0),
    constraint ck_printed_book_moments check (updated_at >= created_at)
) strict;

create index ix_printed_book_owner on printed_book (owner_id, created_at desc, id desc);
create index ix_printed_book_owner_deleted on printed_book (owner_id, deleted_at desc, id desc)
where deleted_at is not null;
