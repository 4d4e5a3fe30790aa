<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ActionForm</name>
    <message>
        <source>Add a fact</source>
        <translation>Agregar un dato</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Number of {thing}</source>
        <translation>Número de {thing}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Amount, {currency}</source>
        <translation>Importe, {currency}</translation>
    </message>
    <message>
        <source>What it is called (may be left out)</source>
        <translation>Cómo se llama (puede omitirse)</translation>
    </message>
    <message>
        <source>Where the number is from</source>
        <translation>De dónde es el número</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Dirección de la página</translation>
    </message>
    <message>
        <source>What it happened to</source>
        <translation>A qué le ocurrió</translation>
    </message>
    <message>
        <source>Such as: counter</source>
        <translation>Por ejemplo: mostrador</translation>
    </message>
    <message>
        <source>Such as: bakery</source>
        <translation>Por ejemplo: panadería</translation>
    </message>
    <message>
        <source>Further facts, nothing personal</source>
        <translation>Otros datos, nada personal</translation>
    </message>
</context>
<context>
    <name>ActionPage</name>
    <message>
        <source>One thing is missing in Hellotext</source>
        <translation>Falta una cosa en Hellotext</translation>
    </message>
    <message>
        <source>Payments at the counter are recorded under the action physical_store.paid, which this business does not have yet. posapp can create it as a goal, so that payments count as conversions; or somebody creates it there later.</source>
        <translation>Los pagos de la caja se registran con la acción physical_store.paid, que este negocio todavía no tiene. posapp puede crearla como objetivo, para que los pagos cuenten como conversiones; o alguien la crea allí más tarde.</translation>
    </message>
    <message>
        <source>Create the action</source>
        <translation>Crear la acción</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Seguir sin ella</translation>
    </message>
    <message>
        <source>Payments stay safe on this computer, and can be sent again once the action is there.</source>
        <translation>Los pagos quedan a salvo en esta computadora y se pueden volver a enviar cuando la acción exista.</translation>
    </message>
    <message>
        <source>Is everything there in Hellotext?</source>
        <translation>¿Está todo listo en Hellotext?</translation>
    </message>
</context>
<context>
    <name>TransferImportSheet</name>
    <message>
        <source>Go on with a hand-over</source>
        <translation>Continuar un traspaso</translation>
    </message>
    <message>
        <source>What another till of this shop sealed is sent from here. It is looked for at Hellotext first.</source>
        <translation>Lo que otra caja de esta tienda selló se envía desde aquí. Antes se busca en Hellotext.</translation>
    </message>
    <message>
        <source>Adopt it</source>
        <translation>Tomarlo</translation>
    </message>
    <message>
        <source>File: there is none of this name.</source>
        <translation>Archivo: no hay ninguno con este nombre.</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>What the items come to</source>
        <translation>Lo que suman los artículos</translation>
    </message>
</context>
<context>
    <name>CouponAmountSwitch</name>
    <message>
        <source>“coupon.redeemed” carries the amount</source>
        <translation>“coupon.redeemed” lleva el importe</translation>
    </message>
    <message>
        <source>Revenue may count twice at Hellotext: the payment carries the amount already.</source>
        <translation>Los ingresos pueden contarse dos veces en Hellotext: el pago ya lleva el importe.</translation>
    </message>
</context>
<context>
    <name>AppearanceMenu</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
</context>
<context>
    <name>BackupsSheet</name>
    <message>
        <source>Backups</source>
        <translation>Copias de respaldo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>One is made and checked each day, and the newest seven are kept on this computer.</source>
        <translation>Cada día se hace y se comprueba una, y las siete más nuevas se guardan en esta computadora.</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>Hacer una ahora</translation>
    </message>
    <message>
        <source>Go back to this one</source>
        <translation>Volver a esta</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Todavía no hay ninguna.</translation>
    </message>
    <message>
        <source>The till&apos;s file is replaced by the backup of {day} and kept under another name. What was recorded since is taken over where it tells of an event; other sales and settings since then are not.</source>
        <translation>El archivo de la caja se reemplaza por la copia del {day} y se guarda con otro nombre. Lo registrado después se recupera donde hay un evento; las demás ventas y ajustes posteriores no.</translation>
    </message>
    <message>
        <source>Yes, go back</source>
        <translation>Sí, volver</translation>
    </message>
</context>
<context>
    <name>DrillDownList</name>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>There is none of that.</source>
        <translation>No hay ninguno.</translation>
    </message>
    <message>
        <source>{count} in all, the newest {shown} below</source>
        <translation>{count} en total, abajo los {shown} más recientes</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n en total</numerusform>
            <numerusform>%n en total</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the summary</source>
        <translation>Volver al resumen</translation>
    </message>
</context>
<context>
    <name>RefundablePaymentModel</name>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>pedida</translation>
    </message>
    <message>
        <source>paid back</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>quedan {amount}</translation>
    </message>
</context>
<context>
    <name>ReviewFacts</name>
    <message numerus="yes">
        <source>%n payment(s) chosen</source>
        <translation>
            <numerusform>%n pago elegido</numerusform>
            <numerusform>%n pagos elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>What you decide now is decided for all of them.</source>
        <translation>Lo que decida ahora vale para todos ellos.</translation>
    </message>
    <message>
        <source>Receipt {receipt}</source>
        <translation>Comprobante {receipt}</translation>
    </message>
    <message>
        <source>Customer {profile}</source>
        <translation>Cliente {profile}</translation>
    </message>
    <message numerus="yes">
        <source>Sent %n time(s)</source>
        <translation>
            <numerusform>Enviado %n vez</numerusform>
            <numerusform>Enviado %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide what Hellotext said</source>
        <translation>Ocultar lo que dijo Hellotext</translation>
    </message>
    <message>
        <source>What Hellotext said</source>
        <translation>Lo que dijo Hellotext</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
</context>
<context>
    <name>ActionSettingsModel</name>
    <message>
        <source>offered</source>
        <translation>se ofrece</translation>
    </message>
    <message>
        <source>checkout</source>
        <translation>caja</translation>
    </message>
    <message>
        <source>told elsewhere</source>
        <translation>la cuenta otro</translation>
    </message>
</context>
<context>
    <name>ActionSettingsScreen</name>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Offer it at the counter, under More actions</source>
        <translation>Ofrecerla en la caja, en Más acciones</translation>
    </message>
    <message>
        <source>Reading the shop&apos;s own actions from Hellotext…</source>
        <translation>Leyendo de Hellotext las acciones propias de la tienda…</translation>
    </message>
    <message numerus="yes">
        <source>%n own action(s) at Hellotext</source>
        <translation>
            <numerusform>%n acción propia en Hellotext</numerusform>
            <numerusform>%n acciones propias en Hellotext</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop&apos;s own actions are as of the last download.</source>
        <translation>Las acciones propias de la tienda son las de la última descarga.</translation>
    </message>
    <message>
        <source>“{title}” is created</source>
        <translation>«{title}» está creada</translation>
    </message>
    <message>
        <source>“{title}” is changed</source>
        <translation>«{title}» está cambiada</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Buscar una acción</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nueva acción</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Systems that tell Hellotext some actions themselves</source>
        <translation>Sistemas que cuentan ellos mismos algunas acciones a Hellotext</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Volver a la caja</translation>
    </message>
    <message>
        <source>No action has this in its title or name.</source>
        <translation>Ninguna acción tiene esto en su título o nombre.</translation>
    </message>
    <message>
        <source>Such as a repair, a tasting or a visit. Its name can never be changed afterwards.</source>
        <translation>Por ejemplo, una reparación, una degustación o una visita. Su nombre ya no se puede cambiar después.</translation>
    </message>
    <message>
        <source>New action of the shop&apos;s own</source>
        <translation>Nueva acción propia de la tienda</translation>
    </message>
</context>
<context>
    <name>ReconciliationScreen</name>
    <message>
        <source>What does not go together</source>
        <translation>Lo que no coincide</translation>
    </message>
    <message>
        <source>File: choose the till&apos;s export first.</source>
        <translation>Archivo: elija primero la exportación de la caja.</translation>
    </message>
    <message>
        <source>The receipt is corrected</source>
        <translation>El recibo está corregido</translation>
    </message>
    <message>
        <source>It waits in the review</source>
        <translation>Espera en la revisión</translation>
    </message>
    <message>
        <source>It is recorded with the till&apos;s own time</source>
        <translation>Está registrado con la hora de la caja</translation>
    </message>
    <message>
        <source>Everything of this day goes together.</source>
        <translation>Todo lo de este día coincide.</translation>
    </message>
    <message>
        <source>Check against the till</source>
        <translation>Comparar con la caja</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Volver a la caja</translation>
    </message>
</context>
<context>
    <name>CheckoutScreen</name>
    <message>
        <source>Nothing here has the code {code}</source>
        <translation>Nada aquí tiene el código {code}</translation>
    </message>
    <message>
        <source>{amount} recorded · {receipt}</source>
        <translation>{amount} registrado · {receipt}</translation>
    </message>
    <message>
        <source>{receipt} undone; it will not be sent</source>
        <translation>{receipt} deshecho; no se enviará</translation>
    </message>
</context>
<context>
    <name>CustomerCardView</name>
    <message>
        <source>Another customer</source>
        <translation>Otro cliente</translation>
    </message>
    <message>
        <source>Show phone</source>
        <translation>Ver teléfono</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>For whoever stands at this till next</source>
        <translation>Para quien atienda esta caja después</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
    </message>
    <message>
        <source>This sale counts for the day.</source>
        <translation>Esta venta cuenta para el día.</translation>
    </message>
    <message>
        <source>Not sent to Hellotext</source>
        <translation>No se envía a Hellotext</translation>
    </message>
    <message>
        <source>Hide phone</source>
        <translation>Ocultar tel.</translation>
    </message>
</context>
<context>
    <name>ClosingRulesSheet</name>
    <message>
        <source>Closing the day</source>
        <translation>Cierre del día</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Count blind: what was recorded is shown only when the day is closed</source>
        <translation>Contar a ciegas: lo registrado se muestra recién cuando el día está cerrado</translation>
    </message>
    <message>
        <source>Say at the foot of the window which days were left open</source>
        <translation>Avisar al pie de la ventana qué días quedaron abiertos</translation>
    </message>
</context>
<context>
    <name>ClosingScreen</name>
    <message>
        <source>Days and reports</source>
        <translation>Días e informes</translation>
    </message>
    <message>
        <source>This report is not the one that the journal tells of: somebody wrote into the file.</source>
        <translation>Este informe no es el que cuenta el diario: alguien escribió en el archivo.</translation>
    </message>
    <message>
        <source>More of this day was taken over later, from another till or a backup; it is not in here.</source>
        <translation>Después se recuperó más de este día, de otra caja o de una copia; no está en este informe.</translation>
    </message>
    <message>
        <source>The day is closed; report No. {number} is kept</source>
        <translation>El día está cerrado; el informe n.º {number} está guardado</translation>
    </message>
    <message>
        <source>The day is open again; report No. {number} stays</source>
        <translation>El día está abierto de nuevo; el informe n.º {number} queda</translation>
    </message>
    <message>
        <source>The report is at the printer</source>
        <translation>El informe está en la impresora</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Guardado como {file}</translation>
    </message>
    <message>
        <source>Close of the day</source>
        <translation>Cierre del día</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Volver a la caja</translation>
    </message>
</context>
<context>
    <name>ColumnMappingForm</name>
    <message>
        <source>Dates are written</source>
        <translation>Las fechas se escriben</translation>
    </message>
    <message>
        <source>Remember and check</source>
        <translation>Recordar y comparar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>the file has none</source>
        <translation>el archivo no la tiene</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Comprobante</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Customer&apos;s number</source>
        <translation>Número del cliente</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Cupones</translation>
    </message>
    <message>
        <source>Time, where it stands apart</source>
        <translation>Hora, si está aparte</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>año-mes-día</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>día/mes/año</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>mes/día/año</translation>
    </message>
    <message>
        <source>Which column of the file holds what?</source>
        <translation>¿Qué columna del archivo tiene qué?</translation>
    </message>
    <message>
        <source>It is asked once and remembered for every export of this till.</source>
        <translation>Se pregunta una vez y se recuerda para cada exportación de esta caja.</translation>
    </message>
</context>
<context>
    <name>ConnectionBar</name>
    <message>
        <source>This till was restored – read more</source>
        <translation>Esta caja fue restaurada – leer más</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) to review</source>
        <translation>
            <numerusform>%n pago por revisar</numerusform>
            <numerusform>%n pagos por revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>No hay nada pendiente de envío</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting, safe on this computer</source>
        <translation>
            <numerusform>%n en espera, a salvo en esta computadora</numerusform>
            <numerusform>%n en espera, a salvo en esta computadora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to close</source>
        <translation>
            <numerusform>%n día por cerrar</numerusform>
            <numerusform>%n días por cerrar</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sending</source>
        <translation>No se envía</translation>
    </message>
    <message>
        <source>Another copy of this till is sending too; stop it or rename it</source>
        <translation>Otra copia de esta caja también está enviando; deténgala o cámbiele el nombre</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead; set it right</source>
        <translation>
            <numerusform>El reloj de esta computadora adelanta %n minuto; póngalo en hora</numerusform>
            <numerusform>El reloj de esta computadora adelanta %n minutos; póngalo en hora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind; set it right</source>
        <translation>
            <numerusform>El reloj de esta computadora atrasa %n minuto; póngalo en hora</numerusform>
            <numerusform>El reloj de esta computadora atrasa %n minutos; póngalo en hora</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline – go on selling</source>
        <translation>Sin conexión – siga vendiendo</translation>
    </message>
    <message>
        <source>Token refused – ask the manager</source>
        <translation>Token rechazado – avise al encargado</translation>
    </message>
    <message>
        <source>Not permitted – ask the manager</source>
        <translation>Sin permiso – avise al encargado</translation>
    </message>
    <message>
        <source>Hellotext is busy – waiting</source>
        <translation>Hellotext está ocupado – esperando</translation>
    </message>
    <message>
        <source>Certificate not valid – go on selling</source>
        <translation>Certificado no válido – siga vendiendo</translation>
    </message>
    <message>
        <source>The network stands in the way – go on selling</source>
        <translation>La red se interpone – siga vendiendo</translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message>
        <source>Another customer: name, phone or number</source>
        <translation>Otro cliente: nombre, teléfono o número</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Another amount instead of {amount}</source>
        <translation>Otro importe en lugar de {amount}</translation>
    </message>
    <message>
        <source>Choose another customer, or type another amount.</source>
        <translation>Elija otro cliente o escriba otro importe.</translation>
    </message>
</context>
<context>
    <name>CountForm</name>
    <message numerus="yes">
        <source>%n event(s) of this day are not at Hellotext yet; the report says so, and they are sent all the same.</source>
        <translation>
            <numerusform>%n evento de este día todavía no está en Hellotext; el informe lo dice, y se envía igual.</numerusform>
            <numerusform>%n eventos de este día todavía no están en Hellotext; el informe lo dice, y se envían igual.</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Close {day}? Nothing of it can be changed afterwards.</source>
        <translation>¿Cerrar {day}? Después no se puede cambiar nada de ese día.</translation>
    </message>
    <message>
        <source>Close {day} without counting anything? Nothing of it can be changed afterwards.</source>
        <translation>¿Cerrar {day} sin contar nada? Después no se puede cambiar nada de ese día.</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n pago</numerusform>
            <numerusform>%n pagos</numerusform>
        </translation>
    </message>
    <message>
        <source>{net} net, {refunded} paid back</source>
        <translation>{net} neto, {refunded} devuelto</translation>
    </message>
    <message>
        <source>Count without the change that was in the drawer in the morning.</source>
        <translation>Cuente sin el cambio que había en el cajón a la mañana.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Cerrar el día</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Informe X</translation>
    </message>
    <message>
        <source>The day as it stands now, on paper; nothing is closed</source>
        <translation>El día como está ahora, en papel; no se cierra nada</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Cerrarlo</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
</context>
<context>
    <name>CountRow</name>
    <message>
        <source>recorded: {amount}</source>
        <translation>registrado: {amount}</translation>
    </message>
    <message>
        <source>Counted, {method}, {currency}</source>
        <translation>Contado, {method}, {currency}</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>sin contar</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>coincide</translation>
    </message>
</context>
<context>
    <name>CouponChips</name>
    <message>
        <source>Take coupon {code} off</source>
        <translation>Quitar el cupón {code}</translation>
    </message>
</context>
<context>
    <name>CouponField</name>
    <message>
        <source>Coupon code</source>
        <translation>Código del cupón</translation>
    </message>
    <message>
        <source>Type or scan a coupon, then Enter (F7)</source>
        <translation>Escriba o escanee un cupón y pulse Enter (F7)</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Cupón</translation>
    </message>
</context>
<context>
    <name>CouponSearch</name>
    <message>
        <source>Coupons</source>
        <translation>Cupones</translation>
    </message>
    <message>
        <source>No coupon has this in its code or description.</source>
        <translation>Ningún cupón tiene esto en su código ni en su descripción.</translation>
    </message>
    <message>
        <source>No coupons on this computer. Make them at Hellotext, then choose “Download the customers” in the menu.</source>
        <translation>No hay cupones en esta computadora. Créelos en Hellotext y luego elija “Descargar los clientes” en el menú.</translation>
    </message>
    <message>
        <source>Code or description</source>
        <translation>Código o descripción</translation>
    </message>
</context>
<context>
    <name>CouponScreen</name>
    <message>
        <source>Choose a coupon on the left.</source>
        <translation>Elija un cupón a la izquierda.</translation>
    </message>
    <message>
        <source>The rules of {code} are saved</source>
        <translation>Se guardaron las reglas de {code}</translation>
    </message>
    <message>
        <source>The rules of {code} are removed</source>
        <translation>Se quitaron las reglas de {code}</translation>
    </message>
    <message>
        <source>The rules of {code} are as they were</source>
        <translation>Las reglas de {code} están como antes</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Cupones</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Volver a la caja</translation>
    </message>
</context>
<context>
    <name>CustomerChoice</name>
    <message>
        <source>Nobody found. Look again, or register them first.</source>
        <translation>No se encontró a nadie. Busque otra vez o registre antes al cliente.</translation>
    </message>
    <message>
        <source>Another customer</source>
        <translation>Otro cliente</translation>
    </message>
    <message>
        <source>Choose whom it is about.</source>
        <translation>Elija de quién se trata.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
