"""The migrations of the ledger. A released step is never edited; a new one follows it."""

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["LEDGER"]

LEDGER = Migrations("ledger")


@LEDGER()
def keep_settings_and_the_shop(database: "Database") -> None:
    """Names and their texts; the shop is one of them."""
    database.execute("CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")


@LEDGER()
def keep_sales(database: "Database") -> None:
    """Sales, unique by receipt on their till, and the running numbers of receipts."""
    database.execute(
        """CREATE TABLE sales (
            id TEXT PRIMARY KEY, receipt TEXT NOT NULL, till TEXT NOT NULL, minor INTEGER NOT NULL,
            currency TEXT NOT NULL, method TEXT NOT NULL, occurred_at INTEGER NOT NULL, zone TEXT NOT NULL,
            day TEXT NOT NULL, profile TEXT NOT NULL, customer_name TEXT NOT NULL, source TEXT NOT NULL,
            recorded_at INTEGER NOT NULL, voided_at INTEGER
        ) WITHOUT ROWID"""
    )
    database.execute("CREATE UNIQUE INDEX sales_by_receipt ON sales (till, receipt)")
    database.execute("CREATE INDEX sales_by_day ON sales (till, day, occurred_at)")
    database.execute("CREATE TABLE receipt_numbers (prefix TEXT PRIMARY KEY, highest INTEGER NOT NULL) WITHOUT ROWID")


@LEDGER()
def keep_events_and_their_history(database: "Database") -> None:
    """Events in the order of recording; only those that are not delivered stand in the hot indexes."""
    database.execute(
        """CREATE TABLE events (
            position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sale TEXT NOT NULL, action TEXT NOT NULL,
            profile TEXT NOT NULL, minor INTEGER, currency TEXT, occurred_at INTEGER NOT NULL, zone TEXT NOT NULL,
            reference TEXT NOT NULL, store TEXT NOT NULL, till TEXT NOT NULL, body TEXT NOT NULL,
            state TEXT NOT NULL, attempts INTEGER NOT NULL, due_at INTEGER NOT NULL, attempted_at INTEGER,
            looks INTEGER NOT NULL, reason TEXT NOT NULL, explanation TEXT NOT NULL
        )"""
    )
    database.execute("CREATE INDEX events_by_sale ON events (sale) WHERE sale <> ''")
    database.execute("CREATE INDEX events_by_state ON events (state, position)")
    database.execute("CREATE INDEX events_due ON events (state, due_at) WHERE state IN ('pending', 'uncertain')")
    database.execute(
        "CREATE INDEX events_in_order ON events (profile, position) WHERE state IN ('pending', 'sending', 'uncertain')"
    )
    database.execute("CREATE INDEX events_by_attempt ON events (attempted_at) WHERE state IN ('accepted', 'confirmed')")
    database.execute(
        """CREATE TABLE event_history (
            event INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, source TEXT, target TEXT NOT NULL,
            reason TEXT NOT NULL, explanation TEXT NOT NULL, PRIMARY KEY (event, number)
        ) WITHOUT ROWID"""
    )


@LEDGER()
def count_events_by_state(database: "Database") -> None:
    """Kept by triggers, so that no screen ever counts a million rows."""
    database.execute("CREATE TABLE event_counts (state TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID")
    for state in "pending sending accepted confirmed uncertain review rejected dismissed voided".split():
        database.execute("INSERT INTO event_counts SELECT ?1, (SELECT count(*) FROM events WHERE state = ?1)", [state])
    database.execute(
        """CREATE TRIGGER count_new_event AFTER INSERT ON events BEGIN
            UPDATE event_counts SET number = number + 1 WHERE state = new.state;
        END"""
    )
    database.execute(
        """CREATE TRIGGER count_moved_event AFTER UPDATE OF state ON events WHEN old.state <> new.state BEGIN
            UPDATE event_counts SET number = number - 1 WHERE state = old.state;
            UPDATE event_counts SET number = number + 1 WHERE state = new.state;
        END"""
    )


