import Fastify from 'fastify';
import { connect } from './database.mjs';
import { listing, newTrip, page, tripAlone, tripPatch } from './schemas.mjs';
import * as trips from './trips.mjs';

const database = await connect(process.env.DATABASE_URL);
const server = Fastify({ logger: false });
const missing = (response) => response.code(404).send({ detail: 'not found' });

server.get('/health', async () => {
  await database.one('select 1');
  return { status: 'healthy' };
});

server.get('/trips/:id', { schema: { response: { 200: tripAlone } } }, async (request, response) =>
  (await trips.find(database, request.params.id)) ?? missing(response));

server.get('/accounts/:id/trips', { schema: { querystring: listing, response: { 200: page } } }, (request) =>
  trips.list(database, request.params.id, request.query));

server.post('/trips', { schema: { body: newTrip, response: { 201: tripAlone } } }, async (request, response) => {
  const trip = await trips.create(database, request.body);
  return trip ? response.code(201).send(trip) : missing(response);
});

server.patch('/trips/:id', { schema: { body: tripPatch, response: { 200: tripAlone } } }, async (request, response) =>
  (await trips.patch(database, request.params.id, request.body)) ?? missing(response));

await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
