-- Instants are milliseconds since 1970-01-01 UTC in *_at; *_day is the civil day in the workspace's zone as days since
-- 1970-01-01. A plain date has a day and no instant (MO4). Money is integer minor units (GE3).

create table workspace (
  id integer primary key check (id = 1),
  revision integer not null,
  created_at integer not null
) strict;

create table setting (
  key text primary key,
  value text not null check (json_valid(value))
) strict, without rowid;

create table system (
  id integer primary key,
  name text not null unique
) strict;

create table person (
  id integer primary key,
  name text not null unique,
  team text
) strict;

-- hue: index of the eight channel hues in order of first import, null for later ones.
create table channel (
  id integer primary key,
  name text not null unique,
  hue integer unique check (hue between 0 and 7)
) strict;

-- RO1: the first rule whose patterns all match decides. A null pattern matches everything; text matches whole, without case.
create table channel_rule (
  position integer primary key,
  source text,
  medium text,
  campaign text,
  channel text not null
) strict;

create table batch (
  id integer primary key,
  kind text not null check (kind in ('leads', 'deals', 'touches', 'spend', 'people')),
  system_id integer not null references system (id),
  file_name text not null,
  imported_at integer not null,
  as_of_at integer,
  as_of_day integer not null,
  as_of_from text not null check (as_of_from in ('given', 'name', 'fact', 'clock')),
  fields text not null check (json_valid(fields)),
  rows_read integer not null,
  created integer not null,
  updated integer not null,
  unchanged integer not null,
  merged integer not null,
  rejected integer not null,
  warnings integer not null,
  digest blob not null,
  check (rows_read = created + updated + unchanged + merged + rejected)
) strict;

create table batch_problem (
  batch_id integer not null references batch (id) on delete cascade,
  severity text not null check (severity in ('reject', 'warning', 'note')),
  file_row integer not null,
  column_name text,
  value text,
  reason text not null
) strict;
create index batch_problem_batch on batch_problem (batch_id, severity, file_row);

create table mapping (
  kind text not null,
  header text not null,
  columns text not null check (json_valid(columns)),
  date_orders text not null check (json_valid(date_orders)),
  primary key (kind, header)
) strict, without rowid;

-- MO8: a source record, the distinct contents it had, and the batches that delivered each.
create table record (
  id integer primary key,
  kind text not null check (kind in ('lead', 'deal')),
  system_id integer not null references system (id),
  key text not null,
  target_id integer not null,
  unique (kind, system_id, key)
) strict;
create index record_target on record (kind, target_id);
create index record_key on record (key) where kind = 'lead';

create table version (
  id integer primary key,
  record_id integer not null references record (id) on delete cascade,
  content text not null check (json_valid(content))
) strict;
create index version_record on version (record_id);

create table delivery (
  record_id integer not null references record (id) on delete cascade,
  batch_id integer not null references batch (id) on delete cascade,
  file_row integer not null,
  version_id integer not null references version (id),
  primary key (record_id, batch_id, file_row)
) strict, without rowid;
create index delivery_batch on delivery (batch_id);

create table lead (
  id integer primary key,
  external_id text,
  email text,
  name text,
  company text,
  company_size text,
  phone text,
  owner_id integer references person (id),
  team text,
  source text,
  medium text,
  campaign text,
  channel_id integer references channel (id),
  content text,
  persona text,
  country text,
  stage text,
  status text check (status in ('new', 'open', 'accepted', 'rejected', 'lost', 'excluded')),
  accepted_at integer,
  accepted_day integer,
  rejected_at integer,
  rejected_day integer,
  rejection_reason text,
  created_at integer,
  created_day integer,
  extras text not null check (json_valid(extras))
) strict;
create index lead_created on lead (created_day);

-- Certain identity of leads across records (MO8): normalised e-mail.
create table lead_email (
  email text not null,
  record_id integer not null references record (id) on delete cascade,
  primary key (email, record_id)
) strict, without rowid;
create index lead_email_record on lead_email (record_id);

create table deal (
  id integer primary key,
  external_id text,
  name text,
  company text,
  amount integer,
  currency text,
  list_amount integer,
  stage text,
  created_at integer,
  created_day integer,
  expected_close_day integer,
  closed_at integer,
  closed_day integer,
  outcome text not null check (outcome in ('won', 'lost', 'no_decision', 'open')),
  lost_reason text,
  owner_id integer references person (id),
  product text,
  primary_lead_id integer references lead (id),
  known_at integer,
  known_day integer not null,
  extras text not null check (json_valid(extras))
) strict;
create index deal_closed on deal (closed_day);
create index deal_primary_lead on deal (primary_lead_id);

