-- What somebody should know: the rules of an account, and the notices that they raised.

alter table credits.accounts
  -- As long as the available credits are between the two, no alert has anything to say. Null until
  -- the account was looked at.
  add column calm_from  bigint,
  add column calm_to    bigint,
  -- Something has happened that may concern an alert.
  add column alerts_due boolean not null default true;

-- Each saving is a version of its own.
create table credits.alert_rules (
  account    text not null references credits.accounts,
  version    integer not null check (version > 0),
  -- As the wire has them.
  rules      jsonb not null,
  emails     jsonb not null,
  actor      text not null,
  changed_at timestamptz not null,
  primary key (account, version)
);

create table credits.alerts (
  account     text not null references credits.accounts,
  alert       text not null,
  rule        text not null,
  kind        text not null,
  severity    text not null check (severity in ('info', 'warning', 'critical')),
  threshold   bigint not null,
  tell        jsonb not null,
  facts       jsonb not null,
  fired_at    timestamptz not null,
  resolved_at timestamptz,
  primary key (account, alert)
);

create unique index alerts_one_open on credits.alerts (account, rule) where resolved_at is null;
create index alerts_newest on credits.alerts (account, fired_at desc, alert desc);

create table credits.alert_dismissals (
  account      text not null,
  alert        text not null,
  member       text not null check (member ~ '^[A-Za-z0-9_-]{1,64}$'),
  dismissed_at timestamptz not null,
  primary key (account, alert, member),
  foreign key (account, alert) references credits.alerts
);

-- How far the alerts of an account have been looked at.
create table credits.alert_watch (
  account          text primary key references credits.accounts,
  -- Raised whenever anything of this, of the rules or of the notices changes.
  revision         bigint not null default 0,
  -- The account's version that was looked at last, and when.
  seen_version     bigint not null default 0,
  seen_at          timestamptz not null default '-infinity',
  -- When time alone may change a notice.
  look_at          timestamptz not null default 'infinity',
  -- The newest work that was refused for want of credits. Null when none is owed a notice.
  refused_required bigint
);
