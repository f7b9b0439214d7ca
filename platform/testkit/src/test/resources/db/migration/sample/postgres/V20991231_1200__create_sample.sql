-- One column for each convention of rows, so that tests can show that both databases store it alike.
create table sample (
    id uuid not null,
    name text not null,
    note text,
    mood text not null,
    price bigint not null,
    day date not null,
    moment timestamptz(3) not null,
    open boolean not null,
    words jsonb not null,
    constraint pk_sample primary key (id),
    constraint ck_sample_name check (length(name) between 1 and 10),
    constraint ck_sample_mood check (mood in ('CALM', 'WILD')),
    constraint ck_sample_price check (price between -9999999999999999 and 9999999999999999),
    constraint ck_sample_day check (day between '0001-01-01' and '9999-12-31'),
    constraint ck_sample_moment check (
        moment >= '0001-01-01T00:00:00Z' and moment < '10000-01-01T00:00:00Z'),
    constraint ck_sample_words check (jsonb_typeof(words) = 'array')
);

-- One constraint of each kind. The name of this table begins with that of another table.
create table sample_note (
    id uuid not null,
    sample_id uuid not null,
    place integer not null,
    line text not null,
    constraint pk_sample_note primary key (id),
    constraint uq_sample_note_place unique (sample_id, place),
    constraint fk_sample_note_sample foreign key (sample_id) references sample (id),
    constraint ck_sample_note_line check (length(line) between 1 and 10)
);

-- Something with a version and parts, whose labels are any text or none.
create table sample_box (
    id uuid not null,
    name text not null,
    packed_at timestamptz(3),
    revision bigint not null,
    constraint pk_sample_box primary key (id)
);

create table sample_box_part (
    box_id uuid not null,
    place integer not null,
    label text,
    mood text not null,
    moment timestamptz(3) not null,
    day date,
    words jsonb not null,
    open boolean not null,
    constraint pk_sample_box_part primary key (box_id, place),
    constraint fk_sample_box_part_box foreign key (box_id) references sample_box (id) on delete cascade
);
