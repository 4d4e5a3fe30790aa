-- Claims for less of the server's time, under the same rules. A policy looks up who asks once for each statement, where
-- it called two functions; a call looks it up once itself, and asks for the rest only where the coupon is not free.

ALTER POLICY read ON shop.claim
  USING (shop_id = (SELECT t.shop_id FROM shop.till t WHERE t.role_name = session_user AND t.state = 'active'));
ALTER POLICY make ON shop.claim
  WITH CHECK ((shop_id, till_id) =
    (SELECT t.shop_id, t.till_id FROM shop.till t WHERE t.role_name = session_user AND t.state = 'active'));
ALTER POLICY change ON shop.claim
  USING (shop_id = (SELECT t.shop_id FROM shop.till t WHERE t.role_name = session_user AND t.state = 'active')
         AND (till_id = (SELECT t.till_id FROM shop.till t WHERE t.role_name = session_user AND t.state = 'active')
              OR (state = 'held' AND lease_until <= clock_timestamp())))
  WITH CHECK (shop_id = (SELECT t.shop_id FROM shop.till t WHERE t.role_name = session_user AND t.state = 'active')
              AND (till_id = (SELECT t.till_id FROM shop.till t WHERE t.role_name = session_user AND t.state = 'active')
                   OR state = 'lapsed'));
ALTER POLICY free ON shop.claim
  USING (shop_id = (SELECT t.shop_id FROM shop.till t WHERE t.role_name = session_user AND t.state = 'active')
         AND state IN ('held', 'taken'))
  WITH CHECK (shop_id = (SELECT t.shop_id FROM shop.till t WHERE t.role_name = session_user AND t.state = 'active')
              AND state = 'released');

-- What a claim meets whose coupon was not free, or whose id was known; NULL where it may be tried again.
CREATE FUNCTION shop.claim_met(
  p_till shop.till, p_claim uuid, p_coupon text, p_scope text, p_sale text, p_lease timestamptz
) RETURNS shop.claim_answer
LANGUAGE plpgsql SET search_path = shop, pg_temp AS $$
DECLARE
  known claim;
  answer claim_answer;
BEGIN
  SELECT * INTO known FROM claim WHERE shop_id = p_till.shop_id AND claim_id = p_claim;
  IF FOUND THEN
    IF (known.till_id, known.coupon_id, known.scope, known.sale_id)
       IS DISTINCT FROM (p_till.till_id, p_coupon, p_scope, p_sale) THEN
      RAISE EXCEPTION 'this claim is another one' USING ERRCODE = 'PA004';
    END IF;
    UPDATE claim SET lease_until = p_lease
     WHERE shop_id = p_till.shop_id AND claim_id = p_claim AND state = 'held';
    RETURN claim_standing(p_till, p_claim);
  END IF;
  SELECT c.state || '_elsewhere', t.name, c.decided_at, c.lease_until INTO answer
    FROM claim c JOIN till t USING (shop_id, till_id)
   WHERE c.shop_id = p_till.shop_id AND c.coupon_id = p_coupon AND c.scope = p_scope
     AND c.state IN ('held', 'taken', 'redeemed');
  IF answer.lease_until <= clock_timestamp() THEN
    UPDATE claim SET state = 'lapsed', lease_until = NULL, decided_at = clock_timestamp()
     WHERE shop_id = p_till.shop_id AND coupon_id = p_coupon AND scope = p_scope
       AND state = 'held' AND lease_until <= clock_timestamp();
    RETURN NULL;
  END IF;
  RETURN answer;  -- without a standing where it was released in between
END
$$;

CREATE OR REPLACE FUNCTION shop.claim_hold_v1(
  p_fence bigint, p_claim uuid, p_coupon text, p_scope text, p_sale text, p_seconds integer
) RETURNS shop.claim_answer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till;
  moment timestamptz := clock_timestamp();
  lease timestamptz := moment + make_interval(secs => least(greatest(p_seconds, 1), 3600));
  answer claim_answer;
BEGIN
  SELECT * INTO asking FROM till WHERE role_name = session_user AND state = 'active' AND fence = p_fence;
  IF NOT FOUND THEN
    asking := selling_till(p_fence);  -- says what is wrong
  END IF;
  FOR attempt IN 1..5 LOOP
    INSERT INTO claim VALUES (asking.shop_id, p_claim, p_coupon, p_scope, asking.till_id, p_sale,
                              'held', asking.fence, lease, moment)
    ON CONFLICT DO NOTHING;
    IF FOUND THEN
      RETURN ROW('held', asking.name, moment, lease)::claim_answer;
    END IF;
    answer := claim_met(asking, p_claim, p_coupon, p_scope, p_sale, lease);
    IF answer.standing IS NOT NULL THEN
      RETURN answer;
    END IF;
  END LOOP;
  RAISE EXCEPTION 'the coupon changes hands too fast' USING ERRCODE = 'lock_not_available';
END
$$;

CREATE OR REPLACE FUNCTION shop.claim_take_v1(p_fence bigint, p_claim uuid) RETURNS shop.claim_answer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till;
  moment timestamptz := clock_timestamp();
BEGIN
  SELECT * INTO asking FROM till WHERE role_name = session_user AND state = 'active' AND fence = p_fence;
  IF NOT FOUND THEN
    asking := selling_till(p_fence);
  END IF;
  UPDATE claim SET state = 'taken', lease_until = NULL, decided_at = moment
   WHERE shop_id = asking.shop_id AND claim_id = p_claim AND till_id = asking.till_id AND state = 'held';
  IF FOUND THEN
    RETURN ROW('taken', asking.name, moment, NULL)::claim_answer;
  END IF;
  RETURN claim_standing(asking, p_claim);
END
$$;

CREATE OR REPLACE FUNCTION shop.claim_redeem_v1(p_fence bigint, p_claim uuid) RETURNS shop.claim_answer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till;
  moment timestamptz := clock_timestamp();
BEGIN
  SELECT * INTO asking FROM till WHERE role_name = session_user AND state = 'active' AND fence = p_fence;
  IF NOT FOUND THEN
    asking := selling_till(p_fence);
  END IF;
  UPDATE claim SET state = 'redeemed', decided_at = moment
   WHERE shop_id = asking.shop_id AND claim_id = p_claim AND till_id = asking.till_id AND state = 'taken';
  IF FOUND THEN
    RETURN ROW('redeemed', asking.name, moment, NULL)::claim_answer;
  END IF;
  RETURN claim_standing(asking, p_claim);
END
$$;

CREATE OR REPLACE FUNCTION shop.claim_release_v1(p_fence bigint, p_claim uuid) RETURNS shop.claim_answer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till;
  moment timestamptz := clock_timestamp();
BEGIN
  SELECT * INTO asking FROM till WHERE role_name = session_user AND state = 'active' AND fence = p_fence;
  IF NOT FOUND THEN
    asking := selling_till(p_fence);
  END IF;
  UPDATE claim SET state = 'released', lease_until = NULL, decided_at = moment
   WHERE shop_id = asking.shop_id AND claim_id = p_claim AND till_id = asking.till_id AND state IN ('held', 'taken');
  IF FOUND THEN
    RETURN ROW('released', asking.name, moment, NULL)::claim_answer;
  END IF;
  RETURN claim_standing(asking, p_claim);
END
$$;
