<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ActionForm</name>
    <message>
        <source>Add a detail</source>
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
        <source>Number of the {thing}</source>
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
        <source>Name (optional)</source>
        <translation>Nombre (opcional)</translation>
    </message>
    <message>
        <source>Source of the number</source>
        <translation>Origen del número</translation>
    </message>
    <message>
        <source>Page address</source>
        <translation>Dirección de la página</translation>
    </message>
    <message>
        <source>Related to</source>
        <translation>Relacionado con</translation>
    </message>
    <message>
        <source>e.g. counter</source>
        <translation>p. ej. mostrador</translation>
    </message>
    <message>
        <source>e.g. bakery</source>
        <translation>p. ej. panadería</translation>
    </message>
    <message>
        <source>More details (no personal data)</source>
        <translation>Otros datos (nada personal)</translation>
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
    <name>ActionPage</name>
    <message>
        <source>One action is missing in Hellotext</source>
        <translation>Falta una acción en Hellotext</translation>
    </message>
    <message>
        <source>Counter payments are recorded under the action physical_store.paid, which this business does not have yet. posapp can create it as a goal, so that payments count as conversions, or you can create it in Hellotext later.</source>
        <translation>Los pagos de la caja se registran con la acción physical_store.paid, que este negocio todavía no tiene. posapp puede crearla como objetivo, para que los pagos cuenten como conversiones; o puede crearla usted en Hellotext más tarde.</translation>
    </message>
    <message>
        <source>Create action</source>
        <translation>Crear la acción</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar otra vez</translation>
    </message>
    <message>
        <source>Continue without it</source>
        <translation>Seguir sin ella</translation>
    </message>
    <message>
        <source>Payments stay safe on this computer and can be sent again once the action exists.</source>
        <translation>Los pagos quedan a salvo en esta computadora y se pueden volver a enviar cuando la acción exista.</translation>
    </message>
    <message>
        <source>Is everything ready in Hellotext?</source>
        <translation>¿Está todo listo en Hellotext?</translation>
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
        <source>integration</source>
        <translation>integración</translation>
    </message>
</context>
<context>
    <name>ActionSettingsScreen</name>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Offer at the counter, under More actions</source>
        <translation>Ofrecer en la caja, en Más acciones</translation>
    </message>
    <message>
        <source>Loading custom actions from Hellotext…</source>
        <translation>Cargando de Hellotext las acciones propias de la tienda…</translation>
    </message>
    <message numerus="yes">
        <source>%n custom action(s) in Hellotext</source>
        <translation>
            <numerusform>%n acción propia en Hellotext</numerusform>
            <numerusform>%n acciones propias en Hellotext</numerusform>
        </translation>
    </message>
    <message>
        <source>Custom actions are from the last download.</source>
        <translation>Las acciones propias de la tienda son las de la última descarga.</translation>
    </message>
    <message>
        <source>“{title}” created</source>
        <translation>Se creó «{title}»</translation>
    </message>
    <message>
        <source>“{title}” changed</source>
        <translation>Se cambió «{title}»</translation>
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
        <source>Integrations</source>
        <translation>Integraciones</translation>
    </message>
    <message>
        <source>Systems that send some actions to Hellotext themselves</source>
        <translation>Sistemas que envían por su cuenta algunas acciones a Hellotext</translation>
    </message>
    <message>
        <source>No action matches this title or name.</source>
        <translation>Ninguna acción coincide con este título o nombre.</translation>
    </message>
    <message>
        <source>For example a repair, a tasting or a visit. The name cannot be changed later.</source>
        <translation>Por ejemplo, una reparación, una degustación o una visita. El nombre no se puede cambiar después.</translation>
    </message>
    <message>
        <source>New custom action</source>
        <translation>Nueva acción propia de la tienda</translation>
    </message>
</context>
<context>
    <name>AlikeProducts</name>
    <message>
        <source>Use “{code}” · {name}</source>
        <translation>Usar “{code}” · {name}</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Total of the items</source>
        <translation>Total de los artículos</translation>
    </message>
</context>
<context>
    <name>AppearanceMenu</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Same as system</source>
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
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
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
        <source>No backups yet. The first is made within the hour, or now, by the button below.</source>
        <translation>Todavía no hay copias. La primera se hace dentro de la hora, o ahora, con el botón de abajo.</translation>
    </message>
    <message>
        <source>posapp makes and checks a backup every day and keeps the newest seven on this computer.</source>
        <translation>posapp hace y comprueba una copia cada día y guarda las siete más nuevas en esta computadora.</translation>
    </message>
    <message>
        <source>The backup of {day} replaces the till&apos;s file, which is saved under another name. Events recorded since then are recovered with their sales; other sales and settings since then are not.</source>
        <translation>La copia del {day} reemplaza el archivo de la caja, que se guarda con otro nombre. Los eventos registrados después se recuperan con sus ventas; las demás ventas y los ajustes posteriores, no.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Respaldar ahora</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurar esta</translation>
    </message>
    <message>
        <source>Yes, restore</source>
        <translation>Sí, restaurar</translation>
    </message>
</context>
<context>
    <name>BusinessDayModel</name>
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
        <source>No sales or refunds.</source>
        <translation>Sin ventas ni devoluciones.</translation>
    </message>
    <message>
        <source>reopened: {reason}</source>
        <translation>reabierto: {reason}</translation>
    </message>
</context>
<context>
    <name>CaseFacts</name>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
    </message>
    <message>
        <source>Receipt {receipt}</source>
        <translation>Recibo {receipt}</translation>
    </message>
    <message>
        <source>From elsewhere, entered by hand</source>
        <translation>De otro lugar, ingresado a mano</translation>
    </message>
    <message>
        <source>No customer: not sent to Hellotext</source>
        <translation>Sin cliente: no se envía a Hellotext</translation>
    </message>
    <message>
        <source>Paid by {parts}</source>
        <translation>Pagado con {parts}</translation>
    </message>
    <message>
        <source>{amount} can still be refunded</source>
        <translation>Todavía se puede devolver {amount}</translation>
    </message>
    <message>
        <source>The customer requests a refund of {amount}. {why}</source>
        <translation>El cliente pide una devolución de {amount}. {why}</translation>
    </message>
</context>
<context>
    <name>CashChange</name>
    <message>
        <source>Received in cash</source>
        <translation>Recibido en efectivo</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Received {amount}</source>
        <translation>Recibido {amount}</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sin vuelto</translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation>Vuelto {amount}</translation>
    </message>
</context>
<context>
    <name>CashCount</name>
    <message>
        <source>Notes</source>
        <translation>Billetes</translation>
    </message>
    <message>
        <source>Coins</source>
        <translation>Monedas</translation>
    </message>
    <message>
        <source>Sum of notes and coins</source>
        <translation>Suma de billetes y monedas</translation>
    </message>
    <message>
        <source>How many of {value}</source>
        <translation>Cuántos de {value}</translation>
    </message>
</context>
<context>
    <name>CashFigures</name>
    <message>
        <source>Opening float</source>
        <translation>Fondo de cambio</translation>
    </message>
    <message>
        <source>Cash sales</source>
        <translation>Ventas en efectivo</translation>
    </message>
    <message>
        <source>Cash refunds</source>
        <translation>Devoluciones en efectivo</translation>
    </message>
    <message>
        <source>Tips and rounding</source>
        <translation>Propinas y redondeo</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Entradas de efectivo</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Retiros de efectivo</translation>
    </message>
    <message>
        <source>Should be in the drawer</source>
        <translation>Debería haber en la gaveta</translation>
    </message>
    <message>
        <source>hidden until the day is closed</source>
        <translation>oculto hasta el cierre del día</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>sin registrar</translation>
    </message>
</context>
<context>
    <name>CheckoutScreen</name>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
    </message>
    <message>
        <source>Is this payment for {name}?</source>
        <translation>¿Este pago es de {name}?</translation>
    </message>
    <message>
        <source>The code {code} was scanned, and nobody knows it. Cancel to choose the customer anew.</source>
        <translation>Se escaneó el código {code}, que nadie conoce. Cancele para elegir el cliente de nuevo.</translation>
    </message>
    <message>
        <source>Record a payment of {amount}?</source>
        <translation>¿Registrar un pago de {amount}?</translation>
    </message>
    <message>
        <source>What was typed is also the number of a barcode. Cancel to enter the amount.</source>
        <translation>Lo que se escribió es también el número de un código de barras. Cancele para escribir el importe.</translation>
    </message>
    <message>
        <source>Nothing would be paid. Cancel to enter the amount.</source>
        <translation>No se pagaría nada. Cancele para ingresar el importe.</translation>
    </message>
    <message>
        <source>The series goes on from this number. Cancel to correct it.</source>
        <translation>La serie sigue desde este número. Cancele para corregirlo.</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>Registrar pago</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The customer is now {name}</source>
        <translation>Ahora el cliente es {name}</translation>
    </message>
    <message>
        <source>Another customer: the coupons were taken out</source>
        <translation>Cambió el cliente: se quitaron los cupones</translation>
    </message>
    <message>
        <source>Finish the new customer first</source>
        <translation>Termine primero con el cliente nuevo</translation>
    </message>
    <message>
        <source>This customer is not in the list of this till</source>
        <translation>Este cliente no está en la lista de esta caja</translation>
    </message>
    <message>
        <source>Payment cleared</source>
        <translation>Pago borrado</translation>
    </message>
    <message>
        <source>Continued where it was left at {time}</source>
        <translation>Sigue donde quedó a las {time}</translation>
    </message>
    <message>
        <source>The amount changed, so the payment is no longer split. Check how it is paid.</source>
        <translation>El importe cambió y el pago ya no está dividido. Revise cómo se paga.</translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation>Vuelto {amount}</translation>
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
    <name>CloseGuard</name>
    <message numerus="yes">
        <source>%n payment(s) not in Hellotext yet</source>
        <translation>
            <numerusform>%n pago todavía no está en Hellotext</numerusform>
            <numerusform>%n pagos todavía no están en Hellotext</numerusform>
        </translation>
    </message>
    <message>
        <source>They are safe on this computer. posapp sends them the next time it is open.</source>
        <translation>Están a salvo en esta computadora. posapp los envía la próxima vez que se abra.</translation>
    </message>
    <message>
        <source>posapp cannot read now how many payments are waiting. What was recorded is safe on this computer and is sent the next time posapp is open.</source>
        <translation>posapp no puede leer ahora cuántos pagos están en espera. Lo registrado está a salvo en esta computadora y se envía la próxima vez que se abra posapp.</translation>
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
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ClosingScreen</name>
    <message>
        <source>Days and reports</source>
        <translation>Días e informes</translation>
    </message>
    <message>
        <source>This report does not match the activity log: somebody changed the file.</source>
        <translation>Este informe no coincide con el registro de actividad: alguien modificó el archivo.</translation>
    </message>
    <message>
        <source>More of this day was added later, from another till or a backup; this report does not include it.</source>
        <translation>Después se agregó más de este día, de otra caja o de una copia; este informe no lo incluye.</translation>
    </message>
    <message>
        <source>Day closed; report No. {number} saved</source>
        <translation>Día cerrado; informe n.º {number} guardado</translation>
    </message>
    <message>
        <source>Day reopened; report No. {number} is kept</source>
        <translation>Día reabierto; el informe n.º {number} se conserva</translation>
    </message>
    <message>
        <source>Report sent to the printer</source>
        <translation>Informe enviado a la impresora</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Guardado como {file}</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Cierre del día</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Try it: scan a receipt&apos;s code here</source>
        <translation>Pruebe: escanee aquí el código de un recibo</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Leerlo</translation>
    </message>
    <message>
        <source>Save tax ID</source>
        <translation>Guardar RUT</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>This is no fiscal code that posapp knows.</source>
        <translation>No es un código fiscal que posapp conozca.</translation>
    </message>
    <message>
        <source>Read: {number}, {amount}. Nothing was recorded.</source>
        <translation>Leído: {number}, {amount}. No se registró nada.</translation>
    </message>
</context>
<context>
    <name>ColumnMappingForm</name>
    <message>
        <source>Date format</source>
        <translation>Formato de fecha</translation>
    </message>
    <message>
        <source>Save and reconcile</source>
        <translation>Guardar y conciliar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>no está en el archivo</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Número de cliente</translation>
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
        <source>Time, if separate</source>
        <translation>Hora, si va aparte</translation>
    </message>
    <message>
        <source>{column}: choose its column, or “not in the file”.</source>
        <translation>{column}: elija su columna, o “no está en el archivo”.</translation>
    </message>
    <message>
        <source>Sale, refund or cancelled</source>
        <translation>Venta, devolución o anulada</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Medio de pago</translation>
    </message>
    <message>
        <source>Refunded later</source>
        <translation>Devuelto después</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Propina</translation>
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
        <source>Match the columns of the file</source>
        <translation>Indique las columnas del archivo</translation>
    </message>
    <message>
        <source>posapp asks once and remembers this for every export of this POS.</source>
        <translation>Se pregunta una vez y se recuerda para cada exportación de este punto de venta.</translation>
    </message>
</context>
<context>
    <name>ConnectionBar</name>
    <message>
        <source>This till was restored – read more</source>
        <translation>Esta caja fue restaurada – ver más</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) to review</source>
        <translation>
            <numerusform>%n pago por revisar</numerusform>
            <numerusform>%n pagos por revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waiting to be sent</source>
        <translation>Nada pendiente de envío</translation>
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
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Another copy of this till is also sending; stop it or rename it</source>
        <translation>Otra copia de esta caja también está enviando; deténgala o cámbiele el nombre</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead; correct it</source>
        <translation>
            <numerusform>El reloj de esta computadora adelanta %n minuto; póngalo en hora</numerusform>
            <numerusform>El reloj de esta computadora adelanta %n minutos; póngalo en hora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind; correct it</source>
        <translation>
            <numerusform>El reloj de esta computadora atrasa %n minuto; póngalo en hora</numerusform>
            <numerusform>El reloj de esta computadora atrasa %n minutos; póngalo en hora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectReceiptSheet</name>
    <message>
        <source>What does this receipt say?</source>
        <translation>¿Qué dice este recibo?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It was read as {receipt}</source>
        <translation>Se leyó: {receipt}</translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message>
        <source>Right customer: name, phone or number</source>
        <translation>Cliente correcto: nombre, teléfono o número</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>Right amount, instead of {amount}</source>
        <translation>Importe correcto, en lugar de {amount}</translation>
    </message>
    <message>
        <source>Choose another customer or enter another amount.</source>
        <translation>Elija otro cliente o ingrese otro importe.</translation>
    </message>
    <message>
        <source>The total is</source>
        <translation>El total es</translation>
    </message>
    <message>
        <source>Its number, if it has one</source>
        <translation>Su número, si tiene</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nombre de la plantilla</translation>
    </message>
    <message>
        <source>Learn it</source>
        <translation>Aprenderlo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Yes, read them like this</source>
        <translation>Sí, leerlos así</translation>
    </message>
    <message>
        <source>No, forget it</source>
        <translation>No, olvidarlo</translation>
    </message>
    <message>
        <source>posapp learns from three receipts with different totals where the total stands.</source>
        <translation>posapp aprende de tres recibos con totales distintos dónde está el total.</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) learned of three.</source>
        <translation>
            <numerusform>%n recibo aprendido de tres.</numerusform>
            <numerusform>%n recibos aprendidos de tres.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no amount: write it as on the receipt.</source>
        <translation>Eso no es un importe: escríbalo como en el recibo.</translation>
    </message>
    <message>
        <source>Enter what the receipt comes to.</source>
        <translation>Escriba el total del recibo.</translation>
    </message>
    <message numerus="yes">
        <source>Remembered. Print %n more receipt(s) with another total.</source>
        <translation>
            <numerusform>Anotado. Imprima %n recibo más con otro total.</numerusform>
            <numerusform>Anotado. Imprima %n recibos más con otro total.</numerusform>
        </translation>
    </message>
    <message>
        <source>The total was found in these lines. Is that right?</source>
        <translation>El total se encontró en estas líneas. ¿Es correcto?</translation>
    </message>
    <message>
        <source>Learned. Receipts are read like this from now on.</source>
        <translation>Aprendido. Desde ahora los recibos se leen así.</translation>
    </message>
    <message>
        <source>Forgotten. Receipts are read as before.</source>
        <translation>Olvidado. Los recibos se leen como antes.</translation>
    </message>
</context>
<context>
    <name>CountForm</name>
    <message numerus="yes">
        <source>%n event(s) of this day are not in Hellotext yet. The report shows this; they are still sent.</source>
        <translation>
            <numerusform>%n evento de este día todavía no está en Hellotext. El informe lo indica; se envía igual.</numerusform>
            <numerusform>%n eventos de este día todavía no están en Hellotext. El informe lo indica; se envían igual.</numerusform>
        </translation>
    </message>
    <message>
        <source>Over/short</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Close {day}? Nothing in it can be changed afterwards.</source>
        <translation>¿Cerrar el {day}? Después no se puede cambiar nada de ese día.</translation>
    </message>
    <message>
        <source>Close {day} without counting? Nothing in it can be changed afterwards.</source>
        <translation>¿Cerrar el {day} sin contar nada? Después no se puede cambiar nada de ese día.</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n pago</numerusform>
            <numerusform>%n pagos</numerusform>
        </translation>
    </message>
    <message>
        <source>{net} net, {refunded} refunded</source>
        <translation>{net} neto, {refunded} devuelto</translation>
    </message>
    <message>
        <source>Count all cash, with the opening float.</source>
        <translation>Cuente todo el efectivo, con el fondo de cambio.</translation>
    </message>
    <message>
        <source>Do not count the opening float.</source>
        <translation>No cuente el fondo de cambio con que abrió la caja.</translation>
    </message>
    <message>
        <source>drawer: float {begun}, in {put}, out {taken}</source>
        <translation>gaveta: fondo {begun}, entradas {put}, retiros {taken}</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Cerrar el día</translation>
    </message>
    <message>
        <source>Interim report</source>
        <translation>Informe parcial</translation>
    </message>
    <message>
        <source>X report: the day so far; nothing is closed</source>
        <translation>Informe X: el día hasta ahora; no se cierra nada</translation>
    </message>
    <message>
        <source>Yes, close</source>
        <translation>Sí, cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>CountRow</name>
    <message>
        <source>expected: {amount}</source>
        <translation>esperado: {amount}</translation>
    </message>
    <message>
        <source>Count notes and coins</source>
        <translation>Contar billetes y monedas</translation>
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
        <source>Balanced</source>
        <translation>Cuadra</translation>
    </message>
</context>
<context>
    <name>CounterFrame</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>What stands beside the payment</source>
        <translation>Qué se ve junto al pago</translation>
    </message>
</context>
<context>
    <name>CouponAmountSwitch</name>
    <message>
        <source>Send the amount with “coupon.redeemed”</source>
        <translation>Enviar el importe con «coupon.redeemed»</translation>
    </message>
    <message>
        <source>Hellotext may count revenue twice: the payment already includes the amount.</source>
        <translation>Hellotext puede contar dos veces los ingresos: el pago ya incluye el importe.</translation>
    </message>
</context>
<context>
    <name>CouponChips</name>
    <message>
        <source>Remove coupon {code}</source>
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
        <translation>Escriba o escanee un cupón y presione Enter (F7)</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Cupón</translation>
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
    <name>CouponScreen</name>
    <message>
        <source>Choose a coupon on the left. What it takes off, when, and for whom is set here.</source>
        <translation>Elija un cupón a la izquierda. Aquí se indica cuánto descuenta, cuándo y para quién.</translation>
    </message>
    <message>
        <source>Rules of {code} saved</source>
        <translation>Reglas de {code} guardadas</translation>
    </message>
    <message>
        <source>Rules of {code} removed</source>
        <translation>Reglas de {code} quitadas</translation>
    </message>
    <message>
        <source>Rules of {code} restored</source>
        <translation>Reglas de {code} restablecidas</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Cupones</translation>
    </message>
</context>
<context>
    <name>CouponSearch</name>
    <message>
        <source>Coupons</source>
        <translation>Cupones</translation>
    </message>
    <message>
        <source>No coupon matches this code or description.</source>
        <translation>Ningún cupón coincide con este código o descripción.</translation>
    </message>
    <message>
        <source>No coupons on this computer. Create them in Hellotext, then choose “Download customers” in the menu.</source>
        <translation>No hay cupones en esta computadora. Créelos en Hellotext y luego elija «Descargar los clientes» en el menú.</translation>
    </message>
    <message>
        <source>Code or description</source>
        <translation>Código o descripción</translation>
    </message>
</context>
<context>
    <name>CustomActionForm</name>
    <message>
        <source>Name, as object.verb in lower case</source>
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
        <source>Saved in Hellotext; this needs a connection.</source>
        <translation>Se guarda en Hellotext; hace falta conexión.</translation>
    </message>
    <message>
        <source>Create in Hellotext</source>
        <translation>Crear en Hellotext</translation>
    </message>
    <message>
        <source>Change in Hellotext</source>
        <translation>Cambiar en Hellotext</translation>
    </message>
    <message>
        <source>Asking Hellotext…</source>
        <translation>Preguntando a Hellotext…</translation>
    </message>
</context>
<context>
    <name>CustomerCardView</name>
    <message>
        <source>Change customer</source>
        <translation>Cambiar cliente</translation>
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
        <source>For the next person at this till</source>
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
        <source>This sale counts in the day&apos;s totals.</source>
        <translation>Esta venta cuenta en los totales del día.</translation>
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
    <name>CustomerChoice</name>
    <message>
        <source>No customer found. Search again or register them first.</source>
        <translation>No se encontró ningún cliente. Busque otra vez o regístrelo primero.</translation>
    </message>
    <message>
        <source>Change customer</source>
        <translation>Cambiar cliente</translation>
    </message>
    <message>
        <source>Choose the customer.</source>
        <translation>Elija el cliente.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
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
    <name>CustomerList</name>
    <message>
        <source>Customer list is being rebuilt</source>
        <translation>Rehaciendo la lista de clientes</translation>
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
        <source>posapp tries again by itself. You can keep selling, also to customers who are not found.</source>
        <translation>posapp vuelve a intentarlo solo. Puede seguir vendiendo, también a clientes que no aparezcan.</translation>
    </message>
    <message>
        <source>The full list has never been downloaded.</source>
        <translation>La lista nunca se descargó completa.</translation>
    </message>
    <message>
        <source>The list was downloaded on {moment}.</source>
        <translation>La lista se descargó el {moment}.</translation>
    </message>
    <message>
        <source>A new list replaces this one once it is downloaded.</source>
        <translation>Una lista nueva reemplazará a esta cuando termine de descargarse.</translation>
    </message>
    <message>
        <source>The last download failed on {moment}.</source>
        <translation>La última descarga falló el {moment}.</translation>
    </message>
</context>
<context>
    <name>CustomerListCounts</name>
    <message numerus="yes">
        <source>%n customer(s) on this computer.</source>
        <translation>
            <numerusform>%n cliente en esta computadora.</numerusform>
            <numerusform>%n clientes en esta computadora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read and were skipped.</source>
        <translation>
            <numerusform>%n registro no se pudo leer y se omitió.</numerusform>
            <numerusform>%n registros no se pudieron leer y se omitieron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that Hellotext did not list stay here, since its list may have been incomplete.</source>
        <translation>
            <numerusform>%n registro que Hellotext no listó queda aquí, porque su lista quizás estaba incompleta.</numerusform>
            <numerusform>%n registros que Hellotext no listó quedan aquí, porque su lista quizás estaba incompleta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Choose a customer, or sell without one (F4).</source>
        <translation>Elija un cliente o venda sin cliente (F4).</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
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
        <source>Works offline too</source>
        <translation>Funciona también sin conexión</translation>
    </message>
    <message>
        <source>Sell without a customer</source>
        <translation>Vender sin cliente</translation>
    </message>
    <message>
        <source>Counts in the day&apos;s totals; not sent to Hellotext</source>
        <translation>Cuenta en los totales del día; no se envía a Hellotext</translation>
    </message>
    <message>
        <source>No customer found. Search again, register a new one (F6), or sell without one.</source>
        <translation>No se encontró ningún cliente. Busque otra vez, registre uno nuevo (F6) o venda sin cliente.</translation>
    </message>
    <message>
        <source>No customer matches this. Search again, or sell without a customer.</source>
        <translation>Ningún cliente coincide. Busque otra vez o venda sin cliente.</translation>
    </message>
</context>
<context>
    <name>CustomerSearch</name>
    <message>
        <source>Not found on this computer. Searching Hellotext… You can go on meanwhile.</source>
        <translation>No está en esta computadora. Buscando en Hellotext… Mientras tanto puede seguir.</translation>
    </message>
    <message>
        <source>Not among the newest customers in Hellotext either.</source>
        <translation>Tampoco está entre los clientes más nuevos de Hellotext.</translation>
    </message>
    <message>
        <source>Hellotext could not be searched; it cannot be reached now.</source>
        <translation>No se pudo buscar en Hellotext; ahora no hay conexión.</translation>
    </message>
    <message>
        <source>Several customers match. Press Enter for the highlighted one.</source>
        <translation>Hay varios clientes. Presione Enter para elegir el marcado.</translation>
    </message>
    <message>
        <source>Name or phone</source>
        <translation>Nombre o teléfono</translation>
    </message>
    <message>
        <source>Type part of a name or the last four digits of a phone, or scan a card. Whoever was here lately will stand here, one touch away.</source>
        <translation>Escriba parte de un nombre o los últimos cuatro dígitos de un teléfono, o escanee una tarjeta. Quienes vinieron últimamente aparecerán aquí, a un toque.</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Buscar un cliente</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) found</source>
        <translation>
            <numerusform>%n cliente encontrado</numerusform>
            <numerusform>%n clientes encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Type part of a name or the last four digits of a phone, or scan a card.</source>
        <translation>Escriba parte del nombre o los últimos cuatro dígitos del teléfono, o escanee una tarjeta.</translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <source>Customer data</source>
        <translation>Datos de un cliente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Enter the shop&apos;s customer number, the phone or the Hellotext ID.</source>
        <translation>Ingrese el número de cliente de la tienda, el teléfono o el ID de Hellotext.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Save to file…</source>
        <translation>Guardar en un archivo…</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Save to file</source>
        <translation>Guardar en un archivo</translation>
    </message>
    <message>
        <source>This customer&apos;s name, phone, e-mail and notes are removed from this till; amounts and totals stay. This cannot be undone. Erase the customer in Hellotext too, or the next download brings the data back.</source>
        <translation>El nombre, el teléfono, el correo y las notas de este cliente se borran de esta caja; los importes y totales quedan. No se puede deshacer. Bórrelo también en Hellotext, o la próxima descarga lo trae de vuelta.</translation>
    </message>
    <message>
        <source>Yes, erase</source>
        <translation>Sí, borrar</translation>
    </message>
    <message numerus="yes">
        <source>Erased; the name was on %n payment(s). Backups hold it for seven more days.</source>
        <translation>
            <numerusform>Borrado; el nombre estaba en %n pago. Las copias de respaldo lo conservan siete días más.</numerusform>
            <numerusform>Borrado; el nombre estaba en %n pagos. Las copias de respaldo lo conservan siete días más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: all stored data, with %n payment(s)</source>
        <translation>
            <numerusform>{file}: todos los datos guardados, con %n pago</numerusform>
            <numerusform>{file}: todos los datos guardados, con %n pagos</numerusform>
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
        <source>No open orders. An order that is placed here stays until it is collected or cancelled.</source>
        <translation>No hay pedidos abiertos. Un pedido hecho aquí queda en esta lista hasta que se entrega o se cancela.</translation>
    </message>
    <message>
        <source>Nothing yet today. What you record here appears as soon as it is saved.</source>
        <translation>Todavía nada hoy. Lo que registre aquí aparece en cuanto queda guardado.</translation>
    </message>
</context>
<context>
    <name>DayKey</name>
    <message>
        <source>No sales yet today</source>
        <translation>Todavía no hay ventas hoy</translation>
    </message>
</context>
<context>
    <name>DaySalesModel</name>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>↩ Refunded</source>
        <translation>↩ Devuelto</translation>
    </message>
    <message>
        <source>↩ {amount} refunded</source>
        <translation>↩ {amount} devuelto</translation>
    </message>
    <message numerus="yes">
        <source>%n coupon(s)</source>
        <translation>
            <numerusform>%n cupón</numerusform>
            <numerusform>%n cupones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaySalesPanel</name>
    <message>
        <source>Today at this till</source>
        <translation>Hoy en esta caja</translation>
    </message>
    <message>
        <source>No sales yet today. The first one appears here as soon as it is saved.</source>
        <translation>Todavía no hay ventas hoy. La primera aparece aquí en cuanto queda guardada.</translation>
    </message>
    <message>
        <source>{amount} refunded</source>
        <translation>{amount} devuelto</translation>
    </message>
    <message>
        <source>{count} sales, newest {shown} shown</source>
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
        <source>Today&apos;s sales</source>
        <translation>Ventas de hoy</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Reason (saved in the activity log)</source>
        <translation>Motivo (queda en el registro)</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Enviar igual</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>No enviar</translation>
    </message>
    <message>
        <source>Send correction</source>
        <translation>Enviar corregido</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>Mark as delivered</source>
        <translation>Marcar entregado</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>DeliveryScreen</name>
    <message>
        <source>Not in Hellotext yet</source>
        <translation>Todavía no está en Hellotext</translation>
    </message>
    <message>
        <source>What is recorded and has not reached Hellotext yet stands here with its state, such as payments of a time without a network. They leave by themselves.</source>
        <translation>Aquí aparece, con su estado, lo que se registró y todavía no llegó a Hellotext, como los pagos hechos sin red. Salen solos.</translation>
    </message>
    <message>
        <source>Delivery progress</source>
        <translation>Avance del envío</translation>
    </message>
    <message>
        <source>Export for support</source>
        <translation>Exportar para soporte</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) exported, customers masked</source>
        <translation>
            <numerusform>%n evento exportado, con los clientes ocultos</numerusform>
            <numerusform>%n eventos exportados, con los clientes ocultos</numerusform>
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
        <source>Delivery</source>
        <translation>Entrega a Hellotext</translation>
    </message>
</context>
<context>
    <name>DiscrepancyPanel</name>
    <message>
        <source>Record without a customer</source>
        <translation>Registrar sin cliente</translation>
    </message>
    <message>
        <source>Receipt number in the POS</source>
        <translation>Número del recibo en el punto de venta</translation>
    </message>
    <message>
        <source>Reason (saved in the activity log)</source>
        <translation>Motivo (queda en el registro)</translation>
    </message>
    <message>
        <source>Receipt of the sale</source>
        <translation>Recibo de la venta</translation>
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
        <source>POS</source>
        <translation>Punto de venta</translation>
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
    <name>DownloadPage</name>
    <message>
        <source>Downloading your customers</source>
        <translation>Descargando sus clientes</translation>
    </message>
    <message>
        <source>So you can find them as you type, also offline. You can stop and continue later.</source>
        <translation>Para encontrarlos mientras escribe, también sin conexión. Puede parar y seguir más tarde.</translation>
    </message>
    <message>
        <source>Download progress</source>
        <translation>Avance de la descarga</translation>
    </message>
    <message>
        <source>Stop import</source>
        <translation>Parar importación</translation>
    </message>
    <message>
        <source>Continue downloading</source>
        <translation>Seguir descargando</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Asking Hellotext…</source>
        <translation>Consultando Hellotext…</translation>
    </message>
    <message>
        <source>Stopping after the current page…</source>
        <translation>Parando al terminar la página actual…</translation>
    </message>
    <message>
        <source>This till is ready</source>
        <translation>Esta caja está lista</translation>
    </message>
    <message>
        <source>Till ready; download incomplete</source>
        <translation>Caja lista; descarga incompleta</translation>
    </message>
    <message>
        <source>Everything is on this computer. You can take payments from now on, also offline.</source>
        <translation>Todo está en esta computadora. Desde ahora puede cobrar, también sin conexión.</translation>
    </message>
    <message>
        <source>Stopped; what was downloaded is saved. You can sell now and download the rest later.</source>
        <translation>Descarga parada; lo descargado queda guardado. Puede vender ahora y descargar el resto más tarde.</translation>
    </message>
    <message>
        <source>What was downloaded is saved. Try again, or go to the counter and download the rest later.</source>
        <translation>Lo descargado queda guardado. Intente otra vez, o vaya a la caja y descargue el resto más tarde.</translation>
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
    <name>DrawerScreen</name>
    <message>
        <source>Entries of today</source>
        <translation>Movimientos de hoy</translation>
    </message>
    <message>
        <source>Nothing yet today. Record the opening float first: count what is in the drawer.</source>
        <translation>Todavía nada hoy. Registre primero el fondo de cambio: cuente lo que hay en la gaveta.</translation>
    </message>
    <message>
        <source>Undo this entry</source>
        <translation>Deshacer este movimiento</translation>
    </message>
    <message>
        <source>Today is closed (report {number}), so its drawer takes no further entry.</source>
        <translation>El día está cerrado (informe {number}), así que la gaveta no admite más movimientos.</translation>
    </message>
    <message>
        <source>{entry} of {amount} recorded</source>
        <translation>{entry} de {amount}: registrado</translation>
    </message>
    <message>
        <source>{entry} of {amount} undone</source>
        <translation>{entry} de {amount}: deshecho</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Gaveta</translation>
    </message>
</context>
<context>
    <name>DrillDownList</name>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Nothing to show. The payments or refunds behind a figure stand here.</source>
        <translation>No hay nada para mostrar. Aquí aparecen los pagos o las devoluciones que hay detrás de una cifra.</translation>
    </message>
    <message>
        <source>{count} in total, newest {shown} shown</source>
        <translation>{count} en total; se ven los {shown} más recientes</translation>
    </message>
    <message numerus="yes">
        <source>%n in total</source>
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
    <name>ErrorBanner</name>
    <message>
        <source>Dismiss this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
</context>
<context>
    <name>ExportFileBar</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columnas…</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Conciliar</translation>
    </message>
    <message>
        <source>Reconciliation progress</source>
        <translation>Avance de la conciliación</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>POS export</source>
        <translation>Exportación del punto de venta</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>File encoding</source>
        <translation>Codificación del archivo</translation>
    </message>
</context>
<context>
    <name>ExternalReceiptForm</name>
    <message>
        <source>Number on the receipt</source>
        <translation>Número del recibo</translation>
    </message>
    <message>
        <source>Total on the receipt</source>
        <translation>Total del recibo</translation>
    </message>
    <message>
        <source>Customer: name, phone or number</source>
        <translation>Cliente: nombre, teléfono o número</translation>
    </message>
    <message>
        <source>e.g. {example}</source>
        <translation>p. ej. {example}</translation>
    </message>
    <message>
        <source>Another receipt</source>
        <translation>Otro recibo</translation>
    </message>
    <message>
        <source>From another till, or from before posapp. It is marked as entered by hand.</source>
        <translation>De otra caja, o de antes de usar posapp. Queda marcado como ingresado a mano.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>FamiliarCustomers</name>
    <message>
        <source>Recent and frequent customers</source>
        <translation>Clientes recientes y frecuentes</translation>
    </message>
    <message>
        <source>Recent and frequent</source>
        <translation>Recientes y frecuentes</translation>
    </message>
