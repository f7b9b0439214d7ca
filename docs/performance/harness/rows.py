"""The rows that every server holds. Row i is a function of i: in Python for what is asked and expected, and in SQL,
as views, for what is stored. The check of responses holds the two together."""
import datetime

KINDS = {"author": 1, "trip": 2, "photo": 3, "tag": 4}
TAGS = 50
COUNTRIES = ("ES", "FR", "IT", "PT", "DE", "CH", "AT", "NL", "BE", "PL")
BEGIN = datetime.datetime(2024, 1, 1)
BEGIN_MS = 1_704_067_200_000
SCATTER = 2_654_435_761  # times this, neighbours lie far from each other, and no two numbers at the same place


def uid(kind, i):
    return f"{i * SCATTER % 2**32:08x}-0000-4000-8000-{KINDS[kind]:04x}{i:08x}"


def number(identifier):
    return int(identifier[-8:], 16)


def is_seeded(kind, identifier):
    return identifier == uid(kind, number(identifier))


class Rows:
    """So many trips; each author has a hundred of them, of which twenty are drafts and two are deleted."""

    def __init__(self, trips):
        self.trips = trips
        self.authors = max(10, trips // 100)

    def author(self, i):
        return i % self.authors

    def is_draft(self, i):
        return i // self.authors % 5 == 3

    def is_deleted(self, i):
        return i // self.authors % 50 == 7

    def listed(self, author):
        """The trips that a list of an author shows, newest first."""
        mine = range(author, self.trips, self.authors)
        return [i for i in reversed(mine) if not self.is_deleted(i) and not self.is_draft(i)]

    def trip(self, i):
        """A trip as responses show it when it is shown alone."""
        created = BEGIN + datetime.timedelta(seconds=10 * i, milliseconds=i % 1000)
        countries = [COUNTRIES[(i + 3 * j) % 10] for j in range(1 + i % 3)]
        photos = [{"id": uid("photo", 3 * i + j), "position": j, "url": f"https://photos.example/{i}/{j}.jpg"}
                  for j in range(3)]
        return {"id": uid("trip", i), "title": f"Trip {i} through {countries[0]}", "status": self.status(i),
                "description": " ".join([f"Day by day notes of trip number {i}: gravel, coffee and headwind."] * 2),
                "countries": countries, "distance_km": (i * 7919 % 100_000 * 10 + 1250) / 1000,
                "created_at": created, "updated_at": created, "photos": photos,
                "tags": sorted({f"tag-{i % TAGS}", f"tag-{self.second_tag(i)}"}),
                "author_id": uid("author", self.author(i)), "author": self.account(self.author(i))}

    def status(self, i):
        return "DRAFT" if self.is_draft(i) else "PUBLISHED"

    @staticmethod
    def second_tag(i):
        first, second = i % TAGS, (i * 7 + 13) % TAGS
        return (first + 1) % TAGS if second == first else second

    @staticmethod
    def account(i):
        return {"id": uid("author", i), "username": f"author{i}", "full_name": f"Author Number {i}"}


def new_trip(k):
    return {"title": f"New trip number {k}",
            "description": "Three days along the river, two passes and a lot of rain.",
            "status": "PUBLISHED", "countries": ["ES", "FR"], "distance_km": 100.25 + k % 100,
            "photos": [{"url": f"https://photos.example/new/{k}/{j}.jpg"} for j in range(3)],
            "tags": [f"tag-{k % TAGS}", f"tag-{(k + 7) % TAGS}"]}


# ---- the same in SQL; moments are milliseconds since 1970

def sqlite_numbers(count):
    return f"(with recursive n (i) as (select 0 union all select i + 1 from n where i < {count - 1}) select i from n)"


def sqlite_uid(kind, number):
    return f"printf('%08x-0000-4000-8000-{KINDS[kind]:04x}%08x', ({number}) * {SCATTER} % 4294967296, {number})"


def postgres_numbers(count):
    return f"(select i::bigint from generate_series(0, {count - 1}) i)"


def postgres_uid(kind, number):
    return (f"lpad(to_hex(({number}) * {SCATTER} % 4294967296), 8, '0') || '-0000-4000-8000-{KINDS[kind]:04x}'"
            f" || lpad(to_hex({number}), 8, '0')")


def views(rows, numbers, uid_of):
    def country(j):
        return f"substr('{''.join(COUNTRIES)}', cast(1 + 2 * ((i + {3 * j}) % 10) as integer), 2)"

    three, author = "(select 0 as j union all select 1 union all select 2)", f"i % {rows.authors}"
    return f"""
create temporary view seed_author as
select i, {uid_of('author', 'i')} as id, 'author' || i as username, 'author' || i || '@example.org' as email,
       'Author Number ' || i as full_name, {BEGIN_MS} + i as created
from {numbers(rows.authors)} n;

create temporary view seed_trip as
select i, {uid_of('trip', 'i')} as id, {uid_of('author', author)} as author_id,
       'Trip ' || i || ' through ' || {country(0)} as title,
       'Day by day notes of trip number ' || i || ': gravel, coffee and headwind. '
       || 'Day by day notes of trip number ' || i || ': gravel, coffee and headwind.' as description,
       case when i / {rows.authors} % 5 = 3 then 'DRAFT' else 'PUBLISHED' end as status,
       '["' || {country(0)} || case when i % 3 > 0 then '","' || {country(1)} else '' end
       || case when i % 3 > 1 then '","' || {country(2)} else '' end || '"]' as countries,
       i * 7919 % 100000 * 10 + 1250 as metres, {BEGIN_MS} + i * 10000 + i % 1000 as created,
       case when i / {rows.authors} % 50 = 7 then {BEGIN_MS} + i * 10000 + 3600000 end as deleted
from {numbers(rows.trips)} n;

create temporary view seed_photo as
select {uid_of('photo', 'i * 3 + j')} as id, {uid_of('trip', 'i')} as trip_id, j as position,
       'https://photos.example/' || i || '/' || j || '.jpg' as url
from {numbers(rows.trips)} n cross join {three} p;

create temporary view seed_tag as select {uid_of('tag', 'i')} as id, 'tag-' || i as name from {numbers(TAGS)} n;

create temporary view seed_trip_tag as
select t.*, {uid_of('tag', 'tag')} as tag_id, 'tag-' || tag as name
from (select t.*, i % {TAGS} as tag from seed_trip t union all
      select t.*, case when (i * 7 + 13) % {TAGS} = i % {TAGS} then (i + 1) % {TAGS} else (i * 7 + 13) % {TAGS} end
      from seed_trip t) t;

create temporary view seed_trip_word as
select t.*, case j when 0 then 'trip' when 1 then '' || i when 2 then 'through' else lower({country(0)}) end as word
from seed_trip t cross join (select 0 as j union all select 1 union all select 2 union all select 3) w;
"""