</context>
<context>
    <name>CustomerSearch</name>
    <message>
        <source>Nobody here has this. Looking at Hellotext… Go on meanwhile as you like.</source>
        <translation>Aquí nadie tiene esto. Buscando en Hellotext… Siga mientras tanto como quiera.</translation>
    </message>
    <message>
        <source>Not among the newest customers at Hellotext either.</source>
        <translation>Tampoco está entre los clientes más nuevos de Hellotext.</translation>
    </message>
    <message>
        <source>Hellotext could not be asked; there is no network to it now.</source>
        <translation>No se pudo preguntar a Hellotext; ahora no hay red hasta allí.</translation>
    </message>
    <message>
        <source>Several customers fit; Enter takes the marked one.</source>
        <translation>Varios clientes coinciden; Enter toma el marcado.</translation>
    </message>
    <message>
        <source>Name or phone</source>
        <translation>Nombre o teléfono</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Buscar un cliente</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Type a few letters of a name, the last four digits of a phone, or scan a card.</source>
        <translation>Escriba unas letras de un nombre, los últimos cuatro dígitos de un teléfono, o escanee una tarjeta.</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Customer list is being rebuilt</source>
        <translation>Se está rehaciendo la lista de clientes</translation>
    </message>
    <message>
        <source>Customers not downloaded</source>
        <translation>Clientes sin descargar</translation>
    </message>
    <message>
        <source>Customer list not updated</source>
        <translation>Lista de clientes sin actualizar</translation>
    </message>
    <message>
        <source>Customer list incomplete</source>
        <translation>Lista de clientes incompleta</translation>
    </message>
    <message>
        <source>posapp tries again by itself. You can go on selling, also to customers who are not found.</source>
        <translation>posapp vuelve a intentarlo solo. Puede seguir vendiendo, también a clientes que no aparezcan.</translation>
    </message>
    <message>
        <source>The whole list has never been downloaded.</source>
        <translation>La lista nunca se descargó completa.</translation>
    </message>
    <message>
        <source>The list was downloaded on {moment}.</source>
        <translation>La lista se descargó el {moment}.</translation>
    </message>
    <message>
        <source>A new list takes the place of this one once it has come.</source>
        <translation>Una lista nueva reemplazará a esta cuando termine de llegar.</translation>
    </message>
    <message>
        <source>The last download failed on {moment}.</source>
        <translation>La última descarga falló el {moment}.</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Choose a customer, or sell without one (F4).</source>
        <translation>Elija un cliente o venda sin cliente (F4).</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Works without a network too</source>
        <translation>Funciona también sin red</translation>
    </message>
    <message>
        <source>Sale without a customer</source>
        <translation>Venta sin cliente</translation>
    </message>
    <message>
        <source>It counts for the day and is not sent to Hellotext</source>
        <translation>Cuenta para el día y no se envía a Hellotext</translation>
    </message>
    <message>
        <source>Nobody found. Look again, register a new customer (F6), or sell without one.</source>
        <translation>No se encontró a nadie. Busque otra vez, registre un cliente nuevo (F6) o venda sin cliente.</translation>
    </message>
    <message>
        <source>Nobody found for this; look again, or sell without a customer.</source>
        <translation>No se encontró a nadie con esto; busque otra vez o venda sin cliente.</translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <source>A customer&apos;s data</source>
        <translation>Datos de un cliente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>By the shop&apos;s number of the customer, the phone, or Hellotext&apos;s id.</source>
        <translation>Por el número de cliente de la tienda, el teléfono o el id de Hellotext.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Guardar en un archivo…</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Guardar en un archivo</translation>
    </message>
    <message>
        <source>Name, phone, e-mail and notes of this customer are taken off this till; amounts and figures stay. It cannot be taken back. Erase them at Hellotext too, or the next download brings them back.</source>
        <translation>El nombre, el teléfono, el correo y las notas de este cliente se quitan de esta caja; los importes y las cifras quedan. No se puede deshacer. Bórrelo también en Hellotext, o la próxima descarga lo trae de vuelta.</translation>
    </message>
    <message>
        <source>Yes, erase</source>
        <translation>Sí, borrar</translation>
    </message>
    <message numerus="yes">
        <source>Erased; the name stood on %n payment(s). Backups hold it for seven more days.</source>
        <translation>
            <numerusform>Borrado; el nombre estaba en %n pago. Las copias de respaldo lo conservan siete días más.</numerusform>
            <numerusform>Borrado; el nombre estaba en %n pagos. Las copias de respaldo lo conservan siete días más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: everything that is kept, with %n payment(s)</source>
        <translation>
            <numerusform>{file}: todo lo que se guarda, con %n pago</numerusform>
            <numerusform>{file}: todo lo que se guarda, con %n pagos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerHistory</name>
    <message>
        <source>First visit</source>
        <translation>Primera visita</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) so far</source>
        <translation>
            <numerusform>%n visita hasta ahora</numerusform>
            <numerusform>%n visitas hasta ahora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayActionsList</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>Pedidos abiertos</translation>
    </message>
    <message>
        <source>Recorded today</source>
        <translation>Registrado hoy</translation>
    </message>
    <message>
        <source>No order is open.</source>
        <translation>No hay pedidos abiertos.</translation>
    </message>
    <message>
        <source>Nothing yet today. What you record here appears as soon as it is on disk.</source>
        <translation>Todavía nada hoy. Lo que registre aquí aparece en cuanto está en el disco.</translation>
    </message>
</context>
<context>
    <name>BusinessDayModel</name>
    <message numerus="yes">
        <source>%n coupon(s)</source>
        <translation>
            <numerusform>%n cupón</numerusform>
            <numerusform>%n cupones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>left open; close it now</source>
        <translation>quedó abierto; ciérrelo ahora</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>N.º {number}</translation>
    </message>
    <message>
        <source>Nothing was sold or paid back.</source>
        <translation>No se vendió ni se devolvió nada.</translation>
    </message>
    <message>
        <source>reopened: {reason}</source>
        <translation>reabierto: {reason}</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
    </message>
</context>
<context>
    <name>DaySalesPanel</name>
    <message>
        <source>Today at this till</source>
        <translation>Hoy en esta caja</translation>
    </message>
    <message>
        <source>No sales yet today. The first one appears here as soon as it is safe on disk.</source>
        <translation>Todavía no hay ventas hoy. La primera aparece aquí en cuanto está a salvo en el disco.</translation>
    </message>
    <message>
        <source>{amount} paid back</source>
        <translation>{amount} devuelto</translation>
    </message>
    <message>
        <source>{count} sales, the newest {shown} below</source>
        <translation>{count} ventas; abajo, las {shown} más recientes</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venta</numerusform>
            <numerusform>%n ventas</numerusform>
        </translation>
    </message>
    <message>
        <source>Sales of today</source>
        <translation>Ventas de hoy</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Why? It is kept in the journal.</source>
        <translation>¿Por qué? Queda en el diario.</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Motivo de la decisión</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Send it corrected</source>
        <translation>Enviar corregido</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>It is at Hellotext</source>
        <translation>Está en Hellotext</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>DownloadPage</name>
    <message>
        <source>Your customers come onto this computer</source>
        <translation>Sus clientes llegan a esta computadora</translation>
    </message>
    <message>
        <source>So that they are found while you type, also without a network. You can stop and go on later.</source>
        <translation>Para encontrarlos mientras se escribe, también sin red. Puede parar y seguir más tarde.</translation>
    </message>
    <message>
        <source>Download of the customers</source>
        <translation>Descarga de los clientes</translation>
    </message>
    <message>
        <source>Stop, and keep what came</source>
        <translation>Parar y guardar lo que llegó</translation>
    </message>
    <message>
        <source>Go on downloading</source>
        <translation>Seguir descargando</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Asking Hellotext…</source>
        <translation>Preguntando a Hellotext…</translation>
    </message>
    <message>
        <source>Stopping after what is on its way…</source>
        <translation>Parando después de lo que está en camino…</translation>
    </message>
    <message>
        <source>This till is ready</source>
        <translation>Esta caja está lista</translation>
    </message>
    <message>
        <source>This till is ready; not all came</source>
        <translation>Esta caja está lista; no llegó todo</translation>
    </message>
    <message>
        <source>Everything is on this computer. Payments can be taken from now on, also without a network.</source>
        <translation>Todo está en esta computadora. Desde ahora se puede cobrar, también sin red.</translation>
    </message>
    <message>
        <source>Stopped; what came is kept. You can download the rest later, and sell meanwhile.</source>
        <translation>Parado; lo que llegó queda guardado. Puede descargar el resto más tarde y vender mientras tanto.</translation>
    </message>
    <message>
        <source>What came is kept. Try again, or go to the counter and download the rest later.</source>
        <translation>Lo que llegó queda guardado. Intente otra vez, o vaya a la caja y descargue el resto más tarde.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coupon(s)</source>
        <translation>
            <numerusform>%n cupón</numerusform>
            <numerusform>%n cupones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n acción</numerusform>
            <numerusform>%n acciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExternalReceiptForm</name>
    <message>
        <source>Receipt number on the paper</source>
        <translation>Número del comprobante en papel</translation>
    </message>
    <message>
        <source>Total on the paper</source>
        <translation>Total en el papel</translation>
    </message>
    <message>
        <source>Customer: name, phone or number</source>
        <translation>Cliente: nombre, teléfono o número</translation>
    </message>
    <message>
        <source>Such as {example}</source>
        <translation>Por ejemplo {example}</translation>
    </message>
    <message>
        <source>Receipt from elsewhere</source>
        <translation>Comprobante de otro lugar</translation>
    </message>
    <message>
        <source>Of another till, or from before this program. It is marked as typed in.</source>
        <translation>De otra caja, o de antes de este programa. Queda marcado como escrito a mano.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Downloading the customers; go on selling</source>
        <translation>Descargando los clientes; siga vendiendo</translation>
    </message>
    <message>
        <source>Sending what waits…</source>
        <translation>Enviando lo que espera…</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) downloaded</source>
        <translation>
            <numerusform>%n cliente descargado</numerusform>
            <numerusform>%n clientes descargados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorBanner</name>
    <message>
        <source>Take this notice away</source>
        <translation>Quitar este aviso</translation>
    </message>
</context>
<context>
    <name>FaultWindow</name>
    <message>
        <source>Checking the backup and putting it in place…</source>
        <translation>Comprobando la copia de seguridad y poniéndola en su lugar…</translation>
    </message>
    <message>
        <source>Taking over what was recorded since…</source>
        <translation>Tomando lo que se registró desde entonces…</translation>
    </message>
    <message>
        <source>posapp changed nothing.</source>
        <translation>posapp no cambió nada.</translation>
    </message>
    <message>
        <source>Nothing was lost: posapp changed nothing, and what was recorded is where it was.</source>
        <translation>No se perdió nada: posapp no cambió nada, y lo registrado está donde estaba.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>This till cannot be opened just now</source>
        <translation>Esta caja no se puede abrir ahora</translation>
    </message>
    <message>
        <source>Set this till up anew…</source>
        <translation>Configurar esta caja de nuevo…</translation>
    </message>
    <message>
        <source>Set up anew without what was recorded; the backups are kept</source>
        <translation>Configurar de nuevo sin lo registrado; los respaldos se guardan</translation>
    </message>
    <message>
        <source>Restore the backup of {day}</source>
        <translation>Restaurar la copia del {day}</translation>
    </message>
    <message>
        <source>The damaged file is kept, and what can be read of it is taken over</source>
        <translation>El archivo dañado se conserva, y se rescata lo que se pueda leer de él</translation>
    </message>
</context>
<context>
    <name>ExportFileBar</name>
    <message>
        <source>The till&apos;s export, a CSV file</source>
        <translation>La exportación de la caja, un archivo CSV</translation>
    </message>
    <message>
        <source>The till&apos;s CSV file</source>
        <translation>El CSV de la caja</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columnas…</translation>
    </message>
    <message>
        <source>Check the day</source>
        <translation>Comparar el día</translation>
    </message>
    <message>
        <source>How much of the file is compared</source>
        <translation>Cuánto del archivo está comparado</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The till&apos;s export</source>
        <translation>La exportación de la caja</translation>
    </message>
    <message>
        <source>The file is written in</source>
        <translation>El archivo está escrito en</translation>
    </message>
</context>
<context>
    <name>DiscrepancyPanel</name>
    <message>
        <source>The receipt&apos;s number at the till</source>
        <translation>El número del recibo en la caja</translation>
    </message>
    <message>
        <source>Why; it is kept in the journal</source>
        <translation>Por qué; queda en el diario</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>línea {line}</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>The till</source>
        <translation>La caja</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Hellotext</source>
        <translation>Hellotext</translation>
    </message>
</context>
<context>
    <name>TransferExportSheet</name>
    <message>
        <source>Hand over to another PC</source>
        <translation>Traspasar a otra PC</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are not at Hellotext yet. They are sealed into one encrypted file; this till then no longer sends them, and another till of the shop goes on with them.</source>
        <translation>
            <numerusform>%n evento todavía no está en Hellotext. Se sella en un archivo cifrado; esta caja ya no lo envía, y otra caja de la tienda sigue con él.</numerusform>
            <numerusform>%n eventos todavía no están en Hellotext. Se sellan en un archivo cifrado; esta caja ya no los envía, y otra caja de la tienda sigue con ellos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Seal the file</source>
        <translation>Sellar el archivo</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>La frase clave otra vez</translation>
    </message>
    <message>
        <source>Without the passphrase nobody can open the file; write it down.</source>
        <translation>Sin la frase clave nadie puede abrir el archivo; anótela.</translation>
    </message>
    <message>
        <source>File: choose a folder that is there, and a name.</source>
        <translation>Archivo: elija una carpeta que exista y un nombre.</translation>
    </message>
    <message>
        <source>File: it is there already; choose another name.</source>
        <translation>Archivo: ya existe; elija otro nombre.</translation>
    </message>
    <message>
        <source>Passphrase: the two are not alike; type it again.</source>
        <translation>Frase clave: las dos no son iguales; escríbala otra vez.</translation>
    </message>
</context>
<context>
    <name>HelpFile</name>
    <message>
        <source>Save for whoever helps…</source>
        <translation>Guardar para quien ayuda…</translation>
    </message>
    <message>
        <source>Save for whoever helps</source>
        <translation>Guardar para quien ayuda</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Guardado: {file}</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>posapp {version}</source>
        <translation>posapp {version}</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Cuándo ocurrió</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>El informe</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>What went wrong inside posapp is kept on this computer and goes nowhere unless you send it. It says where in the program it happened, and names no customer, no amount and no token.</source>
        <translation>Lo que falló dentro de posapp queda en esta computadora y no va a ningún lado si usted no lo envía. Dice en qué parte del programa ocurrió, y no nombra clientes, importes ni tokens.</translation>
    </message>
    <message>
        <source>Nothing went wrong inside posapp on this computer so far.</source>
        <translation>Hasta ahora nada falló dentro de posapp en esta computadora.</translation>
    </message>
</context>
<context>
    <name>IntegrationsPage</name>
    <message>
        <source>Tick what is connected in Hellotext&apos;s own settings. It tells Hellotext what happens in it; the same told here would count twice, so those actions are not offered.</source>
        <translation>Marque lo que está conectado en la configuración de Hellotext. Ese sistema cuenta a Hellotext lo que ocurre en él; lo mismo contado aquí valdría dos veces, así que esas acciones no se ofrecen.</translation>
    </message>
    <message>
        <source>Connected systems</source>
        <translation>Sistemas conectados</translation>
    </message>
</context>
<context>
    <name>ItemsPanel</name>
    <message>
        <source>Take all off</source>
        <translation>Quitar todo</translation>
    </message>
    <message>
        <source>Take this item with Enter, or clear the field.</source>
        <translation>Tome este artículo con Enter, o vacíe el campo.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Add “{text}” as an item of its own</source>
        <translation>Agregar “{text}” como artículo suelto</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>Put them back</source>
        <translation>Volver a ponerlos</translation>
    </message>
</context>
<context>
    <name>JournalScreen</name>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>Entries of the journal</source>
        <translation>Entradas del diario</translation>
    </message>
    <message>
        <source>Nothing in the journal is like that.</source>
        <translation>No hay nada así en el diario.</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>Mostrar entradas anteriores</translation>
    </message>
    <message>
        <source>Entry {number}, {moment}</source>
        <translation>Entrada {number}, {moment}</translation>
    </message>
    <message>
        <source>Hash: {hash}</source>
        <translation>Hash: {hash}</translation>
    </message>
    <message>
        <source>Who, receipt, amount, id</source>
        <translation>Quién, recibo, importe, id</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Whatever was done</source>
        <translation>Todo lo que se hizo</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Volver a la caja</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Choose the customer, then record the payment</source>
        <translation>Elegir el cliente; después, registrar el pago</translation>
    </message>
    <message>
        <source>Move through the customers found</source>
        <translation>Moverse por los clientes encontrados</translation>
    </message>
    <message>
        <source>Another customer</source>
        <translation>Otro cliente</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Sale without a customer</source>
        <translation>Venta sin cliente</translation>
    </message>
    <message>
        <source>Type or scan a coupon</source>
        <translation>Escribir o escanear un cupón</translation>
    </message>
    <message>
        <source>Undo the last payment while it has not been sent</source>
        <translation>Deshacer el último pago mientras no se haya enviado</translation>
    </message>
    <message>
        <source>Another person at the till, or lock it</source>
        <translation>Otra persona en la caja, o bloquearla</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>What needs you: the review</source>
        <translation>Lo que espera una decisión: la revisión</translation>
    </message>
    <message>
        <source>Close of the day</source>
        <translation>Cierre del día</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Esta hoja</translation>
    </message>
    <message>
        <source>Type or scan a product, where the shop has a catalogue</source>
        <translation>Escribir o escanear un producto, si la tienda tiene catálogo</translation>
    </message>
    <message>
        <source>More actions: orders, forms, being written to</source>
        <translation>Más acciones: pedidos, formularios, recibir mensajes</translation>
    </message>
    <message>
        <source>The summary of the day, the week or the month</source>
        <translation>El resumen del día, la semana o el mes</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Key {text}</source>
        <translation>Tecla {text}</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Borrar el último dígito</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>Idioma (Language)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
