-- A receipt is refunded at any till of the shop, never beyond its total. Amounts are minor units.

-- Tell the shop of a sale that may be refunded. PA004: it was told with other facts.
CREATE FUNCTION shop.refundable_put_v1(p_fence bigint, p_sale text, p_receipt text, p_currency text, p_total bigint)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := syncing_till(p_fence);
BEGIN
  INSERT INTO refundable (shop_id, sale_id, till_id, receipt, currency, total)
  VALUES (asking.shop_id, p_sale, asking.till_id, p_receipt, p_currency, p_total)
  ON CONFLICT DO NOTHING;
  IF NOT EXISTS (SELECT FROM refundable WHERE shop_id = asking.shop_id AND sale_id = p_sale
                    AND (till_id, receipt, currency, total) = (asking.till_id, p_receipt, p_currency, p_total)) THEN
    RAISE EXCEPTION 'this sale is another one' USING ERRCODE = 'PA004';
  END IF;
END
$$;

-- Reserve an amount of a receipt: 'reserved', 'too_much', 'unknown', or 'released' where this refund was given up.
CREATE FUNCTION shop.refund_reserve_v1(
  p_fence bigint, p_refund uuid, p_receipt text, p_currency text, p_amount bigint, OUT standing text, OUT left_over bigint
)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := selling_till(p_fence);
  sale refundable;
  known refund;
BEGIN
  IF coalesce(p_amount, 0) <= 0 THEN
    RAISE EXCEPTION 'an amount above nothing' USING ERRCODE = 'PA005';
  END IF;
  SELECT * INTO sale FROM refundable
   WHERE shop_id = asking.shop_id AND receipt = p_receipt AND currency = p_currency FOR UPDATE;
  IF NOT FOUND THEN
    standing := 'unknown';
    RETURN;
  END IF;
  SELECT * INTO known FROM refund WHERE shop_id = asking.shop_id AND refund_id = p_refund;
  IF FOUND THEN
    IF (known.till_id, known.sale_id, known.amount) IS DISTINCT FROM (asking.till_id, sale.sale_id, p_amount) THEN
      RAISE EXCEPTION 'this refund is another one' USING ERRCODE = 'PA004';
    END IF;
    standing := known.state;
    left_over := sale.total - sale.refunded;
    RETURN;
  END IF;
  UPDATE refundable SET refunded = refunded + p_amount
   WHERE shop_id = asking.shop_id AND sale_id = sale.sale_id AND p_amount <= total - refunded
  RETURNING total - refunded INTO left_over;
  IF NOT FOUND THEN
    standing := 'too_much';
    left_over := sale.total - sale.refunded;
    RETURN;
  END IF;
  INSERT INTO refund VALUES (asking.shop_id, p_refund, sale.sale_id, asking.till_id, p_amount, 'reserved', clock_timestamp());
  standing := 'reserved';
END
$$;

-- Give back what was reserved for a refund that did not come to be; once, however often it is asked.
CREATE FUNCTION shop.refund_release_v1(p_fence bigint, p_refund uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := selling_till(p_fence);
  given refund;
BEGIN
  UPDATE refund SET state = 'released', decided_at = clock_timestamp()
   WHERE shop_id = asking.shop_id AND refund_id = p_refund AND till_id = asking.till_id AND state = 'reserved'
  RETURNING * INTO given;
  IF FOUND THEN
    UPDATE refundable SET refunded = refunded - given.amount
     WHERE shop_id = asking.shop_id AND sale_id = given.sale_id;
  END IF;
  RETURN given.refund_id IS NOT NULL;
END
$$;

GRANT EXECUTE ON FUNCTION
  shop.refundable_put_v1(bigint, text, text, text, bigint),
  shop.refund_reserve_v1(bigint, uuid, text, text, bigint),
  shop.refund_release_v1(bigint, uuid)
TO posapp_till;
