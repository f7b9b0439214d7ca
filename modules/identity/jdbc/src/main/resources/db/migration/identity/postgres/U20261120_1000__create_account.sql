-- Drops all accounts and their password hashes.
drop table account_password;
drop table account;