</context>
<context>
    <name>CloseGuard</name>
    <message numerus="yes">
        <source>%n payment(s) still wait for Hellotext</source>
        <translation>
            <numerusform>%n pago todavía espera a Hellotext</numerusform>
            <numerusform>%n pagos todavía esperan a Hellotext</numerusform>
        </translation>
    </message>
    <message>
        <source>They are safe on this computer and are sent the next time posapp is open.</source>
        <translation>Están a salvo en esta computadora y se envían la próxima vez que se abra posapp.</translation>
    </message>
    <message>
        <source>How many payments wait cannot be read now. What was recorded is safe on this computer and is sent the next time posapp is open.</source>
        <translation>Ahora no se puede leer cuántos pagos esperan. Lo registrado está a salvo en esta computadora y se envía la próxima vez que se abra posapp.</translation>
    </message>
    <message>
        <source>Close posapp?</source>
        <translation>¿Cerrar posapp?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>10% or amount</source>
        <translation>10% o monto</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Uno menos</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Uno más</translation>
    </message>
    <message>
        <source>Take this item off</source>
        <translation>Quitar este artículo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Items of this sale</source>
        <translation>Artículos de esta venta</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Download the customers</source>
        <translation>Descargar los clientes</translation>
    </message>
    <message>
        <source>Hand over to another PC…</source>
        <translation>Traspasar a otra PC…</translation>
    </message>
    <message>
        <source>Go on with a hand-over…</source>
        <translation>Continuar un traspaso…</translation>
    </message>
    <message>
        <source>Staff…</source>
        <translation>Personal…</translation>
    </message>
    <message>
        <source>On the way to Hellotext</source>
        <translation>En camino a Hellotext</translation>
    </message>
    <message>
        <source>Close of the day</source>
        <translation>Cierre del día</translation>
    </message>
    <message>
        <source>Check against the till</source>
        <translation>Comparar con la caja</translation>
    </message>
    <message>
        <source>Coupons…</source>
        <translation>Cupones…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Refund limit…</source>
        <translation>Límite de devolución…</translation>
    </message>
    <message>
        <source>Practice: see what arrives, pull the cable</source>
        <translation>Práctica: ver lo que llega, desconectar el cable</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Help…</source>
        <translation>Ayuda…</translation>
    </message>
    <message>
        <source>About posapp</source>
        <translation>Acerca de posapp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>There is nothing to hand over: Hellotext has everything</source>
        <translation>No hay nada que traspasar: Hellotext tiene todo</translation>
    </message>
    <message>
        <source>List of customers</source>
        <translation>Lista de clientes</translation>
    </message>
    <message>
        <source>Download now</source>
        <translation>Descargar ahora</translation>
    </message>
    <message>
        <source>posapp {version}</source>
        <translation>posapp {version}</translation>
    </message>
    <message>
        <source>What happens at the counter counts in Hellotext. Free software under the MIT licence.</source>
        <translation>Lo que pasa en la caja cuenta en Hellotext. Software libre con licencia MIT.</translation>
    </message>
    <message>
        <source>Products…</source>
        <translation>Productos…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>Actions…</source>
        <translation>Acciones…</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
</context>
<context>
    <name>ManagerPage</name>
    <message>
        <source>Who manages this shop?</source>
        <translation>¿Quién está a cargo de esta tienda?</translation>
    </message>
    <message>
        <source>With a manager here, everybody signs in with a PIN: each sale names who took it, and what is delicate needs a manager. It can also be done later, from the menu.</source>
        <translation>Con un encargado aquí, cada uno entra con un PIN: cada venta dice quién la hizo, y lo delicado necesita un encargado. También se puede hacer más tarde, desde el menú.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>PIN, 4 to 8 digits</source>
        <translation>PIN, de 4 a 8 dígitos</translation>
    </message>
    <message>
        <source>The PIN again</source>
        <translation>El PIN otra vez</translation>
    </message>
    <message>
        <source>Nobody can read a PIN here, also not a manager; a manager can give somebody another one.</source>
        <translation>Nadie puede leer un PIN aquí, tampoco un encargado; un encargado puede dar otro a alguien.</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>A la caja</translation>
    </message>
    <message>
        <source>Without PINs for now</source>
        <translation>Por ahora sin PIN</translation>
    </message>
    <message>
        <source>PIN: the two are not alike; type it again.</source>
        <translation>PIN: los dos no son iguales; escríbalo otra vez.</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Why? It is kept in the journal.</source>
        <translation>¿Por qué? Queda en el diario.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>They left</source>
        <translation>Ya no trabaja aquí</translation>
    </message>
    <message>
        <source>They are here again</source>
        <translation>Volvió</translation>
    </message>
    <message>
        <source>PIN, 4 to 8 digits</source>
        <translation>PIN, de 4 a 8 dígitos</translation>
    </message>
    <message>
        <source>Another PIN; empty keeps it</source>
        <translation>Otro PIN; vacío lo conserva</translation>
    </message>
    <message>
        <source>The first manager</source>
        <translation>El primer encargado</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Alguien nuevo</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>MoreActionsScreen</name>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>{action} · recorded</source>
        <translation>{action} · registrado</translation>
    </message>
    <message>
        <source>{action} · undone; it will not be sent</source>
        <translation>{action} · deshecho; no se enviará</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>No further actions are switched on at this till.</source>
        <translation>En esta caja no hay más acciones activadas.</translation>
    </message>
    <message>
        <source>A manager chooses them: orders to collect, products that were looked at, forms, who wants to be written to, and the shop&apos;s own, such as attending an event.</source>
        <translation>Un encargado las elige: pedidos para retirar, productos que se miraron, formularios, quién quiere recibir mensajes, y las propias de la tienda, como asistir a un evento.</translation>
    </message>
    <message>
        <source>Choose the actions…</source>
        <translation>Elegir las acciones…</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Volver a la caja</translation>
    </message>
</context>
<context>
    <name>NewCustomerForm</name>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Back to the search</source>
        <translation>Volver a la búsqueda</translation>
    </message>
    <message>
        <source>Choose this customer</source>
        <translation>Elegir este cliente</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>{name} has this phone or e-mail already.</source>
        <translation>{name} ya tiene este teléfono o correo.</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Note about {name}</source>
        <translation>Nota sobre {name}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>For whoever stands at this till next. It stays on this computer.</source>
        <translation>Para quien atienda esta caja después. Se queda en esta computadora.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>ActionListModel</name>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
</context>
<context>
    <name>RedeemableCoupons</name>
    <message>
        <source>Coupons for this customer</source>
        <translation>Cupones para este cliente</translation>
    </message>
</context>
<context>
    <name>OrderSummary</name>
    <message>
        <source>Collected here</source>
        <translation>Se retira aquí</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Number of the order</source>
        <translation>Número del pedido</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>Agregar un producto</translation>
    </message>
    <message>
        <source>Amount, {currency}</source>
        <translation>Importe, {currency}</translation>
    </message>
    <message>
        <source>Where the number is from</source>
        <translation>De dónde es el número</translation>
    </message>
    <message>
        <source>Begun elsewhere? Then it is already:</source>
        <translation>¿Empezó en otro lado? Entonces ya está:</translation>
    </message>
    <message>
        <source>This order is over; nothing can follow.</source>
        <translation>Este pedido terminó; nada puede seguir.</translation>
    </message>
    <message>
        <source>No step that is possible here is switched on.</source>
        <translation>Ningún paso posible aquí está activado.</translation>
    </message>
    <message>
        <source>Collected here</source>
        <translation>Se retira aquí</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Products (may be left out)</source>
        <translation>Productos (pueden omitirse)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
</context>
<context>
    <name>ReconciliationOutcome</name>
    <message>
        <source>{lines} receipts · {confirmed} confirmed by Hellotext · {accepted} received</source>
        <translation>{lines} recibos · {confirmed} confirmados por Hellotext · {accepted} recibidos</translation>
    </message>
    <message numerus="yes">
        <source>%n without a customer</source>
        <translation>
            <numerusform>%n sin cliente</numerusform>
            <numerusform>%n sin cliente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n por corregir</numerusform>
            <numerusform>%n por corregir</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line}: {sentence}</source>
        <translation>Línea {line}: {sentence}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more line(s)</source>
        <translation>
            <numerusform>… y %n línea más</numerusform>
            <numerusform>… y %n líneas más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomActionForm</name>
    <message>
        <source>Name, as object.verb in small letters</source>
        <translation>Nombre, como objeto.verbo en minúsculas</translation>
    </message>
    <message>
        <source>Title in Hellotext</source>
        <translation>Título en Hellotext</translation>
    </message>
    <message>
        <source>A goal: it counts as a conversion</source>
        <translation>Un objetivo: cuenta como conversión</translation>
    </message>
    <message>
        <source>Important: it moves the conversation up in the Inbox</source>
        <translation>Importante: sube la conversación en la bandeja de entrada</translation>
    </message>
    <message>
        <source>It is kept at Hellotext, which needs the network.</source>
        <translation>Se guarda en Hellotext, para lo que hace falta la red.</translation>
    </message>
    <message>
        <source>Create it at Hellotext</source>
        <translation>Crearla en Hellotext</translation>
    </message>
    <message>
        <source>Change it at Hellotext</source>
        <translation>Cambiarla en Hellotext</translation>
    </message>
    <message>
        <source>Asking Hellotext…</source>
        <translation>Preguntando a Hellotext…</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>The report as it stands on paper</source>
        <translation>El informe como está en papel</translation>
    </message>
    <message>
        <source>Why the day is opened again</source>
        <translation>Por qué se reabre el día</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Reopen the day</source>
        <translation>Reabrir el día</translation>
    </message>
    <message>
        <source>Back to the counting</source>
        <translation>Volver al conteo</translation>
    </message>
</context>
<context>
    <name>PaymentPanel</name>
    <message>
        <source>Record payment</source>
        <translation>Registrar pago</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Amount: type what was paid.</source>
        <translation>Importe: escriba lo que se pagó.</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Número de comprobante</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Comprobante</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Rango</translation>
    </message>
</context>
<context>
    <name>PermissionSheet</name>
    <message>
        <source>A manager&apos;s PIN, please</source>
        <translation>El PIN de un encargado, por favor</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>Permitir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Encargado</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN: type it, then Enter.</source>
        <translation>PIN: escríbalo y pulse Enter.</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Borrar el último dígito</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>Confirmar el PIN</translation>
    </message>
    <message>
        <source>Key {text}</source>
        <translation>Tecla {text}</translation>
    </message>
</context>
<context>
    <name>ProductField</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Scan or type a product</source>
        <translation>Escanee o escriba un producto</translation>
    </message>
    <message>
        <source>Barcode or name, then Enter; 3* before it takes three (F10)</source>
        <translation>Código de barras o nombre, luego Enter; 3* delante toma tres (F10)</translation>
    </message>
    <message>
        <source>Products found</source>
        <translation>Productos encontrados</translation>
    </message>
    <message>
        <source>Several products fit; choose one of them.</source>
        <translation>Varios productos coinciden; elija uno de ellos.</translation>
    </message>
    <message>
        <source>No product “{text}” in the catalogue.</source>
        <translation>No hay ningún producto “{text}” en el catálogo.</translation>
    </message>
</context>
<context>
    <name>ProductsSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Stop, and keep what came</source>
        <translation>Parar y guardar lo que llegó</translation>
    </message>
    <message>
        <source>Revenue may count twice at Hellotext: the payment carries the amount already.</source>
        <translation>Los ingresos pueden contarse dos veces en Hellotext: el pago ya lleva el importe.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>File: there is none of this name.</source>
        <translation>Archivo: no hay ninguno con este nombre.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Take the file</source>
        <translation>Tomar el archivo</translation>
    </message>
    <message>
        <source>Read it as a file of Windows</source>
        <translation>Leerlo como archivo de Windows</translation>
    </message>
    <message>
        <source>Progress of the file</source>
        <translation>Avance del archivo</translation>
    </message>
    <message>
        <source>Each item is also sent, as “product.purchased”</source>
        <translation>Cada artículo se envía también, como “product.purchased”</translation>
    </message>
    <message>
        <source>CSV file of products</source>
        <translation>Archivo CSV de productos</translation>
    </message>
    <message>
        <source>With a catalogue the counter takes items by barcode or name. The file&apos;s first line names barcode, name, price and currency; it may name unit (piece, kg, l, m), sku, category and reference.</source>
        <translation>Con un catálogo, la caja toma artículos por código de barras o nombre. La primera línea del archivo nombra barcode, name, price y currency; puede nombrar unit (piece, kg, l, m), sku, category y reference.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) in the catalogue</source>
        <translation>
            <numerusform>%n producto en el catálogo</numerusform>
            <numerusform>%n productos en el catálogo</numerusform>
        </translation>
    </message>
    <message>
        <source>No products yet.</source>
        <translation>Todavía no hay productos.</translation>
    </message>
    <message>
        <source>{added} new, {changed} changed, {same} as they were, {refused} refused</source>
        <translation>{added} nuevos, {changed} cambiados, {same} como estaban, {refused} rechazados</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>Línea {line}: {what}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… y %n más</numerusform>
            <numerusform>… y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryScreen</name>
    <message>
        <source>What Hellotext does not have yet</source>
        <translation>Lo que Hellotext todavía no tiene</translation>
    </message>
    <message>
        <source>How much of what waited is sent</source>
        <translation>Cuánto de lo que esperaba está enviado</translation>
    </message>
    <message>
        <source>Export for support</source>
        <translation>Exportar para soporte</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are written, customers masked</source>
        <translation>
            <numerusform>Se escribió %n evento, con los clientes ocultos</numerusform>
            <numerusform>Se escribieron %n eventos, con los clientes ocultos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) to review</source>
        <translation>
            <numerusform>%n pago por revisar</numerusform>
            <numerusform>%n pagos por revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Export for support…</source>
        <translation>Exportar para soporte…</translation>
    </message>
    <message>
        <source>Everything undelivered for Hellotext&apos;s support, with customers masked</source>
        <translation>Todo lo no entregado para el soporte de Hellotext, con los clientes ocultos</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Volver a la caja</translation>
    </message>
    <message>
        <source>On the way to Hellotext</source>
        <translation>En camino a Hellotext</translation>
    </message>
</context>
<context>
    <name>PaymentSearch</name>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Receipt from elsewhere</source>
        <translation>Comprobante de otro lugar</translation>
    </message>
    <message>
        <source>Of another till, or from before this program</source>
        <translation>De otra caja, o de antes de este programa</translation>
    </message>
    <message>
        <source>No payment found. Look again, or type in a receipt from elsewhere.</source>
        <translation>No se encontró ningún pago. Busque otra vez, o escriba un comprobante de otro lugar.</translation>
    </message>
    <message>
        <source>No payments yet today. Scan or type a receipt, or the name of a customer.</source>
        <translation>Todavía no hay pagos hoy. Escanee o escriba un comprobante, o el nombre de un cliente.</translation>
    </message>
    <message>
        <source>Receipt or customer</source>
        <translation>Comprobante o cliente</translation>
    </message>
    <message>
        <source>Receipt, name or phone</source>
        <translation>Comprobante, nombre o teléfono</translation>
    </message>
</context>
<context>
    <name>RefundForm</name>
    <message>
        <source>Amount to pay back</source>
        <translation>Importe a devolver</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ask the manager</source>
        <translation>Pedir al encargado</translation>
    </message>
    <message>
        <source>Notes that the customer asks for it; a manager decides</source>
        <translation>Anota que el cliente lo pide; un encargado decide</translation>
    </message>
    <message>
        <source>Turn it down</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
    </message>
    <message>
        <source>Receipt {receipt}</source>
        <translation>Comprobante {receipt}</translation>
    </message>
    <message>
        <source>From elsewhere, typed in from the paper</source>
        <translation>De otro lugar, escrito según el papel</translation>
    </message>
    <message>
        <source>Without a customer: Hellotext is not told</source>
        <translation>Sin cliente: Hellotext no se entera</translation>
    </message>
    <message>
        <source>{amount} of it can still be paid back</source>
        <translation>Todavía se puede devolver {amount}</translation>
    </message>
    <message>
        <source>The customer asks for {amount} back. {why}</source>
        <translation>El cliente pide que se le devuelva {amount}. {why}</translation>
    </message>
    <message>
        <source>Note: say why it is turned down.</source>
        <translation>Nota: diga por qué se rechaza.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>RefundLimitSheet</name>
    <message>
        <source>Refund limit</source>
        <translation>Límite de devolución</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A cashier pays back up to this amount alone; above it, a manager types their PIN. Left empty, cashiers pay back any amount. Nothing is asked while the till has no staff.</source>
        <translation>Un cajero devuelve solo hasta este importe; por encima, un encargado escribe su PIN. Vacío, los cajeros devuelven cualquier importe. No se pregunta nada mientras la caja no tenga personal.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
</context>
<context>
    <name>RefundScreen</name>
    <message>
        <source>Choose the payment on the left.</source>
        <translation>Elija el pago a la izquierda.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Volver a la caja</translation>
    </message>
    <message>
        <source>The request is turned down</source>
        <translation>El pedido fue rechazado</translation>
    </message>
    <message>
        <source>{amount} paid back · {receipt}</source>
        <translation>{amount} devuelto · {receipt}</translation>
    </message>
    <message>
        <source>{amount} asked for · {receipt}</source>
        <translation>{amount} pedido · {receipt}</translation>
    </message>
    <message>
        <source>The refund is undone</source>
        <translation>La devolución fue deshecha</translation>
    </message>
</context>
<context>
    <name>RestoredNotices</name>
    <message>
        <source>What happened to this till</source>
        <translation>Qué pasó con esta caja</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Ya lo leí</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Customers found</source>
        <translation>Clientes encontrados</translation>
    </message>
</context>
<context>
    <name>RetentionSheet</name>
    <message>
        <source>Names on payments</source>
        <translation>Nombres en los pagos</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>After so many days the customer&apos;s name is taken off payments and refunds on this till; amounts and figures stay. Left empty, names stay for good.</source>
        <translation>Después de tantos días el nombre del cliente se quita de los pagos y devoluciones de esta caja; los importes y las cifras quedan. Vacío, los nombres quedan para siempre.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>para siempre</translation>
    </message>
</context>
<context>
    <name>ReturnedItem</name>
    <message>
        <source>How much of {item} comes back</source>
        <translation>Cuánto vuelve de {item}</translation>
    </message>
    <message>
        <source>One less of {item}</source>
        <translation>Uno menos de {item}</translation>
    </message>
    <message>
        <source>One more of {item}</source>
        <translation>Uno más de {item}</translation>
    </message>
    <message>
        <source>{left} of {bought}</source>
        <translation>{left} de {bought}</translation>
    </message>
</context>
<context>
    <name>ReturnedItems</name>
    <message>
        <source>All of it</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Lo que vuelve</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>All causes</source>
        <translation>Todas las causas</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Nothing needs you. What Hellotext refuses appears here.</source>
        <translation>Nada espera una decisión. Lo que Hellotext rechaza aparece aquí.</translation>
    </message>
    <message>
        <source>Choose all of them</source>
        <translation>Elegir todos</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Volver a la caja</translation>
    </message>
    <message>
        <source>All causes ({count})</source>
        <translation>Todas las causas ({count})</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) sent on again</source>
        <translation>
            <numerusform>%n pago en camino otra vez</numerusform>
            <numerusform>%n pagos en camino otra vez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) corrected and sent on</source>
        <translation>
            <numerusform>%n pago corregido y en camino</numerusform>
            <numerusform>%n pagos corregidos y en camino</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) marked as delivered</source>
        <translation>
            <numerusform>%n pago marcado como entregado</numerusform>
            <numerusform>%n pagos marcados como entregados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) dismissed</source>
        <translation>
            <numerusform>%n pago descartado</numerusform>
            <numerusform>%n pagos descartados</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismissed by mistake</source>
        <translation>Descartado por error</translation>
    </message>
