-- Drops all bound parts of printed books.
drop table bound_part;