@LEDGER()
def keep_the_journal(database: "Database") -> None:
    """Append-only: the file itself refuses to change or remove an entry."""
    database.execute(
        """CREATE TABLE journal (
            number INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL,
            facts TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
        )"""
    )
    for verb in ("UPDATE", "DELETE"):
        database.execute(
            f"""CREATE TRIGGER refuse_{verb.lower()}_of_journal BEFORE {verb} ON journal BEGIN
                SELECT RAISE(ABORT, 'the journal is append-only');
            END"""
        )


@LEDGER()
def know_whose_turn_it_is(database: "Database") -> None:
    """Mark what waits behind an earlier event of its customer, so that the queue finds the next one without a search.

    The indexes of the step before named several states, and SQLite uses a partial index for a query of the same words
    only.
    """
    database.execute("ALTER TABLE events ADD COLUMN behind INTEGER NOT NULL DEFAULT 0")
    database.execute(
        """UPDATE events SET behind = 1 WHERE state IN ('pending', 'sending', 'uncertain') AND EXISTS (
            SELECT 1 FROM events AS earlier WHERE earlier.profile = events.profile
            AND earlier.position < events.position AND earlier.state IN ('pending', 'sending', 'uncertain')
        )"""
    )
    database.execute("DROP INDEX events_due")
    database.execute("CREATE INDEX events_ready ON events (due_at, position) WHERE state = 'pending' AND behind = 0")
    database.execute("CREATE INDEX events_unsure ON events (due_at) WHERE state = 'uncertain'")
    database.execute(
        """CREATE TRIGGER let_the_next_one_go AFTER UPDATE OF state ON events
        WHEN old.state IN ('pending', 'sending', 'uncertain') AND new.state NOT IN ('pending', 'sending', 'uncertain')
        BEGIN
            UPDATE events SET behind = 0 WHERE behind = 1 AND position = (
                SELECT min(position) FROM events
                WHERE profile = new.profile AND state IN ('pending', 'sending', 'uncertain')
            );
        END"""
    )
    database.execute(
        """CREATE TRIGGER take_its_place_again AFTER UPDATE OF state ON events
        WHEN old.state NOT IN ('pending', 'sending', 'uncertain') AND new.state IN ('pending', 'sending', 'uncertain')
        BEGIN
            UPDATE events SET behind = 1 WHERE behind = 0 AND position = (
                SELECT min(position) FROM events WHERE profile = new.profile AND position > new.position
                AND state IN ('pending', 'sending', 'uncertain')
            );
            UPDATE events SET behind = EXISTS (
                SELECT 1 FROM events AS earlier WHERE earlier.profile = new.profile
                AND earlier.position < new.position AND earlier.state IN ('pending', 'sending', 'uncertain')
            ) WHERE position = new.position;
        END"""
    )


@LEDGER()
def keep_new_customers(database: "Database") -> None:
    """Customers registered at the till; what waits for one is left out of the index of what is ready to go."""
    database.execute(
        """CREATE TABLE new_customers (
            id TEXT PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT NOT NULL, phone TEXT NOT NULL,
            email TEXT NOT NULL, reference TEXT NOT NULL, registered_at INTEGER NOT NULL, consent TEXT NOT NULL,
            state TEXT NOT NULL, profile TEXT NOT NULL, attempted_at INTEGER, due_at INTEGER NOT NULL,
            looks INTEGER NOT NULL, explanation TEXT NOT NULL
        ) WITHOUT ROWID"""
    )
    database.execute("CREATE INDEX new_customers_open ON new_customers (state) WHERE state <> 'known'")
    database.execute("DROP INDEX events_ready")
    database.execute(
        "CREATE INDEX events_ready ON events (due_at, position) "
        "WHERE state = 'pending' AND behind = 0 AND (profile < 'new:' OR profile >= 'new;')"
    )