</context>
<context>
    <name>FieldRows</name>
    <message>
        <source>Take this line away</source>
        <translation>Quitar esta línea</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>Once for each customer</source>
        <translation>Una vez por cliente</translation>
    </message>
    <message>
        <source>Used up once it was redeemed at this till</source>
        <translation>Se agota al canjearse una vez en esta caja</translation>
    </message>
    <message>
        <source>This shop</source>
        <translation>Esta tienda</translation>
    </message>
    <message>
        <source>Save the rules</source>
        <translation>Guardar las reglas</translation>
    </message>
    <message>
        <source>Remove the rules</source>
        <translation>Quitar las reglas</translation>
    </message>
    <message>
        <source>Amount off, {currency}</source>
        <translation>Importe de descuento, {currency}</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>Solo texto</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>Porcentaje de descuento</translation>
    </message>
    <message>
        <source>Valid from (year-month-day)</source>
        <translation>Válido desde (año-mes-día)</translation>
    </message>
    <message>
        <source>Valid until (year-month-day)</source>
        <translation>Válido hasta (año-mes-día)</translation>
    </message>
    <message>
        <source>always</source>
        <translation>siempre</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>For sales from, {currency}</source>
        <translation>Para ventas desde, {currency}</translation>
    </message>
    <message>
        <source>Shops, with ; between their names</source>
        <translation>Tiendas, con ; entre sus nombres</translation>
    </message>
    <message>
        <source>any amount</source>
        <translation>cualquier importe</translation>
    </message>
    <message>
        <source>all shops</source>
        <translation>todas las tiendas</translation>
    </message>
</context>
<context>
    <name>CouponRulesModel</name>
    <message>
        <source>not saved</source>
        <translation>sin guardar</translation>
    </message>
    <message>
        <source>no rules</source>
        <translation>sin reglas</translation>
    </message>
</context>
<context>
    <name>SaleCoupons</name>
    <message>
        <source>No coupon is written “{code}”. Capital letters count.</source>
        <translation>Ningún cupón se escribe “{code}”. Las mayúsculas cuentan.</translation>
    </message>
    <message>
        <source>No coupon “{code}” was downloaded; look at the code, or download again.</source>
        <translation>El cupón “{code}” no está descargado; mire el código, o descargue otra vez.</translation>
    </message>
    <message>
        <source>Take “{code}”</source>
        <translation>Tomar “{code}”</translation>
    </message>
    <message>
        <source>{left} to pay</source>
        <translation>{left} a pagar</translation>
    </message>
    <message>
        <source>Look yourself whether it is valid.</source>
        <translation>Mire usted si es válido.</translation>
    </message>
    <message>
        <source>Without a customer the coupon is recorded here only; it is not sent to Hellotext.</source>
        <translation>Sin cliente, el cupón se registra solo aquí; no se envía a Hellotext.</translation>
    </message>
</context>
<context>
    <name>SettingsCommands</name>
    <message>
        <source>{shop} is kept</source>
        <translation>{shop} está guardado</translation>
    </message>
    <message>
        <source>Hellotext takes the new token</source>
        <translation>Hellotext acepta el nuevo token</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>The shop</source>
        <translation>La tienda</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>El día</translation>
    </message>
    <message>
        <source>This till and its data</source>
        <translation>Esta caja y sus datos</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Its name, and how long an undo lasts</source>
        <translation>Su nombre, y cuánto dura el deshacer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma (Language)</translation>
    </message>
    <message>
        <source>What the window speaks</source>
        <translation>Lo que habla la ventana</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Who works here, PINs, when the window locks</source>
        <translation>Quién trabaja aquí, PIN, cuándo se bloquea la ventana</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Cupones</translation>
    </message>
    <message>
        <source>What each takes off, when, and for whom</source>
        <translation>Cuánto descuenta cada uno, cuándo y para quién</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>What can be recorded under More actions</source>
        <translation>Lo que se puede registrar en Más acciones</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>The catalogue of the counter</source>
        <translation>El catálogo del mostrador</translation>
    </message>
    <message>
        <source>Refund limit</source>
        <translation>Límite de devolución</translation>
    </message>
    <message>
        <source>Up to what a cashier pays back alone</source>
        <translation>Hasta cuánto devuelve un cajero sin ayuda</translation>
    </message>
    <message>
        <source>Closing the day</source>
        <translation>Cierre del día</translation>
    </message>
    <message>
        <source>Counting blind, and being asked</source>
        <translation>Contar a ciegas, y el aviso</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Token de API</translation>
    </message>
    <message>
        <source>Another token of the same business</source>
        <translation>Otro token de la misma empresa</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de respaldo</translation>
    </message>
    <message>
        <source>Make one now, or go back to one</source>
        <translation>Hacer una ahora, o volver a una</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>How long they stay on payments</source>
        <translation>Cuánto quedan en los pagos</translation>
    </message>
    <message>
        <source>A customer&apos;s data</source>
        <translation>Datos de un cliente</translation>
    </message>
    <message>
        <source>Give it out, or erase it</source>
        <translation>Entregarlos, o borrarlos</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Traspaso</translation>
    </message>
    <message>
        <source>What waits goes to another PC</source>
        <translation>Lo que espera pasa a otra PC</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>{shop} · {till} · {currency} · {zone}. Every change is kept in the journal.</source>
        <translation>{shop} · {till} · {currency} · {zone}. Cada cambio queda en el diario.</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Volver a la caja</translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Set up posapp</source>
        <translation>Configurar posapp</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>ShopPage</name>
    <message>
        <source>Which shop is this?</source>
        <translation>¿Qué tienda es esta?</translation>
    </message>
    <message>
        <source>These names go with each payment, so that you can tell shops and tills apart in Hellotext.</source>
        <translation>Estos nombres van con cada pago, para distinguir tiendas y cajas en Hellotext.</translation>
    </message>
    <message>
        <source>Till 1</source>
        <translation>Caja 1</translation>
    </message>
    <message>
        <source>The name over the door</source>
        <translation>El nombre del cartel</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>This till</source>
        <translation>Esta caja</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
</context>
<context>
    <name>ShopSheet</name>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The name goes with each event from now on. The till&apos;s name, {till}, stays: receipts bear it.</source>
        <translation>El nombre va con cada evento desde ahora. El nombre de la caja, {till}, queda: lo llevan los recibos.</translation>
    </message>
    <message>
        <source>The shop&apos;s name</source>
        <translation>El nombre de la tienda</translation>
    </message>
    <message>
        <source>Seconds to undo a payment</source>
        <translation>Segundos para deshacer un pago</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Who is at the till?</source>
        <translation>¿Quién está en la caja?</translation>
    </message>
</context>
<context>
    <name>Sounds</name>
    <message>
        <source>Sounds</source>
        <translation>Sonidos</translation>
    </message>
</context>
<context>
    <name>StaffSheet</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Quién trabaja aquí</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Alguien nuevo</translation>
    </message>
    <message>
        <source>Each signs in with a PIN of their own; sales and the journal name who it was.</source>
        <translation>Cada uno entra con su propio PIN; las ventas y el diario dicen quién fue.</translation>
    </message>
    <message>
        <source>Nobody is asked who they are yet. Make the first manager; from then on the window asks who is there.</source>
        <translation>Todavía no se pregunta a nadie quién es. Cree el primer encargado; desde entonces la ventana pregunta quién está.</translation>
    </message>
    <message>
        <source>left</source>
        <translation>se fue</translation>
    </message>
    <message>
        <source>Lock the window after</source>
        <translation>Bloquear la ventana después de</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Lock the window when nobody touches it for</source>
        <translation>Bloquear la ventana cuando nadie la toca por</translation>
    </message>
</context>
<context>
    <name>SetupSteps</name>
    <message>
        <source>What happens at the counter counts in Hellotext.</source>
        <translation>Lo que pasa en la caja cuenta en Hellotext.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Hellotext</source>
        <translation>Hellotext</translation>
    </message>
    <message>
        <source>Payment action</source>
        <translation>Acción de pago</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma (Language)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
</context>
<context>
    <name>SummaryScreen</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Volver a la caja</translation>
    </message>
    <message>
        <source>Save or print</source>
        <translation>Guardar o imprimir</translation>
    </message>
    <message>
        <source>How far the summary is</source>
        <translation>Avance del resumen</translation>
    </message>
</context>
<context>
    <name>SummaryExport</name>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>PDF, A4</source>
        <translation>PDF, A4</translation>
    </message>
    <message>
        <source>PDF, Letter</source>
        <translation>PDF, carta</translation>
    </message>
    <message>
        <source>PDF for a receipt printer, 80 mm</source>
        <translation>PDF para impresora de tickets, 80 mm</translation>
    </message>
    <message>
        <source>PDF for a receipt printer, 58 mm</source>
        <translation>PDF para impresora de tickets, 58 mm</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>Hoja de cálculo (CSV)</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>{file} is written</source>
        <translation>{file} está guardado</translation>
    </message>
    <message>
        <source>The summary is on its way to the printer</source>
        <translation>El resumen va camino a la impresora</translation>
    </message>
</context>
<context>
    <name>TillWindow</name>
    <message>
        <source>The events were sealed before, in {file}; adopt that file at another till</source>
        <translation>Los eventos ya se habían sellado en {file}; tome ese archivo en otra caja</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are sealed; adopt the file at another till</source>
        <translation>
            <numerusform>%n evento sellado; tome el archivo en otra caja</numerusform>
            <numerusform>%n eventos sellados; tome el archivo en otra caja</numerusform>
        </translation>
    </message>
    <message>
        <source>The events are adopted; what Hellotext does not show waits in the review</source>
        <translation>Se tomaron los eventos; lo que Hellotext no muestre queda en revisión</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) adopted; they are looked for and then sent</source>
        <translation>
            <numerusform>%n evento tomado; se busca y después se envía</numerusform>
            <numerusform>%n eventos tomados; se buscan y después se envían</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup is in place; %n sale(s) since then were taken over</source>
        <translation>
            <numerusform>La copia está en su lugar; se recuperó %n venta posterior</numerusform>
            <numerusform>La copia está en su lugar; se recuperaron %n ventas posteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>Something in posapp went wrong. What was recorded is safe; Help in the menu has a report.</source>
        <translation>Algo falló en posapp. Lo registrado está a salvo; en Ayuda, en el menú, hay un informe.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Time left to undo</source>
        <translation>Tiempo que queda para deshacer</translation>
    </message>
</context>
<context>
    <name>TokenPage</name>
    <message>
        <source>Connect it to Hellotext</source>
        <translation>Conectar con Hellotext</translation>
    </message>
    <message>
        <source>In Hellotext open Settings, then API tokens, make a token for this till and paste it here.</source>
        <translation>En Hellotext abra Configuración, luego Tokens de API, cree un token para esta caja y péguelo aquí.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Token de API</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Mostrar el token</translation>
    </message>
    <message>
        <source>It is kept in this computer&apos;s keyring. Nobody can read it in a file or a log.</source>
        <translation>Se guarda en el llavero de esta computadora. Nadie puede leerlo en un archivo ni en un registro.</translation>
    </message>
    <message>
        <source>Token: paste the token that you made in Hellotext.</source>
        <translation>Token: pegue el token que creó en Hellotext.</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Ocultar el token</translation>
    </message>
</context>
<context>
    <name>TokenSheet</name>
    <message>
        <source>API token</source>
        <translation>Token de API</translation>
    </message>
    <message>
        <source>Try and keep</source>
        <translation>Probar y guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>In Hellotext open Settings, then API tokens, make a token for this till and paste it here. It is tried first; the present one stays until then. It goes into this computer&apos;s keyring and nowhere else.</source>
        <translation>En Hellotext abra Ajustes, luego Tokens de API, cree un token para esta caja y péguelo aquí. Primero se prueba; el actual queda hasta entonces. Va al llavero de esta computadora y a ningún otro lado.</translation>
    </message>
    <message>
        <source>Token: paste the token that you made in Hellotext.</source>
        <translation>Token: pegue el token que creó en Hellotext.</translation>
    </message>
    <message>
        <source>Asking Hellotext…</source>
        <translation>Preguntando a Hellotext…</translation>
    </message>
</context>
<context>
    <name>Verifier</name>
    <message>
        <source>How much of the journal is verified</source>
        <translation>Cuánto del diario está verificado</translation>
    </message>
    <message>
        <source>Verify the journal</source>
        <translation>Verificar el diario</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>{done} of {of} entries</source>
        <translation>{done} de {of} entradas</translation>
    </message>
    <message>
        <source>The journal was rewritten</source>
        <translation>El registro de actividad fue reescrito</translation>
    </message>
    <message>
        <source>Its entries fit together, and they are not the ones that this till wrote. Compare with a backup.</source>
        <translation>Sus líneas encajan entre sí, pero no son las que escribió esta caja. Compare con un respaldo.</translation>
    </message>
    <message>
        <source>The journal holds</source>
        <translation>El diario está íntegro</translation>
    </message>
    <message numerus="yes">
        <source>All %n entries are as they were written.</source>
        <translation>
            <numerusform>%n entrada, como se escribió.</numerusform>
            <numerusform>Las %n entradas están como se escribieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal does not hold</source>
        <translation>El diario no está íntegro</translation>
    </message>
    <message>
        <source>Entry {number} is the first that was changed, removed or slipped in. Compare with a backup.</source>
        <translation>La entrada {number} es la primera que fue cambiada, quitada o agregada. Compare con una copia de respaldo.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Sin verificar</translation>
    </message>
</context>
<context>
    <name>WaitingCustomerSheet</name>
    <message>
        <source>Correct and send again</source>
        <translation>Corregir y enviar otra vez</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) wait for this customer.</source>
        <translation>
            <numerusform>%n evento espera a este cliente.</numerusform>
            <numerusform>%n eventos esperan a este cliente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why? It is kept in the journal.</source>
        <translation>¿Por qué? Queda en el diario.</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
</context>
<context>
    <name>WaitingCustomers</name>
    <message>
        <source>New customers on their way</source>
        <translation>Clientes nuevos en camino</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) wait for this</source>
        <translation>
            <numerusform>%n evento espera esto</numerusform>
            <numerusform>%n eventos esperan esto</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered here. Hellotext is told at the next sync; nothing is to be done.</source>
        <translation>Registrado aquí. Hellotext se entera en la próxima sincronización; no hay nada que hacer.</translation>
    </message>
    <message>
        <source>Nobody knows whether Hellotext has this customer; it is looked for first.</source>
        <translation>Nadie sabe si Hellotext tiene a este cliente; primero se lo busca.</translation>
    </message>
    <message>
        <source>Hellotext refused these details. Correct them, and what waits goes on.</source>
        <translation>Hellotext rechazó estos datos. Corríjalos, y lo que espera sigue.</translation>
    </message>
</context>
<context>
    <name>WindowHead</name>
    <message>
        <source>{name} is signed in; switch to another person</source>
        <translation>{name} está en la caja; cambiar a otra persona</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>PRÁCTICA</translation>
    </message>
    <message>
        <source>PRACTICE: nothing here reaches a real customer</source>
        <translation>PRÁCTICA: nada de esto llega a un cliente real</translation>
    </message>
    <message>
        <source>Nothing here reaches a real customer</source>
        <translation>Nada de esto llega a un cliente real</translation>
    </message>
    <message>
        <source>Another person, or lock the till</source>
        <translation>Otra persona, o bloquear la caja</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
</context>
<context>
    <name>_FileSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase clave</translation>
    </message>
</context>
<context>
    <name>_ListedModel</name>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>A product</source>
        <translation>Un producto</translation>
    </message>
    <message>
        <source>An order</source>
        <translation>Un pedido</translation>
    </message>
    <message>
        <source>A cart</source>
        <translation>Un carrito</translation>
    </message>
    <message>
        <source>A coupon</source>
        <translation>Un cupón</translation>
    </message>
    <message>
        <source>A form</source>
        <translation>Un formulario</translation>
    </message>
    <message>
        <source>An app</source>
        <translation>Una aplicación</translation>
    </message>
    <message>
        <source>The checkout or the refunds record it already.</source>
        <translation>La caja o las devoluciones ya la registran.</translation>
    </message>
    <message>
        <source>{owners} is connected and tells Hellotext itself; told here too, it would count twice.</source>
        <translation>{owners} está conectado y la cuenta él mismo a Hellotext; contada también aquí, valdría dos veces.</translation>
    </message>
    <message>
        <source>Looked at their cart</source>
        <translation>Miró su carrito</translation>
    </message>
    <message>
        <source>Put something into their cart</source>
        <translation>Puso algo en su carrito</translation>
    </message>
    <message>
        <source>Took something out of their cart</source>
        <translation>Sacó algo de su carrito</translation>
    </message>
    <message>
        <source>Left their cart behind</source>
        <translation>Abandonó su carrito</translation>
    </message>
    <message>
        <source>Began to pay</source>
        <translation>Empezó a pagar</translation>
    </message>
    <message>
        <source>Placed an order</source>
        <translation>Hizo un pedido</translation>
    </message>
    <message>
        <source>Order confirmed</source>
        <translation>Pedido confirmado</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Pedido cancelado</translation>
    </message>
    <message>
        <source>Order shipped</source>
        <translation>Pedido despachado</translation>
    </message>
    <message>
        <source>Order handed over</source>
        <translation>Pedido entregado</translation>
    </message>
    <message>
        <source>Looked at a product</source>
        <translation>Miró un producto</translation>
    </message>
    <message>
        <source>Bought a product</source>
        <translation>Compró un producto</translation>
    </message>
    <message>
        <source>Redeemed a coupon</source>
        <translation>Canjeó un cupón</translation>
    </message>
    <message>
        <source>Asked for a refund</source>
        <translation>Pidió una devolución</translation>
    </message>
    <message>
        <source>Got a refund</source>
        <translation>Recibió una devolución</translation>
    </message>
    <message>
        <source>Looked at a page</source>
        <translation>Miró una página</translation>
    </message>
    <message>
        <source>Installed the app</source>
        <translation>Instaló la aplicación</translation>
    </message>
    <message>
        <source>Removed the app</source>
        <translation>Quitó la aplicación</translation>
    </message>
    <message>
        <source>Spent money in the app</source>
        <translation>Gastó en la aplicación</translation>
    </message>
    <message>
        <source>Filled in a form</source>
        <translation>Completó un formulario</translation>
    </message>
    <message>
        <source>Wants to be written to</source>
        <translation>Quiere recibir mensajes</translation>
    </message>
    <message>
        <source>Does not want to be written to any more</source>
        <translation>Ya no quiere recibir mensajes</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>Compares the till&apos;s own export with what was recorded here and what Hellotext confirmed. Nothing is changed until you choose what mends it.</source>
        <translation>Compara la exportación de la caja con lo registrado aquí y lo que Hellotext confirmó. No se cambia nada hasta que usted elige cómo corregirlo.</translation>
    </message>
    <message>
        <source>Only in the till</source>
        <translation>Solo en la caja</translation>
    </message>
    <message>
        <source>Undone here</source>
        <translation>Deshecho aquí</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Solo aquí</translation>
    </message>
    <message>
        <source>Here under another receipt</source>
        <translation>Aquí con otro recibo</translation>
    </message>
    <message>
        <source>The amounts differ</source>
        <translation>Los importes difieren</translation>
    </message>
    <message>
        <source>Not at Hellotext yet</source>
        <translation>Todavía no está en Hellotext</translation>
    </message>
    <message>
        <source>Record it now</source>
        <translation>Registrarlo ahora</translation>
    </message>
    <message>
        <source>Correct the receipt</source>
        <translation>Corregir el recibo</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>Enviar a revisión</translation>
    </message>
    <message>
        <source>Open the review</source>
        <translation>Abrir la revisión</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Refund the difference</source>
        <translation>Devolver la diferencia</translation>
    </message>
    <message>
        <source>Nobody recorded it here. It is recorded with the till&apos;s own time, and sent.</source>
        <translation>Nadie lo registró aquí. Se registra con la hora de la caja, y se envía.</translation>
    </message>
    <message>
        <source>Give the sale the number that the till printed. Hellotext keeps the number that it was sent with, if any.</source>
        <translation>Dele a la venta el número que imprimió la caja. Hellotext conserva el número con que se envió, si hubo.</translation>
    </message>
    <message>
        <source>It is kept from being sent until somebody decides in the review what is right.</source>
        <translation>No se envía hasta que alguien decida en la revisión qué es lo correcto.</translation>
    </message>
    <message>
        <source>It waits in the review for somebody&apos;s decision.</source>
        <translation>Espera en la revisión la decisión de alguien.</translation>
    </message>
    <message>
        <source>The program works on it by itself; it can be tried at once.</source>
        <translation>El programa se ocupa solo; se puede intentar ya.</translation>
    </message>
    <message>
        <source>Hellotext has more than the till took; pay the difference back here.</source>
        <translation>Hellotext tiene más de lo que cobró la caja; devuelva aquí la diferencia.</translation>
    </message>
    <message>
        <source>It was undone here. If the till is right, record it again under another receipt&apos;s number.</source>
        <translation>Se deshizo aquí. Si la caja tiene razón, regístrelo de nuevo con otro número de recibo.</translation>
    </message>
    <message>
        <source>Less was recorded than the till took; record the rest under another receipt&apos;s number.</source>
        <translation>Se registró menos de lo que cobró la caja; registre el resto con otro número de recibo.</translation>
    </message>
    <message>
        <source>It was handed over to another till, which goes on with it.</source>
        <translation>Se traspasó a otra caja, que sigue con ello.</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>The customer agrees that {shop} may write to them, and can stop that at any time.</source>
        <translation>El cliente acepta que {shop} le escriba, y puede terminarlo en cualquier momento.</translation>
    </message>
