-- What the payment provider has told, each of its events once, by its id. It delivers at least once
-- and in any order, so nothing follows from an event alone: what an account's subscription is
-- follows from all of them together, ordered as the provider ordered them.

create table credits.provider_events (
  event       text not null,
  type        text not null,
  -- Null when the event names none. It need not be one of ours, now or ever.
  account     text,
  -- When the provider made it, and when it came here.
  created     timestamptz not null,
  received_at timestamptz not null,
  -- 'applied', 'kept' until the subscription it is of is known, or why it was ignored.
  outcome     text not null,
  -- What it says, in our words. Null where it says nothing to us.
  told        jsonb,
  unique nulls not distinct (account, event)
);

create index provider_events_subscription
  on credits.provider_events (account, (told->>'subscription'), created) where told is not null;

-- Which of the provider's subscriptions this one follows; null when it is told what to do here.
alter table credits.subscriptions add column provider_subscription text;