@LEDGER()
def count_what_was_handed_over(database: "Database") -> None:
    """What another till delivers."""
    database.execute("INSERT INTO event_counts VALUES ('handed_over', 0)")


@LEDGER()
def keep_staff(database: "Database") -> None:
    """Who works here, and at each sale who recorded it: the id, and the name at that time."""
    database.execute(
        """CREATE TABLE staff (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, active INTEGER NOT NULL,
            pin_hash TEXT NOT NULL, failures INTEGER NOT NULL DEFAULT 0, failed_at INTEGER, added_at INTEGER NOT NULL
        ) WITHOUT ROWID"""
    )
    for column in ("cashier", "cashier_name"):
        database.execute(f"ALTER TABLE sales ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")


@LEDGER()
def keep_refunds(database: "Database") -> None:
    """What was asked back and paid back; a customer's own sales, for who comes without the receipt."""
    database.execute(
        """CREATE TABLE refunds (
            id TEXT PRIMARY KEY, reference TEXT NOT NULL, sale TEXT NOT NULL, receipt TEXT NOT NULL,
            total INTEGER NOT NULL, minor INTEGER NOT NULL, currency TEXT NOT NULL, profile TEXT NOT NULL,
            customer_name TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL, note TEXT NOT NULL,
            method TEXT NOT NULL, answers TEXT NOT NULL, till TEXT NOT NULL, occurred_at INTEGER NOT NULL,
            zone TEXT NOT NULL, day TEXT NOT NULL, voided_at INTEGER, turned_down INTEGER NOT NULL
        ) WITHOUT ROWID"""
    )
    database.execute("CREATE UNIQUE INDEX refunds_by_reference ON refunds (till, reference)")
    database.execute("CREATE INDEX refunds_by_receipt ON refunds (receipt, sale)")
    database.execute("CREATE INDEX refunds_by_day ON refunds (till, day, occurred_at)")
    database.execute("CREATE INDEX sales_by_profile ON sales (profile, occurred_at) WHERE profile <> ''")


@LEDGER()
def keep_coupon_rules_and_redemptions(database: "Database") -> None:
    """What the shop decided about its coupons, and what was redeemed; the CSV's earlier redemptions count too."""
    database.execute(
        """CREATE TABLE coupon_rules (
            coupon TEXT PRIMARY KEY, kind TEXT NOT NULL, hundredths INTEGER NOT NULL, minor INTEGER, currency TEXT,
            valid_from TEXT, valid_until TEXT, once_per_customer INTEGER NOT NULL, once_in_all INTEGER NOT NULL,
            least_minor INTEGER, least_currency TEXT, stores TEXT NOT NULL
        ) WITHOUT ROWID"""
    )
    database.execute(
        """CREATE TABLE redemptions (
            sale TEXT NOT NULL, coupon TEXT NOT NULL, place INTEGER NOT NULL, code TEXT NOT NULL,
            minor INTEGER NOT NULL, currency TEXT NOT NULL, at INTEGER NOT NULL, taken_back_at INTEGER,
            PRIMARY KEY (sale, coupon)
        ) WITHOUT ROWID"""
    )
    database.execute("CREATE INDEX redemptions_by_coupon ON redemptions (coupon) WHERE taken_back_at IS NULL")
    database.execute(
        """INSERT INTO redemptions
        SELECT events.sale, json_extract(events.body, '$.object.id'), min(events.position), '', 0, sales.currency,
            sales.recorded_at, sales.voided_at
        FROM events JOIN sales ON sales.id = events.sale
        WHERE events.action = 'coupon.redeemed' AND json_extract(events.body, '$.object.id') <> ''
        GROUP BY 1, 2"""
    )


@LEDGER()
def keep_customer_notes(database: "Database") -> None:
    """What staff noted of a customer."""
    database.execute(
        "CREATE TABLE customer_notes (profile TEXT PRIMARY KEY, note TEXT NOT NULL, at INTEGER NOT NULL, "
        "who TEXT NOT NULL) WITHOUT ROWID"
    )


