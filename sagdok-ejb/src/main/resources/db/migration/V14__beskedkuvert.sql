-- How far haendelser have been sent as the standard's own messages. Those of before have no subscriber.
create table kuvertposition (
  en    boolean primary key default true check (en),
  sendt bigint not null
);
insert into kuvertposition (sendt) select sendt from relaeposition;
