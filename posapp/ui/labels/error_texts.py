"""Every sentence that an error of posapp may say, written out where `lupdate` finds it.

The classes of the errors own their sentences; a test holds this list and them together.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from posapp.ui.labels.action_error_texts import ACTION_ERROR_TEXTS

__all__ = ["ERROR_TEXTS", "FACT_TEXTS"]


def _texts(*marked: object) -> tuple[str, ...]:
    """Give what was marked for translation as the texts that they are."""
    return tuple(map(str, marked))


ERROR_TEXTS = _texts(
    *ACTION_ERROR_TEXTS,
    # cli.check
    QT_TRANSLATE_NOOP("errors", "Receipt: the check found nothing about {receipt} that “{action}” would mend."),
    # cli.close
    QT_TRANSLATE_NOOP(
        "errors",
        "Counted: “{text}” is not a method and an amount; write it like cash=1234.50 or cash:USD=10.00.",
    ),
    QT_TRANSLATE_NOOP("errors", "The report is kept, but {file} could not be written ({reason}); choose another file."),
    # cli.refund
    QT_TRANSLATE_NOOP(
        "errors",
        "Item: “{text}” is not an item of the receipt with a quantity; write it like 2=1, see “posapp refund items”.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Refund: “{reference}” is not a refund of this till; “posapp refund list” shows today's.",
    ),
    # cli.review
    QT_TRANSLATE_NOOP("errors", "Event: “{event}” is not in the review; “posapp review list” shows what is."),
    # cli.pin_file, cli.signing_in
    QT_TRANSLATE_NOOP("errors", "POSAPP_PIN_FILE: the file is not taken: {reason}."),
    QT_TRANSLATE_NOOP("errors", "{who} may not do this ({permission}); sign a manager in by --as NAME."),
    QT_TRANSLATE_NOOP(
        "errors",
        "PIN: there is no terminal to ask for the PIN of --as {who}; name a file that holds it in POSAPP_PIN_FILE.",
    ),
    # domain.staff, services.staff
    QT_TRANSLATE_NOOP(
        "errors",
        "This till has staff, so somebody has to sign in first; in a terminal by --as NAME and a PIN.",
    ),
    QT_TRANSLATE_NOOP("errors", "Token: it is not the one that this till was set up with."),
    # cli.variables
    QT_TRANSLATE_NOOP(
        "errors",
        "POSAPP_API_URL: “{text}” is not an address; write it like https://api.hellotext.com.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "POSAPP_DATABASE_KEY: a key is 64 hexadecimal digits, and this one has {length} characters{other}.",
    ),
    QT_TRANSLATE_NOOP("errors", "POSAPP_HOME: “{text}” is not a folder."),
    # credentials
    QT_TRANSLATE_NOOP(
        "errors",
        "This computer has no keyring to keep the API token in. On Linux install and unlock one (gnome-"
        "keyring or KWallet), or, for scripts, set POSAPP_API_TOKEN and POSAPP_DATABASE_KEY. Nothing was "
        "kept.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The keyring of this computer did not answer ({kind}); unlock it and try again. Nothing was kept.",
    ),
    # domain.actions
    QT_TRANSLATE_NOOP(
        "errors",
        "Action: “{name}” is not a name for an action; write object.verb in small letters, like event.attendance.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Action: this shop has no action “{name}”; create it in Hellotext, or choose one that exists.",
    ),
    QT_TRANSLATE_NOOP("errors", "Action: “{name}” is built into Hellotext and needs no creating."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Object: {action} needs the {object_type} it happened to: its id, or parameters to find it by.",
    ),
    QT_TRANSLATE_NOOP("errors", "Object type: say what kind of thing the object of {action} is."),
    # domain.barcodes
    QT_TRANSLATE_NOOP(
        "errors", "Barcode: “{code}” cannot be one; give 1 to 64 letters, digits and signs without blanks."
    ),
    QT_TRANSLATE_NOOP(
        "errors", "Barcode: the last digit of {code} would have to be {digit}; a digit is wrong or missing."
    ),
    # domain.clock
    QT_TRANSLATE_NOOP(
        "errors",
        "Time: “{text}” is not a date and time; write it like 2026-08-07T14:05:00-03:00.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Time: “{text}” does not say its zone; end it with Z or with an offset such as -03:00.",
    ),
    QT_TRANSLATE_NOOP("errors", "Time: “{text}” is in the future; check the date and this computer's clock."),
    QT_TRANSLATE_NOOP("errors", "Zone: “{text}” is not a time zone; write it like America/Montevideo."),
    # domain.closing
    QT_TRANSLATE_NOOP("errors", "{day} is not closed at this till, so there is nothing to reopen."),
    QT_TRANSLATE_NOOP(
        "errors",
        "{day} is closed at this till (report {number}), so nothing of that day changes any more; a "
        "manager can reopen it with a reason.",
    ),
    QT_TRANSLATE_NOOP("errors", "Day: {day} has not come yet."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Close: this till has no report {number}; “posapp close list” shows those that there are.",
    ),
    QT_TRANSLATE_NOOP("errors", "Counted: {method} is given twice in {currency}; give it once."),
    # domain.currency
    QT_TRANSLATE_NOOP(
        "errors",
        "Currency: “{code}” is not a currency code in use; write three letters such as UYU, USD or EUR.",
    ),
    # domain.customer_cards
    QT_TRANSLATE_NOOP("errors", "Note: it is too long; give at most 300 signs."),
    # domain.customer_records
    QT_TRANSLATE_NOOP("errors", "Days: give 1 to 36500 days, or none to keep the names for good."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Customer: this till keeps nothing of “{text}”; give the id, the shop's number or the phone.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{count} events of this customer are not at Hellotext yet and need these details. Send them first"
        " (“Sync now”), or decide about them in the review; then erase.",
    ),
    # domain.errors
    QT_TRANSLATE_NOOP("errors", "Something went wrong."),
    # domain.event_states
    QT_TRANSLATE_NOOP("errors", "An event that is {source} cannot become {target}."),
    # domain.events
    QT_TRANSLATE_NOOP(
        "errors",
        "Meta: “{key}” cannot be sent; give at most 20 short texts, and none of the program's own names.",
    ),
    # domain.lines
    QT_TRANSLATE_NOOP(
        "errors", "Amount: the items come to {total}, not {amount}; change the items, or take all of them off."
    ),
    # domain.money
    QT_TRANSLATE_NOOP("errors", "Amount: “{text}” is not an amount; write it like {example}."),
    QT_TRANSLATE_NOOP("errors", "Amount: “{text}” has more decimals than {currency} has ({exponent})."),
    QT_TRANSLATE_NOOP("errors", "Amount: “{text}” is larger than a till takes."),
    QT_TRANSLATE_NOOP("errors", "Amounts in {one} and {other} cannot be added."),
    # domain.new_customers
    QT_TRANSLATE_NOOP("errors", "New customer: give a name, a phone number or an e-mail address."),
    QT_TRANSLATE_NOOP("errors", "Name: it is too long; give at most 100 letters."),
    QT_TRANSLATE_NOOP("errors", "E-mail: this is not an e-mail address; write it like name@example.com."),
    QT_TRANSLATE_NOOP("errors", "A new customer who is {source} cannot become {target}."),
    # domain.periods
    QT_TRANSLATE_NOOP(
        "errors",
        "Period: {first} to {last} cannot be summed up; give at most 366 days, the first one first.",
    ),
    # domain.phone
    QT_TRANSLATE_NOOP(
        "errors",
        "Phone: “{text}” is not a phone number; write it as in {country}, or with + and the country code.",
    ),
    # domain.pins
    QT_TRANSLATE_NOOP("errors", "PIN: choose 4 to 8 digits."),
    QT_TRANSLATE_NOOP("errors", "PIN: equal digits, or a run such as 1234, are guessed at once; choose others."),
    QT_TRANSLATE_NOOP("errors", "PIN: this is not the right one; try again."),
    QT_TRANSLATE_NOOP("errors", "PIN: too many wrong ones; wait {seconds} seconds."),
    # domain.products
    QT_TRANSLATE_NOOP("errors", "Name: give the product a name of 1 to 200 signs, without line breaks."),
    QT_TRANSLATE_NOOP(
        "errors", "Product: its number, category and reference have at most 100 signs each, without line breaks."
    ),
    QT_TRANSLATE_NOOP(
        "errors", "“{name}” is priced in {currency}, and this till takes {taken}; give it a price in {taken}."
    ),
    # domain.quantities
    QT_TRANSLATE_NOOP(
        "errors", "Quantity: “{text}” is not a quantity; write a number more than 0 and up to 99999, such as {example}."
    ),
    QT_TRANSLATE_NOOP("errors", "Quantity: this is sold by the piece; write a whole number, not {text}."),
    QT_TRANSLATE_NOOP("errors", "Unit: “{text}” is not one; write piece, kg, l or m, or leave it empty for pieces."),
    # domain.receipts
    QT_TRANSLATE_NOOP(
        "errors",
        "Receipt: give a number of 1 to 64 letters, digits and signs, without line breaks.",
    ),
    QT_TRANSLATE_NOOP("errors", "Receipt: {receipt} was already recorded on {day} for {amount}."),
    # domain.refunds
    QT_TRANSLATE_NOOP("errors", "Amount: give the amount to pay back; it is more than nothing."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Note: say what the reason was, since none of the list applies; at most 500 signs.",
    ),
    QT_TRANSLATE_NOOP("errors", "Amount: {left} of receipt {receipt} can still be paid back, not {amount}."),
    QT_TRANSLATE_NOOP("errors", "Receipt: {receipt} was undone; there is nothing to pay back."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Receipt {receipt} has a refund and can no longer be undone; undo the refund first.",
    ),
    QT_TRANSLATE_NOOP("errors", "The refund {reference} was decided already; look at the receipt again."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The refund {reference} is already on its way to Hellotext and can no longer be undone.",
    ),
    # domain.returned_lines
    QT_TRANSLATE_NOOP("errors", "Items: {left} of “{name}” can still come back, not {quantity}."),
    # domain.sales
    QT_TRANSLATE_NOOP(
        "errors",
        "Receipt {receipt} is already on its way to Hellotext and can no longer be undone; refund it instead.",
    ),
    # domain.review
    QT_TRANSLATE_NOOP(
        "errors",
        "Hellotext may have this already, and sending it again would count it twice; look there first, then choose "
        "“Send again” once more, or mark it as delivered.",
    ),
    # domain.shop
    QT_TRANSLATE_NOOP("errors", "{what}: give a name of 1 to 80 letters."),
    QT_TRANSLATE_NOOP("errors", "Country: “{text}” is not a country; write two letters such as UY, MX or US."),
    # domain.staff
    QT_TRANSLATE_NOOP("errors", "Name: give a name of 1 to 60 letters."),
    QT_TRANSLATE_NOOP("errors", "Name: somebody has this name already; add a second name or an initial."),
    QT_TRANSLATE_NOOP("errors", "Role: this is the only manager; make somebody else a manager first."),
    QT_TRANSLATE_NOOP("errors", "This needs a manager; ask one to type their PIN."),
    # domain.subscribers
    QT_TRANSLATE_NOOP(
        "errors",
        "Customer: nobody with {kind} “{text}” is in this shop's list; download the customers, or look again.",
    ),
    # domain.till_exports
    QT_TRANSLATE_NOOP("errors", "Columns: say which column of the file holds {column}."),
    # hellotext.errors
    QT_TRANSLATE_NOOP(
        "errors",
        "Token: this cannot be an API token; copy it whole, without blanks or line breaks.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "POSAPP_API_URL must begin with https://; without encryption only this computer itself is spoken to.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Hellotext does not accept this API token; copy it again from Hellotext's settings, or make a new one.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Hellotext does not permit this to the token; ask whoever manages the business there to allow it for "
        "the token, or to look at the plan.",
    ),
    QT_TRANSLATE_NOOP("errors", "Hellotext does not know this record; it may have been merged or deleted there."),
    QT_TRANSLATE_NOOP("errors", "Hellotext refused this: {explanation}"),
    QT_TRANSLATE_NOOP("errors", "Hellotext asks to slow down; try again in a minute."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Hellotext has trouble of its own just now (status {status}); try again in a few minutes.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "What answered is not Hellotext; this network may ask for a sign-in first, or a proxy stands in the "
        "way. Open a web page to see.",
    ),
    QT_TRANSLATE_NOOP("errors", "Hellotext did not answer in time; try again."),
    QT_TRANSLATE_NOOP("errors", "Hellotext cannot be reached; check this computer's network and try again."),
    QT_TRANSLATE_NOOP(
        "errors",
        "POSAPP_API_URL is not an address that can be used; write it like https://api.hellotext.com, "
        "without blanks, user, password, question mark or number sign.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The certificate of {host} is not valid: it has expired; the computer's date may be wrong, or "
        "something on this network stands in the way. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The certificate of {host} is not valid; the computer's date may be wrong, or something on this "
        "network stands in the way. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The certificate of {host} is not valid yet; the computer's date may be wrong, or something on "
        "this network stands in the way. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The certificate of {host} is not valid: it belongs to another address; this network may ask "
        "for a sign-in first, or something on it stands in the way. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The certificate of {host} is not valid: no authority that this computer trusts issued it; "
        "something on this network, or a virus scanner, stands in the way. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{variable} names certificates that cannot be read ({file}); correct the variable, or remove "
        "it. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{variable} names a proxy in a way that cannot be read; write it like "
        "http://proxy.example:3128, or remove it. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The proxy {proxy} does not let this computer through to Hellotext (status {status}); ask "
        "whoever looks after the network, or correct {variable}. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The proxy {proxy} does not answer; check the network, or correct {variable}. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{variable} names a proxy of the kind {scheme}, which posapp cannot use; name an http or https "
        "proxy, or put Hellotext's address into NO_PROXY. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The proxy {proxy} asks for a user and a password; write them into {variable}, or ask whoever "
        "looks after the network. Nothing was sent.",
    ),
    # domain.coupons
    QT_TRANSLATE_NOOP(
        "errors",
        "Coupon {code} can no longer be taken as shown; nothing was recorded. Look at it again, or take it off.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Rules: {what} cannot be so; a percentage is 0.01 to 100, an amount more than nothing, the end not before "
        "the start.",
    ),
    QT_TRANSLATE_NOOP("errors", "Amount: say how much the coupon takes off; it is more than nothing."),
    QT_TRANSLATE_NOOP("errors", "Until: the last day, {until}, is before the first day, {start}."),
    # domain.coupon_terms
    QT_TRANSLATE_NOOP(
        "errors", "Percent: “{text}” is not a percentage; write a number from 0.01 to 100, such as 12.5."
    ),
    QT_TRANSLATE_NOOP("errors", "Day: “{text}” is not a day; write year, month and day, such as 2026-12-31."),
    # services.catalogue
    QT_TRANSLATE_NOOP("errors", "Barcode: no product of this till's catalogue has the code “{code}”."),
    # services.checking
    QT_TRANSLATE_NOOP("errors", "The check was stopped; nothing was changed."),
    QT_TRANSLATE_NOOP("errors", "Receipt: {receipt} stands on line {first} too; it is compared once."),
    # services.coupons
    QT_TRANSLATE_NOOP(
        "errors",
        "Coupon: no coupon “{code}” is in this shop's list{alike}; download the coupons, or look at the code again.",
    ),
    # storage.output_files
    QT_TRANSLATE_NOOP(
        "errors", "File: {file} is there already and was not overwritten; choose another name, or give --overwrite."
    ),
    QT_TRANSLATE_NOOP("errors", "File: {file} cannot be written ({reason}); choose another folder."),
    QT_TRANSLATE_NOOP(
        "errors", "File: {file} is a link to another place, and nothing was written through it; choose another name."
    ),
    QT_TRANSLATE_NOOP("errors", "File: {file} is a folder or a device and no file; choose another name."),
    # services.importing
    QT_TRANSLATE_NOOP(
        "errors",
        "Coupons: this shop's list has no coupon “{code}”; the payment is recorded without it.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Coupons: coupon “{code}” was redeemed without a customer; the payment is recorded without it.",
    ),
    # services.importing_products
    QT_TRANSLATE_NOOP("errors", "Barcode: {barcode} stands in line {line} already; that line counts."),
    # services.journal_reading
    QT_TRANSLATE_NOOP("errors", "The check of the journal was stopped before its end."),
    # services.mending
    QT_TRANSLATE_NOOP(
        "errors",
        "Receipt {receipt} is no longer waiting here, so there is nothing to decide; check the day again.",
    ),
    # services.missing_ledger
    QT_TRANSLATE_NOOP(
        "errors",
        "The till's file is missing from its folder, and backups of it are there: {count}. Go back to the newest one, "
        "in the window or by “posapp restore --newest”. Nothing was set up anew.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The till's file is missing from its folder, where a till was set up, and there is no backup of it. Put the "
        "folder back, or set the till up anew by “posapp setup --force”. Nothing was set up anew.",
    ),
    # services.registering
    QT_TRANSLATE_NOOP(
        "errors", "Customer: “{customer}” was not registered at this till; “posapp review list” shows who was."
    ),
    # services.refunds
    QT_TRANSLATE_NOOP(
        "errors",
        "Receipt: this till does not have {receipt}; for one from elsewhere, give its total too.",
    ),
    # services.review
    QT_TRANSLATE_NOOP("errors", "Reason: say in a few words why; it is kept in the journal."),
    # services.csv_table
    QT_TRANSLATE_NOOP("errors", "File: {name} cannot be read ({reason})."),
    QT_TRANSLATE_NOOP("errors", "File: {name} is no file that can be read ({reason}); choose a file."),
    QT_TRANSLATE_NOOP("errors", "File: {name} has more than {lines} lines; split it and import the parts."),
    QT_TRANSLATE_NOOP("errors", "File: {name} is empty."),
    QT_TRANSLATE_NOOP("errors", "File: {name} has more than {megabytes} MB; split it and import the parts."),
    QT_TRANSLATE_NOOP("errors", "Encoding: “{name}” is not an encoding; write utf-8, latin-1 or cp1252."),
    QT_TRANSLATE_NOOP(
        "errors",
        "File: line {line} is not written in {encoding}; save the file as CSV UTF-8, or name its encoding "
        "(for example --encoding cp1252).",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "File: line {line} has zero bytes in it, so this is not a CSV file, or it is written in UTF-16.",
    ),
    QT_TRANSLATE_NOOP("errors", "File: its first line names no column “{column}”; it must name {columns}."),
    QT_TRANSLATE_NOOP("errors", "File: its first line names the column “{column}” twice."),
    QT_TRANSLATE_NOOP("errors", "Line: it is longer than {longest} characters."),
    QT_TRANSLATE_NOOP("errors", "Line: it has {cells} cells and the first line has {columns}."),
    QT_TRANSLATE_NOOP("errors", "Line: a quotation mark is not closed, or stands where none can be."),
    # services.shop_details
    QT_TRANSLATE_NOOP("errors", "Undo: give 0 to 120 seconds."),
    # services.staff
    QT_TRANSLATE_NOOP("errors", "Staff: “{staff}” does not work here; “posapp staff list” shows who does."),
    QT_TRANSLATE_NOOP("errors", "This till has a manager already; ask one to add you."),
    QT_TRANSLATE_NOOP("errors", "Lock after: give 0 to 1440 minutes; 0 never locks."),
    # services.summary
    QT_TRANSLATE_NOOP("errors", "The summary was stopped."),
    # services.till
    QT_TRANSLATE_NOOP("errors", "POSAPP_HTTP_TIMEOUT: “{text}” is not a number of seconds between 0.1 and 600."),
    QT_TRANSLATE_NOOP(
        "errors",
        "This till is not set up yet; open posapp, or run “posapp setup”, and tell it its shop first.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "There is no API token on this computer; paste one in the set-up, or set POSAPP_API_TOKEN.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The sales on this computer are encrypted and their key is not in the keyring of this user; sign in "
        "as the user who set the till up, or set POSAPP_DATABASE_KEY. Nothing was changed.",
    ),
    # services.tracking
    QT_TRANSLATE_NOOP(
        "errors", "Object: coupon {coupon} is redeemed once only and was redeemed before; nothing was recorded."
    ),
    QT_TRANSLATE_NOOP("errors", "Amount: a payment needs the amount that was paid and its currency."),
    QT_TRANSLATE_NOOP("errors", "Object: {action} happens to no object; leave it out."),
    QT_TRANSLATE_NOOP("errors", "Object type: {action} happens to a {object_type}, not to a {given}."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Param: an amount needs its currency beside it, such as total.amount=89.90 and total.currency=USD.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Phone: several customers have the number {phone}; name one by id or by the shop's own number.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Reference: {reference} was already recorded for {action} at this till, as event {event}.",
    ),
    # services.handover
    QT_TRANSLATE_NOOP("errors", "There is nothing to hand over: Hellotext has everything that this till recorded."),
    QT_TRANSLATE_NOOP("errors", "Nothing was handed over from this till, so there is nothing to take back."),
    QT_TRANSLATE_NOOP(
        "errors", "This hand-over was adopted already ({where}); what is in it is sent once and not again."
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The till “{till}” began to adopt this hand-over ({at}); adopt it there again. If that till is gone for good, "
        "“posapp adopt FILE --although-claimed” takes it here, and what Hellotext does not show waits in the review.",
    ),
    QT_TRANSLATE_NOOP(
        "errors", "This hand-over is of the shop “{shop}” and not of this one; adopt it at a till of that shop."
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{count} events recorded here are not at Hellotext yet. Send them first (“posapp sync --until-idle”), or hand "
        "them over (“posapp handover FILE”).",
    ),
    # storage.passphrase
    QT_TRANSLATE_NOOP("errors", "Passphrase: it is too short; take at least 12 letters, some words are best."),
    # storage.sealed
    QT_TRANSLATE_NOOP("errors", "{file} is there already and was not overwritten; choose another name."),
    QT_TRANSLATE_NOOP(
        "errors", "{file} cannot be opened with this passphrase, or it is no hand-over. Nothing was changed."
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} is no file that a posapp sealed. Nothing was changed; choose the file that the other till made.",
    ),
    # services.shop_setup
    QT_TRANSLATE_NOOP("errors", "Token: it comes from POSAPP_API_TOKEN; change it there, and start posapp again."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Token: it is of another business, and {count} events recorded for the present one still wait here. Send them "
        "first, or hand them over.",
    ),
    # services.upkeep
    QT_TRANSLATE_NOOP("errors", "There is no backup of this till yet; one is made each day that posapp is open."),
    QT_TRANSLATE_NOOP(
        "errors", "Backup: there is none of “{day}”; “posapp restore” without a day lists those that are kept."
    ),
    # storage.faults
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} cannot be opened with the key on this computer. Either the key belongs to another till, or "
        "the start of the file is damaged. Nothing was changed; restore the key, or the newest backup.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} is damaged. Nothing was overwritten; restore the newest backup from the folder beside it.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The disk is full: nothing of this was recorded. Free some space and try again; {file} is unharmed.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} cannot be written: the folder is read-only or belongs to somebody else. Nothing was changed; "
        "give this user the right to write there, or set POSAPP_HOME to another folder.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} was written by a newer posapp. Nothing was changed; install the newer version again.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} is in use by another program and did not come free. Nothing of this was recorded; try again.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The list of customers on this computer is damaged. posapp downloads it again by itself; payments can be "
        "recorded meanwhile.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The disk is full: not all customers could be kept on this computer. Free some space and download again.",
    ),
    QT_TRANSLATE_NOOP("errors", "The list of customers is in use by another program and did not come free; try again."),
    QT_TRANSLATE_NOOP(
        "errors",
        "A mistake of posapp stopped the download ({kind}). What had come is kept; it is tried again within the hour.",
    ),
    QT_TRANSLATE_NOOP("errors", "The list of customers could not be used ({what}); try again."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Customer: several have the number “{text}”; choose the one who is meant by name, phone or e-mail.",
    ),
    QT_TRANSLATE_NOOP("errors", "{file} could not be used ({what}). Nothing of this was recorded."),
    # storage.lock
    QT_TRANSLATE_NOOP(
        "errors",
        "Another posapp on this computer is already sending for this till; let it, or close it first.",
    ),
    # sync.settings
    QT_TRANSLATE_NOOP(
        "errors",
        "POSAPP_RECONCILE_LOOKS: “{text}” is not two or more rising numbers of seconds, like 60,600.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "POSAPP_RECONCILE_WITNESSES: “{text}” is not a whole number from 1 to 200, like 30.",
    ),
)
"""The sentences, with their gaps."""

FACT_TEXTS = _texts(
    QT_TRANSLATE_NOOP("errors", "Shop"),
    QT_TRANSLATE_NOOP("errors", "Till"),
    QT_TRANSLATE_NOOP("errors", "pending"),
    QT_TRANSLATE_NOOP("errors", "sending"),
    QT_TRANSLATE_NOOP("errors", "accepted"),
    QT_TRANSLATE_NOOP("errors", "confirmed"),
    QT_TRANSLATE_NOOP("errors", "uncertain"),
    QT_TRANSLATE_NOOP("errors", "review"),
    QT_TRANSLATE_NOOP("errors", "rejected"),
    QT_TRANSLATE_NOOP("errors", "dismissed"),
    QT_TRANSLATE_NOOP("errors", "voided"),
    QT_TRANSLATE_NOOP("errors", "handed_over"),
    QT_TRANSLATE_NOOP("errors", "waiting"),
    QT_TRANSLATE_NOOP("errors", "creating"),
    QT_TRANSLATE_NOOP("errors", "known"),
    QT_TRANSLATE_NOOP("errors", "refused"),
    QT_TRANSLATE_NOOP("errors", "placed"),
    QT_TRANSLATE_NOOP("errors", "shipped"),
    QT_TRANSLATE_NOOP("errors", "delivered"),
    QT_TRANSLATE_NOOP("errors", "cancelled"),
)
"""Words of the program that fill a gap, and so want translating too."""
