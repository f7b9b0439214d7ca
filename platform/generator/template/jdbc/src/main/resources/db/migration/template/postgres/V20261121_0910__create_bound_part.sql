-- Creates bound parts of printed books.
create table bound_part (
    printed_book_id uuid not null,
    position integer not null,
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
    constraint pk_bound_part primary key (printed_book_id, position),
    constraint fk_bound_part_printed_book foreign key (printed_book_id) references printed_book (id) on delete cascade,
    constraint ck_bound_part_position check (position >= 0),
    constraint ck_bound_part_full_title check (length(full_title) between 1 and 200),
    constraint ck_bound_part_short_note check (length(short_note) between 1 and 1000),
    constraint ck_bound_part_sale_price check (sale_price between -9999999999999999 and 9999999999999999),
    constraint ck_bound_part_rental_price check (rental_price between -9999999999999999 and 9999999999999999),
    constraint ck_bound_part_published_on check (published_on between '0001-01-01' and '9999-12-31'),
    constraint ck_bound_part_bought_on check (bought_on between '0001-01-01' and '9999-12-31'),
    constraint ck_bound_part_acquired_at check (
        acquired_at >= '0001-01-01T00:00:00Z'
        and acquired_at < '10000-01-01T00:00:00Z'),
    constraint ck_bound_part_read_at check (
        read_at >= '0001-01-01T00:00:00Z'
        and read_at < '10000-01-01T00:00:00Z'),
    constraint ck_bound_part_main_genre check (main_genre in ('NOVEL', 'TEXTBOOK', 'ATLAS')),
    constraint ck_bound_part_cover_kind check (cover_kind in ('SEWN', 'GLUED', 'SPIRAL'))
);
