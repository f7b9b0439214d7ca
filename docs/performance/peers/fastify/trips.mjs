// Reads and writes trips in a database of database.mjs.
import { randomUUID } from 'node:crypto';

const COLUMNS = ['id', 'author_id', 'title', 'description', 'status', 'countries', 'distance_km', 'created_at', 'updated_at'];
const SELECT = `select ${COLUMNS.map((column) => `t.${column}`).join(', ')}`;
const marks = (values) => values.map(() => '?').join(', ');
const rowsOf = (count, row) => Array(count).fill(row).join(', ');

const now = () => new Date().toISOString().replace('T', ' ').replace('Z', '000');
const iso = (moment) => moment.replace(' ', 'T');

const tripOf = (row) => ({
  id: row.id,
  author_id: row.author_id,
  title: row.title,
  description: row.description,
  status: row.status,
  countries: typeof row.countries === 'string' ? JSON.parse(row.countries) : row.countries,
  distance_km: row.distance_km,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
  photos: [],
  tags: [],
});

async function withParts(database, trips) {
  if (!trips.length) return trips;
  const byId = new Map(trips.map((trip) => [trip.id, trip]));
  const ids = [...byId.keys()];
  const photos = await database.all(
    `select id, trip_id, position, url from trip_photo where trip_id in (${marks(ids)}) order by position`, ids);
  for (const { id, trip_id: trip, position, url } of photos) byId.get(trip).photos.push({ id, position, url });
  const tags = await database.all(
    `select x.trip_id, g.name from trip_tag x join tag g on g.id = x.tag_id
     where x.trip_id in (${marks(ids)}) order by g.name`, ids);
  for (const tag of tags) byId.get(tag.trip_id).tags.push(tag.name);
  return trips;
}

export async function find(database, id) {
  const row = await database.one(
    `${SELECT}, a.username, a.full_name from trip t join account a on a.id = t.author_id
     where t.id = ? and t.deleted_at is null`, [id]);
  if (!row) return null;
  const [trip] = await withParts(database, [tripOf(row)]);
  trip.author = { id: row.author_id, username: row.username, full_name: row.full_name };
  return trip;
}

export async function list(database, author, { status = 'PUBLISHED', limit, after }) {
  const values = [author, status];
  let behind = '';
  if (after) {
    const [at, id] = Buffer.from(after, 'base64url').toString().split('|');
    behind = ' and (t.created_at, t.id) < (?, ?)';
    values.push(at.replace('T', ' '), id);
  }
  const rows = await database.all(
    `${SELECT} from trip t where t.author_id = ? and t.status = ? and t.deleted_at is null${behind}
     order by t.created_at desc, t.id desc limit ?`, [...values, limit + 1]);
  const items = await withParts(database, rows.slice(0, limit).map(tripOf));
  const last = items.at(-1);
  const next = rows.length > limit ? Buffer.from(`${last.created_at}|${last.id}`).toString('base64url') : null;
  return { items, next };
}

export function create(database, request) {
  const { title, description = '', status = 'DRAFT', countries = [], distance_km: distance } = request;
  const id = randomUUID();
  const at = now();
  const photos = (request.photos ?? []).map(({ url }, position) => ({ id: randomUUID(), position, url }));
  const tags = [...new Set(request.tags)].sort();
  return database.transaction(function* () {
    const author = yield [
      'one', 'select id, username, full_name from account where id = ? and deleted_at is null', [request.author_id]];
    if (!author) return null;
    yield ['run', `insert into trip (${COLUMNS.join(', ')}) values (${marks(COLUMNS)})`,
      [id, author.id, title, description, status, JSON.stringify(countries), distance, at, at]];
    if (photos.length) {
      yield ['run', `insert into trip_photo (id, trip_id, position, url) values ${rowsOf(photos.length, '(?, ?, ?, ?)')}`,
        photos.flatMap((photo) => [photo.id, id, photo.position, photo.url])];
    }
    if (tags.length) {
      const tagIds = yield* known(tags);
      yield ['run', `insert into trip_tag (trip_id, tag_id) values ${rowsOf(tags.length, '(?, ?)')}`,
        tagIds.flatMap((tag) => [id, tag])];
    }
    yield ['run', `update author_statistics set trip_count = trip_count + 1, distance_km = distance_km + ?
                   where author_id = ?`, [distance, author.id]];
    return { id, author_id: author.id, title, description, status, countries, distance_km: distance,
      created_at: iso(at), updated_at: iso(at), photos, tags, author };
  });
}

function* known(names) {
  const rows = yield ['all', `select id, name from tag where name in (${marks(names)})`, names];
  const ids = new Map(rows.map((tag) => [tag.name, tag.id]));
  for (const name of names.filter((each) => !ids.has(each))) {
    ids.set(name, randomUUID());
    yield ['run', 'insert into tag (id, name) values (?, ?)', [ids.get(name), name]];
  }
  return names.map((name) => ids.get(name));
}

export async function patch(database, id, { title = null, status = null }) {
  const changed = await database.run(
    `update trip set title = coalesce(?, title), status = coalesce(?, status), updated_at = ?
     where id = ? and deleted_at is null`, [title, status, now(), id]);
  return changed ? find(database, id) : null;
}
