-- What the tills of a shop share. Each key begins with the shop, so that one database may serve several.

ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE TABLE shop.shop (
  shop_id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  oldest_client integer NOT NULL DEFAULT 1,      -- an older one may sell, and may not sync
  records_version bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE shop.till (
  shop_id uuid NOT NULL REFERENCES shop.shop,
  till_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  role_name name NOT NULL UNIQUE,                -- the login of this till and of nobody else
  receipt_prefix text NOT NULL CHECK (length(receipt_prefix) BETWEEN 1 AND 20),
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'retired')),
  fence bigint NOT NULL DEFAULT 1 CHECK (fence > 0),
  facts_to bigint NOT NULL DEFAULT 0,            -- the highest fact with none missing before it
  client integer NOT NULL DEFAULT 0,
  version text NOT NULL DEFAULT '' CHECK (length(version) <= 60),
  last_seen timestamptz,
  PRIMARY KEY (shop_id, till_id),
  UNIQUE (shop_id, receipt_prefix)
);

CREATE TABLE shop.claim (
  shop_id uuid NOT NULL,
  claim_id uuid NOT NULL,
  coupon_id text NOT NULL CHECK (length(coupon_id) BETWEEN 1 AND 200),
  scope text NOT NULL CHECK (length(scope) <= 200),  -- '' once in all, the customer's id once for each
  till_id uuid NOT NULL,
  sale_id text NOT NULL CHECK (length(sale_id) BETWEEN 1 AND 64),
  state text NOT NULL CHECK (state IN ('held', 'taken', 'redeemed', 'released', 'lapsed')),
  fence bigint NOT NULL,
  lease_until timestamptz,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, claim_id),               -- no foreign key locks the till's row: a policy holds the till's id
  CHECK ((state = 'held') = (lease_until IS NOT NULL))
);
CREATE UNIQUE INDEX claim_once ON shop.claim (shop_id, coupon_id, scope) WHERE state IN ('held', 'taken', 'redeemed');

CREATE TABLE shop.fact (
  shop_id uuid NOT NULL,
  till_id uuid NOT NULL,
  seq bigint NOT NULL CHECK (seq > 0),
  fact_id uuid NOT NULL,
  kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
  day date NOT NULL,                             -- the shop's business day
  plain jsonb NOT NULL CHECK (octet_length(plain::text) <= 65536),
  sealed bytea CHECK (octet_length(sealed) <= 65536),
  put_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (shop_id, till_id, seq),
  UNIQUE (shop_id, fact_id),
  FOREIGN KEY (shop_id, till_id) REFERENCES shop.till
);
CREATE INDEX fact_day ON shop.fact (shop_id, day, kind);

CREATE TABLE shop.refundable (
  shop_id uuid NOT NULL,
  sale_id text NOT NULL CHECK (length(sale_id) BETWEEN 1 AND 64),
  till_id uuid NOT NULL,
  receipt text NOT NULL CHECK (length(receipt) BETWEEN 1 AND 60),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  total bigint NOT NULL CHECK (total > 0),       -- minor units, as refunded
  refunded bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (shop_id, sale_id),
  UNIQUE (shop_id, receipt),
  FOREIGN KEY (shop_id, till_id) REFERENCES shop.till,
  CHECK (refunded BETWEEN 0 AND total)
);

CREATE TABLE shop.refund (
  shop_id uuid NOT NULL,
  refund_id uuid NOT NULL,
  sale_id text NOT NULL,
  till_id uuid NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  state text NOT NULL CHECK (state IN ('reserved', 'released')),
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, refund_id),
  FOREIGN KEY (shop_id, sale_id) REFERENCES shop.refundable,
  FOREIGN KEY (shop_id, till_id) REFERENCES shop.till
);

CREATE TABLE shop.shared_record (
  shop_id uuid NOT NULL REFERENCES shop.shop,
  kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
  record_id text NOT NULL CHECK (length(record_id) BETWEEN 1 AND 200),
  version bigint NOT NULL,                       -- grows over all records of the shop, in the order of their commits
  body jsonb NOT NULL CHECK (octet_length(body::text) <= 262144),
  who text NOT NULL CHECK (length(who) <= 64),   -- the operator's id
  till_id uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, kind, record_id),
  UNIQUE (shop_id, version),
  FOREIGN KEY (shop_id, till_id) REFERENCES shop.till
);

CREATE TABLE shop.customer (
  shop_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  till_id uuid NOT NULL,
  phone_hash bytea NOT NULL CHECK (octet_length(phone_hash) = 32),
  sealed bytea NOT NULL CHECK (octet_length(sealed) <= 65536),
  merged_into uuid,
  put_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (shop_id, customer_id),
  FOREIGN KEY (shop_id, till_id) REFERENCES shop.till,
  FOREIGN KEY (shop_id, merged_into) REFERENCES shop.customer,
  CHECK (merged_into <> customer_id)
);
CREATE UNIQUE INDEX customer_phone ON shop.customer (shop_id, phone_hash) WHERE merged_into IS NULL;

CREATE TABLE shop.takeover (
  shop_id uuid NOT NULL,
  lost_till_id uuid NOT NULL,
  fence bigint NOT NULL,                         -- of the lost till, raised when it was retired
  till_id uuid NOT NULL,                         -- takes the outbox over
  begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (shop_id, lost_till_id),
  FOREIGN KEY (shop_id, lost_till_id) REFERENCES shop.till,
  FOREIGN KEY (shop_id, till_id) REFERENCES shop.till,
  CHECK (till_id <> lost_till_id)
);
