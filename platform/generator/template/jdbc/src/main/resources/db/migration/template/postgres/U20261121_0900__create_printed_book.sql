-- Drops all printed books.
drop table printed_book;