</context>
<context>
    <name>coupons</name>
    <message>
        <source>no rules: text only</source>
        <translation>sin reglas: solo texto</translation>
    </message>
    <message>
        <source>from {amount}</source>
        <translation>desde {amount}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta {day}</translation>
    </message>
    <message>
        <source>{percent} % off</source>
        <translation>{percent} % de descuento</translation>
    </message>
    <message>
        <source>{amount} off</source>
        <translation>{amount} de descuento</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>solo texto</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>desde {day}</translation>
    </message>
    <message>
        <source>once for each customer</source>
        <translation>una vez por cliente</translation>
    </message>
    <message>
        <source>once in all</source>
        <translation>una sola vez</translation>
    </message>
    <message>
        <source>for sales from {amount}</source>
        <translation>para ventas desde {amount}</translation>
    </message>
    <message>
        <source>in {stores}</source>
        <translation>en {stores}</translation>
    </message>
    <message>
        <source>{code} is valid from {start} on.</source>
        <translation>{code} vale a partir del {start}.</translation>
    </message>
    <message>
        <source>{code} was valid until {end}.</source>
        <translation>{code} valía hasta el {end}.</translation>
    </message>
    <message>
        <source>{code} is taken in other shops only: {stores}.</source>
        <translation>{code} se acepta solo en otras tiendas: {stores}.</translation>
    </message>
    <message>
        <source>{code} was redeemed before and is used up.</source>
        <translation>{code} ya se canjeó y está agotado.</translation>
    </message>
    <message>
        <source>This customer has redeemed {code} before; it is once for each customer.</source>
        <translation>Este cliente ya canjeó {code}; es uno por cliente.</translation>
    </message>
    <message>
        <source>{code} is once for each customer: choose the customer first.</source>
        <translation>{code} es uno por cliente: elija primero el cliente.</translation>
    </message>
    <message>
        <source>{code} is for another currency.</source>
        <translation>{code} es para otra moneda.</translation>
    </message>
    <message>
        <source>{code} is for sales from {minimum}.</source>
        <translation>{code} es para ventas desde {minimum}.</translation>
    </message>
    <message>
        <source>{code} is taken already; a coupon counts once in a sale.</source>
        <translation>{code} ya está tomado; un cupón cuenta una vez por venta.</translation>
    </message>
    <message>
        <source>Nothing is left to pay that {code} could take off.</source>
        <translation>No queda nada por pagar que {code} pudiera descontar.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Receipt: the check found nothing about {receipt} that “{action}” would mend.</source>
        <translation>Recibo: la comparación no encontró nada de {receipt} que “{action}” corrija.</translation>
    </message>
    <message>
        <source>Counted: “{text}” is not a method and an amount; write it like cash=1234.50 or cash:USD=10.00.</source>
        <translation>Contado: “{text}” no es un medio y un importe; escríbalo como cash=1234.50 o cash:USD=10.00.</translation>
    </message>
    <message>
        <source>The report is kept, but {file} could not be written ({reason}); choose another file.</source>
        <translation>El informe está guardado, pero no se pudo escribir {file} ({reason}); elija otro archivo.</translation>
    </message>
    <message>
        <source>Refund: “{reference}” is not a refund of this till; “posapp refund list” shows today&apos;s.</source>
        <translation>Devolución: “{reference}” no es una devolución de esta caja; “posapp refund list” muestra las de hoy.</translation>
    </message>
    <message>
        <source>Event: “{event}” is not in the review; “posapp review list” shows what is.</source>
        <translation>Evento: “{event}” no está en la revisión; “posapp review list” muestra lo que hay.</translation>
    </message>
    <message>
        <source>POSAPP_PIN_FILE: the file is not taken: {reason}.</source>
        <translation>POSAPP_PIN_FILE: no se acepta el archivo: {reason}.</translation>
    </message>
    <message>
        <source>{who} may not do this ({permission}); sign a manager in by --as NAME.</source>
        <translation>{who} no tiene permiso para esto ({permission}); ingrese como encargado con --as NOMBRE.</translation>
    </message>
    <message>
        <source>PIN: there is no terminal to ask for the PIN of --as {who}; name a file that holds it in POSAPP_PIN_FILE.</source>
        <translation>PIN: no hay una terminal donde pedir el PIN de --as {who}; indique en POSAPP_PIN_FILE un archivo que lo contenga.</translation>
    </message>
    <message>
        <source>This till has staff, so somebody has to sign in first; in a terminal by --as NAME and a PIN.</source>
        <translation>Esta caja tiene personal, así que primero alguien debe ingresar; en una terminal, con --as NOMBRE y un PIN.</translation>
    </message>
    <message>
        <source>Token: it is not the one that this till was set up with.</source>
        <translation>Token: no es el mismo con el que se configuró esta caja.</translation>
    </message>
    <message>
        <source>POSAPP_API_URL: “{text}” is not an address; write it like https://api.hellotext.com.</source>
        <translation>POSAPP_API_URL: “{text}” no es una dirección; escríbala como https://api.hellotext.com.</translation>
    </message>
    <message>
        <source>POSAPP_DATABASE_KEY: a key is 64 hexadecimal digits, and this one has {length} characters{other}.</source>
        <translation>POSAPP_DATABASE_KEY: una clave tiene 64 dígitos hexadecimales, y esta tiene {length} caracteres{other}.</translation>
    </message>
    <message>
        <source>POSAPP_HOME: “{text}” is not a folder.</source>
        <translation>POSAPP_HOME: “{text}” no es una carpeta.</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep the API token in. On Linux install and unlock one (gnome-keyring or KWallet), or, for scripts, set POSAPP_API_TOKEN and POSAPP_DATABASE_KEY. Nothing was kept.</source>
        <translation>Esta computadora no tiene un llavero donde guardar el token de API. En Linux instale y desbloquee uno (gnome-keyring o KWallet) o, para scripts, defina POSAPP_API_TOKEN y POSAPP_DATABASE_KEY. No se guardó nada.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not answer ({kind}); unlock it and try again. Nothing was kept.</source>
        <translation>El llavero de esta computadora no respondió ({kind}); desbloquéelo e intente otra vez. No se guardó nada.</translation>
    </message>
    <message>
        <source>Action: “{name}” is not a name for an action; write object.verb in small letters, like event.attendance.</source>
        <translation>Acción: “{name}” no es un nombre de acción; escriba objeto.verbo en minúsculas, como event.attendance.</translation>
    </message>
    <message>
        <source>Action: this shop has no action “{name}”; create it in Hellotext, or choose one that exists.</source>
        <translation>Acción: esta tienda no tiene la acción “{name}”; créela en Hellotext, o elija una que exista.</translation>
    </message>
    <message>
        <source>Action: “{name}” is built into Hellotext and needs no creating.</source>
        <translation>Acción: “{name}” viene con Hellotext y no hace falta crearla.</translation>
    </message>
    <message>
        <source>Object: {action} needs the {object_type} it happened to: its id, or parameters to find it by.</source>
        <translation>Objeto: {action} necesita el {object_type} al que le pasó: su id, o parámetros para encontrarlo.</translation>
    </message>
    <message>
        <source>Object type: say what kind of thing the object of {action} is.</source>
        <translation>Tipo de objeto: diga qué clase de cosa es el objeto de {action}.</translation>
    </message>
    <message>
        <source>Time: “{text}” is not a date and time; write it like 2026-08-07T14:05:00-03:00.</source>
        <translation>Hora: “{text}” no es una fecha y hora; escríbala como 2026-08-07T14:05:00-03:00.</translation>
    </message>
    <message>
        <source>Time: “{text}” does not say its zone; end it with Z or with an offset such as -03:00.</source>
        <translation>Hora: “{text}” no dice su zona; termínela con Z o con una diferencia como -03:00.</translation>
    </message>
    <message>
        <source>Time: “{text}” is in the future; check the date and this computer&apos;s clock.</source>
        <translation>Hora: “{text}” está en el futuro; mire la fecha y el reloj de esta computadora.</translation>
    </message>
    <message>
        <source>Zone: “{text}” is not a time zone; write it like America/Montevideo.</source>
        <translation>Zona: “{text}” no es una zona horaria; escríbala como America/Montevideo.</translation>
    </message>
    <message>
        <source>{day} is not closed at this till, so there is nothing to reopen.</source>
        <translation>El {day} no está cerrado en esta caja, así que no hay nada que reabrir.</translation>
    </message>
    <message>
        <source>{day} is closed at this till (report {number}), so nothing of that day changes any more; a manager can reopen it with a reason.</source>
        <translation>El {day} está cerrado en esta caja (informe {number}), así que nada de ese día cambia ya; un encargado puede reabrirlo con un motivo.</translation>
    </message>
    <message>
        <source>Day: {day} has not come yet.</source>
        <translation>Día: el {day} todavía no llegó.</translation>
    </message>
    <message>
        <source>Close: this till has no report {number}; “posapp close list” shows those that there are.</source>
        <translation>Cierre: esta caja no tiene el informe {number}; “posapp close list” muestra los que hay.</translation>
    </message>
    <message>
        <source>Counted: {method} is given twice in {currency}; give it once.</source>
        <translation>Contado: {method} está dos veces en {currency}; indíquelo una vez.</translation>
    </message>
    <message>
        <source>Currency: “{code}” is not a currency code in use; write three letters such as UYU, USD or EUR.</source>
        <translation>Moneda: “{code}” no es un código de moneda en uso; escriba tres letras como UYU, USD o EUR.</translation>
    </message>
    <message>
        <source>Note: it is too long; give at most 300 signs.</source>
        <translation>Nota: es demasiado larga; escriba como máximo 300 caracteres.</translation>
    </message>
    <message>
        <source>Days: give 1 to 36500 days, or none to keep the names for good.</source>
        <translation>Días: indique de 1 a 36500 días, o nada para conservar los nombres siempre.</translation>
    </message>
    <message>
        <source>Customer: this till keeps nothing of “{text}”; give the id, the shop&apos;s number or the phone.</source>
        <translation>Cliente: esta caja no guarda nada de “{text}”; indique el id, el número de la tienda o el teléfono.</translation>
    </message>
    <message>
        <source>{count} events of this customer are not at Hellotext yet and need these details. Send them first (“Sync now”), or decide about them in the review; then erase.</source>
        <translation>{count} eventos de este cliente todavía no están en Hellotext y necesitan estos datos. Envíelos primero (“Sincronizar ahora”), o decida en la revisión; después borre.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Algo salió mal.</translation>
    </message>
    <message>
        <source>An event that is {source} cannot become {target}.</source>
        <translation>Un evento en estado {source} no puede pasar a {target}.</translation>
    </message>
    <message>
        <source>Meta: “{key}” cannot be sent; give at most 20 short texts, and none of the program&apos;s own names.</source>
        <translation>Meta: “{key}” no se puede enviar; dé como máximo 20 textos cortos, y ninguno de los nombres propios del programa.</translation>
    </message>
    <message>
        <source>Amount: “{text}” is not an amount; write it like {example}.</source>
        <translation>Importe: “{text}” no es un importe; escríbalo como {example}.</translation>
    </message>
    <message>
        <source>Amount: “{text}” has more decimals than {currency} has ({exponent}).</source>
        <translation>Importe: “{text}” tiene más decimales que {currency} ({exponent}).</translation>
    </message>
    <message>
        <source>Amount: “{text}” is larger than a till takes.</source>
        <translation>Importe: “{text}” es mayor que lo que acepta una caja.</translation>
    </message>
    <message>
        <source>Amounts in {one} and {other} cannot be added.</source>
        <translation>No se pueden sumar importes en {one} y {other}.</translation>
    </message>
    <message>
        <source>New customer: give a name, a phone number or an e-mail address.</source>
        <translation>Cliente nuevo: dé un nombre, un teléfono o un correo electrónico.</translation>
    </message>
    <message>
        <source>Name: it is too long; give at most 100 letters.</source>
        <translation>Nombre: es demasiado largo; dé como máximo 100 letras.</translation>
    </message>
    <message>
        <source>E-mail: this is not an e-mail address; write it like name@example.com.</source>
        <translation>Correo electrónico: esto no es una dirección; escríbala como name@example.com.</translation>
    </message>
    <message>
        <source>A new customer who is {source} cannot become {target}.</source>
        <translation>Un cliente nuevo en estado {source} no puede pasar a {target}.</translation>
    </message>
    <message>
        <source>Phone: “{text}” is not a phone number; write it as in {country}, or with + and the country code.</source>
        <translation>Teléfono: “{text}” no es un número de teléfono; escríbalo como en {country}, o con + y el código del país.</translation>
    </message>
    <message>
        <source>PIN: choose 4 to 8 digits.</source>
        <translation>PIN: elija de 4 a 8 dígitos.</translation>
    </message>
    <message>
        <source>PIN: equal digits, or a run such as 1234, are guessed at once; choose others.</source>
        <translation>PIN: dígitos iguales, o una serie como 1234, se adivinan enseguida; elija otros.</translation>
    </message>
    <message>
        <source>PIN: this is not the right one; try again.</source>
        <translation>PIN: este no es el correcto; intente otra vez.</translation>
    </message>
    <message>
        <source>PIN: too many wrong ones; wait {seconds} seconds.</source>
        <translation>PIN: demasiados intentos; espere {seconds} segundos.</translation>
    </message>
    <message>
        <source>Receipt: give a number of 1 to 64 letters, digits and signs, without line breaks.</source>
        <translation>Comprobante: dé un número de 1 a 64 letras, dígitos y signos, sin saltos de línea.</translation>
    </message>
    <message>
        <source>Receipt: {receipt} was already recorded on {day} for {amount}.</source>
        <translation>Comprobante: {receipt} ya se registró el {day} por {amount}.</translation>
    </message>
    <message>
        <source>Amount: give the amount to pay back; it is more than nothing.</source>
        <translation>Importe: dé el importe a devolver; es más que cero.</translation>
    </message>
    <message>
        <source>Note: say what the reason was, since none of the list applies; at most 500 signs.</source>
        <translation>Nota: diga cuál fue el motivo, ya que ninguno de la lista corresponde; como máximo 500 signos.</translation>
    </message>
    <message>
        <source>Amount: {left} of receipt {receipt} can still be paid back, not {amount}.</source>
        <translation>Importe: del comprobante {receipt} todavía se puede devolver {left}, no {amount}.</translation>
    </message>
    <message>
        <source>Receipt: {receipt} was undone; there is nothing to pay back.</source>
        <translation>Comprobante: {receipt} fue deshecho; no hay nada que devolver.</translation>
    </message>
    <message>
        <source>Receipt {receipt} has a refund and can no longer be undone; undo the refund first.</source>
        <translation>El comprobante {receipt} tiene una devolución y ya no se puede deshacer; deshaga primero la devolución.</translation>
    </message>
    <message>
        <source>The refund {reference} was decided already; look at the receipt again.</source>
        <translation>La devolución {reference} ya fue decidida; mire el comprobante otra vez.</translation>
    </message>
    <message>
        <source>The refund {reference} is already on its way to Hellotext and can no longer be undone.</source>
        <translation>La devolución {reference} ya está en camino a Hellotext y no se puede deshacer.</translation>
    </message>
    <message>
        <source>Receipt {receipt} is already on its way to Hellotext and can no longer be undone; refund it instead.</source>
        <translation>El comprobante {receipt} ya está en camino a Hellotext y no se puede deshacer; haga una devolución.</translation>
    </message>
    <message>
        <source>Hellotext may have this already, and sending it again would count it twice; look there first, then choose “Send again” once more, or mark it as delivered.</source>
        <translation>Puede que Hellotext ya lo tenga, y enviarlo otra vez lo contaría dos veces; mire allí primero, y después elija “Enviar otra vez” una vez más, o márquelo como entregado.</translation>
    </message>
    <message>
        <source>{what}: give a name of 1 to 80 letters.</source>
        <translation>{what}: dé un nombre de 1 a 80 letras.</translation>
    </message>
    <message>
        <source>Country: “{text}” is not a country; write two letters such as UY, MX or US.</source>
        <translation>País: “{text}” no es un país; escriba dos letras como UY, MX o US.</translation>
    </message>
    <message>
        <source>Name: give a name of 1 to 60 letters.</source>
        <translation>Nombre: dé un nombre de 1 a 60 letras.</translation>
    </message>
    <message>
        <source>Name: somebody has this name already; add a second name or an initial.</source>
        <translation>Nombre: alguien ya tiene este nombre; agregue un segundo nombre o una inicial.</translation>
    </message>
    <message>
        <source>Role: this is the only manager; make somebody else a manager first.</source>
        <translation>Rol: es el único encargado; nombre primero a otro.</translation>
    </message>
    <message>
        <source>This needs a manager; ask one to type their PIN.</source>
        <translation>Esto necesita un encargado; pida que escriba su PIN.</translation>
    </message>
    <message>
        <source>Customer: nobody with {kind} “{text}” is in this shop&apos;s list; download the customers, or look again.</source>
        <translation>Cliente: nadie con {kind} “{text}” está en la lista de esta tienda; descargue los clientes, o busque otra vez.</translation>
    </message>
    <message>
        <source>Columns: say which column of the file holds {column}.</source>
        <translation>Columnas: diga qué columna del archivo tiene {column}.</translation>
    </message>
    <message>
        <source>Token: this cannot be an API token; copy it whole, without blanks or line breaks.</source>
        <translation>Token: esto no puede ser un token de API; cópielo entero, sin espacios ni saltos de línea.</translation>
    </message>
    <message>
        <source>POSAPP_API_URL must begin with https://; without encryption only this computer itself is spoken to.</source>
        <translation>POSAPP_API_URL debe empezar con https://; sin cifrado solo se habla con esta misma computadora.</translation>
    </message>
    <message>
        <source>Hellotext does not accept this API token; copy it again from Hellotext&apos;s settings, or make a new one.</source>
        <translation>Hellotext no acepta este token de API; cópielo otra vez de la configuración de Hellotext, o cree uno nuevo.</translation>
    </message>
    <message>
        <source>Hellotext does not permit this to the token; ask whoever manages the business there to allow it for the token, or to look at the plan.</source>
        <translation>Hellotext no permite esto al token; pida a quien administra el negocio allí que lo permita para el token, o que mire el plan.</translation>
    </message>
    <message>
        <source>Hellotext does not know this record; it may have been merged or deleted there.</source>
        <translation>Hellotext no conoce este registro; puede que se haya unido a otro o borrado allí.</translation>
    </message>
    <message>
        <source>Hellotext refused this: {explanation}</source>
        <translation>Hellotext rechazó esto: {explanation}</translation>
    </message>
    <message>
        <source>Hellotext asks to slow down; try again in a minute.</source>
        <translation>Hellotext pide ir más despacio; intente otra vez en un minuto.</translation>
    </message>
    <message>
        <source>Hellotext has trouble of its own just now (status {status}); try again in a few minutes.</source>
        <translation>Hellotext tiene problemas propios ahora (estado {status}); intente otra vez en unos minutos.</translation>
    </message>
    <message>
        <source>What answered is not Hellotext; this network may ask for a sign-in first, or a proxy stands in the way. Open a web page to see.</source>
        <translation>Quien respondió no es Hellotext; puede que esta red pida entrar primero, o que haya un proxy en el medio. Abra una página web para verlo.</translation>
    </message>
    <message>
        <source>Hellotext did not answer in time; try again.</source>
        <translation>Hellotext no respondió a tiempo; intente otra vez.</translation>
    </message>
    <message>
        <source>Hellotext cannot be reached; check this computer&apos;s network and try again.</source>
        <translation>No se llega a Hellotext; mire la red de esta computadora e intente otra vez.</translation>
    </message>
    <message>
        <source>POSAPP_API_URL is not an address that can be used; write it like https://api.hellotext.com, without blanks, user, password, question mark or number sign.</source>
        <translation>POSAPP_API_URL no es una dirección que se pueda usar; escríbala como https://api.hellotext.com, sin espacios, usuario, contraseña, signo de pregunta ni numeral.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid: it has expired; the computer&apos;s date may be wrong, or something on this network stands in the way. Nothing was sent.</source>
        <translation>El certificado de {host} no es válido: está vencido; puede que la fecha de esta computadora esté mal, o que algo en esta red se interponga. No se envió nada.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid; the computer&apos;s date may be wrong, or something on this network stands in the way. Nothing was sent.</source>
        <translation>El certificado de {host} no es válido; puede que la fecha de esta computadora esté mal, o que algo en esta red se interponga. No se envió nada.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid yet; the computer&apos;s date may be wrong, or something on this network stands in the way. Nothing was sent.</source>
        <translation>El certificado de {host} todavía no es válido; puede que la fecha de esta computadora esté mal, o que algo en esta red se interponga. No se envió nada.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid: it belongs to another address; this network may ask for a sign-in first, or something on it stands in the way. Nothing was sent.</source>
        <translation>El certificado de {host} no es válido: es de otra dirección; puede que esta red pida primero iniciar sesión, o que algo en ella se interponga. No se envió nada.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid: no authority that this computer trusts issued it; something on this network, or a virus scanner, stands in the way. Nothing was sent.</source>
        <translation>El certificado de {host} no es válido: no lo emitió ninguna autoridad en la que confíe esta computadora; algo en esta red, o un antivirus, se interpone. No se envió nada.</translation>
    </message>
    <message>
        <source>{variable} names certificates that cannot be read ({file}); correct the variable, or remove it. Nothing was sent.</source>
        <translation>{variable} indica certificados que no se pueden leer ({file}); corrija la variable o quítela. No se envió nada.</translation>
    </message>
    <message>
        <source>{variable} names a proxy in a way that cannot be read; write it like http://proxy.example:3128, or remove it. Nothing was sent.</source>
        <translation>{variable} indica un proxy de una forma que no se puede leer; escríbalo como http://proxy.example:3128 o quítelo. No se envió nada.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not let this computer through to Hellotext (status {status}); ask whoever looks after the network, or correct {variable}. Nothing was sent.</source>
        <translation>El proxy {proxy} no deja que esta computadora llegue a Hellotext (estado {status}); consulte a quien se ocupa de la red o corrija {variable}. No se envió nada.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not answer; check the network, or correct {variable}. Nothing was sent.</source>
        <translation>El proxy {proxy} no responde; revise la red o corrija {variable}. No se envió nada.</translation>
    </message>
    <message>
        <source>{variable} names a proxy of the kind {scheme}, which posapp cannot use; name an http or https proxy, or put Hellotext&apos;s address into NO_PROXY. Nothing was sent.</source>
        <translation>{variable} indica un proxy del tipo {scheme}, que posapp no puede usar; indique un proxy http o https, o ponga la dirección de Hellotext en NO_PROXY. No se envió nada.</translation>
    </message>
    <message>
        <source>The proxy {proxy} asks for a user and a password; write them into {variable}, or ask whoever looks after the network. Nothing was sent.</source>
        <translation>El proxy {proxy} pide un usuario y una contraseña; escríbalos en {variable} o consulte a quien se ocupa de la red. No se envió nada.</translation>
    </message>
    <message>
        <source>Coupon {code} can no longer be taken as shown; nothing was recorded. Look at it again, or take it off.</source>
        <translation>El cupón {code} ya no se puede aceptar como se mostró; no se registró nada. Mírelo otra vez, o quítelo.</translation>
    </message>
    <message>
        <source>Rules: {what} cannot be so; a percentage is 0.01 to 100, an amount more than nothing, the end not before the start.</source>
        <translation>Reglas: {what} no puede ser así; un porcentaje va de 0.01 a 100, un importe es más que cero, el fin no es anterior al comienzo.</translation>
    </message>
    <message>
        <source>Amount: say how much the coupon takes off; it is more than nothing.</source>
        <translation>Importe: indique cuánto descuenta el cupón; debe ser más que cero.</translation>
    </message>
    <message>
        <source>Until: the last day, {until}, is before the first day, {start}.</source>
        <translation>Hasta: el último día, {until}, es anterior al primero, {start}.</translation>
    </message>
    <message>
        <source>Percent: “{text}” is not a percentage; write a number from 0.01 to 100, such as 12.5.</source>
        <translation>Porcentaje: “{text}” no es un porcentaje; escriba un número de 0,01 a 100, como 12,5.</translation>
    </message>
    <message>
        <source>Day: “{text}” is not a day; write year, month and day, such as 2026-12-31.</source>
        <translation>Día: “{text}” no es un día; escriba año, mes y día, como 2026-12-31.</translation>
    </message>
    <message>
        <source>The check was stopped; nothing was changed.</source>
        <translation>La comparación se detuvo; no se cambió nada.</translation>
    </message>
    <message>
        <source>Receipt: {receipt} stands on line {first} too; it is compared once.</source>
        <translation>Recibo: {receipt} está también en la línea {first}; se compara una vez.</translation>
    </message>
    <message>
        <source>Coupon: no coupon “{code}” is in this shop&apos;s list{alike}; download the coupons, or look at the code again.</source>
        <translation>Cupón: el cupón “{code}” no está en la lista de esta tienda{alike}; descargue los cupones, o mire el código otra vez.</translation>
    </message>
    <message>
        <source>File: {file} cannot be written ({reason}); choose another folder.</source>
        <translation>Archivo: no se puede escribir {file} ({reason}); elija otra carpeta.</translation>
    </message>
    <message>
        <source>File: {file} is a link to another place, and nothing was written through it; choose another name.</source>
        <translation>Archivo: {file} es un enlace a otro lugar y no se escribió nada; elija otro nombre.</translation>
    </message>
    <message>
        <source>File: {file} is a folder or a device and no file; choose another name.</source>
        <translation>Archivo: {file} es una carpeta o un dispositivo, no un archivo; elija otro nombre.</translation>
    </message>
    <message>
        <source>Coupons: this shop&apos;s list has no coupon “{code}”; the payment is recorded without it.</source>
        <translation>Cupones: la lista de esta tienda no tiene el cupón “{code}”; el pago se registra sin él.</translation>
    </message>
    <message>
        <source>Coupons: coupon “{code}” was redeemed without a customer; the payment is recorded without it.</source>
        <translation>Cupones: el cupón “{code}” se canjeó sin cliente; el pago se registra sin él.</translation>
    </message>
    <message>
        <source>The check of the journal was stopped before its end.</source>
        <translation>La verificación del diario se detuvo antes del final.</translation>
    </message>
    <message>
        <source>Receipt {receipt} is no longer waiting here, so there is nothing to decide; check the day again.</source>
        <translation>El recibo {receipt} ya no espera aquí, así que no hay nada que decidir; compare el día de nuevo.</translation>
    </message>
    <message>
        <source>The till&apos;s file is missing from its folder, and backups of it are there: {count}. Go back to the newest one, in the window or by “posapp restore --newest”. Nothing was set up anew.</source>
        <translation>Falta el archivo de la caja en su carpeta, y hay respaldos: {count}. Vuelva al más nuevo, en la ventana o con “posapp restore --newest”. No se configuró nada de nuevo.</translation>
    </message>
    <message>
        <source>The till&apos;s file is missing from its folder, where a till was set up, and there is no backup of it. Put the folder back, or set the till up anew by “posapp setup --force”. Nothing was set up anew.</source>
        <translation>Falta el archivo de la caja en su carpeta, donde había una caja configurada, y no hay respaldo. Vuelva a poner la carpeta, o configure la caja de nuevo con “posapp setup --force”. No se configuró nada de nuevo.</translation>
    </message>
    <message>
        <source>Customer: “{customer}” was not registered at this till; “posapp review list” shows who was.</source>
        <translation>Cliente: “{customer}” no se registró en esta caja; “posapp review list” muestra quién sí.</translation>
    </message>
    <message>
        <source>Receipt: this till does not have {receipt}; for one from elsewhere, give its total too.</source>
        <translation>Comprobante: esta caja no tiene {receipt}; para uno de otro lugar, dé también su total.</translation>
    </message>
    <message>
        <source>Reason: say in a few words why; it is kept in the journal.</source>
        <translation>Motivo: diga en pocas palabras por qué; queda en el diario.</translation>
    </message>
    <message>
        <source>File: {name} cannot be read ({reason}).</source>
        <translation>Archivo: {name} no se puede leer ({reason}).</translation>
    </message>
    <message>
        <source>File: {name} is no file that can be read ({reason}); choose a file.</source>
        <translation>Archivo: {name} no es un archivo que se pueda leer ({reason}); elija un archivo.</translation>
    </message>
    <message>
        <source>File: {name} has more than {lines} lines; split it and import the parts.</source>
        <translation>Archivo: {name} tiene más de {lines} líneas; divídalo e importe las partes.</translation>
    </message>
    <message>
        <source>File: {name} is empty.</source>
        <translation>Archivo: {name} está vacío.</translation>
    </message>
    <message>
        <source>File: {name} has more than {megabytes} MB; split it and import the parts.</source>
        <translation>Archivo: {name} tiene más de {megabytes} MB; divídalo e importe las partes.</translation>
    </message>
    <message>
        <source>Encoding: “{name}” is not an encoding; write utf-8, latin-1 or cp1252.</source>
        <translation>Codificación: “{name}” no es una codificación; escriba utf-8, latin-1 o cp1252.</translation>
    </message>
    <message>
        <source>File: line {line} is not written in {encoding}; save the file as CSV UTF-8, or name its encoding (for example --encoding cp1252).</source>
        <translation>Archivo: la línea {line} no está escrita en {encoding}; guarde el archivo como CSV UTF-8, o nombre su codificación (por ejemplo --encoding cp1252).</translation>
    </message>
    <message>
        <source>File: line {line} has zero bytes in it, so this is not a CSV file, or it is written in UTF-16.</source>
        <translation>Archivo: la línea {line} tiene bytes cero, así que no es un archivo CSV, o está escrito en UTF-16.</translation>
    </message>
    <message>
        <source>File: its first line names the column “{column}” twice.</source>
        <translation>Archivo: su primera línea nombra dos veces la columna “{column}”.</translation>
    </message>
    <message>
        <source>Line: it is longer than {longest} characters.</source>
        <translation>Línea: tiene más de {longest} caracteres.</translation>
    </message>
    <message>
        <source>Line: it has {cells} cells and the first line has {columns}.</source>
        <translation>Línea: tiene {cells} celdas y la primera línea tiene {columns}.</translation>
    </message>
    <message>
        <source>Line: a quotation mark is not closed, or stands where none can be.</source>
        <translation>Línea: una comilla no está cerrada, o está donde no puede haber ninguna.</translation>
    </message>
    <message>
        <source>Undo: give 0 to 120 seconds.</source>
        <translation>Deshacer: indique de 0 a 120 segundos.</translation>
    </message>
    <message>
        <source>Staff: “{staff}” does not work here; “posapp staff list” shows who does.</source>
        <translation>Personal: “{staff}” no trabaja aquí; “posapp staff list” muestra quién sí.</translation>
    </message>
    <message>
        <source>This till has a manager already; ask one to add you.</source>
        <translation>Esta caja ya tiene un encargado; pida que le agregue.</translation>
    </message>
    <message>
        <source>Lock after: give 0 to 1440 minutes; 0 never locks.</source>
        <translation>Bloquear después de: dé de 0 a 1440 minutos; 0 no bloquea nunca.</translation>
    </message>
    <message>
        <source>POSAPP_HTTP_TIMEOUT: “{text}” is not a number of seconds between 0.1 and 600.</source>
        <translation>POSAPP_HTTP_TIMEOUT: “{text}” no es un número de segundos entre 0.1 y 600.</translation>
    </message>
    <message>
        <source>This till is not set up yet; open posapp, or run “posapp setup”, and tell it its shop first.</source>
        <translation>Esta caja todavía no está configurada; abra posapp, o ejecute “posapp setup”, y dígale primero su tienda.</translation>
    </message>
    <message>
        <source>There is no API token on this computer; paste one in the set-up, or set POSAPP_API_TOKEN.</source>
        <translation>No hay token de API en esta computadora; pegue uno en la configuración, o defina POSAPP_API_TOKEN.</translation>
    </message>
    <message>
        <source>The sales on this computer are encrypted and their key is not in the keyring of this user; sign in as the user who set the till up, or set POSAPP_DATABASE_KEY. Nothing was changed.</source>
        <translation>Las ventas de esta computadora están cifradas y su clave no está en el llavero de este usuario; entre como el usuario que configuró la caja, o defina POSAPP_DATABASE_KEY. No se cambió nada.</translation>
    </message>
    <message>
        <source>Object: coupon {coupon} is redeemed once only and was redeemed before; nothing was recorded.</source>
        <translation>Objeto: el cupón {coupon} se canjea una sola vez y ya fue canjeado; no se registró nada.</translation>
    </message>
    <message>
        <source>Amount: a payment needs the amount that was paid and its currency.</source>
        <translation>Importe: un pago necesita el importe que se pagó y su moneda.</translation>
    </message>
    <message>
        <source>Object: {action} happens to no object; leave it out.</source>
        <translation>Objeto: {action} no le pasa a ningún objeto; no lo indique.</translation>
    </message>
    <message>
        <source>Object type: {action} happens to a {object_type}, not to a {given}.</source>
        <translation>Tipo de objeto: {action} le pasa a un {object_type}, no a un {given}.</translation>
    </message>
    <message>
        <source>Param: an amount needs its currency beside it, such as total.amount=89.90 and total.currency=USD.</source>
        <translation>Parámetro: un importe necesita su moneda al lado, como total.amount=89.90 y total.currency=USD.</translation>
    </message>
    <message>
        <source>Phone: several customers have the number {phone}; name one by id or by the shop&apos;s own number.</source>
        <translation>Teléfono: varios clientes tienen el número {phone}; nombre a uno por id o por el número propio de la tienda.</translation>
    </message>
    <message>
        <source>Reference: {reference} was already recorded for {action} at this till, as event {event}.</source>
        <translation>Referencia: {reference} ya se registró para {action} en esta caja, como evento {event}.</translation>
    </message>
    <message>
        <source>There is nothing to hand over: Hellotext has everything that this till recorded.</source>
        <translation>No hay nada que traspasar: Hellotext tiene todo lo que registró esta caja.</translation>
    </message>
    <message>
        <source>Nothing was handed over from this till, so there is nothing to take back.</source>
        <translation>Nada se traspasó desde esta caja, así que no hay nada que recuperar.</translation>
    </message>
    <message>
        <source>This hand-over was adopted already ({where}); what is in it is sent once and not again.</source>
        <translation>Este traspaso ya fue tomado ({where}); lo que contiene se envía una vez y no más.</translation>
    </message>
    <message>
        <source>The till “{till}” began to adopt this hand-over ({at}); adopt it there again. If that till is gone for good, “posapp adopt FILE --although-claimed” takes it here, and what Hellotext does not show waits in the review.</source>
        <translation>La caja “{till}” empezó a tomar este traspaso ({at}); tómelo de nuevo allí. Si esa caja ya no existe, “posapp adopt FILE --although-claimed” lo toma aquí, y lo que Hellotext no muestre queda en revisión.</translation>
    </message>
    <message>
        <source>This hand-over is of the shop “{shop}” and not of this one; adopt it at a till of that shop.</source>
        <translation>Este traspaso es de la tienda “{shop}” y no de esta; tómelo en una caja de esa tienda.</translation>
    </message>
    <message>
        <source>{count} events recorded here are not at Hellotext yet. Send them first (“posapp sync --until-idle”), or hand them over (“posapp handover FILE”).</source>
        <translation>{count} eventos registrados aquí todavía no están en Hellotext. Envíelos primero (“posapp sync --until-idle”), o traspáselos (“posapp handover FILE”).</translation>
    </message>
    <message>
        <source>Passphrase: it is too short; take at least 12 letters, some words are best.</source>
        <translation>Frase clave: es demasiado corta; use al menos 12 letras, lo mejor son varias palabras.</translation>
    </message>
    <message>
        <source>{file} is there already and was not overwritten; choose another name.</source>
        <translation>{file} ya existe y no se sobrescribió; elija otro nombre.</translation>
    </message>
    <message>
        <source>{file} cannot be opened with this passphrase, or it is no hand-over. Nothing was changed.</source>
        <translation>{file} no se puede abrir con esta frase clave, o no es un traspaso. No se cambió nada.</translation>
    </message>
    <message>
        <source>{file} is no file that a posapp sealed. Nothing was changed; choose the file that the other till made.</source>
        <translation>{file} no es un archivo sellado por posapp. No se cambió nada; elija el archivo que hizo la otra caja.</translation>
    </message>
    <message>
        <source>Token: it comes from POSAPP_API_TOKEN; change it there, and start posapp again.</source>
        <translation>Token: viene de POSAPP_API_TOKEN; cámbielo allí y abra posapp de nuevo.</translation>
    </message>
    <message>
        <source>Token: it is of another business, and {count} events recorded for the present one still wait here. Send them first, or hand them over.</source>
        <translation>Token: es de otro negocio, y {count} eventos registrados para el actual todavía esperan aquí. Envíelos primero, o traspáselos.</translation>
    </message>
    <message>
        <source>There is no backup of this till yet; one is made each day that posapp is open.</source>
        <translation>Todavía no hay copia de seguridad de esta caja; se hace una cada día que posapp está abierto.</translation>
    </message>
    <message>
        <source>Backup: there is none of “{day}”; “posapp restore” without a day lists those that are kept.</source>
        <translation>Copia de seguridad: no hay ninguna de “{day}”; “posapp restore” sin día muestra las que se guardan.</translation>
    </message>
    <message>
        <source>{file} cannot be opened with the key on this computer. Either the key belongs to another till, or the start of the file is damaged. Nothing was changed; restore the key, or the newest backup.</source>
        <translation>{file} no se puede abrir con la clave de esta computadora. O la clave es de otra caja, o el comienzo del archivo está dañado. No se cambió nada; restaure la clave, o la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>{file} is damaged. Nothing was overwritten; restore the newest backup from the folder beside it.</source>
        <translation>{file} está dañado. No se sobrescribió nada; restaure la copia de seguridad más reciente de la carpeta que está al lado.</translation>
    </message>
    <message>
        <source>The disk is full: nothing of this was recorded. Free some space and try again; {file} is unharmed.</source>
        <translation>El disco está lleno: nada de esto se registró. Libere espacio e intente otra vez; {file} está intacto.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder is read-only or belongs to somebody else. Nothing was changed; give this user the right to write there, or set POSAPP_HOME to another folder.</source>
        <translation>No se puede escribir en {file}: la carpeta es de solo lectura o pertenece a otra persona. No se cambió nada; dé a este usuario el derecho de escribir allí, o defina POSAPP_HOME con otra carpeta.</translation>
    </message>
    <message>
        <source>{file} was written by a newer posapp. Nothing was changed; install the newer version again.</source>
        <translation>{file} fue escrito por un posapp más nuevo. No se cambió nada; instale otra vez la versión más nueva.</translation>
    </message>
    <message>
        <source>{file} is in use by another program and did not come free. Nothing of this was recorded; try again.</source>
        <translation>{file} está en uso por otro programa y no se liberó. Nada de esto se registró; intente otra vez.</translation>
    </message>
    <message>
        <source>The list of customers on this computer is damaged. posapp downloads it again by itself; payments can be recorded meanwhile.</source>
        <translation>La lista de clientes de esta computadora está dañada. posapp la descarga de nuevo solo; mientras tanto se pueden registrar pagos.</translation>
    </message>
    <message>
        <source>The disk is full: not all customers could be kept on this computer. Free some space and download again.</source>
        <translation>El disco está lleno: no se pudieron guardar todos los clientes en esta computadora. Libere espacio y descargue de nuevo.</translation>
    </message>
    <message>
        <source>The list of customers is in use by another program and did not come free; try again.</source>
        <translation>Otro programa está usando la lista de clientes y no la soltó; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A mistake of posapp stopped the download ({kind}). What had come is kept; it is tried again within the hour.</source>
        <translation>Un error de posapp detuvo la descarga ({kind}). Lo que llegó se conserva; se vuelve a intentar dentro de la hora.</translation>
    </message>
    <message>
        <source>The list of customers could not be used ({what}); try again.</source>
        <translation>No se pudo usar la lista de clientes ({what}); inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Customer: several have the number “{text}”; choose the one who is meant by name, phone or e-mail.</source>
        <translation>Cliente: varios tienen el número “{text}”; elija por nombre, teléfono o correo.</translation>
    </message>
    <message>
        <source>{file} could not be used ({what}). Nothing of this was recorded.</source>
        <translation>{file} no se pudo usar ({what}). Nada de esto se registró.</translation>
    </message>
    <message>
        <source>Another posapp on this computer is already sending for this till; let it, or close it first.</source>
        <translation>Otro posapp en esta computadora ya está enviando para esta caja; déjelo, o ciérrelo primero.</translation>
    </message>
    <message>
        <source>POSAPP_RECONCILE_LOOKS: “{text}” is not two or more rising numbers of seconds, like 60,600.</source>
        <translation>POSAPP_RECONCILE_LOOKS: “{text}” no son dos o más números crecientes de segundos, como 60,600.</translation>
    </message>
    <message>
        <source>POSAPP_RECONCILE_WITNESSES: “{text}” is not a whole number from 1 to 200, like 30.</source>
        <translation>POSAPP_RECONCILE_WITNESSES: “{text}” no es un número entero de 1 a 200, como 30.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>recibido</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incierto</translation>
    </message>
    <message>
        <source>review</source>
        <translation>por revisar</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>handed_over</source>
        <translation>traspasado</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>creating</source>
        <translation>en creación</translation>
    </message>
    <message>
        <source>known</source>
        <translation>conocido</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({kind}). What was recorded before is safe; please try again.</source>
        <translation>Pasó algo inesperado ({kind}). Lo registrado antes está a salvo; intente otra vez.</translation>
    </message>
    <message>
        <source>Barcode: “{code}” cannot be one; give 1 to 64 letters, digits and signs without blanks.</source>
        <translation>Código de barras: “{code}” no puede serlo; dé de 1 a 64 letras, dígitos y signos sin espacios.</translation>
    </message>
    <message>
        <source>Barcode: the last digit of {code} would have to be {digit}; a digit is wrong or missing.</source>
        <translation>Código de barras: el último dígito de {code} tendría que ser {digit}; hay un dígito equivocado o falta uno.</translation>
    </message>
    <message>
        <source>Amount: the items come to {total}, not {amount}; change the items, or take all of them off.</source>
        <translation>Monto: los artículos suman {total}, no {amount}; cambie los artículos o quítelos todos.</translation>
    </message>
    <message>
        <source>Name: give the product a name of 1 to 200 signs, without line breaks.</source>
        <translation>Nombre: dele al producto un nombre de 1 a 200 signos, sin saltos de línea.</translation>
    </message>
    <message>
        <source>Product: its number, category and reference have at most 100 signs each, without line breaks.</source>
        <translation>Producto: su número, categoría y referencia tienen como máximo 100 signos cada uno, sin saltos de línea.</translation>
    </message>
    <message>
        <source>“{name}” is priced in {currency}, and this till takes {taken}; give it a price in {taken}.</source>
        <translation>“{name}” tiene precio en {currency}, y esta caja cobra en {taken}; dele un precio en {taken}.</translation>
    </message>
    <message>
        <source>Quantity: “{text}” is not a quantity; write a number more than 0 and up to 99999, such as {example}.</source>
        <translation>Cantidad: “{text}” no es una cantidad; escriba un número mayor que 0 y hasta 99999, como {example}.</translation>
    </message>
    <message>
        <source>Quantity: this is sold by the piece; write a whole number, not {text}.</source>
        <translation>Cantidad: esto se vende por unidad; escriba un número entero, no {text}.</translation>
    </message>
    <message>
        <source>Unit: “{text}” is not one; write piece, kg, l or m, or leave it empty for pieces.</source>
        <translation>Unidad: “{text}” no lo es; escriba piece, kg, l o m, o déjela vacía para unidades.</translation>
    </message>
    <message>
        <source>Items: {left} of “{name}” can still come back, not {quantity}.</source>
        <translation>Artículos: todavía pueden volver {left} de “{name}”, no {quantity}.</translation>
    </message>
    <message>
        <source>Barcode: no product of this till&apos;s catalogue has the code “{code}”.</source>
        <translation>Código de barras: ningún producto del catálogo de esta caja tiene el código “{code}”.</translation>
    </message>
    <message>
        <source>File: {file} is there already and was not overwritten; choose another name, or give --overwrite.</source>
        <translation>Archivo: {file} ya existe y no se sobrescribió; elija otro nombre o use --overwrite.</translation>
    </message>
    <message>
        <source>Barcode: {barcode} stands in line {line} already; that line counts.</source>
        <translation>Código de barras: {barcode} ya está en la línea {line}; cuenta esa línea.</translation>
    </message>
    <message>
        <source>File: its first line names no column “{column}”; it must name {columns}.</source>
        <translation>Archivo: su primera línea no nombra la columna “{column}”; debe nombrar {columns}.</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>despachado</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>Action: {owner} is connected and tells {action} itself; recorded here too, it would count twice.</source>
        <translation>Acción: {owner} está conectado y cuenta {action} él mismo; registrada también aquí, valdría dos veces.</translation>
    </message>
    <message>
        <source>Integration: “{name}” is not one of {known}.</source>
        <translation>Integración: «{name}» no es ninguna de {known}.</translation>
    </message>
    <message>
        <source>Consent: this person unsubscribed before; only they themselves can subscribe again, by writing to you.</source>
        <translation>Consentimiento: esta persona se dio de baja antes; solo ella misma puede volver a suscribirse, escribiéndoles.</translation>
    </message>
    <message>
        <source>Consent: only who agrees is subscribed; tick that they do, or give the words that they agreed to.</source>
        <translation>Consentimiento: solo se suscribe a quien acepta; marque que acepta o dé las palabras que aceptó.</translation>
    </message>
    <message>
        <source>Action: {action} is not switched on at this till; a manager does that in Actions.</source>
        <translation>Acción: {action} no está activada en esta caja; un encargado lo hace en Acciones.</translation>
    </message>
    <message>
        <source>This is already on its way to Hellotext and can no longer be undone.</source>
        <translation>Esto ya va camino a Hellotext y no se puede deshacer.</translation>
    </message>
    <message>
        <source>Action: the business has “{name}” already; change that one, or choose another name.</source>
        <translation>Acción: el negocio ya tiene «{name}»; cambie esa o elija otro nombre.</translation>
    </message>
    <message>
        <source>Action: the business has no own action “{name}”; create it first.</source>
        <translation>Acción: el negocio no tiene una acción propia «{name}»; créela antes.</translation>
    </message>
    <message>
        <source>Order {reference} went on since then; undo its later step first.</source>
        <translation>El pedido {reference} siguió desde entonces; deshaga antes su paso posterior.</translation>
    </message>
    <message>
        <source>Order {reference} is {source}; it cannot be {target} now.</source>
        <translation>El pedido {reference} está {source}; ahora no puede quedar {target}.</translation>
    </message>
    <message>
        <source>Order {reference} is another customer&apos;s; look at the number again.</source>
        <translation>El pedido {reference} es de otro cliente; mire otra vez el número.</translation>
    </message>
    <message>
        <source>Items: line {line} needs a product, a whole number of it from 1 to 9999, and the price of one.</source>
        <translation>Productos: la línea {line} necesita un producto, una cantidad entera de 1 a 9999 y el precio de uno.</translation>
    </message>
    <message>
        <source>Number: give the number of what it happened to, 1 to 64 letters, digits and signs.</source>
        <translation>Número: dé el número de aquello a lo que le ocurrió, de 1 a 64 letras, dígitos y signos.</translation>
    </message>
    <message>
        <source>Page: {action} is not about a page; leave its address out.</source>
        <translation>Página: {action} no trata de una página; omita la dirección.</translation>
    </message>
    <message>
        <source>Amount: {action} needs an amount of money.</source>
        <translation>Importe: {action} necesita un importe.</translation>
    </message>
    <message>
        <source>Page: write its whole address, like https://shop.example.com/bikes.</source>
        <translation>Página: escriba la dirección completa, como https://shop.example.com/bikes.</translation>
    </message>
    <message>
        <source>Period: {first} to {last} cannot be summed up; give at most 366 days, the first one first.</source>
        <translation>Período: de {first} a {last} no se puede resumir; indique 366 días como máximo, el primero primero.</translation>
    </message>
    <message>
        <source>The summary was stopped.</source>
        <translation>El resumen se detuvo.</translation>
    </message>
    <message>
        <source>Item: “{text}” is not an item of the receipt with a quantity; write it like 2=1, see “posapp refund items”.</source>
        <translation>Artículo: “{text}” no es un artículo del comprobante con una cantidad; escríbalo como 2=1, vea “posapp refund items”.</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>payment recorded</source>
        <translation>pago registrado</translation>
    </message>
    <message>
        <source>payment undone</source>
        <translation>pago deshecho</translation>
    </message>
    <message>
        <source>refund requested</source>
        <translation>devolución pedida</translation>
    </message>
    <message>
        <source>refund received</source>
        <translation>devolución pagada</translation>
    </message>
    <message>
        <source>refund undone</source>
        <translation>devolución deshecha</translation>
    </message>
    <message>
        <source>refund turned down</source>
        <translation>devolución rechazada</translation>
    </message>
    <message>
        <source>refund limit changed</source>
        <translation>límite de devolución cambiado</translation>
    </message>
    <message>
        <source>event recorded</source>
        <translation>evento registrado</translation>
    </message>
    <message>
        <source>event sent again</source>
        <translation>evento enviado de nuevo</translation>
    </message>
    <message>
        <source>event corrected</source>
        <translation>evento corregido</translation>
    </message>
    <message>
        <source>event dismissed</source>
        <translation>evento descartado</translation>
    </message>
    <message>
        <source>event marked delivered</source>
        <translation>evento marcado como entregado</translation>
    </message>
    <message>
        <source>event sent to review</source>
        <translation>evento enviado a revisión</translation>
    </message>
    <message>
        <source>dismissal taken back</source>
        <translation>descarte retirado</translation>
    </message>
    <message>
        <source>receipt corrected</source>
        <translation>recibo corregido</translation>
    </message>
    <message>
        <source>export columns told</source>
        <translation>columnas de la exportación indicadas</translation>
    </message>
    <message>
        <source>event undone</source>
        <translation>evento deshecho</translation>
    </message>
    <message>
        <source>actions switched on</source>
        <translation>acciones activadas</translation>
    </message>
    <message>
        <source>products imported</source>
        <translation>productos importados</translation>
    </message>
    <message>
        <source>product removed</source>
        <translation>producto quitado</translation>
    </message>
    <message>
        <source>product events decided</source>
        <translation>eventos de productos decididos</translation>
    </message>
    <message>
        <source>customer registered</source>
        <translation>cliente registrado</translation>
    </message>
    <message>
        <source>customer corrected</source>
        <translation>cliente corregido</translation>
    </message>
    <message>
        <source>customer taken for another</source>
        <translation>cliente tomado por otro</translation>
    </message>
    <message>
        <source>customer note written</source>
        <translation>nota del cliente escrita</translation>
    </message>
    <message>
        <source>customer note removed</source>
        <translation>nota del cliente quitada</translation>
    </message>
    <message>
        <source>customer data given out</source>
        <translation>datos del cliente entregados</translation>
    </message>
    <message>
        <source>customer erased</source>
        <translation>cliente borrado</translation>
    </message>
    <message>
        <source>retention changed</source>
        <translation>conservación cambiada</translation>
    </message>
    <message>
        <source>names forgotten</source>
        <translation>nombres olvidados</translation>
    </message>
    <message>
        <source>coupon rules saved</source>
        <translation>reglas del cupón guardadas</translation>
    </message>
    <message>
        <source>coupon rules removed</source>
        <translation>reglas del cupón quitadas</translation>
    </message>
    <message>
        <source>coupon amounts decided</source>
        <translation>importes de los cupones decididos</translation>
    </message>
    <message>
        <source>shop set up</source>
        <translation>tienda configurada</translation>
    </message>
    <message>
        <source>shop changed</source>
        <translation>tienda cambiada</translation>
    </message>
    <message>
        <source>token replaced</source>
        <translation>token reemplazado</translation>
    </message>
    <message>
        <source>token forgotten</source>
        <translation>token olvidado</translation>
    </message>
    <message>
        <source>first manager made</source>
        <translation>primer encargado creado</translation>
    </message>
    <message>
        <source>staff added</source>
        <translation>persona agregada</translation>
    </message>
    <message>
        <source>staff renamed</source>
        <translation>persona renombrada</translation>
    </message>
    <message>
        <source>role changed</source>
        <translation>función cambiada</translation>
    </message>
    <message>
        <source>staff deactivated</source>
        <translation>persona dada de baja</translation>
    </message>
    <message>
        <source>staff brought back</source>
        <translation>persona reincorporada</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN puesto</translation>
    </message>
    <message>
        <source>PIN set by the API token</source>
        <translation>PIN puesto con el token de API</translation>
    </message>
    <message>
        <source>lock time set</source>
        <translation>tiempo de bloqueo puesto</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>identificado</translation>
    </message>
    <message>
        <source>permission lent</source>
        <translation>permiso prestado</translation>
    </message>
    <message>
        <source>day closed</source>
        <translation>día cerrado</translation>
    </message>
    <message>
        <source>day reopened</source>
        <translation>día reabierto</translation>
    </message>
    <message>
        <source>closing rules changed</source>
        <translation>reglas de cierre cambiadas</translation>
    </message>
    <message>
        <source>close reports taken over</source>
        <translation>informes de cierre recuperados</translation>
    </message>
    <message>
        <source>backup made</source>
        <translation>copia de respaldo hecha</translation>
    </message>
    <message>
        <source>backup restored</source>
        <translation>copia de respaldo restaurada</translation>
    </message>
    <message>
        <source>till restored</source>
        <translation>caja restaurada</translation>
    </message>
    <message>
        <source>restored notice read</source>
        <translation>aviso de restauración leído</translation>
    </message>
    <message>
        <source>payment brought back</source>
        <translation>pago recuperado</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>traspasado</translation>
    </message>
    <message>
        <source>hand-over taken back</source>
        <translation>traspaso retirado</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>adoptado</translation>
    </message>
