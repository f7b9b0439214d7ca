-- Takes all accounts away.
drop table account_password;
drop table account;
