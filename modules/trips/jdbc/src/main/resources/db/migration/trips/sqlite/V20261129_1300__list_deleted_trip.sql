-- Lets authors list their deleted trips, the latest deleted first.
create index ix_trip_bin on trip (author_id, deleted_at desc, id desc) where deleted_at is not null;
