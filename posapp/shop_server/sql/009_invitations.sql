-- How a till joins and leaves. Whoever invites makes a login whose password the invitation's code holds; the till that
-- uses it names itself and replaces the password in the same transaction, so that a code works once.

ALTER TABLE shop.till ADD COLUMN left_itself boolean NOT NULL DEFAULT false;  -- retired, and may be invited again
CREATE UNIQUE INDEX till_name ON shop.till (shop_id, lower(name)) WHERE state = 'active';

CREATE TABLE shop.invitation (
  role_name name PRIMARY KEY,
  shop_id uuid NOT NULL REFERENCES shop.shop,
  till_name text NOT NULL CHECK (length(till_name) BETWEEN 1 AND 200),
  parcel bytea NOT NULL CHECK (octet_length(parcel) <= 65536),  -- sealed with a key that only the code gives
  expires_at timestamptz NOT NULL,
  till_id uuid                                   -- the till that used it
);
ALTER TABLE shop.invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY administer ON shop.invitation TO posapp_owner USING (true);

-- The three below belong to the gatekeeper, who may make logins; only the owner's functions call them.
CREATE FUNCTION shop.make_login(p_role name, p_verifier text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
BEGIN
  IF p_role !~ '^posapp_[0-9a-f]{32}$' OR p_verifier !~ '^SCRAM-SHA-256[$]' THEN
    RAISE EXCEPTION 'no login of a till' USING ERRCODE = 'PA005';
  END IF;
  EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS IN ROLE posapp_till PASSWORD %L',
                 p_role, p_verifier);
  EXECUTE format('GRANT %I TO posapp_gatekeeper', p_role);
END
$$;