</context>
<context>
    <name>FamiliarProducts</name>
    <message>
        <source>What you sell most will be here, one tap away.</source>
        <translation>Lo que más venda va a estar acá, a un toque.</translation>
    </message>
</context>
<context>
    <name>FaultWindow</name>
    <message>
        <source>Checking and restoring the backup…</source>
        <translation>Comprobando y restaurando la copia de respaldo…</translation>
    </message>
    <message>
        <source>Recovering what was recorded since…</source>
        <translation>Recuperando lo registrado desde entonces…</translation>
    </message>
    <message>
        <source>posapp changed nothing.</source>
        <translation>posapp no cambió nada.</translation>
    </message>
    <message>
        <source>Nothing was lost: posapp changed nothing, and your records are where they were.</source>
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
        <source>This till cannot be opened right now</source>
        <translation>Esta caja no se puede abrir ahora</translation>
    </message>
    <message>
        <source>Set up this till again…</source>
        <translation>Configurar esta caja de nuevo…</translation>
    </message>
    <message>
        <source>Set up again without the recorded data; backups are kept</source>
        <translation>Configurar de nuevo sin lo registrado; las copias se guardan</translation>
    </message>
    <message>
        <source>Restore the backup of {day}</source>
        <translation>Restaurar la copia del {day}</translation>
    </message>
    <message>
        <source>The damaged file is kept, and what can be read from it is recovered</source>
        <translation>El archivo dañado se conserva, y se rescata lo que se pueda leer de él</translation>
    </message>
</context>
<context>
    <name>FieldRows</name>
    <message>
        <source>Remove this line</source>
        <translation>Quitar esta línea</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message>
        <source>Files that could not be read</source>
        <translation>Archivos que no se pudieron leer</translation>
    </message>
    <message>
        <source>Files that could not be read stand here, with the reason.</source>
        <translation>Aquí aparecen los archivos que no se pudieron leer, con el motivo.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>Dejar de usarlo</translation>
    </message>
    <message>
        <source>Saved. What your POS writes there from now on is read.</source>
        <translation>Guardado. Se lee lo que su POS escriba allí desde ahora.</translation>
    </message>
    <message>
        <source>The folder is not watched any more.</source>
        <translation>La carpeta ya no se vigila.</translation>
    </message>
</context>
<context>
    <name>GuidedRound</name>
    <message>
        <source>That was the whole round</source>
        <translation>Ya hizo el recorrido completo</translation>
    </message>
    <message>
        <source>That is what a day needs. F1 opens the manual on every screen; the menu starts the round again.</source>
        <translation>Es lo que hace falta en un día. F1 abre el manual en cualquier pantalla; desde el menú puede repetir el recorrido.</translation>
    </message>
    <message>
        <source>Practice · step {number} of {count}</source>
        <translation>Práctica · paso {number} de {count}</translation>
    </message>
    <message>
        <source>Plug it in again</source>
        <translation>Volver a conectarlo</translation>
    </message>
    <message>
        <source>Pull the cable</source>
        <translation>Desconectar el cable</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ Listo</translation>
    </message>
    <message>
        <source>The guided round goes on from the menu whenever you like</source>
        <translation>Puede seguir con el recorrido desde el menú cuando quiera</translation>
    </message>
    <message>
        <source>The practice cable is pulled: payments are kept here</source>
        <translation>Cable de práctica desconectado: los pagos quedan guardados aquí</translation>
    </message>
    <message>
        <source>The practice cable is plugged in again</source>
        <translation>Cable de práctica conectado de nuevo</translation>
    </message>
    <message>
        <source>The pretended POS printed receipt {number}</source>
        <translation>El POS de mentira imprimió el recibo {number}</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>HelpFile</name>
    <message>
        <source>Save for support…</source>
        <translation>Guardar para soporte…</translation>
    </message>
    <message>
        <source>Save for support</source>
        <translation>Guardar para soporte</translation>
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
        <source>Problem report</source>
        <translation>Informe del problema</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Problem reports stay on this computer unless you send them. They show where in posapp the problem happened, and contain no customer, no amount and no token.</source>
        <translation>Los informes de problemas quedan en esta computadora si usted no los envía. Muestran en qué parte de posapp ocurrió el problema, y no contienen clientes, importes ni tokens.</translation>
    </message>
    <message>
        <source>No problems in posapp on this computer so far.</source>
        <translation>Hasta ahora posapp no tuvo problemas en esta computadora.</translation>
    </message>
</context>
<context>
    <name>IdleKeys</name>
    <message>
        <source>Nothing to undo: the time is over. Refund instead (F3).</source>
        <translation>Nada para deshacer: el tiempo pasó. Haga una devolución (F3).</translation>
    </message>
    <message>
        <source>A customer is chosen. Press Esc first.</source>
        <translation>Ya hay un cliente elegido. Presione Esc primero.</translation>
    </message>
    <message>
        <source>The shop has no products yet. A manager imports them.</source>
        <translation>La tienda todavía no tiene productos. Los importa un encargado.</translation>
    </message>
</context>
<context>
    <name>IntegrationsPage</name>
    <message>
        <source>Tick the systems that are connected in Hellotext&apos;s settings. They send their own events to Hellotext. Recorded here too, these would count twice, so posapp does not offer those actions.</source>
        <translation>Marque los sistemas que están conectados en la configuración de Hellotext. Ellos envían sus propios eventos a Hellotext. Registrados también aquí contarían dos veces, así que posapp no ofrece esas acciones.</translation>
    </message>
    <message>
        <source>Connected systems</source>
        <translation>Sistemas conectados</translation>
    </message>
</context>
<context>
    <name>InvitePanel</name>
    <message>
        <source>Name of the other till</source>
        <translation>Nombre de la otra caja</translation>
    </message>
    <message>
        <source>Till 2</source>
        <translation>Caja 2</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>Code, shown once</source>
        <translation>Código, se muestra una sola vez</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The code as a QR code</source>
        <translation>El código como QR</translation>
    </message>
    <message>
        <source>At {till}, open Settings, Tills of this shop, and type or paste this code before {time}.</source>
        <translation>En {till}, abra Configuración, Cajas de este comercio, y escriba o pegue este código antes de las {time}.</translation>
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
        <source>Remove this item</source>
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
    <name>ItemsPanel</name>
    <message>
        <source>Remove all items</source>
        <translation>Quitar todo</translation>
    </message>
    <message>
        <source>Press Enter to add this item, or clear the field.</source>
        <translation>Presione Enter para agregar este artículo, o vacíe el campo.</translation>
    </message>
    <message>
        <source>No product has the code “{code}”. Did you mean …?</source>
        <translation>Ningún producto tiene el código “{code}”. ¿Quiso decir…?</translation>
    </message>
    <message>
        <source>{item} added, {total} in all</source>
        <translation>Se agregó {item}, {total} en total</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Add “{text}” as a custom item</source>
        <translation>Agregar “{text}” como artículo suelto</translation>
    </message>
    <message>
        <source>{item} removed</source>
        <translation>Se quitó {item}</translation>
    </message>
    <message>
        <source>All items removed</source>
        <translation>Se quitaron todos los artículos</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore items</source>
        <translation>Recuperar artículos</translation>
    </message>
</context>
<context>
    <name>JoinPanel</name>
    <message>
        <source>Code of the invitation</source>
        <translation>Código de la invitación</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Several tills of one shop can share coupons, customers, staff and the day. At a till that shares already, a manager presses Invite; type or paste the code here. It works once, and for 15 minutes. Each till goes on selling by itself while the others cannot be reached.</source>
        <translation>Varias cajas de un comercio pueden compartir cupones, clientes, personal y el día. En una caja que ya comparte, un encargado toca Invitar; escriba o pegue aquí el código. Sirve una sola vez y por 15 minutos. Cada caja sigue vendiendo sola mientras no se llega a las otras.</translation>
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
        <source>Activity log entries</source>
        <translation>Entradas del registro de actividad</translation>
    </message>
    <message>
        <source>No matching entries.</source>
        <translation>Ninguna entrada coincide.</translation>
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
        <source>Person, receipt, amount, ID</source>
        <translation>Persona, recibo, importe, ID</translation>
    </message>
    <message>
        <source>Type of entry</source>
        <translation>Tipo de entrada</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>Todas las entradas</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Registro de actividad</translation>
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
        <translation>Recorrer los clientes encontrados</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Type or scan a coupon</source>
        <translation>Escribir o escanear un cupón</translation>
    </message>
    <message>
        <source>Take the newest receipt of your POS, or choose one</source>
        <translation>Tomar el último recibo del punto de venta, o elegir uno</translation>
    </message>
    <message>
        <source>Split the payment</source>
        <translation>Dividir el pago</translation>
    </message>
    <message>
        <source>Enter a tip</source>
        <translation>Ingresar una propina</translation>
    </message>
    <message>
        <source>Choose what was received in cash</source>
        <translation>Elegir lo recibido en efectivo</translation>
    </message>
    <message>
        <source>Go to the sales of the day, and back</source>
        <translation>Ir a las ventas del día, y volver</translation>
    </message>
    <message>
        <source>Undo the last payment before it is sent</source>
        <translation>Deshacer el último pago antes de que se envíe</translation>
    </message>
    <message>
        <source>Switch person, or lock the till</source>
        <translation>Cambiar de persona, o bloquear la caja</translation>
    </message>
    <message>
        <source>Type or scan a product, if the shop has a catalogue</source>
        <translation>Escribir o escanear un producto, si la tienda tiene catálogo</translation>
    </message>
    <message>
        <source>Change customer</source>
        <translation>Cambiar cliente</translation>
    </message>
    <message>
        <source>Sell without a customer</source>
        <translation>Vender sin cliente</translation>
    </message>
</context>
<context>
    <name>KeyboardMenu</name>
    <message>
        <source>Keyboard on the screen</source>
        <translation>Teclado en pantalla</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>On a touch screen</source>
        <translation>Si la pantalla es táctil</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
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
        <source>Same as system</source>
        <translation>Como el sistema</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Keyboard on the screen</source>
        <translation>Teclado en pantalla</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Done: put the keyboard away</source>
        <translation>Listo: ocultar el teclado</translation>
    </message>
    <message>
        <source>Key {text}</source>
        <translation>Tecla {text}</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Digits and symbols</source>
        <translation>Números y signos</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>Letras con acento</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Mayúscula</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Borrar el último carácter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>LivePanel</name>
    <message>
        <source>What the POS printed</source>
        <translation>Lo que imprimió el POS</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>No es correcto</translation>
    </message>
    <message>
        <source>Scan the code instead</source>
        <translation>Escanear el código</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Print any receipt now. It appears here.</source>
        <translation>Imprima ahora cualquier recibo. Aparece aquí.</translation>
    </message>
    <message>
        <source>Nothing is connected yet. Set it up first, then print any receipt.</source>
        <translation>Todavía no hay nada conectado. Configúrelo primero y luego imprima cualquier recibo.</translation>
    </message>
    <message>
        <source>The last one came at {time}</source>
        <translation>El último llegó a las {time}</translation>
    </message>
    <message>
        <source>This POS prints pictures, which posapp cannot read. Scan the code on the receipt at the counter instead.</source>
        <translation>Este POS imprime imágenes, que posapp no puede leer. Escanee en cambio el código del recibo en el mostrador.</translation>
    </message>
    <message>
        <source>posapp found no sale on this paper. If it is one, choose “Not right” and type its total.</source>
        <translation>posapp no encontró una venta en este papel. Si lo es, elija “No es correcto” y escriba su total.</translation>
    </message>
    <message>
        <source>without a number</source>
        <translation>sin número</translation>
    </message>
    <message>
        <source>Good: receipts like this one come to the counter by themselves.</source>
        <translation>Bien: los recibos como este llegan solos al mostrador.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing to move: Hellotext already has everything</source>
        <translation>No hay nada que mover: Hellotext ya tiene todo</translation>
    </message>
    <message>
        <source>Customer list</source>
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
        <source>posapp sends what happens at the counter to Hellotext. Free software under the MIT licence.</source>
        <translation>posapp envía a Hellotext lo que pasa en la caja. Software libre con licencia MIT.</translation>
    </message>
</context>
<context>
    <name>ManagerPage</name>
    <message>
        <source>Who manages this shop?</source>
        <translation>¿Quién está a cargo de esta tienda?</translation>
    </message>
    <message>
        <source>Once there is a manager, everybody signs in with a PIN. Each sale shows who recorded it, and sensitive steps need a manager. You can also do this later, from the menu.</source>
        <translation>Cuando hay un encargado, todos ingresan con un PIN. Cada venta muestra quién la registró, y los pasos delicados necesitan un encargado. También puede hacerlo más tarde, desde el menú.</translation>
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
        <source>Repeat the PIN</source>
        <translation>Repita el PIN</translation>
    </message>
    <message>
        <source>Nobody can see a PIN here, not even a manager. A manager can set a new one.</source>
        <translation>Aquí nadie puede ver un PIN, ni siquiera un encargado. Un encargado puede definir uno nuevo.</translation>
    </message>
    <message>
        <source>Add manager</source>
        <translation>Agregar encargado</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>Omitir por ahora</translation>
    </message>
    <message>
        <source>The PINs do not match. Repeat the PIN.</source>
        <translation>Los PIN no coinciden. Repita el PIN.</translation>
    </message>
</context>
<context>
    <name>ManualBrowser</name>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>ManualView</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Buscar en el manual</translation>
    </message>
    <message>
        <source>The manual cannot be read. Install posapp again.</source>
        <translation>No se puede leer el manual. Vuelva a instalar posapp.</translation>
    </message>
    <message>
        <source>Nothing in the manual matches “{text}”.</source>
        <translation>No hay nada en el manual sobre “{text}”.</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>MatchLine</name>
    <message>
        <source>{shown} of {count} customers shown. Type more to find one of the others.</source>
        <translation>Se muestran {shown} de {count} clientes. Escriba más para encontrar a los demás.</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Reason (saved in the activity log)</source>
        <translation>Motivo (queda en el registro)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Reactivar</translation>
    </message>
    <message>
        <source>PIN, 4 to 8 digits</source>
        <translation>PIN, de 4 a 8 dígitos</translation>
    </message>
    <message>
        <source>Repeat the PIN</source>
        <translation>Repita el PIN</translation>
    </message>
    <message>
        <source>New PIN (optional)</source>
        <translation>PIN nuevo (opcional)</translation>
    </message>
    <message>
        <source>The PINs do not match. Repeat the PIN.</source>
        <translation>Los PIN no coinciden. Repita el PIN.</translation>
    </message>
    <message>
        <source>First manager</source>
        <translation>Primer encargado</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>Editar persona</translation>
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
        <source>No other actions are switched on at this till.</source>
        <translation>En esta caja no hay otras acciones activadas.</translation>
    </message>
    <message>
        <source>A manager chooses them: orders to collect, viewed products, forms, message subscriptions, and the shop&apos;s own actions, such as attending an event.</source>
        <translation>Un encargado las elige: pedidos para retirar, productos vistos, formularios, suscripciones a mensajes y acciones propias de la tienda, como asistir a un evento.</translation>
    </message>
    <message>
        <source>Choose actions…</source>
        <translation>Elegir acciones…</translation>
    </message>
</context>
<context>
    <name>MovementForm</name>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Count notes and coins</source>
        <translation>Contar billetes y monedas</translation>
    </message>
    <message>
        <source>Note, if there is anything to say</source>
        <translation>Nota, si hay algo que aclarar</translation>
    </message>
    <message>
        <source>What for: change from the bank…</source>
        <translation>Para qué: cambio del banco…</translation>
    </message>
    <message>
        <source>What for: the baker, the safe…</source>
        <translation>Para qué: el panadero, la caja fuerte…</translation>
    </message>
    <message>
        <source>Record opening float</source>
        <translation>Registrar fondo de cambio</translation>
    </message>
    <message>
        <source>Record opening float {amount}</source>
        <translation>Registrar fondo de cambio {amount}</translation>
    </message>
    <message>
        <source>Record cash in</source>
        <translation>Registrar entrada</translation>
    </message>
    <message>
        <source>Record cash in {amount}</source>
        <translation>Registrar entrada {amount}</translation>
    </message>
    <message>
        <source>Record cash out</source>
        <translation>Registrar retiro</translation>
    </message>
    <message>
        <source>Record cash out {amount}</source>
        <translation>Registrar retiro {amount}</translation>
    </message>
</context>
<context>
    <name>MovementModel</name>
    <message>
        <source>Undone: {entry}</source>
        <translation>Deshecho: {entry}</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>{who}, permitted by {manager}</source>
        <translation>{who}, con permiso de {manager}</translation>
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
        <source>Use this number</source>
        <translation>Usar este número</translation>
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
        <source>{name} already has this phone or e-mail.</source>
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
        <source>For the next person at this till. It stays on this computer.</source>
        <translation>Para quien atienda esta caja después. Queda en esta computadora.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Order number</source>
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
        <source>Source of the number</source>
        <translation>Origen del número</translation>
    </message>
    <message>
        <source>Started elsewhere? Then it is already:</source>
        <translation>¿Empezó en otro lado? Entonces ya está:</translation>
    </message>
    <message>
        <source>This order is finished. It has no further steps.</source>
        <translation>Este pedido terminó. No tiene más pasos.</translation>
    </message>
    <message>
        <source>None of this order&apos;s next steps is switched on.</source>
        <translation>Ninguno de los pasos siguientes está activado.</translation>
    </message>
    <message>
        <source>Collect here</source>
        <translation>Retira aquí</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Con envío</translation>
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
        <source>Unit price</source>
        <translation>Precio c/u</translation>
    </message>
    <message>
        <source>Products (optional)</source>
        <translation>Productos (opcional)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
</context>
<context>
    <name>OrderSummary</name>
    <message>
        <source>Collect here</source>
        <translation>Retira aquí</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Con envío</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back to the counter</source>
        <translation>Volver a la caja</translation>
    </message>
</context>
<context>
    <name>PairingModel</name>
    <message>
        <source>a program of this PC</source>
        <translation>un programa de esta computadora</translation>
    </message>
</context>
<context>
    <name>PaymentHead</name>
    <message>
        <source>Split the payment</source>
        <translation>Dividir el pago</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Propina</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Número de recibo</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
</context>
<context>
    <name>PaymentPanel</name>
    <message>
        <source>Payment method</source>
        <translation>Medio de pago</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>Registrar pago</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Amount: enter what was paid.</source>
        <translation>Importe: ingrese lo que se pagó.</translation>
    </message>
    <message>
        <source>From the POS</source>
        <translation>Del punto de venta</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Record {amount}</source>
        <translation>Registrar {amount}</translation>
    </message>
</context>
<context>
    <name>PaymentSearch</name>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Another receipt</source>
        <translation>Otro recibo</translation>
    </message>
    <message>
        <source>From another till, or from before posapp</source>
        <translation>De otra caja, o de antes de usar posapp</translation>
    </message>
    <message>
        <source>No payment found. Search again, or enter another receipt.</source>
        <translation>No se encontró ningún pago. Busque otra vez, o ingrese otro recibo.</translation>
    </message>
    <message>
        <source>No payments yet today. Scan or type a receipt number or a customer&apos;s name.</source>
        <translation>Todavía no hay pagos hoy. Escanee o escriba un número de recibo o el nombre de un cliente.</translation>
    </message>
    <message>
        <source>Receipt or customer</source>
        <translation>Recibo o cliente</translation>
    </message>
    <message>
        <source>Receipt, name or phone</source>
        <translation>Recibo, nombre o teléfono</translation>
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
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
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
        <source>Manager&apos;s PIN required</source>
        <translation>Se necesita el PIN de un encargado</translation>
    </message>
    <message>
        <source>Allow</source>
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
    <message>
        <source>{name} · PIN {pin}</source>
        <translation>{name} · PIN {pin}</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN: type it, then press Enter.</source>
        <translation>PIN: escríbalo y presione Enter.</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Borrar el último dígito</translation>
    </message>
    <message>
        <source>Confirm the PIN</source>
        <translation>Confirmar el PIN</translation>
    </message>
    <message>
        <source>Key {text}</source>
        <translation>Tecla {text}</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>Needs a manager</source>
        <translation>Necesita un encargado</translation>
    </message>
</context>
<context>
    <name>PosQuestions</name>
    <message>
        <source>Which column is it?</source>
        <translation>¿Qué columna es?</translation>
    </message>
    <message>
        <source>What separates the decimals in this file?</source>
        <translation>¿Qué separa los decimales en este archivo?</translation>
    </message>
    <message>
        <source>Is the day or the month first in this file?</source>
        <translation>¿En este archivo va primero el día o el mes?</translation>
    </message>
    <message>
        <source>Which register of this file is this till?</source>
        <translation>¿Cuál de las cajas del archivo es esta?</translation>
    </message>
    <message>
        <source>What is a row marked “{text}”?</source>
        <translation>¿Qué es una línea marcada «{text}»?</translation>
    </message>
    <message>
        <source>What is a row that does not say what it is?</source>
        <translation>¿Qué es una línea que no dice qué es?</translation>
    </message>
    <message>
        <source>Does the column “{text}” say what a row is?</source>
        <translation>¿La columna “{text}” dice qué es cada línea?</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>no está en el archivo</translation>
    </message>
    <message>
        <source>Whose are the rows that name no register?</source>
        <translation>¿De quién son las líneas que no nombran ninguna caja?</translation>
    </message>
    <message>
        <source>What are several rows of one receipt?</source>
        <translation>¿Qué son varias líneas de un mismo recibo?</translation>
    </message>
    <message>
        <source>Which cards are those that the file only calls cards?</source>
        <translation>¿Qué tarjetas son las que el archivo solo llama tarjeta?</translation>
    </message>
    <message>
        <source>Are the taxes included in the amounts?</source>
        <translation>¿Los impuestos están incluidos en los importes?</translation>
    </message>
    <message>
        <source>What is to be done with the tips?</source>
        <translation>¿Qué se hace con las propinas?</translation>
    </message>
    <message>
        <source>What are these amounts with three decimals?</source>
        <translation>¿Qué son estos importes con tres decimales?</translation>
    </message>
    <message>
        <source>Which column says whether a row is a sale, a refund or cancelled?</source>
        <translation>¿Qué columna dice si una línea es venta, devolución o anulada?</translation>
    </message>
    <message>
        <source>Which column names the register?</source>
        <translation>¿Qué columna nombra la caja?</translation>
    </message>
    <message>
        <source>Which column says how it was paid?</source>
        <translation>¿Qué columna dice cómo se pagó?</translation>
    </message>
    <message>
        <source>Which column says what was given back of the sale later?</source>
        <translation>¿Qué columna dice cuánto de la venta se devolvió después?</translation>
    </message>
    <message>
        <source>Which column holds the tip?</source>
        <translation>¿Qué columna tiene la propina?</translation>
    </message>
    <message>
        <source>a point: 1,234.50</source>
        <translation>un punto: 1,234.50</translation>
    </message>
    <message>
        <source>a comma: 1.234,50</source>
        <translation>una coma: 1.234,50</translation>
    </message>
    <message>
        <source>day first: 31/12/2026</source>
        <translation>primero el día: 31/12/2026</translation>
    </message>
    <message>
        <source>month first: 12/31/2026</source>
        <translation>primero el mes: 12/31/2026</translation>
    </message>
    <message>
        <source>a sale</source>
        <translation>una venta</translation>
    </message>
    <message>
        <source>a refund</source>
        <translation>una devolución</translation>
    </message>
    <message>
        <source>a sale that was refunded entirely</source>
        <translation>una venta devuelta por completo</translation>
    </message>
    <message>
        <source>cancelled: leave it out</source>
        <translation>cancelada: dejarla afuera</translation>
    </message>
    <message>
        <source>failed: leave it out</source>
        <translation>fallida: dejarla afuera</translation>
    </message>
    <message>
        <source>not paid yet: leave it out</source>
        <translation>sin pagar todavía: dejarla afuera</translation>
    </message>
    <message>
        <source>parts of one sale: add them up</source>
        <translation>partes de una venta: sumarlas</translation>
    </message>
    <message>
        <source>copies of one sale: count it once</source>
        <translation>copias de una venta: contarla una vez</translation>
    </message>
    <message>
        <source>this till&apos;s</source>
        <translation>de esta caja</translation>
    </message>
    <message>
        <source>nobody&apos;s: leave them out</source>
        <translation>de nadie: dejarlas afuera</translation>
    </message>
    <message>
        <source>debit cards</source>
        <translation>tarjetas de débito</translation>
    </message>
    <message>
        <source>credit cards</source>
        <translation>tarjetas de crédito</translation>
    </message>
    <message>
        <source>yes, they are included</source>
        <translation>sí, están incluidos</translation>
    </message>
    <message>
        <source>keep the amounts as they are</source>
        <translation>dejar los importes como están</translation>
    </message>
    <message>
        <source>take them off: the amounts include them</source>
        <translation>restarlas: los importes las incluyen</translation>
    </message>
    <message>
        <source>two decimals and a zero: 99.900 is 99.90</source>
        <translation>dos decimales y un cero: 99.900 es 99.90</translation>
    </message>
    <message>
        <source>not clear: do not read these rows</source>
        <translation>no está claro: no leer estas líneas</translation>
    </message>
    <message>
        <source>yes: ask about each of its words</source>
        <translation>sí: preguntar por cada una de sus palabras</translation>
    </message>
    <message>
        <source>no: it changes nothing</source>
        <translation>no: no cambia nada</translation>
    </message>
    <message>
        <source>something else: leave it out</source>
        <translation>otra cosa: dejarla afuera</translation>
    </message>
    <message>
        <source>another till&apos;s: leave them out</source>
        <translation>de otra caja: dejarlas afuera</translation>
    </message>
    <message>
        <source>both, or not known</source>
        <translation>de los dos tipos, o no se sabe</translation>
    </message>
    <message>
        <source>no: add them to the amounts</source>
        <translation>no: sumarlos a los importes</translation>
    </message>
    <message>
        <source>add them to the amounts</source>
        <translation>sumarlas a los importes</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>todas</translation>
    </message>
</context>
<context>
    <name>PosReceiptForm</name>
    <message>
        <source>The total is</source>
        <translation>El total es</translation>
    </message>
    <message>
        <source>Its number, if it has one</source>
        <translation>Su número, si tiene</translation>
    </message>
    <message>
        <source>It is a</source>
        <translation>Es una</translation>
    </message>
    <message>
        <source>This is no amount: write it as on the receipt.</source>
        <translation>Esto no es un importe: escríbalo como en el recibo.</translation>
    </message>
    <message>
        <source>Enter what the receipt comes to.</source>
        <translation>Escriba el total del recibo.</translation>
    </message>
</context>
<context>
    <name>PosReceiptSheet</name>
    <message>
        <source>Receipts of your POS</source>
        <translation>Recibos del punto de venta</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No receipts of your POS are waiting.</source>
        <translation>No hay recibos del punto de venta en espera.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Ofrecer de nuevo</translation>
    </message>
    <message>
        <source>It was dismissed. Offer it again to take it.</source>
        <translation>Se descartó. Ofrézcalo de nuevo para tomarlo.</translation>
    </message>
    <message>
        <source>It is not a payment, or its total is not certain. Correct it, or enter the payment by hand.</source>
        <translation>No es un pago, o su total no es seguro. Corríjalo, o ingrese el pago a mano.</translation>
    </message>
</context>
<context>
    <name>PosReceiptStrip</name>
    <message>
        <source>Take</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Put it into the payment</source>
        <translation>Ponerlo en el pago</translation>
    </message>
    <message>
        <source>{number} · in the payment · Esc puts it back</source>
        <translation>{number} · en el pago · Esc lo devuelve</translation>
    </message>
    <message>
        <source>Take receipt {receipt}</source>
        <translation>Tomar el recibo {receipt}</translation>
    </message>
    <message>
        <source>In the payment · Esc puts it back</source>
        <translation>En el pago · Esc lo devuelve</translation>
    </message>
    <message numerus="yes">
        <source>%n left ▾</source>
        <translation>
            <numerusform>%n sin tomar ▾</numerusform>
            <numerusform>%n sin tomar ▾</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) of the POS waiting</source>
        <translation>
            <numerusform>%n recibo del punto de venta en espera</numerusform>
            <numerusform>%n recibos del punto de venta en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Receipts of your POS appear here</source>
        <translation>Aquí aparecen los recibos del punto de venta</translation>
    </message>
    <message>
        <source>Receipt of the POS: {receipt}</source>
        <translation>Recibo del punto de venta: {receipt}</translation>
    </message>
</context>
<context>
    <name>PosReceiptTaker</name>
    <message>
        <source>{receipt} of the POS waits again</source>
        <translation>{receipt} del punto de venta vuelve a esperar</translation>
    </message>
    <message>
        <source>{receipt} of the POS is in the payment. Esc puts it back.</source>
        <translation>{receipt} del punto de venta está en el pago. Esc lo devuelve.</translation>
    </message>
    <message>
        <source>No receipt of your POS is waiting</source>
        <translation>No hay ningún recibo del punto de venta en espera</translation>
    </message>
    <message>
        <source>Replace what is typed with {receipt} of the POS?</source>
        <translation>¿Reemplazar lo escrito por {receipt} del punto de venta?</translation>
    </message>
    <message>
        <source>{amount} would stand in its place. Cancel to keep what is typed.</source>
        <translation>Quedaría {amount} en su lugar. Cancele para conservar lo escrito.</translation>
    </message>
    <message>
        <source>What was typed stays</source>
        <translation>Lo escrito queda como está</translation>
    </message>
    <message>
        <source>Receipt {receipt} of the POS was corrected</source>
        <translation>El recibo {receipt} del punto de venta quedó corregido</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>PosReceipts</name>
    <message>
        <source>{receipt} is a credit note. Refund its sale under Refunds.</source>
        <translation>{receipt} es una nota de crédito. Devuelva su venta en Devoluciones.</translation>
    </message>
    <message>
        <source>{receipt} was read. Something was typed already, so nothing was filled in.</source>
        <translation>{receipt}: leído. Ya había algo escrito, así que no se completó nada.</translation>
    </message>
    <message>
        <source>{receipt}: amount and number are the receipt&apos;s</source>
        <translation>{receipt}: el importe y el número son los del recibo</translation>
    </message>
    <message>
        <source>{receipt}: the number is the receipt&apos;s. Enter the amount in {currency}.</source>
        <translation>{receipt}: el número es el del recibo. Ingrese el importe en {currency}.</translation>
    </message>
</context>
<context>
    <name>PrinterPanel</name>
    <message>
        <source>Where the printer is</source>
        <translation>Dónde está la impresora</translation>
    </message>
    <message>
        <source>Where your POS prints to</source>
        <translation>Adónde imprime su POS</translation>
    </message>
    <message>
        <source>No printer in between is set up.</source>
        <translation>No hay puente de impresora configurado.</translation>
    </message>
    <message>
        <source>An address, a device such as /dev/usb/lp0 or serial:COM3, or queue:NAME for a Windows queue</source>
        <translation>Una dirección, un dispositivo como /dev/usb/lp0 o serial:COM3, o queue:NOMBRE para una cola de Windows</translation>
    </message>
    <message>
        <source>Letters of your POS</source>
        <translation>Letras de su POS</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>Dejar de usarlo</translation>
    </message>
    <message>
        <source>Say where the printer is, such as 192.168.0.50.</source>
        <translation>Indique dónde está la impresora, por ejemplo 192.168.0.50.</translation>
    </message>
    <message>
        <source>Saved. Press Start, so that your POS can print.</source>
        <translation>Guardado. Pulse Iniciar para que su POS pueda imprimir.</translation>
    </message>
    <message>
        <source>It starts</source>
        <translation>Está iniciando</translation>
    </message>
    <message>
        <source>It stops after the paper that is being printed</source>
        <translation>Se detiene después del papel que se está imprimiendo</translation>
    </message>
    <message>
        <source>Not used any more. Let your POS print to the printer itself again.</source>
        <translation>Ya no se usa. Haga que su POS imprima otra vez directo en la impresora.</translation>
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
        <source>Barcode or name, then Enter; type 3* before it for three (F10)</source>
        <translation>Código de barras o nombre y Enter; 3* delante agrega tres (F10)</translation>
    </message>
    <message>
        <source>Products found</source>
        <translation>Productos encontrados</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) found</source>
        <translation>
            <numerusform>%n producto encontrado</numerusform>
            <numerusform>%n productos encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Several products match. Choose one.</source>
        <translation>Varios productos coinciden. Elija uno.</translation>
    </message>
    <message>
        <source>No product in the catalogue matches “{text}”.</source>
        <translation>Ningún producto del catálogo coincide con “{text}”.</translation>
    </message>
</context>
<context>
    <name>ProductsSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Import file</source>
        <translation>Importar archivo</translation>
    </message>
    <message>
        <source>Use Windows encoding</source>
        <translation>Usar codificación Windows</translation>
    </message>
    <message>
        <source>Decimal point (1.50)</source>
        <translation>Punto decimal (1.50)</translation>
    </message>
    <message>
        <source>Decimal comma (1,50)</source>
        <translation>Coma decimal (1,50)</translation>
    </message>
    <message>
        <source>Stop import</source>
        <translation>Parar importación</translation>
    </message>
    <message>
        <source>Import progress</source>
        <translation>Avance de la importación</translation>
    </message>
    <message>
        <source>Scale codes…</source>
        <translation>Códigos de balanza…</translation>
    </message>
    <message>
        <source>What the labels of the shop&apos;s scale say</source>
        <translation>Qué dicen las etiquetas de la balanza</translation>
    </message>
    <message>
        <source>Also send each item as “product.purchased”</source>
        <translation>Enviar también cada artículo como “product.purchased”</translation>
    </message>
    <message>
        <source>Hellotext may count revenue twice: the payment already includes the amount.</source>
        <translation>Hellotext puede contar dos veces los ingresos: el pago ya incluye el importe.</translation>
    </message>
    <message>
        <source>Product file (CSV)</source>
        <translation>Archivo de productos (CSV)</translation>
    </message>
    <message>
        <source>With a catalogue, you add items by barcode or name. The first line of the file needs the columns barcode, name, price and currency; unit (piece, kg, l, m), sku, category and reference are optional.</source>
        <translation>Con un catálogo, los artículos se agregan por código de barras o nombre. La primera línea del archivo necesita las columnas barcode, name, price y currency; unit (piece, kg, l, m), sku, category y reference son opcionales.</translation>
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
        <source>File: not found. Choose another file.</source>
        <translation>Archivo: no existe. Elija otro archivo.</translation>
    </message>
    <message>
        <source>{added} new, {changed} changed, {same} unchanged, {refused} rejected</source>
        <translation>{added} nuevos, {changed} cambiados, {same} sin cambios, {refused} rechazados</translation>
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
    <name>QuestionSheet</name>
    <message>
        <source>Save answer</source>
        <translation>Guardar respuesta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>In the file: {cells}</source>
        <translation>En el archivo: {cells}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>posapp asks once and remembers this for every export of this POS.</source>
        <translation>posapp pregunta una vez y lo recuerda para cada exportación de este punto de venta.</translation>
    </message>
    <message>
        <source>Choose an answer.</source>
        <translation>Elija una respuesta.</translation>
    </message>
