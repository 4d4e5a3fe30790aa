<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CaseFacts</name>
    <message numerus="yes">
        <location filename="../../posapp/ui/review/case_facts.py" line="56"/>
        <source>%n payment(s) chosen</source>
        <translation>
            <numerusform>%n payment chosen</numerusform>
            <numerusform>%n payments chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../posapp/ui/review/case_facts.py" line="70"/>
        <source>Sent %n time(s)</source>
        <translation>
            <numerusform>Sent %n time</numerusform>
            <numerusform>Sent %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionBar</name>
    <message numerus="yes">
        <location filename="../../posapp/ui/widgets/connection_bar.py" line="53"/>
        <source>%n payment(s) to review</source>
        <translation>
            <numerusform>%n payment to review</numerusform>
            <numerusform>%n payments to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../posapp/ui/widgets/connection_bar.py" line="61"/>
        <source>%n waiting, safe on this computer</source>
        <translation>
            <numerusform>%n waiting, safe on this computer</numerusform>
            <numerusform>%n waiting, safe on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../posapp/ui/widgets/connection_bar.py" line="71"/>
        <source>This computer&apos;s clock is %n minute(s) ahead; set it right</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute ahead; set it right</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes ahead; set it right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../posapp/ui/widgets/connection_bar.py" line="72"/>
        <source>This computer&apos;s clock is %n minute(s) behind; set it right</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute behind; set it right</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes behind; set it right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message numerus="yes">
        <location filename="../../posapp/ui/checkout/day_panel.py" line="66"/>
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadPage</name>
    <message numerus="yes">
        <location filename="../../posapp/ui/setup/download_page.py" line="93"/>
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../posapp/ui/setup/download_page.py" line="95"/>
        <source>%n coupon(s)</source>
        <translation>
            <numerusform>%n coupon</numerusform>
            <numerusform>%n coupons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../posapp/ui/setup/download_page.py" line="96"/>
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <location filename="../../posapp/ui/main_window.py" line="149"/>
        <source>%n customer(s) downloaded</source>
        <translation>
            <numerusform>%n customer downloaded</numerusform>
            <numerusform>%n customers downloaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../posapp/ui/main_window.py" line="194"/>
        <source>%n payment(s) still wait for Hellotext</source>
        <translation>
            <numerusform>%n payment still waits for Hellotext</numerusform>
            <numerusform>%n payments still wait for Hellotext</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message numerus="yes">
        <location filename="../../posapp/ui/review/screen.py" line="215"/>
        <source>%n payment(s) on their way again</source>
        <translation>
            <numerusform>%n payment on their way again</numerusform>
            <numerusform>%n payments on their way again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../posapp/ui/review/screen.py" line="216"/>
        <source>%n payment(s) corrected and on their way</source>
        <translation>
            <numerusform>%n payment corrected and on their way</numerusform>
            <numerusform>%n payments corrected and on their way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../posapp/ui/review/screen.py" line="217"/>
        <source>%n payment(s) marked as delivered</source>
        <translation>
            <numerusform>%n payment marked as delivered</numerusform>
            <numerusform>%n payments marked as delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../posapp/ui/review/screen.py" line="218"/>
        <source>%n payment(s) dismissed</source>
        <translation>
            <numerusform>%n payment dismissed</numerusform>
            <numerusform>%n payments dismissed</numerusform>
        </translation>
    </message>
</context>
</TS>
