-- Run before each migration, by the administrator: the owner of everything, whom nobody can log in as, the role that
-- each till's login is a member of, and the one that makes and locks those logins.
-- A cluster may hold several shops' databases, so the roles may be there already.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'posapp_owner') THEN
    CREATE ROLE posapp_owner NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'posapp_till') THEN
    CREATE ROLE posapp_till NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'posapp_gatekeeper') THEN
    CREATE ROLE posapp_gatekeeper NOLOGIN NOSUPERUSER NOBYPASSRLS CREATEROLE;
  END IF;
  IF NOT pg_has_role('posapp_gatekeeper', 'posapp_till', 'MEMBER WITH ADMIN OPTION') THEN
    GRANT posapp_till TO posapp_gatekeeper WITH ADMIN OPTION;
  END IF;
  IF NOT pg_has_role('posapp_owner', 'posapp_gatekeeper', 'MEMBER') THEN
    GRANT posapp_gatekeeper TO posapp_owner;
  END IF;
  EXECUTE format('GRANT posapp_owner TO %I', current_user);
  EXECUTE format('REVOKE TEMPORARY, CREATE ON DATABASE %I FROM PUBLIC', current_database());
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS shop AUTHORIZATION posapp_owner;
CREATE TABLE IF NOT EXISTS shop.migration (
  name text PRIMARY KEY,
  applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
ALTER TABLE shop.migration OWNER TO posapp_owner;
