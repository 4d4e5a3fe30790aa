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
    QT_TRANSLATE_NOOP("errors", "Receipt: the reconciliation found nothing about {receipt} that “{action}” would fix."),
    # cli.close
    QT_TRANSLATE_NOOP(
        "errors",
        "Counted: “{text}” is not a payment method and an amount. Write it like cash=1234.50 or cash:USD=10.00.",
    ),
    QT_TRANSLATE_NOOP(
        "errors", "The report is saved, but {file} could not be written ({reason}). Choose another file."
    ),
    # cli.refund
    QT_TRANSLATE_NOOP(
        "errors",
        "Item: “{text}” is not an item of the receipt with a quantity. Write it like 2=1; see “posapp refund items”.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Refund: “{reference}” is not a refund of this till. “posapp refund list” shows today's.",
    ),
    # cli.review
    QT_TRANSLATE_NOOP("errors", "Event: “{event}” is not in review. “posapp review list” shows the events that are."),
    # cli.pin_file, cli.signing_in
    QT_TRANSLATE_NOOP("errors", "POSAPP_PIN_FILE: the file was not accepted: {reason}."),
    QT_TRANSLATE_NOOP("errors", "{who} may not do this ({permission}). Sign in as a manager with --as NAME."),
    QT_TRANSLATE_NOOP(
        "errors",
        "PIN: there is no terminal to ask for the PIN of --as {who}. Put the PIN in a file and name it "
        "in POSAPP_PIN_FILE.",
    ),
    # domain.staff, services.staff
    QT_TRANSLATE_NOOP(
        "errors",
        "This till has staff, so somebody must sign in first. In a terminal, use --as NAME and a PIN.",
    ),
    QT_TRANSLATE_NOOP("errors", "Token: this is not the token that this till was set up with."),
    # cli.variables
    QT_TRANSLATE_NOOP(
        "errors",
        "POSAPP_API_URL: “{text}” is not an address. Write it like https://api.hellotext.com.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "POSAPP_DATABASE_KEY: a key has 64 hexadecimal digits, but this one has {length} characters{other}.",
    ),
    QT_TRANSLATE_NOOP("errors", "POSAPP_HOME: “{text}” is not a folder."),
    # credentials
    QT_TRANSLATE_NOOP(
        "errors",
        "This computer has no keyring to store the API token in. On Linux, install and unlock one "
        "(gnome-keyring or KWallet) or, for scripts, set POSAPP_API_TOKEN and POSAPP_DATABASE_KEY. "
        "Nothing was saved.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The keyring of this computer did not answer ({kind}). Unlock it and try again. Nothing was saved.",
    ),
    # domain.actions
    QT_TRANSLATE_NOOP(
        "errors",
        "Action: “{name}” is not a valid action name. Write object.verb in lower case, like event.attendance.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Action: this shop has no action “{name}”. Create it in Hellotext, or choose an existing one.",
    ),
    QT_TRANSLATE_NOOP("errors", "Action: “{name}” is built into Hellotext. You do not need to create it."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Object: {action} needs the {object_type} it is about. Give its id, or parameters to find it.",
    ),
    QT_TRANSLATE_NOOP("errors", "Object type: enter the type of the object of {action}."),
    # domain.barcodes
    QT_TRANSLATE_NOOP("errors", "Barcode: “{code}” is not a barcode. Enter 1 to 64 characters without spaces."),
    QT_TRANSLATE_NOOP("errors", "Barcode: the last digit of {code} should be {digit}. A digit is wrong or missing."),
    # domain.clock
    QT_TRANSLATE_NOOP(
        "errors",
        "Time: “{text}” is not a date and time. Write it like 2026-08-07T14:05:00-03:00.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Time: “{text}” has no time zone. End it with Z or with an offset such as -03:00.",
    ),
    QT_TRANSLATE_NOOP("errors", "Time: “{text}” is in the future. Check the date and this computer's clock."),
    QT_TRANSLATE_NOOP("errors", "Zone: “{text}” is not a time zone. Write it like America/Montevideo."),
    # domain.closing
    QT_TRANSLATE_NOOP("errors", "{day} is not closed at this till, so there is nothing to reopen."),
    QT_TRANSLATE_NOOP(
        "errors",
        "{day} is closed at this till (report {number}), so it can no longer be changed. A manager can "
        "reopen it with a reason.",
    ),
    QT_TRANSLATE_NOOP("errors", "Day: {day} is in the future."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Close: this till has no report {number}. “posapp close list” shows the reports it has.",
    ),
    QT_TRANSLATE_NOOP("errors", "Counted: {method} in {currency} is given twice. Give it once."),
    # domain.currency
    QT_TRANSLATE_NOOP(
        "errors",
        "Currency: “{code}” is not a currency code in use. Write three letters such as UYU, USD or EUR.",
    ),
    # domain.customer_cards
    QT_TRANSLATE_NOOP("errors", "Note: it is too long. Use at most 300 characters."),
    # domain.customer_records
    QT_TRANSLATE_NOOP("errors", "Days: enter 1 to 36500 days, or none to keep the names forever."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Customer: this till has no data on “{text}”. Enter the id, the shop's number or the phone.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{count} events of this customer are not in Hellotext yet and need these details. Send them "
        "first (“Sync now”), or decide on them in the review, then erase.",
    ),
    # domain.errors
    QT_TRANSLATE_NOOP("errors", "Something went wrong."),
    # domain.event_states
    QT_TRANSLATE_NOOP("errors", "An event that is {source} cannot become {target}."),
    # domain.events
    QT_TRANSLATE_NOOP(
        "errors",
        "Meta: “{key}” cannot be sent. Use at most 20 short texts, and no names reserved by posapp.",
    ),
    # domain.lines
    QT_TRANSLATE_NOOP(
        "errors", "Amount: the items total {total}, not {amount}. Change the items, or remove all of them."
    ),
    # domain.money
    QT_TRANSLATE_NOOP("errors", "Amount: “{text}” is not an amount. Write it like {example}."),
    QT_TRANSLATE_NOOP("errors", "Amount: “{text}” has more decimals than {currency} allows ({exponent})."),
    QT_TRANSLATE_NOOP("errors", "Amount: “{text}” is too large for a till."),
    QT_TRANSLATE_NOOP("errors", "Amounts in {one} and {other} cannot be added."),
    # domain.new_customers
    QT_TRANSLATE_NOOP("errors", "New customer: enter a name, a phone number or an e-mail address."),
    QT_TRANSLATE_NOOP("errors", "Name: it is too long. Use at most 100 characters."),
    QT_TRANSLATE_NOOP("errors", "E-mail: this is not an e-mail address. Write it like name@example.com."),
    QT_TRANSLATE_NOOP("errors", "A new customer who is {source} cannot become {target}."),
    # domain.periods
    QT_TRANSLATE_NOOP(
        "errors",
        "Period: {first} to {last} is not a valid period. Enter at most 366 days, with the first day first.",
    ),
    # domain.phone
    QT_TRANSLATE_NOOP(
        "errors",
        "Phone: “{text}” is not a phone number. Write it as in {country}, or with + and the country code.",
    ),
    # domain.pins
    QT_TRANSLATE_NOOP("errors", "PIN: choose 4 to 8 digits."),
    QT_TRANSLATE_NOOP("errors", "PIN: equal digits, or a run such as 1234, are easy to guess. Choose others."),
    QT_TRANSLATE_NOOP("errors", "PIN: wrong PIN. Try again."),
    QT_TRANSLATE_NOOP("errors", "PIN: too many wrong attempts. Wait {seconds} seconds."),
    # domain.products
    QT_TRANSLATE_NOOP("errors", "Name: enter a product name of 1 to 200 characters, without line breaks."),
    QT_TRANSLATE_NOOP(
        "errors", "Product: number, category and reference have at most 100 characters each, without line breaks."
    ),
    QT_TRANSLATE_NOOP(
        "errors", "“{name}” is priced in {currency}, but this till uses {taken}. Give it a price in {taken}."
    ),
    # domain.quantities
    QT_TRANSLATE_NOOP(
        "errors", "Quantity: “{text}” is not a quantity. Enter a number above 0 and up to 99999, such as {example}."
    ),
    QT_TRANSLATE_NOOP("errors", "Quantity: this is sold by the piece. Enter a whole number, not {text}."),
    QT_TRANSLATE_NOOP("errors", "Unit: “{text}” is not a unit. Write piece, kg, l or m, or leave it empty for pieces."),
    # domain.receipts
    QT_TRANSLATE_NOOP(
        "errors",
        "Receipt: enter a number of 1 to 64 characters, without line breaks.",
    ),
    QT_TRANSLATE_NOOP("errors", "Receipt: {receipt} was already recorded on {day} for {amount}."),
    # domain.refunds
    QT_TRANSLATE_NOOP("errors", "Amount: enter the amount to refund. It must be more than zero."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Note: describe the reason, since none of the list applies. Use at most 500 characters.",
    ),
    QT_TRANSLATE_NOOP("errors", "Amount: {left} of receipt {receipt} can still be refunded, not {amount}."),
    QT_TRANSLATE_NOOP("errors", "Receipt: {receipt} was undone, so there is nothing to refund."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Receipt {receipt} has a refund and can no longer be undone. Undo the refund first.",
    ),
    QT_TRANSLATE_NOOP("errors", "The refund {reference} was already decided. Check the receipt again."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The refund {reference} is already on its way to Hellotext and can no longer be undone.",
    ),
    # domain.returned_lines
    QT_TRANSLATE_NOOP("errors", "Items: {left} of “{name}” can still be returned, not {quantity}."),
    # domain.sales
    QT_TRANSLATE_NOOP(
        "errors",
        "Receipt {receipt} is already on its way to Hellotext and can no longer be undone. Refund it instead.",
    ),
    # domain.review
    QT_TRANSLATE_NOOP(
        "errors",
        "Hellotext may already have this, and sending it again would count it twice. Check Hellotext "
        "first, then choose “Send again” once more, or mark it as delivered.",
    ),
    # domain.shop
    QT_TRANSLATE_NOOP("errors", "{what}: enter a name of 1 to 80 characters."),
    QT_TRANSLATE_NOOP("errors", "Country: “{text}” is not a country. Write two letters such as UY, MX or US."),
    # domain.staff
    QT_TRANSLATE_NOOP("errors", "Name: enter a name of 1 to 60 characters."),
    QT_TRANSLATE_NOOP("errors", "Name: somebody already has this name. Add a second name or an initial."),
    QT_TRANSLATE_NOOP("errors", "Role: this is the only manager. Make somebody else a manager first."),
    QT_TRANSLATE_NOOP("errors", "This needs a manager. Ask one to enter their PIN."),
    # domain.subscribers
    QT_TRANSLATE_NOOP(
        "errors",
        "Customer: nobody in this shop's list has the {kind} “{text}”. Download the customers, or search again.",
    ),
    # domain.till_exports
    QT_TRANSLATE_NOOP("errors", "Columns: choose the column of the file that holds {column}."),
    # hellotext.errors
    QT_TRANSLATE_NOOP(
        "errors",
        "Token: this cannot be an API token. Copy all of it, without spaces or line breaks.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "POSAPP_API_URL must begin with https://. Only this computer itself can be used without encryption.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Hellotext does not accept this API token. Copy it again from Hellotext's settings, or create a new one.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Hellotext does not permit this for the token. Ask the administrator of the business in "
        "Hellotext to allow it for the token, or to check the plan.",
    ),
    QT_TRANSLATE_NOOP("errors", "Hellotext does not know this record. It may have been merged or deleted there."),
    QT_TRANSLATE_NOOP("errors", "Hellotext rejected this: {explanation}"),
    QT_TRANSLATE_NOOP("errors", "Hellotext asked to slow down. Try again in a minute."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Hellotext has a problem right now (status {status}). Try again in a few minutes.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The answer is not from Hellotext. This network may require a sign-in first, or a proxy is in "
        "the way. Open a web page to check.",
    ),
    QT_TRANSLATE_NOOP("errors", "Hellotext did not answer in time. Try again."),
    QT_TRANSLATE_NOOP("errors", "Hellotext cannot be reached. Check this computer's network and try again."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Hellotext's list cannot be read to its end, since one of its pages does not lead to the next. Try again "
        "later; if it stays so, write to Hellotext's support.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Hellotext's list may lack records between two of its pages. What came is kept, nothing was removed, and "
        "posapp downloads it again by itself. If it stays so, write to Hellotext's support.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "POSAPP_API_URL is not a usable address. Write it like https://api.hellotext.com, without "
        "spaces, user, password, question mark or number sign.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The certificate of {host} is not valid: it has expired. The computer's date may be wrong, or "
        "something on this network is in the way. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The certificate of {host} is not valid. The computer's date may be wrong, or something on this "
        "network is in the way. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The certificate of {host} is not valid yet. The computer's date may be wrong, or something on "
        "this network is in the way. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The certificate of {host} is not valid: it belongs to another address. This network may require "
        "a sign-in first, or something on it is in the way. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The certificate of {host} is not valid: it was not issued by an authority that this computer "
        "trusts. Something on this network, or a virus scanner, is in the way. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{variable} names certificates that cannot be read ({file}). Correct the variable, or remove it. "
        "Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{variable} names a proxy that cannot be read. Write it like http://proxy.example:3128, or "
        "remove it. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The proxy {proxy} does not let this computer through to Hellotext (status {status}). Ask your "
        "network administrator, or correct {variable}. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The proxy {proxy} does not answer. Check the network, or correct {variable}. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{variable} names a proxy of the kind {scheme}, which posapp cannot use. Name an http or https "
        "proxy, or add Hellotext's address to NO_PROXY. Nothing was sent.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The proxy {proxy} requires a user and a password. Write them into {variable}, or ask your "
        "network administrator. Nothing was sent.",
    ),
    # domain.coupons
    QT_TRANSLATE_NOOP(
        "errors",
        "Coupon {code} can no longer be redeemed as shown, so nothing was recorded. Check it again, or remove it.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Rules: {what} is not valid. A percentage is 0.01 to 100, an amount is more than zero, and the "
        "end is not before the start.",
    ),
    QT_TRANSLATE_NOOP("errors", "Amount: enter the discount of the coupon. It must be more than zero."),
    QT_TRANSLATE_NOOP("errors", "Until: the last day, {until}, is before the first day, {start}."),
    # domain.coupon_terms
    QT_TRANSLATE_NOOP(
        "errors", "Percent: “{text}” is not a percentage. Write a number from 0.01 to 100, such as 12.5."
    ),
    QT_TRANSLATE_NOOP("errors", "Day: “{text}” is not a day. Write year, month and day, such as 2026-12-31."),
    # services.catalogue
    QT_TRANSLATE_NOOP("errors", "Barcode: no product in this till's catalogue has the code “{code}”."),
    # services.checking
    QT_TRANSLATE_NOOP("errors", "The reconciliation was stopped. Nothing was changed."),
    QT_TRANSLATE_NOOP("errors", "Receipt: {receipt} is on line {first} too. It is compared once."),
    # services.coupons
    QT_TRANSLATE_NOOP(
        "errors",
        "Coupon: no coupon has the code “{code}”{alike}. Codes are case-sensitive. Check it, or download the coupons.",
    ),
    # storage.output_files
    QT_TRANSLATE_NOOP(
        "errors", "File: {file} already exists and was not overwritten. Choose another name, or use --overwrite."
    ),
    QT_TRANSLATE_NOOP("errors", "File: {file} cannot be written ({reason}). Choose another folder."),
    QT_TRANSLATE_NOOP(
        "errors", "File: {file} is a link to another place, so nothing was written. Choose another name."
    ),
    QT_TRANSLATE_NOOP("errors", "File: {file} is a folder or a device, not a file. Choose another name."),
    # services.importing
    QT_TRANSLATE_NOOP(
        "errors",
        "Coupons: this shop's list has no coupon “{code}”. The payment is recorded without it.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Coupons: coupon “{code}” was redeemed without a customer. The payment is recorded without it.",
    ),
    # services.importing_products
    QT_TRANSLATE_NOOP("errors", "Barcode: {barcode} is already in line {line}; that line counts."),
    # services.journal_reading
    QT_TRANSLATE_NOOP("errors", "The verification of the activity log was stopped before the end."),
    # services.mending
    QT_TRANSLATE_NOOP(
        "errors",
        "Receipt {receipt} is no longer waiting here, so there is nothing to decide. Reconcile the day again.",
    ),
    # services.missing_ledger
    QT_TRANSLATE_NOOP(
        "errors",
        "The till's file is missing from its folder; backups found: {count}. Restore the newest one, in "
        "the window or with “posapp restore --newest”. Nothing was set up again.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The till's file is missing from its folder, where a till was set up, and there is no backup. "
        "Put the folder back, or set up the till again with “posapp setup --force”. Nothing was set up "
        "again.",
    ),
    # services.registering
    QT_TRANSLATE_NOOP(
        "errors", "Customer: “{customer}” was not registered at this till. “posapp review list” shows who was."
    ),
    # services.refunds
    QT_TRANSLATE_NOOP(
        "errors",
        "Receipt: this till does not have {receipt}. For a receipt from elsewhere, give its total too.",
    ),
    # services.review
    QT_TRANSLATE_NOOP("errors", "Reason: explain why in a few words. It is saved in the activity log."),
    # services.csv_table
    QT_TRANSLATE_NOOP("errors", "File: {name} cannot be read ({reason})."),
    QT_TRANSLATE_NOOP("errors", "File: {name} cannot be read as a file ({reason}). Choose a file."),
    QT_TRANSLATE_NOOP("errors", "File: {name} has more than {lines} lines. Split it and import the parts."),
    QT_TRANSLATE_NOOP("errors", "File: {name} is empty."),
    QT_TRANSLATE_NOOP("errors", "File: {name} has more than {megabytes} MB. Split it and import the parts."),
    QT_TRANSLATE_NOOP("errors", "Encoding: “{name}” is not an encoding. Write utf-8, latin-1 or cp1252."),
    QT_TRANSLATE_NOOP(
        "errors",
        "File: line {line} is not encoded in {encoding}. Save the file as CSV UTF-8, or give its "
        "encoding (for example --encoding cp1252).",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "File: line {line} contains zero bytes, so this is not a CSV file, or it is encoded in UTF-16.",
    ),
    QT_TRANSLATE_NOOP("errors", "File: its first line has no column “{column}”. It must have {columns}."),
    QT_TRANSLATE_NOOP("errors", "File: its first line has the column “{column}” twice."),
    QT_TRANSLATE_NOOP("errors", "Line: it is longer than {longest} characters."),
    QT_TRANSLATE_NOOP("errors", "Line: it has {cells} cells, but the first line has {columns}."),
    QT_TRANSLATE_NOOP("errors", "Line: a quotation mark is not closed, or is in the wrong place."),
    # services.shop_details
    QT_TRANSLATE_NOOP("errors", "Undo: enter 0 to 120 seconds."),
    # services.staff
    QT_TRANSLATE_NOOP("errors", "Staff: “{staff}” does not work here. “posapp staff list” shows who does."),
    QT_TRANSLATE_NOOP("errors", "This till already has a manager. Ask a manager to add you."),
    QT_TRANSLATE_NOOP("errors", "Lock after: enter 0 to 1440 minutes. 0 never locks."),
    # services.summary
    QT_TRANSLATE_NOOP("errors", "The summary was stopped."),
    # services.till
    QT_TRANSLATE_NOOP("errors", "POSAPP_HTTP_TIMEOUT: “{text}” is not a number of seconds between 0.1 and 600."),
    QT_TRANSLATE_NOOP(
        "errors",
        "This till is not set up yet. Open posapp, or run “posapp setup”, and set up its shop first.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "There is no API token on this computer. Paste one in the setup, or set POSAPP_API_TOKEN.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The sales on this computer are encrypted, and their key is not in this user's keyring. Sign in "
        "as the user who set up the till, or set POSAPP_DATABASE_KEY. Nothing was changed.",
    ),
    # services.tracking
    QT_TRANSLATE_NOOP(
        "errors", "Object: coupon {coupon} can be redeemed only once and already was. Nothing was recorded."
    ),
    QT_TRANSLATE_NOOP("errors", "Amount: a payment needs the amount paid and its currency."),
    QT_TRANSLATE_NOOP("errors", "Object: {action} has no object. Leave it out."),
    QT_TRANSLATE_NOOP("errors", "Object type: {action} is about a {object_type}, not a {given}."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Param: an amount needs its currency, such as total.amount=89.90 and total.currency=USD.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Phone: several customers have the number {phone}. Choose one by id or by the shop's own number.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Reference: {reference} was already recorded for {action} at this till, as event {event}.",
    ),
    # services.handover
    QT_TRANSLATE_NOOP(
        "errors", "There is nothing to move to another PC: Hellotext has everything that this till recorded."
    ),
    QT_TRANSLATE_NOOP("errors", "Nothing was moved from this till to another PC, so there is nothing to cancel."),
    QT_TRANSLATE_NOOP(
        "errors", "This transfer file was already imported ({where}). Its events are sent once, not again."
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The till “{till}” started importing this file ({at}). Import it there again. If that till no "
        "longer exists, “posapp transfer import FILE --force” imports it here, and events that Hellotext "
        "does not show go to review.",
    ),
    QT_TRANSLATE_NOOP(
        "errors", "This transfer file is from the shop “{shop}”, not this one. Import it at a till of that shop."
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{count} events recorded here are not in Hellotext yet. Send them first (“posapp sync "
        "--until-idle”), or move them to another PC (“posapp transfer export FILE”).",
    ),
    # storage.passphrase
    QT_TRANSLATE_NOOP("errors", "Passphrase: it is too short. Use at least 12 characters; several words are best."),
    # storage.sealed
    QT_TRANSLATE_NOOP("errors", "{file} already exists and was not overwritten. Choose another name."),
    QT_TRANSLATE_NOOP(
        "errors", "{file} cannot be opened with this passphrase, or it is not a transfer file. Nothing was changed."
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} is not a file exported by posapp. Nothing was changed. Choose the file that the other till exported.",
    ),
    # services.shop_setup
    QT_TRANSLATE_NOOP("errors", "Token: it comes from POSAPP_API_TOKEN. Change it there and restart posapp."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Token: it belongs to another business, and {count} events of the current one are still waiting "
        "here. Send them first, or move them to another PC.",
    ),
    # services.upkeep
    QT_TRANSLATE_NOOP("errors", "This till has no backup yet. posapp makes one each day that it is open."),
    QT_TRANSLATE_NOOP(
        "errors", "Backup: there is none from “{day}”. “posapp restore” without a day lists the available backups."
    ),
    # storage.faults
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} cannot be opened with the key on this computer. Either the key belongs to another till, "
        "or the start of the file is damaged. Nothing was changed. Restore the key, or the newest backup.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} is damaged. Nothing was overwritten. Restore the newest backup from the folder next to it.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The disk is full, so none of this was recorded. Free some space and try again. {file} is intact.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} cannot be written: the folder is read-only or belongs to another user. Nothing was "
        "changed. Give this user write access there, or set POSAPP_HOME to another folder.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} was written by a newer version of posapp. Nothing was changed. Install the newer version again.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Another program is using {file} and did not release it. None of this was recorded. Try again.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The list of customers on this computer is damaged. posapp downloads it again by itself; you can "
        "still record payments.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The disk is full: not all customers could be saved on this computer. Free some space and download again.",
    ),
    QT_TRANSLATE_NOOP("errors", "Another program is using the list of customers and did not release it. Try again."),
    QT_TRANSLATE_NOOP(
        "errors",
        "An error in posapp stopped the download ({kind}). What was downloaded is saved; posapp tries "
        "again within the hour.",
    ),
    QT_TRANSLATE_NOOP("errors", "The list of customers could not be used ({what}). Try again."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Customer: several customers have the number “{text}”. Choose the right one by name, phone or e-mail.",
    ),
    QT_TRANSLATE_NOOP("errors", "{file} could not be used ({what}). None of this was recorded."),
    # storage.lock
    QT_TRANSLATE_NOOP(
        "errors",
        "Another posapp on this computer is already sending for this till. Let it finish, or close it first.",
    ),
    # sync.settings
    QT_TRANSLATE_NOOP(
        "errors",
        "POSAPP_RECONCILE_LOOKS: “{text}” is not two or more increasing numbers of seconds, like 60,600.",
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