</context>
<context>
    <name>ReceiptPanel</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Dismissed. The counter does not offer it.</source>
        <translation>Descartado. El mostrador no lo ofrece.</translation>
    </message>
    <message>
        <source>Offered again at the counter.</source>
        <translation>Se ofrece de nuevo en el mostrador.</translation>
    </message>
    <message>
        <source>Corrected. The counter offers it like this.</source>
        <translation>Corregido. El mostrador lo ofrece así.</translation>
    </message>
</context>
<context>
    <name>ReconciliationOutcome</name>
    <message numerus="yes">
        <source>%n receipt(s) of the POS without a customer</source>
        <translation>
            <numerusform>%n recibo del punto de venta sin cliente</numerusform>
            <numerusform>%n recibos del punto de venta sin cliente</numerusform>
        </translation>
    </message>
    <message>
        <source>counted here, never sent</source>
        <translation>se cuentan aquí, nunca se envían</translation>
    </message>
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
        <source>%n to fix</source>
        <translation>
            <numerusform>%n por corregir</numerusform>
            <numerusform>%n por corregir</numerusform>
        </translation>
    </message>
    <message>
        <source>POS: {sold} − {refunds} = {net}</source>
        <translation>Punto de venta: {sold} − {refunds} = {net}</translation>
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
    <name>ReconciliationScreen</name>
    <message>
        <source>Discrepancies</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>File: choose the POS export first.</source>
        <translation>Archivo: elija primero la exportación del punto de venta.</translation>
    </message>
    <message>
        <source>Receipt: enter the receipt of the sale that was refunded.</source>
        <translation>Recibo: ingrese el recibo de la venta que se devolvió.</translation>
    </message>
    <message>
        <source>Receipt corrected</source>
        <translation>Recibo corregido</translation>
    </message>
    <message>
        <source>Sent to review</source>
        <translation>Enviado a revisión</translation>
    </message>
    <message>
        <source>Recorded with the time from the POS</source>
        <translation>Registrado con la hora del punto de venta</translation>
    </message>
    <message>
        <source>No discrepancies on this day.</source>
        <translation>No hay diferencias en este día.</translation>
    </message>
    <message>
        <source>Reconcile with the POS</source>
        <translation>Conciliar con el punto de venta</translation>
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
    <name>RefundForm</name>
    <message>
        <source>Amount to refund</source>
        <translation>Importe a devolver</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Everything that is left: {amount}</source>
        <translation>Todo lo que queda: {amount}</translation>
    </message>
    <message>
        <source>Refund {amount}</source>
        <translation>Devolver {amount}</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>Elija el motivo</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Request refund</source>
        <translation>Pedir devolución</translation>
    </message>
    <message>
        <source>Records the customer&apos;s request; a manager decides</source>
        <translation>Registra el pedido del cliente; decide un encargado</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Note: enter why you decline the request.</source>
        <translation>Nota: indique por qué rechaza el pedido.</translation>
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
    <name>RefundScreen</name>
    <message>
        <source>Choose a payment on the left.</source>
        <translation>Elija un pago a la izquierda.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Refund {amount}</source>
        <translation>Devolver {amount}</translation>
    </message>
    <message>
        <source>Receipt {receipt} over {total} is not of this till.</source>
        <translation>El recibo {receipt} por {total} no es de esta caja.</translation>
    </message>
    <message>
        <source>Receipt {receipt} over {total} is of {day}.</source>
        <translation>El recibo {receipt} por {total} es del {day}.</translation>
    </message>
    <message>
        <source>Refund {amount} of an older payment?</source>
        <translation>¿Devolver {amount} de un pago anterior?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Refund request declined</source>
        <translation>Devolución rechazada</translation>
    </message>
    <message>
        <source>{amount} refunded · {receipt}</source>
        <translation>{amount} devuelto · {receipt}</translation>
    </message>
    <message>
        <source>{amount} requested · {receipt}</source>
        <translation>{amount} pedido · {receipt}</translation>
    </message>
    <message>
        <source>Refund undone</source>
        <translation>Devolución deshecha</translation>
    </message>
</context>
<context>
    <name>RefundablePaymentModel</name>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>pedida</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>quedan {amount}</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>The report as printed</source>
        <translation>El informe tal como se imprime</translation>
    </message>
    <message>
        <source>Reason for reopening the day</source>
        <translation>Motivo para reabrir el día</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Guardar informe</translation>
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
        <source>Back to the count</source>
        <translation>Volver al conteo</translation>
    </message>
</context>
<context>
    <name>RestoredNotices</name>
    <message>
        <source>What happened to this till</source>
        <translation>Qué pasó con esta caja</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
    <name>ReturnedItem</name>
    <message>
        <source>Quantity of {item} to return</source>
        <translation>Cantidad de {item} a devolver</translation>
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
        <source>Select all</source>
        <translation>Marcar todo</translation>
    </message>
    <message>
        <source>Items to return</source>
        <translation>Qué se devuelve</translation>
    </message>
</context>
<context>
    <name>ReviewFacts</name>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) selected</source>
        <translation>
            <numerusform>%n pago seleccionado</numerusform>
            <numerusform>%n pagos seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Your decision applies to all of them.</source>
        <translation>Su decisión vale para todos ellos.</translation>
    </message>
    <message>
        <source>Receipt {receipt}</source>
        <translation>Recibo {receipt}</translation>
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
        <translation>recién</translation>
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
        <source>Hide Hellotext&apos;s answer</source>
        <translation>Ocultar la respuesta de Hellotext</translation>
    </message>
    <message>
        <source>Show Hellotext&apos;s answer</source>
        <translation>Ver la respuesta de Hellotext</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
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
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Nothing to review. Events that Hellotext rejects appear here.</source>
        <translation>No hay nada que revisar. Los eventos que Hellotext rechaza aparecen aquí.</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Elegir todos</translation>
    </message>
    <message>
        <source>All causes ({count})</source>
        <translation>Todas las causas ({count})</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) will be sent again</source>
        <translation>
            <numerusform>%n pago se enviará otra vez</numerusform>
            <numerusform>%n pagos se enviarán otra vez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) corrected; sending again</source>
        <translation>
            <numerusform>%n pago corregido; se envía otra vez</numerusform>
            <numerusform>%n pagos corregidos; se envían otra vez</numerusform>
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
    <name>RoundCard</name>
    <message>
        <source>Let the POS sell something</source>
        <translation>Hacer que el POS venda algo</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Saltear este paso</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>RowsList</name>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>Once per customer</source>
        <translation>Una vez por cliente</translation>
    </message>
    <message>
        <source>Used up after one redemption at this till</source>
        <translation>Se agota con un canje en esta caja</translation>
    </message>
    <message>
        <source>While the shop&apos;s other tills cannot be asked:</source>
        <translation>Mientras no se puede consultar a las otras cajas del comercio:</translation>
    </message>
    <message>
        <source>Add this shop</source>
        <translation>Agregar esta tienda</translation>
    </message>
    <message>
        <source>Save rules</source>
        <translation>Guardar reglas</translation>
    </message>
    <message>
        <source>Remove rules</source>
        <translation>Quitar reglas</translation>
    </message>
    <message>
        <source>Amount off, {currency}</source>
        <translation>Importe de descuento, {currency}</translation>
    </message>
    <message>
        <source>Largest discount then, {currency}</source>
        <translation>Descuento más grande entonces, {currency}</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Lo de siempre</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Ask a manager</source>
        <translation>Pedir a un encargado</translation>
    </message>
    <message>
        <source>Up to an amount</source>
        <translation>Hasta un importe</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Permitir</translation>
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
        <source>always</source>
        <translation>siempre</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>Pick from a calendar</source>
        <translation>Elegir en un calendario</translation>
    </message>
    <message>
        <source>Minimum sale, {currency}</source>
        <translation>Venta mínima, {currency}</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Válido desde</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Shops, separated by ;</source>
        <translation>Tiendas, separadas por ;</translation>
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
    <name>SaleCoupons</name>
    <message>
        <source>No coupon has the code “{code}”. Codes are case-sensitive.</source>
        <translation>Ningún cupón tiene el código “{code}”. Importan mayúsculas y minúsculas.</translation>
    </message>
    <message>
        <source>Coupon “{code}” is not on this computer. Check the code, or download again.</source>
        <translation>El cupón “{code}” no está en esta computadora. Revise el código, o descargue otra vez.</translation>
    </message>
    <message>
        <source>Use “{code}”</source>
        <translation>Usar “{code}”</translation>
    </message>
    <message>
        <source>Coupon {code} taken</source>
        <translation>Se aplicó el cupón {code}</translation>
    </message>
    <message>
        <source>Coupon {code} removed</source>
        <translation>Se quitó el cupón {code}</translation>
    </message>
    <message>
        <source>{left} to pay</source>
        <translation>{left} a pagar</translation>
    </message>
    <message>
        <source>No rules in posapp; check its terms.</source>
        <translation>Sin reglas en posapp; revise las condiciones.</translation>
    </message>
    <message>
        <source>The other tills cannot be asked now; they hear of it later.</source>
        <translation>Ahora no se puede consultar a las otras cajas; se les avisa después.</translation>
    </message>
    <message>
        <source>Without a customer the coupon is recorded here only; it is not sent to Hellotext.</source>
        <translation>Sin cliente, el cupón se registra solo aquí; no se envía a Hellotext.</translation>
    </message>
</context>
<context>
    <name>SaleMenu</name>
    <message>
        <source>Refund…</source>
        <translation>Devolución…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>el cliente</translation>
    </message>
    <message>
        <source>Choose {name} again</source>
        <translation>Elegir de nuevo: {name}</translation>
    </message>
    <message>
        <source>Copy the receipt number</source>
        <translation>Copiar el número de recibo</translation>
    </message>
</context>
<context>
    <name>ScaleCodesSheet</name>
    <message>
        <source>Scale codes</source>
        <translation>Códigos de balanza</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>No rules yet. Describe the codes that the scale prints.</source>
        <translation>Todavía no hay reglas. Describa los códigos que imprime la balanza.</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Agregar regla</translation>
    </message>
    <message>
        <source>Try a code: scan or type one</source>
        <translation>Pruebe un código: escanéelo o escríbalo</translation>
    </message>
    <message>
        <source>A label has 13 digits: prefix, item, weight or price, and a check digit. The item is the barcode or the number of a product. A weight is sold at the product&apos;s price, which counts per kilogram, so the product needs the unit kg. A price is the total of the label.</source>
        <translation>Una etiqueta tiene 13 dígitos: prefijo, artículo, peso o precio, y un dígito de control. El artículo es el código de barras o el número de un producto. Un peso se vende al precio del producto, que vale por kilo; por eso el producto necesita la unidad kg. Un precio es el total de la etiqueta.</translation>
    </message>
</context>
<context>
    <name>ScaleRuleForm</name>
    <message>
        <source>Prefix</source>
        <translation>Prefijo</translation>
    </message>
    <message>
        <source>Item digits</source>
        <translation>Dígitos artículo</translation>
    </message>
    <message>
        <source>Value digits</source>
        <translation>Dígitos valor</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Decimales</translation>
    </message>
    <message>
        <source>A check digit stands before the weight or price</source>
        <translation>Hay un dígito de control antes del peso o del precio</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Regla nueva</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Editar regla</translation>
    </message>
</context>
<context>
    <name>ScaleRulesModel</name>
    <message numerus="yes">
        <source>%n decimal(s)</source>
        <translation>
            <numerusform>%n decimal</numerusform>
            <numerusform>%n decimales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanRouter</name>
    <message>
        <source>The shop&apos;s tax ID is now {id}; receipts of others are refused</source>
        <translation>El RUT de la tienda queda en {id}; los recibos de otros se rechazan</translation>
    </message>
    <message>
        <source>Nothing found for the code {code}</source>
        <translation>Nada encontrado con el código {code}</translation>
    </message>
    <message>
        <source>Only a part of the code arrived. Scan it again.</source>
        <translation>Llegó solo una parte del código. Escanéelo de nuevo.</translation>
    </message>
    <message>
        <source>A scanned code is not an amount. Enter the amount.</source>
        <translation>Un código escaneado no es un importe. Ingrese el importe.</translation>
    </message>
    <message>
        <source>expired on {day}</source>
        <translation>venció el {day}</translation>
    </message>
    <message>
        <source>good until {day}</source>
        <translation>vence el {day}</translation>
    </message>
    <message>
        <source>lot {lot}</source>
        <translation>lote {lot}</translation>
    </message>
</context>
<context>
    <name>ScannerSheet</name>
    <message>
        <source>Scanner</source>
        <translation>Lector de códigos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Scan here</source>
        <translation>Escanee aquí</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Scan the test codes again</source>
        <translation>Escanear otra vez los códigos de prueba</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Olvidarlo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>posapp learns from a few test codes how this till&apos;s scanner types: keyboard layout, Caps Lock, what comes before and after a code, and its speed. From then on it corrects every scan, and never what is typed.</source>
        <translation>posapp aprende con unos códigos de prueba cómo escribe el lector de esta caja: distribución del teclado, Bloq Mayús, lo que va antes y después del código, y su velocidad. Desde ese momento corrige cada lectura, y nunca lo que se escribe a mano.</translation>
    </message>
    <message>
        <source>Put the cursor here and scan the test code</source>
        <translation>Ponga el cursor aquí y escanee el código de prueba</translation>
    </message>
    <message>
        <source>Try it: scan any code here</source>
        <translation>Pruebe: escanee aquí cualquier código</translation>
    </message>
    <message>
        <source>As it arrives: {text}</source>
        <translation>Como llega: {text}</translation>
    </message>
    <message>
        <source>As posapp reads it: {text}</source>
        <translation>Como lo lee posapp: {text}</translation>
    </message>
    <message>
        <source>Test codes sent to the printer</source>
        <translation>Códigos de prueba enviados a la impresora</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Guardado como {file}</translation>
    </message>
</context>
<context>
    <name>SettingInPlace</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo: {setting}</source>
        <translation>Deshacer: {setting}</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Como antes</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>SettingSheet</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>SettingsCommands</name>
    <message>
        <source>{shop} saved</source>
        <translation>{shop}: datos guardados</translation>
    </message>
    <message>
        <source>Hellotext accepted the new token</source>
        <translation>Hellotext aceptó el token nuevo</translation>
    </message>
</context>
<context>
    <name>SettingsRow</name>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Ningún ajuste tiene esas palabras.</translation>
    </message>
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
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>{shop} · {till} · {currency} · {zone}. Every change is recorded in the activity log.</source>
        <translation>{shop} · {till} · {currency} · {zone}. Cada cambio queda en el registro de actividad.</translation>
    </message>
</context>
<context>
    <name>SetupSteps</name>
    <message>
        <source>posapp sends what happens at the counter to Hellotext.</source>
        <translation>posapp envía a Hellotext lo que pasa en la caja.</translation>
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
        <source>Same as system</source>
        <translation>Como el sistema</translation>
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
        <source>Each payment carries these names, so you can tell shops and tills apart in Hellotext.</source>
        <translation>Cada pago lleva estos nombres, para distinguir tiendas y cajas en Hellotext.</translation>
    </message>
    <message>
        <source>Till 1</source>
        <translation>Caja 1</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nombre de la tienda</translation>
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
    <name>ShopTillsScreen</name>
    <message>
        <source>Tills of this shop</source>
        <translation>Cajas de este comercio</translation>
    </message>
    <message>
        <source>This till shares with no other.</source>
        <translation>Esta caja no comparte con ninguna otra.</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Para resolver</translation>
    </message>
    <message>
        <source>Nothing is to be settled: no coupon was redeemed twice, no receipt refunded beyond its amount.</source>
        <translation>No hay nada que resolver: ningún cupón se canjeó dos veces, ninguna boleta se devolvió de más.</translation>
    </message>
    <message>
        <source>This till shares with no other</source>
        <translation>Esta caja no comparte con ninguna otra</translation>
    </message>
    <message>
        <source>Joined {shop}</source>
        <translation>Se unió a {shop}</translation>
    </message>
    <message>
        <source>Retire {till} for good?</source>
        <translation>¿Dar de baja {till} para siempre?</translation>
    </message>
    <message>
        <source>Its connection is cut, and it sends nothing any more, should it be found again. What it shared stays. Another till can take over what it had not delivered.</source>
        <translation>Se corta su conexión y ya no envía nada, aunque aparezca de nuevo. Lo que compartió queda. Otra caja puede hacerse cargo de lo que no había entregado.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Dar de baja</translation>
    </message>
    <message>
        <source>retired in the window</source>
        <translation>dada de baja en la ventana</translation>
    </message>
    <message>
        <source>{till} is retired</source>
        <translation>{till} está dada de baja</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are sent from here now</source>
        <translation>
            <numerusform>Ahora se envía %n evento desde aquí</numerusform>
            <numerusform>Ahora se envían %n eventos desde aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>What it shared stays with the others. It goes on selling alone, and may be invited again.</source>
        <translation>Lo que compartió queda con las otras. Sigue vendiendo sola y se la puede invitar de nuevo.</translation>
    </message>
    <message>
        <source>Leave the shop&apos;s other tills?</source>
        <translation>¿Dejar las otras cajas del comercio?</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Dejar</translation>
    </message>
    <message>
        <source>This till left {shop}</source>
        <translation>Esta caja dejó {shop}</translation>
    </message>
    <message>
        <source>The shop server cannot be told now, so the others see this till until a manager retires it.</source>
        <translation>Ahora no se puede avisar al servidor del local, así que las demás cajas ven esta hasta que un encargado la dé de baja.</translation>
    </message>
    <message>
        <source>Leave without telling the server?</source>
        <translation>¿Dejar sin avisar al servidor?</translation>
    </message>
    <message>
        <source>Leave anyway</source>
        <translation>Dejar igual</translation>
    </message>
    <message>
        <source>{shop}, on {host}</source>
        <translation>{shop}, en {host}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this till wait to be shared.</source>
        <translation>
            <numerusform>%n registro de esta caja espera para compartirse.</numerusform>
            <numerusform>%n registros de esta caja esperan para compartirse.</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop server has everything of this till.</source>
        <translation>El servidor del local tiene todo lo de esta caja.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>Dar de baja…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Hacerse cargo</translation>
    </message>
    <message>
        <source>Send from here what the retired till had not delivered</source>
        <translation>Enviar desde aquí lo que la caja dada de baja no había entregado</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Dejar…</translation>
    </message>
</context>
<context>
    <name>SideRail</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>{role} · PIN {pin}</source>
        <translation>{role} · PIN {pin}</translation>
    </message>
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
    <name>SplitParts</name>
    <message>
        <source>What is taken stands here: choose how it is paid, then the amount.</source>
        <translation>Aquí queda lo que se va cobrando: elija cómo paga y después el importe.</translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation>Vuelto {amount}</translation>
    </message>
    <message>
        <source>Take {part} out</source>
        <translation>Sacar {part}</translation>
    </message>
</context>
<context>
    <name>SplitSheet</name>
    <message>
        <source>Split {amount}</source>
        <translation>Dividir {amount}</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>Registrar pago</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Amount of this part</source>
        <translation>Importe de esta parte</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Medio de pago</translation>
    </message>
    <message>
        <source>Nothing left to pay</source>
        <translation>No queda nada por pagar</translation>
    </message>
    <message>
        <source>{amount} left to pay</source>
        <translation>Quedan {amount} por pagar</translation>
    </message>
    <message>
        <source>Take by {tender}</source>
        <translation>Cobrar con {tender}</translation>
    </message>
    <message>
        <source>Record {amount}</source>
        <translation>Registrar {amount}</translation>
    </message>
    <message>
        <source>Take the rest first: {amount}</source>
        <translation>Primero cobre el resto: {amount}</translation>
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
        <source>Add person</source>
        <translation>Agregar persona</translation>
    </message>
    <message>
        <source>Everyone signs in with their own PIN. Sales and the activity log show who did what.</source>
        <translation>Cada persona ingresa con su propio PIN. Las ventas y el registro de actividad muestran quién hizo qué.</translation>
    </message>
    <message>
        <source>Nobody has to sign in yet. Add the first manager; from then on, everyone signs in with a PIN.</source>
        <translation>Todavía nadie tiene que ingresar. Agregue el primer encargado; desde entonces, todos ingresan con un PIN.</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inactivo</translation>
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
        <source>Lock the window when nobody uses it for</source>
        <translation>Bloquear la ventana si nadie la usa por</translation>
    </message>
</context>
<context>
    <name>StartSwitch</name>
    <message>
        <source>Start with this PC</source>
        <translation>Iniciar con esta PC</translation>
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
        <source>Spreadsheet (Excel)</source>
        <translation>Planilla (Excel)</translation>
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
        <source>Saved as {file}</source>
        <translation>Guardado como {file}</translation>
    </message>
    <message>
        <source>Summary sent to the printer</source>
        <translation>Resumen enviado a la impresora</translation>
    </message>
</context>
<context>
    <name>SummaryScreen</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Save or print</source>
        <translation>Guardar o imprimir</translation>
    </message>
    <message>
        <source>Summary progress</source>
        <translation>Avance del resumen</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Name of the template</source>
        <translation>Nombre de la plantilla</translation>
    </message>
    <message>
        <source>Words before the total, as printed</source>
        <translation>Palabras antes del total, como se imprimen</translation>
    </message>
    <message>
        <source>Words before the number</source>
        <translation>Palabras antes del número</translation>
    </message>
    <message>
        <source>Words before the date</source>
        <translation>Palabras antes de la fecha</translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation>Comprobar y guardar</translation>
    </message>
    <message>
        <source>If several lines have these words</source>
        <translation>Si varias líneas tienen estas palabras</translation>
    </message>
    <message>
        <source>No sale is read</source>
        <translation>No se lee</translation>
    </message>
    <message>
        <source>The first counts</source>
        <translation>Vale la primera</translation>
    </message>
    <message>
        <source>The last counts</source>
        <translation>Vale la última</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It is checked against {file}.</source>
        <translation>Se comprueba con {file}.</translation>
    </message>
    <message>
        <source>It is checked against the receipt that the POS printed last.</source>
        <translation>Se comprueba con el último recibo que imprimió el punto de venta.</translation>
    </message>
    <message>
        <source>Print a receipt, or choose a file with one: the template is checked against it.</source>
        <translation>Imprima un recibo, o elija un archivo con uno: la plantilla se comprueba con él.</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Recibo…</translation>
    </message>
    <message>
        <source>Saved: the receipt confirms it.</source>
        <translation>Guardada: el recibo la confirma.</translation>
    </message>
</context>
<context>
    <name>TemplateModel</name>
    <message>
        <source>The total stands after “{words}”</source>
        <translation>El total está después de “{words}”</translation>
    </message>
    <message>
        <source>No longer fits: learn it again</source>
        <translation>Ya no sirve: apréndala de nuevo</translation>
    </message>
</context>
<context>
    <name>TemplatesPanel</name>
    <message>
        <source>Receipt templates</source>
        <translation>Plantillas de recibos</translation>
    </message>
    <message>
        <source>No templates. Most receipts are read without one; under Test you can teach posapp others.</source>
        <translation>No hay plantillas. La mayoría de los recibos se lee sin ellas; en Prueba puede enseñarle otros a posapp.</translation>
    </message>
    <message>
        <source>A template says in which line the total of your POS&apos;s receipts stands.</source>
        <translation>Una plantilla dice en qué línea está el total de los recibos de su POS.</translation>
    </message>
    <message>
        <source>Write one…</source>
        <translation>Escribir una…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitada</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurada</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportada</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importada</translation>
    </message>
</context>
<context>
    <name>TenderForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Count it by itself when the day is closed</source>
        <translation>Contarlo aparte al cerrar el día</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Reactivar</translation>
    </message>
    <message>
        <source>New payment method</source>
        <translation>Nuevo medio de pago</translation>
    </message>
</context>
<context>
    <name>TendersModel</name>
    <message>
        <source>Counted by itself</source>
        <translation>Se cuenta aparte</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>No se cuenta</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inactivo</translation>
    </message>
</context>
<context>
    <name>TendersSheet</name>
    <message>
        <source>Payment methods</source>
        <translation>Medios de pago</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Your own payment methods</source>
        <translation>Sus medios de pago</translation>
    </message>
    <message>
        <source>None yet. Add what your customers pay with.</source>
        <translation>Todavía no hay ninguno. Agregue los que usan sus clientes.</translation>
    </message>
    <message>
        <source>Add payment method</source>
        <translation>Agregar medio de pago</translation>
    </message>
    <message>
        <source>The counter offers cash, debit, credit, transfer, other, and up to four of your own. One that is deactivated is no longer offered; what was paid by it keeps its name.</source>
        <translation>La caja ofrece efectivo, débito, crédito, transferencia, otro y hasta cuatro propios. El que se desactiva ya no se ofrece; lo que se pagó con él conserva su nombre.</translation>
    </message>
</context>
<context>
    <name>TillWindow</name>
    <message>
        <source>Something went wrong in posapp. What was recorded is safe. Choose “Report a problem…” in the menu to see the report.</source>
        <translation>Algo falló en posapp. Lo registrado está a salvo. Elija “Informar un problema…” en el menú para ver el informe.</translation>
    </message>
</context>
<context>
    <name>TipBack</name>
    <message>
        <source>Give the tip of {amount} back too</source>
        <translation>Devolver también la propina de {amount}</translation>
    </message>
</context>
<context>
    <name>TipSheet</name>
    <message>
        <source>Tip for {amount}</source>
        <translation>Propina por {amount}</translation>
    </message>
    <message>
        <source>Take the tip</source>
        <translation>Agregar la propina</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Propina</translation>
    </message>
    <message>
        <source>No tip</source>
        <translation>Sin propina</translation>
    </message>
    <message>
        <source>{percent} % · {amount}</source>
        <translation>{percent} % · {amount}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>{key} undoes it.</source>
        <translation>{key} lo deshace.</translation>
    </message>
</context>
<context>
    <name>TokenPage</name>
    <message>
        <source>Connect to Hellotext</source>
        <translation>Conectar con Hellotext</translation>
    </message>
    <message>
        <source>In Hellotext, open Settings, then API tokens. Create a token for this till and paste it here.</source>
        <translation>En Hellotext, abra Configuración y luego Tokens de API. Cree un token para esta caja y péguelo aquí.</translation>
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
        <source>It is stored in this computer&apos;s keyring. Nobody can read it in a file or a log.</source>
        <translation>Se guarda en el llavero de esta computadora. Nadie puede leerlo en un archivo ni en un registro.</translation>
    </message>
    <message>
        <source>Token: paste the token that you created in Hellotext.</source>
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
        <source>Test and save</source>
        <translation>Probar y guardar</translation>
    </message>
    <message>
        <source>In Hellotext, open Settings, then API tokens. Create a token for this till and paste it here. posapp tests it first; the current token stays until then. It is stored only in this computer&apos;s keyring.</source>
        <translation>En Hellotext, abra Configuración y luego Tokens de API. Cree un token para esta caja y péguelo aquí. Primero se prueba; el actual queda hasta entonces. Se guarda solo en el llavero de esta computadora.</translation>
    </message>
    <message>
        <source>Token: paste the token that you created in Hellotext.</source>
        <translation>Token: pegue el token que creó en Hellotext.</translation>
    </message>
    <message>
        <source>Asking Hellotext…</source>
        <translation>Consultando Hellotext…</translation>
    </message>
</context>
<context>
    <name>TransferExportSheet</name>
    <message>
        <source>Move to another PC</source>
        <translation>Mover a otra PC</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are not in Hellotext yet. They are exported to one encrypted file; then this till no longer sends them, and another till of the shop imports and sends them.</source>
        <translation>
            <numerusform>%n evento todavía no está en Hellotext. Se exporta a un archivo cifrado; desde entonces esta caja ya no lo envía, y otra caja de la tienda lo importa y lo envía.</numerusform>
            <numerusform>%n eventos todavía no están en Hellotext. Se exportan a un archivo cifrado; desde entonces esta caja ya no los envía, y otra caja de la tienda los importa y los envía.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>Repita la frase clave</translation>
    </message>
    <message>
        <source>Write the passphrase down. Without it, nobody can open the file.</source>
        <translation>Anote la frase clave. Sin ella, nadie puede abrir el archivo.</translation>
    </message>
    <message>
        <source>File: choose an existing folder and a name.</source>
        <translation>Archivo: elija una carpeta que exista y un nombre.</translation>
    </message>
    <message>
        <source>File: it already exists. Choose another name.</source>
        <translation>Archivo: ya existe. Elija otro nombre.</translation>
    </message>
    <message>
        <source>The passphrases do not match. Repeat the passphrase.</source>
        <translation>Las frases clave no coinciden. Repita la frase clave.</translation>
    </message>
</context>
<context>
    <name>TransferImportSheet</name>
    <message>
        <source>Import from another PC</source>
        <translation>Importar desde otra PC</translation>
    </message>
    <message>
        <source>This till sends the events that another till of this shop exported. posapp first checks whether Hellotext already has them.</source>
        <translation>Esta caja envía los eventos que exportó otra caja de esta tienda. Antes se comprueba si Hellotext ya los tiene.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>File: not found. Choose another file.</source>
        <translation>Archivo: no existe. Elija otro archivo.</translation>
    </message>
</context>
<context>
    <name>Verifier</name>
    <message>
        <source>Verification progress</source>
        <translation>Avance de la verificación</translation>
    </message>
    <message>
        <source>Verify activity log</source>
        <translation>Verificar el registro</translation>
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
        <source>Activity log rewritten</source>
        <translation>Registro reescrito</translation>
    </message>
    <message>
        <source>The entries are consistent, but this till did not write them. Compare with a backup.</source>
        <translation>Las entradas encajan entre sí, pero no son las que escribió esta caja. Compare con una copia de respaldo.</translation>
    </message>
    <message>
        <source>Activity log intact</source>
        <translation>Registro íntegro</translation>
    </message>
    <message numerus="yes">
        <source>All %n entries are as they were written.</source>
        <translation>
            <numerusform>%n entrada, como se escribió.</numerusform>
            <numerusform>Las %n entradas están como se escribieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity log altered</source>
        <translation>Registro alterado</translation>
    </message>
    <message>
        <source>Entry {number} is the first that was changed, removed or inserted. Compare with a backup.</source>
        <translation>La entrada {number} es la primera que se cambió, quitó o agregó. Compare con una copia de respaldo.</translation>
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
    <message>
        <source>Reason (saved in the activity log)</source>
        <translation>Motivo (queda en el registro)</translation>
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
        <source>New customers waiting</source>
        <translation>Clientes nuevos en espera</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) waiting</source>
        <translation>
            <numerusform>%n evento en espera</numerusform>
            <numerusform>%n eventos en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered here. posapp sends it to Hellotext at the next sync; you need not do anything.</source>
        <translation>Registrado aquí. posapp lo envía a Hellotext en la próxima sincronización; no tiene que hacer nada.</translation>
    </message>
    <message>
        <source>Hellotext may already have this customer; posapp checks that first.</source>
        <translation>Puede que Hellotext ya tenga a este cliente; posapp lo comprueba primero.</translation>
    </message>
    <message>
        <source>Hellotext rejected these details. Correct them, and the waiting events are sent.</source>
        <translation>Hellotext rechazó estos datos. Corríjalos, y se envían los eventos en espera.</translation>
    </message>
</context>
<context>
    <name>WaitingFacts</name>
    <message numerus="yes">
        <source>%n event(s) wait for this customer.</source>
        <translation>
            <numerusform>%n evento espera a este cliente.</numerusform>
            <numerusform>%n eventos esperan a este cliente.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WebPanel</name>
    <message>
        <source>Name of the POS</source>
        <translation>Nombre del POS</translation>
    </message>
    <message>
        <source>Address of its pages</source>
        <translation>Dirección de sus páginas</translation>
    </message>
    <message>
        <source>Token, shown once</source>
        <translation>Token, se muestra una vez</translation>
    </message>
    <message>
        <source>What is paired</source>
        <translation>Lo que está vinculado</translation>
    </message>
    <message>
        <source>Nothing is paired yet.</source>
        <translation>Todavía no hay nada vinculado.</translation>
    </message>
    <message>
        <source>posapp listens on port {port} of this computer.</source>
        <translation>posapp escucha en el puerto {port} de esta computadora.</translation>
    </message>
    <message>
        <source>posapp does not listen: nothing is paired.</source>
        <translation>posapp no escucha: no hay nada vinculado.</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Save port</source>
        <translation>Guardar puerto</translation>
    </message>
    <message>
        <source>Copy the lines</source>
        <translation>Copiar las líneas</translation>
    </message>
    <message>
        <source>This is the token. Copy it now: it is not shown again, and kept nowhere.</source>
        <translation>Este es el token. Cópielo ahora: no se vuelve a mostrar ni se guarda en ningún lado.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Removed. Its token opens nothing any more.</source>
        <translation>Quitado. Su token ya no abre nada.</translation>
    </message>
</context>
<context>
    <name>WholeTillOperations</name>
    <message>
        <source>The events were already exported to {file}. Import that file at another till.</source>
        <translation>Los eventos ya se habían exportado a {file}. Importe ese archivo en otra caja.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) exported. Import the file at another till.</source>
        <translation>
            <numerusform>%n evento exportado. Importe el archivo en otra caja.</numerusform>
            <numerusform>%n eventos exportados. Importe el archivo en otra caja.</numerusform>
        </translation>
    </message>
    <message>
        <source>Events imported. Those that Hellotext does not show wait in the review.</source>
        <translation>Eventos importados. Los que Hellotext no muestre esperan en la revisión.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) imported. posapp checks Hellotext first, then sends.</source>
        <translation>
            <numerusform>%n evento importado. posapp lo busca primero en Hellotext y después lo envía.</numerusform>
            <numerusform>%n eventos importados. posapp los busca primero en Hellotext y después los envía.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backup restored; %n later sale(s) recovered</source>
        <translation>
            <numerusform>Copia restaurada; se recuperó %n venta posterior</numerusform>
            <numerusform>Copia restaurada; se recuperaron %n ventas posteriores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Downloading customers; keep selling</source>
        <translation>Descargando los clientes; siga vendiendo</translation>
    </message>
    <message>
        <source>Asking Hellotext…</source>
        <translation>Consultando a Hellotext…</translation>
    </message>
    <message>
        <source>Not sending</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>posapp could not find out in time. It goes on asking; keep selling.</source>
        <translation>posapp no lo pudo saber a tiempo. Sigue preguntando; siga vendiendo.</translation>
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
    <name>WindowHead</name>
    <message>
        <source>{name} is signed in; switch person or lock the till</source>
        <translation>{name} está en la caja; cambiar de persona o bloquear</translation>
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
        <source>Switch person, or lock the till</source>
        <translation>Cambiar de persona, o bloquear la caja</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
