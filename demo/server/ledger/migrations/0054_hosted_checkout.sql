-- A purchase may be paid on a page of the provider's own, which comes back to one of ours.

alter table credits.purchases
  add column return_url text,
  -- What it is there. Null until that is known; of the payment on it nothing is known before a try.
  add column provider_checkout text unique check (
    provider_checkout is null or return_url is not null);
