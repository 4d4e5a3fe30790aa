-- Staff, coupon rules, products and settings are kept once; customers once for each phone.

-- Change one record that stands at a version (0: it is new). Where it has moved on, nothing is changed, and the
-- version that it has is given; a change that was made already is not made again.
CREATE FUNCTION shop.records_put_v1(
  p_fence bigint, p_kind text, p_id text, p_version bigint, p_body jsonb, p_who text, OUT saved boolean, OUT version bigint
)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
#variable_conflict use_column
DECLARE
  asking till := syncing_till(p_fence);
  known shared_record;
BEGIN
  -- The shop's row is locked until the commit, so that no reader sees a version before a lower one.
  PERFORM FROM shop WHERE shop_id = asking.shop_id FOR NO KEY UPDATE;
  SELECT r.* INTO known FROM shop.shared_record r
   WHERE r.shop_id = asking.shop_id AND r.kind = p_kind AND r.record_id = p_id;
  IF coalesce(known.version, 0) <> p_version THEN
    saved := known.body = p_body AND known.who = p_who AND known.till_id = asking.till_id;
    records_put_v1.version := known.version;
    RETURN;
  END IF;
  UPDATE shop SET records_version = records_version + 1 WHERE shop_id = asking.shop_id
  RETURNING records_version INTO records_put_v1.version;
  INSERT INTO shop.shared_record AS r (shop_id, kind, record_id, version, body, who, till_id, changed_at)
  VALUES (asking.shop_id, p_kind, p_id, records_put_v1.version, p_body, p_who, asking.till_id, clock_timestamp())
  ON CONFLICT (shop_id, kind, record_id) DO UPDATE
    SET version = EXCLUDED.version, body = EXCLUDED.body, who = EXCLUDED.who, till_id = EXCLUDED.till_id,
        changed_at = EXCLUDED.changed_at;
  saved := true;
END
$$;

CREATE FUNCTION shop.records_after_v1(p_fence bigint, p_after bigint, p_limit integer)
RETURNS TABLE (kind text, record_id text, version bigint, body jsonb, who text, changed_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := syncing_till(p_fence);
BEGIN
  RETURN QUERY
  SELECT r.kind, r.record_id, r.version, r.body, r.who, r.changed_at
    FROM shop.shared_record r WHERE r.shop_id = asking.shop_id AND r.version > p_after
   ORDER BY r.version LIMIT least(greatest(p_limit, 1), 1000);
END
$$;

-- Put a customer; give the id under which the shop knows the phone, which is another one where another till was first.
CREATE FUNCTION shop.customer_put_v1(p_fence bigint, p_customer uuid, p_phone_hash bytea, p_sealed bytea) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := syncing_till(p_fence);
  first uuid;
BEGIN
  INSERT INTO customer (shop_id, customer_id, till_id, phone_hash, sealed)
  VALUES (asking.shop_id, p_customer, asking.till_id, p_phone_hash, p_sealed) ON CONFLICT DO NOTHING;
  SELECT customer_id INTO first FROM customer
   WHERE shop_id = asking.shop_id AND phone_hash = p_phone_hash AND merged_into IS NULL;
  IF first IS DISTINCT FROM p_customer AND first IS NOT NULL THEN
    INSERT INTO customer (shop_id, customer_id, till_id, phone_hash, sealed, merged_into)
    VALUES (asking.shop_id, p_customer, asking.till_id, p_phone_hash, p_sealed, first) ON CONFLICT DO NOTHING;
  END IF;
  IF NOT EXISTS (SELECT FROM customer WHERE shop_id = asking.shop_id AND customer_id = p_customer
                    AND till_id = asking.till_id AND phone_hash = p_phone_hash) THEN
    RAISE EXCEPTION 'this customer is another one' USING ERRCODE = 'PA004';
  END IF;
  RETURN first;
END
$$;

GRANT EXECUTE ON FUNCTION
  shop.records_put_v1(bigint, text, text, bigint, jsonb, text),
  shop.records_after_v1(bigint, bigint, integer),
  shop.customer_put_v1(bigint, uuid, bytea, bytea)
TO posapp_till;
