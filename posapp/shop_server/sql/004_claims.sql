-- A coupon is claimed by one till at a time: held (a lease) -> taken (no lease) -> redeemed. The unique index decides,
-- the server's clock alone tells the time, and each call may be repeated under its claim_id.

CREATE TYPE shop.claim_answer AS (
  standing text,          -- a state, or 'not_claimed', or a state and '_elsewhere'
  till_name text,         -- of the till that has the coupon
  decided_at timestamptz,
  lease_until timestamptz
);

-- What has become of a claim of this till.
CREATE FUNCTION shop.claim_standing(p_till shop.till, p_claim uuid) RETURNS shop.claim_answer
LANGUAGE plpgsql SET search_path = shop, pg_temp AS $$
DECLARE
  mine claim;
  answer claim_answer;
BEGIN
  SELECT * INTO mine FROM claim
   WHERE shop_id = p_till.shop_id AND claim_id = p_claim AND till_id = p_till.till_id;
  IF NOT FOUND THEN
    answer.standing := 'not_claimed';
  ELSIF mine.state = 'lapsed' THEN
    answer := coalesce(claim_elsewhere(p_till, mine.coupon_id, mine.scope),
                       ROW(mine.state, p_till.name, mine.decided_at, NULL)::claim_answer);
  ELSE
    answer := ROW(mine.state, p_till.name, mine.decided_at, mine.lease_until)::claim_answer;
  END IF;
  RETURN answer;
END
$$;

-- Who has a coupon under another claim; NULL where nobody has.
CREATE FUNCTION shop.claim_elsewhere(p_till shop.till, p_coupon text, p_scope text) RETURNS shop.claim_answer
LANGUAGE plpgsql SET search_path = shop, pg_temp AS $$
BEGIN
  RETURN (
    SELECT ROW(c.state || '_elsewhere', t.name, c.decided_at, c.lease_until)::claim_answer
      FROM claim c JOIN till t USING (shop_id, till_id)
     WHERE c.shop_id = p_till.shop_id AND c.coupon_id = p_coupon AND c.scope = p_scope
       AND c.state IN ('held', 'taken', 'redeemed')
  );
END
$$;

-- Hold a coupon for some seconds, or lengthen the lease. PA004: the claim's id stands for something else.
CREATE FUNCTION shop.claim_hold_v1(
  p_fence bigint, p_claim uuid, p_coupon text, p_scope text, p_sale text, p_seconds integer
) RETURNS shop.claim_answer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := selling_till(p_fence);
  lease timestamptz := clock_timestamp() + make_interval(secs => least(greatest(p_seconds, 1), 3600));
  known claim;
  answer claim_answer;
BEGIN
  FOR attempt IN 1..5 LOOP
    INSERT INTO claim VALUES (asking.shop_id, p_claim, p_coupon, p_scope, asking.till_id, p_sale,
                              'held', asking.fence, lease, clock_timestamp())
    ON CONFLICT DO NOTHING;
    IF FOUND THEN
      RETURN ROW('held', asking.name, clock_timestamp(), lease)::claim_answer;
    END IF;
    SELECT * INTO known FROM claim WHERE shop_id = asking.shop_id AND claim_id = p_claim;
    IF FOUND THEN
      IF (known.till_id, known.coupon_id, known.scope, known.sale_id)
         IS DISTINCT FROM (asking.till_id, p_coupon, p_scope, p_sale) THEN
        RAISE EXCEPTION 'this claim is another one' USING ERRCODE = 'PA004';
      END IF;
      UPDATE claim SET lease_until = lease
       WHERE shop_id = asking.shop_id AND claim_id = p_claim AND state = 'held';
      RETURN claim_standing(asking, p_claim);
    END IF;
    UPDATE claim SET state = 'lapsed', lease_until = NULL, decided_at = clock_timestamp()
     WHERE shop_id = asking.shop_id AND coupon_id = p_coupon AND scope = p_scope
       AND state = 'held' AND lease_until <= clock_timestamp();
    CONTINUE WHEN FOUND;
    answer := claim_elsewhere(asking, p_coupon, p_scope);
    IF answer.standing IS NOT NULL THEN
      RETURN answer;
    END IF;  -- it was released in between
  END LOOP;
  RAISE EXCEPTION 'the coupon changes hands too fast' USING ERRCODE = 'lock_not_available';
END
$$;

-- Take what is held, also where the lease is over and nobody else has claimed since.
CREATE FUNCTION shop.claim_take_v1(p_fence bigint, p_claim uuid) RETURNS shop.claim_answer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := selling_till(p_fence);
BEGIN
  UPDATE claim SET state = 'taken', lease_until = NULL, decided_at = clock_timestamp()
   WHERE shop_id = asking.shop_id AND claim_id = p_claim AND till_id = asking.till_id AND state = 'held';
  RETURN claim_standing(asking, p_claim);
END
$$;

CREATE FUNCTION shop.claim_redeem_v1(p_fence bigint, p_claim uuid) RETURNS shop.claim_answer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := selling_till(p_fence);
BEGIN
  UPDATE claim SET state = 'redeemed', decided_at = clock_timestamp()
   WHERE shop_id = asking.shop_id AND claim_id = p_claim AND till_id = asking.till_id AND state = 'taken';
  RETURN claim_standing(asking, p_claim);
END
$$;

CREATE FUNCTION shop.claim_release_v1(p_fence bigint, p_claim uuid) RETURNS shop.claim_answer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := selling_till(p_fence);
BEGIN
  UPDATE claim SET state = 'released', lease_until = NULL, decided_at = clock_timestamp()
   WHERE shop_id = asking.shop_id AND claim_id = p_claim AND till_id = asking.till_id AND state IN ('held', 'taken');
  RETURN claim_standing(asking, p_claim);
END
$$;

CREATE FUNCTION shop.claim_read_v1(p_fence bigint, p_claim uuid) RETURNS shop.claim_answer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
BEGIN
  RETURN claim_standing(selling_till(p_fence), p_claim);
END
$$;

GRANT EXECUTE ON FUNCTION
  shop.claim_hold_v1(bigint, uuid, text, text, text, integer),
  shop.claim_take_v1(bigint, uuid),
  shop.claim_redeem_v1(bigint, uuid),
  shop.claim_release_v1(bigint, uuid),
  shop.claim_read_v1(bigint, uuid)
TO posapp_till;