@LEDGER()
def know_who_paid_back(database: "Database") -> None:
    """At each refund who recorded it: the id, and the name at that time; for earlier ones as the journal tells it."""
    for column in ("cashier", "cashier_name"):
        database.execute(f"ALTER TABLE refunds ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    database.execute(
        """UPDATE refunds SET cashier_name = told.name, cashier = coalesce(
            (SELECT staff.id FROM staff WHERE staff.name = told.name), ''
        ) FROM (
            SELECT json_extract(facts, '$.refund') AS refund,
                CASE instr(who, ', permitted by ') WHEN 0 THEN who
                ELSE substr(who, 1, instr(who, ', permitted by ') - 1) END AS name
            FROM journal WHERE what IN ('refund received', 'refund requested')
        ) AS told WHERE told.refund = refunds.id"""
    )


@LEDGER()
def find_a_day_in_a_million(database: "Database") -> None:
    """A summary asks for a day at every till, for a customer's first payment, and for the events of some hours."""
    database.execute("CREATE INDEX sales_by_shop_day ON sales (day, occurred_at) WHERE voided_at IS NULL")
    database.execute("CREATE INDEX refunds_by_shop_day ON refunds (day, occurred_at) WHERE voided_at IS NULL")
    database.execute("CREATE INDEX events_by_moment ON events (occurred_at)")
    database.execute("DROP INDEX sales_by_profile")
    database.execute("CREATE INDEX sales_by_profile ON sales (profile, occurred_at, voided_at) WHERE profile <> ''")


@LEDGER()
def keep_products_and_lines(database: "Database") -> None:
    """The shop's catalogue with what its products are found by, and what was bought and what came back by line."""
    product = (
        "barcode TEXT NOT NULL, name TEXT NOT NULL, minor INTEGER NOT NULL, currency TEXT NOT NULL, "
        "unit TEXT NOT NULL, sku TEXT NOT NULL, category TEXT NOT NULL, reference TEXT NOT NULL"
    )
    database.execute(f"CREATE TABLE products (number INTEGER PRIMARY KEY, {product})")
    database.execute("CREATE UNIQUE INDEX products_by_barcode ON products (barcode)")
    database.execute("CREATE INDEX products_by_sku ON products (sku) WHERE sku <> ''")
    database.execute("CREATE INDEX products_by_name ON products (name COLLATE NOCASE, barcode)")
    database.execute(
        """CREATE VIRTUAL TABLE product_words USING fts5 (
            words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3',
            detail='column'
        )"""
    )
    database.execute(
        f"""CREATE TABLE sale_lines (
            sale TEXT NOT NULL, place INTEGER NOT NULL, {product}, thousandths INTEGER NOT NULL,
            discount INTEGER NOT NULL, PRIMARY KEY (sale, place)
        ) WITHOUT ROWID"""
    )
    database.execute(
        """CREATE TABLE refund_lines (
            refund TEXT NOT NULL, place INTEGER NOT NULL, thousandths INTEGER NOT NULL, minor INTEGER NOT NULL,
            PRIMARY KEY (refund, place)
        ) WITHOUT ROWID"""
    )


@LEDGER()
def keep_orders(database: "Database") -> None:
    """Orders of the counter with the steps that they took."""
    database.execute(
        """CREATE TABLE orders (
            id TEXT PRIMARY KEY, reference TEXT NOT NULL, source TEXT NOT NULL, profile TEXT NOT NULL,
            customer_name TEXT NOT NULL, minor INTEGER, currency TEXT, delivery TEXT NOT NULL, items TEXT NOT NULL
        ) WITHOUT ROWID"""
    )
    database.execute("CREATE UNIQUE INDEX orders_by_reference ON orders (reference, source)")
    database.execute(
        """CREATE TABLE order_steps (
            order_id TEXT NOT NULL, number INTEGER NOT NULL, step TEXT NOT NULL, event TEXT NOT NULL UNIQUE,
            at INTEGER NOT NULL, voided_at INTEGER, PRIMARY KEY (order_id, number)
        ) WITHOUT ROWID"""
    )


