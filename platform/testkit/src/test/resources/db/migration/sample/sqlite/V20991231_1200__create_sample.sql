-- One column for each convention of rows, so that tests can show that both databases store it alike.
create table sample (
    id text not null,
    name text not null,
    note text,
    mood text not null,
    price integer not null,
    day text not null,
    moment integer not null,
    open integer not null,
    words text not null,
    constraint pk_sample primary key (id),
    constraint ck_sample_id check (length(id) = 36),
    constraint ck_sample_name check (length(name) between 1 and 10),
    constraint ck_sample_mood check (mood in ('CALM', 'WILD')),
    constraint ck_sample_price check (price between -9999999999999999 and 9999999999999999),
    constraint ck_sample_day check (day is date(day) and day >= '0001-01-01'),
    constraint ck_sample_moment check (moment between -62135596800000 and 253402300799999),
    constraint ck_sample_open check (open in (0, 1)),
    constraint ck_sample_words check (json_type(words) = 'array')
) strict;

-- One constraint of each kind. The name of this table begins with that of another table.
create table sample_note (
    id text not null,
    sample_id text not null,
    place integer not null,
    line text not null,
    constraint pk_sample_note primary key (id),
    constraint uq_sample_note_place unique (sample_id, place),
    constraint fk_sample_note_sample foreign key (sample_id) references sample (id),
    constraint ck_sample_note_line check (length(line) between 1 and 10)
) strict;

-- Something with a version and parts, whose labels are any text or none.
create table sample_box (
    id text not null,
    name text not null,
    packed_at integer,
    revision integer not null,
    constraint pk_sample_box primary key (id)
) strict;

create table sample_box_part (
    box_id text not null,
    place integer not null,
    label text,
    mood text not null,
    moment integer not null,
    day text,
    words text not null,
    open integer not null,
    constraint pk_sample_box_part primary key (box_id, place),
    constraint fk_sample_box_part_box foreign key (box_id) references sample_box (id) on delete cascade
) strict, without rowid;
