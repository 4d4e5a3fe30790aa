-- A till that was lost is retired by the administrator; one other till takes over what it had not delivered.

-- Take a retired till's outbox over; give the till that has it, which is another one where that was first.
-- PA005: the till is not retired, or is the one that asks.
CREATE FUNCTION shop.take_over_v1(p_fence bigint, p_lost uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := syncing_till(p_fence);
BEGIN
  INSERT INTO takeover (shop_id, lost_till_id, fence, till_id)
  SELECT shop_id, till_id, fence, asking.till_id FROM till
   WHERE shop_id = asking.shop_id AND till_id = p_lost AND state = 'retired'
  ON CONFLICT DO NOTHING;
  IF NOT EXISTS (SELECT FROM takeover WHERE shop_id = asking.shop_id AND lost_till_id = p_lost) THEN
    RAISE EXCEPTION 'not a retired till of this shop' USING ERRCODE = 'PA005';
  END IF;
  RETURN (SELECT till_id FROM takeover WHERE shop_id = asking.shop_id AND lost_till_id = p_lost);
END
$$;

GRANT EXECUTE ON FUNCTION shop.take_over_v1(bigint, uuid) TO posapp_till;