@LEDGER()
def keep_recorded_actions_and_opt_ins(database: "Database") -> None:
    """What was recorded under More actions, and what customers said about being written to."""
    database.execute(
        """CREATE TABLE recorded_actions (
            event TEXT PRIMARY KEY, till TEXT NOT NULL, day TEXT NOT NULL, at INTEGER NOT NULL,
            customer_name TEXT NOT NULL
        ) WITHOUT ROWID"""
    )
    database.execute("CREATE INDEX recorded_actions_by_day ON recorded_actions (till, day, at)")
    database.execute(
        """CREATE TABLE opt_ins (
            event TEXT PRIMARY KEY, profile TEXT NOT NULL, action TEXT NOT NULL, wording TEXT NOT NULL,
            at INTEGER NOT NULL, who TEXT NOT NULL, voided_at INTEGER
        ) WITHOUT ROWID"""
    )
    database.execute("CREATE INDEX opt_ins_by_profile ON opt_ins (profile, at)")


@LEDGER()
def keep_day_closes(database: "Database") -> None:
    """Close reports, numbered without gaps on each till, and that one was opened again; the file refuses all else."""
    database.execute(
        """CREATE TABLE day_closes (
            till TEXT NOT NULL, number INTEGER NOT NULL, day TEXT NOT NULL, report TEXT NOT NULL,
            entry INTEGER NOT NULL, PRIMARY KEY (till, number)
        ) WITHOUT ROWID"""
    )
    database.execute("CREATE INDEX day_closes_by_day ON day_closes (till, day)")
    database.execute(
        """CREATE TABLE day_reopenings (
            till TEXT NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, who TEXT NOT NULL, reason TEXT NOT NULL,
            PRIMARY KEY (till, number), FOREIGN KEY (till, number) REFERENCES day_closes (till, number)
        ) WITHOUT ROWID"""
    )
    for table in ("day_closes", "day_reopenings"):
        for verb in ("UPDATE", "DELETE"):
            database.execute(
                f"""CREATE TRIGGER refuse_{verb.lower()}_of_{table} BEFORE {verb} ON {table} BEGIN
                    SELECT RAISE(ABORT, 'a close report is never changed');
                END"""
            )
    database.execute(
        """CREATE TRIGGER number_closes_without_gaps BEFORE INSERT ON day_closes
        WHEN new.number <> (SELECT coalesce(max(number), 0) + 1 FROM day_closes WHERE till = new.till) BEGIN
            SELECT RAISE(ABORT, 'close reports are numbered without gaps');
        END"""
    )
    database.execute(
        """CREATE TRIGGER close_a_day_once BEFORE INSERT ON day_closes
        WHEN EXISTS (
            SELECT 1 FROM day_closes AS earlier WHERE earlier.till = new.till AND earlier.day = new.day
            AND NOT EXISTS (SELECT 1 FROM day_reopenings AS opened
                WHERE opened.till = earlier.till AND opened.number = earlier.number)
        ) BEGIN
            SELECT RAISE(ABORT, 'this day is closed');
        END"""
    )


@LEDGER()
def name_what_events_are_about(database: "Database") -> None:
    """The sale, refund or order that an event is about, with its kind: one column had called each of them a sale."""
    database.execute("DROP INDEX events_by_sale")
    database.execute("ALTER TABLE events RENAME COLUMN sale TO subject_id")
    database.execute("ALTER TABLE events ADD COLUMN subject_kind TEXT NOT NULL DEFAULT ''")
    database.execute(
        """UPDATE events SET subject_kind = CASE
            WHEN EXISTS (SELECT 1 FROM sales WHERE sales.id = subject_id) THEN 'sale'
            WHEN EXISTS (SELECT 1 FROM refunds WHERE refunds.id = subject_id) THEN 'refund'
            WHEN EXISTS (SELECT 1 FROM orders WHERE orders.id = subject_id) THEN 'order'
            ELSE 'sale' END
        WHERE subject_id <> ''"""
    )
    database.execute("CREATE INDEX events_by_subject ON events (subject_id) WHERE subject_id <> ''")