</context>
<context>
    <name>methods</name>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Débito</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédito</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
</context>
<context>
    <name>orders</name>
    <message>
        <source>New here</source>
        <translation>Nuevo aquí</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Despachado</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Traspasado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>X REPORT (the day is open)</source>
        <translation>INFORME X (el día está abierto)</translation>
    </message>
    <message>
        <source>Z REPORT No. {number}</source>
        <translation>INFORME Z n.º {number}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>In place of No. {number}</source>
        <translation>En lugar del n.º {number}</translation>
    </message>
    <message>
        <source>REOPENED {at}</source>
        <translation>REABIERTO {at}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Nothing was sold or paid back.</source>
        <translation>No se vendió ni se devolvió nada.</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Bruto</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Cupones</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Neto</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation>Sin cliente</translation>
    </message>
    <message>
        <source>Undone payments</source>
        <translation>Pagos deshechos</translation>
    </message>
    <message>
        <source>Coupons redeemed</source>
        <translation>Cupones canjeados</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Recibos</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>Por cajero</translation>
    </message>
    <message>
        <source>(nobody signed in)</source>
        <translation>(nadie identificado)</translation>
    </message>
    <message>
        <source>By method</source>
        <translation>Por medio de pago</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Counted before the figures were shown</source>
        <translation>Contado antes de mostrar las cifras</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>registrado</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>contado</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>sin contar</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>diferencia</translation>
    </message>
    <message>
        <source>hidden until the day is closed</source>
        <translation>oculto hasta que se cierre el día</translation>
    </message>
    <message>
        <source>Hellotext has everything of this day.</source>
        <translation>Hellotext tiene todo lo de este día.</translation>
    </message>
    <message>
        <source>NOT AT HELLOTEXT YET</source>
        <translation>TODAVÍA NO EN HELLOTEXT</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
