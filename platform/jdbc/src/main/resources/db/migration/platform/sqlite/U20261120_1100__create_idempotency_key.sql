-- Forgets what was done under which key: requests that are repeated are done again.
drop table idempotency_key;