CREATE FUNCTION shop.change_login(p_role name, p_verifier text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
BEGIN
  IF p_verifier !~ '^SCRAM-SHA-256[$]' THEN
    RAISE EXCEPTION 'no verifier of a password' USING ERRCODE = 'PA005';
  END IF;
  EXECUTE format('ALTER ROLE %I PASSWORD %L', p_role, p_verifier);
END
$$;

CREATE FUNCTION shop.lock_login(p_role name) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
BEGIN
  EXECUTE format('ALTER ROLE %I NOLOGIN', p_role);
  PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = p_role AND pid <> pg_backend_pid();
END
$$;

GRANT CREATE, USAGE ON SCHEMA shop TO posapp_gatekeeper;
ALTER FUNCTION shop.make_login(name, text) OWNER TO posapp_gatekeeper;
ALTER FUNCTION shop.change_login(name, text) OWNER TO posapp_gatekeeper;
ALTER FUNCTION shop.lock_login(name) OWNER TO posapp_gatekeeper;
REVOKE CREATE ON SCHEMA shop FROM posapp_gatekeeper;
REVOKE ALL ON FUNCTION shop.make_login(name, text), shop.change_login(name, text), shop.lock_login(name) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shop.make_login(name, text), shop.change_login(name, text), shop.lock_login(name)
  TO posapp_owner;

-- Add an invitation to a shop; called by the administrator, and by `invite_v1`.
CREATE FUNCTION shop.add_invitation(
  p_shop uuid, p_role name, p_verifier text, p_till_name text, p_parcel bytea, p_seconds integer
) RETURNS timestamptz
LANGUAGE plpgsql SET search_path = shop, pg_temp AS $$
DECLARE
  ends timestamptz := clock_timestamp() + make_interval(secs => least(greatest(p_seconds, 1), 86400));
BEGIN
  INSERT INTO invitation (role_name, shop_id, till_name, parcel, expires_at)
  VALUES (p_role, p_shop, p_till_name, p_parcel, ends);
  PERFORM make_login(p_role, p_verifier);
  RETURN ends;
END
$$;

-- Invite a till; give until when the invitation may be used.
CREATE FUNCTION shop.invite_v1(
  p_fence bigint, p_role name, p_verifier text, p_till_name text, p_parcel bytea, p_seconds integer
) RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := syncing_till(p_fence);
BEGIN
  RETURN add_invitation(asking.shop_id, p_role, p_verifier, p_till_name, p_parcel, p_seconds);
END
$$;

-- What an invitation holds, for the till that has its code. PA001: it is none. PA007: another till has used it.
-- PA008: its time is over.
CREATE FUNCTION shop.invitation_of(p_till uuid) RETURNS shop.invitation
LANGUAGE plpgsql SET search_path = shop, pg_temp AS $$
DECLARE
  found_one invitation;
BEGIN
  SELECT * INTO found_one FROM invitation WHERE role_name = session_user FOR UPDATE;
  IF found_one.role_name IS NULL THEN
    RAISE EXCEPTION 'not an invitation' USING ERRCODE = 'PA001';
  ELSIF found_one.till_id <> p_till THEN
    RAISE EXCEPTION 'another till has used it' USING ERRCODE = 'PA007';
  ELSIF found_one.till_id IS NULL AND found_one.expires_at <= clock_timestamp() THEN
    RAISE EXCEPTION 'its time is over' USING ERRCODE = 'PA008';
  END IF;
  RETURN found_one;
END
$$;

-- Look into an invitation without using it: what the shop is called, and what it hands over.
CREATE FUNCTION shop.invitation_v1(p_till uuid) RETURNS TABLE (shop_name text, till_name text, parcel bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asked invitation := invitation_of(p_till);
BEGIN
  RETURN QUERY SELECT s.name, asked.till_name, asked.parcel FROM shop s WHERE s.shop_id = asked.shop_id;
END
$$;

-- Join with an invitation; the same till may repeat it. A till that left comes back under its id.
-- PA006: the receipt prefix is another till's. PA009: the name is. PA010: a till of this id is active or retired.
CREATE FUNCTION shop.join_v1(
  p_till uuid, p_name text, p_prefix text, p_client integer, p_version text, p_verifier text
) RETURNS TABLE (shop_id uuid, fence bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
#variable_conflict use_column
DECLARE
  asked invitation := invitation_of(p_till);
BEGIN
  IF asked.till_id IS NULL THEN
    PERFORM FROM shop WHERE shop_id = asked.shop_id FOR UPDATE;
    IF EXISTS (SELECT FROM till WHERE shop_id = asked.shop_id AND till_id = p_till AND NOT left_itself)
       OR EXISTS (SELECT FROM takeover WHERE shop_id = asked.shop_id AND lost_till_id = p_till) THEN
      RAISE EXCEPTION 'this till is one of the shop already' USING ERRCODE = 'PA010';
    ELSIF EXISTS (SELECT FROM till WHERE shop_id = asked.shop_id AND receipt_prefix = p_prefix AND till_id <> p_till) THEN
      RAISE EXCEPTION 'another till has this receipt prefix' USING ERRCODE = 'PA006';
    ELSIF EXISTS (SELECT FROM till WHERE shop_id = asked.shop_id AND lower(name) = lower(p_name) AND till_id <> p_till
                     AND state = 'active') THEN
      RAISE EXCEPTION 'another till has this name' USING ERRCODE = 'PA009';
    END IF;
    INSERT INTO till AS t (shop_id, till_id, name, role_name, receipt_prefix, client, version, last_seen)
    VALUES (asked.shop_id, p_till, p_name, session_user, p_prefix, p_client, p_version, clock_timestamp())
    ON CONFLICT (shop_id, till_id) DO UPDATE
      SET name = EXCLUDED.name, role_name = EXCLUDED.role_name, receipt_prefix = EXCLUDED.receipt_prefix,
          state = 'active', left_itself = false, fence = t.fence + 1, client = EXCLUDED.client, version = EXCLUDED.version,
          last_seen = EXCLUDED.last_seen;
    UPDATE invitation SET till_id = p_till WHERE role_name = session_user;
  END IF;
  PERFORM change_login(session_user, p_verifier);
  RETURN QUERY SELECT t.shop_id, t.fence FROM till t WHERE t.shop_id = asked.shop_id AND t.till_id = p_till;
END
$$;

-- Leave the shop: what this till shared stays, and it may be invited again.
CREATE FUNCTION shop.leave_v1(p_fence bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := selling_till(p_fence);
BEGIN
  UPDATE till SET state = 'retired', left_itself = true, fence = fence + 1
   WHERE shop_id = asking.shop_id AND till_id = asking.till_id;
  PERFORM lock_login(asking.role_name);
END
$$;

-- Retire another till, by name of whoever asks. PA005: it is none of the shop, or the one that asks.
CREATE FUNCTION shop.retire_v1(p_fence bigint, p_till uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
DECLARE
  asking till := syncing_till(p_fence);
  lost till;
BEGIN
  SELECT * INTO lost FROM till
   WHERE shop_id = asking.shop_id AND till_id = p_till AND till_id <> asking.till_id FOR UPDATE;
  IF lost.till_id IS NULL THEN
    RAISE EXCEPTION 'not another till of this shop' USING ERRCODE = 'PA005';
  END IF;
  UPDATE till SET state = 'retired', left_itself = false, fence = fence + (state <> 'retired')::int
   WHERE shop_id = asking.shop_id AND till_id = p_till;
  PERFORM lock_login(lost.role_name);
END
$$;

CREATE FUNCTION shop.tills_v2(p_fence bigint)
RETURNS TABLE (till_id uuid, name text, state text, facts_to bigint, last_seen timestamptz, version text, prefix text,
               left_itself boolean, taken_over_by uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = shop, pg_temp AS $$
#variable_conflict use_column
DECLARE
  asking till := syncing_till(p_fence);
BEGIN
  RETURN QUERY
  SELECT t.till_id, t.name, t.state, t.facts_to, t.last_seen, t.version, t.receipt_prefix, t.left_itself, o.till_id
    FROM till t LEFT JOIN takeover o ON o.shop_id = t.shop_id AND o.lost_till_id = t.till_id
   WHERE t.shop_id = asking.shop_id ORDER BY t.name, t.till_id;
END
$$;

GRANT EXECUTE ON FUNCTION
  shop.invite_v1(bigint, name, text, text, bytea, integer),
  shop.invitation_v1(uuid),
  shop.join_v1(uuid, text, text, integer, text, text),
  shop.leave_v1(bigint),
  shop.retire_v1(bigint, uuid),
  shop.tills_v2(bigint)
TO posapp_till;
