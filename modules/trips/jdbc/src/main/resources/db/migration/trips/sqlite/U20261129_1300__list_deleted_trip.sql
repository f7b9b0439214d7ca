-- Nobody looks through the bin any more; what lies in it stays.
drop index ix_trip_bin;
