-- Drops devices, receipts and conflicts.
drop table sync_conflict;
drop table sync_receipt;
drop table sync_device;
