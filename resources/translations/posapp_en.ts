<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConnectionBar</name>
    <message numerus="yes">
        <location filename="../../posapp/ui/widgets/connection_bar.py" line="49"/>
        <source>%n payment(s) to review</source>
        <translation>
            <numerusform>%n payment to review</numerusform>
            <numerusform>%n payments to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../posapp/ui/widgets/connection_bar.py" line="57"/>
        <source>%n waiting, safe on this computer</source>
        <translation>
            <numerusform>%n waiting, safe on this computer</numerusform>
            <numerusform>%n waiting, safe on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../posapp/ui/widgets/connection_bar.py" line="67"/>
        <source>This computer&apos;s clock is %n minute(s) ahead; set it right</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute ahead; set it right</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes ahead; set it right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../posapp/ui/widgets/connection_bar.py" line="68"/>
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
        <location filename="../../posapp/ui/checkout/day_panel.py" line="52"/>
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
        <location filename="../../posapp/ui/setup/download_page.py" line="91"/>
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../posapp/ui/setup/download_page.py" line="93"/>
        <source>%n coupon(s)</source>
        <translation>
            <numerusform>%n coupon</numerusform>
            <numerusform>%n coupons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../posapp/ui/setup/download_page.py" line="94"/>
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
        <location filename="../../posapp/ui/main_window.py" line="175"/>
        <source>%n payment(s) still wait for Hellotext</source>
        <translation>
            <numerusform>%n payment still waits for Hellotext</numerusform>
            <numerusform>%n payments still wait for Hellotext</numerusform>
        </translation>
    </message>
</context>
</TS>