@LEDGER()
def keep_who_granted_apart(database: "Database") -> None:
    """In each new entry of the journal the manager who granted it; earlier ones keep their words and their hash."""
    database.execute("ALTER TABLE journal ADD COLUMN granted_by TEXT NOT NULL DEFAULT ''")


@LEDGER()
def keep_drawer_movements(database: "Database") -> None:
    """Opening floats, cash in, cash out and their counter-entries; the file refuses to change or remove one."""
    database.execute(
        """CREATE TABLE drawer_movements (
            position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, till TEXT NOT NULL, day TEXT NOT NULL,
            at INTEGER NOT NULL, zone TEXT NOT NULL, kind TEXT NOT NULL, minor INTEGER NOT NULL,
            currency TEXT NOT NULL, reason TEXT NOT NULL, pieces TEXT NOT NULL, who TEXT NOT NULL,
            granted_by TEXT NOT NULL, undoes TEXT NOT NULL
        )"""
    )
    database.execute("CREATE INDEX drawer_movements_by_day ON drawer_movements (till, day)")
    database.execute("CREATE INDEX drawer_movements_by_shop_day ON drawer_movements (day)")
    database.execute("CREATE UNIQUE INDEX drawer_movements_undone ON drawer_movements (undoes) WHERE undoes <> ''")
    for verb in ("UPDATE", "DELETE"):
        database.execute(
            f"""CREATE TRIGGER refuse_{verb.lower()}_of_drawer_movements BEFORE {verb} ON drawer_movements BEGIN
                SELECT RAISE(ABORT, 'an entry of the drawer is never changed');
            END"""
        )
    database.execute(
        """CREATE TRIGGER write_drawer_movements_once BEFORE INSERT ON drawer_movements
        WHEN EXISTS (
            SELECT 1 FROM drawer_movements AS earlier
            WHERE earlier.id = new.id OR earlier.position = new.position
            OR (new.undoes <> '' AND earlier.undoes = new.undoes)
        ) BEGIN
            SELECT RAISE(ABORT, 'an entry of the drawer is written and undone once');
        END"""
    )


@LEDGER()
def hold_imports_until_their_receipts_are_looked_up(database: "Database") -> None:
    """Mark the events whose receipt is to be looked up at Hellotext before their first send.

    What an earlier program imported and never tried to send is held as well.
    """
    database.execute("ALTER TABLE events ADD COLUMN held INTEGER NOT NULL DEFAULT 0")
    database.execute(
        """UPDATE events SET held = 1 WHERE state = 'pending' AND attempts = 0 AND subject_kind = 'sale'
        AND EXISTS (SELECT 1 FROM sales WHERE sales.id = events.subject_id AND sales.source = 'import')"""
    )
    database.execute("DROP INDEX events_ready")
    database.execute(
        "CREATE INDEX events_ready ON events (due_at, position) "
        "WHERE state = 'pending' AND behind = 0 AND held = 0 AND (profile < 'new:' OR profile >= 'new;')"
    )
    database.execute("CREATE INDEX events_held ON events (reference) WHERE held = 1 AND state = 'pending'")


@LEDGER()
def keep_how_wrong_the_clock_was(database: "Database") -> None:
    """At each sale by how many seconds the PC's clock was ahead of Hellotext's; of earlier ones that is not known."""
    database.execute("ALTER TABLE sales ADD COLUMN clock_skew INTEGER")
    database.execute(
        "CREATE INDEX sales_under_wrong_clock ON sales (day) WHERE abs(clock_skew) > 120 AND voided_at IS NULL"
    )


