-- Those who follow by HTTP under a name: how far each has come, whether it is held up, and where an operator has told it to go on.
create table abonnent (
  navn     text primary key,
  bruger   text not null,
  position bigint not null,
  noteret  timestamptz not null default now(),
  pause    boolean not null default false,
  flyt     bigint
);

-- What operators have done about subscribers: noted before it is done; antal is null until it has been.
create table abonnenthandling (
  lfd         bigint generated always as identity primary key,
  tidspunkt   timestamptz not null,
  bruger      text not null,
  handling    text not null,
  abonnent    text not null,
  nummer      bigint,
  begrundelse text not null check (begrundelse <> ''),
  antal       bigint
);
