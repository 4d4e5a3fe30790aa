<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionSettingsScreen</name>
    <message numerus="yes">
        <source>%n custom action(s) in Hellotext</source>
        <translation>
            <numerusform>%n custom action in Hellotext</numerusform>
            <numerusform>%n custom actions in Hellotext</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloseGuard</name>
    <message numerus="yes">
        <source>%n payment(s) not in Hellotext yet</source>
        <translation>
            <numerusform>%n payment not in Hellotext yet</numerusform>
            <numerusform>%n payments not in Hellotext yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionBar</name>
    <message numerus="yes">
        <source>%n payment(s) to review</source>
        <translation>
            <numerusform>%n payment to review</numerusform>
            <numerusform>%n payments to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting, safe on this computer</source>
        <translation>
            <numerusform>%n waiting, safe on this computer</numerusform>
            <numerusform>%n waiting, safe on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to close</source>
        <translation>
            <numerusform>%n day to close</numerusform>
            <numerusform>%n days to close</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead; correct it</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute ahead; correct it</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes ahead; correct it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind; correct it</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute behind; correct it</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes behind; correct it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message numerus="yes">
        <source>%n receipt(s) learned of three.</source>
        <translation>
            <numerusform>%n receipt learned of three.</numerusform>
            <numerusform>%n receipts learned of three.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remembered. Print %n more receipt(s) with another total.</source>
        <translation>
            <numerusform>Remembered. Print %n more receipt with another total.</numerusform>
            <numerusform>Remembered. Print %n more receipts with another total.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountForm</name>
    <message numerus="yes">
        <source>%n event(s) of this day are not in Hellotext yet. The report shows this; they are still sent.</source>
        <translation>
            <numerusform>%n event of this day is not in Hellotext yet. The report shows this; it is still sent.</numerusform>
            <numerusform>%n events of this day are not in Hellotext yet. The report shows this; they are still sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerHistory</name>
    <message numerus="yes">
        <source>%n visit(s) so far</source>
        <translation>
            <numerusform>%n visit so far</numerusform>
            <numerusform>%n visits so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerListCounts</name>
    <message numerus="yes">
        <source>%n customer(s) on this computer.</source>
        <translation>
            <numerusform>%n customer on this computer.</numerusform>
            <numerusform>%n customers on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read and were skipped.</source>
        <translation>
            <numerusform>%n record could not be read and was skipped.</numerusform>
            <numerusform>%n records could not be read and were skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that Hellotext did not list stay here, since its list may have been incomplete.</source>
        <translation>
            <numerusform>%n record that Hellotext did not list stays here, since its list may have been incomplete.</numerusform>
            <numerusform>%n records that Hellotext did not list stay here, since its list may have been incomplete.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerSearch</name>
    <message numerus="yes">
        <source>%n customer(s) found</source>
        <translation>
            <numerusform>%n customer found</numerusform>
            <numerusform>%n customers found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message numerus="yes">
        <source>Erased; the name was on %n payment(s). Backups hold it for seven more days.</source>
        <translation>
            <numerusform>Erased; the name was on %n payment. Backups hold it for seven more days.</numerusform>
            <numerusform>Erased; the name was on %n payments. Backups hold it for seven more days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: all stored data, with %n payment(s)</source>
        <translation>
            <numerusform>{file}: all stored data, with %n payment</numerusform>
            <numerusform>{file}: all stored data, with %n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaySalesModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coupon(s)</source>
        <translation>
            <numerusform>%n coupon</numerusform>
            <numerusform>%n coupons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaySalesPanel</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryScreen</name>
    <message numerus="yes">
        <source>%n event(s) exported, customers masked</source>
        <translation>
            <numerusform>%n event exported, customers masked</numerusform>
            <numerusform>%n events exported, customers masked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) to review</source>
        <translation>
            <numerusform>%n payment to review</numerusform>
            <numerusform>%n payments to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadPage</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coupon(s)</source>
        <translation>
            <numerusform>%n coupon</numerusform>
            <numerusform>%n coupons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrillDownList</name>
    <message numerus="yes">
        <source>%n in total</source>
        <translation>
            <numerusform>%n in total</numerusform>
            <numerusform>%n in total</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemsPanel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PosReceiptStrip</name>
    <message numerus="yes">
        <source>%n left ▾</source>
        <translation>
            <numerusform>%n left ▾</numerusform>
            <numerusform>%n left ▾</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) of the POS waiting</source>
        <translation>
            <numerusform>%n receipt of the POS waiting</numerusform>
            <numerusform>%n receipts of the POS waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductField</name>
    <message numerus="yes">
        <source>%n product(s) found</source>
        <translation>
            <numerusform>%n product found</numerusform>
            <numerusform>%n products found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductsSheet</name>
    <message numerus="yes">
        <source>%n product(s) in the catalogue</source>
        <translation>
            <numerusform>%n product in the catalogue</numerusform>
            <numerusform>%n products in the catalogue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconciliationOutcome</name>
    <message numerus="yes">
        <source>%n receipt(s) of the POS without a customer</source>
        <translation>
            <numerusform>%n receipt of the POS without a customer</numerusform>
            <numerusform>%n receipts of the POS without a customer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a customer</source>
        <translation>
            <numerusform>%n without a customer</numerusform>
            <numerusform>%n without a customer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n to fix</numerusform>
            <numerusform>%n to fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more line(s)</source>
        <translation>
            <numerusform>… and %n more line</numerusform>
            <numerusform>… and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewFacts</name>
    <message numerus="yes">
        <source>%n payment(s) selected</source>
        <translation>
            <numerusform>%n payment selected</numerusform>
            <numerusform>%n payments selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent %n time(s)</source>
        <translation>
            <numerusform>Sent %n time</numerusform>
            <numerusform>Sent %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message numerus="yes">
        <source>%n payment(s) will be sent again</source>
        <translation>
            <numerusform>%n payment will be sent again</numerusform>
            <numerusform>%n payments will be sent again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) corrected; sending again</source>
        <translation>
            <numerusform>%n payment corrected; sending again</numerusform>
            <numerusform>%n payments corrected; sending again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) marked as delivered</source>
        <translation>
            <numerusform>%n payment marked as delivered</numerusform>
            <numerusform>%n payments marked as delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) dismissed</source>
        <translation>
            <numerusform>%n payment dismissed</numerusform>
            <numerusform>%n payments dismissed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScaleRulesModel</name>
    <message numerus="yes">
        <source>%n decimal(s)</source>
        <translation>
            <numerusform>%n decimal</numerusform>
            <numerusform>%n decimals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShopTillsScreen</name>
    <message numerus="yes">
        <source>%n event(s) are sent from here now</source>
        <translation>
            <numerusform>%n event is sent from here now</numerusform>
            <numerusform>%n events are sent from here now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this till wait to be shared.</source>
        <translation>
            <numerusform>%n record of this till waits to be shared.</numerusform>
            <numerusform>%n records of this till wait to be shared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffSheet</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferExportSheet</name>
    <message numerus="yes">
        <source>%n event(s) are not in Hellotext yet. They are exported to one encrypted file; then this till no longer sends them, and another till of the shop imports and sends them.</source>
        <translation>
            <numerusform>%n event is not in Hellotext yet. It is exported to one encrypted file; then this till no longer sends it, and another till of the shop imports and sends it.</numerusform>
            <numerusform>%n events are not in Hellotext yet. They are exported to one encrypted file; then this till no longer sends them, and another till of the shop imports and sends them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verifier</name>
    <message numerus="yes">
        <source>All %n entries are as they were written.</source>
        <translation>
            <numerusform>%n entry, as it was written.</numerusform>
            <numerusform>All %n entries are as they were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingCustomers</name>
    <message numerus="yes">
        <source>%n event(s) waiting</source>
        <translation>
            <numerusform>%n event waiting</numerusform>
            <numerusform>%n events waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingFacts</name>
    <message numerus="yes">
        <source>%n event(s) wait for this customer.</source>
        <translation>
            <numerusform>%n event waits for this customer.</numerusform>
            <numerusform>%n events wait for this customer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WholeTillOperations</name>
    <message numerus="yes">
        <source>%n event(s) exported. Import the file at another till.</source>
        <translation>
            <numerusform>%n event exported. Import the file at another till.</numerusform>
            <numerusform>%n events exported. Import the file at another till.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) imported. posapp checks Hellotext first, then sends.</source>
        <translation>
            <numerusform>%n event imported. posapp checks Hellotext first, then sends it.</numerusform>
            <numerusform>%n events imported. posapp checks Hellotext first, then sends them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backup restored; %n later sale(s) recovered</source>
        <translation>
            <numerusform>Backup restored; %n later sale recovered</numerusform>
            <numerusform>Backup restored; %n later sales recovered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message numerus="yes">
        <source>%n customer(s) downloaded</source>
        <translation>
            <numerusform>%n customer downloaded</numerusform>
            <numerusform>%n customers downloaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Waiting</name>
    <message numerus="yes">
        <source>%n payment(s) on their way.</source>
        <translation>
            <numerusform>%n payment on its way.</numerusform>
            <numerusform>%n payments on their way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) waiting, safe on this computer.</source>
        <translation>
            <numerusform>%n payment waiting, safe on this computer.</numerusform>
            <numerusform>%n payments waiting, safe on this computer.</numerusform>
        </translation>
    </message>
</context>
</TS>