</context>
<context>
    <name>YourPosScreen</name>
    <message>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Recibos</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>What do you use beside posapp?</source>
        <translation>¿Qué usa además de posapp?</translation>
    </message>
    <message>
        <source>Your POS</source>
        <translation>Su POS</translation>
    </message>
    <message>
        <source>Save minutes</source>
        <translation>Guardar minutos</translation>
    </message>
</context>
<context>
    <name>_DrillDownModel</name>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
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
        <source>Passphrase</source>
        <translation>Frase clave</translation>
    </message>
</context>
<context>
    <name>_Opener</name>
    <message>
        <source>Keyboard on the screen</source>
        <translation>Teclado en pantalla</translation>
    </message>
</context>
<context>
    <name>_PlaceButton</name>
    <message>
        <source>Go to {place}</source>
        <translation>Ir a {place}</translation>
    </message>
    <message>
        <source>{place}, you are here</source>
        <translation>{place}, usted está aquí</translation>
    </message>
</context>
<context>
    <name>_Waiting</name>
    <message>
        <source>Nothing is waiting.</source>
        <translation>No hay nada en espera.</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) on their way.</source>
        <translation>
            <numerusform>%n pago en camino.</numerusform>
            <numerusform>%n pagos en camino.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) waiting, safe on this computer.</source>
        <translation>
            <numerusform>%n pago en espera, a salvo en esta computadora.</numerusform>
            <numerusform>%n pagos en espera, a salvo en esta computadora.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Cart</source>
        <translation>Carrito</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Cupón</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulario</translation>
    </message>
    <message>
        <source>App</source>
        <translation>Aplicación</translation>
    </message>
    <message>
        <source>The checkout or a refund already records it.</source>
        <translation>La caja o las devoluciones ya la registran.</translation>
    </message>
    <message>
        <source>{owners} already sends this to Hellotext; recorded here too, it would count twice.</source>
        <translation>{owners} ya la envía a Hellotext; registrada también aquí, contaría dos veces.</translation>
    </message>
    <message>
        <source>Viewed their cart</source>
        <translation>Vio su carrito</translation>
    </message>
    <message>
        <source>Added something to their cart</source>
        <translation>Agregó algo al carrito</translation>
    </message>
    <message>
        <source>Removed something from their cart</source>
        <translation>Quitó algo del carrito</translation>
    </message>
    <message>
        <source>Abandoned their cart</source>
        <translation>Abandonó su carrito</translation>
    </message>
    <message>
        <source>Started checkout</source>
        <translation>Empezó a pagar</translation>
    </message>
    <message>
        <source>Order placed</source>
        <translation>Pedido realizado</translation>
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
        <source>Order collected</source>
        <translation>Pedido entregado</translation>
    </message>
    <message>
        <source>Viewed a product</source>
        <translation>Vio un producto</translation>
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
        <source>Requested a refund</source>
        <translation>Pidió una devolución</translation>
    </message>
    <message>
        <source>Received a refund</source>
        <translation>Recibió una devolución</translation>
    </message>
    <message>
        <source>Viewed a page</source>
        <translation>Vio una página</translation>
    </message>
    <message>
        <source>Installed the app</source>
        <translation>Instaló la aplicación</translation>
    </message>
    <message>
        <source>Uninstalled the app</source>
        <translation>Desinstaló la aplicación</translation>
    </message>
    <message>
        <source>Spent money in the app</source>
        <translation>Gastó en la aplicación</translation>
    </message>
    <message>
        <source>Completed a form</source>
        <translation>Completó un formulario</translation>
    </message>
    <message>
        <source>Subscribed to messages</source>
        <translation>Quiere recibir mensajes</translation>
    </message>
    <message>
        <source>Unsubscribed from messages</source>
        <translation>Ya no quiere recibir mensajes</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>Compares the POS export with what was recorded here and what Hellotext confirmed. Nothing is changed until you choose a fix.</source>
        <translation>Compara la exportación del punto de venta con lo registrado aquí y lo que confirmó Hellotext. No se cambia nada hasta que usted elija una corrección.</translation>
    </message>
    <message>
        <source>Only in the POS</source>
        <translation>Solo en el punto de venta</translation>
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
        <translation>Los importes no coinciden</translation>
    </message>
    <message>
        <source>Not in Hellotext yet</source>
        <translation>Todavía no está en Hellotext</translation>
    </message>
    <message>
        <source>Refunded only in the POS</source>
        <translation>Devuelto solo en el punto de venta</translation>
    </message>
    <message>
        <source>Cancelled in the POS</source>
        <translation>Anulada en el punto de venta</translation>
    </message>
    <message>
        <source>Refund here</source>
        <translation>Devolver aquí</translation>
    </message>
    <message>
        <source>Record now</source>
        <translation>Registrar ahora</translation>
    </message>
    <message>
        <source>Correct receipt</source>
        <translation>Corregir el recibo</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>Enviar a revisión</translation>
    </message>
    <message>
        <source>Open review</source>
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
        <source>It was not recorded here. posapp records it with the time from the POS and sends it.</source>
        <translation>No se registró aquí. posapp lo registra con la hora del punto de venta y lo envía.</translation>
    </message>
    <message>
        <source>Give the sale the number that the POS printed. If it was already sent, Hellotext keeps the number it was sent with.</source>
        <translation>Póngale a la venta el número que imprimió el punto de venta. Si ya se envió, Hellotext conserva el número enviado.</translation>
    </message>
    <message>
        <source>It is not sent until somebody decides in the review what is right.</source>
        <translation>No se envía hasta que alguien decida en la revisión qué es lo correcto.</translation>
    </message>
    <message>
        <source>It is waiting for a decision in the review.</source>
        <translation>Espera una decisión en la revisión.</translation>
    </message>
    <message>
        <source>posapp keeps trying by itself; you can also try now.</source>
        <translation>posapp sigue intentando; puede hacerlo ahora también.</translation>
    </message>
    <message>
        <source>Hellotext has more than the POS took. Refund the difference here.</source>
        <translation>Hellotext tiene más de lo que se cobró en el punto de venta. Devuelva aquí la diferencia.</translation>
    </message>
    <message>
        <source>The POS cancelled this sale, and it still counts here. Refund it here.</source>
        <translation>El punto de venta anuló esta venta y aquí todavía cuenta. Devuélvala aquí.</translation>
    </message>
    <message>
        <source>The POS gave this back and it is not recorded here. Refund it here.</source>
        <translation>El punto de venta devolvió esto y aquí no está registrado. Registre la devolución aquí.</translation>
    </message>
    <message>
        <source>The POS gave this back and names no receipt of this till. Enter the receipt of the sale.</source>
        <translation>El punto de venta devolvió esto y no nombra ningún recibo de esta caja. Ingrese el recibo de la venta.</translation>
    </message>
    <message>
        <source>The POS gave this back and names no receipt of this till. It may belong to: {receipts}.</source>
        <translation>El punto de venta devolvió esto y no nombra ningún recibo de esta caja. Puede ser de: {receipts}.</translation>
    </message>
    <message>
        <source>It was undone here. If the POS is right, record it again under another receipt number.</source>
        <translation>Se deshizo aquí. Si el punto de venta tiene razón, regístrelo de nuevo con otro número de recibo.</translation>
    </message>
    <message>
        <source>Less was recorded than the POS took. Record the rest under another receipt number.</source>
        <translation>Se registró menos de lo que se cobró en el punto de venta. Registre el resto con otro número de recibo.</translation>
    </message>
    <message>
        <source>It was moved to another till, which continues with it.</source>
        <translation>Se movió a otra caja, que continúa con ello.</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>The clock of this PC was about {duration} ahead; by Hellotext&apos;s clock it was {time}.</source>
        <translation>El reloj de esta PC estaba adelantado unos {duration}; según el reloj de Hellotext, la hora era {time}.</translation>
    </message>
    <message>
        <source>The clock of this PC was about {duration} behind; by Hellotext&apos;s clock it was {time}.</source>
        <translation>El reloj de esta PC estaba atrasado unos {duration}; según el reloj de Hellotext, la hora era {time}.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} d</translation>
    </message>
</context>
<context>
    <name>collected</name>
    <message>
        <source>collected {amount}</source>
        <translation>cobrado {amount}</translation>
    </message>
    <message>
        <source>Tip {amount}</source>
        <translation>Propina {amount}</translation>
    </message>
    <message>
        <source>Rounding {amount}</source>
        <translation>Redondeo {amount}</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>The customer agrees that {shop} may send them messages, and can opt out at any time.</source>
        <translation>El cliente acepta que {shop} le envíe mensajes, y puede darse de baja en cualquier momento.</translation>
    </message>
