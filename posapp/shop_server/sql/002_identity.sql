-- Who is asking; in PL/pgSQL, which plans the query once and not at each call. session_user stays the login, also within a function that runs as the owner and after SET ROLE.

CREATE FUNCTION shop.me() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = shop, pg_temp AS $$
BEGIN
  RETURN (SELECT till_id FROM till WHERE role_name = session_user AND state = 'active');
END
$$;

CREATE FUNCTION shop.my_shop() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = shop, pg_temp AS $$
BEGIN
  RETURN (SELECT shop_id FROM till WHERE role_name = session_user AND state = 'active');
END
$$;

GRANT EXECUTE ON FUNCTION shop.me(), shop.my_shop() TO posapp_till;

-- The till that asks, for what may be done while selling. PA001: it is none, or retired. PA002: its fence was raised.
CREATE FUNCTION shop.selling_till(p_fence bigint) RETURNS shop.till
LANGUAGE plpgsql STABLE SET search_path = shop, pg_temp AS $$
DECLARE
  asking till;
BEGIN
  SELECT * INTO asking FROM till WHERE role_name = session_user;
  IF asking.state IS DISTINCT FROM 'active' THEN
    RAISE EXCEPTION 'not an active till' USING ERRCODE = 'PA001';
  ELSIF asking.fence IS DISTINCT FROM p_fence THEN
    RAISE EXCEPTION 'the fence was raised' USING ERRCODE = 'PA002';
  END IF;
  RETURN asking;
END
$$;

-- The same for syncing. PA003: the program on the till is too old for it.
CREATE FUNCTION shop.syncing_till(p_fence bigint) RETURNS shop.till
LANGUAGE plpgsql STABLE SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := selling_till(p_fence);
BEGIN
  IF asking.client < (SELECT oldest_client FROM shop WHERE shop_id = asking.shop_id) THEN
    RAISE EXCEPTION 'the client is too old' USING ERRCODE = 'PA003';
  END IF;
  RETURN asking;
END
$$;

-- A till says which program it runs; it is never refused here, since it may sell in any case.
CREATE FUNCTION shop.hello_v1(p_fence bigint, p_client integer, p_version text)
RETURNS TABLE (shop_name text, till_name text, may_sync boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := selling_till(p_fence);
BEGIN
  UPDATE till SET client = p_client, version = p_version, last_seen = clock_timestamp()
   WHERE till.shop_id = asking.shop_id AND till.till_id = asking.till_id;
  RETURN QUERY
  SELECT s.name, asking.name, p_client >= s.oldest_client FROM shop s WHERE s.shop_id = asking.shop_id;
END
$$;

GRANT EXECUTE ON FUNCTION shop.hello_v1(bigint, integer, text) TO posapp_till;