</context>
<context>
    <name>permissions</name>
    <message>
        <source>Recording payments</source>
        <translation>Registrar pagos</translation>
    </message>
    <message>
        <source>Registering new customers</source>
        <translation>Registrar clientes nuevos</translation>
    </message>
    <message>
        <source>Undoing one&apos;s own sale</source>
        <translation>Deshacer una venta propia</translation>
    </message>
    <message>
        <source>Undoing somebody else&apos;s sale</source>
        <translation>Deshacer una venta de otra persona</translation>
    </message>
    <message>
        <source>Refunding</source>
        <translation>Hacer devoluciones</translation>
    </message>
    <message>
        <source>Refunding above the limit</source>
        <translation>Devolver por encima del límite</translation>
    </message>
    <message>
        <source>Deciding about what is to review</source>
        <translation>Decidir sobre lo que está por revisar</translation>
    </message>
    <message>
        <source>Changing the coupons&apos; rules</source>
        <translation>Cambiar las reglas de los cupones</translation>
    </message>
    <message>
        <source>Changing the actions</source>
        <translation>Cambiar las acciones</translation>
    </message>
    <message>
        <source>Changing the staff and their PINs</source>
        <translation>Cambiar el personal y sus PIN</translation>
    </message>
    <message>
        <source>Changing the till&apos;s settings</source>
        <translation>Cambiar la configuración de la caja</translation>
    </message>
    <message>
        <source>Handing over to or from another PC</source>
        <translation>Traspasar a otra PC o desde ella</translation>
    </message>
    <message>
        <source>Taking figures out of the program</source>
        <translation>Sacar cifras del programa</translation>
    </message>
    <message>
        <source>Closing the day, or opening it again</source>
        <translation>Cerrar el día, o reabrirlo</translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>Leer el diario</translation>
    </message>
    <message>
        <source>Giving out or erasing what is kept of a customer</source>
        <translation>Entregar o borrar lo que se guarda de un cliente</translation>
    </message>
    <message>
        <source>Recording other actions</source>
        <translation>Registrar otras acciones</translation>
    </message>
    <message>
        <source>Seeing what the shop takes</source>
        <translation>Ver lo que vende la tienda</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>Nothing waits: Hellotext has everything that can be sent.</source>
        <translation>Nada espera: Hellotext tiene todo lo que se puede enviar.</translation>
    </message>
    <message>
        <source>Waiting since {since}, {cause}</source>
        <translation>En espera desde {since}, {cause}</translation>
    </message>
    <message>
        <source>The oldest since {since} ({age}). {reason}</source>
        <translation>El más antiguo desde {since} ({age}). {reason}</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>todavía sin intentar</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>enviándose</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>sin red</translation>
    </message>
    <message>
        <source>Hellotext refuses the token</source>
        <translation>Hellotext rechaza el token</translation>
    </message>
    <message>
        <source>Hellotext does not permit it</source>
        <translation>Hellotext no lo permite</translation>
    </message>
    <message>
        <source>Hellotext asked to slow down</source>
        <translation>Hellotext pidió ir más despacio</translation>
    </message>
    <message>
        <source>the certificate of the server is not valid</source>
        <translation>el certificado del servidor no es válido</translation>
    </message>
    <message>
        <source>something on this network answers in Hellotext&apos;s place</source>
        <translation>algo en esta red responde en lugar de Hellotext</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Recorded at this till.</source>
        <translation>Registrado en esta caja.</translation>
    </message>
    <message>
        <source>Sending began.</source>
        <translation>Empezó el envío.</translation>
    </message>
    <message>
        <source>Sending had not begun yet; it waits again.</source>
        <translation>El envío no había empezado; espera otra vez.</translation>
    </message>
    <message>
        <source>Hellotext could not be reached; it waits.</source>
        <translation>No se pudo llegar a Hellotext; espera.</translation>
    </message>
    <message>
        <source>The certificate of the server was not valid; nothing was sent, and it waits.</source>
        <translation>El certificado del servidor no era válido; no se envió nada y queda en espera.</translation>
    </message>
    <message>
        <source>Something on this network answered in Hellotext&apos;s place; it waits.</source>
        <translation>Algo en esta red respondió en lugar de Hellotext; queda en espera.</translation>
    </message>
    <message>
        <source>Hellotext asked to slow down; it waits.</source>
        <translation>Hellotext pidió ir más despacio; espera.</translation>
    </message>
    <message>
        <source>Hellotext did not accept the API token; it waits.</source>
        <translation>Hellotext no aceptó el token de API; espera.</translation>
    </message>
    <message>
        <source>Hellotext did not permit it; it waits.</source>
        <translation>Hellotext no lo permitió; espera.</translation>
    </message>
    <message>
        <source>No answer came in time; looking whether it arrived.</source>
        <translation>No hubo respuesta a tiempo; se mira si llegó.</translation>
    </message>
    <message>
        <source>Hellotext had trouble of its own; looking whether it arrived.</source>
        <translation>Hellotext tuvo problemas propios; se mira si llegó.</translation>
    </message>
    <message>
        <source>The answer could not be read; looking whether it arrived.</source>
        <translation>La respuesta no se pudo leer; se mira si llegó.</translation>
    </message>
    <message>
        <source>posapp stopped while it was being sent; looking whether it arrived.</source>
        <translation>posapp se detuvo mientras se enviaba; se mira si llegó.</translation>
    </message>
    <message>
        <source>The till&apos;s file was restored from a backup; looking whether it had arrived.</source>
        <translation>El archivo de la caja se restauró de una copia de seguridad; se mira si había llegado.</translation>
    </message>
    <message>
        <source>It did not arrive at Hellotext; it is sent again.</source>
        <translation>No llegó a Hellotext; se envía otra vez.</translation>
    </message>
    <message>
        <source>Somebody corrected it; it is sent again.</source>
        <translation>Alguien lo corrigió; se envía otra vez.</translation>
    </message>
    <message>
        <source>Hellotext knows the new customer now; it is sent.</source>
        <translation>Hellotext ya conoce al cliente nuevo; se envía.</translation>
    </message>
    <message>
        <source>Somebody decided to send it again.</source>
        <translation>Alguien decidió enviarlo otra vez.</translation>
    </message>
    <message>
        <source>Hellotext answered that it has it.</source>
        <translation>Hellotext respondió que lo tiene.</translation>
    </message>
    <message>
        <source>Found at Hellotext: it arrived.</source>
        <translation>Encontrado en Hellotext: llegó.</translation>
    </message>
    <message>
        <source>Whether it arrived cannot be told from Hellotext&apos;s list; somebody has to decide.</source>
        <translation>La lista de Hellotext no permite saber si llegó; alguien tiene que decidir.</translation>
    </message>
    <message>
        <source>Hellotext refused it.</source>
        <translation>Hellotext lo rechazó.</translation>
    </message>
    <message>
        <source>Hellotext does not know the action; create it there, then send it again.</source>
        <translation>Hellotext no conoce la acción; créela allí y después envíelo otra vez.</translation>
    </message>
    <message>
        <source>Hellotext does not know the customer; they may have been merged or deleted there.</source>
        <translation>Hellotext no conoce al cliente; puede que se haya unido a otro o borrado allí.</translation>
    </message>
    <message>
        <source>Hellotext does not know something that it names.</source>
        <translation>Hellotext no conoce algo que esto nombra.</translation>
    </message>
    <message>
        <source>Hellotext refused the new customer; correct their details, or choose another customer.</source>
        <translation>Hellotext rechazó al cliente nuevo; corrija sus datos, o elija otro cliente.</translation>
    </message>
    <message>
        <source>Whether the new customer was created cannot be told from Hellotext&apos;s list; look there, then choose them.</source>
        <translation>La lista de Hellotext no permite saber si el cliente nuevo se creó; mire allí y después elíjalo.</translation>
    </message>
    <message>
        <source>This person had unsubscribed before; only they themselves may subscribe again, so it was not sent.</source>
        <translation>Esta persona se había dado de baja; solo ella puede volver a suscribirse, así que no se envió.</translation>
    </message>
    <message>
        <source>The till&apos;s own export tells it otherwise; somebody has to decide before it is sent.</source>
        <translation>La exportación de la caja dice otra cosa; alguien debe decidir antes de que se envíe.</translation>
    </message>
    <message>
        <source>Handed over in a sealed file; another till sends it.</source>
        <translation>Traspasado en un archivo sellado; lo envía otra caja.</translation>
    </message>
    <message>
        <source>Taken over from another till; looking whether it had arrived before it is sent.</source>
        <translation>Tomado de otra caja; se mira si había llegado antes de enviarlo.</translation>
    </message>
    <message>
        <source>No till had sent it, and Hellotext does not list it, so it is sent now.</source>
        <translation>Ninguna caja lo había enviado y no figura en Hellotext, así que se envía ahora.</translation>
    </message>
    <message>
        <source>The hand-over was taken back; looking whether it had arrived before it is sent.</source>
        <translation>El traspaso se recuperó; se mira si había llegado antes de enviarlo.</translation>
    </message>
    <message>
        <source>Another till may send it too; if Hellotext does not show it, somebody has to decide.</source>
        <translation>Otra caja también puede enviarlo; si Hellotext no lo muestra, alguien tiene que decidir.</translation>
    </message>
    <message>
        <source>Somebody decided not to send it.</source>
        <translation>Alguien decidió no enviarlo.</translation>
    </message>
    <message>
        <source>Somebody saw it at Hellotext.</source>
        <translation>Alguien lo vio en Hellotext.</translation>
    </message>
    <message>
        <source>Undone before it was sent.</source>
        <translation>Deshecho antes de enviarse.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list shows no payment of this till from before this one, as with a till&apos;s very first payment, so it cannot tell whether this one arrived; look there and decide.</source>
        <translation>La lista de Hellotext no muestra ningún pago de esta caja anterior a este, como pasa con el primer pago de una caja, así que no permite saber si este llegó; mire allí y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list shows no payment of this till from after this one, so it may be out of date and cannot tell whether this one arrived; look there and decide.</source>
        <translation>La lista de Hellotext no muestra ningún pago de esta caja posterior a este, así que puede estar desactualizada y no permite saber si este llegó; mire allí y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list never showed an event of this kind from this till, so it may leave them out and cannot tell whether this one arrived; look there and decide.</source>
        <translation>La lista de Hellotext nunca mostró un evento de este tipo de esta caja; quizá los omite, así que no permite saber si este llegó; mire allí y decida.</translation>
    </message>
    <message>
        <source>Too few payments of this till were seen in Hellotext&apos;s list so far to trust that it shows all of them; look there and decide.</source>
        <translation>Hasta ahora se vieron muy pocos pagos de esta caja en la lista de Hellotext para confiar en que los muestra todos; mire allí y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list showed none of this till&apos;s payments by their ids, so it cannot tell whether this one arrived; look there and decide.</source>
        <translation>La lista de Hellotext no mostró ningún pago de esta caja con su identificador, así que no permite saber si este llegó; mire allí y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list is in an order that posapp does not know, so it cannot tell whether this one arrived; look there and decide.</source>
        <translation>La lista de Hellotext está en un orden que posapp no conoce, así que no permite saber si este llegó; mire allí y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list holds entries that could be this one and cannot be read; look there and decide.</source>
        <translation>La lista de Hellotext tiene entradas que podrían ser este pago y no se pueden leer; mire allí y decida.</translation>
    </message>
    <message>
        <source>The pages of Hellotext&apos;s list do not follow upon one another without a gap, so it cannot tell whether this one arrived; look there and decide.</source>
        <translation>Entre las páginas de la lista de Hellotext puede faltar algo, así que no permite saber si este llegó; mire allí y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list does not show payments that Hellotext has, so it cannot tell whether this one arrived; look there and decide.</source>
        <translation>La lista de Hellotext no muestra pagos que Hellotext sí tiene, así que no permite saber si este llegó; mire allí y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list shows payments too late to tell whether this one arrived; look there and decide.</source>
        <translation>La lista de Hellotext muestra los pagos demasiado tarde para saber si este llegó; mire allí y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list of events could not be read for a long time, so nobody knows whether this one arrived; look there and decide.</source>
        <translation>La lista de eventos de Hellotext no se pudo leer durante mucho tiempo, así que no se sabe si este llegó; mire allí y decida.</translation>
    </message>
    <message>
        <source>Another copy of this till&apos;s folder, or another till of the same name, sends too, so it cannot be told whether this one arrived; look at Hellotext and decide.</source>
        <translation>Otra copia de la carpeta de esta caja, u otra caja con el mismo nombre, también envía, así que no se puede saber si este llegó; mire en Hellotext y decida.</translation>
    </message>
