-- Deletes what was done under which idempotency key: a repeated request is done again.
drop table idempotency_key;
