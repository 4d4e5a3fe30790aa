-- What facts mean to the others: receipts that may be refunded, what went beyond, the shop's day and its close.

CREATE TABLE shop.overrun (
  shop_id uuid NOT NULL REFERENCES shop.shop,
  kind text NOT NULL CHECK (kind IN ('coupon', 'refund')),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 64),  -- the claim's or the refund's id
  till_id uuid NOT NULL,                         -- went beyond, while it was offline
  other_till_id uuid,                            -- was first
  what text NOT NULL CHECK (length(what) BETWEEN 1 AND 200),       -- the coupon or the receipt
  noted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  settled_at timestamptz,
  settled_by text,
  PRIMARY KEY (shop_id, kind, subject),
  FOREIGN KEY (shop_id, till_id) REFERENCES shop.till
);
ALTER TABLE shop.overrun ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.overrun FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON shop.overrun FOR SELECT USING (shop_id = (SELECT shop.my_shop()));
CREATE POLICY make ON shop.overrun FOR INSERT TO posapp_owner
  WITH CHECK (shop_id = (SELECT shop.my_shop()) AND till_id = (SELECT shop.me()));
CREATE POLICY change ON shop.overrun FOR UPDATE TO posapp_owner USING (shop_id = (SELECT shop.my_shop()));

CREATE TABLE shop.shop_close (
  shop_id uuid NOT NULL REFERENCES shop.shop,
  number bigint NOT NULL CHECK (number > 0),
  day date NOT NULL,
  is_supplement boolean NOT NULL,                -- of tills that were absent when the day was closed
  report jsonb NOT NULL,
  who text NOT NULL CHECK (length(who) <= 200),
  till_id uuid NOT NULL,
  closed_at timestamptz NOT NULL,
  previous text NOT NULL,                        -- the hash of the report before it
  hash text NOT NULL,
  PRIMARY KEY (shop_id, number),
  FOREIGN KEY (shop_id, till_id) REFERENCES shop.till
);
CREATE UNIQUE INDEX shop_close_once ON shop.shop_close (shop_id, day) WHERE NOT is_supplement;
ALTER TABLE shop.shop_close ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.shop_close FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON shop.shop_close FOR SELECT USING (shop_id = (SELECT shop.my_shop()));
CREATE POLICY make ON shop.shop_close FOR INSERT TO posapp_owner
  WITH CHECK (shop_id = (SELECT shop.my_shop()) AND till_id = (SELECT shop.me()));
GRANT SELECT ON shop.overrun, shop.shop_close TO posapp_till;

-- A manager frees a coupon of a till that does not come back.
CREATE POLICY free ON shop.claim FOR UPDATE TO posapp_owner
  USING (shop_id = (SELECT shop.my_shop()) AND state IN ('held', 'taken'))
  WITH CHECK (shop_id = (SELECT shop.my_shop()) AND state = 'released');

-- A refund that its till gave without a reservation, because it was offline: counted where there is room.
CREATE FUNCTION shop.count_refund(p_till shop.till, p_refund uuid, p_receipt text, p_currency text, p_amount bigint)
RETURNS void
LANGUAGE plpgsql SET search_path = shop, pg_temp AS $$
DECLARE
  sale refundable;
BEGIN
  IF EXISTS (SELECT FROM refund WHERE shop_id = p_till.shop_id AND refund_id = p_refund) THEN
    RETURN;
  END IF;
  SELECT * INTO sale FROM refundable
   WHERE shop_id = p_till.shop_id AND receipt = p_receipt AND currency = p_currency FOR UPDATE;
  IF sale.sale_id IS NULL THEN
    RETURN;
  END IF;
  IF p_amount > sale.total - sale.refunded THEN
    INSERT INTO overrun (shop_id, kind, subject, till_id, other_till_id, what)
    VALUES (p_till.shop_id, 'refund', p_refund::text, p_till.till_id,
            (SELECT r.till_id FROM refund r WHERE r.shop_id = p_till.shop_id AND r.sale_id = sale.sale_id
                AND r.state = 'reserved' ORDER BY r.decided_at DESC LIMIT 1), p_receipt)
    ON CONFLICT DO NOTHING;
    RETURN;
  END IF;
  UPDATE refundable SET refunded = refunded + p_amount WHERE shop_id = p_till.shop_id AND sale_id = sale.sale_id;
  INSERT INTO refund VALUES (p_till.shop_id, p_refund, sale.sale_id, p_till.till_id, p_amount, 'reserved', clock_timestamp());