</context>
<context>
    <name>refunds</name>
    <message>
        <source>Damaged or faulty</source>
        <translation>Dañado o defectuoso</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Artículo equivocado</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>No era lo esperado</translation>
    </message>
    <message>
        <source>Wrong price</source>
        <translation>Precio equivocado</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Pagado dos veces</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Turned down</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Pedida</translation>
    </message>
    <message>
        <source>Asked for, then paid back</source>
        <translation>Pedida y después devuelta</translation>
    </message>
</context>
<context>
    <name>restored</name>
    <message>
        <source>This till&apos;s file is older than it was: its folder was rolled back or copied, or the end of the file is damaged.</source>
        <translation>El archivo de esta caja es más viejo que antes: su carpeta se volvió atrás o se copió, o el final del archivo está dañado.</translation>
    </message>
    <message>
        <source>The journal is not the one that this till wrote: it was rewritten, or the file is another copy of this till.</source>
        <translation>El registro de actividad no es el que escribió esta caja: fue reescrito, o el archivo es otra copia de esta caja.</translation>
    </message>
    <message>
        <source>This till&apos;s folder comes from another computer.</source>
        <translation>La carpeta de esta caja viene de otra computadora.</translation>
    </message>
    <message>
        <source>This till&apos;s folder was moved or copied.</source>
        <translation>La carpeta de esta caja se movió o se copió.</translation>
    </message>
    <message>
        <source>The mark that tells how far this till had come is missing on this computer.</source>
        <translation>En esta computadora falta la marca que dice hasta dónde había llegado esta caja.</translation>
    </message>
    <message>
        <source>A backup was put in the place of the till&apos;s file.</source>
        <translation>Se puso un respaldo en el lugar del archivo de la caja.</translation>
    </message>
    <message>
        <source>Missing at its end: {entries} entries of the journal, {events} events.</source>
        <translation>Faltan al final: {entries} líneas del registro de actividad, {events} eventos.</translation>
    </message>
    <message>
        <source>Nothing is sent twice: {unsent} events are looked for at Hellotext before they are sent.</source>
        <translation>Nada se envía dos veces: {unsent} eventos se buscan en Hellotext antes de enviarlos.</translation>
    </message>
    <message>
        <source>Payments brought back from Hellotext: {found}. Listed there and not brought back: {left_out}.</source>
        <translation>Pagos recuperados de Hellotext: {found}. Están allí y no se recuperaron: {left_out}.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list is still being read for what is missing.</source>
        <translation>Todavía se está leyendo la lista de Hellotext para encontrar lo que falta.</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Cashier</source>
        <translation>Cajero</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Encargado</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Traspasado</translation>
    </message>
</context>
<context>
    <name>subscription</name>
    <message>
        <source>Unconfirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Suscrito</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Aún sin confirmar</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Dado de baja</translation>
    </message>
    <message>
        <source>Status unknown</source>
        <translation>Estado desconocido</translation>
    </message>
</context>
<context>
    <name>summary</name>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cajero</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Bruto</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Neto</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>Por cajero</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Cupones</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Cupón</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Débito</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédito</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Damaged or faulty</source>
        <translation>Dañado o defectuoso</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Artículo equivocado</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>No era lo esperado</translation>
    </message>
    <message>
        <source>Wrong price</source>
        <translation>Precio equivocado</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Pagado dos veces</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>As of {moment}</source>
        <translation>Al {moment}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Concepto</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Medio de pago</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Descuentos</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Por hora</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Por día</translation>
    </message>
    <message>
        <source>By till</source>
        <translation>Por caja</translation>
    </message>
    <message>
        <source>By means of payment</source>
        <translation>Por medio de pago</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Atendidos</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>Que vuelven</translation>
    </message>
    <message>
        <source>Not yet known to Hellotext</source>
        <translation>Aún no en Hellotext</translation>
    </message>
    <message>
        <source>Payments without a customer</source>
        <translation>Pagos sin cliente</translation>
    </message>
    <message>
        <source>Share without a customer</source>
        <translation>Parte sin cliente</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>Canjes</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Descontado</translation>
    </message>
    <message>
        <source>Paid in those sales</source>
        <translation>Pagado en esas ventas</translation>
    </message>
    <message>
        <source>Refunds by reason</source>
        <translation>Devoluciones por motivo</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>En qué estado</translation>
    </message>
    <message>
        <source>How far Hellotext has it</source>
        <translation>Qué tiene ya Hellotext</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>Sin sesión iniciada</translation>
    </message>
    <message>
        <source>{hour}, second time</source>
        <translation>{hour}, segunda vez</translation>
    </message>
    <message>
        <source>A week before</source>
        <translation>Una semana antes</translation>
    </message>
    <message>
        <source>A month before</source>
        <translation>Un mes antes</translation>
    </message>
    <message>
        <source>Mean of {number} weeks</source>
        <translation>Promedio de {number} semanas</translation>
    </message>
    <message>
        <source>Mean of {number} months</source>
        <translation>Promedio de {number} meses</translation>
    </message>
    <message>
        <source>Nothing was recorded in these days.</source>
        <translation>No se registró nada en estos días.</translation>
    </message>
    <message>
        <source>Sales by hour</source>
        <translation>Ventas por hora</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Los últimos 30 días</translation>
    </message>
    <message>
        <source>Coupons by code</source>
        <translation>Cupones por código</translation>
    </message>
    <message>
        <source>Events by hour, and where they stand</source>
        <translation>Eventos por hora y su estado</translation>
    </message>
    <message>
        <source>This day</source>
        <translation>Este día</translation>
    </message>
    <message>
        <source>These days</source>
        <translation>Estos días</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Lo habitual</translation>
    </message>
    <message>
        <source>At another till</source>
        <translation>En otra caja</translation>
    </message>
</context>
</TS>
