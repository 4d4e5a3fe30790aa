-- A till reads what is its shop's and writes nothing itself; the functions, which run as the owner, are held by the
-- same policies: they write for the till that asks, and for no other.

GRANT USAGE ON SCHEMA shop TO posapp_till;
GRANT SELECT ON shop.shop, shop.till, shop.claim, shop.fact, shop.refundable, shop.refund, shop.shared_record, shop.customer
  TO posapp_till;

-- shop.me() itself reads the table of tills as the owner, so these two know no shop for the owner.
ALTER TABLE shop.shop ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.shop FORCE ROW LEVEL SECURITY;
CREATE POLICY administer ON shop.shop TO posapp_owner USING (true);
CREATE POLICY read ON shop.shop FOR SELECT TO posapp_till USING (shop_id = (SELECT shop.my_shop()));

ALTER TABLE shop.till ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.till FORCE ROW LEVEL SECURITY;
CREATE POLICY administer ON shop.till TO posapp_owner USING (true);
CREATE POLICY read ON shop.till FOR SELECT TO posapp_till USING (shop_id = (SELECT shop.my_shop()));

ALTER TABLE shop.claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.claim FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON shop.claim FOR SELECT USING (shop_id = (SELECT shop.my_shop()));
CREATE POLICY make ON shop.claim FOR INSERT TO posapp_owner
  WITH CHECK (shop_id = (SELECT shop.my_shop()) AND till_id = (SELECT shop.me()));
-- Of another till only a lease that is over may be changed, and only to say so.
CREATE POLICY change ON shop.claim FOR UPDATE TO posapp_owner
  USING (shop_id = (SELECT shop.my_shop())
         AND (till_id = (SELECT shop.me()) OR (state = 'held' AND lease_until <= clock_timestamp())))
  WITH CHECK (shop_id = (SELECT shop.my_shop()) AND (till_id = (SELECT shop.me()) OR state = 'lapsed'));

ALTER TABLE shop.fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.fact FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON shop.fact FOR SELECT USING (shop_id = (SELECT shop.my_shop()));
CREATE POLICY make ON shop.fact FOR INSERT TO posapp_owner
  WITH CHECK (shop_id = (SELECT shop.my_shop()) AND till_id = (SELECT shop.me()));

-- Each till of the shop may count against a receipt of another one; the table's own check bounds it.
ALTER TABLE shop.refundable ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.refundable FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON shop.refundable FOR SELECT USING (shop_id = (SELECT shop.my_shop()));
CREATE POLICY make ON shop.refundable FOR INSERT TO posapp_owner
  WITH CHECK (shop_id = (SELECT shop.my_shop()) AND till_id = (SELECT shop.me()));
CREATE POLICY change ON shop.refundable FOR UPDATE TO posapp_owner USING (shop_id = (SELECT shop.my_shop()));

ALTER TABLE shop.refund ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.refund FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON shop.refund FOR SELECT USING (shop_id = (SELECT shop.my_shop()));
CREATE POLICY make ON shop.refund FOR INSERT TO posapp_owner
  WITH CHECK (shop_id = (SELECT shop.my_shop()) AND till_id = (SELECT shop.me()));
CREATE POLICY change ON shop.refund FOR UPDATE TO posapp_owner
  USING (shop_id = (SELECT shop.my_shop()) AND till_id = (SELECT shop.me()));

-- Kept once for the whole shop: whichever till changes one is written beside it.
ALTER TABLE shop.shared_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.shared_record FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON shop.shared_record FOR SELECT USING (shop_id = (SELECT shop.my_shop()));
CREATE POLICY make ON shop.shared_record FOR INSERT TO posapp_owner
  WITH CHECK (shop_id = (SELECT shop.my_shop()) AND till_id = (SELECT shop.me()));
CREATE POLICY change ON shop.shared_record FOR UPDATE TO posapp_owner
  USING (shop_id = (SELECT shop.my_shop()))
  WITH CHECK (shop_id = (SELECT shop.my_shop()) AND till_id = (SELECT shop.me()));

ALTER TABLE shop.customer ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.customer FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON shop.customer FOR SELECT USING (shop_id = (SELECT shop.my_shop()));
CREATE POLICY make ON shop.customer FOR INSERT TO posapp_owner
  WITH CHECK (shop_id = (SELECT shop.my_shop()) AND till_id = (SELECT shop.me()));

ALTER TABLE shop.takeover ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.takeover FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON shop.takeover FOR SELECT TO posapp_owner USING (shop_id = (SELECT shop.my_shop()));
CREATE POLICY make ON shop.takeover FOR INSERT TO posapp_owner
  WITH CHECK (shop_id = (SELECT shop.my_shop()) AND till_id = (SELECT shop.me()));