</context>
<context>
    <name>coupons</name>
    <message>
        <source>no rules: text only</source>
        <translation>sin reglas: solo texto</translation>
    </message>
    <message>
        <source>min. {amount}</source>
        <translation>mín. {amount}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>{percent}% off</source>
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
        <source>from {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>once per customer</source>
        <translation>una vez por cliente</translation>
    </message>
    <message>
        <source>once in total</source>
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
        <source>{code} is valid from {start}.</source>
        <translation>{code} vale a partir del {start}.</translation>
    </message>
    <message>
        <source>{code} was valid until {end}.</source>
        <translation>{code} valía hasta el {end}.</translation>
    </message>
    <message>
        <source>{code} is valid only in other shops: {stores}.</source>
        <translation>{code} vale solo en otras tiendas: {stores}.</translation>
    </message>
    <message>
        <source>{code} has already been redeemed and is used up.</source>
        <translation>{code} ya se canjeó y está agotado.</translation>
    </message>
    <message>
        <source>This customer has already redeemed {code}. It is valid once per customer.</source>
        <translation>Este cliente ya canjeó {code}. Vale una vez por cliente.</translation>
    </message>
    <message>
        <source>{code} is valid once per customer. Choose the customer first.</source>
        <translation>{code} vale una vez por cliente. Elija primero el cliente.</translation>
    </message>
    <message>
        <source>{code} is for another currency.</source>
        <translation>{code} es para otra moneda.</translation>
    </message>
    <message>
        <source>{code} is for sales of {minimum} or more.</source>
        <translation>{code} es para ventas de {minimum} o más.</translation>
    </message>
    <message>
        <source>{code} is already added. A coupon counts once per sale.</source>
        <translation>{code} ya está agregado. Un cupón cuenta una vez por venta.</translation>
    </message>
    <message>
        <source>{code} is on the screen of {till} now. Try again in a moment.</source>
        <translation>{code} está ahora en la pantalla de {till}. Pruebe de nuevo en un momento.</translation>
    </message>
    <message>
        <source>{code} was redeemed at {till}, {at}.</source>
        <translation>{code} se canjeó en {till}, {at}.</translation>
    </message>
    <message>
        <source>{code} counts once in the shop, and the other tills cannot be asked now.</source>
        <translation>{code} vale una sola vez en el comercio, y ahora no se puede consultar a las otras cajas.</translation>
    </message>
    <message>
        <source>Nothing is left to pay, so {code} has nothing to discount.</source>
        <translation>No queda nada por pagar; {code} no tiene qué descontar.</translation>
    </message>
</context>
<context>
    <name>drawer</name>
    <message>
        <source>Opening float</source>
        <translation>Fondo de cambio</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Retiro</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Receipt: the reconciliation found nothing about {receipt} that “{action}” would fix.</source>
        <translation>Recibo: la conciliación no encontró nada de {receipt} que “{action}” corrija.</translation>
    </message>
    <message>
        <source>Counted: “{text}” is not a payment method and an amount. Write it like cash=1234.50 or cash:USD=10.00.</source>
        <translation>Contado: “{text}” no es un medio de pago y un importe. Escríbalo como cash=1234.50 o cash:USD=10.00.</translation>
    </message>
    <message>
        <source>The report is saved, but {file} could not be written ({reason}). Choose another file.</source>
        <translation>El informe quedó guardado, pero no se pudo escribir {file} ({reason}). Elija otro archivo.</translation>
    </message>
    <message>
        <source>Refund: “{reference}” is not a refund of this till. “posapp refund list” shows today&apos;s.</source>
        <translation>Devolución: “{reference}” no es una devolución de esta caja. “posapp refund list” muestra las de hoy.</translation>
    </message>
    <message>
        <source>Event: “{event}” is not in review. “posapp review list” shows the events that are.</source>
        <translation>Evento: “{event}” no está en revisión. “posapp review list” muestra los que sí.</translation>
    </message>
    <message>
        <source>POSAPP_PIN_FILE: the file was not accepted: {reason}.</source>
        <translation>POSAPP_PIN_FILE: no se aceptó el archivo: {reason}.</translation>
    </message>
    <message>
        <source>This till has staff, so somebody must sign in first. In a terminal, use --as NAME and a PIN.</source>
        <translation>Esta caja tiene personal, así que primero alguien debe ingresar. En una terminal, use --as NOMBRE y un PIN.</translation>
    </message>
    <message>
        <source>Token: this is not the token that this till was set up with.</source>
        <translation>Token: no es el token con el que se configuró esta caja.</translation>
    </message>
    <message>
        <source>POSAPP_API_URL: “{text}” is not an address. Write it like https://api.hellotext.com.</source>
        <translation>POSAPP_API_URL: “{text}” no es una dirección. Escríbala como https://api.hellotext.com.</translation>
    </message>
    <message>
        <source>POSAPP_DATABASE_KEY: a key has 64 hexadecimal digits; this one has {length} characters{other}.</source>
        <translation>POSAPP_DATABASE_KEY: una clave tiene 64 dígitos hexadecimales; esta tiene {length} caracteres{other}.</translation>
    </message>
    <message>
        <source>POSAPP_HOME: “{text}” is not a folder.</source>
        <translation>POSAPP_HOME: “{text}” no es una carpeta.</translation>
    </message>
    <message>
        <source>This computer has no keyring to store the API token in. On Linux, install and unlock one (gnome-keyring or KWallet) or, for scripts, set POSAPP_API_TOKEN and POSAPP_DATABASE_KEY. Nothing was saved.</source>
        <translation>Esta computadora no tiene un llavero donde guardar el token de API. En Linux, instale y desbloquee uno (gnome-keyring o KWallet) o, para scripts, defina POSAPP_API_TOKEN y POSAPP_DATABASE_KEY. No se guardó nada.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not answer ({kind}). Unlock it and try again. Nothing was saved.</source>
        <translation>El llavero de esta computadora no respondió ({kind}). Desbloquéelo e intente otra vez. No se guardó nada.</translation>
    </message>
    <message>
        <source>Action: “{name}” is not a valid action name. Write object.verb in lower case, like event.attendance.</source>
        <translation>Acción: “{name}” no es un nombre de acción válido. Escriba objeto.verbo en minúsculas, como event.attendance.</translation>
    </message>
    <message>
        <source>Action: this shop has no action “{name}”. Create it in Hellotext, or choose an existing one.</source>
        <translation>Acción: esta tienda no tiene la acción “{name}”. Créela en Hellotext, o elija una que exista.</translation>
    </message>
    <message>
        <source>Action: “{name}” is built into Hellotext. You do not need to create it.</source>
        <translation>Acción: “{name}” ya viene con Hellotext. No hace falta crearla.</translation>
    </message>
    <message>
        <source>Object: {action} needs the {object_type} it is about. Give its id, or parameters to find it.</source>
        <translation>Objeto: {action} necesita su {object_type}. Indique el id, o parámetros para encontrarlo.</translation>
    </message>
    <message>
        <source>Object type: enter the type of the object of {action}.</source>
        <translation>Tipo de objeto: indique el tipo del objeto de {action}.</translation>
    </message>
    <message>
        <source>Time: “{text}” is not a date and time. Write it like 2026-08-07T14:05:00-03:00.</source>
        <translation>Hora: “{text}” no es una fecha y hora. Escríbala como 2026-08-07T14:05:00-03:00.</translation>
    </message>
    <message>
        <source>Time: “{text}” has no time zone. End it with Z or with an offset such as -03:00.</source>
        <translation>Hora: “{text}” no indica la zona horaria. Termínela con Z o con una diferencia como -03:00.</translation>
    </message>
    <message>
        <source>Time: “{text}” is in the future. Check the date and this computer&apos;s clock.</source>
        <translation>Hora: “{text}” está en el futuro. Revise la fecha y el reloj de esta computadora.</translation>
    </message>
    <message>
        <source>Zone: “{text}” is not a time zone. Write it like America/Montevideo.</source>
        <translation>Zona: “{text}” no es una zona horaria. Escríbala como America/Montevideo.</translation>
    </message>
    <message>
        <source>{day} is not closed at this till, so there is nothing to reopen.</source>
        <translation>El {day} no está cerrado en esta caja; no hay nada que reabrir.</translation>
    </message>
    <message>
        <source>{day} is closed at this till (report {number}), so it can no longer be changed. A manager can reopen it with a reason.</source>
        <translation>El {day} está cerrado en esta caja (informe {number}) y ya no se puede modificar. Un encargado puede reabrirlo con un motivo.</translation>
    </message>
    <message>
        <source>Day: {day} is in the future.</source>
        <translation>Día: el {day} todavía no llegó.</translation>
    </message>
    <message>
        <source>Close: this till has no report {number}. “posapp close list” shows the reports it has.</source>
        <translation>Cierre: esta caja no tiene el informe {number}. “posapp close list” muestra los que hay.</translation>
    </message>
    <message>
        <source>Counted: {method} in {currency} is given twice. Give it once.</source>
        <translation>Contado: {method} en {currency} está dos veces. Indíquelo una sola vez.</translation>
    </message>
    <message>
        <source>Currency: “{code}” is not a currency code in use. Write three letters such as UYU, USD or EUR.</source>
        <translation>Moneda: “{code}” no es un código de moneda en uso. Escriba tres letras como UYU, USD o EUR.</translation>
    </message>
    <message>
        <source>Note: it is too long. Use at most 300 characters.</source>
        <translation>Nota: es demasiado larga. Escriba 300 caracteres como máximo.</translation>
    </message>
    <message>
        <source>POS receipts: enter 1 to 1440 minutes.</source>
        <translation>Recibos del punto de venta: ingrese de 1 a 1440 minutos.</translation>
    </message>
    <message>
        <source>Port: enter 1024 to 65535.</source>
        <translation>Puerto: escriba de 1024 a 65535.</translation>
    </message>
    <message>
        <source>Days: enter 1 to 36500 days, or none to keep the names forever.</source>
        <translation>Días: indique de 1 a 36500 días, o nada para conservar los nombres para siempre.</translation>
    </message>
    <message>
        <source>Customer: this till has no data on “{text}”. Enter the id, the shop&apos;s number or the phone.</source>
        <translation>Cliente: esta caja no tiene datos de “{text}”. Indique el id, el número de la tienda o el teléfono.</translation>
    </message>
    <message>
        <source>{count} events of this customer are not in Hellotext yet and need these details. Send them first (“Sync now”), or decide on them in the review, then erase.</source>
        <translation>{count} eventos de este cliente todavía no están en Hellotext y necesitan estos datos. Envíelos primero (“Sincronizar ahora”), o decida en la revisión, y después borre.</translation>
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
        <source>Meta: “{key}” cannot be sent. Use at most 20 short texts, and no names reserved by posapp.</source>
        <translation>Meta: “{key}” no se puede enviar. Use como máximo 20 textos cortos, y ningún nombre reservado por posapp.</translation>
    </message>
    <message>
        <source>Amount: “{text}” is not an amount. Write it like {example}.</source>
        <translation>Importe: “{text}” no es un importe. Escríbalo como {example}.</translation>
    </message>
    <message>
        <source>Amount: “{text}” begins with 0. Enter the amount without it.</source>
        <translation>Importe: «{text}» empieza con 0. Escriba el importe sin él.</translation>
    </message>
    <message>
        <source>Amount: “{text}” has more decimals than {currency} allows ({exponent}).</source>
        <translation>Importe: “{text}” tiene más decimales que {currency} ({exponent}).</translation>
    </message>
    <message>
        <source>Amount: “{text}” is too large for a till.</source>
        <translation>Importe: “{text}” es demasiado grande para una caja.</translation>
    </message>
    <message>
        <source>Amount: “{text}” can be read in two ways. Did you mean {whole} or {part}?</source>
        <translation>Importe: «{text}» se puede leer de dos maneras. ¿Quiso decir {whole} o {part}?</translation>
    </message>
    <message>
        <source>Amount: “{text}” is marked {sign}, but amounts here are in {currency}.</source>
        <translation>Importe: «{text}» lleva la marca {sign}, pero aquí los importes son en {currency}.</translation>
    </message>
    <message>
        <source>Amounts in {one} and {other} cannot be added.</source>
        <translation>No se pueden sumar importes en {one} y {other}.</translation>
    </message>
    <message>
        <source>New customer: enter a name, a phone number or an e-mail address.</source>
        <translation>Cliente nuevo: ingrese un nombre, un teléfono o un correo electrónico.</translation>
    </message>
    <message>
        <source>Name: it is too long. Use at most 100 characters.</source>
        <translation>Nombre: es demasiado largo. Use 100 caracteres como máximo.</translation>
    </message>
    <message>
        <source>E-mail: this is not an e-mail address. Write it like name@example.com.</source>
        <translation>Correo electrónico: no es una dirección válida. Escríbala como nombre@example.com.</translation>
    </message>
    <message>
        <source>A new customer who is {source} cannot become {target}.</source>
        <translation>Un cliente nuevo en estado {source} no puede pasar a {target}.</translation>
    </message>
    <message>
        <source>Phone: “{text}” is unusual for {country}. Check it, or confirm it.</source>
        <translation>Teléfono: «{text}» es inusual para {country}. Revíselo o confírmelo.</translation>
    </message>
    <message>
        <source>Phone: “{text}” was spoiled by a spreadsheet, which took it for an amount. Format the column as text, and enter the number again.</source>
        <translation>Teléfono: una planilla tomó «{text}» por un importe y lo estropeó. Dé a la columna formato de texto e ingrese el número otra vez.</translation>
    </message>
    <message>
        <source>Phone: there are two numbers in “{text}”. Keep one.</source>
        <translation>Teléfono: hay dos números en «{text}». Deje uno.</translation>
    </message>
    <message>
        <source>Phone: “{text}” has an extension, which cannot be kept. Enter the number alone.</source>
        <translation>Teléfono: «{text}» tiene un interno, que no se puede guardar. Ingrese solo el número.</translation>
    </message>
    <message>
        <source>Phone: “{text}” is not a phone number. Write it as in {country}, or with + and the country code.</source>
        <translation>Teléfono: “{text}” no es un número de teléfono. Escríbalo como en {country}, o con + y el código del país.</translation>
    </message>
    <message>
        <source>PIN: choose 4 to 8 digits.</source>
        <translation>PIN: elija de 4 a 8 dígitos.</translation>
    </message>
    <message>
        <source>PIN: equal digits, or a run such as 1234, are easy to guess. Choose others.</source>
        <translation>PIN: los dígitos iguales, o una serie como 1234, son fáciles de adivinar. Elija otros.</translation>
    </message>
    <message>
        <source>PIN: wrong PIN. Try again.</source>
        <translation>PIN: no es correcto. Intente otra vez.</translation>
    </message>
    <message>
        <source>PIN: too many wrong attempts. Wait {seconds} seconds.</source>
        <translation>PIN: demasiados intentos. Espere {seconds} segundos.</translation>
    </message>
    <message>
        <source>Receipt: enter a number of 1 to 64 characters, without line breaks.</source>
        <translation>Recibo: ingrese un número de 1 a 64 caracteres, sin saltos de línea.</translation>
    </message>
    <message>
        <source>Receipt: {receipt} was already recorded on {day} for {amount}.</source>
        <translation>Recibo: {receipt} ya se registró el {day} por {amount}.</translation>
    </message>
    <message>
        <source>Receipt: the next one would be {expected}. Is it {receipt}?</source>
        <translation>Recibo: el siguiente sería {expected}. ¿Es {receipt}?</translation>
    </message>
    <message>
        <source>Amount: enter the amount to refund. It must be more than zero.</source>
        <translation>Importe: indique cuánto devolver; debe ser mayor que cero.</translation>
    </message>
    <message>
        <source>Reason: choose why the money is returned.</source>
        <translation>Motivo: elija por qué se devuelve el dinero.</translation>
    </message>
    <message>
        <source>Note: describe the reason, since none of the list applies. Use at most 500 characters.</source>
        <translation>Nota: explique el motivo, ya que ninguno de la lista corresponde. 500 caracteres como máximo.</translation>
    </message>
    <message>
        <source>Amount: {left} of receipt {receipt} can still be refunded, not {amount}.</source>
        <translation>Importe: del recibo {receipt} todavía se puede devolver {left}, no {amount}.</translation>
    </message>
    <message>
        <source>Receipt: {receipt} was undone, so there is nothing to refund.</source>
        <translation>Recibo: {receipt} se deshizo; no hay nada que devolver.</translation>
    </message>
    <message>
        <source>Receipt {receipt} has a refund and can no longer be undone. Undo the refund first.</source>
        <translation>El recibo {receipt} tiene una devolución y ya no se puede deshacer. Deshaga primero la devolución.</translation>
    </message>
    <message>
        <source>The refund {reference} was already decided. Check the receipt again.</source>
        <translation>La devolución {reference} ya se decidió. Revise el recibo otra vez.</translation>
    </message>
    <message>
        <source>The refund {reference} is already on its way to Hellotext and can no longer be undone.</source>
        <translation>La devolución {reference} ya está en camino a Hellotext y no se puede deshacer.</translation>
    </message>
    <message>
        <source>Receipt {receipt} is already on its way to Hellotext and can no longer be undone. Refund it instead.</source>
        <translation>El recibo {receipt} ya está en camino a Hellotext y no se puede deshacer. Haga una devolución.</translation>
    </message>
    <message>
        <source>Hellotext may already have this, and sending it again would count it twice. Check Hellotext first, then choose “Send again” once more, or mark it as delivered.</source>
        <translation>Puede que Hellotext ya lo tenga, y enviarlo otra vez lo contaría dos veces. Revise primero en Hellotext; después elija otra vez “Enviar otra vez”, o márquelo como entregado.</translation>
    </message>
    <message>
        <source>If it is the same sale, sending it would count it twice. Compare the receipt with Hellotext first, then choose “Send anyway” once more, or “Do not send”.</source>
        <translation>Si es la misma venta, enviarla la contaría dos veces. Compare primero el recibo con Hellotext; después elija “Enviar igual” otra vez, o “No enviar”.</translation>
    </message>
    <message>
        <source>{what}: enter a name of 1 to 80 characters.</source>
        <translation>{what}: ingrese un nombre de 1 a 80 caracteres.</translation>
    </message>
    <message>
        <source>Country: “{text}” is not a country. Write two letters such as UY, MX or US.</source>
        <translation>País: “{text}” no es un país. Escriba dos letras como UY, MX o US.</translation>
    </message>
    <message>
        <source>Name: enter a name of 1 to 60 characters.</source>
        <translation>Nombre: ingrese un nombre de 1 a 60 caracteres.</translation>
    </message>
    <message>
        <source>Name: somebody already has this name. Add a second name or an initial.</source>
        <translation>Nombre: alguien ya tiene este nombre. Agregue un segundo nombre o una inicial.</translation>
    </message>
    <message>
        <source>Role: this is the only manager. Make somebody else a manager first.</source>
        <translation>Rol: es el único encargado. Nombre primero a otro.</translation>
    </message>
    <message>
        <source>This needs a manager. Ask one to enter their PIN.</source>
        <translation>Esto necesita un encargado. Pídale que ingrese su PIN.</translation>
    </message>
    <message>
        <source>Customer: nobody in this shop&apos;s list has the {kind} “{text}”. Download the customers, or search again.</source>
        <translation>Cliente: nadie en la lista de esta tienda tiene {kind} “{text}”. Descargue los clientes, o busque otra vez.</translation>
    </message>
    <message>
        <source>Columns: choose the column of the file that holds {column}.</source>
        <translation>Columnas: indique qué columna del archivo tiene {column}.</translation>
    </message>
    <message>
        <source>Token: this cannot be an API token. Copy all of it, without spaces or line breaks.</source>
        <translation>Token: esto no puede ser un token de API. Cópielo entero, sin espacios ni saltos de línea.</translation>
    </message>
    <message>
        <source>POSAPP_API_URL must begin with https://. Only this computer itself can be used without encryption.</source>
        <translation>POSAPP_API_URL debe empezar con https://. Sin cifrado solo se puede usar esta misma computadora.</translation>
    </message>
    <message>
        <source>Hellotext does not accept this API token. Copy it again from Hellotext&apos;s settings, or create a new one.</source>
        <translation>Hellotext no acepta este token de API. Cópielo otra vez de la configuración de Hellotext, o cree uno nuevo.</translation>
    </message>
    <message>
        <source>Hellotext does not permit this for the token. Ask the administrator of the business in Hellotext to allow it for the token, or to check the plan.</source>
        <translation>Hellotext no permite esto con el token. Pida a quien administra el negocio en Hellotext que lo habilite para el token, o que revise el plan.</translation>
    </message>
    <message>
        <source>Hellotext does not know this record. It may have been merged or deleted there.</source>
        <translation>Hellotext no conoce este registro. Puede que allí se haya unido a otro o borrado.</translation>
    </message>
    <message>
        <source>Hellotext rejected this: {explanation}</source>
        <translation>Hellotext rechazó esto: {explanation}</translation>
    </message>
    <message>
        <source>Hellotext asked to slow down. Try again in a minute.</source>
        <translation>Hellotext pidió ir más despacio. Intente otra vez en un minuto.</translation>
    </message>
    <message>
        <source>Hellotext has a problem right now (status {status}). Try again in a few minutes.</source>
        <translation>Hellotext tiene un problema en este momento (estado {status}). Intente otra vez en unos minutos.</translation>
    </message>
    <message>
        <source>The answer is not from Hellotext. This network may require a sign-in first, or a proxy is in the way. Open a web page to check.</source>
        <translation>La respuesta no es de Hellotext. Puede que esta red pida iniciar sesión primero, o que haya un proxy en el medio. Abra una página web para comprobarlo.</translation>
    </message>
    <message>
        <source>A page of the network wants a sign-in: the answer is not from Hellotext. Open any web page on this computer and sign in, or tell whoever looks after the network.</source>
        <translation>Una página de la red pide iniciar sesión: la respuesta no es de Hellotext. Abra cualquier página web en esta computadora e inicie sesión, o avise a quien se ocupa de la red.</translation>
    </message>
    <message>
        <source>Hellotext did not answer in time. Try again.</source>
        <translation>Hellotext no respondió a tiempo. Intente otra vez.</translation>
    </message>
    <message>
        <source>The connection to Hellotext was cut before an answer came. Check the network, and try again.</source>
        <translation>La conexión con Hellotext se cortó antes de que llegara una respuesta. Revise la red y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>Hellotext cannot be reached. Check this computer&apos;s network and try again.</source>
        <translation>No hay conexión con Hellotext. Revise la red de esta computadora e intente otra vez.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list cannot be read to its end, since one of its pages does not lead to the next. Try again later; if it stays so, write to Hellotext&apos;s support.</source>
        <translation>La lista de Hellotext no se puede leer hasta el final, porque una de sus páginas no lleva a la siguiente. Vuelva a intentarlo más tarde; si sigue así, escriba al soporte de Hellotext.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list may lack records between two of its pages. What came is kept, nothing was removed, and posapp downloads it again by itself. If it stays so, write to Hellotext&apos;s support.</source>
        <translation>A la lista de Hellotext le pueden faltar registros entre dos de sus páginas. Lo que llegó queda guardado, no se borró nada y posapp la vuelve a descargar solo. Si sigue así, escriba al soporte de Hellotext.</translation>
    </message>
    <message>
        <source>Hellotext cannot be reached: the connection was refused. A firewall may be in the way; tell whoever looks after the network. Nothing was sent.</source>
        <translation>No se llega a Hellotext: la conexión fue rechazada. Puede que un cortafuegos interfiera; avise a quien se ocupa de la red. No se envió nada.</translation>
    </message>
    <message>
        <source>The connection is not trusted: the certificate of {host} is not valid. The computer&apos;s date may be wrong, or something on this network is in the way. Nothing was sent.</source>
        <translation>La conexión no es confiable: el certificado de {host} no es válido. Puede que la fecha de esta computadora esté mal, o que algo en esta red interfiera. No se envió nada.</translation>
    </message>
    <message>
        <source>The connection is not trusted: the certificate of {host} has expired. The computer&apos;s date may be wrong, or something on this network is in the way. Nothing was sent.</source>
        <translation>La conexión no es confiable: el certificado de {host} está vencido. Puede que la fecha de esta computadora esté mal, o que algo en esta red interfiera. No se envió nada.</translation>
    </message>
    <message>
        <source>The connection is not trusted: the certificate of {host} is not valid yet. The computer&apos;s date may be wrong, or something on this network is in the way. Nothing was sent.</source>
        <translation>La conexión no es confiable: el certificado de {host} todavía no es válido. Puede que la fecha de esta computadora esté mal, o que algo en esta red interfiera. No se envió nada.</translation>
    </message>
    <message>
        <source>The connection is not trusted: the certificate of {host} belongs to another address. This network may require a sign-in first, or something on it is in the way. Nothing was sent.</source>
        <translation>La conexión no es confiable: el certificado de {host} es de otra dirección. Puede que esta red pida iniciar sesión primero, o que algo en ella interfiera. No se envió nada.</translation>
    </message>
    <message>
        <source>The connection is not trusted: the certificate of {host} was not issued by an authority that this computer trusts. Something on this network, or a virus scanner, is in the way. Nothing was sent.</source>
        <translation>La conexión no es confiable: el certificado de {host} no lo emitió ninguna autoridad en la que confíe esta computadora. Algo en esta red, o un antivirus, interfiere. No se envió nada.</translation>
    </message>
    <message>
        <source>POSAPP_API_URL is not a usable address. Write it like https://api.hellotext.com, without spaces, user, password, question mark or number sign.</source>
        <translation>POSAPP_API_URL no es una dirección que se pueda usar. Escríbala como https://api.hellotext.com, sin espacios, usuario, contraseña, signo de pregunta ni numeral.</translation>
    </message>
    <message>
        <source>{variable} names certificates that cannot be read ({file}). Correct the variable, or remove it. Nothing was sent.</source>
        <translation>{variable} indica certificados que no se pueden leer ({file}). Corrija la variable o quítela. No se envió nada.</translation>
    </message>
    <message>
        <source>{variable} names a proxy that cannot be read. Write it like http://proxy.example:3128, or remove it. Nothing was sent.</source>
        <translation>{variable} indica un proxy que no se puede leer. Escríbalo como http://proxy.example:3128 o quítelo. No se envió nada.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not let this computer through to Hellotext (status {status}). Ask your network administrator, or correct {variable}. Nothing was sent.</source>
        <translation>El proxy {proxy} no deja que esta computadora llegue a Hellotext (estado {status}). Consulte a quien administra la red o corrija {variable}. No se envió nada.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not answer. Check the network, or correct {variable}. Nothing was sent.</source>
        <translation>El proxy {proxy} no responde. Revise la red o corrija {variable}. No se envió nada.</translation>
    </message>
    <message>
        <source>{variable} names a proxy of the kind {scheme}, which posapp cannot use. Name an http or https proxy, or add Hellotext&apos;s address to NO_PROXY. Nothing was sent.</source>
        <translation>{variable} indica un proxy del tipo {scheme}, que posapp no puede usar. Indique un proxy http o https, o agregue la dirección de Hellotext a NO_PROXY. No se envió nada.</translation>
    </message>
    <message>
        <source>The proxy {proxy} requires a user and a password. Write them into {variable}, or ask your network administrator. Nothing was sent.</source>
        <translation>El proxy {proxy} pide un usuario y una contraseña. Escríbalos en {variable} o consulte a quien administra la red. No se envió nada.</translation>
    </message>
    <message>
        <source>Coupon {code} can no longer be redeemed as shown, so nothing was recorded. Check it again, or remove it.</source>
        <translation>El cupón {code} ya no se puede canjear como se mostró; no se registró nada. Revíselo otra vez, o quítelo.</translation>
    </message>
    <message>
        <source>Rules: {what} is not valid. A percentage is 0.01 to 100, an amount is more than zero, and the end is not before the start.</source>
        <translation>Reglas: {what} no es válido. Un porcentaje va de 0,01 a 100, un importe es mayor que cero, y el fin no es anterior al comienzo.</translation>
    </message>
    <message>
        <source>Amount: enter the discount of the coupon. It must be more than zero.</source>
        <translation>Importe: indique cuánto descuenta el cupón. Debe ser mayor que cero.</translation>
    </message>
    <message>
        <source>Without the shop server: enter up to which discount the coupon is redeemed.</source>
        <translation>Sin el servidor del local: escriba hasta qué descuento se canjea el cupón.</translation>
    </message>
    <message>
        <source>Until: the last day, {until}, is before the first day, {start}.</source>
        <translation>Hasta: el último día, {until}, es anterior al primero, {start}.</translation>
    </message>
    <message>
        <source>Percent: “{text}” is not a percentage. Write a number from 0.01 to 100, such as 12.5.</source>
        <translation>Porcentaje: “{text}” no es un porcentaje. Escriba un número de 0,01 a 100, como 12,5.</translation>
    </message>
    <message>
        <source>Day: “{text}” is not a day. Write it like {example}.</source>
        <translation>Fecha: «{text}» no es una fecha. Escríbala como {example}.</translation>
    </message>
    <message>
        <source>The reconciliation was stopped. Nothing was changed.</source>
        <translation>La conciliación se detuvo. No se cambió nada.</translation>
    </message>
    <message>
        <source>Receipt: {receipt} is on line {first} too. It is compared once.</source>
        <translation>Recibo: {receipt} está también en la línea {first}. Se compara una sola vez.</translation>
    </message>
    <message>
        <source>Coupon: no coupon has the code “{code}”{alike}. Codes are case-sensitive. Check it, or download the coupons.</source>
        <translation>Cupón: ningún cupón tiene el código “{code}”{alike}. Importan mayúsculas y minúsculas. Revíselo, o descargue los cupones.</translation>
    </message>
    <message>
        <source>File: {file} cannot be written ({reason}). Choose another folder.</source>
        <translation>Archivo: no se puede escribir {file} ({reason}). Elija otra carpeta.</translation>
    </message>
    <message>
        <source>File: {file} is a link to another place, so nothing was written. Choose another name.</source>
        <translation>Archivo: {file} es un enlace a otro lugar y no se escribió nada. Elija otro nombre.</translation>
    </message>
    <message>
        <source>File: {file} is a folder or a device, not a file. Choose another name.</source>
        <translation>Archivo: {file} es una carpeta o un dispositivo, no un archivo. Elija otro nombre.</translation>
    </message>
    <message>
        <source>Coupons: this shop&apos;s list has no coupon “{code}”. The payment is recorded without it.</source>
        <translation>Cupones: la lista de esta tienda no tiene el cupón “{code}”. El pago se registra sin él.</translation>
    </message>
    <message>
        <source>Coupons: coupon “{code}” was redeemed without a customer. The payment is recorded without it.</source>
        <translation>Cupones: el cupón “{code}” se canjeó sin cliente. El pago se registra sin él.</translation>
    </message>
    <message>
        <source>Coupons: coupon “{code}” was redeemed at {till} before ({at}). The payment is recorded without it.</source>
        <translation>Cupones: el cupón “{code}” se canjeó antes en {till} ({at}). El pago se registra sin él.</translation>
    </message>
    <message>
        <source>Customer: this till knows no single customer “{number}”. The payment is recorded without a customer.</source>
        <translation>Cliente: esta caja no conoce a un único cliente “{number}”. El pago queda registrado sin cliente.</translation>
    </message>
    <message>
        <source>The file leaves {count} questions open. Answer them first; nothing was recorded.</source>
        <translation>El archivo deja {count} preguntas abiertas. Respóndalas primero; no se registró nada.</translation>
    </message>
    <message>
        <source>The verification of the activity log was stopped before the end.</source>
        <translation>La verificación del registro de actividad se detuvo antes del final.</translation>
    </message>
    <message>
        <source>Receipt {receipt} is no longer waiting here, so there is nothing to decide. Reconcile the day again.</source>
        <translation>El recibo {receipt} ya no espera aquí, así que no hay nada que decidir. Concilie el día de nuevo.</translation>
    </message>
    <message>
        <source>The till&apos;s file is missing from its folder; backups found: {count}. Restore the newest one, in the window or with “posapp restore --newest”. Nothing was set up again.</source>
        <translation>Falta el archivo de la caja en su carpeta; copias de respaldo encontradas: {count}. Restaure la más nueva, en la ventana o con “posapp restore --newest”. No se configuró nada de nuevo.</translation>
    </message>
    <message>
        <source>The till&apos;s file is missing from its folder, where a till was set up, and there is no backup. Put the folder back, or set up the till again with “posapp setup --force”. Nothing was set up again.</source>
        <translation>Falta el archivo de la caja en su carpeta, donde había una caja configurada, y no hay copia de respaldo. Vuelva a poner la carpeta, o configure la caja de nuevo con “posapp setup --force”. No se configuró nada de nuevo.</translation>
    </message>
    <message>
        <source>Customer: “{customer}” was not registered at this till. “posapp review list” shows who was.</source>
        <translation>Cliente: “{customer}” no se registró en esta caja. “posapp review list” muestra quiénes sí.</translation>
    </message>
    <message>
        <source>Receipt: this till does not have {receipt}. For a receipt from elsewhere, give its total too.</source>
        <translation>Recibo: esta caja no tiene {receipt}. Para uno de otro lugar, indique también su total.</translation>
    </message>
    <message>
        <source>Reason: explain why in a few words. It is saved in the activity log.</source>
        <translation>Motivo: explique en pocas palabras por qué. Queda en el registro de actividad.</translation>
    </message>
    <message>
        <source>File: {name} cannot be read ({reason}).</source>
        <translation>Archivo: {name} no se puede leer ({reason}).</translation>
    </message>
    <message>
        <source>File: {name} cannot be read as a file ({reason}). Choose a file.</source>
        <translation>Archivo: {name} no se puede leer como archivo ({reason}). Elija un archivo.</translation>
    </message>
    <message>
        <source>File: {name} has more than {lines} lines. Split it and import the parts.</source>
        <translation>Archivo: {name} tiene más de {lines} líneas. Divídalo e importe las partes.</translation>
    </message>
    <message>
        <source>File: {name} is empty.</source>
        <translation>Archivo: {name} está vacío.</translation>
    </message>
    <message>
        <source>File: {name} has more than {megabytes} MB. Split it and import the parts.</source>
        <translation>Archivo: {name} tiene más de {megabytes} MB. Divídalo e importe las partes.</translation>
    </message>
    <message>
        <source>Encoding: “{name}” is not an encoding. Write utf-8, latin-1 or cp1252.</source>
        <translation>Codificación: “{name}” no es una codificación. Escriba utf-8, latin-1 o cp1252.</translation>
    </message>
    <message>
        <source>File: line {line} is not encoded in {encoding}. Save the file as CSV UTF-8, or give its encoding (for example --encoding cp1252).</source>
        <translation>Archivo: la línea {line} no está codificada en {encoding}. Guarde el archivo como CSV UTF-8, o indique su codificación (por ejemplo --encoding cp1252).</translation>
    </message>
    <message>
        <source>File: line {line} contains zero bytes, so this is not a CSV file, or it is encoded in UTF-16.</source>
        <translation>Archivo: la línea {line} contiene bytes nulos, así que no es un archivo CSV, o está codificado en UTF-16.</translation>
    </message>
    <message>
        <source>File: its first line has the column “{column}” twice.</source>
        <translation>Archivo: su primera línea tiene dos veces la columna “{column}”.</translation>
    </message>
    <message>
        <source>The line is longer than {longest} characters.</source>
        <translation>La línea tiene más de {longest} caracteres.</translation>
    </message>
    <message>
        <source>The line has {cells} cells, but the first line has {columns}.</source>
        <translation>La línea tiene {cells} celdas, pero la primera tiene {columns}.</translation>
    </message>
    <message>
        <source>The line has a quotation mark that is not closed, or is in the wrong place.</source>
        <translation>La línea tiene una comilla sin cerrar o en un lugar equivocado.</translation>
    </message>
    <message>
        <source>Undo: enter 0 to 120 seconds.</source>
        <translation>Deshacer: ingrese de 0 a 120 segundos.</translation>
    </message>
    <message>
        <source>Staff: “{staff}” does not work here. “posapp staff list” shows who does.</source>
        <translation>Personal: “{staff}” no trabaja aquí. “posapp staff list” muestra quiénes sí.</translation>
    </message>
    <message>
        <source>This till already has a manager. Ask a manager to add you.</source>
        <translation>Esta caja ya tiene un encargado. Pida a un encargado que lo agregue.</translation>
    </message>
    <message>
        <source>Lock after: enter 0 to 1440 minutes. 0 never locks.</source>
        <translation>Bloquear después de: ingrese de 0 a 1440 minutos. 0 no bloquea nunca.</translation>
    </message>
    <message>
        <source>POSAPP_HTTP_TIMEOUT: “{text}” is not a number of seconds between 0.1 and 600.</source>
        <translation>POSAPP_HTTP_TIMEOUT: “{text}” no es un número de segundos entre 0.1 y 600.</translation>
    </message>
    <message>
        <source>This till is not set up yet. Open posapp, or run “posapp setup”, and set up its shop first.</source>
        <translation>Esta caja todavía no está configurada. Abra posapp, o ejecute “posapp setup”, y configure primero su tienda.</translation>
    </message>
    <message>
        <source>There is no API token on this computer. Paste one in the setup, or set POSAPP_API_TOKEN.</source>
        <translation>No hay token de API en esta computadora. Pegue uno en la configuración, o defina POSAPP_API_TOKEN.</translation>
    </message>
    <message>
        <source>The sales on this computer are encrypted, and their key is not in this user&apos;s keyring. Unlock the keyring and try again, sign in as the user who set up the till, or set POSAPP_DATABASE_KEY. Nothing was changed.</source>
        <translation>Las ventas de esta computadora están cifradas y su clave no está en el llavero de este usuario. Desbloquee el llavero e intente otra vez, inicie sesión con el usuario que configuró la caja o defina POSAPP_DATABASE_KEY. No se cambió nada.</translation>
    </message>
    <message>
        <source>A till was set up here before, and its key is not in this user&apos;s keyring. Perhaps the keyring is locked, its question was dismissed, or another user set up the till. Unlock it and try again. If the key is lost for good, move the folder {folder} away first. No new key was made.</source>
        <translation>Aquí ya se configuró una caja, y su clave no está en el llavero de este usuario. Quizás el llavero está bloqueado, se cerró su pregunta u otro usuario configuró la caja. Desbloquéelo e intente otra vez. Si la clave se perdió para siempre, mueva antes la carpeta {folder} a otro lugar. No se creó ninguna clave nueva.</translation>
    </message>
    <message>
        <source>Object: coupon {coupon} can be redeemed only once and already was. Nothing was recorded.</source>
        <translation>Objeto: el cupón {coupon} se canjea una sola vez y ya se canjeó. No se registró nada.</translation>
    </message>
    <message>
        <source>Amount: a payment needs the amount paid and its currency.</source>
        <translation>Importe: un pago necesita el importe pagado y su moneda.</translation>
    </message>
    <message>
        <source>Object: {action} has no object. Leave it out.</source>
        <translation>Objeto: {action} no lleva objeto. No lo indique.</translation>
    </message>
    <message>
        <source>Object type: {action} is about a {object_type}, not a {given}.</source>
        <translation>Tipo de objeto: {action} lleva un {object_type}, no un {given}.</translation>
    </message>
    <message>
        <source>Param: an amount needs its currency, such as total.amount=89.90 and total.currency=USD.</source>
        <translation>Parámetro: un importe necesita su moneda, como total.amount=89.90 y total.currency=USD.</translation>
    </message>
    <message>
        <source>Phone: several customers have the number {phone}. Choose one by id or by the shop&apos;s own number.</source>
        <translation>Teléfono: varios clientes tienen el número {phone}. Indique uno por id o por el número propio de la tienda.</translation>
    </message>
    <message>
        <source>Payment method: {action} is no payment. Leave it out.</source>
        <translation>Medio de pago: {action} no es un pago. No lo indique.</translation>
    </message>
    <message>
        <source>Reference: {reference} was already recorded for {action} at this till, as event {event}.</source>
        <translation>Referencia: {reference} ya se registró para {action} en esta caja, como evento {event}.</translation>
    </message>
    <message>
        <source>There is nothing to move to another PC: Hellotext has everything that this till recorded.</source>
        <translation>No hay nada que mover a otra PC: Hellotext tiene todo lo que registró esta caja.</translation>
    </message>
    <message>
        <source>Nothing was moved from this till to another PC, so there is nothing to cancel.</source>
        <translation>No se movió nada de esta caja a otra PC, así que no hay nada que cancelar.</translation>
    </message>
    <message>
        <source>This transfer file was already imported ({where}). Its events are sent once, not again.</source>
        <translation>Este archivo de traspaso ya se importó ({where}). Sus eventos se envían una sola vez.</translation>
    </message>
    <message>
        <source>The till “{till}” started importing this file ({at}). Import it there again. If that till no longer exists, “posapp transfer import FILE --force” imports it here, and events that Hellotext does not show go to review.</source>
        <translation>La caja “{till}” empezó a importar este archivo ({at}). Impórtelo de nuevo allí. Si esa caja ya no existe, “posapp transfer import FILE --force” lo importa aquí, y lo que Hellotext no muestre queda en revisión.</translation>
    </message>
    <message>
        <source>This transfer file is from the shop “{shop}”, not this one. Import it at a till of that shop.</source>
        <translation>Este archivo de traspaso es de la tienda “{shop}”, no de esta. Impórtelo en una caja de esa tienda.</translation>
    </message>
    <message>
        <source>{count} events recorded here are not in Hellotext yet. Send them first (“posapp sync --until-idle”), or move them to another PC (“posapp transfer export FILE”).</source>
        <translation>{count} eventos registrados aquí todavía no están en Hellotext. Envíelos primero (“posapp sync --until-idle”), o muévalos a otra PC (“posapp transfer export FILE”).</translation>
    </message>
    <message>
        <source>Passphrase: it is too short. Use at least 12 characters; several words are best.</source>
        <translation>Frase clave: es demasiado corta. Use al menos 12 caracteres; lo mejor son varias palabras.</translation>
    </message>
    <message>
        <source>{file} already exists and was not overwritten. Choose another name.</source>
        <translation>{file} ya existe y no se sobrescribió. Elija otro nombre.</translation>
    </message>
    <message>
        <source>{file} cannot be opened with this passphrase, or it is not a transfer file. Nothing was changed.</source>
        <translation>{file} no se puede abrir con esta frase clave, o no es un archivo de traspaso. No se cambió nada.</translation>
    </message>
    <message>
        <source>{file} is not a file exported by posapp. Nothing was changed. Choose the file that the other till exported.</source>
        <translation>{file} no es un archivo exportado por posapp. No se cambió nada. Elija el archivo que exportó la otra caja.</translation>
    </message>
    <message>
        <source>Token: it comes from POSAPP_API_TOKEN. Change it there and restart posapp.</source>
        <translation>Token: viene de POSAPP_API_TOKEN. Cámbielo allí y abra posapp de nuevo.</translation>
    </message>
    <message>
        <source>Token: it belongs to another business, and {count} events of the current one are still waiting here. Send them first, or move them to another PC.</source>
        <translation>Token: es de otro negocio, y {count} eventos del actual todavía esperan aquí. Envíelos primero, o muévalos a otra PC.</translation>
    </message>
    <message>
        <source>This till has no backup yet. posapp makes one each day that it is open.</source>
        <translation>Esta caja todavía no tiene copia de respaldo. posapp hace una cada día que está abierto.</translation>
    </message>
    <message>
        <source>Backup: there is none from “{day}”. “posapp restore” without a day lists the available backups.</source>
        <translation>Copia de respaldo: no hay ninguna del “{day}”. “posapp restore” sin día muestra las que hay.</translation>
    </message>
    <message>
        <source>{file} cannot be opened with the key on this computer. Either the key belongs to another till, or the start of the file is damaged. Nothing was changed. Restore the key, or the newest backup.</source>
        <translation>{file} no se puede abrir con la clave de esta computadora. O la clave es de otra caja, o el comienzo del archivo está dañado. No se cambió nada. Restaure la clave, o la copia de respaldo más nueva.</translation>
    </message>
    <message>
        <source>{file} is damaged. Nothing was overwritten. Restore the newest backup from the folder next to it.</source>
        <translation>{file} está dañado. No se sobrescribió nada. Restaure la copia de respaldo más nueva de la carpeta que está al lado.</translation>
    </message>
    <message>
        <source>The disk is full, so none of this was recorded. Free some space and try again. {file} is intact.</source>
        <translation>El disco está lleno y nada de esto se registró. Libere espacio e intente otra vez. {file} está intacto.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder is read-only or belongs to another user. Nothing was changed. Give this user write access there, or set POSAPP_HOME to another folder.</source>
        <translation>No se puede escribir en {file}: la carpeta es de solo lectura o pertenece a otro usuario. No se cambió nada. Dé a este usuario permiso de escritura allí, o defina POSAPP_HOME con otra carpeta.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of posapp. Nothing was changed. Install the newer version again.</source>
        <translation>{file} se escribió con una versión más nueva de posapp. No se cambió nada. Instale otra vez la versión más nueva.</translation>
    </message>
    <message>
        <source>Another program is using {file} and did not release it. None of this was recorded. Try again.</source>
        <translation>Otro programa está usando {file} y no lo liberó. Nada de esto se registró. Intente otra vez.</translation>
    </message>
    <message>
        <source>The list of customers on this computer is damaged. posapp downloads it again by itself; you can still record payments.</source>
        <translation>La lista de clientes de esta computadora está dañada. posapp la descarga de nuevo solo; mientras tanto puede registrar pagos.</translation>
    </message>
    <message>
        <source>The disk is full: not all customers could be saved on this computer. Free some space and download again.</source>
        <translation>El disco está lleno: no se pudieron guardar todos los clientes en esta computadora. Libere espacio y descargue de nuevo.</translation>
    </message>
    <message>
        <source>Another program is using the list of customers and did not release it. Try again.</source>
        <translation>Otro programa está usando la lista de clientes y no la liberó. Intente otra vez.</translation>
    </message>
    <message>
        <source>An error in posapp stopped the download ({kind}). What was downloaded is saved; posapp tries again within the hour.</source>
        <translation>Un error de posapp detuvo la descarga ({kind}). Lo descargado quedó guardado; posapp vuelve a intentar dentro de la hora.</translation>
    </message>
    <message>
        <source>The list of customers could not be used ({what}). Try again.</source>
        <translation>No se pudo usar la lista de clientes ({what}). Intente otra vez.</translation>
    </message>
    <message>
        <source>Customer: several customers have the number “{text}”. Choose the right one by name, phone or e-mail.</source>
        <translation>Cliente: varios tienen el número “{text}”. Elija el correcto por nombre, teléfono o correo.</translation>
    </message>
    <message>
        <source>{file} could not be used ({what}). None of this was recorded.</source>
        <translation>No se pudo usar {file} ({what}). Nada de esto se registró.</translation>
    </message>
    <message>
        <source>Another posapp on this computer is already sending for this till. Let it finish, or close it first.</source>
        <translation>Otro posapp en esta computadora ya está enviando para esta caja. Déjelo terminar, o ciérrelo primero.</translation>
    </message>
    <message>
        <source>posapp already forwards to the printer for this till. Stop it first.</source>
        <translation>posapp ya pasa la impresión a la impresora de esta caja. Deténgalo primero.</translation>
    </message>
    <message>
        <source>POSAPP_RECONCILE_LOOKS: “{text}” is not two or more increasing numbers of seconds, like 60,600.</source>
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
        <translation>confirmado</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incierto</translation>
    </message>
    <message>
        <source>review</source>
        <translation>en revisión</translation>
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
        <translation>movido</translation>
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
        <source>Something unexpected went wrong ({kind}). Everything recorded before is safe. Try again.</source>
        <translation>Ocurrió un error inesperado ({kind}). Lo registrado antes está a salvo. Intente otra vez.</translation>
    </message>
    <message>
        <source>Barcode: “{code}” is not a barcode. Enter 1 to 64 characters without spaces.</source>
        <translation>Código de barras: “{code}” no es válido. Ingrese de 1 a 64 caracteres sin espacios.</translation>
    </message>
    <message>
        <source>Barcode: the last digit of {code} should be {digit}. A digit is wrong or missing.</source>
        <translation>Código de barras: el último dígito de {code} debería ser {digit}. Hay un dígito equivocado o falta uno.</translation>
    </message>
    <message>
        <source>Amount: the items total {total}, not {amount}. Change the items, or remove all of them.</source>
        <translation>Importe: los artículos suman {total}, no {amount}. Cambie los artículos o quítelos todos.</translation>
    </message>
    <message>
        <source>Name: enter a product name of 1 to 200 characters, without line breaks.</source>
        <translation>Nombre: ingrese un nombre de producto de 1 a 200 caracteres, sin saltos de línea.</translation>
    </message>
    <message>
        <source>Product: number, category and reference have at most 100 characters each, without line breaks.</source>
        <translation>Producto: el número, la categoría y la referencia tienen 100 caracteres como máximo, sin saltos de línea.</translation>
    </message>
    <message>
        <source>“{name}” is priced in {currency}, but this till uses {taken}. Give it a price in {taken}.</source>
        <translation>“{name}” tiene precio en {currency}, pero esta caja cobra en {taken}. Póngale un precio en {taken}.</translation>
    </message>
    <message>
        <source>Quantity: “{text}” is not a quantity. Enter a number above 0 and up to 99999, such as {example}.</source>
        <translation>Cantidad: “{text}” no es una cantidad. Ingrese un número mayor que 0 y hasta 99999, como {example}.</translation>
    </message>
    <message>
        <source>Quantity: this is sold by the piece. Enter a whole number, not {text}.</source>
        <translation>Cantidad: esto se vende por unidad. Ingrese un número entero, no {text}.</translation>
    </message>
    <message>
        <source>Unit: “{text}” is not a unit. Write piece, kg, l or m, or leave it empty for pieces.</source>
        <translation>Unidad: “{text}” no es una unidad. Escriba piece, kg, l o m, o déjela vacía para unidades.</translation>
    </message>
    <message>
        <source>Items: {left} of “{name}” can still be returned, not {quantity}.</source>
        <translation>Artículos: todavía se pueden devolver {left} de “{name}”, no {quantity}.</translation>
    </message>
    <message>
        <source>Barcode: no product in this till&apos;s catalogue has the code “{code}”.</source>
        <translation>Código de barras: ningún producto del catálogo de esta caja tiene el código “{code}”.</translation>
    </message>
    <message>
        <source>File: {file} already exists and was not overwritten. Choose another name, or use --overwrite.</source>
        <translation>Archivo: {file} ya existe y no se sobrescribió. Elija otro nombre o use --overwrite.</translation>
    </message>
    <message>
        <source>Barcode: {barcode} is already in line {line}; that line counts.</source>
        <translation>Código de barras: {barcode} ya está en la línea {line}; cuenta esa línea.</translation>
    </message>
    <message>
        <source>File: its first line has no column “{column}”. It must have {columns}.</source>
        <translation>Archivo: su primera línea no tiene la columna “{column}”. Debe tener {columns}.</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>realizado</translation>
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
        <source>Action: {owner} is connected and sends {action} itself. Recorded here too, it would count twice.</source>
        <translation>Acción: {owner} está conectado y ya envía {action}. Si también se registra aquí, contaría dos veces.</translation>
    </message>
    <message>
        <source>Integration: “{name}” is not one of {known}.</source>
        <translation>Integración: “{name}” no es ninguna de {known}.</translation>
    </message>
    <message>
        <source>Consent: this person unsubscribed before. Only they can subscribe again, by writing to you.</source>
        <translation>Consentimiento: esta persona se dio de baja antes. Solo ella puede volver a suscribirse, escribiéndoles.</translation>
    </message>
    <message>
        <source>Consent: only customers who agree are subscribed. Tick that they agree, or give the words they agreed to.</source>
        <translation>Consentimiento: solo se suscribe a los clientes que aceptan. Marque que acepta, o indique el texto que aceptó.</translation>
    </message>
    <message>
        <source>Action: {action} is not switched on at this till. A manager can switch it on in Actions.</source>
        <translation>Acción: {action} no está activada en esta caja. Un encargado puede activarla en Acciones.</translation>
    </message>
    <message>
        <source>This is already on its way to Hellotext and can no longer be undone.</source>
        <translation>Esto ya está en camino a Hellotext y no se puede deshacer.</translation>
    </message>
    <message>
        <source>Action: the business already has “{name}”. Change that one, or choose another name.</source>
        <translation>Acción: el negocio ya tiene “{name}”. Cambie esa o elija otro nombre.</translation>
    </message>
    <message>
        <source>Action: the business has no custom action “{name}”. Create it first.</source>
        <translation>Acción: el negocio no tiene una acción propia “{name}”. Créela primero.</translation>
    </message>
    <message>
        <source>Order {reference} has a later step. Undo that step first.</source>
        <translation>El pedido {reference} tiene un paso posterior. Deshaga primero ese paso.</translation>
    </message>
    <message>
        <source>Order {reference} is {source}. It cannot become {target} now.</source>
        <translation>El pedido {reference} está {source}. Ahora no puede pasar a {target}.</translation>
    </message>
    <message>
        <source>Order {reference} belongs to another customer. Check the number.</source>
        <translation>El pedido {reference} es de otro cliente. Revise el número.</translation>
    </message>
    <message>
        <source>Items: line {line} needs a product, a whole quantity from 1 to 9999, and a unit price.</source>
        <translation>Artículos: la línea {line} necesita un producto, una cantidad entera de 1 a 9999 y el precio unitario.</translation>
    </message>
    <message>
        <source>Number: enter the number of the related item, 1 to 64 characters.</source>
        <translation>Número: ingrese el número de aquello con lo que se relaciona, de 1 a 64 caracteres.</translation>
    </message>
    <message>
        <source>Page: {action} is not about a page. Leave the address out.</source>
        <translation>Página: {action} no trata de una página. No indique la dirección.</translation>
    </message>
    <message>
        <source>Amount: {action} needs an amount.</source>
        <translation>Importe: {action} necesita un importe.</translation>
    </message>
    <message>
        <source>Page: enter the full address, like https://shop.example.com/bikes.</source>
        <translation>Página: ingrese la dirección completa, como https://shop.example.com/bikes.</translation>
    </message>
    <message>
        <source>Period: {first} to {last} is not a valid period. Enter at most 366 days, with the first day first.</source>
        <translation>Período: de {first} a {last} no es un período válido. Indique 366 días como máximo, con el primer día primero.</translation>
    </message>
    <message>
        <source>The summary was stopped.</source>
        <translation>El resumen se detuvo.</translation>
    </message>
    <message>
        <source>Item: “{text}” is not an item of the receipt with a quantity. Write it like 2=1; see “posapp refund items”.</source>
        <translation>Artículo: “{text}” no es un artículo del recibo con una cantidad. Escríbalo como 2=1; vea “posapp refund items”.</translation>
    </message>
    <message>
        <source>{who} is not permitted to do this ({permission}). Sign in as a manager with --as NAME.</source>
        <translation>{who} no tiene permiso para hacer esto ({permission}). Inicie sesión como encargado con --as NOMBRE.</translation>
    </message>
    <message>
        <source>PIN: there is no terminal to ask for the PIN of {who}. Put the PIN in a file and set POSAPP_PIN_FILE to its path.</source>
        <translation>PIN: no hay una terminal donde pedir el PIN de {who}. Ponga el PIN en un archivo e indique su ruta en POSAPP_PIN_FILE.</translation>
    </message>
    <message>
        <source>Choose one of the options in the list.</source>
        <translation>Elija una de las opciones de la lista.</translation>
    </message>
    <message>
        <source>Answer: “{answer}” does not answer “{question}”. Choose one of: {choices}.</source>
        <translation>Respuesta: «{answer}» no responde a «{question}». Elija una de: {choices}.</translation>
    </message>
    <message>
        <source>Answer: there is no question “{question}”. The questions are: {questions}.</source>
        <translation>Respuesta: no existe la pregunta “{question}”. Las preguntas son: {questions}.</translation>
    </message>
    <message>
        <source>File: {name} cannot be read as an Excel workbook. Save it as CSV and import that.</source>
        <translation>Archivo: {name} no se puede leer como libro de Excel. Guárdelo como CSV e importe ese.</translation>
    </message>
    <message>
        <source>Format: there is no format “{name}”. “posapp formats list” shows them.</source>
        <translation>Formato: no existe el formato «{name}». «posapp formats list» los muestra.</translation>
    </message>
    <message>
        <source>Register: the file has no register “{name}”. It has: {registers}.</source>
        <translation>Caja: el archivo no tiene la caja “{name}”. Tiene: {registers}.</translation>
    </message>
    <message>
        <source>Price: “{text}” in line {line} can be read in two ways. Choose a decimal point or a decimal comma.</source>
        <translation>Precio: «{text}», en la línea {line}, se puede leer de dos maneras. Elija punto decimal o coma decimal.</translation>
    </message>
    <message>
        <source>Scale code {code}: its check digit is wrong. Scan the label again.</source>
        <translation>Código de balanza {code}: el dígito de control no es correcto. Escanee la etiqueta de nuevo.</translation>
    </message>
    <message>
        <source>Scale code {code}: the check digit of its weight or price is wrong. Scan the label again.</source>
        <translation>Código de balanza {code}: el dígito de control del peso o del precio no es correcto. Escanee la etiqueta de nuevo.</translation>
    </message>
    <message>
        <source>Scale code {code}: its weight or price is zero. Weigh the item again.</source>
        <translation>Código de balanza {code}: el peso o el precio es cero. Pese el artículo de nuevo.</translation>
    </message>
    <message>
        <source>Scale code {code}: no product has the item number {item}. Import it with this number.</source>
        <translation>Código de balanza {code}: ningún producto tiene el número de artículo {item}. Impórtelo con este número.</translation>
    </message>
    <message>
        <source>Scale code {code}: several products have the item number {item}: {names}.</source>
        <translation>Código de balanza {code}: varios productos tienen el número de artículo {item}: {names}.</translation>
    </message>
    <message>
        <source>Scale code {code}: “{name}” is not sold by the kilogram. Import it with the unit kg and its price per kilogram.</source>
        <translation>Código de balanza {code}: “{name}” no se vende por kilo. Impórtelo con la unidad kg y su precio por kilo.</translation>
    </message>
    <message>
        <source>Scale code {code}: “{name}” has no price per kilogram. Import it with its price.</source>
        <translation>Código de balanza {code}: “{name}” no tiene precio por kilo. Impórtelo con su precio.</translation>
    </message>
    <message>
        <source>Scale code {code}: its price has decimals that {currency} does not have. Change the rule of the code.</source>
        <translation>Código de balanza {code}: el precio tiene decimales que {currency} no tiene. Cambie la regla del código.</translation>
    </message>
    <message>
        <source>Quantity: this label has its own weight or price. Scan each label by itself.</source>
        <translation>Cantidad: esta etiqueta ya tiene su peso o precio. Escanee cada etiqueta por separado.</translation>
    </message>
    <message>
        <source>Prefix: “{text}” does not begin a scale code. Enter 2, 02, or 20 to 29.</source>
        <translation>Prefijo: ningún código de balanza empieza con “{text}”. Ingrese 2, 02, o de 20 a 29.</translation>
    </message>
    <message>
        <source>Digits of the item: enter 1 to 8.</source>
        <translation>Dígitos del artículo: ingrese de 1 a 8.</translation>
    </message>
    <message>
        <source>Digits of the weight or price: enter 3 to 7.</source>
        <translation>Dígitos del peso o precio: ingrese de 3 a 7.</translation>
    </message>
    <message>
        <source>Digits: a scale code has 13 with its check digit, but prefix, item and value make {count}.</source>
        <translation>Dígitos: un código de balanza tiene 13 con el de control, pero prefijo, artículo y valor suman {count}.</translation>
    </message>
    <message>
        <source>Decimals: enter {least} to {most}. A weight is in kilograms, a price in {currency}.</source>
        <translation>Decimales: ingrese de {least} a {most}. Un peso va en kilos, un precio en {currency}.</translation>
    </message>
    <message>
        <source>A check digit before the weight or price is possible for 4 or 5 digits only.</source>
        <translation>Un dígito de control antes del peso o precio solo es posible con 4 o 5 dígitos.</translation>
    </message>
    <message>
        <source>Prefix: the rule for {prefix} already reads these codes. Change or remove that rule first.</source>
        <translation>Prefijo: la regla de {prefix} ya lee estos códigos. Cambie o quite primero esa regla.</translation>
    </message>
    <message>
        <source>Prefix: this shop has no scale codes with the prefix “{prefix}”.</source>
        <translation>Prefijo: este comercio no tiene códigos de balanza con el prefijo “{prefix}”.</translation>
    </message>
    <message>
        <source>Code: no rule of this shop reads “{code}”. A scale code has 13 digits.</source>
        <translation>Código: ninguna regla de este comercio lee “{code}”. Un código de balanza tiene 13 dígitos.</translation>
    </message>
    <message>
        <source>Code: this text cannot be drawn as a bar code.</source>
        <translation>Código: este texto no se puede dibujar como código de barras.</translation>
    </message>
    <message>
        <source>This is not test code {number}. Scan test code {number} of this sheet.</source>
        <translation>Este no es el código de prueba {number}. Escanee el código de prueba {number} de esta hoja.</translation>
    </message>
    <message>
        <source>Test code {number} did not arrive whole. Scan it again. If that does not help, set the scanner to the keyboard language of this computer, or to a longer pause between characters.</source>
        <translation>El código de prueba {number} no llegó entero. Escanéelo otra vez. Si no alcanza, configure el lector con el idioma del teclado de esta computadora, o con una pausa más larga entre caracteres.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” both arrive as “{arrived}”, so posapp cannot tell them apart. In the scanner&apos;s settings, switch off the conversion of letters, or set the keyboard language of this computer.</source>
        <translation>“{first}” y “{second}” llegan los dos como “{arrived}”, y posapp no puede distinguirlos. En la configuración del lector, desactive la conversión de letras o ponga el idioma del teclado de esta computadora.</translation>
    </message>
    <message>
        <source>The scanner pauses up to {milliseconds} ms between characters, as fingers do, so a scan could pass for typing. In its settings, set that pause to 20 ms or less.</source>
        <translation>El lector hace pausas de hasta {milliseconds} ms entre caracteres, como los dedos, y una lectura podría pasar por algo escrito a mano. En su configuración, ponga esa pausa en 20 ms o menos.</translation>
    </message>
    <message>
        <source>Notes and coins: “{text}” is not a value and a number. Write it like 1000x3 or 0.50x12.</source>
        <translation>Billetes y monedas: “{text}” no es un valor y una cantidad. Escríbalo así: 1000x3 o 0.50x12.</translation>
    </message>
    <message>
        <source>Notes and coins: enter how many there are, from 0 to 100000, each value once.</source>
        <translation>Billetes y monedas: escriba cuántos hay, de 0 a 100000, cada valor una sola vez.</translation>
    </message>
    <message>
        <source>Notes and coins: {currency} has no note or coin of {value}.</source>
        <translation>Billetes y monedas: no hay billete ni moneda de {value} en {currency}.</translation>
    </message>
    <message>
        <source>Notes and coins: they add up to {sum}, more than the counted {counted}.</source>
        <translation>Billetes y monedas: suman {sum}, más que los {counted} contados.</translation>
    </message>
    <message>
        <source>Reason: say in a few words what the cash is for. It is saved in the activity log.</source>
        <translation>Motivo: diga en pocas palabras para qué es el efectivo. Queda en el registro de actividad.</translation>
    </message>
    <message>
        <source>Amount: enter more than zero.</source>
        <translation>Importe: escriba más que cero.</translation>
    </message>
    <message>
        <source>The opening float of {day} is already recorded: {amount}. Undo it to enter another one, or record cash in or cash out.</source>
        <translation>El fondo de cambio del {day} ya está registrado: {amount}. Deshágalo para registrar otro, o registre una entrada o un retiro.</translation>
    </message>
    <message>
        <source>Drawer: this day has no entry {number}. “posapp drawer show” lists its entries.</source>
        <translation>Gaveta: este día no tiene el movimiento {number}. “posapp drawer show” lista los movimientos.</translation>
    </message>
    <message>
        <source>This entry of the drawer is already undone. Record a new one instead.</source>
        <translation>Este movimiento de la gaveta ya está deshecho. Registre uno nuevo.</translation>
    </message>
    <message>
        <source>Time: “{text}” is a day without its time. Export the file with the times of the sales.</source>
        <translation>Hora: “{text}” es un día sin hora. Exporte el archivo con la hora de las ventas.</translation>
    </message>
    <message>
        <source>Time: the file names the time zone “{zone}”, which posapp does not know.</source>
        <translation>Hora: el archivo nombra la zona horaria “{zone}”, que posapp no conoce.</translation>
    </message>
    <message>
        <source>File: {name} is not a table. Export it as CSV or .xlsx.</source>
        <translation>Archivo: {name} no es una tabla. Expórtelo como CSV o .xlsx.</translation>
    </message>
    <message>
        <source>Total: the file says {total}, but its rows come to {sum}.</source>
        <translation>Total: el archivo dice {total}, pero sus líneas suman {sum}.</translation>
    </message>
    <message>
        <source>The row ends before its column “{column}”. Export the file again.</source>
        <translation>La línea termina antes de su columna “{column}”. Exporte el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Receipt: {receipt} is on line {line} too, with another amount. Neither is taken.</source>
        <translation>Recibo: {receipt} está también en la línea {line}, con otro importe. No se toma ninguno.</translation>
    </message>
    <message>
        <source>Receipt: another row of {receipt} was not understood, so its amount is not known.</source>
        <translation>Recibo: otra línea de {receipt} no se entendió, así que no se sabe su importe.</translation>
    </message>
    <message>
        <source>Amount: it is not clear whether {total} is before or after the refund of {refund}.</source>
        <translation>Importe: no está claro si {total} es antes o después de la devolución de {refund}.</translation>
    </message>
    <message>
        <source>Format: this shop saved nothing under “{name}”.</source>
        <translation>Formato: esta tienda no guardó nada con el nombre “{name}”.</translation>
    </message>
    <message>
        <source>Tax ID: enter the 8 to 20 letters and digits on the shop&apos;s receipts, or nothing.</source>
        <translation>RUT: ingrese las 8 a 20 letras y cifras que llevan los recibos de la tienda, o nada.</translation>
    </message>
    <message>
        <source>This receipt is a test of the POS: its code leads to the tax office&apos;s test system.</source>
        <translation>Este recibo es una prueba del punto de venta: su código lleva al sistema de pruebas de la oficina de impuestos.</translation>
    </message>
    <message>
        <source>This is neither a sale nor a credit note: the code says document type {kind}.</source>
        <translation>Esto no es una venta ni una nota de crédito: el código dice tipo de documento {kind}.</translation>
    </message>
    <message>
        <source>The receipt&apos;s code did not arrive whole, or a digit of it is wrong ({part}). Scan it again.</source>
        <translation>El código del recibo no llegó entero, o tiene una cifra equivocada ({part}). Escanéelo de nuevo.</translation>
    </message>
    <message>
        <source>The receipt&apos;s code does not say its amount plainly. Enter the amount yourself.</source>
        <translation>El código del recibo no dice el importe con claridad. Ingréselo usted.</translation>
    </message>
    <message>
        <source>The receipt is in a currency that posapp does not know ({code}). Enter it yourself.</source>
        <translation>El recibo está en una moneda que posapp no conoce ({code}). Ingréselo usted.</translation>
    </message>
    <message>
        <source>The receipt&apos;s code arrived with wrong characters. Teach posapp the scanner under Settings, Scanner, or set the scanner to the keyboard language of this computer.</source>
        <translation>El código del recibo llegó con caracteres equivocados. Enséñele el lector a posapp en Configuración, Lector de códigos, o ponga el lector en el idioma del teclado de esta computadora.</translation>
    </message>
    <message>
        <source>This receipt is of another issuer: its tax ID is {issuer}, and the shop&apos;s is {own}. If the shop&apos;s is wrong, a manager can change it under Settings, Shop.</source>
        <translation>Este recibo es de otro emisor: su RUT es {issuer}, y el de la tienda es {own}. Si el de la tienda está mal, un encargado lo cambia en Configuración, Tienda.</translation>
    </message>
    <message>
        <source>Origin: “{text}” is not the address of a web POS, such as https://pos.example.com. Only this computer&apos;s own pages may be without https.</source>
        <translation>Dirección: «{text}» no es la dirección de un POS web, como https://pos.example.com. Solo las páginas de esta misma computadora pueden ir sin https.</translation>
    </message>
    <message>
        <source>Port {port} of this computer is used by another program. Choose another port.</source>
        <translation>Otro programa usa el puerto {port} de esta computadora. Elija otro puerto.</translation>
    </message>
    <message>
        <source>Name: give this POS a name of 1 to {longest} characters that no other one has.</source>
        <translation>Nombre: dele a este POS un nombre de 1 a {longest} caracteres que ningún otro tenga.</translation>
    </message>
    <message>
        <source>Name: {most} are paired already. Remove one that is no longer used.</source>
        <translation>Nombre: ya hay {most} vinculados. Quite uno que ya no se use.</translation>
    </message>
    <message>
        <source>Name: nothing is paired under “{name}”.</source>
        <translation>Nombre: no hay nada vinculado con el nombre «{name}».</translation>
    </message>
    <message>
        <source>Total: {total} is not on this receipt. Check the amount, or choose another receipt.</source>
        <translation>Total: {total} no está en este recibo. Revise el importe o elija otro recibo.</translation>
    </message>
    <message>
        <source>Receipt: this one says that it is no sale. Use a receipt of a sale as it was paid.</source>
        <translation>Recibo: este dice que no es una venta. Use el recibo de una venta tal como se pagó.</translation>
    </message>
    <message>
        <source>Receipt: use three different receipts with different totals.</source>
        <translation>Recibo: use tres recibos distintos, con totales distintos.</translation>
    </message>
    <message>
        <source>Receipt: no line has the total on all three receipts, other than what was paid in cash. Use receipts of one kind, as the POS prints them.</source>
        <translation>Recibo: ninguna línea tiene el total en los tres recibos, salvo lo entregado en efectivo. Use recibos de una misma clase, como los imprime su sistema.</translation>
    </message>
    <message>
        <source>Receipt: {places} have the total on all three receipts. Add one where they differ: with a discount, or paid with more cash than needed.</source>
        <translation>Recibo: {places} tienen el total en los tres recibos. Agregue uno en el que no coincidan: con un descuento, o pagado con más efectivo del necesario.</translation>
    </message>
    <message>
        <source>Template: a name, a label or a word of it is missing, too long or not plain text.</source>
        <translation>Plantilla: falta un nombre, una etiqueta o una palabra, es demasiado larga o no es texto simple.</translation>
    </message>
    <message>
        <source>File: this is not a receipt template of posapp ({part}). Export it again.</source>
        <translation>Archivo: no es una plantilla de recibos de posapp ({part}). Expórtela de nuevo.</translation>
    </message>
    <message>
        <source>Receipt: {name} holds {count} receipts. Choose a file with exactly one.</source>
        <translation>Recibo: {name} tiene {count} recibos. Elija un archivo con uno solo.</translation>
    </message>
    <message>
        <source>Template: this shop has no receipt template “{name}”.</source>
        <translation>Plantilla: este comercio no tiene una plantilla de recibos “{name}”.</translation>
    </message>
    <message>
        <source>Template: there are {count} receipt templates already. Remove one first.</source>
        <translation>Plantilla: ya hay {count} plantillas de recibos. Quite una primero.</translation>
    </message>
    <message>
        <source>posapp cannot listen at {address} ({reason}). Perhaps it is running already, or another program uses the port. Choose another one with --listen.</source>
        <translation>posapp no puede recibir conexiones en {address} ({reason}). Quizás ya está funcionando, u otro programa usa ese puerto. Elija otro con --listen.</translation>
    </message>
    <message>
        <source>The printer does not answer ({reason}). Check that it is on, has paper, and is where posapp was told.</source>
        <translation>La impresora no responde ({reason}). Revise que esté encendida, que tenga papel y que esté donde se le indicó a posapp.</translation>
    </message>
    <message>
        <source>Printer: “{text}” is not one. Write the printer&apos;s address like 192.168.0.50 or 192.168.0.50:9100, a device like /dev/usb/lp0, serial:/dev/ttyS0:9600, or the name of a Windows queue like queue:Receipts.</source>
        <translation>Impresora: “{text}” no es una. Escriba la dirección de la impresora como 192.168.0.50 o 192.168.0.50:9100, un dispositivo como /dev/usb/lp0, serial:/dev/ttyS0:9600, o el nombre de una cola de Windows como queue:Receipts.</translation>
    </message>
    <message>
        <source>Address for the POS: “{text}” is not one. Write it like 127.0.0.1:9100, with a port from 1 to 65535.</source>
        <translation>Dirección para el sistema de ventas: “{text}” no es una. Escríbala como 127.0.0.1:9100, con un puerto de 1 a 65535.</translation>
    </message>
    <message>
        <source>Printer: say where it is with --to, such as --to 192.168.0.50. posapp remembers it from then on.</source>
        <translation>Impresora: diga dónde está con --to, por ejemplo --to 192.168.0.50. posapp lo recuerda desde entonces.</translation>
    </message>
    <message>
        <source>Code page: “{text}” is not one that posapp knows. It knows {known}.</source>
        <translation>Página de códigos: posapp no conoce “{text}”. Conoce {known}.</translation>
    </message>
    <message>
        <source>There is no key to keep receipts with. Set the till up first, or set POSAPP_DATABASE_KEY. Printing goes on.</source>
        <translation>No hay clave para guardar los recibos. Configure antes la caja, o defina POSAPP_DATABASE_KEY. Se sigue imprimiendo.</translation>
    </message>
    <message>
        <source>The POS receipt {receipt} is recorded already, at {time}. Nothing was recorded again.</source>
        <translation>El recibo {receipt} del punto de venta ya está registrado, a las {time}. No se registró de nuevo.</translation>
    </message>
    <message>
        <source>The POS receipt {receipt} was dismissed. Enter the payment by hand.</source>
        <translation>El recibo {receipt} del punto de venta se descartó. Ingrese el pago a mano.</translation>
    </message>
    <message>
        <source>The POS receipt {receipt} is shown only and cannot be taken. Enter the payment by hand.</source>
        <translation>El recibo {receipt} del punto de venta solo se muestra y no se puede tomar. Ingrese el pago a mano.</translation>
    </message>
    <message>
        <source>Folder: give its whole path, such as {example}, or nothing.</source>
        <translation>Carpeta: escriba la ruta completa, como {example}, o nada.</translation>
    </message>
    <message>
        <source>Name: enter a name of up to {most} characters, without : and =.</source>
        <translation>Nombre: escriba un nombre de hasta {most} caracteres, sin : ni =.</translation>
    </message>
    <message>
        <source>Name: there is a payment method “{name}” already. Choose another name.</source>
        <translation>Nombre: ya hay un medio de pago “{name}”. Elija otro nombre.</translation>
    </message>
    <message>
        <source>Payment methods: the counter has room for {most} of your own. Deactivate one that is not used.</source>
        <translation>Medios de pago: en la caja caben {most} propios. Desactive uno que no se use.</translation>
    </message>
    <message>
        <source>Payment method: this shop has no “{name}”. It has: {known}.</source>
        <translation>Medio de pago: este comercio no tiene “{name}”. Tiene: {known}.</translation>
    </message>
    <message>
        <source>Payment method: “{name}” is no longer offered. Choose another one.</source>
        <translation>Medio de pago: “{name}” ya no se ofrece. Elija otro.</translation>
    </message>
    <message>
        <source>The pretended POS cannot print: nothing answers where its printer was. Close the practice shop and open it again.</source>
        <translation>El POS de mentira no puede imprimir: nada contesta donde estaba su impresora. Cierre el tienda de práctica y vuelva a abrirlo.</translation>
    </message>
    <message>
        <source>Tip: enter an amount in the currency of the sale, or nothing.</source>
        <translation>Propina: escriba un importe en la moneda de la venta, o déjelo vacío.</translation>
    </message>
    <message>
        <source>Split payment: the parts add up to {sum}, not to {amount}.</source>
        <translation>Pago dividido: las partes suman {sum}, no {amount}.</translation>
    </message>
    <message>
        <source>The rounding of cash was changed in the settings. Check the amount to pay and record it.</source>
        <translation>El redondeo del efectivo cambió en la configuración. Revise el importe a pagar y regístrelo.</translation>
    </message>
    <message>
        <source>Amount: enter what is paid by this method, more than zero.</source>
        <translation>Importe: escriba cuánto se paga de esta forma, más de cero.</translation>
    </message>
    <message>
        <source>Amount: {left} is left to pay. More than that can only be taken in cash.</source>
        <translation>Importe: quedan {left} por pagar. Más que eso solo se puede recibir en efectivo.</translation>
    </message>
    <message>
        <source>Amount: a payment has at most {most} parts. Pay the rest with this one.</source>
        <translation>Importe: un pago tiene como máximo {most} partes. Cobre el resto con esta.</translation>
    </message>
    <message>
        <source>Where your POS prints to: {address} cannot be used ({reason}). Choose another port, such as 127.0.0.1:9101, and let the POS print there.</source>
        <translation>Adónde imprime su POS: no se puede usar {address} ({reason}). Elija otro puerto, como 127.0.0.1:9101, y haga que el POS imprima ahí.</translation>
    </message>
    <message>
        <source>The printer in between could not be started ({what}).</source>
        <translation>No se pudo iniciar el puente de impresora ({what}).</translation>
    </message>
    <message>
        <source>{file} was begun anew, since it was damaged. Nothing was kept in it; it is tried again.</source>
        <translation>{file} se empezó de nuevo porque estaba dañado. No se guardó nada en él; se intenta otra vez.</translation>
    </message>
    <message>
        <source>Shop server: the shop&apos;s certificate is missing. Let the till join the shop again.</source>
        <translation>Servidor del local: falta el certificado del local. Vuelva a unir la caja al local.</translation>
    </message>
    <message>
        <source>The shop server reported a problem ({code}). Tell whoever looks after it.</source>
        <translation>El servidor del local informó un problema ({code}). Avise a quien lo administra.</translation>
    </message>
    <message>
        <source>The shop server cannot be reached. This till goes on alone and catches up later.</source>
        <translation>No se puede conectar con el servidor del local. Esta caja sigue sola y después se pone al día.</translation>
    </message>
    <message>
        <source>This installation of posapp cannot use a shop server: psycopg is missing.</source>
        <translation>Esta instalación de posapp no puede usar un servidor del local: falta psycopg.</translation>
    </message>
    <message>
        <source>The shop server did not answer in time. posapp looks later whether it was done.</source>
        <translation>El servidor del local no respondió a tiempo. posapp revisa más tarde si quedó hecho.</translation>
    </message>
    <message>
        <source>The shop server does not admit this till. Ask a manager to let it join the shop again.</source>
        <translation>El servidor del local no admite esta caja. Pida a un encargado que la vuelva a unir al local.</translation>
    </message>
    <message>
        <source>The shop server is read-only at the moment. Tell whoever looks after it.</source>
        <translation>El servidor del local está en modo de solo lectura. Avise a quien lo administra.</translation>
    </message>
    <message>
        <source>The shop server is too busy. Nothing was changed there; posapp tries again.</source>
        <translation>El servidor del local está muy ocupado. No se cambió nada allí; posapp lo intenta de nuevo.</translation>
    </message>
    <message>
        <source>The shop server is not prepared for this version of posapp. Bring it up to date.</source>
        <translation>El servidor del local no está preparado para esta versión de posapp. Actualícelo.</translation>
    </message>
    <message>
        <source>This till was retired from the shop. It no longer shares anything with the others.</source>
        <translation>Esta caja fue dada de baja del local. Ya no comparte nada con las demás.</translation>
    </message>
    <message>
        <source>This till was replaced by another one. It no longer shares anything with the others.</source>
        <translation>Esta caja fue reemplazada por otra. Ya no comparte nada con las demás.</translation>
    </message>
    <message>
        <source>This version of posapp is too old to share with the other tills. Install the newer one.</source>
        <translation>Esta versión de posapp es muy vieja para compartir con las demás cajas. Instale la más nueva.</translation>
    </message>
    <message>
        <source>The shop server has something else under this number. The till may have been restored.</source>
        <translation>El servidor del local tiene otra cosa con este número. Puede que la caja se haya restaurado.</translation>
    </message>
    <message>
        <source>Code: the shop server does not know this invitation. Ask a manager for a new one.</source>
        <translation>Código: el servidor del local no conoce esta invitación. Pida otra a un encargado.</translation>
    </message>
    <message>
        <source>Code: another till has used this invitation. Ask a manager for a new one.</source>
        <translation>Código: otra caja ya usó esta invitación. Pida otra a un encargado.</translation>
    </message>
    <message>
        <source>Code: the time of this invitation is over. Ask a manager for a new one.</source>
        <translation>Código: esta invitación venció. Pida otra a un encargado.</translation>
    </message>
    <message>
        <source>Till: another till of this shop numbers its receipts as this one does. Set this till up under another name, and join again. Selling goes on as before.</source>
        <translation>Caja: otra caja de este comercio numera sus recibos igual que esta. Configure esta caja con otro nombre y únase de nuevo. La venta sigue como antes.</translation>
    </message>
    <message>
        <source>Till: another till of this shop has this name. Set this till up under another one, and join again.</source>
        <translation>Caja: otra caja de este comercio tiene este nombre. Configure esta caja con otro y únase de nuevo.</translation>
    </message>
    <message>
        <source>Till: the shop has this till already, or it was retired. If its folder was copied to a second PC, set that PC up as a till of its own.</source>
        <translation>Caja: el comercio ya tiene esta caja, o fue dada de baja. Si su carpeta se copió a otra PC, configure esa PC como una caja propia.</translation>
    </message>
    <message>
        <source>Day: these tills have not closed it: {tills}. Close it there, or say why a till is absent.</source>
        <translation>Día: estas cajas no lo cerraron: {tills}. Ciérrelo allí o diga por qué falta una caja.</translation>
    </message>
    <message>
        <source>Day: the shop has closed it already, and no till came later.</source>
        <translation>Día: el comercio ya lo cerró, y ninguna caja llegó después.</translation>
    </message>
    <message>
        <source>The shop server holds something that this till&apos;s key does not open. Let the till join again.</source>
        <translation>El servidor del local tiene algo que la clave de esta caja no abre. Haga que la caja se una de nuevo.</translation>
    </message>
    <message>
        <source>The shop server does not accept this value ({code}). Nothing was changed there.</source>
        <translation>El servidor del local no acepta este valor ({code}). No se cambió nada allí.</translation>
    </message>
    <message>
        <source>This till shares with no other till. Join a shop with an invitation first.</source>
        <translation>Esta caja no comparte con ninguna otra. Primero únase a un comercio con una invitación.</translation>
    </message>
    <message>
        <source>This till is one of the tills of {shop} already. Leave that shop first.</source>
        <translation>Esta caja ya es una de las cajas de {shop}. Primero deje ese comercio.</translation>
    </message>
    <message>
        <source>Coupon {code} was redeemed at {till} ({at}), so nothing was recorded. Remove it, and record again.</source>
        <translation>El cupón {code} se canjeó en {till} ({at}), así que no se registró nada. Quítelo y registre de nuevo.</translation>
    </message>
    <message>
        <source>Coupon {code} counts once in the shop, and the shop server cannot be reached now. Nothing was recorded. Remove the coupon, or try again.</source>
        <translation>El cupón {code} vale una sola vez en el comercio, y ahora no se llega al servidor. No se registró nada. Quite el cupón o pruebe de nuevo.</translation>
    </message>
    <message>
        <source>Amount: {left} of receipt {receipt} can still be refunded; another till has refunded the rest.</source>
        <translation>Importe: del recibo {receipt} todavía se puede devolver {left}; otra caja devolvió el resto.</translation>
    </message>
    <message>
        <source>The shop no longer admits this till: it was retired, and another till may send what it recorded. So nothing is sent to Hellotext from here. Ask a manager; “posapp shop leave” lets it go on alone.</source>
        <translation>El comercio ya no admite esta caja: fue dada de baja, y otra caja puede enviar lo que registró. Por eso desde aquí no se envía nada a Hellotext. Hable con un encargado; “posapp shop leave” le permite seguir sola.</translation>
    </message>
    <message>
        <source>Server: this is not the address of a PostgreSQL. Write it like postgresql://admin@server/shop.</source>
        <translation>Servidor: esta no es la dirección de un PostgreSQL. Escríbala como postgresql://admin@server/shop.</translation>
    </message>
    <message>
        <source>Server: name the certificate authority of the server, since tills reach it over the network: add ?sslmode=verify-full&amp;sslrootcert=FILE to its address. The server must have TLS switched on.</source>
        <translation>Servidor: indique la autoridad de certificación del servidor, porque las cajas llegan por la red: agregue ?sslmode=verify-full&amp;sslrootcert=FILE a su dirección. El servidor debe tener TLS activado.</translation>
    </message>
    <message>
        <source>Server: this database has the shop “{shop}” already. Invite further tills with “posapp shop invite” at a till of it, or use --another to found a second shop beside it.</source>
        <translation>Servidor: esta base ya tiene el comercio “{shop}”. Invite más cajas con “posapp shop invite” desde una caja de él, o use --another para crear un segundo comercio al lado.</translation>
    </message>
    <message>
        <source>Till: this shop has no other till “{till}”. Look with “posapp shop status”.</source>
        <translation>Caja: este comercio no tiene otra caja “{till}”. Mire con “posapp shop status”.</translation>
    </message>
    <message>
        <source>Till: the shop “{shop}” keeps {theirs}, and this till {ours}. Set the till up as the shop is, and join again.</source>
        <translation>Caja: el comercio “{shop}” usa {theirs}, y esta caja {ours}. Configure la caja como el comercio y únase de nuevo.</translation>
    </message>
    <message>
        <source>There is nothing to settle under “{subject}”, or it was settled before.</source>
        <translation>No hay nada que resolver con “{subject}”, o ya se resolvió.</translation>
    </message>
    <message>
        <source>Coupon: no till holds “{coupon}”. One that was redeemed stays so.</source>
        <translation>Cupón: ninguna caja tiene “{coupon}”. El que se canjeó queda canjeado.</translation>
    </message>
    <message>
        <source>Till: {till} is not retired. Retire it first, so that it sends nothing any more.</source>
        <translation>Caja: {till} no está dada de baja. Dela de baja primero, para que ya no envíe nada.</translation>
    </message>
    <message>
        <source>Till: {other} has taken over what {till} had not delivered.</source>
        <translation>Caja: {other} se hizo cargo de lo que {till} no había entregado.</translation>
    </message>
    <message>
        <source>The key that this till shares with the other tills is not in this user&apos;s keyring. Unlock it, or leave the shop and join it again with an invitation. Selling goes on as before.</source>
        <translation>La clave que esta caja comparte con las otras no está en el llavero de este usuario. Desbloquéelo, o deje el comercio y únase de nuevo con una invitación. La venta sigue como antes.</translation>
    </message>
    <message>
        <source>Code: this is not an invitation of a shop, or a character is wrong. Check it, or ask for a new one.</source>
        <translation>Código: no es una invitación de un comercio, o hay una letra equivocada. Revíselo o pida otro.</translation>
    </message>
    <message>
        <source>PostgreSQL does not run as root. Run this command as the ordinary user of this PC who is to own the shop&apos;s data.</source>
        <translation>PostgreSQL no funciona como root. Ejecute este comando con el usuario común de esta PC que vaya a ser dueño de los datos del local.</translation>
    </message>
    <message>
        <source>This PC has no PostgreSQL {oldest} or later. Install it (Debian and Ubuntu: “sudo apt install postgresql”; Windows: the installer from postgresql.org), or name the folder of its programs with --programs.</source>
        <translation>Esta PC no tiene PostgreSQL {oldest} o posterior. Instálelo (Debian y Ubuntu: “sudo apt install postgresql”; Windows: el instalador de postgresql.org) o indique la carpeta de sus programas con --programs.</translation>
    </message>
    <message>
        <source>Programs: {folder} has no PostgreSQL {oldest} or later. Name the folder in which initdb and pg_ctl are.</source>
        <translation>Programas: en {folder} no hay PostgreSQL {oldest} o posterior. Indique la carpeta donde están initdb y pg_ctl.</translation>
    </message>
    <message>
        <source>The shop&apos;s data were made by PostgreSQL {made_by}, and this PC now has {found}. Another major version cannot read them. Nothing was changed. Install PostgreSQL {made_by} beside it; to change over, make a backup with it, set up a new folder with the new version, and restore the backup there.</source>
        <translation>Los datos del local se crearon con PostgreSQL {made_by}, y esta PC ahora tiene {found}. Otra versión mayor no puede leerlos. No se cambió nada. Instale también PostgreSQL {made_by}; para pasar a la nueva, haga una copia con él, prepare una carpeta nueva con la versión nueva y restaure la copia ahí.</translation>
    </message>
    <message>
        <source>Folder: {folder} exists, and it is neither empty nor a shop server of posapp. Choose a new folder. Nothing was changed.</source>
        <translation>Carpeta: {folder} existe, y no está vacía ni es un servidor del local de posapp. Elija una carpeta nueva. No se cambió nada.</translation>
    </message>
    <message>
        <source>{folder} belongs to another user of this PC. PostgreSQL runs only as the owner of its data: sign in as that user. Nothing was changed.</source>
        <translation>{folder} es de otro usuario de esta PC. PostgreSQL solo funciona como dueño de sus datos: inicie sesión con ese usuario. No se cambió nada.</translation>
    </message>
    <message>
        <source>Other users of this PC can read or change {folder}. Take that right from them (chmod 700), and try again.</source>
        <translation>Otros usuarios de esta PC pueden leer o cambiar {folder}. Quíteles ese permiso (chmod 700) e intente de nuevo.</translation>
    </message>
    <message>
        <source>The folder of the shop server is not whole: {file} is missing or damaged. Nothing was overwritten. Put it back from a copy, or set up a new folder and restore a backup there.</source>
        <translation>La carpeta del servidor del local no está completa: {file} falta o está dañado. No se sobrescribió nada. Recupérelo de una copia, o prepare una carpeta nueva y restaure ahí una copia.</translation>
    </message>
    <message>
        <source>This PostgreSQL ({folder}) was built without TLS, and without it posapp opens no server to the network. Install the one of your system, and set up a new folder with it. Nothing was changed.</source>
        <translation>Este PostgreSQL ({folder}) viene sin TLS, y sin TLS posapp no abre ningún servidor a la red. Instale el de su sistema y prepare con él una carpeta nueva. No se cambió nada.</translation>
    </message>
    <message>
        <source>{program} failed: {reason}</source>
        <translation>{program} falló: {reason}</translation>
    </message>
    <message>
        <source>This PC is not the shop&apos;s server. Set it up with “posapp shop serve --folder FOLDER”, in a new folder.</source>
        <translation>Esta PC no es el servidor del local. Prepárela con “posapp shop serve --folder CARPETA”, en una carpeta nueva.</translation>
    </message>
    <message>
        <source>Folder: this PC serves the shop from {folder} already.</source>
        <translation>Carpeta: esta PC ya es el servidor del local, desde {folder}.</translation>
    </message>
    <message>
        <source>The shop server of this PC is not running. Start it with “posapp shop serve”.</source>
        <translation>El servidor del local de esta PC no está en marcha. Inícielo con “posapp shop serve”.</translation>
    </message>
    <message>
        <source>Somebody has edited {file}, so posapp does not overwrite it. Move it away and try again: posapp writes it anew. Nothing was changed.</source>
        <translation>Alguien editó {file}, así que posapp no lo sobrescribe. Muévalo a otro lugar e intente de nuevo: posapp lo escribe otra vez. No se cambió nada.</translation>
    </message>
    <message>
        <source>Another backup of the shop server is under way. Let it finish first.</source>
        <translation>Ya se está haciendo otra copia del servidor del local. Espere a que termine.</translation>
    </message>
    <message>
        <source>posapp already keeps the shop server of this PC running.</source>
        <translation>posapp ya mantiene en marcha el servidor del local de esta PC.</translation>
    </message>
    <message>
        <source>Listen: “{text}” is no address of this PC in the shop&apos;s own network. Write it with the network&apos;s size, such as 192.168.1.10/24.</source>
        <translation>Escuchar: “{text}” no es una dirección de esta PC en la red propia del local. Escríbala con el tamaño de la red, como 192.168.1.10/24.</translation>
    </message>
    <message>
        <source>Listen: this PC does not have the address {address}.</source>
        <translation>Escuchar: esta PC no tiene la dirección {address}.</translation>
    </message>
    <message>
        <source>Port: another program of this PC uses {port} at {address} already, perhaps another PostgreSQL. Choose another with --port.</source>
        <translation>Puerto: otro programa de esta PC ya usa el {port} en {address}, quizá otro PostgreSQL. Elija otro con --port.</translation>
    </message>
    <message>
        <source>File: {file} is not a whole backup of a shop server; perhaps it was cut off. Nothing was changed.</source>
        <translation>Archivo: {file} no es una copia completa de un servidor del local; quizá quedó cortada. No se cambió nada.</translation>
    </message>
    <message>
        <source>Into: write a name of small letters, digits and “_” that begins with a letter.</source>
        <translation>Base de destino: escriba un nombre de letras minúsculas, dígitos y “_” que empiece con una letra.</translation>
    </message>
    <message>
        <source>Into: there is a database {database} already, and a backup is only restored into a new one.</source>
        <translation>Base de destino: ya hay una base {database}, y una copia solo se restaura en una nueva.</translation>
    </message>
    <message>
        <source>It cannot be started with this computer ({what}).</source>
        <translation>No se puede iniciar con esta computadora ({what}).</translation>
    </message>
    <message>
        <source>Total: enter what the receipt comes to, more than nothing.</source>
        <translation>Total: escriba lo que dice el recibo, más que cero.</translation>
    </message>
    <message>
        <source>Template: “{label}” gives no total on this receipt. Write the words as they are printed before it.</source>
        <translation>Plantilla: “{label}” no da ningún total en este recibo. Escriba las palabras como están impresas antes del total.</translation>
    </message>
    <message>
        <source>Template: no number follows “{label}” on this receipt.</source>
        <translation>Plantilla: en este recibo ningún número sigue a “{label}”.</translation>
    </message>
    <message>
        <source>Template: no date follows “{label}” on this receipt.</source>
        <translation>Plantilla: en este recibo ninguna fecha sigue a “{label}”.</translation>
    </message>
    <message>
        <source>Receipt: it was read as {total}, and the figures on it do not confirm that. Use one with items, or with what was paid and the change.</source>
        <translation>Recibo: se leyó {total}, y sus cifras no lo confirman. Use uno con artículos, o con lo pagado y el vuelto.</translation>
    </message>
    <message>
        <source>Tip shares: enter one to four different whole percentages from 1 to 100, with spaces, such as 5 10 15.</source>
        <translation>Propinas: ingrese de uno a cuatro porcentajes enteros distintos, de 1 a 100, separados por espacios, como 5 10 15.</translation>
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
        <source>refund undone</source>
        <translation>devolución deshecha</translation>
    </message>
    <message>
        <source>refund paid</source>
        <translation>devolución pagada</translation>
    </message>
    <message>
        <source>refund declined</source>
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
        <translation>evento enviado otra vez</translation>
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
        <source>event marked as delivered</source>
        <translation>evento marcado como entregado</translation>
    </message>
    <message>
        <source>dismissal undone</source>
        <translation>descarte deshecho</translation>
    </message>
    <message>
        <source>export columns set</source>
        <translation>columnas de la exportación definidas</translation>
    </message>
    <message>
        <source>product events setting changed</source>
        <translation>ajuste de eventos de productos cambiado</translation>
    </message>
    <message>
        <source>customer replaced by another</source>
        <translation>cliente reemplazado por otro</translation>
    </message>
    <message>
        <source>customer note saved</source>
        <translation>nota del cliente guardada</translation>
    </message>
    <message>
        <source>customer data exported</source>
        <translation>datos del cliente exportados</translation>
    </message>
    <message>
        <source>retention period changed</source>
        <translation>plazo de conservación cambiado</translation>
    </message>
    <message>
        <source>names erased</source>
        <translation>nombres borrados</translation>
    </message>
    <message>
        <source>coupon amounts setting changed</source>
        <translation>ajuste de importes de cupones cambiado</translation>
    </message>
    <message>
        <source>shop details changed</source>
        <translation>datos de la tienda cambiados</translation>
    </message>
    <message>
        <source>token removed</source>
        <translation>token quitado</translation>
    </message>
    <message>
        <source>first manager added</source>
        <translation>primer encargado agregado</translation>
    </message>
    <message>
        <source>staff reactivated</source>
        <translation>persona reactivada</translation>
    </message>
    <message>
        <source>PIN set with the API token</source>
        <translation>PIN definido con el token de API</translation>
    </message>
    <message>
        <source>permission granted</source>
        <translation>permiso otorgado</translation>
    </message>
    <message>
        <source>close reports imported</source>
        <translation>informes de cierre importados</translation>
    </message>
    <message>
        <source>backup created</source>
        <translation>copia de respaldo hecha</translation>
    </message>
    <message>
        <source>restore notice read</source>
        <translation>aviso de restauración leído</translation>
    </message>
    <message>
        <source>payment recovered</source>
        <translation>pago recuperado</translation>
    </message>
    <message>
        <source>transfer exported</source>
        <translation>traspaso exportado</translation>
    </message>
    <message>
        <source>transfer cancelled</source>
        <translation>traspaso cancelado</translation>
    </message>
    <message>
        <source>shop of several tills joined</source>
        <translation>se unió a un comercio de varias cajas</translation>
    </message>
    <message>
        <source>shop of several tills left</source>
        <translation>dejó un comercio de varias cajas</translation>
    </message>
    <message>
        <source>till invited</source>
        <translation>caja invitada</translation>
    </message>
    <message>
        <source>till retired</source>
        <translation>caja dada de baja</translation>
    </message>
    <message>
        <source>day of the shop closed</source>
        <translation>día del comercio cerrado</translation>
    </message>
    <message>
        <source>coupon freed</source>
        <translation>cupón liberado</translation>
    </message>
    <message>
        <source>lost till taken over</source>
        <translation>se hizo cargo de una caja perdida</translation>
    </message>
    <message>
        <source>transfer imported</source>
        <translation>traspaso importado</translation>
    </message>
    <message>
        <source>event sent to review</source>
        <translation>evento enviado a revisión</translation>
    </message>
    <message>
        <source>POS receipt changed</source>
        <translation>recibo del punto de venta cambiado</translation>
    </message>
    <message>
        <source>POS receipt corrected</source>
        <translation>recibo del punto de venta corregido</translation>
    </message>
    <message>
        <source>POS receipt dismissed</source>
        <translation>recibo del punto de venta descartado</translation>
    </message>
    <message>
        <source>POS receipt offered again</source>
        <translation>recibo del punto de venta ofrecido de nuevo</translation>
    </message>
    <message>
        <source>receipt corrected</source>
        <translation>recibo corregido</translation>
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
        <source>actions switched off</source>
        <translation>acciones desactivadas</translation>
    </message>
    <message>
        <source>custom action created</source>
        <translation>acción propia creada</translation>
    </message>
    <message>
        <source>custom action changed</source>
        <translation>acción propia cambiada</translation>
    </message>
    <message>
        <source>integration connected</source>
        <translation>integración conectada</translation>
    </message>
    <message>
        <source>integration disconnected</source>
        <translation>integración desconectada</translation>
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
        <source>scale code rule saved</source>
        <translation>regla de código de balanza guardada</translation>
    </message>
    <message>
        <source>scale code rule removed</source>
        <translation>regla de código de balanza quitada</translation>
    </message>
    <message>
        <source>receipt template saved</source>
        <translation>plantilla de recibos guardada</translation>
    </message>
    <message>
        <source>receipt template removed</source>
        <translation>plantilla de recibos quitada</translation>
    </message>
    <message>
        <source>payment method added</source>
        <translation>medio de pago agregado</translation>
    </message>
    <message>
        <source>payment method changed</source>
        <translation>medio de pago modificado</translation>
    </message>
    <message>
        <source>payment method deactivated</source>
        <translation>medio de pago desactivado</translation>
    </message>
    <message>
        <source>payment method reactivated</source>
        <translation>medio de pago reactivado</translation>
    </message>
    <message>
        <source>payment method moved up</source>
        <translation>medio de pago subido en la lista</translation>
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
        <source>customer note removed</source>
        <translation>nota del cliente quitada</translation>
    </message>
    <message>
        <source>customer erased</source>
        <translation>cliente borrado</translation>
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
        <source>scanner setting changed</source>
        <translation>ajuste del lector de códigos cambiado</translation>
    </message>
    <message>
        <source>POS settings changed</source>
        <translation>ajustes del POS cambiados</translation>
    </message>
    <message>
        <source>web POS paired</source>
        <translation>POS web vinculado</translation>
    </message>
    <message>
        <source>web POS removed</source>
        <translation>POS web quitado</translation>
    </message>
    <message>
        <source>shop set up</source>
        <translation>tienda configurada</translation>
    </message>
    <message>
        <source>tax ID learned from a receipt</source>
        <translation>RUT aprendido de un recibo</translation>
    </message>
    <message>
        <source>token replaced</source>
        <translation>token reemplazado</translation>
    </message>
    <message>
        <source>staff added</source>
        <translation>persona agregada</translation>
    </message>
    <message>
        <source>staff renamed</source>
        <translation>nombre de persona cambiado</translation>
    </message>
    <message>
        <source>role changed</source>
        <translation>rol cambiado</translation>
    </message>
    <message>
        <source>staff deactivated</source>
        <translation>persona desactivada</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN definido</translation>
    </message>
    <message>
        <source>lock time set</source>
        <translation>tiempo de bloqueo definido</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>sesión iniciada</translation>
    </message>
    <message>
        <source>opening float recorded</source>
        <translation>fondo de cambio registrado</translation>
    </message>
    <message>
        <source>cash in recorded</source>
        <translation>entrada de efectivo registrada</translation>
    </message>
    <message>
        <source>cash out recorded</source>
        <translation>retiro de efectivo registrado</translation>
    </message>
    <message>
        <source>drawer entry undone</source>
        <translation>movimiento de la gaveta deshecho</translation>
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
        <source>backup restored</source>
        <translation>copia de respaldo restaurada</translation>
    </message>
    <message>
        <source>till restored</source>
        <translation>caja restaurada</translation>
    </message>
    <message>
        <source>Approved by {manager}</source>
        <translation>Autorizado por {manager}</translation>
    </message>
    <message>
        <source>{value} (before: {old})</source>
        <translation>{value} (antes: {old})</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>net</source>
        <translation>neto</translation>
    </message>
    <message>
        <source>action</source>
        <translation>acción</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>acciones</translation>
    </message>
    <message>
        <source>added</source>
        <translation>agregados</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>importe</translation>
    </message>
    <message>
        <source>amount after</source>
        <translation>importe nuevo</translation>
    </message>
    <message>
        <source>amount before</source>
        <translation>importe anterior</translation>
    </message>
    <message>
        <source>barcode</source>
        <translation>código de barras</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>respuestas</translation>
    </message>
    <message>
        <source>blind count</source>
        <translation>conteo a ciegas</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>recuperados</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>amount sent with coupons</source>
        <translation>importe enviado con los cupones</translation>
    </message>
    <message>
        <source>cash is rounded</source>
        <translation>redondeo del efectivo</translation>
    </message>
    <message>
        <source>change offered at the counter</source>
        <translation>vuelto ofrecido en la caja</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiados</translation>
    </message>
    <message>
        <source>close No.</source>
        <translation>cierre n.º</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>consentimiento</translation>
    </message>
    <message>
        <source>counted by itself at the close</source>
        <translation>se cuenta aparte en el cierre</translation>
    </message>
    <message>
        <source>country</source>
        <translation>país</translation>
    </message>
    <message>
        <source>coupons</source>
        <translation>cupones</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>cupón</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>moneda</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>customer after</source>
        <translation>cliente nuevo</translation>
    </message>
    <message>
        <source>customer before</source>
        <translation>cliente anterior</translation>
    </message>
    <message>
        <source>day</source>
        <translation>día</translation>
    </message>
    <message>
        <source>day ends at</source>
        <translation>el día termina a</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>decimals</source>
        <translation>decimales</translation>
    </message>
    <message>
        <source>drawer entry</source>
        <translation>movimiento de la gaveta</translation>
    </message>
    <message>
        <source>event</source>
        <translation>evento</translation>
    </message>
    <message>
        <source>events</source>
        <translation>eventos</translation>
    </message>
    <message>
        <source>format</source>
        <translation>formato</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>válido desde</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>objetivo</translation>
    </message>
    <message>
        <source>handed back</source>
        <translation>devuelto al cliente</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>traspaso</translation>
    </message>
    <message>
        <source>important</source>
        <translation>importante</translation>
    </message>
    <message>
        <source>integration</source>
        <translation>integración</translation>
    </message>
    <message>
        <source>type</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>límite</translation>
    </message>
    <message>
        <source>items</source>
        <translation>artículos</translation>
    </message>
    <message>
        <source>format of money and dates</source>
        <translation>formato de dinero y fechas</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>por comprobar</translation>
    </message>
    <message>
        <source>payment method</source>
        <translation>medio de pago</translation>
    </message>
    <message>
        <source>minimum sale</source>
        <translation>venta mínima</translation>
    </message>
    <message>
        <source>minutes until the window locks</source>
        <translation>minutos hasta el bloqueo</translation>
    </message>
    <message>
        <source>missing entries</source>
        <translation>registros que faltan</translation>
    </message>
    <message>
        <source>missing events</source>
        <translation>eventos que faltan</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>once in total</source>
        <translation>una sola vez</translation>
    </message>
    <message>
        <source>once per customer</source>
        <translation>una vez por cliente</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>dirección web</translation>
    </message>
    <message>
        <source>split payment</source>
        <translation>pago dividido</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>porcentaje</translation>
    </message>
    <message>
        <source>permission</source>
        <translation>permiso</translation>
    </message>
    <message>
        <source>folder of the POS</source>
        <translation>carpeta del POS</translation>
    </message>
    <message>
        <source>minutes a POS receipt is offered</source>
        <translation>minutos que se ofrece un recibo del punto de venta</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>impresora</translation>
    </message>
    <message>
        <source>printer starts with this PC</source>
        <translation>la impresora inicia con esta PC</translation>
    </message>
    <message>
        <source>beside posapp</source>
        <translation>además de posapp</translation>
    </message>
    <message>
        <source>practice shop</source>
        <translation>tienda de práctica</translation>
    </message>
    <message>
        <source>receipt prefix</source>
        <translation>prefijo de los recibos</translation>
    </message>
    <message>
        <source>price</source>
        <translation>precio</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>recibo</translation>
    </message>
    <message>
        <source>receipt of the POS</source>
        <translation>recibo del punto de venta</translation>
    </message>
    <message>
        <source>records</source>
        <translation>registros</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referencia</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>register</source>
        <translation>caja del archivo</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>devolución</translation>
    </message>
    <message>
        <source>report</source>
        <translation>informe</translation>
    </message>
    <message>
        <source>reminder of open days</source>
        <translation>aviso de días abiertos</translation>
    </message>
    <message>
        <source>role</source>
        <translation>función</translation>
    </message>
    <message>
        <source>rounding of cash</source>
        <translation>redondeo</translation>
    </message>
    <message>
        <source>sale</source>
        <translation>venta</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>ventas</translation>
    </message>
    <message>
        <source>scale code</source>
        <translation>código de balanza</translation>
    </message>
    <message>
        <source>scanner</source>
        <translation>lector de códigos</translation>
    </message>
    <message>
        <source>items sent</source>
        <translation>artículos enviados</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>tienda</translation>
    </message>
    <message>
        <source>sold at</source>
        <translation>hora de la venta</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>stores</source>
        <translation>tiendas</translation>
    </message>
    <message>
        <source>taxes</source>
        <translation>impuestos</translation>
    </message>
    <message>
        <source>tax ID</source>
        <translation>RUT</translation>
    </message>
    <message>
        <source>receipt template</source>
        <translation>plantilla de recibos</translation>
    </message>
    <message>
        <source>till</source>
        <translation>caja</translation>
    </message>
    <message>
        <source>tip</source>
        <translation>propina</translation>
    </message>
    <message>
        <source>tips offered, in percent</source>
        <translation>propinas ofrecidas, en porcentaje</translation>
    </message>
    <message>
        <source>tips at the counter</source>
        <translation>propinas en la caja</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>for</source>
        <translation>para</translation>
    </message>
    <message>
        <source>line of the total</source>
        <translation>línea del total</translation>
    </message>
    <message>
        <source>receipt from elsewhere</source>
        <translation>recibo de otro lado</translation>
    </message>
    <message>
        <source>seconds to undo</source>
        <translation>segundos para deshacer</translation>
    </message>
    <message>
        <source>undoes</source>
        <translation>deshace</translation>
    </message>
    <message>
        <source>without the shop server</source>
        <translation>sin el servidor del local</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>válido hasta</translation>
    </message>
    <message>
        <source>port for a web POS</source>
        <translation>puerto para un POS web</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>causa</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>zona horaria</translation>
    </message>
</context>
<context>
    <name>line</name>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline – keep selling</source>
        <translation>Sin conexión – siga vendiendo</translation>
    </message>
    <message>
        <source>Hellotext cannot be reached. Check the network cable or the Wi-Fi.</source>
        <translation>No se llega a Hellotext. Revise el cable de red o el Wi-Fi.</translation>
    </message>
    <message>
        <source>No answer – keep selling</source>
        <translation>Sin respuesta – siga vendiendo</translation>
    </message>
    <message>
        <source>Hellotext was asked and does not answer. Nothing to do: posapp asks again every few seconds.</source>
        <translation>Se le preguntó a Hellotext y no responde. No hay que hacer nada: posapp vuelve a preguntar cada pocos segundos.</translation>
    </message>
    <message>
        <source>Hellotext has a problem – keep selling</source>
        <translation>Hellotext tiene un problema – siga vendiendo</translation>
    </message>
    <message>
        <source>Nothing to do: posapp asks again every few seconds.</source>
        <translation>No hay que hacer nada: posapp vuelve a preguntar cada pocos segundos.</translation>
    </message>
    <message>
        <source>Hellotext is busy – keep selling</source>
        <translation>Hellotext está ocupado – siga vendiendo</translation>
    </message>
    <message>
        <source>Hellotext asked to wait. Nothing to do: posapp goes on by itself.</source>
        <translation>Hellotext pidió esperar. No hay que hacer nada: posapp sigue solo.</translation>
    </message>
    <message>
        <source>Token missing – ask a manager</source>
        <translation>Falta el token – avise al encargado</translation>
    </message>
    <message>
        <source>Token rejected – ask a manager</source>
        <translation>Token rechazado – avise al encargado</translation>
    </message>
    <message>
        <source>Hellotext does not accept this till&apos;s API token. Keep selling; a manager enters another in Settings.</source>
        <translation>Hellotext no acepta el token de API de esta caja. Siga vendiendo; un encargado ingresa otro en Configuración.</translation>
    </message>
    <message>
        <source>Not permitted – ask a manager</source>
        <translation>Sin permiso – avise al encargado</translation>
    </message>
    <message>
        <source>Hellotext does not permit this to the token. Keep selling; a manager asks the administrator in Hellotext.</source>
        <translation>Hellotext no se lo permite a este token. Siga vendiendo; un encargado lo consulta con el administrador de Hellotext.</translation>
    </message>
    <message>
        <source>Connection not trusted – keep selling</source>
        <translation>Conexión no confiable – siga vendiendo</translation>
    </message>
    <message>
        <source>The connection is not trusted. Tell whoever looks after the network.</source>
        <translation>La conexión no es confiable. Avise a quien se ocupa de la red.</translation>
    </message>
    <message>
        <source>Sign-in page – keep selling</source>
        <translation>La red pide iniciar sesión – siga vendiendo</translation>
    </message>
    <message>
        <source>A page of the network wants a sign-in. Open any web page on this computer and sign in.</source>
        <translation>Una página de la red pide iniciar sesión. Abra cualquier página web en esta computadora e inicie sesión.</translation>
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
        <translation>Realizado</translation>
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
        <source>Collected</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>INTERIM REPORT (X), day is open</source>
        <translation>INFORME PARCIAL (X), día abierto</translation>
    </message>
    <message>
        <source>CLOSE REPORT (Z) No. {number}</source>
        <translation>INFORME DE CIERRE (Z) n.º {number}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Ends on the next day at</source>
        <translation>Termina al día siguiente a las</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Emitido</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Replaces No. {number}</source>
        <translation>Reemplaza al n.º {number}</translation>
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
        <source>No sales or refunds.</source>
        <translation>Sin ventas ni devoluciones.</translation>
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
        <source>Tips</source>
        <translation>Propinas</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Redondeo</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Entregado</translation>
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
        <source>POS receipts without a customer: {count}</source>
        <translation>Recibos del POS sin cliente: {count}</translation>
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
        <translation>(sin sesión iniciada)</translation>
    </message>
    <message>
        <source>By payment method</source>
        <translation>Por medio de pago</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Blind count</source>
        <translation>Arqueo a ciegas</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>esperado</translation>
    </message>
    <message>
        <source>sales less refunds</source>
        <translation>ventas menos devoluciones</translation>
    </message>
    <message>
        <source>opening float</source>
        <translation>fondo de cambio</translation>
    </message>
    <message>
        <source>cash in</source>
        <translation>entradas</translation>
    </message>
    <message>
        <source>cash out</source>
        <translation>retiros</translation>
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
        <source>over/short</source>
        <translation>diferencia</translation>
    </message>
    <message>
        <source>hidden until the day is closed</source>
        <translation>oculto hasta el cierre del día</translation>
    </message>
    <message>
        <source>Hellotext has everything from this day.</source>
        <translation>Hellotext tiene todo lo de este día.</translation>
    </message>
    <message>
        <source>NOT IN HELLOTEXT YET</source>
        <translation>AÚN NO ESTÁ EN HELLOTEXT</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Registro de actividad</translation>
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
        <source>Undoing your own sale</source>
        <translation>Deshacer una venta propia</translation>
    </message>
    <message>
        <source>Undoing another person&apos;s sale</source>
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
        <source>Deciding on items to review</source>
        <translation>Decidir sobre lo que está por revisar</translation>
    </message>
    <message>
        <source>Changing coupon rules</source>
        <translation>Cambiar las reglas de los cupones</translation>
    </message>
    <message>
        <source>Changing actions</source>
        <translation>Cambiar las acciones</translation>
    </message>
    <message>
        <source>Managing staff and their PINs</source>
        <translation>Administrar el personal y sus PIN</translation>
    </message>
    <message>
        <source>Changing till settings</source>
        <translation>Cambiar la configuración de la caja</translation>
    </message>
    <message>
        <source>Moving to or from another PC</source>
        <translation>Mover a otra PC o desde ella</translation>
    </message>
    <message>
        <source>Redeeming a coupon while the other tills cannot be asked</source>
        <translation>Canjear un cupón cuando no se puede consultar a las otras cajas</translation>
    </message>
    <message>
        <source>Exporting reports</source>
        <translation>Exportar informes</translation>
    </message>
    <message>
        <source>Recording the opening float and cash in</source>
        <translation>Registrar el fondo de cambio y entradas de efectivo</translation>
    </message>
    <message>
        <source>Taking cash out of the drawer</source>
        <translation>Retirar efectivo de la gaveta</translation>
    </message>
    <message>
        <source>Closing or reopening the day</source>
        <translation>Cerrar o reabrir el día</translation>
    </message>
    <message>
        <source>Reading the activity log</source>
        <translation>Ver el registro de actividad</translation>
    </message>
    <message>
        <source>Exporting or erasing a customer&apos;s data</source>
        <translation>Exportar o borrar los datos de un cliente</translation>
    </message>
    <message>
        <source>Recording other actions</source>
        <translation>Registrar otras acciones</translation>
    </message>
    <message>
        <source>Viewing the sales summary</source>
        <translation>Ver el resumen de ventas</translation>
    </message>
</context>
<context>
    <name>pos receipts</name>
    <message>
        <source>Scanned code</source>
        <translation>Código leído</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Web POS</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Pre-bill</source>
        <translation>Precuenta</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>Otro papel</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>from the fiscal code</source>
        <translation>del código fiscal</translation>
    </message>
    <message>
        <source>from the fiscal document</source>
        <translation>del documento fiscal</translation>
    </message>
    <message>
        <source>the figures add up</source>
        <translation>las cifras cierran</translation>
    </message>
    <message>
        <source>the figures were not checked</source>
        <translation>las cifras no se verificaron</translation>
    </message>
    <message>
        <source>the figures do not add up</source>
        <translation>las cifras no cierran</translation>
    </message>
    <message>
        <source>no total was found</source>
        <translation>no se encontró el total</translation>
    </message>
    <message>
        <source>several totals were found</source>
        <translation>se encontraron varios totales</translation>
    </message>
    <message>
        <source>read as it was learned</source>
        <translation>leído como se aprendió</translation>
    </message>
    <message>
        <source>the printer was told something unknown</source>
        <translation>orden desconocida para la impresora</translation>
    </message>
    <message>
        <source>printed as a picture</source>
        <translation>impreso como imagen</translation>
    </message>
    <message>
        <source>from a table of the POS</source>
        <translation>de una tabla del sistema</translation>
    </message>
    <message>
        <source>the paper says what it is</source>
        <translation>el papel dice qué es</translation>
    </message>
    <message>
        <source>it may be no sale</source>
        <translation>puede no ser una venta</translation>
    </message>
    <message>
        <source>nothing was paid</source>
        <translation>no se pagó nada</translation>
    </message>
    <message>
        <source>the total is negative</source>
        <translation>el total es negativo</translation>
    </message>
    <message>
        <source>the amounts can be read in two ways</source>
        <translation>los importes se pueden leer de dos maneras</translation>
    </message>
    <message>
        <source>it is in another currency</source>
        <translation>está en otra moneda</translation>
    </message>
    <message>
        <source>the end is missing</source>
        <translation>falta el final</translation>
    </message>
    <message>
        <source>two templates read different totals</source>
        <translation>dos plantillas leen totales distintos</translation>
    </message>
    <message>
        <source>posted by the POS</source>
        <translation>enviado por el punto de venta</translation>
    </message>
    <message>
        <source>in the country&apos;s currency</source>
        <translation>en la moneda del país</translation>
    </message>
    <message>
        <source>a sale or a credit note</source>
        <translation>venta o nota de crédito</translation>
    </message>
    <message>
        <source>debit note</source>
        <translation>nota de débito</translation>
    </message>
    <message>
        <source>corrected by hand</source>
        <translation>corregido a mano</translation>
    </message>
    <message>
        <source>the code&apos;s check digit does not fit</source>
        <translation>el dígito verificador no coincide</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation>Sin cliente</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Shown only</source>
        <translation>Solo se muestra</translation>
    </message>
</context>
<context>
    <name>pos ways</name>
    <message>
        <source>Program that prints</source>
        <translation>Programa que imprime</translation>
    </message>
    <message>
        <source>Program that writes files</source>
        <translation>Programa con archivos</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Only its paper</source>
        <translation>Solo su papel</translation>
    </message>
    <message>
        <source>1. Find out where your POS leaves its files: XML of the tax office, CSV or text.
2. Choose that folder here and save.
3. Make a sale in the POS; it appears under Test.</source>
        <translation>1. Averigüe dónde deja sus archivos su POS: XML de la oficina de impuestos, CSV o texto.
2. Elija aquí esa carpeta y guarde.
3. Haga una venta en su POS; aparece en Prueba.</translation>
    </message>
    <message>
        <source>1. Give the POS a name and the address of its pages.
2. Copy the token: it is shown once.
3. Whoever looks after the POS adds the two lines below to its pages.</source>
        <translation>1. Póngale un nombre y escriba la dirección de sus páginas.
2. Copie el token: se muestra una sola vez.
3. Quien se ocupa del POS agrega las dos líneas de abajo a sus páginas.</translation>
    </message>
    <message>
        <source>Nothing needs to be installed. After a sale, scan the fiscal code on the receipt at the counter: amount and number stand in the fields. Any scanner that reads square codes will do.</source>
        <translation>No hay que instalar nada. Después de una venta escanee en el mostrador el código fiscal del recibo: importe y número quedan en los campos. Sirve cualquier lector de códigos cuadrados.</translation>
    </message>
    <message>
        <source>1. Say where the printer is, save and press Start.
2. Tick “Start with this PC”, so that your POS also prints tomorrow.
3. In Windows add a printer by hand on a Standard TCP/IP port, address {host}, RAW, port {port}, and choose it in the POS.</source>
        <translation>1. Indique dónde está la impresora, guarde y pulse Iniciar.
2. Marque «Iniciar con esta PC», para que su POS también imprima mañana.
3. En Windows agregue a mano una impresora en un puerto TCP/IP estándar, dirección {host}, RAW, puerto {port}, y elíjala en su POS.</translation>
    </message>
    <message>
        <source>1. Say where the printer is, save and press Start.
2. Tick “Start with this PC”, so that your POS also prints tomorrow.
3. Add the printer with: lpadmin -p posapp -E -v socket://{address} -m raw, and choose it in the POS.</source>
        <translation>1. Indique dónde está la impresora, guarde y pulse Iniciar.
2. Marque «Iniciar con esta PC», para que su POS también imprima mañana.
3. Agregue la impresora con: lpadmin -p posapp -E -v socket://{address} -m raw, y elíjala en su POS.</translation>
    </message>
    <message>
        <source>No paper was seen yet.</source>
        <translation>Todavía no se vio ningún papel.</translation>
    </message>
    <message>
        <source>The last paper was seen on {moment}.</source>
        <translation>El último papel se vio el {moment}.</translation>
    </message>
    <message>
        <source>It does not run: your POS cannot print through it. Press Start.</source>
        <translation>No está en marcha: su POS no puede imprimir. Pulse Iniciar.</translation>
    </message>
    <message>
        <source>It runs: your POS prints to {address}.</source>
        <translation>Está en marcha: su POS imprime en {address}.</translation>
    </message>
    <message>
        <source>It still prints to {printer}: press Stop, then Start.</source>
        <translation>Todavía imprime en {printer}: pulse Detener y después Iniciar.</translation>
    </message>
    <message>
        <source>The printer did not answer: look whether it is on and has paper.</source>
        <translation>La impresora no respondió: vea si está encendida y tiene papel.</translation>
    </message>
    <message>
        <source>Receipts are printed and cannot be kept here.</source>
        <translation>Los recibos se imprimen, pero no se pueden guardar aquí.</translation>
    </message>
    <message>
        <source>It does not start with this PC: tomorrow your POS could not print.</source>
        <translation>No inicia con esta PC: mañana su POS no podría imprimir.</translation>
    </message>
    <message>
        <source>It starts with this PC.</source>
        <translation>Inicia con esta PC.</translation>
    </message>
    <message>
        <source>It starts with this PC for everybody who uses it.</source>
        <translation>Inicia con esta PC para todos los que la usan.</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>No se vigila ninguna carpeta.</translation>
    </message>
    <message>
        <source>The folder cannot be reached. It is read as soon as it is there again.</source>
        <translation>No se llega a la carpeta. Se lee en cuanto vuelva a estar.</translation>
    </message>
    <message>
        <source>The folder is watched. No receipt came yet.</source>
        <translation>La carpeta se vigila. Todavía no llegó ningún recibo.</translation>
    </message>
    <message>
        <source>The folder is watched. The last receipt came on {moment}.</source>
        <translation>La carpeta se vigila. El último recibo llegó el {moment}.</translation>
    </message>
    <message>
        <source>It is not complete yet, or damaged.</source>
        <translation>Todavía no está completo, o está dañado.</translation>
    </message>
    <message>
        <source>This computer may not open it.</source>
        <translation>Esta computadora no puede abrirlo.</translation>
    </message>
    <message>
        <source>It was read and could not be stored yet; it is tried again.</source>
        <translation>Se leyó y todavía no se pudo guardar; se intenta otra vez.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Es demasiado grande.</translation>
    </message>
    <message>
        <source>It refers to something outside of itself, and is not read.</source>
        <translation>Remite a algo de afuera, y no se lee.</translation>
    </message>
    <message>
        <source>posapp does not know this kind of file.</source>
        <translation>posapp no conoce este tipo de archivo.</translation>
    </message>
    <message>
        <source>It was made in the tax office&apos;s system for tests.</source>
        <translation>Se hizo en el sistema de pruebas de la oficina de impuestos.</translation>
    </message>
    <message>
        <source>Its columns are not known: import it once under Reconcile with the POS.</source>
        <translation>No se conocen sus columnas: impórtelo una vez en la conciliación.</translation>
    </message>
    <message>
        <source>Some of its rows were not understood; the others were read.</source>
        <translation>Algunas filas no se entendieron; las demás se leyeron.</translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation>No se pudo leer.</translation>
    </message>
    <message>
        <source>Your POS cannot print – read more</source>
        <translation>Su POS no puede imprimir – ver más</translation>
    </message>
    <message>
        <source>Receipts of the printer are not kept</source>
        <translation>Los recibos de la impresora no se guardan</translation>
    </message>
    <message>
        <source>The folder of your POS cannot be read</source>
        <translation>No se puede leer la carpeta de su POS</translation>
    </message>
    <message>
        <source>Your web POS cannot reach posapp</source>
        <translation>Su POS web no llega a posapp</translation>
    </message>
    <message>
        <source>Receipts of your POS cannot be read</source>
        <translation>No se pueden leer los recibos de su POS</translation>
    </message>
    <message>
        <source>A damaged file of POS receipts was replaced</source>
        <translation>Se reemplazó un archivo dañado de recibos del POS</translation>
    </message>
    <message>
        <source>A receipt template no longer fits</source>
        <translation>Una plantilla de recibos ya no sirve</translation>
    </message>
</context>
<context>
    <name>practice</name>
    <message>
        <source>The practice shop is being prepared…</source>
        <translation>Se está preparando la tienda de práctica…</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Buscar un cliente</translation>
    </message>
    <message>
        <source>Type the first letters of a name in the search field, or the last four digits of a phone. The arrow keys choose, Enter takes the customer; or touch the line.</source>
        <translation>Escriba en el buscador las primeras letras de un nombre, o los últimos cuatro dígitos de un teléfono. Elija con las flechas y presione Enter, o toque la línea.</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>Registrar un pago</translation>
    </message>
    <message>
        <source>With the customer chosen, type the product number 101 and press Enter, or just type an amount. Then press Record payment. It is on the disk at once, and in the list of today.</source>
        <translation>Con el cliente elegido, escriba el número de artículo 101 y presione Enter, o escriba solo un importe. Luego presione Registrar pago. Queda guardado en el acto y aparece en la lista de hoy.</translation>
    </message>
    <message>
        <source>Take a receipt of your POS</source>
        <translation>Tomar un recibo del punto de venta</translation>
    </message>
    <message>
        <source>Press Shift+F6 or the button below: the pretended POS prints a sale, and its receipt appears above the payment. Alt+P takes it, or touch it. Then the last four digits of a phone, Enter, and Enter again.</source>
        <translation>Presione Shift+F6 o el botón de abajo: el POS de mentira imprime una venta y su recibo aparece arriba del pago. Alt+P lo toma, o tóquelo. Después los últimos cuatro dígitos de un teléfono, Enter, y Enter otra vez.</translation>
    </message>
    <message>
        <source>Undo a payment</source>
        <translation>Deshacer un pago</translation>
    </message>
    <message>
        <source>Record another payment; F4 takes one without a customer. While the bar runs, press Undo or F8. That payment is never sent.</source>
        <translation>Registre otro pago; con F4 va sin cliente. Mientras corre la barra, presione Deshacer o F8. Ese pago no se envía nunca.</translation>
    </message>
    <message>
        <source>Redeem a coupon</source>
        <translation>Canjear un cupón</translation>
    </message>
    <message>
        <source>Choose a customer and type an amount. Type {coupon} in the coupon field, press Enter, and see the discount. Then record the payment.</source>
        <translation>Elija un cliente y escriba un importe. Escriba {coupon} en el campo del cupón, presione Enter y vea el descuento. Luego registre el pago.</translation>
    </message>
    <message>
        <source>Refund a payment</source>
        <translation>Hacer una devolución</translation>
    </message>
    <message>
        <source>Press F3 and type the number of a receipt from the list of today. Choose what comes back and why, and press Refund. A larger refund asks for the PIN of {manager}: {pin}.</source>
        <translation>Presione F3 y escriba el número de un recibo de la lista de hoy. Elija qué se devuelve y por qué, y presione Devolver. Una devolución mayor pide el PIN de {manager}: {pin}.</translation>
    </message>
    <message>
        <source>Pull the cable</source>
        <translation>Desconectar el cable</translation>
    </message>
    <message>
        <source>Press Shift+F5 or the button below: the network is gone, as when a cable comes out.</source>
        <translation>Presione Shift+F5 o el botón de abajo: se corta la red, como cuando se suelta un cable.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Cierre del día</translation>
    </message>
    <message>
        <source>Press Shift+F12; {manager} types the PIN {pin}. Type what is in the drawer, press Close the day, and confirm. The report says what was over or short.</source>
        <translation>Presione Shift+F12; {manager} escribe el PIN {pin}. Escriba lo que hay en el cajón, presione Cerrar el día y confirme. El informe dice qué sobró o faltó.</translation>
    </message>
    <message>
        <source>Now record a payment. It is kept here, and the line at the foot says what is waiting.</source>
        <translation>Ahora registre un pago. Queda guardado aquí, y la línea de abajo dice cuántos esperan.</translation>
    </message>
    <message>
        <source>Press Shift+F5 or the button below again. The payment leaves by itself, and arrives once.</source>
        <translation>Presione otra vez Shift+F5 o el botón de abajo. El pago sale solo, y llega una única vez.</translation>
    </message>
    <message>
        <source>The cable is back. The payment is on its way by itself.</source>
        <translation>El cable está conectado. El pago ya va en camino, solo.</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>Nothing is waiting: Hellotext has everything that can be sent.</source>
        <translation>No hay nada en espera: Hellotext tiene todo lo que se puede enviar.</translation>
    </message>
    <message>
        <source>Waiting since {since}: {cause}</source>
        <translation>En espera desde {since}: {cause}</translation>
    </message>
    <message>
        <source>Oldest since {since} ({age}). {reason}</source>
        <translation>El más antiguo desde {since} ({age}). {reason}</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>sin intentos todavía</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>sin red</translation>
    </message>
    <message>
        <source>Hellotext does not answer</source>
        <translation>Hellotext no responde</translation>
    </message>
    <message>
        <source>Hellotext has a problem</source>
        <translation>Hellotext tiene un problema</translation>
    </message>
    <message>
        <source>the API token is missing</source>
        <translation>falta el token de API</translation>
    </message>
    <message>
        <source>Hellotext rejects the token</source>
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
        <source>the connection is not trusted</source>
        <translation>la conexión no es confiable</translation>
    </message>
    <message>
        <source>a page of the network wants a sign-in</source>
        <translation>una página de la red pide iniciar sesión</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Recorded at this till.</source>
        <translation>Registrado en esta caja.</translation>
    </message>
    <message>
        <source>Sending started.</source>
        <translation>Empezó el envío.</translation>
    </message>
    <message>
        <source>Sending had not started; waiting again.</source>
        <translation>El envío no había empezado; vuelve a esperar.</translation>
    </message>
    <message>
        <source>Hellotext could not be reached; waiting.</source>
        <translation>No hubo conexión con Hellotext; en espera.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not valid, so nothing was sent; waiting.</source>
        <translation>El certificado del servidor no era válido y no se envió nada; en espera.</translation>
    </message>
    <message>
        <source>Something on this network answered instead of Hellotext; waiting.</source>
        <translation>Algo en esta red respondió en lugar de Hellotext; en espera.</translation>
    </message>
    <message>
        <source>Hellotext asked to slow down; waiting.</source>
        <translation>Hellotext pidió ir más despacio; en espera.</translation>
    </message>
    <message>
        <source>Hellotext did not accept the API token; waiting.</source>
        <translation>Hellotext no aceptó el token de API; en espera.</translation>
    </message>
    <message>
        <source>Hellotext did not permit it; waiting.</source>
        <translation>Hellotext no lo permitió; en espera.</translation>
    </message>
    <message>
        <source>No answer came in time; checking whether it arrived.</source>
        <translation>No hubo respuesta a tiempo; se comprueba si llegó.</translation>
    </message>
    <message>
        <source>Hellotext had a problem; checking whether it arrived.</source>
        <translation>Hellotext tuvo un problema; se comprueba si llegó.</translation>
    </message>
    <message>
        <source>The answer could not be read; checking whether it arrived.</source>
        <translation>No se pudo leer la respuesta; se comprueba si llegó.</translation>
    </message>
    <message>
        <source>posapp stopped while sending it; checking whether it arrived.</source>
        <translation>posapp se detuvo durante el envío; se comprueba si llegó.</translation>
    </message>
    <message>
        <source>The till&apos;s file was restored from a backup; checking whether it had arrived.</source>
        <translation>El archivo de la caja se restauró de una copia de respaldo; se comprueba si había llegado.</translation>
    </message>
    <message>
        <source>It did not reach Hellotext; sending again.</source>
        <translation>No llegó a Hellotext; se envía otra vez.</translation>
    </message>
    <message>
        <source>Somebody corrected it; sending again.</source>
        <translation>Alguien lo corrigió; se envía otra vez.</translation>
    </message>
    <message>
        <source>Hellotext now has the new customer; sending.</source>
        <translation>Hellotext ya tiene al cliente nuevo; se envía.</translation>
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
        <source>Found in Hellotext: it arrived.</source>
        <translation>Encontrado en Hellotext: llegó.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list does not show whether it arrived; somebody must decide.</source>
        <translation>La lista de Hellotext no permite saber si llegó; alguien debe decidir.</translation>
    </message>
    <message>
        <source>Hellotext rejected it.</source>
        <translation>Hellotext lo rechazó.</translation>
    </message>
    <message>
        <source>Hellotext does not know the action. Create it there, then send again.</source>
        <translation>Hellotext no conoce la acción. Créela allí y después envíelo otra vez.</translation>
    </message>
    <message>
        <source>Hellotext does not know the customer, who may have been merged or deleted there.</source>
        <translation>Hellotext no conoce al cliente; puede que allí se haya unido a otro o borrado.</translation>
    </message>
    <message>
        <source>Hellotext does not know something that it refers to.</source>
        <translation>Hellotext no conoce algo a lo que esto se refiere.</translation>
    </message>
    <message>
        <source>Hellotext rejected the new customer. Correct their details, or choose another customer.</source>
        <translation>Hellotext rechazó al cliente nuevo. Corrija sus datos, o elija otro cliente.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list does not show whether the new customer was created. Check there, then choose them.</source>
        <translation>La lista de Hellotext no permite saber si el cliente nuevo se creó. Revise allí y después elíjalo.</translation>
    </message>
    <message>
        <source>This person had unsubscribed, and only they can subscribe again, so it was not sent.</source>
        <translation>Esta persona se había dado de baja y solo ella puede volver a suscribirse; no se envió.</translation>
    </message>
    <message>
        <source>The POS export differs; somebody must decide before it is sent.</source>
        <translation>La exportación del punto de venta no coincide; alguien debe decidir antes de que se envíe.</translation>
    </message>
    <message>
        <source>Exported to another PC; another till sends it.</source>
        <translation>Exportado a otra PC; lo envía otra caja.</translation>
    </message>
    <message>
        <source>Imported from another till; checking whether it had arrived before sending.</source>
        <translation>Importado de otra caja; se comprueba si había llegado antes de enviarlo.</translation>
    </message>
    <message>
        <source>No till had sent it, and Hellotext does not list it, so it is sent now.</source>
        <translation>Ninguna caja lo había enviado y Hellotext no lo muestra; se envía ahora.</translation>
    </message>
    <message>
        <source>The transfer was cancelled; checking whether it had arrived before sending.</source>
        <translation>El traspaso se canceló; se comprueba si había llegado antes de enviarlo.</translation>
    </message>
    <message>
        <source>Another till may send it too; if Hellotext does not show it, somebody must decide.</source>
        <translation>Puede que otra caja también lo envíe; si Hellotext no lo muestra, alguien debe decidir.</translation>
    </message>
    <message>
        <source>Its receipt is already in Hellotext, and this till did not send it; somebody must decide.</source>
        <translation>El recibo ya está en Hellotext y no lo envió esta caja; alguien debe decidir.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list of events could not be read for a day, so posapp cannot tell whether another till has sent this receipt. Check Hellotext and decide.</source>
        <translation>Hace un día que no se puede leer la lista de eventos de Hellotext, así que posapp no sabe si otra caja ya envió este recibo. Revise en Hellotext y decida.</translation>
    </message>
    <message>
        <source>Somebody decided not to send it.</source>
        <translation>Alguien decidió no enviarlo.</translation>
    </message>
    <message>
        <source>Somebody saw it in Hellotext.</source>
        <translation>Alguien lo vio en Hellotext.</translation>
    </message>
    <message>
        <source>Undone before it was sent.</source>
        <translation>Se deshizo antes de enviarse.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list shows no earlier payment of this till (normal for its very first payment), so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>La lista de Hellotext no muestra ningún pago anterior de esta caja (normal en su primer pago), así que posapp no puede saber si este llegó. Revise en Hellotext y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list shows no later payment of this till, so it may be out of date, and posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>La lista de Hellotext no muestra ningún pago posterior de esta caja; puede estar desactualizada, y posapp no puede saber si este llegó. Revise en Hellotext y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list has never shown an event of this kind from this till and may leave them out, so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>La lista de Hellotext nunca mostró un evento de este tipo de esta caja y quizá los omite, así que posapp no puede saber si este llegó. Revise en Hellotext y decida.</translation>
    </message>
    <message>
        <source>Too few payments of this till have been seen in Hellotext&apos;s list to trust that it shows all of them. Check Hellotext and decide.</source>
        <translation>Se vieron muy pocos pagos de esta caja en la lista de Hellotext para confiar en que los muestra todos. Revise en Hellotext y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list showed none of this till&apos;s payments by their ids, so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>La lista de Hellotext no mostró ningún pago de esta caja por su id, así que posapp no puede saber si este llegó. Revise en Hellotext y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list is in an unknown order, so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>La lista de Hellotext está en un orden desconocido, así que posapp no puede saber si este llegó. Revise en Hellotext y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list has unreadable entries that could be this one. Check Hellotext and decide.</source>
        <translation>La lista de Hellotext tiene entradas ilegibles que podrían ser este. Revise en Hellotext y decida.</translation>
    </message>
    <message>
        <source>There may be gaps between the pages of Hellotext&apos;s list, so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>Entre las páginas de la lista de Hellotext puede faltar algo, así que posapp no puede saber si este llegó. Revise en Hellotext y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list leaves out payments that Hellotext has, so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>La lista de Hellotext omite pagos que Hellotext sí tiene, así que posapp no puede saber si este llegó. Revise en Hellotext y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list shows payments too late for posapp to tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>La lista de Hellotext muestra los pagos demasiado tarde para que posapp sepa si este llegó. Revise en Hellotext y decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list of events could not be read for a long time, so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>La lista de eventos de Hellotext no se pudo leer durante mucho tiempo, así que posapp no puede saber si este llegó. Revise en Hellotext y decida.</translation>
    </message>
    <message>
        <source>Another copy of this till&apos;s folder, or another till with the same name, also sends, so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>Otra copia de la carpeta de esta caja, u otra caja con el mismo nombre, también envía, así que posapp no puede saber si este llegó. Revise en Hellotext y decida.</translation>
    </message>
    <message>
        <source>A payment of this customer with the same amount and time is already in Hellotext, and this till did not send it.</source>
        <translation>En Hellotext ya hay un pago de este cliente con el mismo importe y la misma hora, y no lo envió esta caja.</translation>
    </message>
    <message>
        <source>Receipt {receipt} is already in Hellotext, from till “{till}” at {time}.</source>
        <translation>El recibo {receipt} ya está en Hellotext, de la caja “{till}”, {time}.</translation>
    </message>
    <message>
        <source>Receipt {receipt} is already in Hellotext, from till “{till}”.</source>
        <translation>El recibo {receipt} ya está en Hellotext, de la caja “{till}”.</translation>
    </message>
    <message>
        <source>Receipt {receipt} is already in Hellotext, and this till did not send it.</source>
        <translation>El recibo {receipt} ya está en Hellotext y no lo envió esta caja.</translation>
    </message>
    <message>
        <source>Was this file imported at another till?</source>
        <translation>¿Se importó este archivo en otra caja?</translation>
    </message>
    <message>
        <source>Was this file imported at another till, or does another PC use the name “{till}”?</source>
        <translation>¿Se importó este archivo en otra caja, o hay otra PC que usa el nombre “{till}”?</translation>
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
        <translation>Pagó dos veces</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Pedida</translation>
    </message>
    <message>
        <source>Requested, then refunded</source>
        <translation>Pedida y luego devuelta</translation>
    </message>
</context>
<context>
    <name>restored</name>
    <message>
        <source>This till&apos;s file is older than before: its folder was rolled back or copied, or the end of the file is damaged.</source>
        <translation>El archivo de esta caja es más viejo que antes: su carpeta volvió a un estado anterior o se copió, o el final del archivo está dañado.</translation>
    </message>
    <message>
        <source>The activity log is not the one that this till wrote: it was rewritten, or the file is another copy of this till.</source>
        <translation>El registro de actividad no es el que escribió esta caja: alguien lo reescribió, o el archivo es otra copia de esta caja.</translation>
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
        <source>The marker that records this till&apos;s latest state is missing on this computer.</source>
        <translation>En esta computadora falta la marca que indica el último estado de esta caja.</translation>
    </message>
    <message>
        <source>A backup replaced the till&apos;s file.</source>
        <translation>Una copia de respaldo reemplazó el archivo de la caja.</translation>
    </message>
    <message>
        <source>Missing at the end: {entries} activity log entries, {events} events.</source>
        <translation>Faltan al final: {entries} entradas del registro de actividad, {events} eventos.</translation>
    </message>
    <message>
        <source>Nothing is sent twice: posapp looks for {unsent} events in Hellotext before sending them.</source>
        <translation>Nada se envía dos veces: posapp busca {unsent} eventos en Hellotext antes de enviarlos.</translation>
    </message>
    <message>
        <source>Payments recovered from Hellotext: {found}. Listed there but not recovered: {left_out}.</source>
        <translation>Pagos recuperados de Hellotext: {found}. Están allí, pero no se recuperaron: {left_out}.</translation>
    </message>
    <message>
        <source>posapp is still reading Hellotext&apos;s list for what is missing.</source>
        <translation>posapp todavía está leyendo la lista de Hellotext para encontrar lo que falta.</translation>
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
    <name>scale</name>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>{code} is item {item}, {value}</source>
        <translation>{code} es el artículo {item}, {value}</translation>
    </message>
</context>
<context>
    <name>scanner</name>
    <message>
        <source>the scanner&apos;s own keyboard layout</source>
        <translation>el mismo teclado que el lector</translation>
    </message>
    <message>
        <source>another keyboard layout</source>
        <translation>otra distribución de teclado</translation>
    </message>
    <message>
        <source>French keyboard</source>
        <translation>teclado francés</translation>
    </message>
    <message>
        <source>English (UK) keyboard</source>
        <translation>teclado inglés (Reino Unido)</translation>
    </message>
    <message>
        <source>Spanish keyboard</source>
        <translation>teclado español</translation>
    </message>
    <message>
        <source>Spanish (Latin America) keyboard</source>
        <translation>teclado español (Latinoamérica)</translation>
    </message>
    <message>
        <source>Portuguese (Brazil) keyboard</source>
        <translation>teclado portugués (Brasil)</translation>
    </message>
    <message>
        <source>Portuguese (Portugal) keyboard</source>
        <translation>teclado portugués (Portugal)</translation>
    </message>
    <message>
        <source>Italian keyboard</source>
        <translation>teclado italiano</translation>
    </message>
    <message>
        <source>German keyboard</source>
        <translation>teclado alemán</translation>
    </message>
    <message>
        <source>ends with Enter</source>
        <translation>termina con Enter</translation>
    </message>
    <message>
        <source>ends with Tab</source>
        <translation>termina con Tab</translation>
    </message>
    <message>
        <source>ends with a line feed</source>
        <translation>termina con un salto de línea</translation>
    </message>
    <message>
        <source>ends with ETX</source>
        <translation>termina con ETX</translation>
    </message>
    <message>
        <source>ends without a key</source>
        <translation>termina sin tecla</translation>
    </message>
    <message>
        <source>Learned on {day}: {parts}.</source>
        <translation>Aprendido el {day}: {parts}.</translation>
    </message>
    <message>
        <source>Capitals and small letters arrive swapped. If Caps Lock was on by mistake, switch it off and scan the test codes again.</source>
        <translation>Mayúsculas y minúsculas llegan cambiadas. Si Bloq Mayús estaba activado por error, desactívelo y escanee otra vez los códigos de prueba.</translation>
    </message>
    <message>
        <source>This scanner is almost as slow as fingers. A shorter pause between characters, set in the scanner, is safer.</source>
        <translation>Este lector es casi tan lento como los dedos. Es más seguro configurar en él una pausa más corta entre caracteres.</translation>
    </message>
    <message>
        <source>swapped capitals</source>
        <translation>mayúsculas cambiadas</translation>
    </message>
    <message>
        <source>{text} before each code</source>
        <translation>{text} antes de cada código</translation>
    </message>
    <message>
        <source>{text} after each code</source>
        <translation>{text} después de cada código</translation>
    </message>
    <message>
        <source>up to {milliseconds} ms between characters</source>
        <translation>hasta {milliseconds} ms entre caracteres</translation>
    </message>
    <message>
        <source>Test code {number} of {count}</source>
        <translation>Código de prueba {number} de {count}</translation>
    </message>
    <message>
        <source>Test codes for the scanner</source>
        <translation>Códigos de prueba para el lector</translation>
    </message>
    <message>
        <source>In posapp, open Settings, then Scanner, and scan these codes one after the other.</source>
        <translation>En posapp, abra Configuración y luego Lector de códigos, y escanee estos códigos uno tras otro.</translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>More actions: orders, forms, subscriptions</source>
        <translation>Más acciones: pedidos, formularios, suscripciones</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Review what needs a decision</source>
        <translation>Revisar lo que espera una decisión</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega a Hellotext</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Gaveta</translation>
    </message>
    <message>
        <source>Drawer: opening float, cash in and cash out</source>
        <translation>Gaveta: fondo de cambio, entradas y retiros</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Cierre del día</translation>
    </message>
    <message>
        <source>Reconcile with the POS</source>
        <translation>Conciliar con el punto de venta</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Summary of the day, week or month</source>
        <translation>Resumen del día, la semana o el mes</translation>
    </message>
    <message>
        <source>Download customers</source>
        <translation>Descargar los clientes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Registro de actividad</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Its name, undoing a payment, and the change</source>
        <translation>Su nombre, deshacer un pago y el vuelto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma (Language)</translation>
    </message>
    <message>
        <source>Display language</source>
        <translation>Idioma en pantalla</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>People, PINs, and when the window locks</source>
        <translation>Personas, PIN y cuándo se bloquea la ventana</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Cupones</translation>
    </message>
    <message>
        <source>Discount, validity and conditions of each</source>
        <translation>Descuento, vigencia y condiciones de cada uno</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>What can be recorded under More actions</source>
        <translation>Lo que se registra en Más acciones</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>The catalogue for the counter</source>
        <translation>El catálogo para la caja</translation>
    </message>
    <message>
        <source>Scale codes</source>
        <translation>Códigos de balanza</translation>
    </message>
    <message>
        <source>What the labels of the shop&apos;s scale say</source>
        <translation>Qué dicen las etiquetas de la balanza</translation>
    </message>
    <message>
        <source>Your POS</source>
        <translation>Su POS</translation>
    </message>
    <message>
        <source>How its receipts come to the counter by themselves</source>
        <translation>Cómo llegan sus recibos solos a la caja</translation>
    </message>
    <message>
        <source>Tills of this shop</source>
        <translation>Cajas de este comercio</translation>
    </message>
    <message>
        <source>Share coupons, customers and the day with its other tills</source>
        <translation>Compartir cupones, clientes y el día con sus otras cajas</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Medios de pago</translation>
    </message>
    <message>
        <source>PIX, QR, wallets and meal cards beside cash and cards</source>
        <translation>PIX, QR, billeteras y vales, además de efectivo y tarjetas</translation>
    </message>
    <message>
        <source>Refund limit</source>
        <translation>Límite de devolución</translation>
    </message>
    <message>
        <source>Largest refund without a manager</source>
        <translation>La mayor devolución sin un encargado</translation>
    </message>
    <message>
        <source>Closing the day</source>
        <translation>Cierre del día</translation>
    </message>
    <message>
        <source>When a day ends, blind count, and notice of open days</source>
        <translation>Cuándo termina el día, arqueo a ciegas y aviso de días abiertos</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lector de códigos</translation>
    </message>
    <message>
        <source>Teach posapp how it types, so that every code is read right</source>
        <translation>Cómo escribe, para que cada código se lea bien</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Token de API</translation>
    </message>
    <message>
        <source>Use another token of the same business</source>
        <translation>Usar otro token del mismo negocio</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de respaldo</translation>
    </message>
    <message>
        <source>Back up now, or restore a backup</source>
        <translation>Respaldar ahora, o restaurar una copia</translation>
    </message>
    <message>
        <source>Customer names</source>
        <translation>Nombres de clientes</translation>
    </message>
    <message>
        <source>How long they stay on payments</source>
        <translation>Cuánto quedan en los pagos</translation>
    </message>
    <message>
        <source>Customer data</source>
        <translation>Datos de un cliente</translation>
    </message>
    <message>
        <source>Export or erase it</source>
        <translation>Exportarlos o borrarlos</translation>
    </message>
    <message>
        <source>Move to another PC</source>
        <translation>Mover a otra PC</translation>
    </message>
    <message>
        <source>Another till sends what is waiting here</source>
        <translation>Otra caja envía lo que aquí está en espera</translation>
    </message>
    <message>
        <source>Import from another PC</source>
        <translation>Importar desde otra PC</translation>
    </message>
    <message>
        <source>Practice: guided round</source>
        <translation>Práctica: recorrido guiado</translation>
    </message>
    <message>
        <source>Practice: go on with the guided round</source>
        <translation>Práctica: seguir con el recorrido guiado</translation>
    </message>
    <message>
        <source>Practice: pull the cable, or plug it in</source>
        <translation>Práctica: desconectar o conectar el cable</translation>
    </message>
    <message>
        <source>Practice: let the POS sell something</source>
        <translation>Práctica: hacer que el POS venda algo</translation>
    </message>
    <message>
        <source>Practice: open the pretended POS</source>
        <translation>Práctica: abrir el POS de mentira</translation>
    </message>
    <message>
        <source>Practice: see what arrives</source>
        <translation>Práctica: ver lo que llega</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Help for this screen</source>
        <translation>Ayuda de esta pantalla</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Show these shortcuts</source>
        <translation>Mostrar estos atajos</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Informar un problema</translation>
    </message>
    <message>
        <source>About posapp</source>
        <translation>Acerca de posapp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Shop name</source>
        <translation>Nombre de la tienda</translation>
    </message>
    <message>
        <source>Seconds to undo a payment</source>
        <translation>Segundos para deshacer un pago</translation>
    </message>
    <message>
        <source>Offer the change at the counter</source>
        <translation>Ofrecer el vuelto en la caja</translation>
    </message>
    <message>
        <source>Minutes a receipt of your POS is offered</source>
        <translation>Minutos que se ofrece un recibo del punto de venta</translation>
    </message>
    <message>
        <source>Tax ID on the receipts of the shop&apos;s POS</source>
        <translation>RUT que llevan los recibos del punto de venta</translation>
    </message>
    <message>
        <source>learned from the first receipt that is scanned</source>
        <translation>se aprende del primer recibo que se escanea</translation>
    </message>
    <message>
        <source>What do you use beside posapp?</source>
        <translation>¿Qué usa además de posapp?</translation>
    </message>
    <message>
        <source>A program on this PC that prints receipts</source>
        <translation>Un programa en esta computadora que imprime recibos</translation>
    </message>
    <message>
        <source>A program that writes files into a folder</source>
        <translation>Un programa que escribe archivos en una carpeta</translation>
    </message>
    <message>
        <source>A web page in the browser</source>
        <translation>Una página web en el navegador</translation>
    </message>
    <message>
        <source>Another device: only its paper</source>
        <translation>Otro equipo: solo su papel</translation>
    </message>
    <message>
        <source>Folder that your POS writes receipts to</source>
        <translation>Carpeta donde su sistema deja los recibos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Port of this computer for a web POS</source>
        <translation>Puerto de esta computadora para un POS web</translation>
    </message>
    <message>
        <source>Round what is paid in cash</source>
        <translation>Redondear lo que se paga en efectivo</translation>
    </message>
    <message>
        <source>Take tips at the counter</source>
        <translation>Recibir propinas en la caja</translation>
    </message>
    <message>
        <source>Tips offered by one touch, in percent</source>
        <translation>Propinas que se ofrecen con un toque, en porcentaje</translation>
    </message>
    <message>
        <source>such as 5 10 15</source>
        <translation>por ejemplo, 5 10 15</translation>
    </message>
    <message>
        <source>Lock the window after</source>
        <translation>Bloquear la ventana después de</translation>
    </message>
    <message>
        <source>Refund limit</source>
        <translation>Límite de devolución</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Blind count: expected amounts are shown only once the day is closed</source>
        <translation>Arqueo a ciegas: lo esperado se muestra recién al cerrar el día</translation>
    </message>
    <message>
        <source>Show at the bottom of the window which days were left open</source>
        <translation>Avisar al pie de la ventana qué días quedaron abiertos</translation>
    </message>
    <message>
        <source>The day ends at</source>
        <translation>Hora en que termina el día</translation>
    </message>
    <message>
        <source>Midnight</source>
        <translation>Medianoche</translation>
    </message>
    <message>
        <source>1:00 at night</source>
        <translation>1:00 de la noche</translation>
    </message>
    <message>
        <source>2:00 at night</source>
        <translation>2:00 de la noche</translation>
    </message>
    <message>
        <source>3:00 at night</source>
        <translation>3:00 de la noche</translation>
    </message>
    <message>
        <source>4:00 at night</source>
        <translation>4:00 de la noche</translation>
    </message>
    <message>
        <source>5:00 in the morning</source>
        <translation>5:00 de la mañana</translation>
    </message>
    <message>
        <source>6:00 in the morning</source>
        <translation>6:00 de la mañana</translation>
    </message>
    <message>
        <source>Days until names are removed</source>
        <translation>Días hasta quitar los nombres</translation>
    </message>
    <message>
        <source>forever</source>
        <translation>para siempre</translation>
    </message>
    <message>
        <source>Send the amount with “coupon.redeemed”</source>
        <translation>Enviar el importe con «coupon.redeemed»</translation>
    </message>
    <message>
        <source>Also send each item as “product.purchased”</source>
        <translation>Enviar también cada artículo como “product.purchased”</translation>
    </message>
    <message>
        <source>How the scanner types</source>
        <translation>Cómo escribe el lector</translation>
    </message>
    <message>
        <source>Each event carries the new name from now on. The till&apos;s name, {till}, does not change, because it is on the receipts.</source>
        <translation>Desde ahora, cada evento lleva el nombre nuevo. El nombre de la caja, {till}, no cambia, porque figura en los recibos.</translation>
    </message>
    <message>
        <source>A cashier can refund up to this amount alone; above it, a manager enters their PIN. Leave it blank for no limit. The limit does not apply while the till has no staff.</source>
        <translation>Un cajero puede devolver hasta este importe sin ayuda; por encima, un encargado ingresa su PIN. Déjelo vacío para no tener límite. El límite no rige mientras la caja no tenga personal.</translation>
    </message>
    <message>
        <source>After this many days, the customer&apos;s name is removed from payments and refunds on this till; amounts and totals stay. Leave it blank to keep names forever.</source>
        <translation>Pasados estos días, el nombre del cliente se quita de los pagos y devoluciones de esta caja; los importes y totales quedan. Déjelo vacío para conservar los nombres para siempre.</translation>
    </message>
    <message>
        <source>Not learned yet: scans are taken as they arrive.</source>
        <translation>Todavía no aprendido: las lecturas se toman como llegan.</translation>
    </message>
    <message>
        <source>As usual in the country</source>
        <translation>Como se usa en el país</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>No redondear</translation>
    </message>
    <message>
        <source>To 0.05</source>
        <translation>A 0,05</translation>
    </message>
    <message>
        <source>To 0.10</source>
        <translation>A 0,10</translation>
    </message>
    <message>
        <source>To 0.50</source>
        <translation>A 0,50</translation>
    </message>
    <message>
        <source>To 1</source>
        <translation>A 1</translation>
    </message>
    <message>
        <source>To 5</source>
        <translation>A 5</translation>
    </message>
    <message>
        <source>To 10</source>
        <translation>A 10</translation>
    </message>
    <message>
        <source>To 50</source>
        <translation>A 50</translation>
    </message>
    <message>
        <source>To 100</source>
        <translation>A 100</translation>
    </message>
</context>
<context>
    <name>shop tills</name>
    <message>
        <source>Coupon redeemed at {till}, and before at {other}</source>
        <translation>Cupón canjeado en {till}, y antes en {other}</translation>
    </message>
    <message>
        <source>Refunded beyond its amount at {till}; {other} had refunded it before</source>
        <translation>Devuelta de más en {till}; {other} la había devuelto antes</translation>
    </message>
    <message>
        <source>another till</source>
        <translation>otra caja</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>comparte</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>dada de baja</translation>
    </message>
    <message>
        <source>left</source>
        <translation>se fue</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>nunca vista</translation>
    </message>
    <message>
        <source>last seen {time}</source>
        <translation>vista por última vez {time}</translation>
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
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Rejected</source>
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
        <source>Moved</source>
        <translation>Movido</translation>
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
        <translation>Todavía sin confirmar</translation>
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
        <source>Count</source>
        <translation>Cantidad</translation>
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
        <translation>Pagó dos veces</translation>
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
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Concepto</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Indicador</translation>
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
        <source>Payment method</source>
        <translation>Medio de pago</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Descuentos</translation>
    </message>
    <message>
        <source>Refunded</source>
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
        <source>By payment method</source>
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
        <translation>Recurrentes</translation>
    </message>
    <message>
        <source>Not in Hellotext yet</source>
        <translation>Aún no en Hellotext</translation>
    </message>
    <message>
        <source>Payments without a customer</source>
        <translation>Pagos sin cliente</translation>
    </message>
    <message>
        <source>% without a customer</source>
        <translation>% sin cliente</translation>
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
        <source>Discounted</source>
        <translation>Descontado</translation>
    </message>
    <message>
        <source>Paid in those sales</source>
        <translation>Pagado en esas ventas</translation>
    </message>
    <message>
        <source>Cash drawer</source>
        <translation>Gaveta de efectivo</translation>
    </message>
    <message>
        <source>Opening float</source>
        <translation>Fondo de cambio</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Entradas de efectivo</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Retiros de efectivo</translation>
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
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Delivery to Hellotext</source>
        <translation>Entrega a Hellotext</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>Sin sesión iniciada</translation>
    </message>
    <message>
        <source>{hour}, repeated</source>
        <translation>{hour}, repetida</translation>
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
        <source>Average of {number} weeks</source>
        <translation>Promedio de {number} semanas</translation>
    </message>
    <message>
        <source>Average of {number} months</source>
        <translation>Promedio de {number} meses</translation>
    </message>
    <message>
        <source>Nothing was recorded in this period.</source>
        <translation>No se registró nada en este período.</translation>
    </message>
    <message>
        <source>Sales by hour</source>
        <translation>Ventas por hora</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Coupons by code</source>
        <translation>Cupones por código</translation>
    </message>
    <message>
        <source>Events by hour and status</source>
        <translation>Eventos por hora y estado</translation>
    </message>
    <message>
        <source>This day</source>
        <translation>Este día</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>Este período</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Lo habitual</translation>
    </message>
    <message>
        <source>Average receipt</source>
        <translation>Ticket promedio</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En resumen</translation>
    </message>
    <message>
        <source>Same days compared</source>
        <translation>Los mismos días comparados</translation>
    </message>
    <message>
        <source>By weekday and hour</source>
        <translation>Por día de la semana y hora</translation>
    </message>
    <message>
        <source>Best hours</source>
        <translation>Mejores horas</translation>
    </message>
    <message>
        <source>Best customers</source>
        <translation>Mejores clientes</translation>
    </message>
    <message>
        <source>Best products</source>
        <translation>Artículos que más vendieron</translation>
    </message>
    <message>
        <source>Returning customers</source>
        <translation>Clientes que vuelven</translation>
    </message>
    <message>
        <source>Name erased</source>
        <translation>Nombre borrado</translation>
    </message>
    <message>
        <source>▲ {percent} % more</source>
        <translation>▲ {percent} % más</translation>
    </message>
    <message>
        <source>▼ {percent} % less</source>
        <translation>▼ {percent} % menos</translation>
    </message>
    <message>
        <source>= the same</source>
        <translation>= igual</translation>
    </message>
    <message>
        <source>No comparison yet</source>
        <translation>Aún sin comparación</translation>
    </message>
    <message>
        <source>{days}: {now}, {percent} % more than {before} ({then}).</source>
        <translation>{days}: {now}, {percent} % más que {before} ({then}).</translation>
    </message>
    <message>
        <source>{days}: {now}, {percent} % less than {before} ({then}).</source>
        <translation>{days}: {now}, {percent} % menos que {before} ({then}).</translation>
    </message>
    <message>
        <source>{days}: {now}, as much as {before}.</source>
        <translation>{days}: {now}, lo mismo que {before}.</translation>
    </message>
    <message>
        <source>No comparison yet: there is no earlier period on record with sales.</source>
        <translation>Aún sin comparación: no hay un período anterior con ventas registradas.</translation>
    </message>
    <message>
        <source>{days} until {time}</source>
        <translation>{days} hasta las {time}</translation>
    </message>
    <message>
        <source>{first}–{until} h brought {share} of the day.</source>
        <translation>De {first} a {until} h entró el {share} del día.</translation>
    </message>
    <message>
        <source>{weekday} {first}–{until} h brought {share} of the week.</source>
        <translation>{weekday} de {first} a {until} h: entró el {share} de la semana.</translation>
    </message>
    <message>
        <source>{weekday} {first}–{until} h brought {share} of the month.</source>
        <translation>{weekday} de {first} a {until} h: entró el {share} del mes.</translation>
    </message>
    <message>
        <source>{weekday} {first}–{until} h brought {share} of these days.</source>
        <translation>{weekday} de {first} a {until} h: entró el {share} de estos días.</translation>
    </message>
    <message>
        <source>{name} brought most: {money}, {share} of the net total.</source>
        <translation>Quien más compró: {name}, {money}, el {share} del neto.</translation>
    </message>
    <message>
        <source>{name} brought most: {money}, {share} of what was sold by item.</source>
        <translation>Lo que más vendió: {name}, {money}, el {share} de lo vendido por artículo.</translation>
    </message>
    <message>
        <source>{returning} of {served} customers had paid here before; they brought {share} of what customers paid.</source>
        <translation>{returning} de {served} clientes ya habían comprado aquí; de ellos vino el {share} de lo que pagaron los clientes.</translation>
    </message>
    <message>
        <source>{code} brought most: {paid} in {sales} sales, for {discount} of discount.</source>
        <translation>El cupón que más trajo: {code}, {paid} en {sales} ventas, con {discount} de descuento.</translation>
    </message>
    <message>
        <source>Number in a box: % of what was paid</source>
        <translation>Número en la casilla: % de lo pagado</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>At another till</source>
        <translation>En otra caja</translation>
    </message>
</context>
</TS>