@LEDGER()
def keep_pos_receipts(database: "Database") -> None:
    """What the shop's own POS printed, wrote, showed or posted; each recorded once, and each delivery noted once."""
    database.execute(
        """CREATE TABLE pos_receipts (
            id TEXT PRIMARY KEY, till TEXT NOT NULL, state TEXT NOT NULL, day TEXT NOT NULL, seen_at INTEGER NOT NULL,
            moved_at INTEGER NOT NULL, subject TEXT NOT NULL, running TEXT NOT NULL, minor INTEGER,
            document TEXT NOT NULL
        ) WITHOUT ROWID"""
    )
    database.execute("CREATE INDEX pos_receipts_by_state ON pos_receipts (till, state, seen_at)")
    database.execute("CREATE INDEX pos_receipts_by_day ON pos_receipts (till, day)")
    database.execute("CREATE INDEX pos_receipts_by_number ON pos_receipts (running, seen_at) WHERE running <> ''")
    database.execute("CREATE INDEX pos_receipts_by_amount ON pos_receipts (minor, seen_at) WHERE minor IS NOT NULL")
    database.execute("CREATE UNIQUE INDEX pos_receipts_by_subject ON pos_receipts (subject) WHERE subject <> ''")
    database.execute(
        """CREATE TABLE pos_receipt_arrivals (
            receipt TEXT NOT NULL, source TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (receipt, source, key)
        ) WITHOUT ROWID"""
    )
    database.execute(
        "CREATE UNIQUE INDEX pos_receipt_arrivals_by_key ON pos_receipt_arrivals (source, key) WHERE key <> ''"
    )


@LEDGER()
def keep_tenders_of_the_shops_own(database: "Database") -> None:
    """The shop's own tenders; the file refuses to remove one, since sales keep it."""
    database.execute(
        """CREATE TABLE own_tenders (
            code TEXT PRIMARY KEY, name TEXT NOT NULL, place INTEGER NOT NULL, is_active INTEGER NOT NULL,
            is_counted INTEGER NOT NULL, CHECK (code GLOB 'own:*' AND name <> '')
        ) WITHOUT ROWID"""
    )
    database.execute(
        """CREATE TRIGGER refuse_delete_of_own_tenders BEFORE DELETE ON own_tenders BEGIN
            SELECT RAISE(ABORT, 'a tender is deactivated, never deleted');
        END"""
    )


@LEDGER()
def keep_tips_rounding_and_split_payments(database: "Database") -> None:
    """What was collected besides the price of the goods, and by which tenders: the largest part first."""
    for table in ("sales", "refunds"):
        for column in ("tip", "rounding"):
            database.execute(f"ALTER TABLE {table} ADD COLUMN {column} INTEGER NOT NULL DEFAULT 0")
    database.execute(
        """CREATE TABLE sale_tenders (
            sale TEXT NOT NULL, place INTEGER NOT NULL, tender TEXT NOT NULL, minor INTEGER NOT NULL,
            tip INTEGER NOT NULL, rounding INTEGER NOT NULL, PRIMARY KEY (sale, place),
            CHECK (minor + tip + rounding > 0)
        ) WITHOUT ROWID"""
    )