-- A deal's leads; lead_id is null while no lead of that key is known (MO11).
create table deal_lead (
  deal_id integer not null references deal (id) on delete cascade,
  system_id integer not null references system (id),
  lead_key text not null,
  lead_id integer references lead (id),
  primary key (deal_id, lead_key)
) strict, without rowid;
create index deal_lead_lead on deal_lead (lead_id);
create index deal_lead_pending on deal_lead (lead_key) where lead_id is null;

-- human_attempt: side sales, outbound, not automated, of a kind a person does (MO13).
create table touch (
  id integer primary key,
  system_id integer not null references system (id),
  key text not null,
  batch_id integer not null references batch (id),
  lead_key text not null,
  lead_id integer references lead (id),
  at integer,
  day integer not null,
  kind text not null,
  side text not null check (side in ('marketing', 'sales')),
  direction text check (direction in ('inbound', 'outbound')),
  channel_id integer references channel (id),
  source text,
  medium text,
  campaign text,
  content text,
  outcome text,
  human_attempt integer not null check (human_attempt in (0, 1)),
  extras text not null check (json_valid(extras)),
  unique (system_id, key)
) strict;
create index touch_lead on touch (lead_id, side, day);
create index touch_pending on touch (lead_key) where lead_id is null;

create table touch_delivery (
  batch_id integer not null references batch (id) on delete cascade,
  touch_id integer not null references touch (id) on delete cascade,
  primary key (batch_id, touch_id)
) strict, without rowid;

-- A month's amount stands for the days [from_day, to_day), spread to the cent (RO14).
create table spend (
  id integer primary key,
  system_id integer not null references system (id),
  key text not null,
  batch_id integer not null references batch (id),
  from_day integer not null,
  to_day integer not null,
  source text,
  medium text,
  channel_id integer references channel (id),
  campaign text,
  content text,
  amount integer not null,
  currency text,
  cost_kind text not null check (cost_kind in ('media', 'tools', 'agency', 'people')),
  extras text not null check (json_valid(extras)),
  unique (system_id, key),
  check (from_day < to_day)
) strict;
create index spend_days on spend (from_day, to_day);

create table spend_delivery (
  batch_id integer not null references batch (id) on delete cascade,
  spend_id integer not null references spend (id) on delete cascade,
  primary key (batch_id, spend_id)
) strict, without rowid;

-- MO6. dated = 0: known only to have been reached by that as-of.
create table visit (
  lead_id integer not null references lead (id) on delete cascade,
  stage text not null,
  at integer,
  day integer not null,
  dated integer not null check (dated in (0, 1)),
  fact text not null check (fact in ('column', 'deal', 'state'))
) strict;
create index visit_lead on visit (lead_id, stage);
create index visit_stage on visit (stage, dated, day);

-- Stages that exports told as a lead's present one, with the as-of that told each first (MO6).
create table told_stage (
  lead_id integer not null references lead (id) on delete cascade,
  stage text not null,
  at integer,
  day integer not null,
  primary key (lead_id, stage)
) strict, without rowid;

-- first_s of metrics.md, reached or beyond: the earliest fact of a stage at this position or a later one. Dated facts
-- and undated ones stand apart, because undated ones count only in FU1 and FU5.
create table reach (
  lead_id integer not null references lead (id) on delete cascade,
  position integer not null,
  dated integer not null check (dated in (0, 1)),
  at integer,
  day integer not null,
  primary key (lead_id, position, dated)
) strict, without rowid;
create index reach_position on reach (position, dated, day);

create table annotation (
  id integer primary key,
  board text not null,
  pin text not null check (json_valid(pin)),
  author text not null,
  body text not null,
  created_at integer not null,
  deleted integer not null check (deleted in (0, 1))
) strict;
create index annotation_board on annotation (board, deleted);

create table annotation_history (
  annotation_id integer not null references annotation (id),
  at integer not null,
  author text not null,
  change text not null check (change in ('created', 'edited', 'deleted', 'restored')),
  body text not null,
  primary key (annotation_id, at, change)
) strict, without rowid;
