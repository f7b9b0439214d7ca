// What requests must be like, and what responses are written by.

const object = (properties, more = {}) => ({ type: 'object', properties, ...more });
const array = (items, most) => ({ type: 'array', items, ...(most && { maxItems: most }) });
const text = (shortest, longest) => ({ type: 'string', minLength: shortest, maxLength: longest });
const string = { type: 'string' };
const number = { type: 'number' };
const integer = { type: 'integer' };
const status = { enum: ['DRAFT', 'PUBLISHED'] };

const trip = {
  id: string, author_id: string, title: string, description: string, status: string, countries: array(string),
  distance_km: number, created_at: string, updated_at: string,
  photos: array(object({ id: string, position: integer, url: string })), tags: array(string),
};

export const tripAlone = object({ ...trip, author: object({ id: string, username: string, full_name: string }) });

export const page = object({ items: array(object(trip)), next: { type: ['string', 'null'] } });

export const listing = object({
  status, limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 }, after: string,
});

export const newTrip = object({
  author_id: { type: 'string', format: 'uuid' },
  title: text(1, 200),
  description: text(0, 2000),
  status,
  countries: array(string, 50),
  distance_km: { type: 'number', minimum: 0, exclusiveMaximum: 1e8 },
  photos: array(object({ url: text(1, 500) }, { required: ['url'] }), 20),
  tags: array(string, 10),
}, { required: ['author_id', 'title', 'distance_km'] });

export const tripPatch = object({ title: text(1, 200), status });
