-- What happened at each till, by that till's own gapless numbers.

-- Put some facts; give the highest number with none missing before it. PA004: a number or an id stands for something
-- else already, as after a till's file was restored. PA005: too many at once.
CREATE FUNCTION shop.facts_put_v1(
  p_fence bigint, p_seqs bigint[], p_ids uuid[], p_kinds text[], p_days date[], p_plain jsonb[], p_sealed bytea[]
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := syncing_till(p_fence);
  mark bigint;
BEGIN
  IF cardinality(p_seqs) > 1000 THEN
    RAISE EXCEPTION 'too many facts at once' USING ERRCODE = 'PA005';
  END IF;
  SELECT facts_to INTO mark FROM till
   WHERE shop_id = asking.shop_id AND till_id = asking.till_id FOR NO KEY UPDATE;
  INSERT INTO fact (shop_id, till_id, seq, fact_id, kind, day, plain, sealed)
  SELECT asking.shop_id, asking.till_id, given.*
    FROM unnest(p_seqs, p_ids, p_kinds, p_days, p_plain, p_sealed) AS given
  ON CONFLICT DO NOTHING;
  IF EXISTS (
    SELECT FROM unnest(p_seqs, p_ids) AS given (seq, fact_id)
     WHERE NOT EXISTS (SELECT FROM fact WHERE fact.shop_id = asking.shop_id AND fact.till_id = asking.till_id
                          AND fact.seq = given.seq AND fact.fact_id = given.fact_id)
  ) THEN
    RAISE EXCEPTION 'this fact is another one' USING ERRCODE = 'PA004';
  END IF;
  SELECT coalesce(max(seq), mark) INTO mark
    FROM (SELECT seq, row_number() OVER (ORDER BY seq) AS place FROM fact
           WHERE shop_id = asking.shop_id AND till_id = asking.till_id AND seq > mark) AS newer
   WHERE seq = mark + place;
  UPDATE till SET facts_to = mark, last_seen = clock_timestamp()
   WHERE shop_id = asking.shop_id AND till_id = asking.till_id;
  RETURN mark;
END
$$;

-- Read on in one till's facts, never past a gap.
CREATE FUNCTION shop.facts_after_v1(p_fence bigint, p_till uuid, p_after bigint, p_limit integer)
RETURNS TABLE (seq bigint, fact_id uuid, kind text, day date, plain jsonb, sealed bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := syncing_till(p_fence);
BEGIN
  RETURN QUERY
  SELECT f.seq, f.fact_id, f.kind, f.day, f.plain, f.sealed
    FROM fact f JOIN till t USING (shop_id, till_id)
   WHERE f.shop_id = asking.shop_id AND f.till_id = p_till AND f.seq > p_after AND f.seq <= t.facts_to
   ORDER BY f.seq LIMIT least(greatest(p_limit, 1), 1000);
END
$$;

CREATE FUNCTION shop.tills_v1(p_fence bigint)
RETURNS TABLE (till_id uuid, name text, state text, facts_to bigint, last_seen timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := syncing_till(p_fence);
BEGIN
  RETURN QUERY
  SELECT t.till_id, t.name, t.state, t.facts_to, t.last_seen
    FROM till t WHERE t.shop_id = asking.shop_id ORDER BY t.name, t.till_id;
END
$$;

GRANT EXECUTE ON FUNCTION
  shop.facts_put_v1(bigint, bigint[], uuid[], text[], date[], jsonb[], bytea[]),
  shop.facts_after_v1(bigint, uuid, bigint, integer),
  shop.tills_v1(bigint)
TO posapp_till;