@LEDGER()
def share_with_other_tills(database: "Database") -> None:
    """The till's place in a shop of several tills; its facts for them, numbered without a gap; its coupon claims.

    A trigger writes each fact, so that none is missed whoever records it: in the same transaction, only where the till
    shares, and not while it writes what another one shared. A fact names its subject; what it says is read when it is
    sent.
    """
    database.execute(
        """CREATE TABLE shop_membership (
            place INTEGER PRIMARY KEY CHECK (place = 1), till_id TEXT NOT NULL, shop_id TEXT NOT NULL,
            shop TEXT NOT NULL, host TEXT NOT NULL, port INTEGER NOT NULL, database TEXT NOT NULL, role TEXT NOT NULL,
            fence INTEGER NOT NULL, authority TEXT NOT NULL, is_joined INTEGER NOT NULL,
            secret TEXT NOT NULL DEFAULT ''
        )"""
    )
    database.execute(
        """CREATE TABLE shop_facts (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, subject TEXT NOT NULL
        )"""
    )
    database.execute("CREATE TABLE shop_reading (place INTEGER PRIMARY KEY CHECK (place = 1))")
    database.execute(
        """CREATE TABLE shop_customers (
            id TEXT PRIMARY KEY, profile TEXT NOT NULL, document TEXT NOT NULL, read_at INTEGER NOT NULL
        ) WITHOUT ROWID"""
    )
    _write_facts(database)
    database.execute(
        """CREATE TABLE coupon_claims (
            id TEXT PRIMARY KEY, coupon TEXT NOT NULL, scope TEXT NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN ('shown', 'sold', 'dropped')), subject TEXT NOT NULL,
            due_at INTEGER NOT NULL
        ) WITHOUT ROWID"""
    )
    database.execute("CREATE TABLE refund_reservations (id TEXT PRIMARY KEY, due_at INTEGER NOT NULL) WITHOUT ROWID")
    database.execute("CREATE INDEX coupon_claims_due ON coupon_claims (stage, due_at)")
    database.execute("ALTER TABLE coupon_rules ADD COLUMN offline TEXT NOT NULL DEFAULT ''")
    database.execute("ALTER TABLE coupon_rules ADD COLUMN offline_minor INTEGER")
    database.execute("ALTER TABLE coupon_rules ADD COLUMN offline_currency TEXT")


def _write_facts(database: "Database") -> None:
    """What one shop keeps once is a record, named by its table and its key."""
    settings = (
        *("change_offered", "tax_id", "cash_rounding", "tips_taken", "refund_limit", "close_blind", "close_asked_for"),
        *("retention_days", "coupon.redeemed carries the amount", "product.purchased is sent"),
    )
    names = ", ".join(f"'{each}'" for each in settings)
    close, new, old = "{row}.number || ' ' || {row}.till", ("INSERT", "UPDATE"), ("INSERT", "UPDATE", "DELETE")
    for table, changes, kind, subject, condition in (
        ("sales", new, "sale", "{row}.id", ""),
        ("refunds", new, "refund", "{row}.id", ""),
        ("new_customers", new, "customer", "{row}.id", ""),
        ("day_closes", ("INSERT",), "close", close, ""),
        ("day_reopenings", ("INSERT",), "close", close, ""),
        ("events", ("INSERT", "UPDATE OF state"), "event", "{row}.id", ""),
        ("customer_notes", old, "record", "'customer_notes ' || {row}.profile", ""),
        ("coupon_rules", old, "record", "'coupon_rules ' || {row}.coupon", ""),
        ("staff", old, "record", "'staff ' || {row}.id", ""),
        ("own_tenders", new, "record", "'own_tenders ' || {row}.code", ""),
        ("settings", old, "record", "'settings ' || {row}.name", "AND {row}.name IN (" + names + ")"),
    ):
        for change in changes:
            row = "old" if change == "DELETE" else "new"
            database.execute(
                f"""CREATE TRIGGER share_{change.split()[0].lower()}_of_{table} AFTER {change} ON {table}
                WHEN EXISTS (SELECT 1 FROM shop_membership WHERE is_joined)
                AND NOT EXISTS (SELECT 1 FROM shop_reading) {condition.format(row=row)} BEGIN
                    INSERT INTO shop_facts (id, kind, subject)
                    VALUES (lower(hex(randomblob(16))), '{kind}', {subject.format(row=row)});
                END"""
            )


@LEDGER()
def keep_what_was_read_of_corrected_receipts(database: "Database") -> None:
    """The receipt as it was read first, by which it is known again although a person corrected it."""
    database.execute(
        """CREATE TABLE pos_receipt_readings (
            receipt TEXT PRIMARY KEY, running TEXT NOT NULL, minor INTEGER, document TEXT NOT NULL
        ) WITHOUT ROWID"""
    )
    database.execute("CREATE INDEX pos_receipt_readings_by_number ON pos_receipt_readings (running)")