END
$$;

-- As facts_put_v1, and let the others refund what was sold.
CREATE FUNCTION shop.facts_put_v2(
  p_fence bigint, p_seqs bigint[], p_ids uuid[], p_kinds text[], p_days date[], p_plain jsonb[], p_sealed bytea[]
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := syncing_till(p_fence);
  mark bigint := facts_put_v1(p_fence, p_seqs, p_ids, p_kinds, p_days, p_plain, p_sealed);
  given record;
BEGIN
  INSERT INTO refundable (shop_id, sale_id, till_id, receipt, currency, total)
  SELECT DISTINCT ON (plain->>'id')
         asking.shop_id, plain->>'id', asking.till_id, plain->>'receipt', plain->>'currency', (plain->>'minor')::bigint
    FROM unnest(p_kinds, p_plain) AS facts (kind, plain)
   WHERE kind = 'sale' AND plain->>'voided_at' IS NULL AND (plain->>'minor')::bigint > 0
  ON CONFLICT DO NOTHING;
  UPDATE refundable SET refunded = total
    FROM unnest(p_kinds, p_plain) AS facts (kind, plain)
   WHERE kind = 'sale' AND plain->>'voided_at' IS NOT NULL
     AND refundable.shop_id = asking.shop_id AND refundable.sale_id = plain->>'id' AND refundable.till_id = asking.till_id;
  FOR given IN
    SELECT (plain->>'id')::uuid AS id, plain->>'receipt' AS receipt, plain->>'currency' AS currency,
           (plain->>'minor')::bigint AS amount, plain->>'voided_at' IS NULL AS stands
      FROM unnest(p_seqs, p_kinds, p_plain) AS facts (seq, kind, plain)
     WHERE kind = 'refund' AND plain->>'kind' = 'received' ORDER BY seq
  LOOP
    IF given.stands THEN
      PERFORM count_refund(asking, given.id, given.receipt, given.currency, given.amount);
    ELSE
      PERFORM refund_release_v1(p_fence, given.id);
    END IF;
  END LOOP;
  RETURN mark;
END
$$;

-- A coupon that was redeemed offline, now told: 'redeemed', or 'overrun' and who was first. It may be repeated.
CREATE FUNCTION shop.claim_offline_v1(p_fence bigint, p_claim uuid, p_coupon text, p_scope text, p_sale text)
RETURNS shop.claim_answer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := syncing_till(p_fence);
  answer claim_answer;
BEGIN
  BEGIN
    UPDATE claim SET state = 'lapsed', lease_until = NULL, decided_at = clock_timestamp()
     WHERE shop_id = asking.shop_id AND coupon_id = p_coupon AND scope = p_scope
       AND state = 'held' AND lease_until <= clock_timestamp() AND claim_id <> p_claim;
    UPDATE claim SET state = 'redeemed', lease_until = NULL, decided_at = clock_timestamp()
     WHERE shop_id = asking.shop_id AND claim_id = p_claim AND till_id = asking.till_id AND state <> 'redeemed';
    IF NOT FOUND THEN
      INSERT INTO claim VALUES (asking.shop_id, p_claim, p_coupon, p_scope, asking.till_id, p_sale,
                                'redeemed', asking.fence, NULL, clock_timestamp())
      ON CONFLICT DO NOTHING;
    END IF;
  EXCEPTION WHEN unique_violation THEN
    NULL;  -- it had lapsed, and another till was first
  END;
  answer := claim_standing(asking, p_claim);
  IF answer.standing <> 'redeemed' THEN
    answer := coalesce(claim_elsewhere(asking, p_coupon, p_scope), answer);
    answer.standing := 'overrun';
    INSERT INTO overrun (shop_id, kind, subject, till_id, other_till_id, what)
    VALUES (asking.shop_id, 'coupon', p_claim::text, asking.till_id,
            (SELECT c.till_id FROM claim c WHERE c.shop_id = asking.shop_id AND c.coupon_id = p_coupon
                AND c.scope = p_scope AND c.state IN ('held', 'taken', 'redeemed')), p_coupon)
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN answer;
END
$$;

-- Give back a coupon whose sale was undone, also one that is redeemed; once, however often it is asked.
CREATE FUNCTION shop.claim_undo_v1(p_fence bigint, p_claim uuid) RETURNS shop.claim_answer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := selling_till(p_fence);
BEGIN
  UPDATE claim SET state = 'released', lease_until = NULL, decided_at = clock_timestamp()
   WHERE shop_id = asking.shop_id AND claim_id = p_claim AND till_id = asking.till_id
     AND state IN ('held', 'taken', 'redeemed');
  RETURN claim_standing(asking, p_claim);
END
$$;

-- Free a coupon that another till holds or has taken, and did not redeem.
CREATE FUNCTION shop.claim_free_v1(p_fence bigint, p_coupon text, p_scope text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := syncing_till(p_fence);
BEGIN
  UPDATE claim SET state = 'released', lease_until = NULL, decided_at = clock_timestamp()
   WHERE shop_id = asking.shop_id AND coupon_id = p_coupon AND scope = p_scope AND state IN ('held', 'taken');
  RETURN FOUND;
END
$$;

CREATE FUNCTION shop.overruns_v1(p_fence bigint)
RETURNS TABLE (kind text, subject text, till_name text, other_till_name text, what text, noted_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
#variable_conflict use_column
DECLARE
  asking till := syncing_till(p_fence);
BEGIN
  RETURN QUERY
  SELECT o.kind, o.subject, t.name, other.name, o.what, o.noted_at
    FROM overrun o JOIN till t USING (shop_id, till_id)
    LEFT JOIN till other ON other.shop_id = o.shop_id AND other.till_id = o.other_till_id
   WHERE o.shop_id = asking.shop_id AND o.settled_at IS NULL ORDER BY o.noted_at;
END
$$;

CREATE FUNCTION shop.overrun_settle_v1(p_fence bigint, p_kind text, p_subject text, p_who text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := syncing_till(p_fence);
BEGIN
  UPDATE overrun SET settled_at = clock_timestamp(), settled_by = p_who
   WHERE shop_id = asking.shop_id AND kind = p_kind AND subject = p_subject AND settled_at IS NULL;
  RETURN FOUND;
END
$$;

-- The figures of some days by till and currency; minor units. A till without facts has a row without currency.
CREATE FUNCTION shop.day_v1(p_fence bigint, p_from date, p_to date)
RETURNS TABLE (till_id uuid, till_name text, state text, last_seen timestamptz, currency text, sales bigint, total bigint,
               without_customer bigint, refunds bigint, refunded bigint, closed_days bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
#variable_conflict use_column
DECLARE
  asking till := syncing_till(p_fence);
BEGIN
  RETURN QUERY
  WITH newest AS (
    SELECT DISTINCT ON (f.till_id, f.kind, f.plain->>'id') f.till_id, f.kind, f.plain
      FROM fact f WHERE f.shop_id = asking.shop_id AND f.day BETWEEN p_from AND p_to AND f.kind IN ('sale', 'refund')
     ORDER BY f.till_id, f.kind, f.plain->>'id', f.seq DESC
  ), figures AS (
    SELECT n.till_id, n.plain->>'currency' AS currency,
           count(*) FILTER (WHERE kind = 'sale') AS sales,
           coalesce(sum((n.plain->>'minor')::bigint) FILTER (WHERE kind = 'sale'), 0)::bigint AS total,
           count(*) FILTER (WHERE kind = 'sale' AND n.plain->>'profile' = '') AS without_customer,
           count(*) FILTER (WHERE kind = 'refund') AS refunds,
           coalesce(sum((n.plain->>'minor')::bigint) FILTER (WHERE kind = 'refund'), 0)::bigint AS refunded
      FROM newest n WHERE n.plain->>'voided_at' IS NULL AND (kind = 'sale' OR n.plain->>'kind' = 'received')
     GROUP BY 1, 2
  ), closed AS (
    SELECT c.till_id, count(*) FILTER (WHERE c.is_closed) AS days FROM (
      SELECT DISTINCT ON (f.till_id, f.day) f.till_id, f.plain->>'is_closed' = 'true' AS is_closed
        FROM fact f WHERE f.shop_id = asking.shop_id AND f.day BETWEEN p_from AND p_to AND f.kind = 'close'
       ORDER BY f.till_id, f.day, f.seq DESC
    ) AS c GROUP BY 1
  )
  SELECT t.till_id, t.name, t.state, t.last_seen, g.currency, coalesce(g.sales, 0), coalesce(g.total, 0),
         coalesce(g.without_customer, 0), coalesce(g.refunds, 0), coalesce(g.refunded, 0), coalesce(c.days, 0)
    FROM till t LEFT JOIN figures g ON g.till_id = t.till_id LEFT JOIN closed c ON c.till_id = t.till_id
   WHERE t.shop_id = asking.shop_id AND (t.state = 'active' OR g.sales IS NOT NULL)
   ORDER BY t.name, t.till_id, g.currency;
END
$$;

-- Close a day of the shop. Each till has closed it, or is named as absent with a reason; who closes it later is in a
-- supplement. PA011: tills are missing, named in the detail. PA012: the day is closed, and nobody came later.
CREATE FUNCTION shop.close_v1(p_fence bigint, p_day date, p_who text, p_absent jsonb)
RETURNS TABLE (number bigint, is_supplement boolean, report jsonb, hash text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
#variable_conflict use_column
DECLARE
  asking till := syncing_till(p_fence);
  before shop_close;
  figures jsonb;
  missing text;
  said jsonb;
  late boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('posapp shop close ' || asking.shop_id::text, 0));
  SELECT * INTO before FROM shop_close WHERE shop_id = asking.shop_id ORDER BY number DESC LIMIT 1;
  late := EXISTS (SELECT FROM shop_close WHERE shop_id = asking.shop_id AND day = p_day);
  SELECT coalesce(jsonb_agg(to_jsonb(d) - 'last_seen' ORDER BY d.till_name, d.currency), '[]') INTO figures
    FROM day_v1(p_fence, p_day, p_day) AS d
   WHERE NOT late OR (d.closed_days > 0 AND NOT EXISTS (
           SELECT FROM shop_close s, jsonb_array_elements(s.report->'tills') AS part
            WHERE s.shop_id = asking.shop_id AND s.day = p_day AND part->>'till_id' = d.till_id::text
              AND (part->>'closed_days')::bigint > 0));
  IF late AND figures = '[]'::jsonb THEN
    RAISE EXCEPTION 'the day is closed' USING ERRCODE = 'PA012';
  END IF;
  SELECT string_agg(DISTINCT part->>'till_name', ', ') INTO missing FROM jsonb_array_elements(figures) AS part
   WHERE (part->>'closed_days')::bigint = 0 AND NOT p_absent ? (part->>'till_name');
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION '%', missing USING ERRCODE = 'PA011';
  END IF;
  said := jsonb_build_object('day', p_day, 'tills', figures, 'absent', CASE WHEN late THEN '{}' ELSE p_absent END);
  RETURN QUERY
  INSERT INTO shop_close AS made
  VALUES (asking.shop_id, coalesce(before.number, 0) + 1, p_day, late, said, p_who, asking.till_id, clock_timestamp(),
          coalesce(before.hash, ''),
          encode(sha256(convert_to(coalesce(before.hash, '') || said::text || p_who, 'UTF8')), 'hex'))
  RETURNING made.number, made.is_supplement, made.report, made.hash;
END
$$;

-- Customers: kept sealed, changed by whichever till knows better, read in the order of their changes.
ALTER TABLE shop.customer ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE shop.customer ADD COLUMN profile text NOT NULL DEFAULT '' CHECK (length(profile) <= 200);
CREATE INDEX customer_version ON shop.customer (shop_id, version);
CREATE POLICY change ON shop.customer FOR UPDATE TO posapp_owner USING (shop_id = (SELECT shop.my_shop()));

-- Put a customer as they are now; give the id under which the shop knows the phone. `p_profile`: Hellotext's id, or ''.
CREATE FUNCTION shop.customer_put_v2(
  p_fence bigint, p_customer uuid, p_phone_hash bytea, p_sealed bytea, p_profile text
) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := syncing_till(p_fence);
  first uuid;
  next bigint;
BEGIN
  UPDATE shop SET records_version = records_version + 1 WHERE shop_id = asking.shop_id RETURNING records_version INTO next;
  SELECT customer_id INTO first FROM customer
   WHERE shop_id = asking.shop_id AND phone_hash = p_phone_hash AND merged_into IS NULL AND customer_id <> p_customer;
  INSERT INTO customer (shop_id, customer_id, till_id, phone_hash, sealed, merged_into, version, profile)
  VALUES (asking.shop_id, p_customer, asking.till_id, p_phone_hash, p_sealed, first, next, p_profile)
  ON CONFLICT (shop_id, customer_id) DO UPDATE
    SET phone_hash = EXCLUDED.phone_hash, sealed = EXCLUDED.sealed, version = EXCLUDED.version,
        merged_into = EXCLUDED.merged_into, profile = EXCLUDED.profile;
  RETURN coalesce(first, p_customer);
END
$$;

CREATE FUNCTION shop.customers_after_v1(p_fence bigint, p_after bigint, p_limit integer)
RETURNS TABLE (customer_id uuid, till_id uuid, sealed bytea, profile text, merged_into uuid, version bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
#variable_conflict use_column
DECLARE
  asking till := syncing_till(p_fence);
BEGIN
  RETURN QUERY
  SELECT c.customer_id, c.till_id, c.sealed, c.profile, c.merged_into, c.version FROM customer c
   WHERE c.shop_id = asking.shop_id AND c.version > p_after ORDER BY c.version LIMIT least(greatest(p_limit, 1), 1000);
END
$$;

-- The payments of a customer at all tills, newest first.
CREATE FUNCTION shop.visits_v1(p_fence bigint, p_profile text, p_limit integer)
RETURNS TABLE (till_name text, receipt text, currency text, minor bigint, occurred_at bigint, visits bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
#variable_conflict use_column
DECLARE
  asking till := syncing_till(p_fence);
BEGIN
  RETURN QUERY
  SELECT t.name, s.plain->>'receipt', s.plain->>'currency', (s.plain->>'minor')::bigint,
         (s.plain->>'occurred_at')::bigint, count(*) OVER ()
    FROM (SELECT DISTINCT ON (f.till_id, f.plain->>'id') f.till_id, f.plain FROM fact f
           WHERE f.shop_id = asking.shop_id AND f.kind = 'sale' AND f.plain->>'profile' = p_profile
           ORDER BY f.till_id, f.plain->>'id', f.seq DESC) AS s
    JOIN till t ON t.shop_id = asking.shop_id AND t.till_id = s.till_id
   WHERE s.plain->>'voided_at' IS NULL
   ORDER BY (s.plain->>'occurred_at')::bigint DESC LIMIT least(greatest(p_limit, 1), 100);
END
$$;
CREATE INDEX fact_customer ON shop.fact (shop_id, (plain->>'profile')) WHERE kind = 'sale';

-- What a receipt of any till can still give back. `profile`: Hellotext's id of the customer, or ''.
CREATE FUNCTION shop.receipt_v1(p_fence bigint, p_receipt text)
RETURNS TABLE (till_name text, currency text, total bigint, left_over bigint, profile text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
#variable_conflict use_column
DECLARE
  asking till := selling_till(p_fence);
BEGIN
  RETURN QUERY
  SELECT t.name, r.currency, r.total, r.total - r.refunded,
         coalesce((SELECT f.plain->>'profile' FROM fact f
                    WHERE f.shop_id = r.shop_id AND f.till_id = r.till_id AND f.kind = 'sale' AND f.plain->>'id' = r.sale_id
                    ORDER BY f.seq DESC LIMIT 1), '')
    FROM refundable r JOIN till t ON t.shop_id = r.shop_id AND t.till_id = r.till_id
   WHERE r.shop_id = asking.shop_id AND r.receipt = p_receipt;
END
$$;
CREATE INDEX fact_sale ON shop.fact (shop_id, till_id, (plain->>'id')) WHERE kind = 'sale';

GRANT EXECUTE ON FUNCTION
  shop.receipt_v1(bigint, text),
  shop.facts_put_v2(bigint, bigint[], uuid[], text[], date[], jsonb[], bytea[]),
  shop.claim_offline_v1(bigint, uuid, text, text, text),
  shop.claim_undo_v1(bigint, uuid),
  shop.claim_free_v1(bigint, text, text),
  shop.overruns_v1(bigint),
  shop.overrun_settle_v1(bigint, text, text, text),
  shop.day_v1(bigint, date, date),
  shop.close_v1(bigint, date, text, jsonb),
  shop.customer_put_v2(bigint, uuid, bytea, bytea, text),
  shop.customers_after_v1(bigint, bigint, integer),
  shop.visits_v1(bigint, text, integer)
TO posapp_till;
