-- Who set a setting to what, and when. Never updated.
create table indstillingsskift (
  lfd       bigint generated always as identity primary key,
  noegle    text not null,
  vaerdi    text not null,
  bruger    text not null,
  tidspunkt timestamptz not null
);
create index indstillingsskift_noegle on indstillingsskift (noegle, lfd);
