-- Drops the index that lists deleted trips. The trips stay.
drop index ix_trip_bin;
