// The README's example and a little more, told by a client that is made from the OpenAPI document alone.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./target/tandem.d.ts";

type Trip = components["schemas"]["TripResponse"];

const baseUrl = process.argv[2] ?? "http://localhost:8080";
const guest = createClient<paths>({ baseUrl });

function good<T>(answer: { data?: T; error?: unknown; response: Response }): NonNullable<T> {
  assert.ok(answer.data, `${answer.response.url}: ${answer.response.status} ${JSON.stringify(answer.error)}`);
  return answer.data;
}

const account = good(
  await guest.POST("/v1/accounts", {
    body: { username: "ada", email: "ada@example.org", full_name: "Ada Lovelace", password: "correct horse" },
  }),
);
const session = good(await guest.POST("/v1/sessions", { body: { login: "ada", password: "correct horse" } }));
assert.equal(session.token_type, "Bearer");
const ada = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${session.access_token}` } });

const published = await ada.POST("/v1/trips", {
  body: {
    status: "published",
    title: "Over the Alps",
    description: "Two passes and a lot of rain, but the <b>lake</b> on the other side.",
    start_date: "2026-05-01",
    end_date: "2026-05-09",
    distance_km: 412.5,
    difficulty: "difficult",
    countries: ["CH", "IT"],
    tags: ["Gravel", "alps"],
    photos: [{ url: "https://photos.example/pass.jpg", caption: "The pass" }],
  },
});
const trip: Trip = good(published);
assert.equal(published.response.headers.get("Location"), `/v1/trips/${trip.id}`);
assert.equal(trip.author.username, "ada");

const me = good(await ada.GET("/v1/me"));
assert.equal(me.id, account.id);
const stats = good(await guest.GET("/v1/accounts/{id}/statistics", { params: { path: { id: me.id } } }));
assert.deepEqual([stats.trip_count, stats.distance_km, stats.countries], [1, 412.5, ["CH", "IT"]]);
const tagged = good(await guest.GET("/v1/trips", { params: { query: { tag: "gravel" } } }));
assert.deepEqual(tagged.items.map((item) => [item.id, item.excerpt]), [
  [trip.id, "Two passes and a lot of rain, but the lake on the other side."],
]);
assert.equal(good(await guest.GET("/health")).status, "healthy");

const state = published.response.headers.get("ETag") ?? "";
const edit = () =>
  ada.PATCH("/v1/trips/{id}", {
    params: { path: { id: trip.id }, header: { "If-Match": state } },
    body: { title: "Over the Alps again", end_date: null },
  });
const edited = good(await edit());
assert.deepEqual([edited.title, edited.end_date, edited.distance_km], ["Over the Alps again", null, 412.5]);
const stale = await edit();
assert.equal(stale.response.status, 412);
assert.equal(stale.error?.code, "trips.trip-stale");

for (const title of ["Along the Rhine", "To the sea"]) {
  good(await ada.POST("/v1/trips", { body: { title, status: "published", description: "Flat all the way, with the wind from behind, and a ferry at the end.", start_date: "2026-06-01" } }));
}
const walked: string[] = [];
let after: string | null = null;
do {
  const part: components["schemas"]["TripSummaryList"] = good(
    await guest.GET("/v1/trips", { params: { query: { limit: 2, ...(after === null ? {} : { after }) } } }),
  );
  walked.push(...part.items.map((item) => item.title));
  after = part.next;
} while (after !== null);
assert.deepEqual(walked, ["To the sea", "Along the Rhine", "Over the Alps again"]);

// @ts-expect-error a title is a text
void (() => ada.POST("/v1/trips", { body: { title: 7 } }));
// @ts-expect-error there is no such route
void (() => ada.GET("/v1/journeys"));
console.log("the client made from the document plays the README's example");
