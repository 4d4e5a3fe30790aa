<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>ActionForm</name>
    <message>
        <source>Add a detail</source>
        <translation>Adicionar um dado</translation>
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
        <translation>Número do {thing}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Amount, {currency}</source>
        <translation>Valor, {currency}</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>Nome (opcional)</translation>
    </message>
    <message>
        <source>Source of the number</source>
        <translation>Origem do número</translation>
    </message>
    <message>
        <source>Page address</source>
        <translation>Endereço da página</translation>
    </message>
    <message>
        <source>Related to</source>
        <translation>Relacionado a</translation>
    </message>
    <message>
        <source>e.g. counter</source>
        <translation>ex.: balcão</translation>
    </message>
    <message>
        <source>e.g. bakery</source>
        <translation>ex.: padaria</translation>
    </message>
    <message>
        <source>More details (no personal data)</source>
        <translation>Outros dados (nada pessoal)</translation>
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
        <translation>Falta uma ação no Hellotext</translation>
    </message>
    <message>
        <source>Counter payments are recorded under the action physical_store.paid, which this business does not have yet. posapp can create it as a goal, so that payments count as conversions, or you can create it in Hellotext later.</source>
        <translation>Os pagamentos do caixa são registrados com a ação physical_store.paid, que este negócio ainda não tem. O posapp pode criá-la como meta, para que os pagamentos contem como conversões; ou você pode criá-la no Hellotext depois.</translation>
    </message>
    <message>
        <source>Create action</source>
        <translation>Criar a ação</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Verificar de novo</translation>
    </message>
    <message>
        <source>Continue without it</source>
        <translation>Continuar sem ela</translation>
    </message>
    <message>
        <source>Payments stay safe on this computer and can be sent again once the action exists.</source>
        <translation>Os pagamentos ficam seguros neste computador e podem ser enviados de novo quando a ação existir.</translation>
    </message>
    <message>
        <source>Is everything ready in Hellotext?</source>
        <translation>Está tudo pronto no Hellotext?</translation>
    </message>
</context>
<context>
    <name>ActionSettingsModel</name>
    <message>
        <source>offered</source>
        <translation>oferecida</translation>
    </message>
    <message>
        <source>checkout</source>
        <translation>caixa</translation>
    </message>
    <message>
        <source>integration</source>
        <translation>integração</translation>
    </message>
</context>
<context>
    <name>ActionSettingsScreen</name>
    <message>
        <source>Actions</source>
        <translation>Ações</translation>
    </message>
    <message>
        <source>Offer at the counter, under More actions</source>
        <translation>Oferecer no caixa, em Mais ações</translation>
    </message>
    <message>
        <source>Loading custom actions from Hellotext…</source>
        <translation>Carregando do Hellotext as ações próprias da loja…</translation>
    </message>
    <message numerus="yes">
        <source>%n custom action(s) in Hellotext</source>
        <translation>
            <numerusform>%n ação própria no Hellotext</numerusform>
            <numerusform>%n ações próprias no Hellotext</numerusform>
        </translation>
    </message>
    <message>
        <source>Custom actions are from the last download.</source>
        <translation>As ações próprias da loja são as do último download.</translation>
    </message>
    <message>
        <source>“{title}” created</source>
        <translation>“{title}” criada</translation>
    </message>
    <message>
        <source>“{title}” changed</source>
        <translation>“{title}” alterada</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Procurar uma ação</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nova ação</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrações</translation>
    </message>
    <message>
        <source>Systems that send some actions to Hellotext themselves</source>
        <translation>Sistemas que enviam eles mesmos algumas ações ao Hellotext</translation>
    </message>
    <message>
        <source>No action matches this title or name.</source>
        <translation>Nenhuma ação com este título ou nome.</translation>
    </message>
    <message>
        <source>For example a repair, a tasting or a visit. The name cannot be changed later.</source>
        <translation>Por exemplo, um conserto, uma degustação ou uma visita. O nome não pode ser mudado depois.</translation>
    </message>
    <message>
        <source>New custom action</source>
        <translation>Nova ação própria da loja</translation>
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
        <translation>Valor</translation>
    </message>
    <message>
        <source>Total of the items</source>
        <translation>Total dos itens</translation>
    </message>
</context>
<context>
    <name>AppearanceMenu</name>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Igual ao sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
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
        <translation>Cópias de segurança</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>No backups yet. The first is made within the hour, or now, by the button below.</source>
        <translation>Ainda não há cópias. A primeira é feita em até uma hora, ou agora, pelo botão abaixo.</translation>
    </message>
    <message>
        <source>posapp makes and checks a backup every day and keeps the newest seven on this computer.</source>
        <translation>O posapp faz e confere uma cópia por dia e guarda as sete mais novas neste computador.</translation>
    </message>
    <message>
        <source>The backup of {day} replaces the till&apos;s file, which is saved under another name. Events recorded since then are recovered with their sales; other sales and settings since then are not.</source>
        <translation>A cópia de {day} substitui o arquivo do caixa, que fica salvo com outro nome. Os eventos registrados depois são recuperados com suas vendas; as demais vendas e os ajustes posteriores, não.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Fazer cópia agora</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurar esta</translation>
    </message>
    <message>
        <source>Yes, restore</source>
        <translation>Sim, restaurar</translation>
    </message>
</context>
<context>
    <name>BusinessDayModel</name>
    <message>
        <source>left open; close it now</source>
        <translation>ficou aberto; feche agora</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nº {number}</translation>
    </message>
    <message>
        <source>No sales or refunds.</source>
        <translation>Sem vendas nem devoluções.</translation>
    </message>
    <message>
        <source>reopened: {reason}</source>
        <translation>reaberto: {reason}</translation>
    </message>
</context>
<context>
    <name>CaseFacts</name>
    <message>
        <source>No customer</source>
        <translation>Sem cliente</translation>
    </message>
    <message>
        <source>Receipt {receipt}</source>
        <translation>Recibo {receipt}</translation>
    </message>
    <message>
        <source>From elsewhere, entered by hand</source>
        <translation>De outro lugar, digitado</translation>
    </message>
    <message>
        <source>No customer: not sent to Hellotext</source>
        <translation>Sem cliente: não vai para o Hellotext</translation>
    </message>
    <message>
        <source>Paid by {parts}</source>
        <translation>Pago com {parts}</translation>
    </message>
    <message>
        <source>{amount} can still be refunded</source>
        <translation>Ainda é possível devolver {amount}</translation>
    </message>
    <message>
        <source>The customer requests a refund of {amount}. {why}</source>
        <translation>O cliente pede a devolução de {amount}. {why}</translation>
    </message>
</context>
<context>
    <name>CashChange</name>
    <message>
        <source>Received in cash</source>
        <translation>Recebido em dinheiro</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recebido</translation>
    </message>
    <message>
        <source>Received {amount}</source>
        <translation>Recebido {amount}</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sem troco</translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation>Troco {amount}</translation>
    </message>
</context>
<context>
    <name>CashCount</name>
    <message>
        <source>Notes</source>
        <translation>Cédulas</translation>
    </message>
    <message>
        <source>Coins</source>
        <translation>Moedas</translation>
    </message>
    <message>
        <source>Sum of notes and coins</source>
        <translation>Soma de cédulas e moedas</translation>
    </message>
    <message>
        <source>How many of {value}</source>
        <translation>Quantas de {value}</translation>
    </message>
</context>
<context>
    <name>CashFigures</name>
    <message>
        <source>Opening float</source>
        <translation>Fundo de troco</translation>
    </message>
    <message>
        <source>Cash sales</source>
        <translation>Vendas em dinheiro</translation>
    </message>
    <message>
        <source>Cash refunds</source>
        <translation>Devoluções em dinheiro</translation>
    </message>
    <message>
        <source>Tips and rounding</source>
        <translation>Gorjetas e arredondamento</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Suprimentos</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Sangrias</translation>
    </message>
    <message>
        <source>Should be in the drawer</source>
        <translation>Deveria haver na gaveta</translation>
    </message>
    <message>
        <source>hidden until the day is closed</source>
        <translation>oculto até o fechamento do dia</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>não registrado</translation>
    </message>
</context>
<context>
    <name>CheckoutScreen</name>
    <message>
        <source>No customer</source>
        <translation>Sem cliente</translation>
    </message>
    <message>
        <source>Is this payment for {name}?</source>
        <translation>Este pagamento é de {name}?</translation>
    </message>
    <message>
        <source>The code {code} was scanned, and nobody knows it. Cancel to choose the customer anew.</source>
        <translation>O código {code} foi lido, e ninguém o conhece. Cancele para escolher o cliente de novo.</translation>
    </message>
    <message>
        <source>Record a payment of {amount}?</source>
        <translation>Registrar um pagamento de {amount}?</translation>
    </message>
    <message>
        <source>What was typed is also the number of a barcode. Cancel to enter the amount.</source>
        <translation>O que foi digitado é também o número de um código de barras. Cancele para digitar o valor.</translation>
    </message>
    <message>
        <source>Nothing would be paid. Cancel to enter the amount.</source>
        <translation>Nada seria pago. Cancele para digitar o valor.</translation>
    </message>
    <message>
        <source>The series goes on from this number. Cancel to correct it.</source>
        <translation>A série continua a partir deste número. Cancele para corrigi-lo.</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>Registrar pagamento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The customer is now {name}</source>
        <translation>Agora o cliente é {name}</translation>
    </message>
    <message>
        <source>Another customer: the coupons were taken out</source>
        <translation>O cliente mudou: os cupons foram retirados</translation>
    </message>
    <message>
        <source>Finish the new customer first</source>
        <translation>Termine primeiro o cliente novo</translation>
    </message>
    <message>
        <source>This customer is not in the list of this till</source>
        <translation>Este cliente não está na lista deste caixa</translation>
    </message>
    <message>
        <source>Payment cleared</source>
        <translation>Pagamento apagado</translation>
    </message>
    <message>
        <source>Continued where it was left at {time}</source>
        <translation>Continua de onde parou às {time}</translation>
    </message>
    <message>
        <source>The amount changed, so the payment is no longer split. Check how it is paid.</source>
        <translation>O valor mudou e o pagamento não está mais dividido. Confira como será pago.</translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation>Troco {amount}</translation>
    </message>
    <message>
        <source>{amount} recorded · {receipt}</source>
        <translation>{amount} registrado · {receipt}</translation>
    </message>
    <message>
        <source>{receipt} undone; it will not be sent</source>
        <translation>{receipt} desfeito; não será enviado</translation>
    </message>
</context>
<context>
    <name>CloseGuard</name>
    <message numerus="yes">
        <source>%n payment(s) not in Hellotext yet</source>
        <translation>
            <numerusform>%n pagamento ainda não está no Hellotext</numerusform>
            <numerusform>%n pagamentos ainda não estão no Hellotext</numerusform>
        </translation>
    </message>
    <message>
        <source>They are safe on this computer. posapp sends them the next time it is open.</source>
        <translation>Estão seguros neste computador. O posapp os envia na próxima vez que for aberto.</translation>
    </message>
    <message>
        <source>posapp cannot read now how many payments are waiting. What was recorded is safe on this computer and is sent the next time posapp is open.</source>
        <translation>O posapp não consegue ler agora quantos pagamentos estão em espera. O que foi registrado está seguro neste computador e é enviado na próxima vez que o posapp for aberto.</translation>
    </message>
    <message>
        <source>Close posapp?</source>
        <translation>Fechar o posapp?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
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
        <translation>Dias e relatórios</translation>
    </message>
    <message>
        <source>This report does not match the activity log: somebody changed the file.</source>
        <translation>Este relatório não confere com o registro de atividades: alguém alterou o arquivo.</translation>
    </message>
    <message>
        <source>More of this day was added later, from another till or a backup; this report does not include it.</source>
        <translation>Depois foi acrescentado mais deste dia, de outro caixa ou de uma cópia; este relatório não o inclui.</translation>
    </message>
    <message>
        <source>Day closed; report No. {number} saved</source>
        <translation>Dia fechado; relatório nº {number} salvo</translation>
    </message>
    <message>
        <source>Day reopened; report No. {number} is kept</source>
        <translation>Dia reaberto; o relatório nº {number} é mantido</translation>
    </message>
    <message>
        <source>Report sent to the printer</source>
        <translation>Relatório enviado à impressora</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Salvo como {file}</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Fechamento do dia</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Try it: scan a receipt&apos;s code here</source>
        <translation>Experimente: leia aqui o código de um recibo</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Ler</translation>
    </message>
    <message>
        <source>Save tax ID</source>
        <translation>Salvar CNPJ</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvo</translation>
    </message>
    <message>
        <source>This is no fiscal code that posapp knows.</source>
        <translation>Não é um código fiscal que o posapp conheça.</translation>
    </message>
    <message>
        <source>Read: {number}, {amount}. Nothing was recorded.</source>
        <translation>Lido: {number}, {amount}. Nada foi registrado.</translation>
    </message>
</context>
<context>
    <name>ColumnMappingForm</name>
    <message>
        <source>Date format</source>
        <translation>Formato da data</translation>
    </message>
    <message>
        <source>Save and reconcile</source>
        <translation>Salvar e conciliar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>não está no arquivo</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Data e hora</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Número do cliente</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Time, if separate</source>
        <translation>Hora, se separada</translation>
    </message>
    <message>
        <source>{column}: choose its column, or “not in the file”.</source>
        <translation>{column}: escolha a coluna, ou “não está no arquivo”.</translation>
    </message>
    <message>
        <source>Sale, refund or cancelled</source>
        <translation>Venda, devolução ou cancelada</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Cadastrar</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Meio de pagamento</translation>
    </message>
    <message>
        <source>Refunded later</source>
        <translation>Devolvido depois</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Gorjeta</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>ano-mês-dia</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>dia/mês/ano</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>mês/dia/ano</translation>
    </message>
    <message>
        <source>Match the columns of the file</source>
        <translation>Indique as colunas do arquivo</translation>
    </message>
    <message>
        <source>posapp asks once and remembers this for every export of this POS.</source>
        <translation>É perguntado uma vez e lembrado para cada exportação deste PDV.</translation>
    </message>
</context>
<context>
    <name>ConnectionBar</name>
    <message>
        <source>This till was restored – read more</source>
        <translation>Este caixa foi restaurado – ver mais</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) to review</source>
        <translation>
            <numerusform>%n pagamento a revisar</numerusform>
            <numerusform>%n pagamentos a revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waiting to be sent</source>
        <translation>Nada pendente de envio</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting, safe on this computer</source>
        <translation>
            <numerusform>%n em espera, seguro neste computador</numerusform>
            <numerusform>%n em espera, seguros neste computador</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to close</source>
        <translation>
            <numerusform>%n dia a fechar</numerusform>
            <numerusform>%n dias a fechar</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sending</source>
        <translation>Sem enviar</translation>
    </message>
    <message>
        <source>Another copy of this till is also sending; stop it or rename it</source>
        <translation>Outra cópia deste caixa também está enviando; pare-a ou mude o nome dela</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead; correct it</source>
        <translation>
            <numerusform>O relógio deste computador está adiantado %n minuto; acerte-o</numerusform>
            <numerusform>O relógio deste computador está adiantado %n minutos; acerte-o</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind; correct it</source>
        <translation>
            <numerusform>O relógio deste computador está atrasado %n minuto; acerte-o</numerusform>
            <numerusform>O relógio deste computador está atrasado %n minutos; acerte-o</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectReceiptSheet</name>
    <message>
        <source>What does this receipt say?</source>
        <translation>O que diz este recibo?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It was read as {receipt}</source>
        <translation>Foi lido: {receipt}</translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message>
        <source>Right customer: name, phone or number</source>
        <translation>Cliente certo: nome, telefone ou número</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correção</translation>
    </message>
    <message>
        <source>Right amount, instead of {amount}</source>
        <translation>Valor certo, em vez de {amount}</translation>
    </message>
    <message>
        <source>Choose another customer or enter another amount.</source>
        <translation>Escolha outro cliente ou digite outro valor.</translation>
    </message>
    <message>
        <source>The total is</source>
        <translation>O total é</translation>
    </message>
    <message>
        <source>Its number, if it has one</source>
        <translation>O número, se tiver</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nome do modelo</translation>
    </message>
    <message>
        <source>Learn it</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Yes, read them like this</source>
        <translation>Sim, ler assim</translation>
    </message>
    <message>
        <source>No, forget it</source>
        <translation>Não, esquecer</translation>
    </message>
    <message>
        <source>posapp learns from three receipts with different totals where the total stands.</source>
        <translation>O posapp aprende com três recibos de totais diferentes onde fica o total.</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) learned of three.</source>
        <translation>
            <numerusform>%n recibo aprendido de três.</numerusform>
            <numerusform>%n recibos aprendidos de três.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no amount: write it as on the receipt.</source>
        <translation>Isso não é um valor: escreva como no recibo.</translation>
    </message>
    <message>
        <source>Enter what the receipt comes to.</source>
        <translation>Digite o total do recibo.</translation>
    </message>
    <message numerus="yes">
        <source>Remembered. Print %n more receipt(s) with another total.</source>
        <translation>
            <numerusform>Anotado. Imprima mais %n recibo com outro total.</numerusform>
            <numerusform>Anotado. Imprima mais %n recibos com outro total.</numerusform>
        </translation>
    </message>
    <message>
        <source>The total was found in these lines. Is that right?</source>
        <translation>O total foi encontrado nestas linhas. Está certo?</translation>
    </message>
    <message>
        <source>Learned. Receipts are read like this from now on.</source>
        <translation>Aprendido. De agora em diante os recibos são lidos assim.</translation>
    </message>
    <message>
        <source>Forgotten. Receipts are read as before.</source>
        <translation>Esquecido. Os recibos são lidos como antes.</translation>
    </message>
</context>
<context>
    <name>CountForm</name>
    <message numerus="yes">
        <source>%n event(s) of this day are not in Hellotext yet. The report shows this; they are still sent.</source>
        <translation>
            <numerusform>%n evento deste dia ainda não está no Hellotext. O relatório mostra isso; ele é enviado mesmo assim.</numerusform>
            <numerusform>%n eventos deste dia ainda não estão no Hellotext. O relatório mostra isso; eles são enviados mesmo assim.</numerusform>
        </translation>
    </message>
    <message>
        <source>Over/short</source>
        <translation>Diferença</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Close {day}? Nothing in it can be changed afterwards.</source>
        <translation>Fechar {day}? Depois nada desse dia pode ser mudado.</translation>
    </message>
    <message>
        <source>Close {day} without counting? Nothing in it can be changed afterwards.</source>
        <translation>Fechar {day} sem contar nada? Depois nada desse dia pode ser mudado.</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n pagamento</numerusform>
            <numerusform>%n pagamentos</numerusform>
        </translation>
    </message>
    <message>
        <source>{net} net, {refunded} refunded</source>
        <translation>{net} líquido, {refunded} devolvido</translation>
    </message>
    <message>
        <source>Count all cash, with the opening float.</source>
        <translation>Conte todo o dinheiro, com o fundo de troco.</translation>
    </message>
    <message>
        <source>Do not count the opening float.</source>
        <translation>Não conte o fundo de troco da abertura.</translation>
    </message>
    <message>
        <source>drawer: float {begun}, in {put}, out {taken}</source>
        <translation>gaveta: fundo {begun}, suprimentos {put}, sangrias {taken}</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Fechar o dia</translation>
    </message>
    <message>
        <source>Interim report</source>
        <translation>Relatório parcial</translation>
    </message>
    <message>
        <source>X report: the day so far; nothing is closed</source>
        <translation>Relatório X: o dia até agora; nada é fechado</translation>
    </message>
    <message>
        <source>Yes, close</source>
        <translation>Sim, fechar</translation>
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
        <translation>Contar cédulas e moedas</translation>
    </message>
    <message>
        <source>Counted, {method}, {currency}</source>
        <translation>Contado, {method}, {currency}</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>não contado</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Confere</translation>
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
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Itens</translation>
    </message>
    <message>
        <source>What stands beside the payment</source>
        <translation>O que aparece ao lado do pagamento</translation>
    </message>
</context>
<context>
    <name>CouponAmountSwitch</name>
    <message>
        <source>Send the amount with “coupon.redeemed”</source>
        <translation>Enviar o valor com “coupon.redeemed”</translation>
    </message>
    <message>
        <source>Hellotext may count revenue twice: the payment already includes the amount.</source>
        <translation>O Hellotext pode contar a receita duas vezes: o pagamento já inclui o valor.</translation>
    </message>
</context>
<context>
    <name>CouponChips</name>
    <message>
        <source>Remove coupon {code}</source>
        <translation>Remover o cupom {code}</translation>
    </message>
</context>
<context>
    <name>CouponField</name>
    <message>
        <source>Coupon code</source>
        <translation>Código do cupom</translation>
    </message>
    <message>
        <source>Type or scan a coupon, then Enter (F7)</source>
        <translation>Digite ou leia um cupom e tecle Enter (F7)</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Cupom</translation>
    </message>
</context>
<context>
    <name>CouponRulesModel</name>
    <message>
        <source>not saved</source>
        <translation>não salvo</translation>
    </message>
    <message>
        <source>no rules</source>
        <translation>sem regras</translation>
    </message>
</context>
<context>
    <name>CouponScreen</name>
    <message>
        <source>Choose a coupon on the left. What it takes off, when, and for whom is set here.</source>
        <translation>Escolha um cupom à esquerda. Aqui se define quanto ele desconta, quando e para quem.</translation>
    </message>
    <message>
        <source>Rules of {code} saved</source>
        <translation>Regras de {code} salvas</translation>
    </message>
    <message>
        <source>Rules of {code} removed</source>
        <translation>Regras de {code} removidas</translation>
    </message>
    <message>
        <source>Rules of {code} restored</source>
        <translation>Regras de {code} restauradas</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Cupons</translation>
    </message>
</context>
<context>
    <name>CouponSearch</name>
    <message>
        <source>Coupons</source>
        <translation>Cupons</translation>
    </message>
    <message>
        <source>No coupon matches this code or description.</source>
        <translation>Nenhum cupom com este código ou descrição.</translation>
    </message>
    <message>
        <source>No coupons on this computer. Create them in Hellotext, then choose “Download customers” in the menu.</source>
        <translation>Não há cupons neste computador. Crie-os no Hellotext e depois escolha “Baixar os clientes” no menu.</translation>
    </message>
    <message>
        <source>Code or description</source>
        <translation>Código ou descrição</translation>
    </message>
</context>
<context>
    <name>CustomActionForm</name>
    <message>
        <source>Name, as object.verb in lower case</source>
        <translation>Nome, como objeto.verbo em minúsculas</translation>
    </message>
    <message>
        <source>Title in Hellotext</source>
        <translation>Título no Hellotext</translation>
    </message>
    <message>
        <source>A goal: it counts as a conversion</source>
        <translation>Uma meta: conta como conversão</translation>
    </message>
    <message>
        <source>Important: it moves the conversation up in the Inbox</source>
        <translation>Importante: faz a conversa subir na caixa de entrada</translation>
    </message>
    <message>
        <source>Saved in Hellotext; this needs a connection.</source>
        <translation>É salva no Hellotext; é preciso ter conexão.</translation>
    </message>
    <message>
        <source>Create in Hellotext</source>
        <translation>Criar no Hellotext</translation>
    </message>
    <message>
        <source>Change in Hellotext</source>
        <translation>Alterar no Hellotext</translation>
    </message>
    <message>
        <source>Asking Hellotext…</source>
        <translation>Perguntando ao Hellotext…</translation>
    </message>
</context>
<context>
    <name>CustomerCardView</name>
    <message>
        <source>Change customer</source>
        <translation>Trocar cliente</translation>
    </message>
    <message>
        <source>Show phone</source>
        <translation>Ver telefone</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anotação</translation>
    </message>
    <message>
        <source>For the next person at this till</source>
        <translation>Para a próxima pessoa neste caixa</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Sem cliente</translation>
    </message>
    <message>
        <source>This sale counts in the day&apos;s totals.</source>
        <translation>Esta venda conta nos totais do dia.</translation>
    </message>
    <message>
        <source>Not sent to Hellotext</source>
        <translation>Não vai para o Hellotext</translation>
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
        <translation>Nenhum cliente encontrado. Procure de novo ou cadastre-o primeiro.</translation>
    </message>
    <message>
        <source>Change customer</source>
        <translation>Trocar cliente</translation>
    </message>
    <message>
        <source>Choose the customer.</source>
        <translation>Escolha o cliente.</translation>
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
        <translation>Primeira visita</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) so far</source>
        <translation>
            <numerusform>%n visita até agora</numerusform>
            <numerusform>%n visitas até agora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Customer list is being rebuilt</source>
        <translation>Refazendo a lista de clientes</translation>
    </message>
    <message>
        <source>Customers not downloaded</source>
        <translation>Clientes não baixados</translation>
    </message>
    <message>
        <source>Customer list not updated</source>
        <translation>Lista de clientes desatualizada</translation>
    </message>
    <message>
        <source>Customer list incomplete</source>
        <translation>Lista de clientes incompleta</translation>
    </message>
    <message>
        <source>posapp tries again by itself. You can keep selling, also to customers who are not found.</source>
        <translation>O posapp tenta de novo sozinho. Você pode continuar vendendo, também a clientes que não aparecem.</translation>
    </message>
    <message>
        <source>The full list has never been downloaded.</source>
        <translation>A lista nunca foi baixada por completo.</translation>
    </message>
    <message>
        <source>The list was downloaded on {moment}.</source>
        <translation>A lista foi baixada em {moment}.</translation>
    </message>
    <message>
        <source>A new list replaces this one once it is downloaded.</source>
        <translation>Uma lista nova substituirá esta quando terminar de baixar.</translation>
    </message>
    <message>
        <source>The last download failed on {moment}.</source>
        <translation>O último download falhou em {moment}.</translation>
    </message>
</context>
<context>
    <name>CustomerListCounts</name>
    <message numerus="yes">
        <source>%n customer(s) on this computer.</source>
        <translation>
            <numerusform>%n cliente neste computador.</numerusform>
            <numerusform>%n clientes neste computador.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read and were skipped.</source>
        <translation>
            <numerusform>%n registro não pôde ser lido e foi ignorado.</numerusform>
            <numerusform>%n registros não puderam ser lidos e foram ignorados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that Hellotext did not list stay here, since its list may have been incomplete.</source>
        <translation>
            <numerusform>%n registro que o Hellotext não listou fica aqui, porque a lista talvez estivesse incompleta.</numerusform>
            <numerusform>%n registros que o Hellotext não listou ficam aqui, porque a lista talvez estivesse incompleta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Choose a customer, or sell without one (F4).</source>
        <translation>Escolha um cliente ou venda sem cliente (F4).</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Sem cliente</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Novo cliente</translation>
    </message>
    <message>
        <source>Works offline too</source>
        <translation>Funciona também sem conexão</translation>
    </message>
    <message>
        <source>Sell without a customer</source>
        <translation>Vender sem cliente</translation>
    </message>
    <message>
        <source>Counts in the day&apos;s totals; not sent to Hellotext</source>
        <translation>Conta nos totais do dia; não vai para o Hellotext</translation>
    </message>
    <message>
        <source>No customer found. Search again, register a new one (F6), or sell without one.</source>
        <translation>Nenhum cliente encontrado. Procure de novo, cadastre um novo (F6) ou venda sem cliente.</translation>
    </message>
    <message>
        <source>No customer matches this. Search again, or sell without a customer.</source>
        <translation>Nenhum cliente encontrado. Procure de novo ou venda sem cliente.</translation>
    </message>
</context>
<context>
    <name>CustomerSearch</name>
    <message>
        <source>Not found on this computer. Searching Hellotext… You can go on meanwhile.</source>
        <translation>Não está neste computador. Procurando no Hellotext… Pode continuar enquanto isso.</translation>
    </message>
    <message>
        <source>Not among the newest customers in Hellotext either.</source>
        <translation>Também não está entre os clientes mais novos do Hellotext.</translation>
    </message>
    <message>
        <source>Hellotext could not be searched; it cannot be reached now.</source>
        <translation>Não foi possível procurar no Hellotext; agora não há conexão.</translation>
    </message>
    <message>
        <source>Several customers match. Press Enter for the highlighted one.</source>
        <translation>Há vários clientes. Tecle Enter para escolher o marcado.</translation>
    </message>
    <message>
        <source>Name or phone</source>
        <translation>Nome ou telefone</translation>
    </message>
    <message>
        <source>Type part of a name or the last four digits of a phone, or scan a card. Whoever was here lately will stand here, one touch away.</source>
        <translation>Digite parte de um nome ou os quatro últimos dígitos de um telefone, ou leia um cartão. Quem veio ultimamente vai aparecer aqui, a um toque.</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Procurar um cliente</translation>
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
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Type part of a name or the last four digits of a phone, or scan a card.</source>
        <translation>Digite parte do nome ou os quatro últimos dígitos do telefone, ou leia um cartão.</translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <source>Customer data</source>
        <translation>Dados de um cliente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Enter the shop&apos;s customer number, the phone or the Hellotext ID.</source>
        <translation>Digite o número do cliente na loja, o telefone ou o ID do Hellotext.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Save to file…</source>
        <translation>Salvar em um arquivo…</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Save to file</source>
        <translation>Salvar em um arquivo</translation>
    </message>
    <message>
        <source>This customer&apos;s name, phone, e-mail and notes are removed from this till; amounts and totals stay. This cannot be undone. Erase the customer in Hellotext too, or the next download brings the data back.</source>
        <translation>O nome, o telefone, o e-mail e as anotações deste cliente são apagados deste caixa; valores e totais ficam. Não dá para desfazer. Apague-o também no Hellotext, ou o próximo download o traz de volta.</translation>
    </message>
    <message>
        <source>Yes, erase</source>
        <translation>Sim, apagar</translation>
    </message>
    <message numerus="yes">
        <source>Erased; the name was on %n payment(s). Backups hold it for seven more days.</source>
        <translation>
            <numerusform>Apagado; o nome estava em %n pagamento. As cópias de segurança o guardam por mais sete dias.</numerusform>
            <numerusform>Apagado; o nome estava em %n pagamentos. As cópias de segurança o guardam por mais sete dias.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: all stored data, with %n payment(s)</source>
        <translation>
            <numerusform>{file}: todos os dados guardados, com %n pagamento</numerusform>
            <numerusform>{file}: todos os dados guardados, com %n pagamentos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayActionsList</name>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>Pedidos abertos</translation>
    </message>
    <message>
        <source>Recorded today</source>
        <translation>Registrado hoje</translation>
    </message>
    <message>
        <source>No open orders. An order that is placed here stays until it is collected or cancelled.</source>
        <translation>Não há pedidos em aberto. Um pedido feito aqui fica nesta lista até ser entregue ou cancelado.</translation>
    </message>
    <message>
        <source>Nothing yet today. What you record here appears as soon as it is saved.</source>
        <translation>Nada ainda hoje. O que você registrar aqui aparece assim que for salvo.</translation>
    </message>
</context>
<context>
    <name>DayKey</name>
    <message>
        <source>No sales yet today</source>
        <translation>Ainda não há vendas hoje</translation>
    </message>
</context>
<context>
    <name>DaySalesModel</name>
    <message>
        <source>No customer</source>
        <translation>Sem cliente</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n itens</numerusform>
        </translation>
    </message>
    <message>
        <source>↩ Refunded</source>
        <translation>↩ Devolvido</translation>
    </message>
    <message>
        <source>↩ {amount} refunded</source>
        <translation>↩ {amount} devolvido</translation>
    </message>
    <message numerus="yes">
        <source>%n coupon(s)</source>
        <translation>
            <numerusform>%n cupom</numerusform>
            <numerusform>%n cupons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaySalesPanel</name>
    <message>
        <source>Today at this till</source>
        <translation>Hoje neste caixa</translation>
    </message>
    <message>
        <source>No sales yet today. The first one appears here as soon as it is saved.</source>
        <translation>Ainda não há vendas hoje. A primeira aparece aqui assim que for salva.</translation>
    </message>
    <message>
        <source>{amount} refunded</source>
        <translation>{amount} devolvido</translation>
    </message>
    <message>
        <source>{count} sales, newest {shown} shown</source>
        <translation>{count} vendas; abaixo, as {shown} mais recentes</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venda</numerusform>
            <numerusform>%n vendas</numerusform>
        </translation>
    </message>
    <message>
        <source>Today&apos;s sales</source>
        <translation>Vendas de hoje</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Reason (saved in the activity log)</source>
        <translation>Motivo (fica no registro)</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corrigir…</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Enviar mesmo assim</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Não enviar</translation>
    </message>
    <message>
        <source>Send correction</source>
        <translation>Enviar corrigido</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de novo</translation>
    </message>
    <message>
        <source>Mark as delivered</source>
        <translation>Marcar entregue</translation>
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
        <translation>Ainda não está no Hellotext</translation>
    </message>
    <message>
        <source>What is recorded and has not reached Hellotext yet stands here with its state, such as payments of a time without a network. They leave by themselves.</source>
        <translation>Aqui aparece, com seu estado, o que foi registrado e ainda não chegou ao Hellotext, como os pagamentos feitos sem rede. Eles saem sozinhos.</translation>
    </message>
    <message>
        <source>Delivery progress</source>
        <translation>Progresso do envio</translation>
    </message>
    <message>
        <source>Export for support</source>
        <translation>Exportar para o suporte</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) exported, customers masked</source>
        <translation>
            <numerusform>%n evento exportado, com os clientes ocultos</numerusform>
            <numerusform>%n eventos exportados, com os clientes ocultos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) to review</source>
        <translation>
            <numerusform>%n pagamento a revisar</numerusform>
            <numerusform>%n pagamentos a revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar agora</translation>
    </message>
    <message>
        <source>Export for support…</source>
        <translation>Exportar para o suporte…</translation>
    </message>
    <message>
        <source>Everything undelivered for Hellotext&apos;s support, with customers masked</source>
        <translation>Tudo o que não foi entregue, para o suporte do Hellotext, com os clientes ocultos</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega ao Hellotext</translation>
    </message>
</context>
<context>
    <name>DiscrepancyPanel</name>
    <message>
        <source>Record without a customer</source>
        <translation>Registrar sem cliente</translation>
    </message>
    <message>
        <source>Receipt number in the POS</source>
        <translation>Número do recibo no PDV</translation>
    </message>
    <message>
        <source>Reason (saved in the activity log)</source>
        <translation>Motivo (fica no registro)</translation>
    </message>
    <message>
        <source>Receipt of the sale</source>
        <translation>Recibo da venda</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>linha {line}</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>desfeito</translation>
    </message>
    <message>
        <source>POS</source>
        <translation>PDV</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aqui</translation>
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
        <translation>Baixando os seus clientes</translation>
    </message>
    <message>
        <source>So you can find them as you type, also offline. You can stop and continue later.</source>
        <translation>Para encontrá-los enquanto digita, também sem conexão. Pode parar e continuar depois.</translation>
    </message>
    <message>
        <source>Download progress</source>
        <translation>Progresso do download</translation>
    </message>
    <message>
        <source>Stop import</source>
        <translation>Parar importação</translation>
    </message>
    <message>
        <source>Continue downloading</source>
        <translation>Continuar baixando</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Asking Hellotext…</source>
        <translation>Consultando o Hellotext…</translation>
    </message>
    <message>
        <source>Stopping after the current page…</source>
        <translation>Parando ao terminar a página atual…</translation>
    </message>
    <message>
        <source>This till is ready</source>
        <translation>Este caixa está pronto</translation>
    </message>
    <message>
        <source>Till ready; download incomplete</source>
        <translation>Caixa pronto; download incompleto</translation>
    </message>
    <message>
        <source>Everything is on this computer. You can take payments from now on, also offline.</source>
        <translation>Tudo está neste computador. A partir de agora você pode cobrar, também sem conexão.</translation>
    </message>
    <message>
        <source>Stopped; what was downloaded is saved. You can sell now and download the rest later.</source>
        <translation>Download parado; o que foi baixado fica salvo. Pode vender agora e baixar o resto depois.</translation>
    </message>
    <message>
        <source>What was downloaded is saved. Try again, or go to the counter and download the rest later.</source>
        <translation>O que foi baixado fica salvo. Tente de novo, ou vá ao caixa e baixe o resto depois.</translation>
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
            <numerusform>%n cupom</numerusform>
            <numerusform>%n cupons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n ação</numerusform>
            <numerusform>%n ações</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawerScreen</name>
    <message>
        <source>Entries of today</source>
        <translation>Movimentos de hoje</translation>
    </message>
    <message>
        <source>Nothing yet today. Record the opening float first: count what is in the drawer.</source>
        <translation>Nada ainda hoje. Registre primeiro o fundo de troco: conte o que há na gaveta.</translation>
    </message>
    <message>
        <source>Undo this entry</source>
        <translation>Desfazer este movimento</translation>
    </message>
    <message>
        <source>Today is closed (report {number}), so its drawer takes no further entry.</source>
        <translation>O dia está fechado (relatório {number}), por isso a gaveta não aceita mais movimentos.</translation>
    </message>
    <message>
        <source>{entry} of {amount} recorded</source>
        <translation>{entry} de {amount}: registrado</translation>
    </message>
    <message>
        <source>{entry} of {amount} undone</source>
        <translation>{entry} de {amount}: desfeito</translation>
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
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Nothing to show. The payments or refunds behind a figure stand here.</source>
        <translation>Não há nada para mostrar. Aqui aparecem os pagamentos ou as devoluções por trás de um número.</translation>
    </message>
    <message>
        <source>{count} in total, newest {shown} shown</source>
        <translation>{count} no total; abaixo, os {shown} mais recentes</translation>
    </message>
    <message numerus="yes">
        <source>%n in total</source>
        <translation>
            <numerusform>%n no total</numerusform>
            <numerusform>%n no total</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the summary</source>
        <translation>Voltar ao resumo</translation>
    </message>
</context>
<context>
    <name>ErrorBanner</name>
    <message>
        <source>Dismiss this notice</source>
        <translation>Fechar este aviso</translation>
    </message>
</context>
<context>
    <name>ExportFileBar</name>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colunas…</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Conciliar</translation>
    </message>
    <message>
        <source>Reconciliation progress</source>
        <translation>Progresso da conciliação</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>POS export</source>
        <translation>Exportação do PDV</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>File encoding</source>
        <translation>Codificação do arquivo</translation>
    </message>
</context>
<context>
    <name>ExternalReceiptForm</name>
    <message>
        <source>Number on the receipt</source>
        <translation>Número do recibo</translation>
    </message>
    <message>
        <source>Total on the receipt</source>
        <translation>Total do recibo</translation>
    </message>
    <message>
        <source>Customer: name, phone or number</source>
        <translation>Cliente: nome, telefone ou número</translation>
    </message>
    <message>
        <source>e.g. {example}</source>
        <translation>ex.: {example}</translation>
    </message>
    <message>
        <source>Another receipt</source>
        <translation>Outro recibo</translation>
    </message>
    <message>
        <source>From another till, or from before posapp. It is marked as entered by hand.</source>
        <translation>De outro caixa, ou de antes do posapp. Fica marcado como digitado.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>FamiliarCustomers</name>
    <message>
        <source>Recent and frequent customers</source>
        <translation>Clientes recentes e frequentes</translation>
    </message>
    <message>
        <source>Recent and frequent</source>
        <translation>Recentes e frequentes</translation>
    </message>
</context>
<context>
    <name>FamiliarProducts</name>
    <message>
        <source>What you sell most will be here, one tap away.</source>
        <translation>O que você mais vende vai ficar aqui, a um toque.</translation>
    </message>
</context>
<context>
    <name>FaultWindow</name>
    <message>
        <source>Checking and restoring the backup…</source>
        <translation>Conferindo e restaurando a cópia de segurança…</translation>
    </message>
    <message>
        <source>Recovering what was recorded since…</source>
        <translation>Recuperando o que foi registrado desde então…</translation>
    </message>
    <message>
        <source>posapp changed nothing.</source>
        <translation>O posapp não mudou nada.</translation>
    </message>
    <message>
        <source>Nothing was lost: posapp changed nothing, and your records are where they were.</source>
        <translation>Nada se perdeu: o posapp não mudou nada, e o que foi registrado está onde estava.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>This till cannot be opened right now</source>
        <translation>Este caixa não pode ser aberto agora</translation>
    </message>
    <message>
        <source>Set up this till again…</source>
        <translation>Configurar este caixa de novo…</translation>
    </message>
    <message>
        <source>Set up again without the recorded data; backups are kept</source>
        <translation>Configurar de novo sem o registrado; as cópias são mantidas</translation>
    </message>
    <message>
        <source>Restore the backup of {day}</source>
        <translation>Restaurar a cópia de {day}</translation>
    </message>
    <message>
        <source>The damaged file is kept, and what can be read from it is recovered</source>
        <translation>O arquivo danificado é mantido, e o que se puder ler dele é recuperado</translation>
    </message>
</context>
<context>
    <name>FieldRows</name>
    <message>
        <source>Remove this line</source>
        <translation>Remover esta linha</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Browse…</source>
        <translation>Procurar…</translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message>
        <source>Files that could not be read</source>
        <translation>Arquivos que não puderam ser lidos</translation>
    </message>
    <message>
        <source>Files that could not be read stand here, with the reason.</source>
        <translation>Aqui aparecem os arquivos que não puderam ser lidos, com o motivo.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>Parar de usar</translation>
    </message>
    <message>
        <source>Saved. What your POS writes there from now on is read.</source>
        <translation>Salvo. O que o seu PDV gravar ali de agora em diante será lido.</translation>
    </message>
    <message>
        <source>The folder is not watched any more.</source>
        <translation>A pasta não é mais acompanhada.</translation>
    </message>
</context>
<context>
    <name>GuidedRound</name>
    <message>
        <source>That was the whole round</source>
        <translation>Você fez o percurso todo</translation>
    </message>
    <message>
        <source>That is what a day needs. F1 opens the manual on every screen; the menu starts the round again.</source>
        <translation>É o que um dia pede. F1 abre o manual em qualquer tela; pelo menu você repete o percurso.</translation>
    </message>
    <message>
        <source>Practice · step {number} of {count}</source>
        <translation>Prática · passo {number} de {count}</translation>
    </message>
    <message>
        <source>Plug it in again</source>
        <translation>Ligar de novo</translation>
    </message>
    <message>
        <source>Pull the cable</source>
        <translation>Desligar o cabo</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ Pronto</translation>
    </message>
    <message>
        <source>The guided round goes on from the menu whenever you like</source>
        <translation>Continue o percurso pelo menu quando quiser</translation>
    </message>
    <message>
        <source>The practice cable is pulled: payments are kept here</source>
        <translation>Cabo de prática desligado: os pagamentos ficam guardados aqui</translation>
    </message>
    <message>
        <source>The practice cable is plugged in again</source>
        <translation>Cabo de prática ligado de novo</translation>
    </message>
    <message>
        <source>The pretended POS printed receipt {number}</source>
        <translation>O PDV de faz de conta imprimiu o recibo {number}</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
</context>
<context>
    <name>HelpFile</name>
    <message>
        <source>Save for support…</source>
        <translation>Salvar para o suporte…</translation>
    </message>
    <message>
        <source>Save for support</source>
        <translation>Salvar para o suporte</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Salvo: {file}</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>posapp {version}</source>
        <translation>posapp {version}</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Quando aconteceu</translation>
    </message>
    <message>
        <source>Problem report</source>
        <translation>Relatório do problema</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Problem reports stay on this computer unless you send them. They show where in posapp the problem happened, and contain no customer, no amount and no token.</source>
        <translation>Os relatórios de problemas ficam neste computador se você não os enviar. Mostram em que parte do posapp o problema aconteceu, e não contêm cliente, valor nem token.</translation>
    </message>
    <message>
        <source>No problems in posapp on this computer so far.</source>
        <translation>Até agora o posapp não teve problemas neste computador.</translation>
    </message>
</context>
<context>
    <name>IdleKeys</name>
    <message>
        <source>Nothing to undo: the time is over. Refund instead (F3).</source>
        <translation>Nada para desfazer: o tempo passou. Faça uma devolução (F3).</translation>
    </message>
    <message>
        <source>A customer is chosen. Press Esc first.</source>
        <translation>Já há um cliente escolhido. Tecle Esc primeiro.</translation>
    </message>
    <message>
        <source>The shop has no products yet. A manager imports them.</source>
        <translation>A loja ainda não tem produtos. Um gerente os importa.</translation>
    </message>
</context>
<context>
    <name>IntegrationsPage</name>
    <message>
        <source>Tick the systems that are connected in Hellotext&apos;s settings. They send their own events to Hellotext. Recorded here too, these would count twice, so posapp does not offer those actions.</source>
        <translation>Marque os sistemas que estão conectados nas configurações do Hellotext. Eles enviam seus próprios eventos ao Hellotext. Registrados aqui também, contariam duas vezes, por isso o posapp não oferece essas ações.</translation>
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
        <translation>Nome do outro caixa</translation>
    </message>
    <message>
        <source>Till 2</source>
        <translation>Caixa 2</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Convidar</translation>
    </message>
    <message>
        <source>Code, shown once</source>
        <translation>Código, mostrado uma única vez</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The code as a QR code</source>
        <translation>O código em QR</translation>
    </message>
    <message>
        <source>At {till}, open Settings, Tills of this shop, and type or paste this code before {time}.</source>
        <translation>No {till}, abra Configurações, Caixas desta loja, e digite ou cole este código antes das {time}.</translation>
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
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Desconto</translation>
    </message>
    <message>
        <source>10% or amount</source>
        <translation>10% ou valor</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Um a menos</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Um a mais</translation>
    </message>
    <message>
        <source>Remove this item</source>
        <translation>Remover este item</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Items of this sale</source>
        <translation>Itens desta venda</translation>
    </message>
</context>
<context>
    <name>ItemsPanel</name>
    <message>
        <source>Remove all items</source>
        <translation>Remover todos</translation>
    </message>
    <message>
        <source>Press Enter to add this item, or clear the field.</source>
        <translation>Tecle Enter para adicionar este item, ou limpe o campo.</translation>
    </message>
    <message>
        <source>No product has the code “{code}”. Did you mean …?</source>
        <translation>Nenhum produto tem o código “{code}”. Você quis dizer…?</translation>
    </message>
    <message>
        <source>{item} added, {total} in all</source>
        <translation>{item}: item adicionado, {total} no total</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Itens</translation>
    </message>
    <message>
        <source>Add “{text}” as a custom item</source>
        <translation>Adicionar “{text}” como item avulso</translation>
    </message>
    <message>
        <source>{item} removed</source>
        <translation>{item}: item retirado</translation>
    </message>
    <message>
        <source>All items removed</source>
        <translation>Todos os itens foram retirados</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n itens</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore items</source>
        <translation>Recuperar itens</translation>
    </message>
</context>
<context>
    <name>JoinPanel</name>
    <message>
        <source>Code of the invitation</source>
        <translation>Código do convite</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Several tills of one shop can share coupons, customers, staff and the day. At a till that shares already, a manager presses Invite; type or paste the code here. It works once, and for 15 minutes. Each till goes on selling by itself while the others cannot be reached.</source>
        <translation>Vários caixas de uma loja podem compartilhar cupons, clientes, equipe e o dia. Em um caixa que já compartilha, um gerente toca em Convidar; digite ou cole aqui o código. Vale uma única vez e por 15 minutos. Cada caixa continua vendendo sozinho enquanto não alcança os outros.</translation>
    </message>
</context>
<context>
    <name>JournalScreen</name>
    <message>
        <source>All</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dias</translation>
    </message>
    <message>
        <source>Activity log entries</source>
        <translation>Registros de atividades</translation>
    </message>
    <message>
        <source>No matching entries.</source>
        <translation>Nenhum registro encontrado.</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>Mostrar registros anteriores</translation>
    </message>
    <message>
        <source>Entry {number}, {moment}</source>
        <translation>Registro {number}, {moment}</translation>
    </message>
    <message>
        <source>Hash: {hash}</source>
        <translation>Hash: {hash}</translation>
    </message>
    <message>
        <source>Person, receipt, amount, ID</source>
        <translation>Pessoa, recibo, valor, ID</translation>
    </message>
    <message>
        <source>Type of entry</source>
        <translation>Tipo de registro</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>Todos os registros</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Registro de atividades</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Choose the customer, then record the payment</source>
        <translation>Escolher o cliente; depois, registrar o pagamento</translation>
    </message>
    <message>
        <source>Move through the customers found</source>
        <translation>Percorrer os clientes encontrados</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Novo cliente</translation>
    </message>
    <message>
        <source>Type or scan a coupon</source>
        <translation>Digitar ou ler um cupom</translation>
    </message>
    <message>
        <source>Take the newest receipt of your POS, or choose one</source>
        <translation>Pegar o último recibo do PDV, ou escolher um</translation>
    </message>
    <message>
        <source>Split the payment</source>
        <translation>Dividir o pagamento</translation>
    </message>
    <message>
        <source>Enter a tip</source>
        <translation>Digitar uma gorjeta</translation>
    </message>
    <message>
        <source>Choose what was received in cash</source>
        <translation>Escolher o que foi recebido em dinheiro</translation>
    </message>
    <message>
        <source>Go to the sales of the day, and back</source>
        <translation>Ir para as vendas do dia, e voltar</translation>
    </message>
    <message>
        <source>Undo the last payment before it is sent</source>
        <translation>Desfazer o último pagamento antes do envio</translation>
    </message>
    <message>
        <source>Switch person, or lock the till</source>
        <translation>Trocar de pessoa, ou bloquear o caixa</translation>
    </message>
    <message>
        <source>Type or scan a product, if the shop has a catalogue</source>
        <translation>Digitar ou ler um produto, se a loja tem catálogo</translation>
    </message>
    <message>
        <source>Change customer</source>
        <translation>Trocar cliente</translation>
    </message>
    <message>
        <source>Sell without a customer</source>
        <translation>Vender sem cliente</translation>
    </message>
</context>
<context>
    <name>KeyboardMenu</name>
    <message>
        <source>Keyboard on the screen</source>
        <translation>Teclado na tela</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>On a touch screen</source>
        <translation>Se a tela é sensível ao toque</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Sempre</translation>
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
        <translation>Apagar o último dígito</translation>
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
        <translation>Igual ao sistema</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Keyboard on the screen</source>
        <translation>Teclado na tela</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Done: put the keyboard away</source>
        <translation>Pronto: ocultar o teclado</translation>
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
        <translation>Números e sinais</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>Letras com acento</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Maiúscula</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Apagar o último caractere</translation>
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
        <translation>O que o PDV imprimiu</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Certo</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Não está certo</translation>
    </message>
    <message>
        <source>Scan the code instead</source>
        <translation>Ler o código</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Print any receipt now. It appears here.</source>
        <translation>Imprima agora qualquer recibo. Ele aparece aqui.</translation>
    </message>
    <message>
        <source>Nothing is connected yet. Set it up first, then print any receipt.</source>
        <translation>Ainda não há nada conectado. Configure primeiro e depois imprima qualquer recibo.</translation>
    </message>
    <message>
        <source>The last one came at {time}</source>
        <translation>O último chegou às {time}</translation>
    </message>
    <message>
        <source>This POS prints pictures, which posapp cannot read. Scan the code on the receipt at the counter instead.</source>
        <translation>Este PDV imprime imagens, que o posapp não consegue ler. Leia no balcão o código do recibo.</translation>
    </message>
    <message>
        <source>posapp found no sale on this paper. If it is one, choose “Not right” and type its total.</source>
        <translation>O posapp não encontrou uma venda neste papel. Se for uma, escolha “Não está certo” e digite o total.</translation>
    </message>
    <message>
        <source>without a number</source>
        <translation>sem número</translation>
    </message>
    <message>
        <source>Good: receipts like this one come to the counter by themselves.</source>
        <translation>Ótimo: recibos como este chegam sozinhos ao balcão.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Nothing to move: Hellotext already has everything</source>
        <translation>Não há nada a mover: o Hellotext já tem tudo</translation>
    </message>
    <message>
        <source>Customer list</source>
        <translation>Lista de clientes</translation>
    </message>
    <message>
        <source>Download now</source>
        <translation>Baixar agora</translation>
    </message>
    <message>
        <source>posapp {version}</source>
        <translation>posapp {version}</translation>
    </message>
    <message>
        <source>posapp sends what happens at the counter to Hellotext. Free software under the MIT licence.</source>
        <translation>O posapp envia ao Hellotext o que acontece no caixa. Software livre sob a licença MIT.</translation>
    </message>
</context>
<context>
    <name>ManagerPage</name>
    <message>
        <source>Who manages this shop?</source>
        <translation>Quem gerencia esta loja?</translation>
    </message>
    <message>
        <source>Once there is a manager, everybody signs in with a PIN. Each sale shows who recorded it, and sensitive steps need a manager. You can also do this later, from the menu.</source>
        <translation>Quando há um gerente, todos entram com um PIN. Cada venda mostra quem a registrou, e os passos delicados precisam de um gerente. Você também pode fazer isso depois, pelo menu.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Seu nome</translation>
    </message>
    <message>
        <source>PIN, 4 to 8 digits</source>
        <translation>PIN, de 4 a 8 dígitos</translation>
    </message>
    <message>
        <source>Repeat the PIN</source>
        <translation>Repita o PIN</translation>
    </message>
    <message>
        <source>Nobody can see a PIN here, not even a manager. A manager can set a new one.</source>
        <translation>Aqui ninguém pode ver um PIN, nem mesmo um gerente. Um gerente pode definir um novo.</translation>
    </message>
    <message>
        <source>Add manager</source>
        <translation>Adicionar gerente</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>Pular por enquanto</translation>
    </message>
    <message>
        <source>The PINs do not match. Repeat the PIN.</source>
        <translation>Os PINs não conferem. Repita o PIN.</translation>
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
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Conteúdo</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Buscar no manual</translation>
    </message>
    <message>
        <source>The manual cannot be read. Install posapp again.</source>
        <translation>Não é possível ler o manual. Instale o posapp novamente.</translation>
    </message>
    <message>
        <source>Nothing in the manual matches “{text}”.</source>
        <translation>Não há nada no manual sobre “{text}”.</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>MatchLine</name>
    <message>
        <source>{shown} of {count} customers shown. Type more to find one of the others.</source>
        <translation>Mostrando {shown} de {count} clientes. Digite mais para encontrar os outros.</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Reason (saved in the activity log)</source>
        <translation>Motivo (fica no registro)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Desativar</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Reativar</translation>
    </message>
    <message>
        <source>PIN, 4 to 8 digits</source>
        <translation>PIN, de 4 a 8 dígitos</translation>
    </message>
    <message>
        <source>Repeat the PIN</source>
        <translation>Repita o PIN</translation>
    </message>
    <message>
        <source>New PIN (optional)</source>
        <translation>Novo PIN (opcional)</translation>
    </message>
    <message>
        <source>The PINs do not match. Repeat the PIN.</source>
        <translation>Os PINs não conferem. Repita o PIN.</translation>
    </message>
    <message>
        <source>First manager</source>
        <translation>Primeiro gerente</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nova pessoa</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>Editar pessoa</translation>
    </message>
</context>
<context>
    <name>MoreActionsScreen</name>
    <message>
        <source>Actions</source>
        <translation>Ações</translation>
    </message>
    <message>
        <source>{action} · recorded</source>
        <translation>{action} · registrado</translation>
    </message>
    <message>
        <source>{action} · undone; it will not be sent</source>
        <translation>{action} · desfeito; não será enviado</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Mais ações</translation>
    </message>
    <message>
        <source>No other actions are switched on at this till.</source>
        <translation>Não há outras ações ativadas neste caixa.</translation>
    </message>
    <message>
        <source>A manager chooses them: orders to collect, viewed products, forms, message subscriptions, and the shop&apos;s own actions, such as attending an event.</source>
        <translation>Um gerente as escolhe: pedidos para retirar, produtos vistos, formulários, inscrições para mensagens e ações próprias da loja, como participar de um evento.</translation>
    </message>
    <message>
        <source>Choose actions…</source>
        <translation>Escolher ações…</translation>
    </message>
</context>
<context>
    <name>MovementForm</name>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Count notes and coins</source>
        <translation>Contar cédulas e moedas</translation>
    </message>
    <message>
        <source>Note, if there is anything to say</source>
        <translation>Observação, se houver</translation>
    </message>
    <message>
        <source>What for: change from the bank…</source>
        <translation>Para quê: troco do banco…</translation>
    </message>
    <message>
        <source>What for: the baker, the safe…</source>
        <translation>Para quê: o padeiro, o cofre…</translation>
    </message>
    <message>
        <source>Record opening float</source>
        <translation>Registrar fundo de troco</translation>
    </message>
    <message>
        <source>Record opening float {amount}</source>
        <translation>Registrar fundo de troco {amount}</translation>
    </message>
    <message>
        <source>Record cash in</source>
        <translation>Registrar suprimento</translation>
    </message>
    <message>
        <source>Record cash in {amount}</source>
        <translation>Registrar suprimento {amount}</translation>
    </message>
    <message>
        <source>Record cash out</source>
        <translation>Registrar sangria</translation>
    </message>
    <message>
        <source>Record cash out {amount}</source>
        <translation>Registrar sangria {amount}</translation>
    </message>
</context>
<context>
    <name>MovementModel</name>
    <message>
        <source>Undone: {entry}</source>
        <translation>Desfeito: {entry}</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>desfeito</translation>
    </message>
    <message>
        <source>{who}, permitted by {manager}</source>
        <translation>{who}, com permissão de {manager}</translation>
    </message>
</context>
<context>
    <name>NewCustomerForm</name>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Sobrenome</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Use this number</source>
        <translation>Usar este número</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Cadastrar</translation>
    </message>
    <message>
        <source>Back to the search</source>
        <translation>Voltar à busca</translation>
    </message>
    <message>
        <source>Choose this customer</source>
        <translation>Escolher este cliente</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Novo cliente</translation>
    </message>
    <message>
        <source>{name} already has this phone or e-mail.</source>
        <translation>{name} já tem este telefone ou e-mail.</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Note about {name}</source>
        <translation>Anotação sobre {name}</translation>
    </message>
    <message>
        <source>For the next person at this till. It stays on this computer.</source>
        <translation>Para a próxima pessoa neste caixa. Fica neste computador.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anotação</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Order number</source>
        <translation>Número do pedido</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>Adicionar um produto</translation>
    </message>
    <message>
        <source>Amount, {currency}</source>
        <translation>Valor, {currency}</translation>
    </message>
    <message>
        <source>Source of the number</source>
        <translation>Origem do número</translation>
    </message>
    <message>
        <source>Started elsewhere? Then it is already:</source>
        <translation>Começou em outro lugar? Então já está:</translation>
    </message>
    <message>
        <source>This order is finished. It has no further steps.</source>
        <translation>Este pedido terminou. Não há mais passos.</translation>
    </message>
    <message>
        <source>None of this order&apos;s next steps is switched on.</source>
        <translation>Nenhum dos próximos passos está ativado.</translation>
    </message>
    <message>
        <source>Collect here</source>
        <translation>Retirada aqui</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Com entrega</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produto</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Qtde.</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Preço un.</translation>
    </message>
    <message>
        <source>Products (optional)</source>
        <translation>Produtos (opcional)</translation>
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
        <translation>Retirada aqui</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Com entrega</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back to the counter</source>
        <translation>Voltar ao caixa</translation>
    </message>
</context>
<context>
    <name>PairingModel</name>
    <message>
        <source>a program of this PC</source>
        <translation>um programa deste computador</translation>
    </message>
</context>
<context>
    <name>PaymentHead</name>
    <message>
        <source>Split the payment</source>
        <translation>Dividir o pagamento</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Gorjeta</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Número do recibo</translation>
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
        <translation>Meio de pagamento</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Amount: enter what was paid.</source>
        <translation>Valor: digite o que foi pago.</translation>
    </message>
    <message>
        <source>From the POS</source>
        <translation>Do PDV</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pagamento</translation>
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
        <translation>Pagamentos</translation>
    </message>
    <message>
        <source>Another receipt</source>
        <translation>Outro recibo</translation>
    </message>
    <message>
        <source>From another till, or from before posapp</source>
        <translation>De outro caixa, ou de antes do posapp</translation>
    </message>
    <message>
        <source>No payment found. Search again, or enter another receipt.</source>
        <translation>Nenhum pagamento encontrado. Procure de novo, ou digite outro recibo.</translation>
    </message>
    <message>
        <source>No payments yet today. Scan or type a receipt number or a customer&apos;s name.</source>
        <translation>Ainda não há pagamentos hoje. Leia ou digite um número de recibo ou o nome de um cliente.</translation>
    </message>
    <message>
        <source>Receipt or customer</source>
        <translation>Recibo ou cliente</translation>
    </message>
    <message>
        <source>Receipt, name or phone</source>
        <translation>Recibo, nome ou telefone</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primeiro dia</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último dia</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próximo</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mês</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Período</translation>
    </message>
</context>
<context>
    <name>PermissionSheet</name>
    <message>
        <source>Manager&apos;s PIN required</source>
        <translation>É preciso o PIN de um gerente</translation>
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
        <translation>Gerente</translation>
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
        <translation>PIN: digite e tecle Enter.</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Apagar o último dígito</translation>
    </message>
    <message>
        <source>Confirm the PIN</source>
        <translation>Confirmar o PIN</translation>
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
        <translation>Precisa de um gerente</translation>
    </message>
</context>
<context>
    <name>PosQuestions</name>
    <message>
        <source>Which column is it?</source>
        <translation>Qual é a coluna?</translation>
    </message>
    <message>
        <source>What separates the decimals in this file?</source>
        <translation>O que separa os decimais neste arquivo?</translation>
    </message>
    <message>
        <source>Is the day or the month first in this file?</source>
        <translation>Neste arquivo vem primeiro o dia ou o mês?</translation>
    </message>
    <message>
        <source>Which register of this file is this till?</source>
        <translation>Qual dos caixas do arquivo é este?</translation>
    </message>
    <message>
        <source>What is a row marked “{text}”?</source>
        <translation>O que é uma linha marcada “{text}”?</translation>
    </message>
    <message>
        <source>What is a row that does not say what it is?</source>
        <translation>O que é uma linha que não diz o que é?</translation>
    </message>
    <message>
        <source>Does the column “{text}” say what a row is?</source>
        <translation>A coluna “{text}” diz o que é cada linha?</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>não está no arquivo</translation>
    </message>
    <message>
        <source>Whose are the rows that name no register?</source>
        <translation>De quem são as linhas que não indicam nenhum caixa?</translation>
    </message>
    <message>
        <source>What are several rows of one receipt?</source>
        <translation>O que são várias linhas do mesmo recibo?</translation>
    </message>
    <message>
        <source>Which cards are those that the file only calls cards?</source>
        <translation>Que cartões são os que o arquivo chama apenas de cartão?</translation>
    </message>
    <message>
        <source>Are the taxes included in the amounts?</source>
        <translation>Os impostos estão incluídos nos valores?</translation>
    </message>
    <message>
        <source>What is to be done with the tips?</source>
        <translation>O que fazer com as gorjetas?</translation>
    </message>
    <message>
        <source>What are these amounts with three decimals?</source>
        <translation>O que são estes valores com três casas decimais?</translation>
    </message>
    <message>
        <source>Which column says whether a row is a sale, a refund or cancelled?</source>
        <translation>Que coluna diz se a linha é venda, devolução ou cancelada?</translation>
    </message>
    <message>
        <source>Which column names the register?</source>
        <translation>Que coluna indica o caixa?</translation>
    </message>
    <message>
        <source>Which column says how it was paid?</source>
        <translation>Que coluna diz como foi pago?</translation>
    </message>
    <message>
        <source>Which column says what was given back of the sale later?</source>
        <translation>Que coluna diz quanto da venda foi devolvido depois?</translation>
    </message>
    <message>
        <source>Which column holds the tip?</source>
        <translation>Que coluna tem a gorjeta?</translation>
    </message>
    <message>
        <source>a point: 1,234.50</source>
        <translation>um ponto: 1,234.50</translation>
    </message>
    <message>
        <source>a comma: 1.234,50</source>
        <translation>uma vírgula: 1.234,50</translation>
    </message>
    <message>
        <source>day first: 31/12/2026</source>
        <translation>primeiro o dia: 31/12/2026</translation>
    </message>
    <message>
        <source>month first: 12/31/2026</source>
        <translation>primeiro o mês: 12/31/2026</translation>
    </message>
    <message>
        <source>a sale</source>
        <translation>uma venda</translation>
    </message>
    <message>
        <source>a refund</source>
        <translation>uma devolução</translation>
    </message>
    <message>
        <source>a sale that was refunded entirely</source>
        <translation>uma venda devolvida por inteiro</translation>
    </message>
    <message>
        <source>cancelled: leave it out</source>
        <translation>cancelada: deixar de fora</translation>
    </message>
    <message>
        <source>failed: leave it out</source>
        <translation>recusada: deixar de fora</translation>
    </message>
    <message>
        <source>not paid yet: leave it out</source>
        <translation>ainda não paga: deixar de fora</translation>
    </message>
    <message>
        <source>parts of one sale: add them up</source>
        <translation>partes de uma venda: somar</translation>
    </message>
    <message>
        <source>copies of one sale: count it once</source>
        <translation>cópias de uma venda: contar uma vez</translation>
    </message>
    <message>
        <source>this till&apos;s</source>
        <translation>deste caixa</translation>
    </message>
    <message>
        <source>nobody&apos;s: leave them out</source>
        <translation>de ninguém: deixar de fora</translation>
    </message>
    <message>
        <source>debit cards</source>
        <translation>cartões de débito</translation>
    </message>
    <message>
        <source>credit cards</source>
        <translation>cartões de crédito</translation>
    </message>
    <message>
        <source>yes, they are included</source>
        <translation>sim, estão incluídos</translation>
    </message>
    <message>
        <source>keep the amounts as they are</source>
        <translation>deixar os valores como estão</translation>
    </message>
    <message>
        <source>take them off: the amounts include them</source>
        <translation>descontar: os valores as incluem</translation>
    </message>
    <message>
        <source>two decimals and a zero: 99.900 is 99.90</source>
        <translation>duas casas decimais e um zero: 99.900 é 99.90</translation>
    </message>
    <message>
        <source>not clear: do not read these rows</source>
        <translation>não está claro: não ler estas linhas</translation>
    </message>
    <message>
        <source>yes: ask about each of its words</source>
        <translation>sim: perguntar sobre cada uma das palavras</translation>
    </message>
    <message>
        <source>no: it changes nothing</source>
        <translation>não: não muda nada</translation>
    </message>
    <message>
        <source>something else: leave it out</source>
        <translation>outra coisa: deixar de fora</translation>
    </message>
    <message>
        <source>another till&apos;s: leave them out</source>
        <translation>de outro caixa: deixar de fora</translation>
    </message>
    <message>
        <source>both, or not known</source>
        <translation>dos dois tipos, ou não se sabe</translation>
    </message>
    <message>
        <source>no: add them to the amounts</source>
        <translation>não: somar aos valores</translation>
    </message>
    <message>
        <source>add them to the amounts</source>
        <translation>somar aos valores</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>todos</translation>
    </message>
</context>
<context>
    <name>PosReceiptForm</name>
    <message>
        <source>The total is</source>
        <translation>O total é</translation>
    </message>
    <message>
        <source>Its number, if it has one</source>
        <translation>O número, se houver</translation>
    </message>
    <message>
        <source>It is a</source>
        <translation>É uma</translation>
    </message>
    <message>
        <source>This is no amount: write it as on the receipt.</source>
        <translation>Isto não é um valor: escreva como no recibo.</translation>
    </message>
    <message>
        <source>Enter what the receipt comes to.</source>
        <translation>Digite o total do recibo.</translation>
    </message>
</context>
<context>
    <name>PosReceiptSheet</name>
    <message>
        <source>Receipts of your POS</source>
        <translation>Recibos do seu PDV</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>No receipts of your POS are waiting.</source>
        <translation>Não há recibos do PDV esperando.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corrigir…</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Oferecer de novo</translation>
    </message>
    <message>
        <source>It was dismissed. Offer it again to take it.</source>
        <translation>Foi descartado. Ofereça de novo para pegar.</translation>
    </message>
    <message>
        <source>It is not a payment, or its total is not certain. Correct it, or enter the payment by hand.</source>
        <translation>Não é um pagamento, ou o total não é certo. Corrija-o, ou digite o pagamento à mão.</translation>
    </message>
</context>
<context>
    <name>PosReceiptStrip</name>
    <message>
        <source>Take</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Put it into the payment</source>
        <translation>Colocar no pagamento</translation>
    </message>
    <message>
        <source>{number} · in the payment · Esc puts it back</source>
        <translation>{number} · no pagamento · Esc devolve</translation>
    </message>
    <message>
        <source>Take receipt {receipt}</source>
        <translation>Pegar o recibo {receipt}</translation>
    </message>
    <message>
        <source>In the payment · Esc puts it back</source>
        <translation>No pagamento · Esc devolve</translation>
    </message>
    <message numerus="yes">
        <source>%n left ▾</source>
        <translation>
            <numerusform>%n sem pegar ▾</numerusform>
            <numerusform>%n sem pegar ▾</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) of the POS waiting</source>
        <translation>
            <numerusform>%n recibo do PDV esperando</numerusform>
            <numerusform>%n recibos do PDV esperando</numerusform>
        </translation>
    </message>
    <message>
        <source>Receipts of your POS appear here</source>
        <translation>Os recibos do seu PDV aparecem aqui</translation>
    </message>
    <message>
        <source>Receipt of the POS: {receipt}</source>
        <translation>Recibo do PDV: {receipt}</translation>
    </message>
</context>
<context>
    <name>PosReceiptTaker</name>
    <message>
        <source>{receipt} of the POS waits again</source>
        <translation>{receipt} do PDV espera de novo</translation>
    </message>
    <message>
        <source>{receipt} of the POS is in the payment. Esc puts it back.</source>
        <translation>{receipt} do PDV está no pagamento. Esc devolve.</translation>
    </message>
    <message>
        <source>No receipt of your POS is waiting</source>
        <translation>Nenhum recibo do PDV está esperando</translation>
    </message>
    <message>
        <source>Replace what is typed with {receipt} of the POS?</source>
        <translation>Trocar o que foi digitado por {receipt} do PDV?</translation>
    </message>
    <message>
        <source>{amount} would stand in its place. Cancel to keep what is typed.</source>
        <translation>Ficaria {amount} no lugar. Cancele para manter o que foi digitado.</translation>
    </message>
    <message>
        <source>What was typed stays</source>
        <translation>O que foi digitado fica</translation>
    </message>
    <message>
        <source>Receipt {receipt} of the POS was corrected</source>
        <translation>O recibo {receipt} do PDV foi corrigido</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Trocar</translation>
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
        <translation>{receipt} é uma nota de crédito. Devolva a venta dela em Devoluções.</translation>
    </message>
    <message>
        <source>{receipt} was read. Something was typed already, so nothing was filled in.</source>
        <translation>{receipt}: lido. Já havia algo digitado, por isso nada foi preenchido.</translation>
    </message>
    <message>
        <source>{receipt}: amount and number are the receipt&apos;s</source>
        <translation>{receipt}: o valor e o número são os do recibo</translation>
    </message>
    <message>
        <source>{receipt}: the number is the receipt&apos;s. Enter the amount in {currency}.</source>
        <translation>{receipt}: o número é o do recibo. Informe o valor em {currency}.</translation>
    </message>
</context>
<context>
    <name>PrinterPanel</name>
    <message>
        <source>Where the printer is</source>
        <translation>Onde está a impressora</translation>
    </message>
    <message>
        <source>Where your POS prints to</source>
        <translation>Onde o seu PDV imprime</translation>
    </message>
    <message>
        <source>No printer in between is set up.</source>
        <translation>Nenhuma ponte da impressora está configurada.</translation>
    </message>
    <message>
        <source>An address, a device such as /dev/usb/lp0 or serial:COM3, or queue:NAME for a Windows queue</source>
        <translation>Um endereço, um dispositivo como /dev/usb/lp0 ou serial:COM3, ou queue:NOME para uma fila do Windows</translation>
    </message>
    <message>
        <source>Letters of your POS</source>
        <translation>Letras do seu PDV</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Encerrar</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>Parar de usar</translation>
    </message>
    <message>
        <source>Say where the printer is, such as 192.168.0.50.</source>
        <translation>Diga onde está a impressora, por exemplo 192.168.0.50.</translation>
    </message>
    <message>
        <source>Saved. Press Start, so that your POS can print.</source>
        <translation>Salvo. Aperte Iniciar para que o seu PDV possa imprimir.</translation>
    </message>
    <message>
        <source>It starts</source>
        <translation>Está iniciando</translation>
    </message>
    <message>
        <source>It stops after the paper that is being printed</source>
        <translation>Encerra depois do papel que está sendo impresso</translation>
    </message>
    <message>
        <source>Not used any more. Let your POS print to the printer itself again.</source>
        <translation>Não é mais usada. Faça o seu PDV imprimir de novo direto na impressora.</translation>
    </message>
</context>
<context>
    <name>ProductField</name>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produto</translation>
    </message>
    <message>
        <source>Scan or type a product</source>
        <translation>Leia ou digite um produto</translation>
    </message>
    <message>
        <source>Barcode or name, then Enter; type 3* before it for three (F10)</source>
        <translation>Código de barras ou nome e Enter; 3* na frente adiciona três (F10)</translation>
    </message>
    <message>
        <source>Products found</source>
        <translation>Produtos encontrados</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) found</source>
        <translation>
            <numerusform>%n produto encontrado</numerusform>
            <numerusform>%n produtos encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Several products match. Choose one.</source>
        <translation>Há vários produtos. Escolha um.</translation>
    </message>
    <message>
        <source>No product in the catalogue matches “{text}”.</source>
        <translation>Nenhum produto do catálogo corresponde a “{text}”.</translation>
    </message>
</context>
<context>
    <name>ProductsSheet</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produtos</translation>
    </message>
    <message>
        <source>Import file</source>
        <translation>Importar arquivo</translation>
    </message>
    <message>
        <source>Use Windows encoding</source>
        <translation>Usar codificação Windows</translation>
    </message>
    <message>
        <source>Decimal point (1.50)</source>
        <translation>Ponto decimal (1.50)</translation>
    </message>
    <message>
        <source>Decimal comma (1,50)</source>
        <translation>Vírgula decimal (1,50)</translation>
    </message>
    <message>
        <source>Stop import</source>
        <translation>Parar importação</translation>
    </message>
    <message>
        <source>Import progress</source>
        <translation>Progresso da importação</translation>
    </message>
    <message>
        <source>Scale codes…</source>
        <translation>Códigos de balança…</translation>
    </message>
    <message>
        <source>What the labels of the shop&apos;s scale say</source>
        <translation>O que dizem as etiquetas da balança</translation>
    </message>
    <message>
        <source>Also send each item as “product.purchased”</source>
        <translation>Enviar também cada item como “product.purchased”</translation>
    </message>
    <message>
        <source>Hellotext may count revenue twice: the payment already includes the amount.</source>
        <translation>O Hellotext pode contar a receita duas vezes: o pagamento já inclui o valor.</translation>
    </message>
    <message>
        <source>Product file (CSV)</source>
        <translation>Arquivo de produtos (CSV)</translation>
    </message>
    <message>
        <source>With a catalogue, you add items by barcode or name. The first line of the file needs the columns barcode, name, price and currency; unit (piece, kg, l, m), sku, category and reference are optional.</source>
        <translation>Com um catálogo, os itens são adicionados por código de barras ou nome. A primeira linha do arquivo precisa das colunas barcode, name, price e currency; unit (piece, kg, l, m), sku, category e reference são opcionais.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) in the catalogue</source>
        <translation>
            <numerusform>%n produto no catálogo</numerusform>
            <numerusform>%n produtos no catálogo</numerusform>
        </translation>
    </message>
    <message>
        <source>No products yet.</source>
        <translation>Ainda não há produtos.</translation>
    </message>
    <message>
        <source>File: not found. Choose another file.</source>
        <translation>Arquivo: não encontrado. Escolha outro arquivo.</translation>
    </message>
    <message>
        <source>{added} new, {changed} changed, {same} unchanged, {refused} rejected</source>
        <translation>{added} novos, {changed} alterados, {same} sem mudança, {refused} rejeitados</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>Linha {line}: {what}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… e mais %n</numerusform>
            <numerusform>… e mais %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionSheet</name>
    <message>
        <source>Save answer</source>
        <translation>Salvar resposta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>In the file: {cells}</source>
        <translation>No arquivo: {cells}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>posapp asks once and remembers this for every export of this POS.</source>
        <translation>O posapp pergunta uma vez e lembra disso em cada exportação deste PDV.</translation>
    </message>
    <message>
        <source>Choose an answer.</source>
        <translation>Escolha uma resposta.</translation>
    </message>
</context>
<context>
    <name>ReceiptPanel</name>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Dismissed. The counter does not offer it.</source>
        <translation>Descartado. O balcão não o oferece.</translation>
    </message>
    <message>
        <source>Offered again at the counter.</source>
        <translation>Oferecido de novo no balcão.</translation>
    </message>
    <message>
        <source>Corrected. The counter offers it like this.</source>
        <translation>Corrigido. O balcão o oferece assim.</translation>
    </message>
</context>
<context>
    <name>ReconciliationOutcome</name>
    <message numerus="yes">
        <source>%n receipt(s) of the POS without a customer</source>
        <translation>
            <numerusform>%n recibo do PDV sem cliente</numerusform>
            <numerusform>%n recibos do PDV sem cliente</numerusform>
        </translation>
    </message>
    <message>
        <source>counted here, never sent</source>
        <translation>contados aqui, nunca enviados</translation>
    </message>
    <message>
        <source>{lines} receipts · {confirmed} confirmed by Hellotext · {accepted} received</source>
        <translation>{lines} recibos · {confirmed} confirmados pelo Hellotext · {accepted} recebidos</translation>
    </message>
    <message numerus="yes">
        <source>%n without a customer</source>
        <translation>
            <numerusform>%n sem cliente</numerusform>
            <numerusform>%n sem cliente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n a corrigir</numerusform>
            <numerusform>%n a corrigir</numerusform>
        </translation>
    </message>
    <message>
        <source>POS: {sold} − {refunds} = {net}</source>
        <translation>PDV: {sold} − {refunds} = {net}</translation>
    </message>
    <message>
        <source>Line {line}: {sentence}</source>
        <translation>Linha {line}: {sentence}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more line(s)</source>
        <translation>
            <numerusform>… e mais %n linha</numerusform>
            <numerusform>… e mais %n linhas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconciliationScreen</name>
    <message>
        <source>Discrepancies</source>
        <translation>Divergências</translation>
    </message>
    <message>
        <source>File: choose the POS export first.</source>
        <translation>Arquivo: escolha primeiro a exportação do PDV.</translation>
    </message>
    <message>
        <source>Receipt: enter the receipt of the sale that was refunded.</source>
        <translation>Recibo: digite o recibo da venda que foi devolvida.</translation>
    </message>
    <message>
        <source>Receipt corrected</source>
        <translation>Recibo corrigido</translation>
    </message>
    <message>
        <source>Sent to review</source>
        <translation>Enviado à revisão</translation>
    </message>
    <message>
        <source>Recorded with the time from the POS</source>
        <translation>Registrado com a hora do PDV</translation>
    </message>
    <message>
        <source>No discrepancies on this day.</source>
        <translation>Nenhuma divergência neste dia.</translation>
    </message>
    <message>
        <source>Reconcile with the POS</source>
        <translation>Conciliar com o PDV</translation>
    </message>
</context>
<context>
    <name>RedeemableCoupons</name>
    <message>
        <source>Coupons for this customer</source>
        <translation>Cupons para este cliente</translation>
    </message>
</context>
<context>
    <name>RefundForm</name>
    <message>
        <source>Amount to refund</source>
        <translation>Valor a devolver</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Everything that is left: {amount}</source>
        <translation>Tudo o que resta: {amount}</translation>
    </message>
    <message>
        <source>Refund {amount}</source>
        <translation>Devolver {amount}</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>Escolha o motivo</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Request refund</source>
        <translation>Pedir devolução</translation>
    </message>
    <message>
        <source>Records the customer&apos;s request; a manager decides</source>
        <translation>Registra o pedido do cliente; um gerente decide</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Recusar</translation>
    </message>
    <message>
        <source>Note: enter why you decline the request.</source>
        <translation>Nota: informe por que recusa o pedido.</translation>
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
        <translation>Escolha um pagamento à esquerda.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolução</translation>
    </message>
    <message>
        <source>Refund {amount}</source>
        <translation>Devolver {amount}</translation>
    </message>
    <message>
        <source>Receipt {receipt} over {total} is not of this till.</source>
        <translation>O recibo {receipt} de {total} não é deste caixa.</translation>
    </message>
    <message>
        <source>Receipt {receipt} over {total} is of {day}.</source>
        <translation>O recibo {receipt} de {total} é de {day}.</translation>
    </message>
    <message>
        <source>Refund {amount} of an older payment?</source>
        <translation>Devolver {amount} de um pagamento anterior?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Refund request declined</source>
        <translation>Devolução recusada</translation>
    </message>
    <message>
        <source>{amount} refunded · {receipt}</source>
        <translation>{amount} devolvido · {receipt}</translation>
    </message>
    <message>
        <source>{amount} requested · {receipt}</source>
        <translation>{amount} pedido · {receipt}</translation>
    </message>
    <message>
        <source>Refund undone</source>
        <translation>Devolução desfeita</translation>
    </message>
</context>
<context>
    <name>RefundablePaymentModel</name>
    <message>
        <source>No customer</source>
        <translation>Sem cliente</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>pedida</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>devolvido</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>restam {amount}</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>The report as printed</source>
        <translation>O relatório como é impresso</translation>
    </message>
    <message>
        <source>Reason for reopening the day</source>
        <translation>Motivo para reabrir o dia</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Salvar relatório</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Salvar…</translation>
    </message>
    <message>
        <source>Reopen the day</source>
        <translation>Reabrir o dia</translation>
    </message>
    <message>
        <source>Back to the count</source>
        <translation>Voltar à contagem</translation>
    </message>
</context>
<context>
    <name>RestoredNotices</name>
    <message>
        <source>What happened to this till</source>
        <translation>O que aconteceu com este caixa</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como lido</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
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
        <translation>Quantidade de {item} a devolver</translation>
    </message>
    <message>
        <source>One less of {item}</source>
        <translation>Um a menos de {item}</translation>
    </message>
    <message>
        <source>One more of {item}</source>
        <translation>Um a mais de {item}</translation>
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
        <translation>Marcar tudo</translation>
    </message>
    <message>
        <source>Items to return</source>
        <translation>Itens a devolver</translation>
    </message>
</context>
<context>
    <name>ReviewFacts</name>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) selected</source>
        <translation>
            <numerusform>%n pagamento selecionado</numerusform>
            <numerusform>%n pagamentos selecionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Your decision applies to all of them.</source>
        <translation>A sua decisão vale para todos eles.</translation>
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
            <numerusform>Enviado %n vezes</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>agora mesmo</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>há %n minuto</numerusform>
            <numerusform>há %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>há %n hora</numerusform>
            <numerusform>há %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>há %n dia</numerusform>
            <numerusform>há %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide Hellotext&apos;s answer</source>
        <translation>Ocultar a resposta do Hellotext</translation>
    </message>
    <message>
        <source>Show Hellotext&apos;s answer</source>
        <translation>Ver a resposta do Hellotext</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
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
        <translation>Todas as causas</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>Nothing to review. Events that Hellotext rejects appear here.</source>
        <translation>Nada a revisar. Os eventos que o Hellotext rejeita aparecem aqui.</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Escolher todos</translation>
    </message>
    <message>
        <source>All causes ({count})</source>
        <translation>Todas as causas ({count})</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) will be sent again</source>
        <translation>
            <numerusform>%n pagamento será enviado de novo</numerusform>
            <numerusform>%n pagamentos serão enviados de novo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) corrected; sending again</source>
        <translation>
            <numerusform>%n pagamento corrigido; será enviado de novo</numerusform>
            <numerusform>%n pagamentos corrigidos; serão enviados de novo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) marked as delivered</source>
        <translation>
            <numerusform>%n pagamento marcado como entregue</numerusform>
            <numerusform>%n pagamentos marcados como entregues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) dismissed</source>
        <translation>
            <numerusform>%n pagamento descartado</numerusform>
            <numerusform>%n pagamentos descartados</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismissed by mistake</source>
        <translation>Descartado por engano</translation>
    </message>
</context>
<context>
    <name>RoundCard</name>
    <message>
        <source>Let the POS sell something</source>
        <translation>Fazer o PDV vender algo</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Pular este passo</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Mais tarde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>RowsList</name>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>Once per customer</source>
        <translation>Uma vez por cliente</translation>
    </message>
    <message>
        <source>Used up after one redemption at this till</source>
        <translation>Esgota-se com um resgate neste caixa</translation>
    </message>
    <message>
        <source>While the shop&apos;s other tills cannot be asked:</source>
        <translation>Enquanto não dá para consultar os outros caixas da loja:</translation>
    </message>
    <message>
        <source>Add this shop</source>
        <translation>Incluir esta loja</translation>
    </message>
    <message>
        <source>Save rules</source>
        <translation>Salvar regras</translation>
    </message>
    <message>
        <source>Remove rules</source>
        <translation>Remover regras</translation>
    </message>
    <message>
        <source>Amount off, {currency}</source>
        <translation>Valor do desconto, {currency}</translation>
    </message>
    <message>
        <source>Largest discount then, {currency}</source>
        <translation>Maior desconto nesse caso, {currency}</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>O de sempre</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Recusar</translation>
    </message>
    <message>
        <source>Ask a manager</source>
        <translation>Pedir a um gerente</translation>
    </message>
    <message>
        <source>Up to an amount</source>
        <translation>Até um valor</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Permitir</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Porcentagem</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>Só texto</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>Porcentagem de desconto</translation>
    </message>
    <message>
        <source>always</source>
        <translation>sempre</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sem fim</translation>
    </message>
    <message>
        <source>Pick from a calendar</source>
        <translation>Escolher em um calendário</translation>
    </message>
    <message>
        <source>Minimum sale, {currency}</source>
        <translation>Venda mínima, {currency}</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Válido a partir de</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido até</translation>
    </message>
    <message>
        <source>Shops, separated by ;</source>
        <translation>Lojas, separadas por ;</translation>
    </message>
    <message>
        <source>any amount</source>
        <translation>qualquer valor</translation>
    </message>
    <message>
        <source>all shops</source>
        <translation>todas as lojas</translation>
    </message>
</context>
<context>
    <name>SaleCoupons</name>
    <message>
        <source>No coupon has the code “{code}”. Codes are case-sensitive.</source>
        <translation>Nenhum cupom tem o código “{code}”. Maiúsculas e minúsculas contam.</translation>
    </message>
    <message>
        <source>Coupon “{code}” is not on this computer. Check the code, or download again.</source>
        <translation>O cupom “{code}” não está neste computador. Confira o código, ou baixe de novo.</translation>
    </message>
    <message>
        <source>Use “{code}”</source>
        <translation>Usar “{code}”</translation>
    </message>
    <message>
        <source>Coupon {code} taken</source>
        <translation>Cupom {code} aplicado</translation>
    </message>
    <message>
        <source>Coupon {code} removed</source>
        <translation>Cupom {code} retirado</translation>
    </message>
    <message>
        <source>{left} to pay</source>
        <translation>{left} a pagar</translation>
    </message>
    <message>
        <source>No rules in posapp; check its terms.</source>
        <translation>Sem regras no posapp; confira as condições.</translation>
    </message>
    <message>
        <source>The other tills cannot be asked now; they hear of it later.</source>
        <translation>Agora não dá para consultar os outros caixas; eles ficam sabendo depois.</translation>
    </message>
    <message>
        <source>Without a customer the coupon is recorded here only; it is not sent to Hellotext.</source>
        <translation>Sem cliente, o cupom é registrado só aqui; não é enviado ao Hellotext.</translation>
    </message>
</context>
<context>
    <name>SaleMenu</name>
    <message>
        <source>Refund…</source>
        <translation>Devolução…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>o cliente</translation>
    </message>
    <message>
        <source>Choose {name} again</source>
        <translation>Escolher de novo: {name}</translation>
    </message>
    <message>
        <source>Copy the receipt number</source>
        <translation>Copiar o número do recibo</translation>
    </message>
</context>
<context>
    <name>ScaleCodesSheet</name>
    <message>
        <source>Scale codes</source>
        <translation>Códigos de balança</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regras</translation>
    </message>
    <message>
        <source>No rules yet. Describe the codes that the scale prints.</source>
        <translation>Ainda não há regras. Descreva os códigos que a balança imprime.</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Adicionar regra</translation>
    </message>
    <message>
        <source>Try a code: scan or type one</source>
        <translation>Teste um código: leia ou digite</translation>
    </message>
    <message>
        <source>A label has 13 digits: prefix, item, weight or price, and a check digit. The item is the barcode or the number of a product. A weight is sold at the product&apos;s price, which counts per kilogram, so the product needs the unit kg. A price is the total of the label.</source>
        <translation>Uma etiqueta tem 13 dígitos: prefixo, item, peso ou preço, e um dígito verificador. O item é o código de barras ou o número de um produto. Um peso é vendido pelo preço do produto, que vale por quilo; por isso o produto precisa da unidade kg. Um preço é o total da etiqueta.</translation>
    </message>
</context>
<context>
    <name>ScaleRuleForm</name>
    <message>
        <source>Prefix</source>
        <translation>Prefixo</translation>
    </message>
    <message>
        <source>Item digits</source>
        <translation>Dígitos do item</translation>
    </message>
    <message>
        <source>Value digits</source>
        <translation>Dígitos do valor</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Decimais</translation>
    </message>
    <message>
        <source>A check digit stands before the weight or price</source>
        <translation>Há um dígito verificador antes do peso ou do preço</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nova regra</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Editar regra</translation>
    </message>
</context>
<context>
    <name>ScaleRulesModel</name>
    <message numerus="yes">
        <source>%n decimal(s)</source>
        <translation>
            <numerusform>%n decimal</numerusform>
            <numerusform>%n decimais</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanRouter</name>
    <message>
        <source>The shop&apos;s tax ID is now {id}; receipts of others are refused</source>
        <translation>O CNPJ da loja agora é {id}; recibos de outros são recusados</translation>
    </message>
    <message>
        <source>Nothing found for the code {code}</source>
        <translation>Nada encontrado com o código {code}</translation>
    </message>
    <message>
        <source>Only a part of the code arrived. Scan it again.</source>
        <translation>Chegou só uma parte do código. Leia de novo.</translation>
    </message>
    <message>
        <source>A scanned code is not an amount. Enter the amount.</source>
        <translation>Um código lido não é um valor. Digite o valor.</translation>
    </message>
    <message>
        <source>expired on {day}</source>
        <translation>venceu em {day}</translation>
    </message>
    <message>
        <source>good until {day}</source>
        <translation>válido até {day}</translation>
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
        <translation>Leitor de códigos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Scan here</source>
        <translation>Leia aqui</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Salvar como PDF…</translation>
    </message>
    <message>
        <source>Scan the test codes again</source>
        <translation>Ler os códigos de teste de novo</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Esquecer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>posapp learns from a few test codes how this till&apos;s scanner types: keyboard layout, Caps Lock, what comes before and after a code, and its speed. From then on it corrects every scan, and never what is typed.</source>
        <translation>O posapp aprende com alguns códigos de teste como o leitor deste caixa digita: layout do teclado, Caps Lock, o que vem antes e depois do código, e a velocidade. Daí em diante corrige cada leitura, e nunca o que se digita à mão.</translation>
    </message>
    <message>
        <source>Put the cursor here and scan the test code</source>
        <translation>Ponha o cursor aqui e leia o código de teste</translation>
    </message>
    <message>
        <source>Try it: scan any code here</source>
        <translation>Experimente: leia aqui qualquer código</translation>
    </message>
    <message>
        <source>As it arrives: {text}</source>
        <translation>Como chega: {text}</translation>
    </message>
    <message>
        <source>As posapp reads it: {text}</source>
        <translation>Como o posapp lê: {text}</translation>
    </message>
    <message>
        <source>Test codes sent to the printer</source>
        <translation>Códigos de teste enviados à impressora</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Salvo como {file}</translation>
    </message>
</context>
<context>
    <name>SettingInPlace</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Undo: {setting}</source>
        <translation>Desfazer: {setting}</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Como antes</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvo</translation>
    </message>
</context>
<context>
    <name>SettingSheet</name>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
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
        <translation>{shop}: dados salvos</translation>
    </message>
    <message>
        <source>Hellotext accepted the new token</source>
        <translation>O Hellotext aceitou o novo token</translation>
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
        <translation>Procurar uma configuração</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Nenhuma configuração tem essas palavras.</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>A loja</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>O dia</translation>
    </message>
    <message>
        <source>This till and its data</source>
        <translation>Este caixa e seus dados</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>{shop} · {till} · {currency} · {zone}. Every change is recorded in the activity log.</source>
        <translation>{shop} · {till} · {currency} · {zone}. Cada mudança fica no registro de atividades.</translation>
    </message>
</context>
<context>
    <name>SetupSteps</name>
    <message>
        <source>posapp sends what happens at the counter to Hellotext.</source>
        <translation>O posapp envia ao Hellotext o que acontece no caixa.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Loja</translation>
    </message>
    <message>
        <source>Hellotext</source>
        <translation>Hellotext</translation>
    </message>
    <message>
        <source>Payment action</source>
        <translation>Ação de pagamento</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma (Language)</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Igual ao sistema</translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Set up posapp</source>
        <translation>Configurar o posapp</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
</context>
<context>
    <name>ShopPage</name>
    <message>
        <source>Which shop is this?</source>
        <translation>Que loja é esta?</translation>
    </message>
    <message>
        <source>Each payment carries these names, so you can tell shops and tills apart in Hellotext.</source>
        <translation>Cada pagamento leva estes nomes, para distinguir lojas e caixas no Hellotext.</translation>
    </message>
    <message>
        <source>Till 1</source>
        <translation>Caixa 1</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nome da loja</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Loja</translation>
    </message>
    <message>
        <source>This till</source>
        <translation>Este caixa</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
</context>
<context>
    <name>ShopTillsScreen</name>
    <message>
        <source>Tills of this shop</source>
        <translation>Caixas desta loja</translation>
    </message>
    <message>
        <source>This till shares with no other.</source>
        <translation>Este caixa não compartilha com nenhum outro.</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>A resolver</translation>
    </message>
    <message>
        <source>Nothing is to be settled: no coupon was redeemed twice, no receipt refunded beyond its amount.</source>
        <translation>Nada a resolver: nenhum cupom foi resgatado duas vezes, nenhum recibo foi devolvido além do valor.</translation>
    </message>
    <message>
        <source>This till shares with no other</source>
        <translation>Este caixa não compartilha com nenhum outro</translation>
    </message>
    <message>
        <source>Joined {shop}</source>
        <translation>Entrou em {shop}</translation>
    </message>
    <message>
        <source>Retire {till} for good?</source>
        <translation>Desativar {till} de vez?</translation>
    </message>
    <message>
        <source>Its connection is cut, and it sends nothing any more, should it be found again. What it shared stays. Another till can take over what it had not delivered.</source>
        <translation>A conexão dele é cortada e ele não envia mais nada, mesmo que apareça de novo. O que compartilhou fica. Outro caixa pode assumir o que ele não tinha entregado.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Desativar</translation>
    </message>
    <message>
        <source>retired in the window</source>
        <translation>desativado na janela</translation>
    </message>
    <message>
        <source>{till} is retired</source>
        <translation>{till} está desativado</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are sent from here now</source>
        <translation>
            <numerusform>Agora %n evento é enviado daqui</numerusform>
            <numerusform>Agora %n eventos são enviados daqui</numerusform>
        </translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resolvido</translation>
    </message>
    <message>
        <source>What it shared stays with the others. It goes on selling alone, and may be invited again.</source>
        <translation>O que compartilhou fica com os outros. Ele continua vendendo sozinho e pode ser convidado de novo.</translation>
    </message>
    <message>
        <source>Leave the shop&apos;s other tills?</source>
        <translation>Sair dos outros caixas da loja?</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>This till left {shop}</source>
        <translation>Este caixa saiu de {shop}</translation>
    </message>
    <message>
        <source>The shop server cannot be told now, so the others see this till until a manager retires it.</source>
        <translation>Agora não dá para avisar o servidor da loja, então os outros caixas veem este até um gerente dar baixa nele.</translation>
    </message>
    <message>
        <source>Leave without telling the server?</source>
        <translation>Sair sem avisar o servidor?</translation>
    </message>
    <message>
        <source>Leave anyway</source>
        <translation>Sair assim mesmo</translation>
    </message>
    <message>
        <source>{shop}, on {host}</source>
        <translation>{shop}, em {host}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this till wait to be shared.</source>
        <translation>
            <numerusform>%n registro deste caixa espera para ser compartilhado.</numerusform>
            <numerusform>%n registros deste caixa esperam para ser compartilhados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop server has everything of this till.</source>
        <translation>O servidor da loja tem tudo deste caixa.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>Desativar…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Assumir</translation>
    </message>
    <message>
        <source>Send from here what the retired till had not delivered</source>
        <translation>Enviar daqui o que o caixa desativado não tinha entregado</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Sair…</translation>
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
        <translation>Caixa</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Relatórios</translation>
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
        <translation>Quem está no caixa?</translation>
    </message>
</context>
<context>
    <name>Sounds</name>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
</context>
<context>
    <name>SplitParts</name>
    <message>
        <source>What is taken stands here: choose how it is paid, then the amount.</source>
        <translation>O que for recebido aparece aqui: escolha como paga e depois o valor.</translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation>Troco {amount}</translation>
    </message>
    <message>
        <source>Take {part} out</source>
        <translation>Tirar {part}</translation>
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
        <translation>Registrar pagamento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Amount of this part</source>
        <translation>Valor desta parte</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Meio de pagamento</translation>
    </message>
    <message>
        <source>Nothing left to pay</source>
        <translation>Não falta pagar nada</translation>
    </message>
    <message>
        <source>{amount} left to pay</source>
        <translation>Faltam {amount} a pagar</translation>
    </message>
    <message>
        <source>Take by {tender}</source>
        <translation>Receber com {tender}</translation>
    </message>
    <message>
        <source>Record {amount}</source>
        <translation>Registrar {amount}</translation>
    </message>
    <message>
        <source>Take the rest first: {amount}</source>
        <translation>Receba antes o resto: {amount}</translation>
    </message>
</context>
<context>
    <name>StaffSheet</name>
    <message>
        <source>Staff</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Adicionar pessoa</translation>
    </message>
    <message>
        <source>Everyone signs in with their own PIN. Sales and the activity log show who did what.</source>
        <translation>Cada pessoa entra com o próprio PIN. As vendas e o registro de atividades mostram quem fez o quê.</translation>
    </message>
    <message>
        <source>Nobody has to sign in yet. Add the first manager; from then on, everyone signs in with a PIN.</source>
        <translation>Ainda ninguém precisa entrar. Adicione o primeiro gerente; a partir daí, todos entram com um PIN.</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inativo</translation>
    </message>
    <message>
        <source>Lock the window after</source>
        <translation>Bloquear a janela depois de</translation>
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
        <translation>Bloquear a janela se ninguém a usar por</translation>
    </message>
</context>
<context>
    <name>StartSwitch</name>
    <message>
        <source>Start with this PC</source>
        <translation>Iniciar com este PC</translation>
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
        <translation>PDF para impressora de recibos, 80 mm</translation>
    </message>
    <message>
        <source>PDF for a receipt printer, 58 mm</source>
        <translation>PDF para impressora de recibos, 58 mm</translation>
    </message>
    <message>
        <source>Spreadsheet (Excel)</source>
        <translation>Planilha (Excel)</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>Planilha (CSV)</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página da web</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Salvo como {file}</translation>
    </message>
    <message>
        <source>Summary sent to the printer</source>
        <translation>Resumo enviado à impressora</translation>
    </message>
</context>
<context>
    <name>SummaryScreen</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Save or print</source>
        <translation>Salvar ou imprimir</translation>
    </message>
    <message>
        <source>Summary progress</source>
        <translation>Progresso do resumo</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Name of the template</source>
        <translation>Nome do modelo</translation>
    </message>
    <message>
        <source>Words before the total, as printed</source>
        <translation>Palavras antes do total, como impressas</translation>
    </message>
    <message>
        <source>Words before the number</source>
        <translation>Palavras antes do número</translation>
    </message>
    <message>
        <source>Words before the date</source>
        <translation>Palavras antes da data</translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation>Verificar e salvar</translation>
    </message>
    <message>
        <source>If several lines have these words</source>
        <translation>Se várias linhas têm essas palavras</translation>
    </message>
    <message>
        <source>No sale is read</source>
        <translation>Não é lido</translation>
    </message>
    <message>
        <source>The first counts</source>
        <translation>Vale a primeira</translation>
    </message>
    <message>
        <source>The last counts</source>
        <translation>Vale a última</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Escolher um arquivo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It is checked against {file}.</source>
        <translation>É verificado com {file}.</translation>
    </message>
    <message>
        <source>It is checked against the receipt that the POS printed last.</source>
        <translation>É verificado com o último recibo que o PDV imprimiu.</translation>
    </message>
    <message>
        <source>Print a receipt, or choose a file with one: the template is checked against it.</source>
        <translation>Imprima um recibo, ou escolha um arquivo com um: o modelo é verificado com ele.</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Recibo…</translation>
    </message>
    <message>
        <source>Saved: the receipt confirms it.</source>
        <translation>Salvo: o recibo o confirma.</translation>
    </message>
</context>
<context>
    <name>TemplateModel</name>
    <message>
        <source>The total stands after “{words}”</source>
        <translation>O total fica depois de “{words}”</translation>
    </message>
    <message>
        <source>No longer fits: learn it again</source>
        <translation>Não serve mais: aprenda de novo</translation>
    </message>
</context>
<context>
    <name>TemplatesPanel</name>
    <message>
        <source>Receipt templates</source>
        <translation>Modelos de recibos</translation>
    </message>
    <message>
        <source>No templates. Most receipts are read without one; under Test you can teach posapp others.</source>
        <translation>Nenhum modelo. A maioria dos recibos é lida sem eles; em Teste você pode ensinar outros ao posapp.</translation>
    </message>
    <message>
        <source>A template says in which line the total of your POS&apos;s receipts stands.</source>
        <translation>Um modelo diz em que linha fica o total dos recibos do seu PDV.</translation>
    </message>
    <message>
        <source>Write one…</source>
        <translation>Escrever um…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
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
        <translation>Removido</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurado</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportado</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
</context>
<context>
    <name>TenderForm</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Count it by itself when the day is closed</source>
        <translation>Conferir em separado no fechamento do dia</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Mover para cima</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Desativar</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Reativar</translation>
    </message>
    <message>
        <source>New payment method</source>
        <translation>Nova forma de pagamento</translation>
    </message>
</context>
<context>
    <name>TendersModel</name>
    <message>
        <source>Counted by itself</source>
        <translation>Conferida em separado</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Não é conferida</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inativa</translation>
    </message>
</context>
<context>
    <name>TendersSheet</name>
    <message>
        <source>Payment methods</source>
        <translation>Formas de pagamento</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Your own payment methods</source>
        <translation>Suas formas de pagamento</translation>
    </message>
    <message>
        <source>None yet. Add what your customers pay with.</source>
        <translation>Ainda não há nenhuma. Adicione as que seus clientes usam.</translation>
    </message>
    <message>
        <source>Add payment method</source>
        <translation>Adicionar forma de pagamento</translation>
    </message>
    <message>
        <source>The counter offers cash, debit, credit, transfer, other, and up to four of your own. One that is deactivated is no longer offered; what was paid by it keeps its name.</source>
        <translation>O caixa oferece dinheiro, débito, crédito, transferência, outro e até quatro formas próprias. A que for desativada deixa de ser oferecida; o que foi pago com ela mantém o nome.</translation>
    </message>
</context>
<context>
    <name>TillWindow</name>
    <message>
        <source>Something went wrong in posapp. What was recorded is safe. Choose “Report a problem…” in the menu to see the report.</source>
        <translation>Algo deu errado no posapp. O que foi registrado está seguro. Escolha “Relatar um problema…” no menu para ver o relatório.</translation>
    </message>
</context>
<context>
    <name>TipBack</name>
    <message>
        <source>Give the tip of {amount} back too</source>
        <translation>Devolver também a gorjeta de {amount}</translation>
    </message>
</context>
<context>
    <name>TipSheet</name>
    <message>
        <source>Tip for {amount}</source>
        <translation>Gorjeta para {amount}</translation>
    </message>
    <message>
        <source>Take the tip</source>
        <translation>Adicionar a gorjeta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Gorjeta</translation>
    </message>
    <message>
        <source>No tip</source>
        <translation>Sem gorjeta</translation>
    </message>
    <message>
        <source>{percent} % · {amount}</source>
        <translation>{percent}% · {amount}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>{key} undoes it.</source>
        <translation>{key} desfaz.</translation>
    </message>
</context>
<context>
    <name>TokenPage</name>
    <message>
        <source>Connect to Hellotext</source>
        <translation>Conectar ao Hellotext</translation>
    </message>
    <message>
        <source>In Hellotext, open Settings, then API tokens. Create a token for this till and paste it here.</source>
        <translation>No Hellotext, abra Configurações e depois Tokens de API. Crie um token para este caixa e cole-o aqui.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Token de API</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Mostrar o token</translation>
    </message>
    <message>
        <source>It is stored in this computer&apos;s keyring. Nobody can read it in a file or a log.</source>
        <translation>Fica guardado no chaveiro deste computador. Ninguém pode lê-lo em um arquivo nem em um log.</translation>
    </message>
    <message>
        <source>Token: paste the token that you created in Hellotext.</source>
        <translation>Token: cole o token que você criou no Hellotext.</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Ocultar o token</translation>
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
        <translation>Testar e salvar</translation>
    </message>
    <message>
        <source>In Hellotext, open Settings, then API tokens. Create a token for this till and paste it here. posapp tests it first; the current token stays until then. It is stored only in this computer&apos;s keyring.</source>
        <translation>No Hellotext, abra Configurações e depois Tokens de API. Crie um token para este caixa e cole-o aqui. Primeiro ele é testado; o atual fica até lá. Ele fica guardado só no chaveiro deste computador.</translation>
    </message>
    <message>
        <source>Token: paste the token that you created in Hellotext.</source>
        <translation>Token: cole o token que você criou no Hellotext.</translation>
    </message>
    <message>
        <source>Asking Hellotext…</source>
        <translation>Consultando o Hellotext…</translation>
    </message>
</context>
<context>
    <name>TransferExportSheet</name>
    <message>
        <source>Move to another PC</source>
        <translation>Mover para outro PC</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are not in Hellotext yet. They are exported to one encrypted file; then this till no longer sends them, and another till of the shop imports and sends them.</source>
        <translation>
            <numerusform>%n evento ainda não está no Hellotext. É exportado para um arquivo criptografado; a partir daí este caixa não o envia mais, e outro caixa da loja o importa e envia.</numerusform>
            <numerusform>%n eventos ainda não estão no Hellotext. São exportados para um arquivo criptografado; a partir daí este caixa não os envia mais, e outro caixa da loja os importa e envia.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>Repita a frase-senha</translation>
    </message>
    <message>
        <source>Write the passphrase down. Without it, nobody can open the file.</source>
        <translation>Anote a frase-senha. Sem ela, ninguém consegue abrir o arquivo.</translation>
    </message>
    <message>
        <source>File: choose an existing folder and a name.</source>
        <translation>Arquivo: escolha uma pasta que exista e um nome.</translation>
    </message>
    <message>
        <source>File: it already exists. Choose another name.</source>
        <translation>Arquivo: já existe. Escolha outro nome.</translation>
    </message>
    <message>
        <source>The passphrases do not match. Repeat the passphrase.</source>
        <translation>As frases-senha não conferem. Repita a frase-senha.</translation>
    </message>
</context>
<context>
    <name>TransferImportSheet</name>
    <message>
        <source>Import from another PC</source>
        <translation>Importar de outro PC</translation>
    </message>
    <message>
        <source>This till sends the events that another till of this shop exported. posapp first checks whether Hellotext already has them.</source>
        <translation>Este caixa envia os eventos que outro caixa desta loja exportou. Antes, verifica-se se o Hellotext já os tem.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>File: not found. Choose another file.</source>
        <translation>Arquivo: não encontrado. Escolha outro arquivo.</translation>
    </message>
</context>
<context>
    <name>Verifier</name>
    <message>
        <source>Verification progress</source>
        <translation>Progresso da verificação</translation>
    </message>
    <message>
        <source>Verify activity log</source>
        <translation>Verificar o registro</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>{done} of {of} entries</source>
        <translation>{done} de {of} registros</translation>
    </message>
    <message>
        <source>Activity log rewritten</source>
        <translation>Registro reescrito</translation>
    </message>
    <message>
        <source>The entries are consistent, but this till did not write them. Compare with a backup.</source>
        <translation>Os registros se encaixam, mas não são os que este caixa escreveu. Compare com uma cópia de segurança.</translation>
    </message>
    <message>
        <source>Activity log intact</source>
        <translation>Registro íntegro</translation>
    </message>
    <message numerus="yes">
        <source>All %n entries are as they were written.</source>
        <translation>
            <numerusform>%n registro está como foi escrito.</numerusform>
            <numerusform>Os %n registros estão como foram escritos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity log altered</source>
        <translation>Registro alterado</translation>
    </message>
    <message>
        <source>Entry {number} is the first that was changed, removed or inserted. Compare with a backup.</source>
        <translation>O registro {number} é o primeiro que foi alterado, removido ou inserido. Compare com uma cópia de segurança.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Não verificado</translation>
    </message>
</context>
<context>
    <name>WaitingCustomerSheet</name>
    <message>
        <source>Correct and send again</source>
        <translation>Corrigir e enviar de novo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Reason (saved in the activity log)</source>
        <translation>Motivo (fica no registro)</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Sobrenome</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
</context>
<context>
    <name>WaitingCustomers</name>
    <message>
        <source>New customers waiting</source>
        <translation>Novos clientes em espera</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeitado</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) waiting</source>
        <translation>
            <numerusform>%n evento em espera</numerusform>
            <numerusform>%n eventos em espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered here. posapp sends it to Hellotext at the next sync; you need not do anything.</source>
        <translation>Cadastrado aqui. O posapp o envia ao Hellotext na próxima sincronização; não é preciso fazer nada.</translation>
    </message>
    <message>
        <source>Hellotext may already have this customer; posapp checks that first.</source>
        <translation>O Hellotext talvez já tenha este cliente; o posapp verifica isso primeiro.</translation>
    </message>
    <message>
        <source>Hellotext rejected these details. Correct them, and the waiting events are sent.</source>
        <translation>O Hellotext rejeitou estes dados. Corrija-os, e os eventos em espera são enviados.</translation>
    </message>
</context>
<context>
    <name>WaitingFacts</name>
    <message numerus="yes">
        <source>%n event(s) wait for this customer.</source>
        <translation>
            <numerusform>%n evento espera por este cliente.</numerusform>
            <numerusform>%n eventos esperam por este cliente.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WebPanel</name>
    <message>
        <source>Name of the POS</source>
        <translation>Nome do PDV</translation>
    </message>
    <message>
        <source>Address of its pages</source>
        <translation>Endereço das páginas</translation>
    </message>
    <message>
        <source>Token, shown once</source>
        <translation>Token, mostrado uma vez</translation>
    </message>
    <message>
        <source>What is paired</source>
        <translation>O que está vinculado</translation>
    </message>
    <message>
        <source>Nothing is paired yet.</source>
        <translation>Ainda não há nada vinculado.</translation>
    </message>
    <message>
        <source>posapp listens on port {port} of this computer.</source>
        <translation>O posapp escuta na porta {port} deste computador.</translation>
    </message>
    <message>
        <source>posapp does not listen: nothing is paired.</source>
        <translation>O posapp não escuta: não há nada vinculado.</translation>
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
        <translation>Remover</translation>
    </message>
    <message>
        <source>Save port</source>
        <translation>Salvar porta</translation>
    </message>
    <message>
        <source>Copy the lines</source>
        <translation>Copiar as linhas</translation>
    </message>
    <message>
        <source>This is the token. Copy it now: it is not shown again, and kept nowhere.</source>
        <translation>Este é o token. Copie agora: ele não aparece de novo e não fica guardado em lugar nenhum.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Removed. Its token opens nothing any more.</source>
        <translation>Removido. O token não abre mais nada.</translation>
    </message>
</context>
<context>
    <name>WholeTillOperations</name>
    <message>
        <source>The events were already exported to {file}. Import that file at another till.</source>
        <translation>Os eventos já tinham sido exportados para {file}. Importe esse arquivo em outro caixa.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) exported. Import the file at another till.</source>
        <translation>
            <numerusform>%n evento exportado. Importe o arquivo em outro caixa.</numerusform>
            <numerusform>%n eventos exportados. Importe o arquivo em outro caixa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Events imported. Those that Hellotext does not show wait in the review.</source>
        <translation>Eventos importados. Os que o Hellotext não mostrar ficam na revisão.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) imported. posapp checks Hellotext first, then sends.</source>
        <translation>
            <numerusform>%n evento importado. O posapp primeiro o procura no Hellotext e depois envia.</numerusform>
            <numerusform>%n eventos importados. O posapp primeiro os procura no Hellotext e depois envia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backup restored; %n later sale(s) recovered</source>
        <translation>
            <numerusform>Cópia restaurada; %n venda posterior recuperada</numerusform>
            <numerusform>Cópia restaurada; %n vendas posteriores recuperadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Downloading customers; keep selling</source>
        <translation>Baixando os clientes; continue vendendo</translation>
    </message>
    <message>
        <source>Asking Hellotext…</source>
        <translation>Consultando a Hellotext…</translation>
    </message>
    <message>
        <source>Not sending</source>
        <translation>Sem enviar</translation>
    </message>
    <message>
        <source>posapp could not find out in time. It goes on asking; keep selling.</source>
        <translation>O posapp não conseguiu saber a tempo. Ele continua perguntando; continue vendendo.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) downloaded</source>
        <translation>
            <numerusform>%n cliente baixado</numerusform>
            <numerusform>%n clientes baixados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowHead</name>
    <message>
        <source>{name} is signed in; switch person or lock the till</source>
        <translation>{name} está no caixa; trocar de pessoa ou bloquear</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>PRÁTICA</translation>
    </message>
    <message>
        <source>PRACTICE: nothing here reaches a real customer</source>
        <translation>PRÁTICA: nada disto chega a um cliente real</translation>
    </message>
    <message>
        <source>Nothing here reaches a real customer</source>
        <translation>Nada disto chega a um cliente real</translation>
    </message>
    <message>
        <source>Switch person, or lock the till</source>
        <translation>Trocar de pessoa, ou bloquear o caixa</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
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
        <translation>Teste</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Recibos</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvo</translation>
    </message>
    <message>
        <source>What do you use beside posapp?</source>
        <translation>O que você usa além do posapp?</translation>
    </message>
    <message>
        <source>Your POS</source>
        <translation>Seu PDV</translation>
    </message>
    <message>
        <source>Save minutes</source>
        <translation>Salvar minutos</translation>
    </message>
</context>
<context>
    <name>_DrillDownModel</name>
    <message>
        <source>No customer</source>
        <translation>Sem cliente</translation>
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
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase-senha</translation>
    </message>
</context>
<context>
    <name>_Opener</name>
    <message>
        <source>Keyboard on the screen</source>
        <translation>Teclado na tela</translation>
    </message>
</context>
<context>
    <name>_PlaceButton</name>
    <message>
        <source>Go to {place}</source>
        <translation>Ir para {place}</translation>
    </message>
    <message>
        <source>{place}, you are here</source>
        <translation>{place}, você está aqui</translation>
    </message>
</context>
<context>
    <name>_Waiting</name>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Não há nada em espera.</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) on their way.</source>
        <translation>
            <numerusform>%n pagamento a caminho.</numerusform>
            <numerusform>%n pagamentos a caminho.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) waiting, safe on this computer.</source>
        <translation>
            <numerusform>%n pagamento em espera, seguro neste computador.</numerusform>
            <numerusform>%n pagamentos em espera, seguros neste computador.</numerusform>
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
        <translation>Produto</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Cart</source>
        <translation>Carrinho</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Cupom</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulário</translation>
    </message>
    <message>
        <source>App</source>
        <translation>Aplicativo</translation>
    </message>
    <message>
        <source>The checkout or a refund already records it.</source>
        <translation>O caixa ou as devoluções já a registram.</translation>
    </message>
    <message>
        <source>{owners} already sends this to Hellotext; recorded here too, it would count twice.</source>
        <translation>{owners} já a envia ao Hellotext; registrada aqui também, contaria duas vezes.</translation>
    </message>
    <message>
        <source>Viewed their cart</source>
        <translation>Viu o carrinho</translation>
    </message>
    <message>
        <source>Added something to their cart</source>
        <translation>Pôs algo no carrinho</translation>
    </message>
    <message>
        <source>Removed something from their cart</source>
        <translation>Removeu algo do carrinho</translation>
    </message>
    <message>
        <source>Abandoned their cart</source>
        <translation>Abandonou o carrinho</translation>
    </message>
    <message>
        <source>Started checkout</source>
        <translation>Começou a pagar</translation>
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
        <translation>Pedido enviado</translation>
    </message>
    <message>
        <source>Order collected</source>
        <translation>Pedido entregue</translation>
    </message>
    <message>
        <source>Viewed a product</source>
        <translation>Viu um produto</translation>
    </message>
    <message>
        <source>Bought a product</source>
        <translation>Comprou um produto</translation>
    </message>
    <message>
        <source>Redeemed a coupon</source>
        <translation>Resgatou um cupom</translation>
    </message>
    <message>
        <source>Requested a refund</source>
        <translation>Pediu uma devolução</translation>
    </message>
    <message>
        <source>Received a refund</source>
        <translation>Recebeu uma devolução</translation>
    </message>
    <message>
        <source>Viewed a page</source>
        <translation>Viu uma página</translation>
    </message>
    <message>
        <source>Installed the app</source>
        <translation>Instalou o aplicativo</translation>
    </message>
    <message>
        <source>Uninstalled the app</source>
        <translation>Desinstalou o aplicativo</translation>
    </message>
    <message>
        <source>Spent money in the app</source>
        <translation>Gastou no aplicativo</translation>
    </message>
    <message>
        <source>Completed a form</source>
        <translation>Preencheu um formulário</translation>
    </message>
    <message>
        <source>Subscribed to messages</source>
        <translation>Quer receber mensagens</translation>
    </message>
    <message>
        <source>Unsubscribed from messages</source>
        <translation>Não quer mais receber mensagens</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>Compares the POS export with what was recorded here and what Hellotext confirmed. Nothing is changed until you choose a fix.</source>
        <translation>Compara a exportação do PDV com o que foi registrado aqui e o que o Hellotext confirmou. Nada muda até você escolher uma correção.</translation>
    </message>
    <message>
        <source>Only in the POS</source>
        <translation>Só no PDV</translation>
    </message>
    <message>
        <source>Undone here</source>
        <translation>Desfeito aqui</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Só aqui</translation>
    </message>
    <message>
        <source>Here under another receipt</source>
        <translation>Aqui com outro recibo</translation>
    </message>
    <message>
        <source>The amounts differ</source>
        <translation>Os valores não batem</translation>
    </message>
    <message>
        <source>Not in Hellotext yet</source>
        <translation>Ainda não está no Hellotext</translation>
    </message>
    <message>
        <source>Refunded only in the POS</source>
        <translation>Devolvido só no PDV</translation>
    </message>
    <message>
        <source>Cancelled in the POS</source>
        <translation>Cancelada no PDV</translation>
    </message>
    <message>
        <source>Refund here</source>
        <translation>Devolver aqui</translation>
    </message>
    <message>
        <source>Record now</source>
        <translation>Registrar agora</translation>
    </message>
    <message>
        <source>Correct receipt</source>
        <translation>Corrigir o recibo</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>Enviar à revisão</translation>
    </message>
    <message>
        <source>Open review</source>
        <translation>Abrir a revisão</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar agora</translation>
    </message>
    <message>
        <source>Refund the difference</source>
        <translation>Devolver a diferença</translation>
    </message>
    <message>
        <source>It was not recorded here. posapp records it with the time from the POS and sends it.</source>
        <translation>Não foi registrado aqui. O posapp o registra com a hora do PDV e o envia.</translation>
    </message>
    <message>
        <source>Give the sale the number that the POS printed. If it was already sent, Hellotext keeps the number it was sent with.</source>
        <translation>Dê à venda o número que o PDV imprimiu. Se já foi enviada, o Hellotext mantém o número enviado.</translation>
    </message>
    <message>
        <source>It is not sent until somebody decides in the review what is right.</source>
        <translation>Não é enviado até alguém decidir na revisão o que está certo.</translation>
    </message>
    <message>
        <source>It is waiting for a decision in the review.</source>
        <translation>Aguarda uma decisão na revisão.</translation>
    </message>
    <message>
        <source>posapp keeps trying by itself; you can also try now.</source>
        <translation>O posapp continua tentando; dá para tentar já também.</translation>
    </message>
    <message>
        <source>Hellotext has more than the POS took. Refund the difference here.</source>
        <translation>O Hellotext tem mais do que o PDV recebeu. Devolva a diferença aqui.</translation>
    </message>
    <message>
        <source>The POS cancelled this sale, and it still counts here. Refund it here.</source>
        <translation>O PDV cancelou esta venda e aqui ela ainda conta. Devolva-a aqui.</translation>
    </message>
    <message>
        <source>The POS gave this back and it is not recorded here. Refund it here.</source>
        <translation>O PDV devolveu isto e aqui não está registrado. Registre a devolução aqui.</translation>
    </message>
    <message>
        <source>The POS gave this back and names no receipt of this till. Enter the receipt of the sale.</source>
        <translation>O PDV devolveu isto e não indica nenhum recibo deste caixa. Digite o recibo da venda.</translation>
    </message>
    <message>
        <source>The POS gave this back and names no receipt of this till. It may belong to: {receipts}.</source>
        <translation>O PDV devolveu isto e não indica nenhum recibo deste caixa. Pode ser de: {receipts}.</translation>
    </message>
    <message>
        <source>It was undone here. If the POS is right, record it again under another receipt number.</source>
        <translation>Foi desfeito aqui. Se o PDV estiver certo, registre de novo com outro número de recibo.</translation>
    </message>
    <message>
        <source>Less was recorded than the POS took. Record the rest under another receipt number.</source>
        <translation>Foi registrado menos do que o PDV recebeu. Registre o resto com outro número de recibo.</translation>
    </message>
    <message>
        <source>It was moved to another till, which continues with it.</source>
        <translation>Foi movido para outro caixa, que continua com ele.</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>The clock of this PC was about {duration} ahead; by Hellotext&apos;s clock it was {time}.</source>
        <translation>O relógio deste PC estava adiantado cerca de {duration}; pelo relógio do Hellotext, a hora era {time}.</translation>
    </message>
    <message>
        <source>The clock of this PC was about {duration} behind; by Hellotext&apos;s clock it was {time}.</source>
        <translation>O relógio deste PC estava atrasado cerca de {duration}; pelo relógio do Hellotext, a hora era {time}.</translation>
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
        <translation>recebido {amount}</translation>
    </message>
    <message>
        <source>Tip {amount}</source>
        <translation>Gorjeta {amount}</translation>
    </message>
    <message>
        <source>Rounding {amount}</source>
        <translation>Arredondamento {amount}</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>The customer agrees that {shop} may send them messages, and can opt out at any time.</source>
        <translation>O cliente aceita que {shop} lhe envie mensagens, e pode cancelar a qualquer momento.</translation>
    </message>
</context>
<context>
    <name>coupons</name>
    <message>
        <source>no rules: text only</source>
        <translation>sem regras: só texto</translation>
    </message>
    <message>
        <source>min. {amount}</source>
        <translation>mín. {amount}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>até {day}</translation>
    </message>
    <message>
        <source>{percent}% off</source>
        <translation>{percent}% de desconto</translation>
    </message>
    <message>
        <source>{amount} off</source>
        <translation>{amount} de desconto</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>só texto</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>a partir de {day}</translation>
    </message>
    <message>
        <source>once per customer</source>
        <translation>uma vez por cliente</translation>
    </message>
    <message>
        <source>once in total</source>
        <translation>uma única vez</translation>
    </message>
    <message>
        <source>for sales from {amount}</source>
        <translation>para vendas a partir de {amount}</translation>
    </message>
    <message>
        <source>in {stores}</source>
        <translation>em {stores}</translation>
    </message>
    <message>
        <source>{code} is valid from {start}.</source>
        <translation>{code} vale a partir de {start}.</translation>
    </message>
    <message>
        <source>{code} was valid until {end}.</source>
        <translation>{code} valia até {end}.</translation>
    </message>
    <message>
        <source>{code} is valid only in other shops: {stores}.</source>
        <translation>{code} vale só em outras lojas: {stores}.</translation>
    </message>
    <message>
        <source>{code} has already been redeemed and is used up.</source>
        <translation>{code} já foi resgatado e está esgotado.</translation>
    </message>
    <message>
        <source>This customer has already redeemed {code}. It is valid once per customer.</source>
        <translation>Este cliente já resgatou {code}. Vale uma vez por cliente.</translation>
    </message>
    <message>
        <source>{code} is valid once per customer. Choose the customer first.</source>
        <translation>{code} vale uma vez por cliente. Escolha primeiro o cliente.</translation>
    </message>
    <message>
        <source>{code} is for another currency.</source>
        <translation>{code} é para outra moeda.</translation>
    </message>
    <message>
        <source>{code} is for sales of {minimum} or more.</source>
        <translation>{code} é para vendas a partir de {minimum}.</translation>
    </message>
    <message>
        <source>{code} is already added. A coupon counts once per sale.</source>
        <translation>{code} já foi adicionado. Um cupom conta uma vez por venda.</translation>
    </message>
    <message>
        <source>{code} is on the screen of {till} now. Try again in a moment.</source>
        <translation>{code} está agora na tela de {till}. Tente de novo em um instante.</translation>
    </message>
    <message>
        <source>{code} was redeemed at {till}, {at}.</source>
        <translation>{code} foi resgatado em {till}, {at}.</translation>
    </message>
    <message>
        <source>{code} counts once in the shop, and the other tills cannot be asked now.</source>
        <translation>{code} vale uma única vez na loja, e agora não dá para consultar os outros caixas.</translation>
    </message>
    <message>
        <source>Nothing is left to pay, so {code} has nothing to discount.</source>
        <translation>Não resta nada a pagar; {code} não tem o que descontar.</translation>
    </message>
</context>
<context>
    <name>drawer</name>
    <message>
        <source>Opening float</source>
        <translation>Fundo de troco</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Suprimento</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Sangria</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Receipt: the reconciliation found nothing about {receipt} that “{action}” would fix.</source>
        <translation>Recibo: a conciliação não encontrou nada de {receipt} que “{action}” corrija.</translation>
    </message>
    <message>
        <source>Counted: “{text}” is not a payment method and an amount. Write it like cash=1234.50 or cash:USD=10.00.</source>
        <translation>Contado: “{text}” não é uma forma de pagamento e um valor. Escreva como cash=1234.50 ou cash:USD=10.00.</translation>
    </message>
    <message>
        <source>The report is saved, but {file} could not be written ({reason}). Choose another file.</source>
        <translation>O relatório foi salvo, mas não foi possível gravar {file} ({reason}). Escolha outro arquivo.</translation>
    </message>
    <message>
        <source>Refund: “{reference}” is not a refund of this till. “posapp refund list” shows today&apos;s.</source>
        <translation>Devolução: “{reference}” não é uma devolução deste caixa. “posapp refund list” mostra as de hoje.</translation>
    </message>
    <message>
        <source>Event: “{event}” is not in review. “posapp review list” shows the events that are.</source>
        <translation>Evento: “{event}” não está em revisão. “posapp review list” mostra os que estão.</translation>
    </message>
    <message>
        <source>POSAPP_PIN_FILE: the file was not accepted: {reason}.</source>
        <translation>POSAPP_PIN_FILE: o arquivo não foi aceito: {reason}.</translation>
    </message>
    <message>
        <source>This till has staff, so somebody must sign in first. In a terminal, use --as NAME and a PIN.</source>
        <translation>Este caixa tem equipe cadastrada, então alguém precisa entrar primeiro. Em um terminal, use --as NOME e um PIN.</translation>
    </message>
    <message>
        <source>Token: this is not the token that this till was set up with.</source>
        <translation>Token: não é o token com que este caixa foi configurado.</translation>
    </message>
    <message>
        <source>POSAPP_API_URL: “{text}” is not an address. Write it like https://api.hellotext.com.</source>
        <translation>POSAPP_API_URL: “{text}” não é um endereço. Escreva como https://api.hellotext.com.</translation>
    </message>
    <message>
        <source>POSAPP_DATABASE_KEY: a key has 64 hexadecimal digits; this one has {length} characters{other}.</source>
        <translation>POSAPP_DATABASE_KEY: uma chave tem 64 dígitos hexadecimais; esta tem {length} caracteres{other}.</translation>
    </message>
    <message>
        <source>POSAPP_HOME: “{text}” is not a folder.</source>
        <translation>POSAPP_HOME: “{text}” não é uma pasta.</translation>
    </message>
    <message>
        <source>This computer has no keyring to store the API token in. On Linux, install and unlock one (gnome-keyring or KWallet) or, for scripts, set POSAPP_API_TOKEN and POSAPP_DATABASE_KEY. Nothing was saved.</source>
        <translation>Este computador não tem um chaveiro onde guardar o token de API. No Linux, instale e desbloqueie um (gnome-keyring ou KWallet) ou, para scripts, defina POSAPP_API_TOKEN e POSAPP_DATABASE_KEY. Nada foi salvo.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not answer ({kind}). Unlock it and try again. Nothing was saved.</source>
        <translation>O chaveiro deste computador não respondeu ({kind}). Desbloqueie-o e tente de novo. Nada foi salvo.</translation>
    </message>
    <message>
        <source>Action: “{name}” is not a valid action name. Write object.verb in lower case, like event.attendance.</source>
        <translation>Ação: “{name}” não é um nome de ação válido. Escreva objeto.verbo em minúsculas, como event.attendance.</translation>
    </message>
    <message>
        <source>Action: this shop has no action “{name}”. Create it in Hellotext, or choose an existing one.</source>
        <translation>Ação: esta loja não tem a ação “{name}”. Crie-a no Hellotext ou escolha uma que exista.</translation>
    </message>
    <message>
        <source>Action: “{name}” is built into Hellotext. You do not need to create it.</source>
        <translation>Ação: “{name}” já vem com o Hellotext. Não é preciso criá-la.</translation>
    </message>
    <message>
        <source>Object: {action} needs the {object_type} it is about. Give its id, or parameters to find it.</source>
        <translation>Objeto: {action} precisa do seu {object_type}. Informe o id, ou parâmetros para encontrá-lo.</translation>
    </message>
    <message>
        <source>Object type: enter the type of the object of {action}.</source>
        <translation>Tipo de objeto: informe o tipo do objeto de {action}.</translation>
    </message>
    <message>
        <source>Time: “{text}” is not a date and time. Write it like 2026-08-07T14:05:00-03:00.</source>
        <translation>Hora: “{text}” não é uma data e hora. Escreva como 2026-08-07T14:05:00-03:00.</translation>
    </message>
    <message>
        <source>Time: “{text}” has no time zone. End it with Z or with an offset such as -03:00.</source>
        <translation>Hora: “{text}” não indica o fuso horário. Termine com Z ou com uma diferença como -03:00.</translation>
    </message>
    <message>
        <source>Time: “{text}” is in the future. Check the date and this computer&apos;s clock.</source>
        <translation>Hora: “{text}” está no futuro. Confira a data e o relógio deste computador.</translation>
    </message>
    <message>
        <source>Zone: “{text}” is not a time zone. Write it like America/Montevideo.</source>
        <translation>Fuso: “{text}” não é um fuso horário. Escreva como America/Montevideo.</translation>
    </message>
    <message>
        <source>{day} is not closed at this till, so there is nothing to reopen.</source>
        <translation>{day} não está fechado neste caixa; não há nada a reabrir.</translation>
    </message>
    <message>
        <source>{day} is closed at this till (report {number}), so it can no longer be changed. A manager can reopen it with a reason.</source>
        <translation>{day} está fechado neste caixa (relatório {number}) e não pode mais ser alterado. Um gerente pode reabri-lo com um motivo.</translation>
    </message>
    <message>
        <source>Day: {day} is in the future.</source>
        <translation>Dia: {day} ainda não chegou.</translation>
    </message>
    <message>
        <source>Close: this till has no report {number}. “posapp close list” shows the reports it has.</source>
        <translation>Fechamento: este caixa não tem o relatório {number}. “posapp close list” mostra os que existem.</translation>
    </message>
    <message>
        <source>Counted: {method} in {currency} is given twice. Give it once.</source>
        <translation>Contado: {method} em {currency} está duas vezes. Informe uma só vez.</translation>
    </message>
    <message>
        <source>Currency: “{code}” is not a currency code in use. Write three letters such as UYU, USD or EUR.</source>
        <translation>Moeda: “{code}” não é um código de moeda em uso. Escreva três letras, como UYU, USD ou EUR.</translation>
    </message>
    <message>
        <source>Note: it is too long. Use at most 300 characters.</source>
        <translation>Anotação: é longa demais. Escreva no máximo 300 caracteres.</translation>
    </message>
    <message>
        <source>POS receipts: enter 1 to 1440 minutes.</source>
        <translation>Recibos do PDV: digite de 1 a 1440 minutos.</translation>
    </message>
    <message>
        <source>Port: enter 1024 to 65535.</source>
        <translation>Porta: digite de 1024 a 65535.</translation>
    </message>
    <message>
        <source>Days: enter 1 to 36500 days, or none to keep the names forever.</source>
        <translation>Dias: informe de 1 a 36500 dias, ou nada para manter os nomes para sempre.</translation>
    </message>
    <message>
        <source>Customer: this till has no data on “{text}”. Enter the id, the shop&apos;s number or the phone.</source>
        <translation>Cliente: este caixa não tem dados de “{text}”. Informe o id, o número da loja ou o telefone.</translation>
    </message>
    <message>
        <source>{count} events of this customer are not in Hellotext yet and need these details. Send them first (“Sync now”), or decide on them in the review, then erase.</source>
        <translation>{count} eventos deste cliente ainda não estão no Hellotext e precisam destes dados. Envie-os primeiro (“Sincronizar agora”), ou decida na revisão, e depois apague.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Algo deu errado.</translation>
    </message>
    <message>
        <source>An event that is {source} cannot become {target}.</source>
        <translation>Um evento no estado {source} não pode passar para {target}.</translation>
    </message>
    <message>
        <source>Meta: “{key}” cannot be sent. Use at most 20 short texts, and no names reserved by posapp.</source>
        <translation>Meta: “{key}” não pode ser enviado. Use no máximo 20 textos curtos, e nenhum nome reservado pelo posapp.</translation>
    </message>
    <message>
        <source>Amount: “{text}” is not an amount. Write it like {example}.</source>
        <translation>Valor: “{text}” não é um valor. Escreva como {example}.</translation>
    </message>
    <message>
        <source>Amount: “{text}” begins with 0. Enter the amount without it.</source>
        <translation>Valor: “{text}” começa com 0. Digite o valor sem ele.</translation>
    </message>
    <message>
        <source>Amount: “{text}” has more decimals than {currency} allows ({exponent}).</source>
        <translation>Valor: “{text}” tem mais decimais que {currency} ({exponent}).</translation>
    </message>
    <message>
        <source>Amount: “{text}” is too large for a till.</source>
        <translation>Valor: “{text}” é alto demais para um caixa.</translation>
    </message>
    <message>
        <source>Amount: “{text}” can be read in two ways. Did you mean {whole} or {part}?</source>
        <translation>Valor: “{text}” pode ser lido de duas maneiras. Você quis dizer {whole} ou {part}?</translation>
    </message>
    <message>
        <source>Amount: “{text}” is marked {sign}, but amounts here are in {currency}.</source>
        <translation>Valor: “{text}” traz o sinal {sign}, mas aqui os valores são em {currency}.</translation>
    </message>
    <message>
        <source>Amounts in {one} and {other} cannot be added.</source>
        <translation>Não é possível somar valores em {one} e {other}.</translation>
    </message>
    <message>
        <source>New customer: enter a name, a phone number or an e-mail address.</source>
        <translation>Novo cliente: informe um nome, um telefone ou um e-mail.</translation>
    </message>
    <message>
        <source>Name: it is too long. Use at most 100 characters.</source>
        <translation>Nome: é longo demais. Use no máximo 100 caracteres.</translation>
    </message>
    <message>
        <source>E-mail: this is not an e-mail address. Write it like name@example.com.</source>
        <translation>E-mail: não é um endereço válido. Escreva como nome@example.com.</translation>
    </message>
    <message>
        <source>A new customer who is {source} cannot become {target}.</source>
        <translation>Um novo cliente no estado {source} não pode passar para {target}.</translation>
    </message>
    <message>
        <source>Phone: “{text}” is unusual for {country}. Check it, or confirm it.</source>
        <translation>Telefone: “{text}” é incomum para {country}. Confira ou confirme.</translation>
    </message>
    <message>
        <source>Phone: “{text}” was spoiled by a spreadsheet, which took it for an amount. Format the column as text, and enter the number again.</source>
        <translation>Telefone: uma planilha tomou “{text}” por um valor e o estragou. Formate a coluna como texto e digite o número de novo.</translation>
    </message>
    <message>
        <source>Phone: there are two numbers in “{text}”. Keep one.</source>
        <translation>Telefone: há dois números em “{text}”. Deixe um.</translation>
    </message>
    <message>
        <source>Phone: “{text}” has an extension, which cannot be kept. Enter the number alone.</source>
        <translation>Telefone: “{text}” tem um ramal, que não pode ser guardado. Digite só o número.</translation>
    </message>
    <message>
        <source>Phone: “{text}” is not a phone number. Write it as in {country}, or with + and the country code.</source>
        <translation>Telefone: “{text}” não é um número de telefone. Escreva como em {country}, ou com + e o código do país.</translation>
    </message>
    <message>
        <source>PIN: choose 4 to 8 digits.</source>
        <translation>PIN: escolha de 4 a 8 dígitos.</translation>
    </message>
    <message>
        <source>PIN: equal digits, or a run such as 1234, are easy to guess. Choose others.</source>
        <translation>PIN: dígitos iguais, ou uma sequência como 1234, são fáceis de adivinhar. Escolha outros.</translation>
    </message>
    <message>
        <source>PIN: wrong PIN. Try again.</source>
        <translation>PIN: incorreto. Tente de novo.</translation>
    </message>
    <message>
        <source>PIN: too many wrong attempts. Wait {seconds} seconds.</source>
        <translation>PIN: tentativas demais. Espere {seconds} segundos.</translation>
    </message>
    <message>
        <source>Receipt: enter a number of 1 to 64 characters, without line breaks.</source>
        <translation>Recibo: informe um número de 1 a 64 caracteres, sem quebras de linha.</translation>
    </message>
    <message>
        <source>Receipt: {receipt} was already recorded on {day} for {amount}.</source>
        <translation>Recibo: {receipt} já foi registrado em {day} no valor de {amount}.</translation>
    </message>
    <message>
        <source>Receipt: the next one would be {expected}. Is it {receipt}?</source>
        <translation>Recibo: o próximo seria {expected}. É {receipt}?</translation>
    </message>
    <message>
        <source>Amount: enter the amount to refund. It must be more than zero.</source>
        <translation>Valor: informe quanto devolver; deve ser maior que zero.</translation>
    </message>
    <message>
        <source>Reason: choose why the money is returned.</source>
        <translation>Motivo: escolha por que o dinheiro é devolvido.</translation>
    </message>
    <message>
        <source>Note: describe the reason, since none of the list applies. Use at most 500 characters.</source>
        <translation>Nota: explique o motivo, já que nenhum da lista serve. No máximo 500 caracteres.</translation>
    </message>
    <message>
        <source>Amount: {left} of receipt {receipt} can still be refunded, not {amount}.</source>
        <translation>Valor: do recibo {receipt} ainda é possível devolver {left}, não {amount}.</translation>
    </message>
    <message>
        <source>Receipt: {receipt} was undone, so there is nothing to refund.</source>
        <translation>Recibo: {receipt} foi desfeito; não há nada a devolver.</translation>
    </message>
    <message>
        <source>Receipt {receipt} has a refund and can no longer be undone. Undo the refund first.</source>
        <translation>O recibo {receipt} tem uma devolução e não pode mais ser desfeito. Desfaça primeiro a devolução.</translation>
    </message>
    <message>
        <source>The refund {reference} was already decided. Check the receipt again.</source>
        <translation>A devolução {reference} já foi decidida. Confira o recibo de novo.</translation>
    </message>
    <message>
        <source>The refund {reference} is already on its way to Hellotext and can no longer be undone.</source>
        <translation>A devolução {reference} já está a caminho do Hellotext e não pode mais ser desfeita.</translation>
    </message>
    <message>
        <source>Receipt {receipt} is already on its way to Hellotext and can no longer be undone. Refund it instead.</source>
        <translation>O recibo {receipt} já está a caminho do Hellotext e não pode mais ser desfeito. Faça uma devolução.</translation>
    </message>
    <message>
        <source>Hellotext may already have this, and sending it again would count it twice. Check Hellotext first, then choose “Send again” once more, or mark it as delivered.</source>
        <translation>O Hellotext talvez já tenha isto, e enviar de novo contaria duas vezes. Confira primeiro no Hellotext; depois escolha “Enviar de novo” mais uma vez, ou marque como entregue.</translation>
    </message>
    <message>
        <source>If it is the same sale, sending it would count it twice. Compare the receipt with Hellotext first, then choose “Send anyway” once more, or “Do not send”.</source>
        <translation>Se for a mesma venda, enviar contaria duas vezes. Compare antes o recibo com o Hellotext; depois escolha “Enviar mesmo assim” de novo, ou “Não enviar”.</translation>
    </message>
    <message>
        <source>{what}: enter a name of 1 to 80 characters.</source>
        <translation>{what}: informe um nome de 1 a 80 caracteres.</translation>
    </message>
    <message>
        <source>Country: “{text}” is not a country. Write two letters such as UY, MX or US.</source>
        <translation>País: “{text}” não é um país. Escreva duas letras, como UY, MX ou US.</translation>
    </message>
    <message>
        <source>Name: enter a name of 1 to 60 characters.</source>
        <translation>Nome: informe um nome de 1 a 60 caracteres.</translation>
    </message>
    <message>
        <source>Name: somebody already has this name. Add a second name or an initial.</source>
        <translation>Nome: alguém já tem este nome. Acrescente um segundo nome ou uma inicial.</translation>
    </message>
    <message>
        <source>Role: this is the only manager. Make somebody else a manager first.</source>
        <translation>Função: é o único gerente. Nomeie outro primeiro.</translation>
    </message>
    <message>
        <source>This needs a manager. Ask one to enter their PIN.</source>
        <translation>Isto precisa de um gerente. Peça que digite o PIN.</translation>
    </message>
    <message>
        <source>Customer: nobody in this shop&apos;s list has the {kind} “{text}”. Download the customers, or search again.</source>
        <translation>Cliente: ninguém na lista desta loja tem {kind} “{text}”. Baixe os clientes, ou procure de novo.</translation>
    </message>
    <message>
        <source>Columns: choose the column of the file that holds {column}.</source>
        <translation>Colunas: indique qual coluna do arquivo tem {column}.</translation>
    </message>
    <message>
        <source>Token: this cannot be an API token. Copy all of it, without spaces or line breaks.</source>
        <translation>Token: isto não pode ser um token de API. Copie-o inteiro, sem espaços nem quebras de linha.</translation>
    </message>
    <message>
        <source>POSAPP_API_URL must begin with https://. Only this computer itself can be used without encryption.</source>
        <translation>POSAPP_API_URL deve começar com https://. Sem criptografia, só se pode usar este próprio computador.</translation>
    </message>
    <message>
        <source>Hellotext does not accept this API token. Copy it again from Hellotext&apos;s settings, or create a new one.</source>
        <translation>O Hellotext não aceita este token de API. Copie-o de novo das configurações do Hellotext, ou crie um novo.</translation>
    </message>
    <message>
        <source>Hellotext does not permit this for the token. Ask the administrator of the business in Hellotext to allow it for the token, or to check the plan.</source>
        <translation>O Hellotext não permite isto com o token. Peça a quem administra o negócio no Hellotext que o libere para o token, ou que confira o plano.</translation>
    </message>
    <message>
        <source>Hellotext does not know this record. It may have been merged or deleted there.</source>
        <translation>O Hellotext não conhece este registro. Pode ter sido unido a outro ou apagado lá.</translation>
    </message>
    <message>
        <source>Hellotext rejected this: {explanation}</source>
        <translation>O Hellotext rejeitou isto: {explanation}</translation>
    </message>
    <message>
        <source>Hellotext asked to slow down. Try again in a minute.</source>
        <translation>O Hellotext pediu para ir mais devagar. Tente de novo em um minuto.</translation>
    </message>
    <message>
        <source>Hellotext has a problem right now (status {status}). Try again in a few minutes.</source>
        <translation>O Hellotext está com um problema agora (status {status}). Tente de novo em alguns minutos.</translation>
    </message>
    <message>
        <source>The answer is not from Hellotext. This network may require a sign-in first, or a proxy is in the way. Open a web page to check.</source>
        <translation>A resposta não é do Hellotext. Esta rede talvez peça um login primeiro, ou há um proxy no caminho. Abra uma página web para verificar.</translation>
    </message>
    <message>
        <source>A page of the network wants a sign-in: the answer is not from Hellotext. Open any web page on this computer and sign in, or tell whoever looks after the network.</source>
        <translation>Uma página da rede pede login: a resposta não é do Hellotext. Abra qualquer página da web neste computador e faça o login, ou avise quem cuida da rede.</translation>
    </message>
    <message>
        <source>Hellotext did not answer in time. Try again.</source>
        <translation>O Hellotext não respondeu a tempo. Tente de novo.</translation>
    </message>
    <message>
        <source>The connection to Hellotext was cut before an answer came. Check the network, and try again.</source>
        <translation>A conexão com o Hellotext caiu antes de chegar uma resposta. Verifique a rede e tente de novo.</translation>
    </message>
    <message>
        <source>Hellotext cannot be reached. Check this computer&apos;s network and try again.</source>
        <translation>Não há conexão com o Hellotext. Confira a rede deste computador e tente de novo.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list cannot be read to its end, since one of its pages does not lead to the next. Try again later; if it stays so, write to Hellotext&apos;s support.</source>
        <translation>Não é possível ler a lista do Hellotext até o fim, porque uma das páginas não leva à seguinte. Tente de novo mais tarde; se continuar assim, escreva para o suporte do Hellotext.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list may lack records between two of its pages. What came is kept, nothing was removed, and posapp downloads it again by itself. If it stays so, write to Hellotext&apos;s support.</source>
        <translation>Podem faltar registros entre duas páginas da lista do Hellotext. O que já chegou fica guardado, nada foi removido e o posapp baixa a lista de novo sozinho. Se continuar assim, escreva para o suporte do Hellotext.</translation>
    </message>
    <message>
        <source>Hellotext cannot be reached: the connection was refused. A firewall may be in the way; tell whoever looks after the network. Nothing was sent.</source>
        <translation>Não dá para chegar ao Hellotext: a conexão foi recusada. Talvez um firewall esteja no caminho; avise quem cuida da rede. Nada foi enviado.</translation>
    </message>
    <message>
        <source>The connection is not trusted: the certificate of {host} is not valid. The computer&apos;s date may be wrong, or something on this network is in the way. Nothing was sent.</source>
        <translation>A conexão não é confiável: o certificado de {host} não é válido. A data deste computador pode estar errada, ou algo nesta rede está no caminho. Nada foi enviado.</translation>
    </message>
    <message>
        <source>The connection is not trusted: the certificate of {host} has expired. The computer&apos;s date may be wrong, or something on this network is in the way. Nothing was sent.</source>
        <translation>A conexão não é confiável: o certificado de {host} está vencido. A data deste computador pode estar errada, ou algo nesta rede está no caminho. Nada foi enviado.</translation>
    </message>
    <message>
        <source>The connection is not trusted: the certificate of {host} is not valid yet. The computer&apos;s date may be wrong, or something on this network is in the way. Nothing was sent.</source>
        <translation>A conexão não é confiável: o certificado de {host} ainda não é válido. A data deste computador pode estar errada, ou algo nesta rede está no caminho. Nada foi enviado.</translation>
    </message>
    <message>
        <source>The connection is not trusted: the certificate of {host} belongs to another address. This network may require a sign-in first, or something on it is in the way. Nothing was sent.</source>
        <translation>A conexão não é confiável: o certificado de {host} é de outro endereço. Esta rede talvez peça um login primeiro, ou algo nela está no caminho. Nada foi enviado.</translation>
    </message>
    <message>
        <source>The connection is not trusted: the certificate of {host} was not issued by an authority that this computer trusts. Something on this network, or a virus scanner, is in the way. Nothing was sent.</source>
        <translation>A conexão não é confiável: o certificado de {host} não foi emitido por nenhuma autoridade em que este computador confia. Algo nesta rede, ou um antivírus, está no caminho. Nada foi enviado.</translation>
    </message>
    <message>
        <source>POSAPP_API_URL is not a usable address. Write it like https://api.hellotext.com, without spaces, user, password, question mark or number sign.</source>
        <translation>POSAPP_API_URL não é um endereço que se possa usar. Escreva como https://api.hellotext.com, sem espaços, usuário, senha, ponto de interrogação nem cerquilha.</translation>
    </message>
    <message>
        <source>{variable} names certificates that cannot be read ({file}). Correct the variable, or remove it. Nothing was sent.</source>
        <translation>{variable} indica certificados que não podem ser lidos ({file}). Corrija a variável ou remova-a. Nada foi enviado.</translation>
    </message>
    <message>
        <source>{variable} names a proxy that cannot be read. Write it like http://proxy.example:3128, or remove it. Nothing was sent.</source>
        <translation>{variable} indica um proxy que não pode ser lido. Escreva como http://proxy.example:3128 ou remova-o. Nada foi enviado.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not let this computer through to Hellotext (status {status}). Ask your network administrator, or correct {variable}. Nothing was sent.</source>
        <translation>O proxy {proxy} não deixa este computador chegar ao Hellotext (status {status}). Consulte quem administra a rede ou corrija {variable}. Nada foi enviado.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not answer. Check the network, or correct {variable}. Nothing was sent.</source>
        <translation>O proxy {proxy} não responde. Verifique a rede ou corrija {variable}. Nada foi enviado.</translation>
    </message>
    <message>
        <source>{variable} names a proxy of the kind {scheme}, which posapp cannot use. Name an http or https proxy, or add Hellotext&apos;s address to NO_PROXY. Nothing was sent.</source>
        <translation>{variable} indica um proxy do tipo {scheme}, que o posapp não pode usar. Indique um proxy http ou https, ou acrescente o endereço do Hellotext a NO_PROXY. Nada foi enviado.</translation>
    </message>
    <message>
        <source>The proxy {proxy} requires a user and a password. Write them into {variable}, or ask your network administrator. Nothing was sent.</source>
        <translation>O proxy {proxy} pede um usuário e uma senha. Escreva-os em {variable} ou consulte quem administra a rede. Nada foi enviado.</translation>
    </message>
    <message>
        <source>Coupon {code} can no longer be redeemed as shown, so nothing was recorded. Check it again, or remove it.</source>
        <translation>O cupom {code} não pode mais ser resgatado como mostrado; nada foi registrado. Confira de novo, ou remova-o.</translation>
    </message>
    <message>
        <source>Rules: {what} is not valid. A percentage is 0.01 to 100, an amount is more than zero, and the end is not before the start.</source>
        <translation>Regras: {what} não é válido. Uma porcentagem vai de 0,01 a 100, um valor é maior que zero, e o fim não é antes do início.</translation>
    </message>
    <message>
        <source>Amount: enter the discount of the coupon. It must be more than zero.</source>
        <translation>Valor: informe quanto o cupom desconta. Deve ser maior que zero.</translation>
    </message>
    <message>
        <source>Without the shop server: enter up to which discount the coupon is redeemed.</source>
        <translation>Sem o servidor da loja: digite até que desconto o cupom é resgatado.</translation>
    </message>
    <message>
        <source>Until: the last day, {until}, is before the first day, {start}.</source>
        <translation>Até: o último dia, {until}, é anterior ao primeiro, {start}.</translation>
    </message>
    <message>
        <source>Percent: “{text}” is not a percentage. Write a number from 0.01 to 100, such as 12.5.</source>
        <translation>Porcentagem: “{text}” não é uma porcentagem. Escreva um número de 0,01 a 100, como 12,5.</translation>
    </message>
    <message>
        <source>Day: “{text}” is not a day. Write it like {example}.</source>
        <translation>Data: “{text}” não é uma data. Escreva-a como {example}.</translation>
    </message>
    <message>
        <source>The reconciliation was stopped. Nothing was changed.</source>
        <translation>A conciliação foi interrompida. Nada mudou.</translation>
    </message>
    <message>
        <source>Receipt: {receipt} is on line {first} too. It is compared once.</source>
        <translation>Recibo: {receipt} está também na linha {first}. É comparado uma só vez.</translation>
    </message>
    <message>
        <source>Coupon: no coupon has the code “{code}”{alike}. Codes are case-sensitive. Check it, or download the coupons.</source>
        <translation>Cupom: nenhum cupom tem o código “{code}”{alike}. Maiúsculas e minúsculas contam. Confira, ou baixe os cupons.</translation>
    </message>
    <message>
        <source>File: {file} cannot be written ({reason}). Choose another folder.</source>
        <translation>Arquivo: não é possível gravar {file} ({reason}). Escolha outra pasta.</translation>
    </message>
    <message>
        <source>File: {file} is a link to another place, so nothing was written. Choose another name.</source>
        <translation>Arquivo: {file} é um atalho para outro lugar e nada foi gravado. Escolha outro nome.</translation>
    </message>
    <message>
        <source>File: {file} is a folder or a device, not a file. Choose another name.</source>
        <translation>Arquivo: {file} é uma pasta ou um dispositivo, não um arquivo. Escolha outro nome.</translation>
    </message>
    <message>
        <source>Coupons: this shop&apos;s list has no coupon “{code}”. The payment is recorded without it.</source>
        <translation>Cupons: a lista desta loja não tem o cupom “{code}”. O pagamento é registrado sem ele.</translation>
    </message>
    <message>
        <source>Coupons: coupon “{code}” was redeemed without a customer. The payment is recorded without it.</source>
        <translation>Cupons: o cupom “{code}” foi resgatado sem cliente. O pagamento é registrado sem ele.</translation>
    </message>
    <message>
        <source>Coupons: coupon “{code}” was redeemed at {till} before ({at}). The payment is recorded without it.</source>
        <translation>Cupons: o cupom “{code}” foi resgatado antes em {till} ({at}). O pagamento é registrado sem ele.</translation>
    </message>
    <message>
        <source>Customer: this till knows no single customer “{number}”. The payment is recorded without a customer.</source>
        <translation>Cliente: este caixa não conhece um único cliente “{number}”. O pagamento fica registrado sem cliente.</translation>
    </message>
    <message>
        <source>The file leaves {count} questions open. Answer them first; nothing was recorded.</source>
        <translation>O arquivo deixa {count} perguntas em aberto. Responda primeiro; nada foi registrado.</translation>
    </message>
    <message>
        <source>The verification of the activity log was stopped before the end.</source>
        <translation>A verificação do registro de atividades foi interrompida antes do fim.</translation>
    </message>
    <message>
        <source>Receipt {receipt} is no longer waiting here, so there is nothing to decide. Reconcile the day again.</source>
        <translation>O recibo {receipt} não está mais em espera aqui, então não há nada a decidir. Concilie o dia de novo.</translation>
    </message>
    <message>
        <source>The till&apos;s file is missing from its folder; backups found: {count}. Restore the newest one, in the window or with “posapp restore --newest”. Nothing was set up again.</source>
        <translation>Falta o arquivo do caixa na pasta dele; cópias de segurança encontradas: {count}. Restaure a mais nova, na janela ou com “posapp restore --newest”. Nada foi configurado de novo.</translation>
    </message>
    <message>
        <source>The till&apos;s file is missing from its folder, where a till was set up, and there is no backup. Put the folder back, or set up the till again with “posapp setup --force”. Nothing was set up again.</source>
        <translation>Falta o arquivo do caixa na pasta dele, onde havia um caixa configurado, e não há cópia de segurança. Recoloque a pasta, ou configure o caixa de novo com “posapp setup --force”. Nada foi configurado de novo.</translation>
    </message>
    <message>
        <source>Customer: “{customer}” was not registered at this till. “posapp review list” shows who was.</source>
        <translation>Cliente: “{customer}” não foi cadastrado neste caixa. “posapp review list” mostra quem foi.</translation>
    </message>
    <message>
        <source>Receipt: this till does not have {receipt}. For a receipt from elsewhere, give its total too.</source>
        <translation>Recibo: este caixa não tem {receipt}. Para um de outro lugar, informe também o total.</translation>
    </message>
    <message>
        <source>Reason: explain why in a few words. It is saved in the activity log.</source>
        <translation>Motivo: explique em poucas palavras por quê. Fica no registro de atividades.</translation>
    </message>
    <message>
        <source>File: {name} cannot be read ({reason}).</source>
        <translation>Arquivo: {name} não pode ser lido ({reason}).</translation>
    </message>
    <message>
        <source>File: {name} cannot be read as a file ({reason}). Choose a file.</source>
        <translation>Arquivo: {name} não pode ser lido como arquivo ({reason}). Escolha um arquivo.</translation>
    </message>
    <message>
        <source>File: {name} has more than {lines} lines. Split it and import the parts.</source>
        <translation>Arquivo: {name} tem mais de {lines} linhas. Divida-o e importe as partes.</translation>
    </message>
    <message>
        <source>File: {name} is empty.</source>
        <translation>Arquivo: {name} está vazio.</translation>
    </message>
    <message>
        <source>File: {name} has more than {megabytes} MB. Split it and import the parts.</source>
        <translation>Arquivo: {name} tem mais de {megabytes} MB. Divida-o e importe as partes.</translation>
    </message>
    <message>
        <source>Encoding: “{name}” is not an encoding. Write utf-8, latin-1 or cp1252.</source>
        <translation>Codificação: “{name}” não é uma codificação. Escreva utf-8, latin-1 ou cp1252.</translation>
    </message>
    <message>
        <source>File: line {line} is not encoded in {encoding}. Save the file as CSV UTF-8, or give its encoding (for example --encoding cp1252).</source>
        <translation>Arquivo: a linha {line} não está codificada em {encoding}. Salve o arquivo como CSV UTF-8, ou informe a codificação (por exemplo --encoding cp1252).</translation>
    </message>
    <message>
        <source>File: line {line} contains zero bytes, so this is not a CSV file, or it is encoded in UTF-16.</source>
        <translation>Arquivo: a linha {line} contém bytes nulos, então não é um arquivo CSV, ou está codificado em UTF-16.</translation>
    </message>
    <message>
        <source>File: its first line has the column “{column}” twice.</source>
        <translation>Arquivo: a primeira linha tem duas vezes a coluna “{column}”.</translation>
    </message>
    <message>
        <source>The line is longer than {longest} characters.</source>
        <translation>A linha tem mais de {longest} caracteres.</translation>
    </message>
    <message>
        <source>The line has {cells} cells, but the first line has {columns}.</source>
        <translation>A linha tem {cells} células, mas a primeira tem {columns}.</translation>
    </message>
    <message>
        <source>The line has a quotation mark that is not closed, or is in the wrong place.</source>
        <translation>A linha tem aspas não fechadas ou no lugar errado.</translation>
    </message>
    <message>
        <source>Undo: enter 0 to 120 seconds.</source>
        <translation>Desfazer: informe de 0 a 120 segundos.</translation>
    </message>
    <message>
        <source>Staff: “{staff}” does not work here. “posapp staff list” shows who does.</source>
        <translation>Equipe: “{staff}” não trabalha aqui. “posapp staff list” mostra quem trabalha.</translation>
    </message>
    <message>
        <source>This till already has a manager. Ask a manager to add you.</source>
        <translation>Este caixa já tem um gerente. Peça a um gerente que adicione você.</translation>
    </message>
    <message>
        <source>Lock after: enter 0 to 1440 minutes. 0 never locks.</source>
        <translation>Bloquear depois de: informe de 0 a 1440 minutos. 0 nunca bloqueia.</translation>
    </message>
    <message>
        <source>POSAPP_HTTP_TIMEOUT: “{text}” is not a number of seconds between 0.1 and 600.</source>
        <translation>POSAPP_HTTP_TIMEOUT: “{text}” não é um número de segundos entre 0.1 e 600.</translation>
    </message>
    <message>
        <source>This till is not set up yet. Open posapp, or run “posapp setup”, and set up its shop first.</source>
        <translation>Este caixa ainda não está configurado. Abra o posapp, ou execute “posapp setup”, e configure primeiro a loja.</translation>
    </message>
    <message>
        <source>There is no API token on this computer. Paste one in the setup, or set POSAPP_API_TOKEN.</source>
        <translation>Não há token de API neste computador. Cole um na configuração, ou defina POSAPP_API_TOKEN.</translation>
    </message>
    <message>
        <source>The sales on this computer are encrypted, and their key is not in this user&apos;s keyring. Unlock the keyring and try again, sign in as the user who set up the till, or set POSAPP_DATABASE_KEY. Nothing was changed.</source>
        <translation>As vendas deste computador estão criptografadas e a chave não está no chaveiro deste usuário. Desbloqueie o chaveiro e tente de novo, entre com o usuário que configurou o caixa ou defina POSAPP_DATABASE_KEY. Nada foi alterado.</translation>
    </message>
    <message>
        <source>A till was set up here before, and its key is not in this user&apos;s keyring. Perhaps the keyring is locked, its question was dismissed, or another user set up the till. Unlock it and try again. If the key is lost for good, move the folder {folder} away first. No new key was made.</source>
        <translation>Um caixa já foi configurado aqui, e a chave não está no chaveiro deste usuário. Talvez o chaveiro esteja bloqueado, a pergunta dele tenha sido fechada ou outro usuário tenha configurado o caixa. Desbloqueie e tente de novo. Se a chave se perdeu de vez, mova antes a pasta {folder} para outro lugar. Nenhuma chave nova foi criada.</translation>
    </message>
    <message>
        <source>Object: coupon {coupon} can be redeemed only once and already was. Nothing was recorded.</source>
        <translation>Objeto: o cupom {coupon} é resgatado uma única vez e já foi resgatado. Nada foi registrado.</translation>
    </message>
    <message>
        <source>Amount: a payment needs the amount paid and its currency.</source>
        <translation>Valor: um pagamento precisa do valor pago e da sua moeda.</translation>
    </message>
    <message>
        <source>Object: {action} has no object. Leave it out.</source>
        <translation>Objeto: {action} não tem objeto. Não o informe.</translation>
    </message>
    <message>
        <source>Object type: {action} is about a {object_type}, not a {given}.</source>
        <translation>Tipo de objeto: {action} usa um {object_type}, não um {given}.</translation>
    </message>
    <message>
        <source>Param: an amount needs its currency, such as total.amount=89.90 and total.currency=USD.</source>
        <translation>Parâmetro: um valor precisa da sua moeda, como total.amount=89.90 e total.currency=USD.</translation>
    </message>
    <message>
        <source>Phone: several customers have the number {phone}. Choose one by id or by the shop&apos;s own number.</source>
        <translation>Telefone: vários clientes têm o número {phone}. Indique um pelo id ou pelo número da própria loja.</translation>
    </message>
    <message>
        <source>Payment method: {action} is no payment. Leave it out.</source>
        <translation>Forma de pagamento: {action} não é um pagamento. Não a informe.</translation>
    </message>
    <message>
        <source>Reference: {reference} was already recorded for {action} at this till, as event {event}.</source>
        <translation>Referência: {reference} já foi registrada para {action} neste caixa, como evento {event}.</translation>
    </message>
    <message>
        <source>There is nothing to move to another PC: Hellotext has everything that this till recorded.</source>
        <translation>Não há nada para mover para outro PC: o Hellotext tem tudo o que este caixa registrou.</translation>
    </message>
    <message>
        <source>Nothing was moved from this till to another PC, so there is nothing to cancel.</source>
        <translation>Nada foi movido deste caixa para outro PC, então não há nada a cancelar.</translation>
    </message>
    <message>
        <source>This transfer file was already imported ({where}). Its events are sent once, not again.</source>
        <translation>Este arquivo de transferência já foi importado ({where}). Seus eventos são enviados uma só vez.</translation>
    </message>
    <message>
        <source>The till “{till}” started importing this file ({at}). Import it there again. If that till no longer exists, “posapp transfer import FILE --force” imports it here, and events that Hellotext does not show go to review.</source>
        <translation>O caixa “{till}” começou a importar este arquivo ({at}). Importe de novo lá. Se esse caixa não existe mais, “posapp transfer import FILE --force” o importa aqui, e o que o Hellotext não mostrar fica em revisão.</translation>
    </message>
    <message>
        <source>This transfer file is from the shop “{shop}”, not this one. Import it at a till of that shop.</source>
        <translation>Este arquivo de transferência é da loja “{shop}”, não desta. Importe-o em um caixa daquela loja.</translation>
    </message>
    <message>
        <source>{count} events recorded here are not in Hellotext yet. Send them first (“posapp sync --until-idle”), or move them to another PC (“posapp transfer export FILE”).</source>
        <translation>{count} eventos registrados aqui ainda não estão no Hellotext. Envie-os primeiro (“posapp sync --until-idle”), ou mova-os para outro PC (“posapp transfer export FILE”).</translation>
    </message>
    <message>
        <source>Passphrase: it is too short. Use at least 12 characters; several words are best.</source>
        <translation>Frase-senha: é curta demais. Use pelo menos 12 caracteres; o melhor são várias palavras.</translation>
    </message>
    <message>
        <source>{file} already exists and was not overwritten. Choose another name.</source>
        <translation>{file} já existe e não foi sobrescrito. Escolha outro nome.</translation>
    </message>
    <message>
        <source>{file} cannot be opened with this passphrase, or it is not a transfer file. Nothing was changed.</source>
        <translation>{file} não pode ser aberto com esta frase-senha, ou não é um arquivo de transferência. Nada foi alterado.</translation>
    </message>
    <message>
        <source>{file} is not a file exported by posapp. Nothing was changed. Choose the file that the other till exported.</source>
        <translation>{file} não é um arquivo exportado pelo posapp. Nada foi alterado. Escolha o arquivo que o outro caixa exportou.</translation>
    </message>
    <message>
        <source>Token: it comes from POSAPP_API_TOKEN. Change it there and restart posapp.</source>
        <translation>Token: vem de POSAPP_API_TOKEN. Altere lá e abra o posapp de novo.</translation>
    </message>
    <message>
        <source>Token: it belongs to another business, and {count} events of the current one are still waiting here. Send them first, or move them to another PC.</source>
        <translation>Token: é de outro negócio, e {count} eventos do atual ainda esperam aqui. Envie-os primeiro, ou mova-os para outro PC.</translation>
    </message>
    <message>
        <source>This till has no backup yet. posapp makes one each day that it is open.</source>
        <translation>Este caixa ainda não tem cópia de segurança. O posapp faz uma a cada dia em que está aberto.</translation>
    </message>
    <message>
        <source>Backup: there is none from “{day}”. “posapp restore” without a day lists the available backups.</source>
        <translation>Cópia de segurança: não há nenhuma de “{day}”. “posapp restore” sem dia mostra as que existem.</translation>
    </message>
    <message>
        <source>{file} cannot be opened with the key on this computer. Either the key belongs to another till, or the start of the file is damaged. Nothing was changed. Restore the key, or the newest backup.</source>
        <translation>{file} não pode ser aberto com a chave deste computador. Ou a chave é de outro caixa, ou o início do arquivo está danificado. Nada foi alterado. Restaure a chave, ou a cópia de segurança mais nova.</translation>
    </message>
    <message>
        <source>{file} is damaged. Nothing was overwritten. Restore the newest backup from the folder next to it.</source>
        <translation>{file} está danificado. Nada foi sobrescrito. Restaure a cópia de segurança mais nova da pasta ao lado.</translation>
    </message>
    <message>
        <source>The disk is full, so none of this was recorded. Free some space and try again. {file} is intact.</source>
        <translation>O disco está cheio e nada disto foi registrado. Libere espaço e tente de novo. {file} está intacto.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder is read-only or belongs to another user. Nothing was changed. Give this user write access there, or set POSAPP_HOME to another folder.</source>
        <translation>Não é possível gravar em {file}: a pasta é somente leitura ou pertence a outro usuário. Nada foi alterado. Dê a este usuário permissão de gravação lá, ou defina POSAPP_HOME com outra pasta.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of posapp. Nothing was changed. Install the newer version again.</source>
        <translation>{file} foi gravado por uma versão mais nova do posapp. Nada foi alterado. Instale de novo a versão mais nova.</translation>
    </message>
    <message>
        <source>Another program is using {file} and did not release it. None of this was recorded. Try again.</source>
        <translation>Outro programa está usando {file} e não o liberou. Nada disto foi registrado. Tente de novo.</translation>
    </message>
    <message>
        <source>The list of customers on this computer is damaged. posapp downloads it again by itself; you can still record payments.</source>
        <translation>A lista de clientes deste computador está danificada. O posapp a baixa de novo sozinho; enquanto isso, você pode registrar pagamentos.</translation>
    </message>
    <message>
        <source>The disk is full: not all customers could be saved on this computer. Free some space and download again.</source>
        <translation>O disco está cheio: nem todos os clientes puderam ser salvos neste computador. Libere espaço e baixe de novo.</translation>
    </message>
    <message>
        <source>Another program is using the list of customers and did not release it. Try again.</source>
        <translation>Outro programa está usando a lista de clientes e não a liberou. Tente de novo.</translation>
    </message>
    <message>
        <source>An error in posapp stopped the download ({kind}). What was downloaded is saved; posapp tries again within the hour.</source>
        <translation>Um erro do posapp interrompeu o download ({kind}). O que foi baixado está salvo; o posapp tenta de novo em até uma hora.</translation>
    </message>
    <message>
        <source>The list of customers could not be used ({what}). Try again.</source>
        <translation>Não foi possível usar a lista de clientes ({what}). Tente de novo.</translation>
    </message>
    <message>
        <source>Customer: several customers have the number “{text}”. Choose the right one by name, phone or e-mail.</source>
        <translation>Cliente: vários têm o número “{text}”. Escolha o certo pelo nome, telefone ou e-mail.</translation>
    </message>
    <message>
        <source>{file} could not be used ({what}). None of this was recorded.</source>
        <translation>Não foi possível usar {file} ({what}). Nada disto foi registrado.</translation>
    </message>
    <message>
        <source>Another posapp on this computer is already sending for this till. Let it finish, or close it first.</source>
        <translation>Outro posapp neste computador já está enviando por este caixa. Deixe-o terminar, ou feche-o primeiro.</translation>
    </message>
    <message>
        <source>posapp already forwards to the printer for this till. Stop it first.</source>
        <translation>O posapp já repassa a impressão à impressora deste caixa. Pare-o primeiro.</translation>
    </message>
    <message>
        <source>POSAPP_RECONCILE_LOOKS: “{text}” is not two or more increasing numbers of seconds, like 60,600.</source>
        <translation>POSAPP_RECONCILE_LOOKS: “{text}” não são dois ou mais números crescentes de segundos, como 60,600.</translation>
    </message>
    <message>
        <source>POSAPP_RECONCILE_WITNESSES: “{text}” is not a whole number from 1 to 200, like 30.</source>
        <translation>POSAPP_RECONCILE_WITNESSES: “{text}” não é um número inteiro de 1 a 200, como 30.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Loja</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caixa</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>em espera</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>recebido</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incerto</translation>
    </message>
    <message>
        <source>review</source>
        <translation>em revisão</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeitado</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>desfeito</translation>
    </message>
    <message>
        <source>handed_over</source>
        <translation>movido</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>em espera</translation>
    </message>
    <message>
        <source>creating</source>
        <translation>em criação</translation>
    </message>
    <message>
        <source>known</source>
        <translation>conhecido</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rejeitado</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({kind}). Everything recorded before is safe. Try again.</source>
        <translation>Ocorreu um erro inesperado ({kind}). O que foi registrado antes está seguro. Tente de novo.</translation>
    </message>
    <message>
        <source>Barcode: “{code}” is not a barcode. Enter 1 to 64 characters without spaces.</source>
        <translation>Código de barras: “{code}” não é válido. Informe de 1 a 64 caracteres sem espaços.</translation>
    </message>
    <message>
        <source>Barcode: the last digit of {code} should be {digit}. A digit is wrong or missing.</source>
        <translation>Código de barras: o último dígito de {code} deveria ser {digit}. Há um dígito errado ou falta um.</translation>
    </message>
    <message>
        <source>Amount: the items total {total}, not {amount}. Change the items, or remove all of them.</source>
        <translation>Valor: os itens somam {total}, não {amount}. Altere os itens ou remova todos.</translation>
    </message>
    <message>
        <source>Name: enter a product name of 1 to 200 characters, without line breaks.</source>
        <translation>Nome: informe um nome de produto de 1 a 200 caracteres, sem quebras de linha.</translation>
    </message>
    <message>
        <source>Product: number, category and reference have at most 100 characters each, without line breaks.</source>
        <translation>Produto: número, categoria e referência têm no máximo 100 caracteres cada, sem quebras de linha.</translation>
    </message>
    <message>
        <source>“{name}” is priced in {currency}, but this till uses {taken}. Give it a price in {taken}.</source>
        <translation>“{name}” tem preço em {currency}, mas este caixa recebe em {taken}. Dê um preço em {taken}.</translation>
    </message>
    <message>
        <source>Quantity: “{text}” is not a quantity. Enter a number above 0 and up to 99999, such as {example}.</source>
        <translation>Quantidade: “{text}” não é uma quantidade. Informe um número maior que 0 e até 99999, como {example}.</translation>
    </message>
    <message>
        <source>Quantity: this is sold by the piece. Enter a whole number, not {text}.</source>
        <translation>Quantidade: isto é vendido por unidade. Informe um número inteiro, não {text}.</translation>
    </message>
    <message>
        <source>Unit: “{text}” is not a unit. Write piece, kg, l or m, or leave it empty for pieces.</source>
        <translation>Unidade: “{text}” não é uma unidade. Escreva piece, kg, l ou m, ou deixe vazio para unidades.</translation>
    </message>
    <message>
        <source>Items: {left} of “{name}” can still be returned, not {quantity}.</source>
        <translation>Itens: ainda podem ser devolvidos {left} de “{name}”, não {quantity}.</translation>
    </message>
    <message>
        <source>Barcode: no product in this till&apos;s catalogue has the code “{code}”.</source>
        <translation>Código de barras: nenhum produto do catálogo deste caixa tem o código “{code}”.</translation>
    </message>
    <message>
        <source>File: {file} already exists and was not overwritten. Choose another name, or use --overwrite.</source>
        <translation>Arquivo: {file} já existe e não foi sobrescrito. Escolha outro nome ou use --overwrite.</translation>
    </message>
    <message>
        <source>Barcode: {barcode} is already in line {line}; that line counts.</source>
        <translation>Código de barras: {barcode} já está na linha {line}; vale aquela linha.</translation>
    </message>
    <message>
        <source>File: its first line has no column “{column}”. It must have {columns}.</source>
        <translation>Arquivo: a primeira linha não tem a coluna “{column}”. Precisa ter {columns}.</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>realizado</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregue</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>Action: {owner} is connected and sends {action} itself. Recorded here too, it would count twice.</source>
        <translation>Ação: {owner} está conectado e já envia {action}. Registrada aqui também, contaria duas vezes.</translation>
    </message>
    <message>
        <source>Integration: “{name}” is not one of {known}.</source>
        <translation>Integração: “{name}” não é nenhuma de {known}.</translation>
    </message>
    <message>
        <source>Consent: this person unsubscribed before. Only they can subscribe again, by writing to you.</source>
        <translation>Consentimento: esta pessoa se descadastrou antes. Só ela pode se inscrever de novo, escrevendo para vocês.</translation>
    </message>
    <message>
        <source>Consent: only customers who agree are subscribed. Tick that they agree, or give the words they agreed to.</source>
        <translation>Consentimento: só se inscreve o cliente que concorda. Marque que concorda, ou informe o texto com que concordou.</translation>
    </message>
    <message>
        <source>Action: {action} is not switched on at this till. A manager can switch it on in Actions.</source>
        <translation>Ação: {action} não está ativada neste caixa. Um gerente pode ativá-la em Ações.</translation>
    </message>
    <message>
        <source>This is already on its way to Hellotext and can no longer be undone.</source>
        <translation>Isto já está a caminho do Hellotext e não pode mais ser desfeito.</translation>
    </message>
    <message>
        <source>Action: the business already has “{name}”. Change that one, or choose another name.</source>
        <translation>Ação: o negócio já tem “{name}”. Altere essa ou escolha outro nome.</translation>
    </message>
    <message>
        <source>Action: the business has no custom action “{name}”. Create it first.</source>
        <translation>Ação: o negócio não tem uma ação própria “{name}”. Crie-a primeiro.</translation>
    </message>
    <message>
        <source>Order {reference} has a later step. Undo that step first.</source>
        <translation>O pedido {reference} tem um passo posterior. Desfaça primeiro esse passo.</translation>
    </message>
    <message>
        <source>Order {reference} is {source}. It cannot become {target} now.</source>
        <translation>O pedido {reference} está {source}. Agora não pode passar para {target}.</translation>
    </message>
    <message>
        <source>Order {reference} belongs to another customer. Check the number.</source>
        <translation>O pedido {reference} é de outro cliente. Confira o número.</translation>
    </message>
    <message>
        <source>Items: line {line} needs a product, a whole quantity from 1 to 9999, and a unit price.</source>
        <translation>Itens: a linha {line} precisa de um produto, uma quantidade inteira de 1 a 9999 e o preço unitário.</translation>
    </message>
    <message>
        <source>Number: enter the number of the related item, 1 to 64 characters.</source>
        <translation>Número: informe o número daquilo a que se relaciona, de 1 a 64 caracteres.</translation>
    </message>
    <message>
        <source>Page: {action} is not about a page. Leave the address out.</source>
        <translation>Página: {action} não é sobre uma página. Não informe o endereço.</translation>
    </message>
    <message>
        <source>Amount: {action} needs an amount.</source>
        <translation>Valor: {action} precisa de um valor.</translation>
    </message>
    <message>
        <source>Page: enter the full address, like https://shop.example.com/bikes.</source>
        <translation>Página: informe o endereço completo, como https://shop.example.com/bikes.</translation>
    </message>
    <message>
        <source>Period: {first} to {last} is not a valid period. Enter at most 366 days, with the first day first.</source>
        <translation>Período: de {first} a {last} não é um período válido. Informe no máximo 366 dias, com o primeiro dia primeiro.</translation>
    </message>
    <message>
        <source>The summary was stopped.</source>
        <translation>O resumo foi interrompido.</translation>
    </message>
    <message>
        <source>Item: “{text}” is not an item of the receipt with a quantity. Write it like 2=1; see “posapp refund items”.</source>
        <translation>Item: “{text}” não é um item do recibo com uma quantidade. Escreva como 2=1; veja “posapp refund items”.</translation>
    </message>
    <message>
        <source>{who} is not permitted to do this ({permission}). Sign in as a manager with --as NAME.</source>
        <translation>{who} não tem permissão para fazer isto ({permission}). Entre como gerente com --as NOME.</translation>
    </message>
    <message>
        <source>PIN: there is no terminal to ask for the PIN of {who}. Put the PIN in a file and set POSAPP_PIN_FILE to its path.</source>
        <translation>PIN: não há um terminal para pedir o PIN de {who}. Coloque o PIN em um arquivo e informe o caminho em POSAPP_PIN_FILE.</translation>
    </message>
    <message>
        <source>Choose one of the options in the list.</source>
        <translation>Escolha uma das opções da lista.</translation>
    </message>
    <message>
        <source>Answer: “{answer}” does not answer “{question}”. Choose one of: {choices}.</source>
        <translation>Resposta: “{answer}” não responde a “{question}”. Escolha uma destas: {choices}.</translation>
    </message>
    <message>
        <source>Answer: there is no question “{question}”. The questions are: {questions}.</source>
        <translation>Resposta: não existe a pergunta “{question}”. As perguntas são: {questions}.</translation>
    </message>
    <message>
        <source>File: {name} cannot be read as an Excel workbook. Save it as CSV and import that.</source>
        <translation>Arquivo: {name} não pode ser lido como pasta de trabalho do Excel. Salve como CSV e importe.</translation>
    </message>
    <message>
        <source>Format: there is no format “{name}”. “posapp formats list” shows them.</source>
        <translation>Formato: não existe o formato “{name}”. “posapp formats list” mostra os formatos.</translation>
    </message>
    <message>
        <source>Register: the file has no register “{name}”. It has: {registers}.</source>
        <translation>Caixa: o arquivo não tem o caixa “{name}”. Tem: {registers}.</translation>
    </message>
    <message>
        <source>Price: “{text}” in line {line} can be read in two ways. Choose a decimal point or a decimal comma.</source>
        <translation>Preço: “{text}”, na linha {line}, pode ser lido de duas maneiras. Escolha ponto decimal ou vírgula decimal.</translation>
    </message>
    <message>
        <source>Scale code {code}: its check digit is wrong. Scan the label again.</source>
        <translation>Código de balança {code}: o dígito verificador está errado. Leia a etiqueta de novo.</translation>
    </message>
    <message>
        <source>Scale code {code}: the check digit of its weight or price is wrong. Scan the label again.</source>
        <translation>Código de balança {code}: o dígito verificador do peso ou do preço está errado. Leia a etiqueta de novo.</translation>
    </message>
    <message>
        <source>Scale code {code}: its weight or price is zero. Weigh the item again.</source>
        <translation>Código de balança {code}: o peso ou o preço é zero. Pese o item de novo.</translation>
    </message>
    <message>
        <source>Scale code {code}: no product has the item number {item}. Import it with this number.</source>
        <translation>Código de balança {code}: nenhum produto tem o número de item {item}. Importe-o com este número.</translation>
    </message>
    <message>
        <source>Scale code {code}: several products have the item number {item}: {names}.</source>
        <translation>Código de balança {code}: vários produtos têm o número de item {item}: {names}.</translation>
    </message>
    <message>
        <source>Scale code {code}: “{name}” is not sold by the kilogram. Import it with the unit kg and its price per kilogram.</source>
        <translation>Código de balança {code}: “{name}” não é vendido por quilo. Importe-o com a unidade kg e o preço por quilo.</translation>
    </message>
    <message>
        <source>Scale code {code}: “{name}” has no price per kilogram. Import it with its price.</source>
        <translation>Código de balança {code}: “{name}” não tem preço por quilo. Importe-o com o preço.</translation>
    </message>
    <message>
        <source>Scale code {code}: its price has decimals that {currency} does not have. Change the rule of the code.</source>
        <translation>Código de balança {code}: o preço tem casas decimais que {currency} não tem. Altere a regra do código.</translation>
    </message>
    <message>
        <source>Quantity: this label has its own weight or price. Scan each label by itself.</source>
        <translation>Quantidade: esta etiqueta já tem peso ou preço. Leia cada etiqueta separadamente.</translation>
    </message>
    <message>
        <source>Prefix: “{text}” does not begin a scale code. Enter 2, 02, or 20 to 29.</source>
        <translation>Prefixo: nenhum código de balança começa com “{text}”. Informe 2, 02, ou de 20 a 29.</translation>
    </message>
    <message>
        <source>Digits of the item: enter 1 to 8.</source>
        <translation>Dígitos do item: informe de 1 a 8.</translation>
    </message>
    <message>
        <source>Digits of the weight or price: enter 3 to 7.</source>
        <translation>Dígitos do peso ou preço: informe de 3 a 7.</translation>
    </message>
    <message>
        <source>Digits: a scale code has 13 with its check digit, but prefix, item and value make {count}.</source>
        <translation>Dígitos: um código de balança tem 13 com o verificador, mas prefixo, item e valor somam {count}.</translation>
    </message>
    <message>
        <source>Decimals: enter {least} to {most}. A weight is in kilograms, a price in {currency}.</source>
        <translation>Decimais: informe de {least} a {most}. Um peso é em quilos, um preço em {currency}.</translation>
    </message>
    <message>
        <source>A check digit before the weight or price is possible for 4 or 5 digits only.</source>
        <translation>Um dígito verificador antes do peso ou preço só é possível com 4 ou 5 dígitos.</translation>
    </message>
    <message>
        <source>Prefix: the rule for {prefix} already reads these codes. Change or remove that rule first.</source>
        <translation>Prefixo: a regra de {prefix} já lê estes códigos. Altere ou remova primeiro essa regra.</translation>
    </message>
    <message>
        <source>Prefix: this shop has no scale codes with the prefix “{prefix}”.</source>
        <translation>Prefixo: esta loja não tem códigos de balança com o prefixo “{prefix}”.</translation>
    </message>
    <message>
        <source>Code: no rule of this shop reads “{code}”. A scale code has 13 digits.</source>
        <translation>Código: nenhuma regra desta loja lê “{code}”. Um código de balança tem 13 dígitos.</translation>
    </message>
    <message>
        <source>Code: this text cannot be drawn as a bar code.</source>
        <translation>Código: este texto não pode ser desenhado como código de barras.</translation>
    </message>
    <message>
        <source>This is not test code {number}. Scan test code {number} of this sheet.</source>
        <translation>Este não é o código de teste {number}. Leia o código de teste {number} desta folha.</translation>
    </message>
    <message>
        <source>Test code {number} did not arrive whole. Scan it again. If that does not help, set the scanner to the keyboard language of this computer, or to a longer pause between characters.</source>
        <translation>O código de teste {number} não chegou inteiro. Leia de novo. Se não bastar, configure o leitor com o idioma do teclado deste computador, ou com uma pausa maior entre caracteres.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” both arrive as “{arrived}”, so posapp cannot tell them apart. In the scanner&apos;s settings, switch off the conversion of letters, or set the keyboard language of this computer.</source>
        <translation>“{first}” e “{second}” chegam os dois como “{arrived}”, e o posapp não consegue distingui-los. Na configuração do leitor, desative a conversão de letras ou ponha o idioma do teclado deste computador.</translation>
    </message>
    <message>
        <source>The scanner pauses up to {milliseconds} ms between characters, as fingers do, so a scan could pass for typing. In its settings, set that pause to 20 ms or less.</source>
        <translation>O leitor faz pausas de até {milliseconds} ms entre caracteres, como os dedos, e uma leitura poderia passar por digitação. Na configuração dele, ponha essa pausa em 20 ms ou menos.</translation>
    </message>
    <message>
        <source>Notes and coins: “{text}” is not a value and a number. Write it like 1000x3 or 0.50x12.</source>
        <translation>Cédulas e moedas: “{text}” não é um valor e uma quantidade. Escreva assim: 1000x3 ou 0.50x12.</translation>
    </message>
    <message>
        <source>Notes and coins: enter how many there are, from 0 to 100000, each value once.</source>
        <translation>Cédulas e moedas: digite quantas há, de 0 a 100000, cada valor uma só vez.</translation>
    </message>
    <message>
        <source>Notes and coins: {currency} has no note or coin of {value}.</source>
        <translation>Cédulas e moedas: não há cédula nem moeda de {value} em {currency}.</translation>
    </message>
    <message>
        <source>Notes and coins: they add up to {sum}, more than the counted {counted}.</source>
        <translation>Cédulas e moedas: somam {sum}, mais do que os {counted} contados.</translation>
    </message>
    <message>
        <source>Reason: say in a few words what the cash is for. It is saved in the activity log.</source>
        <translation>Motivo: diga em poucas palavras para que é o dinheiro. Fica no registro de atividades.</translation>
    </message>
    <message>
        <source>Amount: enter more than zero.</source>
        <translation>Valor: digite mais do que zero.</translation>
    </message>
    <message>
        <source>The opening float of {day} is already recorded: {amount}. Undo it to enter another one, or record cash in or cash out.</source>
        <translation>O fundo de troco de {day} já está registrado: {amount}. Desfaça-o para registrar outro, ou registre um suprimento ou uma sangria.</translation>
    </message>
    <message>
        <source>Drawer: this day has no entry {number}. “posapp drawer show” lists its entries.</source>
        <translation>Gaveta: este dia não tem o movimento {number}. “posapp drawer show” lista os movimentos.</translation>
    </message>
    <message>
        <source>This entry of the drawer is already undone. Record a new one instead.</source>
        <translation>Este movimento da gaveta já está desfeito. Registre um novo.</translation>
    </message>
    <message>
        <source>Time: “{text}” is a day without its time. Export the file with the times of the sales.</source>
        <translation>Hora: “{text}” é um dia sem hora. Exporte o arquivo com a hora das vendas.</translation>
    </message>
    <message>
        <source>Time: the file names the time zone “{zone}”, which posapp does not know.</source>
        <translation>Hora: o arquivo indica o fuso horário “{zone}”, que o posapp não conhece.</translation>
    </message>
    <message>
        <source>File: {name} is not a table. Export it as CSV or .xlsx.</source>
        <translation>Arquivo: {name} não é uma tabela. Exporte como CSV ou .xlsx.</translation>
    </message>
    <message>
        <source>Total: the file says {total}, but its rows come to {sum}.</source>
        <translation>Total: o arquivo diz {total}, mas as linhas somam {sum}.</translation>
    </message>
    <message>
        <source>The row ends before its column “{column}”. Export the file again.</source>
        <translation>A linha termina antes da coluna “{column}”. Exporte o arquivo de novo.</translation>
    </message>
    <message>
        <source>Receipt: {receipt} is on line {line} too, with another amount. Neither is taken.</source>
        <translation>Recibo: {receipt} também está na linha {line}, com outro valor. Nenhum é usado.</translation>
    </message>
    <message>
        <source>Receipt: another row of {receipt} was not understood, so its amount is not known.</source>
        <translation>Recibo: outra linha de {receipt} não foi entendida, então não se sabe o valor.</translation>
    </message>
    <message>
        <source>Amount: it is not clear whether {total} is before or after the refund of {refund}.</source>
        <translation>Valor: não está claro se {total} é antes ou depois da devolução de {refund}.</translation>
    </message>
    <message>
        <source>Format: this shop saved nothing under “{name}”.</source>
        <translation>Formato: esta loja não salvou nada com o nome “{name}”.</translation>
    </message>
    <message>
        <source>Tax ID: enter the 8 to 20 letters and digits on the shop&apos;s receipts, or nothing.</source>
        <translation>CNPJ: informe as 8 a 20 letras e números que estão nos recibos da loja, ou nada.</translation>
    </message>
    <message>
        <source>This receipt is a test of the POS: its code leads to the tax office&apos;s test system.</source>
        <translation>Este recibo é um teste do PDV: o código leva ao ambiente de testes da Receita.</translation>
    </message>
    <message>
        <source>This is neither a sale nor a credit note: the code says document type {kind}.</source>
        <translation>Isto não é venda nem nota de crédito: o código diz tipo de documento {kind}.</translation>
    </message>
    <message>
        <source>The receipt&apos;s code did not arrive whole, or a digit of it is wrong ({part}). Scan it again.</source>
        <translation>O código do recibo não chegou inteiro ou tem um número errado ({part}). Leia de novo.</translation>
    </message>
    <message>
        <source>The receipt&apos;s code does not say its amount plainly. Enter the amount yourself.</source>
        <translation>O código do recibo não diz o valor com clareza. Informe você mesmo o valor.</translation>
    </message>
    <message>
        <source>The receipt is in a currency that posapp does not know ({code}). Enter it yourself.</source>
        <translation>O recibo está em uma moeda que o posapp não conhece ({code}). Informe você mesmo.</translation>
    </message>
    <message>
        <source>The receipt&apos;s code arrived with wrong characters. Teach posapp the scanner under Settings, Scanner, or set the scanner to the keyboard language of this computer.</source>
        <translation>O código do recibo chegou com caracteres errados. Ensine o leitor ao posapp em Configurações, Leitor de códigos, ou ponha o leitor no idioma do teclado deste computador.</translation>
    </message>
    <message>
        <source>This receipt is of another issuer: its tax ID is {issuer}, and the shop&apos;s is {own}. If the shop&apos;s is wrong, a manager can change it under Settings, Shop.</source>
        <translation>Este recibo é de outro emissor: o CNPJ dele é {issuer}, e o da loja é {own}. Se o da loja está errado, um gerente o muda em Configurações, Loja.</translation>
    </message>
    <message>
        <source>Origin: “{text}” is not the address of a web POS, such as https://pos.example.com. Only this computer&apos;s own pages may be without https.</source>
        <translation>Endereço: “{text}” não é o endereço de um PDV web, como https://pos.example.com. Só as páginas deste próprio computador podem ficar sem https.</translation>
    </message>
    <message>
        <source>Port {port} of this computer is used by another program. Choose another port.</source>
        <translation>Outro programa usa a porta {port} deste computador. Escolha outra porta.</translation>
    </message>
    <message>
        <source>Name: give this POS a name of 1 to {longest} characters that no other one has.</source>
        <translation>Nome: dê a este PDV um nome de 1 a {longest} caracteres que nenhum outro tenha.</translation>
    </message>
    <message>
        <source>Name: {most} are paired already. Remove one that is no longer used.</source>
        <translation>Nome: já há {most} vinculados. Remova um que não é mais usado.</translation>
    </message>
    <message>
        <source>Name: nothing is paired under “{name}”.</source>
        <translation>Nome: não há nada vinculado com o nome “{name}”.</translation>
    </message>
    <message>
        <source>Total: {total} is not on this receipt. Check the amount, or choose another receipt.</source>
        <translation>Total: {total} não está neste recibo. Confira o valor ou escolha outro recibo.</translation>
    </message>
    <message>
        <source>Receipt: this one says that it is no sale. Use a receipt of a sale as it was paid.</source>
        <translation>Recibo: este diz que não é uma venda. Use o recibo de uma venda como foi paga.</translation>
    </message>
    <message>
        <source>Receipt: use three different receipts with different totals.</source>
        <translation>Recibo: use três recibos diferentes, com totais diferentes.</translation>
    </message>
    <message>
        <source>Receipt: no line has the total on all three receipts, other than what was paid in cash. Use receipts of one kind, as the POS prints them.</source>
        <translation>Recibo: nenhuma linha tem o total nos três recibos, fora o que foi entregue em dinheiro. Use recibos do mesmo tipo, como o seu sistema imprime.</translation>
    </message>
    <message>
        <source>Receipt: {places} have the total on all three receipts. Add one where they differ: with a discount, or paid with more cash than needed.</source>
        <translation>Recibo: {places} têm o total nos três recibos. Acrescente um em que não coincidam: com desconto, ou pago com mais dinheiro do que o necessário.</translation>
    </message>
    <message>
        <source>Template: a name, a label or a word of it is missing, too long or not plain text.</source>
        <translation>Modelo: falta um nome, um rótulo ou uma palavra, é longo demais ou não é texto simples.</translation>
    </message>
    <message>
        <source>File: this is not a receipt template of posapp ({part}). Export it again.</source>
        <translation>Arquivo: não é um modelo de recibos do posapp ({part}). Exporte de novo.</translation>
    </message>
    <message>
        <source>Receipt: {name} holds {count} receipts. Choose a file with exactly one.</source>
        <translation>Recibo: {name} tem {count} recibos. Escolha um arquivo com um só.</translation>
    </message>
    <message>
        <source>Template: this shop has no receipt template “{name}”.</source>
        <translation>Modelo: esta loja não tem um modelo de recibos “{name}”.</translation>
    </message>
    <message>
        <source>Template: there are {count} receipt templates already. Remove one first.</source>
        <translation>Modelo: já há {count} modelos de recibos. Remova um primeiro.</translation>
    </message>
    <message>
        <source>posapp cannot listen at {address} ({reason}). Perhaps it is running already, or another program uses the port. Choose another one with --listen.</source>
        <translation>O posapp não consegue receber conexões em {address} ({reason}). Talvez já esteja funcionando, ou outro programa usa a porta. Escolha outra com --listen.</translation>
    </message>
    <message>
        <source>The printer does not answer ({reason}). Check that it is on, has paper, and is where posapp was told.</source>
        <translation>A impressora não responde ({reason}). Confira se está ligada, se tem papel e se está onde foi informado ao posapp.</translation>
    </message>
    <message>
        <source>Printer: “{text}” is not one. Write the printer&apos;s address like 192.168.0.50 or 192.168.0.50:9100, a device like /dev/usb/lp0, serial:/dev/ttyS0:9600, or the name of a Windows queue like queue:Receipts.</source>
        <translation>Impressora: “{text}” não é uma. Escreva o endereço da impressora como 192.168.0.50 ou 192.168.0.50:9100, um dispositivo como /dev/usb/lp0, serial:/dev/ttyS0:9600, ou o nome de uma fila do Windows como queue:Receipts.</translation>
    </message>
    <message>
        <source>Address for the POS: “{text}” is not one. Write it like 127.0.0.1:9100, with a port from 1 to 65535.</source>
        <translation>Endereço para o sistema de vendas: “{text}” não é um. Escreva como 127.0.0.1:9100, com uma porta de 1 a 65535.</translation>
    </message>
    <message>
        <source>Printer: say where it is with --to, such as --to 192.168.0.50. posapp remembers it from then on.</source>
        <translation>Impressora: diga onde está com --to, por exemplo --to 192.168.0.50. O posapp se lembra daí em diante.</translation>
    </message>
    <message>
        <source>Code page: “{text}” is not one that posapp knows. It knows {known}.</source>
        <translation>Página de códigos: o posapp não conhece “{text}”. Ele conhece {known}.</translation>
    </message>
    <message>
        <source>There is no key to keep receipts with. Set the till up first, or set POSAPP_DATABASE_KEY. Printing goes on.</source>
        <translation>Não há chave para guardar os recibos. Configure antes o caixa, ou defina POSAPP_DATABASE_KEY. A impressão continua.</translation>
    </message>
    <message>
        <source>The POS receipt {receipt} is recorded already, at {time}. Nothing was recorded again.</source>
        <translation>O recibo {receipt} do PDV já está registrado, às {time}. Nada foi registrado de novo.</translation>
    </message>
    <message>
        <source>The POS receipt {receipt} was dismissed. Enter the payment by hand.</source>
        <translation>O recibo {receipt} do PDV foi descartado. Digite o pagamento.</translation>
    </message>
    <message>
        <source>The POS receipt {receipt} is shown only and cannot be taken. Enter the payment by hand.</source>
        <translation>O recibo {receipt} do PDV só é mostrado e não pode ser pego. Digite o pagamento.</translation>
    </message>
    <message>
        <source>Folder: give its whole path, such as {example}, or nothing.</source>
        <translation>Pasta: digite o caminho completo, como {example}, ou nada.</translation>
    </message>
    <message>
        <source>Name: enter a name of up to {most} characters, without : and =.</source>
        <translation>Nome: digite um nome de até {most} caracteres, sem : e =.</translation>
    </message>
    <message>
        <source>Name: there is a payment method “{name}” already. Choose another name.</source>
        <translation>Nome: já existe uma forma de pagamento “{name}”. Escolha outro nome.</translation>
    </message>
    <message>
        <source>Payment methods: the counter has room for {most} of your own. Deactivate one that is not used.</source>
        <translation>Formas de pagamento: no caixa cabem {most} próprias. Desative uma que não seja usada.</translation>
    </message>
    <message>
        <source>Payment method: this shop has no “{name}”. It has: {known}.</source>
        <translation>Forma de pagamento: esta loja não tem “{name}”. Tem: {known}.</translation>
    </message>
    <message>
        <source>Payment method: “{name}” is no longer offered. Choose another one.</source>
        <translation>Forma de pagamento: “{name}” não é mais oferecida. Escolha outra.</translation>
    </message>
    <message>
        <source>The pretended POS cannot print: nothing answers where its printer was. Close the practice shop and open it again.</source>
        <translation>O PDV de faz de conta não consegue imprimir: nada responde onde estava a impressora dele. Feche a loja de prática e abra de novo.</translation>
    </message>
    <message>
        <source>Tip: enter an amount in the currency of the sale, or nothing.</source>
        <translation>Gorjeta: digite um valor na moeda da venda, ou deixe vazio.</translation>
    </message>
    <message>
        <source>Split payment: the parts add up to {sum}, not to {amount}.</source>
        <translation>Pagamento dividido: as partes somam {sum}, não {amount}.</translation>
    </message>
    <message>
        <source>The rounding of cash was changed in the settings. Check the amount to pay and record it.</source>
        <translation>O arredondamento do dinheiro mudou nas configurações. Confira o valor a pagar e registre.</translation>
    </message>
    <message>
        <source>Amount: enter what is paid by this method, more than zero.</source>
        <translation>Valor: digite quanto é pago desta forma, mais do que zero.</translation>
    </message>
    <message>
        <source>Amount: {left} is left to pay. More than that can only be taken in cash.</source>
        <translation>Valor: faltam {left} a pagar. Mais do que isso só em dinheiro.</translation>
    </message>
    <message>
        <source>Amount: a payment has at most {most} parts. Pay the rest with this one.</source>
        <translation>Valor: um pagamento tem no máximo {most} partes. Receba o resto com esta.</translation>
    </message>
    <message>
        <source>Where your POS prints to: {address} cannot be used ({reason}). Choose another port, such as 127.0.0.1:9101, and let the POS print there.</source>
        <translation>Onde o seu PDV imprime: não dá para usar {address} ({reason}). Escolha outra porta, como 127.0.0.1:9101, e faça o PDV imprimir nela.</translation>
    </message>
    <message>
        <source>The printer in between could not be started ({what}).</source>
        <translation>Não foi possível iniciar a ponte da impressora ({what}).</translation>
    </message>
    <message>
        <source>{file} was begun anew, since it was damaged. Nothing was kept in it; it is tried again.</source>
        <translation>{file} foi recomeçado porque estava danificado. Nada foi guardado nele; tenta-se de novo.</translation>
    </message>
    <message>
        <source>Shop server: the shop&apos;s certificate is missing. Let the till join the shop again.</source>
        <translation>Servidor da loja: falta o certificado da loja. Conecte o caixa à loja de novo.</translation>
    </message>
    <message>
        <source>The shop server reported a problem ({code}). Tell whoever looks after it.</source>
        <translation>O servidor da loja informou um problema ({code}). Avise quem cuida dele.</translation>
    </message>
    <message>
        <source>The shop server cannot be reached. This till goes on alone and catches up later.</source>
        <translation>Não é possível acessar o servidor da loja. Este caixa continua sozinho e depois se atualiza.</translation>
    </message>
    <message>
        <source>This installation of posapp cannot use a shop server: psycopg is missing.</source>
        <translation>Esta instalação do posapp não pode usar um servidor da loja: falta o psycopg.</translation>
    </message>
    <message>
        <source>The shop server did not answer in time. posapp looks later whether it was done.</source>
        <translation>O servidor da loja não respondeu a tempo. O posapp verifica depois se foi feito.</translation>
    </message>
    <message>
        <source>The shop server does not admit this till. Ask a manager to let it join the shop again.</source>
        <translation>O servidor da loja não aceita este caixa. Peça a um gerente que o conecte de novo à loja.</translation>
    </message>
    <message>
        <source>The shop server is read-only at the moment. Tell whoever looks after it.</source>
        <translation>O servidor da loja está em modo somente leitura. Avise quem cuida dele.</translation>
    </message>
    <message>
        <source>The shop server is too busy. Nothing was changed there; posapp tries again.</source>
        <translation>O servidor da loja está ocupado demais. Nada foi alterado lá; o posapp tenta de novo.</translation>
    </message>
    <message>
        <source>The shop server is not prepared for this version of posapp. Bring it up to date.</source>
        <translation>O servidor da loja não está preparado para esta versão do posapp. Atualize-o.</translation>
    </message>
    <message>
        <source>This till was retired from the shop. It no longer shares anything with the others.</source>
        <translation>Este caixa foi desativado na loja. Ele não compartilha mais nada com os outros.</translation>
    </message>
    <message>
        <source>This till was replaced by another one. It no longer shares anything with the others.</source>
        <translation>Este caixa foi substituído por outro. Ele não compartilha mais nada com os demais.</translation>
    </message>
    <message>
        <source>This version of posapp is too old to share with the other tills. Install the newer one.</source>
        <translation>Esta versão do posapp é antiga demais para compartilhar com os outros caixas. Instale a mais nova.</translation>
    </message>
    <message>
        <source>The shop server has something else under this number. The till may have been restored.</source>
        <translation>O servidor da loja tem outra coisa com este número. O caixa pode ter sido restaurado.</translation>
    </message>
    <message>
        <source>Code: the shop server does not know this invitation. Ask a manager for a new one.</source>
        <translation>Código: o servidor da loja não conhece este convite. Peça outro a um gerente.</translation>
    </message>
    <message>
        <source>Code: another till has used this invitation. Ask a manager for a new one.</source>
        <translation>Código: outro caixa já usou este convite. Peça outro a um gerente.</translation>
    </message>
    <message>
        <source>Code: the time of this invitation is over. Ask a manager for a new one.</source>
        <translation>Código: este convite venceu. Peça outro a um gerente.</translation>
    </message>
    <message>
        <source>Till: another till of this shop numbers its receipts as this one does. Set this till up under another name, and join again. Selling goes on as before.</source>
        <translation>Caixa: outro caixa desta loja numera os recibos como este. Configure este caixa com outro nome e entre de novo. A venda continua como antes.</translation>
    </message>
    <message>
        <source>Till: another till of this shop has this name. Set this till up under another one, and join again.</source>
        <translation>Caixa: outro caixa desta loja tem este nome. Configure este caixa com outro e entre de novo.</translation>
    </message>
    <message>
        <source>Till: the shop has this till already, or it was retired. If its folder was copied to a second PC, set that PC up as a till of its own.</source>
        <translation>Caixa: a loja já tem este caixa, ou ele foi desativado. Se a pasta dele foi copiada para outro PC, configure esse PC como um caixa próprio.</translation>
    </message>
    <message>
        <source>Day: these tills have not closed it: {tills}. Close it there, or say why a till is absent.</source>
        <translation>Dia: estes caixas não o fecharam: {tills}. Feche-o lá ou diga por que um caixa está ausente.</translation>
    </message>
    <message>
        <source>Day: the shop has closed it already, and no till came later.</source>
        <translation>Dia: a loja já o fechou, e nenhum caixa chegou depois.</translation>
    </message>
    <message>
        <source>The shop server holds something that this till&apos;s key does not open. Let the till join again.</source>
        <translation>O servidor da loja tem algo que a chave deste caixa não abre. Faça o caixa entrar de novo.</translation>
    </message>
    <message>
        <source>The shop server does not accept this value ({code}). Nothing was changed there.</source>
        <translation>O servidor da loja não aceita este valor ({code}). Nada foi alterado lá.</translation>
    </message>
    <message>
        <source>This till shares with no other till. Join a shop with an invitation first.</source>
        <translation>Este caixa não compartilha com nenhum outro. Primeiro entre em uma loja com um convite.</translation>
    </message>
    <message>
        <source>This till is one of the tills of {shop} already. Leave that shop first.</source>
        <translation>Este caixa já é um dos caixas de {shop}. Primeiro saia dessa loja.</translation>
    </message>
    <message>
        <source>Coupon {code} was redeemed at {till} ({at}), so nothing was recorded. Remove it, and record again.</source>
        <translation>O cupom {code} foi resgatado em {till} ({at}), então nada foi registrado. Remova-o e registre de novo.</translation>
    </message>
    <message>
        <source>Coupon {code} counts once in the shop, and the shop server cannot be reached now. Nothing was recorded. Remove the coupon, or try again.</source>
        <translation>O cupom {code} vale uma única vez na loja, e agora não dá para alcançar o servidor. Nada foi registrado. Remova o cupom ou tente de novo.</translation>
    </message>
    <message>
        <source>Amount: {left} of receipt {receipt} can still be refunded; another till has refunded the rest.</source>
        <translation>Valor: do recibo {receipt} ainda dá para devolver {left}; outro caixa devolveu o resto.</translation>
    </message>
    <message>
        <source>The shop no longer admits this till: it was retired, and another till may send what it recorded. So nothing is sent to Hellotext from here. Ask a manager; “posapp shop leave” lets it go on alone.</source>
        <translation>A loja não admite mais este caixa: ele foi desativado, e outro caixa pode enviar o que ele registrou. Por isso nada é enviado daqui ao Hellotext. Fale com um gerente; “posapp shop leave” permite continuar sozinho.</translation>
    </message>
    <message>
        <source>Server: this is not the address of a PostgreSQL. Write it like postgresql://admin@server/shop.</source>
        <translation>Servidor: este não é o endereço de um PostgreSQL. Escreva como postgresql://admin@server/shop.</translation>
    </message>
    <message>
        <source>Server: name the certificate authority of the server, since tills reach it over the network: add ?sslmode=verify-full&amp;sslrootcert=FILE to its address. The server must have TLS switched on.</source>
        <translation>Servidor: indique a autoridade certificadora do servidor, porque os caixas chegam pela rede: acrescente ?sslmode=verify-full&amp;sslrootcert=FILE ao endereço. O servidor precisa ter TLS ativado.</translation>
    </message>
    <message>
        <source>Server: this database has the shop “{shop}” already. Invite further tills with “posapp shop invite” at a till of it, or use --another to found a second shop beside it.</source>
        <translation>Servidor: este banco já tem a loja “{shop}”. Convide mais caixas com “posapp shop invite” em um caixa dela, ou use --another para criar uma segunda loja ao lado.</translation>
    </message>
    <message>
        <source>Till: this shop has no other till “{till}”. Look with “posapp shop status”.</source>
        <translation>Caixa: esta loja não tem outro caixa “{till}”. Veja com “posapp shop status”.</translation>
    </message>
    <message>
        <source>Till: the shop “{shop}” keeps {theirs}, and this till {ours}. Set the till up as the shop is, and join again.</source>
        <translation>Caixa: a loja “{shop}” usa {theirs}, e este caixa {ours}. Configure o caixa como a loja e entre de novo.</translation>
    </message>
    <message>
        <source>There is nothing to settle under “{subject}”, or it was settled before.</source>
        <translation>Não há nada a resolver em “{subject}”, ou já foi resolvido.</translation>
    </message>
    <message>
        <source>Coupon: no till holds “{coupon}”. One that was redeemed stays so.</source>
        <translation>Cupom: nenhum caixa está com “{coupon}”. O que foi resgatado continua resgatado.</translation>
    </message>
    <message>
        <source>Till: {till} is not retired. Retire it first, so that it sends nothing any more.</source>
        <translation>Caixa: {till} não está desativado. Desative-o primeiro, para que não envie mais nada.</translation>
    </message>
    <message>
        <source>Till: {other} has taken over what {till} had not delivered.</source>
        <translation>Caixa: {other} assumiu o que {till} não tinha entregado.</translation>
    </message>
    <message>
        <source>The key that this till shares with the other tills is not in this user&apos;s keyring. Unlock it, or leave the shop and join it again with an invitation. Selling goes on as before.</source>
        <translation>A chave que este caixa compartilha com os outros não está no chaveiro deste usuário. Desbloqueie-o, ou saia da loja e entre de novo com um convite. A venda continua como antes.</translation>
    </message>
    <message>
        <source>Code: this is not an invitation of a shop, or a character is wrong. Check it, or ask for a new one.</source>
        <translation>Código: não é um convite de uma loja, ou há um caractere errado. Confira ou peça outro.</translation>
    </message>
    <message>
        <source>PostgreSQL does not run as root. Run this command as the ordinary user of this PC who is to own the shop&apos;s data.</source>
        <translation>O PostgreSQL não funciona como root. Execute este comando com o usuário comum deste PC que vai ser dono dos dados da loja.</translation>
    </message>
    <message>
        <source>This PC has no PostgreSQL {oldest} or later. Install it (Debian and Ubuntu: “sudo apt install postgresql”; Windows: the installer from postgresql.org), or name the folder of its programs with --programs.</source>
        <translation>Este PC não tem o PostgreSQL {oldest} ou mais novo. Instale-o (Debian e Ubuntu: “sudo apt install postgresql”; Windows: o instalador de postgresql.org) ou indique a pasta dos programas com --programs.</translation>
    </message>
    <message>
        <source>Programs: {folder} has no PostgreSQL {oldest} or later. Name the folder in which initdb and pg_ctl are.</source>
        <translation>Programas: em {folder} não há PostgreSQL {oldest} ou mais novo. Indique a pasta onde estão initdb e pg_ctl.</translation>
    </message>
    <message>
        <source>The shop&apos;s data were made by PostgreSQL {made_by}, and this PC now has {found}. Another major version cannot read them. Nothing was changed. Install PostgreSQL {made_by} beside it; to change over, make a backup with it, set up a new folder with the new version, and restore the backup there.</source>
        <translation>Os dados da loja foram criados com o PostgreSQL {made_by}, e este PC agora tem {found}. Outra versão principal não consegue lê-los. Nada foi alterado. Instale também o PostgreSQL {made_by}; para mudar, faça uma cópia com ele, prepare uma pasta nova com a versão nova e restaure a cópia ali.</translation>
    </message>
    <message>
        <source>Folder: {folder} exists, and it is neither empty nor a shop server of posapp. Choose a new folder. Nothing was changed.</source>
        <translation>Pasta: {folder} existe, e não está vazia nem é um servidor da loja do posapp. Escolha uma pasta nova. Nada foi alterado.</translation>
    </message>
    <message>
        <source>{folder} belongs to another user of this PC. PostgreSQL runs only as the owner of its data: sign in as that user. Nothing was changed.</source>
        <translation>{folder} é de outro usuário deste PC. O PostgreSQL só funciona como dono dos seus dados: entre com esse usuário. Nada foi alterado.</translation>
    </message>
    <message>
        <source>Other users of this PC can read or change {folder}. Take that right from them (chmod 700), and try again.</source>
        <translation>Outros usuários deste PC podem ler ou alterar {folder}. Tire deles essa permissão (chmod 700) e tente de novo.</translation>
    </message>
    <message>
        <source>The folder of the shop server is not whole: {file} is missing or damaged. Nothing was overwritten. Put it back from a copy, or set up a new folder and restore a backup there.</source>
        <translation>A pasta do servidor da loja não está completa: {file} falta ou está danificado. Nada foi sobrescrito. Recupere-o de uma cópia, ou prepare uma pasta nova e restaure ali uma cópia.</translation>
    </message>
    <message>
        <source>This PostgreSQL ({folder}) was built without TLS, and without it posapp opens no server to the network. Install the one of your system, and set up a new folder with it. Nothing was changed.</source>
        <translation>Este PostgreSQL ({folder}) vem sem TLS, e sem TLS o posapp não abre nenhum servidor para a rede. Instale o do seu sistema e prepare com ele uma pasta nova. Nada foi alterado.</translation>
    </message>
    <message>
        <source>{program} failed: {reason}</source>
        <translation>{program} falhou: {reason}</translation>
    </message>
    <message>
        <source>This PC is not the shop&apos;s server. Set it up with “posapp shop serve --folder FOLDER”, in a new folder.</source>
        <translation>Este PC não é o servidor da loja. Prepare-o com “posapp shop serve --folder PASTA”, em uma pasta nova.</translation>
    </message>
    <message>
        <source>Folder: this PC serves the shop from {folder} already.</source>
        <translation>Pasta: este PC já é o servidor da loja, a partir de {folder}.</translation>
    </message>
    <message>
        <source>The shop server of this PC is not running. Start it with “posapp shop serve”.</source>
        <translation>O servidor da loja deste PC não está em execução. Inicie-o com “posapp shop serve”.</translation>
    </message>
    <message>
        <source>Somebody has edited {file}, so posapp does not overwrite it. Move it away and try again: posapp writes it anew. Nothing was changed.</source>
        <translation>Alguém editou {file}, por isso o posapp não o sobrescreve. Mova-o para outro lugar e tente de novo: o posapp o grava outra vez. Nada foi alterado.</translation>
    </message>
    <message>
        <source>Another backup of the shop server is under way. Let it finish first.</source>
        <translation>Já está sendo feita outra cópia do servidor da loja. Espere ela terminar.</translation>
    </message>
    <message>
        <source>posapp already keeps the shop server of this PC running.</source>
        <translation>O posapp já mantém em execução o servidor da loja deste PC.</translation>
    </message>
    <message>
        <source>Listen: “{text}” is no address of this PC in the shop&apos;s own network. Write it with the network&apos;s size, such as 192.168.1.10/24.</source>
        <translation>Escutar: “{text}” não é um endereço deste PC na rede própria da loja. Escreva-o com o tamanho da rede, como 192.168.1.10/24.</translation>
    </message>
    <message>
        <source>Listen: this PC does not have the address {address}.</source>
        <translation>Escutar: este PC não tem o endereço {address}.</translation>
    </message>
    <message>
        <source>Port: another program of this PC uses {port} at {address} already, perhaps another PostgreSQL. Choose another with --port.</source>
        <translation>Porta: outro programa deste PC já usa a {port} em {address}, talvez outro PostgreSQL. Escolha outra com --port.</translation>
    </message>
    <message>
        <source>File: {file} is not a whole backup of a shop server; perhaps it was cut off. Nothing was changed.</source>
        <translation>Arquivo: {file} não é uma cópia completa de um servidor da loja; talvez tenha sido cortada. Nada foi alterado.</translation>
    </message>
    <message>
        <source>Into: write a name of small letters, digits and “_” that begins with a letter.</source>
        <translation>Banco de destino: escreva um nome de letras minúsculas, dígitos e “_” que comece com uma letra.</translation>
    </message>
    <message>
        <source>Into: there is a database {database} already, and a backup is only restored into a new one.</source>
        <translation>Banco de destino: já existe um banco {database}, e uma cópia só é restaurada em um novo.</translation>
    </message>
    <message>
        <source>It cannot be started with this computer ({what}).</source>
        <translation>Não é possível iniciar com este computador ({what}).</translation>
    </message>
    <message>
        <source>Total: enter what the receipt comes to, more than nothing.</source>
        <translation>Total: digite o valor do recibo, maior que zero.</translation>
    </message>
    <message>
        <source>Template: “{label}” gives no total on this receipt. Write the words as they are printed before it.</source>
        <translation>Modelo: “{label}” não dá nenhum total neste recibo. Digite as palavras como estão impressas antes do total.</translation>
    </message>
    <message>
        <source>Template: no number follows “{label}” on this receipt.</source>
        <translation>Modelo: neste recibo nenhum número vem depois de “{label}”.</translation>
    </message>
    <message>
        <source>Template: no date follows “{label}” on this receipt.</source>
        <translation>Modelo: neste recibo nenhuma data vem depois de “{label}”.</translation>
    </message>
    <message>
        <source>Receipt: it was read as {total}, and the figures on it do not confirm that. Use one with items, or with what was paid and the change.</source>
        <translation>Recibo: foi lido {total}, e os valores dele não confirmam isso. Use um com itens, ou com o valor pago e o troco.</translation>
    </message>
    <message>
        <source>Tip shares: enter one to four different whole percentages from 1 to 100, with spaces, such as 5 10 15.</source>
        <translation>Gorjetas: digite de uma a quatro porcentagens inteiras diferentes, de 1 a 100, separadas por espaços, como 5 10 15.</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>payment recorded</source>
        <translation>pagamento registrado</translation>
    </message>
    <message>
        <source>payment undone</source>
        <translation>pagamento desfeito</translation>
    </message>
    <message>
        <source>refund requested</source>
        <translation>devolução pedida</translation>
    </message>
    <message>
        <source>refund undone</source>
        <translation>devolução desfeita</translation>
    </message>
    <message>
        <source>refund paid</source>
        <translation>devolução paga</translation>
    </message>
    <message>
        <source>refund declined</source>
        <translation>devolução recusada</translation>
    </message>
    <message>
        <source>refund limit changed</source>
        <translation>limite de devolução alterado</translation>
    </message>
    <message>
        <source>event recorded</source>
        <translation>evento registrado</translation>
    </message>
    <message>
        <source>event sent again</source>
        <translation>evento enviado de novo</translation>
    </message>
    <message>
        <source>event corrected</source>
        <translation>evento corrigido</translation>
    </message>
    <message>
        <source>event dismissed</source>
        <translation>evento descartado</translation>
    </message>
    <message>
        <source>event marked as delivered</source>
        <translation>evento marcado como entregue</translation>
    </message>
    <message>
        <source>dismissal undone</source>
        <translation>descarte desfeito</translation>
    </message>
    <message>
        <source>export columns set</source>
        <translation>colunas da exportação definidas</translation>
    </message>
    <message>
        <source>product events setting changed</source>
        <translation>ajuste de eventos de produtos alterado</translation>
    </message>
    <message>
        <source>customer replaced by another</source>
        <translation>cliente substituído por outro</translation>
    </message>
    <message>
        <source>customer note saved</source>
        <translation>anotação do cliente salva</translation>
    </message>
    <message>
        <source>customer data exported</source>
        <translation>dados do cliente exportados</translation>
    </message>
    <message>
        <source>retention period changed</source>
        <translation>prazo de retenção alterado</translation>
    </message>
    <message>
        <source>names erased</source>
        <translation>nomes apagados</translation>
    </message>
    <message>
        <source>coupon amounts setting changed</source>
        <translation>ajuste de valores de cupons alterado</translation>
    </message>
    <message>
        <source>shop details changed</source>
        <translation>dados da loja alterados</translation>
    </message>
    <message>
        <source>token removed</source>
        <translation>token removido</translation>
    </message>
    <message>
        <source>first manager added</source>
        <translation>primeiro gerente adicionado</translation>
    </message>
    <message>
        <source>staff reactivated</source>
        <translation>pessoa reativada</translation>
    </message>
    <message>
        <source>PIN set with the API token</source>
        <translation>PIN definido com o token de API</translation>
    </message>
    <message>
        <source>permission granted</source>
        <translation>permissão concedida</translation>
    </message>
    <message>
        <source>close reports imported</source>
        <translation>relatórios de fechamento importados</translation>
    </message>
    <message>
        <source>backup created</source>
        <translation>cópia de segurança feita</translation>
    </message>
    <message>
        <source>restore notice read</source>
        <translation>aviso de restauração lido</translation>
    </message>
    <message>
        <source>payment recovered</source>
        <translation>pagamento recuperado</translation>
    </message>
    <message>
        <source>transfer exported</source>
        <translation>transferência exportada</translation>
    </message>
    <message>
        <source>transfer cancelled</source>
        <translation>transferência cancelada</translation>
    </message>
    <message>
        <source>shop of several tills joined</source>
        <translation>entrou em uma loja de vários caixas</translation>
    </message>
    <message>
        <source>shop of several tills left</source>
        <translation>saiu de uma loja de vários caixas</translation>
    </message>
    <message>
        <source>till invited</source>
        <translation>caixa convidado</translation>
    </message>
    <message>
        <source>till retired</source>
        <translation>caixa desativado</translation>
    </message>
    <message>
        <source>day of the shop closed</source>
        <translation>dia da loja fechado</translation>
    </message>
    <message>
        <source>coupon freed</source>
        <translation>cupom liberado</translation>
    </message>
    <message>
        <source>lost till taken over</source>
        <translation>caixa perdido assumido</translation>
    </message>
    <message>
        <source>transfer imported</source>
        <translation>transferência importada</translation>
    </message>
    <message>
        <source>event sent to review</source>
        <translation>evento enviado à revisão</translation>
    </message>
    <message>
        <source>POS receipt changed</source>
        <translation>recibo do PDV alterado</translation>
    </message>
    <message>
        <source>POS receipt corrected</source>
        <translation>recibo do PDV corrigido</translation>
    </message>
    <message>
        <source>POS receipt dismissed</source>
        <translation>recibo do PDV descartado</translation>
    </message>
    <message>
        <source>POS receipt offered again</source>
        <translation>recibo do PDV oferecido de novo</translation>
    </message>
    <message>
        <source>receipt corrected</source>
        <translation>recibo corrigido</translation>
    </message>
    <message>
        <source>event undone</source>
        <translation>evento desfeito</translation>
    </message>
    <message>
        <source>actions switched on</source>
        <translation>ações ativadas</translation>
    </message>
    <message>
        <source>actions switched off</source>
        <translation>ações desativadas</translation>
    </message>
    <message>
        <source>custom action created</source>
        <translation>ação própria criada</translation>
    </message>
    <message>
        <source>custom action changed</source>
        <translation>ação própria alterada</translation>
    </message>
    <message>
        <source>integration connected</source>
        <translation>integração conectada</translation>
    </message>
    <message>
        <source>integration disconnected</source>
        <translation>integração desconectada</translation>
    </message>
    <message>
        <source>products imported</source>
        <translation>produtos importados</translation>
    </message>
    <message>
        <source>product removed</source>
        <translation>produto removido</translation>
    </message>
    <message>
        <source>scale code rule saved</source>
        <translation>regra de código de balança salva</translation>
    </message>
    <message>
        <source>scale code rule removed</source>
        <translation>regra de código de balança removida</translation>
    </message>
    <message>
        <source>receipt template saved</source>
        <translation>modelo de recibos salvo</translation>
    </message>
    <message>
        <source>receipt template removed</source>
        <translation>modelo de recibos removido</translation>
    </message>
    <message>
        <source>payment method added</source>
        <translation>forma de pagamento adicionada</translation>
    </message>
    <message>
        <source>payment method changed</source>
        <translation>forma de pagamento alterada</translation>
    </message>
    <message>
        <source>payment method deactivated</source>
        <translation>forma de pagamento desativada</translation>
    </message>
    <message>
        <source>payment method reactivated</source>
        <translation>forma de pagamento reativada</translation>
    </message>
    <message>
        <source>payment method moved up</source>
        <translation>forma de pagamento movida para cima</translation>
    </message>
    <message>
        <source>customer registered</source>
        <translation>cliente cadastrado</translation>
    </message>
    <message>
        <source>customer corrected</source>
        <translation>cliente corrigido</translation>
    </message>
    <message>
        <source>customer note removed</source>
        <translation>anotação do cliente removida</translation>
    </message>
    <message>
        <source>customer erased</source>
        <translation>cliente apagado</translation>
    </message>
    <message>
        <source>coupon rules saved</source>
        <translation>regras do cupom salvas</translation>
    </message>
    <message>
        <source>coupon rules removed</source>
        <translation>regras do cupom removidas</translation>
    </message>
    <message>
        <source>scanner setting changed</source>
        <translation>ajuste do leitor de códigos mudado</translation>
    </message>
    <message>
        <source>POS settings changed</source>
        <translation>ajustes do PDV alterados</translation>
    </message>
    <message>
        <source>web POS paired</source>
        <translation>PDV web vinculado</translation>
    </message>
    <message>
        <source>web POS removed</source>
        <translation>PDV web removido</translation>
    </message>
    <message>
        <source>shop set up</source>
        <translation>loja configurada</translation>
    </message>
    <message>
        <source>tax ID learned from a receipt</source>
        <translation>CNPJ aprendido de um recibo</translation>
    </message>
    <message>
        <source>token replaced</source>
        <translation>token substituído</translation>
    </message>
    <message>
        <source>staff added</source>
        <translation>pessoa adicionada</translation>
    </message>
    <message>
        <source>staff renamed</source>
        <translation>nome de pessoa alterado</translation>
    </message>
    <message>
        <source>role changed</source>
        <translation>função alterada</translation>
    </message>
    <message>
        <source>staff deactivated</source>
        <translation>pessoa desativada</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN definido</translation>
    </message>
    <message>
        <source>lock time set</source>
        <translation>tempo de bloqueio definido</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>sessão iniciada</translation>
    </message>
    <message>
        <source>opening float recorded</source>
        <translation>fundo de troco registrado</translation>
    </message>
    <message>
        <source>cash in recorded</source>
        <translation>suprimento registrado</translation>
    </message>
    <message>
        <source>cash out recorded</source>
        <translation>sangria registrada</translation>
    </message>
    <message>
        <source>drawer entry undone</source>
        <translation>movimento da gaveta desfeito</translation>
    </message>
    <message>
        <source>day closed</source>
        <translation>dia fechado</translation>
    </message>
    <message>
        <source>day reopened</source>
        <translation>dia reaberto</translation>
    </message>
    <message>
        <source>closing rules changed</source>
        <translation>regras de fechamento alteradas</translation>
    </message>
    <message>
        <source>backup restored</source>
        <translation>cópia de segurança restaurada</translation>
    </message>
    <message>
        <source>till restored</source>
        <translation>caixa restaurado</translation>
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
        <translation>nenhum</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sem fim</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>net</source>
        <translation>líquido</translation>
    </message>
    <message>
        <source>action</source>
        <translation>ação</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>ações</translation>
    </message>
    <message>
        <source>added</source>
        <translation>adicionados</translation>
    </message>
    <message>
        <source>after</source>
        <translation>depois</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>amount after</source>
        <translation>valor novo</translation>
    </message>
    <message>
        <source>amount before</source>
        <translation>valor anterior</translation>
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
        <translation>respostas</translation>
    </message>
    <message>
        <source>blind count</source>
        <translation>contagem às cegas</translation>
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
        <translation>valor enviado com os cupons</translation>
    </message>
    <message>
        <source>cash is rounded</source>
        <translation>arredondamento do dinheiro</translation>
    </message>
    <message>
        <source>change offered at the counter</source>
        <translation>troco oferecido no caixa</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>alterados</translation>
    </message>
    <message>
        <source>close No.</source>
        <translation>fechamento nº</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>consentimento</translation>
    </message>
    <message>
        <source>counted by itself at the close</source>
        <translation>conferida em separado no fechamento</translation>
    </message>
    <message>
        <source>country</source>
        <translation>país</translation>
    </message>
    <message>
        <source>coupons</source>
        <translation>cupons</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>cupom</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>moeda</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>customer after</source>
        <translation>cliente novo</translation>
    </message>
    <message>
        <source>customer before</source>
        <translation>cliente anterior</translation>
    </message>
    <message>
        <source>day</source>
        <translation>dia</translation>
    </message>
    <message>
        <source>day ends at</source>
        <translation>o dia termina</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dias</translation>
    </message>
    <message>
        <source>decimals</source>
        <translation>casas decimais</translation>
    </message>
    <message>
        <source>drawer entry</source>
        <translation>movimento da gaveta</translation>
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
        <translation>válido a partir de</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>meta</translation>
    </message>
    <message>
        <source>handed back</source>
        <translation>devolvido ao cliente</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>transferência</translation>
    </message>
    <message>
        <source>important</source>
        <translation>importante</translation>
    </message>
    <message>
        <source>integration</source>
        <translation>integração</translation>
    </message>
    <message>
        <source>type</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limite</translation>
    </message>
    <message>
        <source>items</source>
        <translation>itens</translation>
    </message>
    <message>
        <source>format of money and dates</source>
        <translation>formato de valores e datas</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>a verificar</translation>
    </message>
    <message>
        <source>payment method</source>
        <translation>forma de pagamento</translation>
    </message>
    <message>
        <source>minimum sale</source>
        <translation>venda mínima</translation>
    </message>
    <message>
        <source>minutes until the window locks</source>
        <translation>minutos até o bloqueio</translation>
    </message>
    <message>
        <source>missing entries</source>
        <translation>registros que faltam</translation>
    </message>
    <message>
        <source>missing events</source>
        <translation>eventos que faltam</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>once in total</source>
        <translation>uma única vez</translation>
    </message>
    <message>
        <source>once per customer</source>
        <translation>uma vez por cliente</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>endereço web</translation>
    </message>
    <message>
        <source>split payment</source>
        <translation>pagamento dividido</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>porcentagem</translation>
    </message>
    <message>
        <source>permission</source>
        <translation>permissão</translation>
    </message>
    <message>
        <source>folder of the POS</source>
        <translation>pasta do PDV</translation>
    </message>
    <message>
        <source>minutes a POS receipt is offered</source>
        <translation>minutos que um recibo do PDV é oferecido</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>impressora</translation>
    </message>
    <message>
        <source>printer starts with this PC</source>
        <translation>a impressora inicia com este PC</translation>
    </message>
    <message>
        <source>beside posapp</source>
        <translation>além do posapp</translation>
    </message>
    <message>
        <source>practice shop</source>
        <translation>loja de prática</translation>
    </message>
    <message>
        <source>receipt prefix</source>
        <translation>prefixo dos recibos</translation>
    </message>
    <message>
        <source>price</source>
        <translation>preço</translation>
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
        <translation>recibo do PDV</translation>
    </message>
    <message>
        <source>records</source>
        <translation>registros</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referência</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>devolvido</translation>
    </message>
    <message>
        <source>register</source>
        <translation>caixa do arquivo</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>devolução</translation>
    </message>
    <message>
        <source>report</source>
        <translation>relatório</translation>
    </message>
    <message>
        <source>reminder of open days</source>
        <translation>aviso de dias abertos</translation>
    </message>
    <message>
        <source>role</source>
        <translation>função</translation>
    </message>
    <message>
        <source>rounding of cash</source>
        <translation>arredondamento</translation>
    </message>
    <message>
        <source>sale</source>
        <translation>venda</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>vendas</translation>
    </message>
    <message>
        <source>scale code</source>
        <translation>código de balança</translation>
    </message>
    <message>
        <source>scanner</source>
        <translation>leitor de códigos</translation>
    </message>
    <message>
        <source>items sent</source>
        <translation>itens enviados</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>loja</translation>
    </message>
    <message>
        <source>sold at</source>
        <translation>hora da venda</translation>
    </message>
    <message>
        <source>person</source>
        <translation>pessoa</translation>
    </message>
    <message>
        <source>stores</source>
        <translation>lojas</translation>
    </message>
    <message>
        <source>taxes</source>
        <translation>impostos</translation>
    </message>
    <message>
        <source>tax ID</source>
        <translation>CNPJ</translation>
    </message>
    <message>
        <source>receipt template</source>
        <translation>modelo de recibos</translation>
    </message>
    <message>
        <source>till</source>
        <translation>caixa</translation>
    </message>
    <message>
        <source>tip</source>
        <translation>gorjeta</translation>
    </message>
    <message>
        <source>tips offered, in percent</source>
        <translation>gorjetas oferecidas, em porcentagem</translation>
    </message>
    <message>
        <source>tips at the counter</source>
        <translation>gorjetas no caixa</translation>
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
        <translation>linha do total</translation>
    </message>
    <message>
        <source>receipt from elsewhere</source>
        <translation>recibo de outro lugar</translation>
    </message>
    <message>
        <source>seconds to undo</source>
        <translation>segundos para desfazer</translation>
    </message>
    <message>
        <source>undoes</source>
        <translation>desfaz</translation>
    </message>
    <message>
        <source>without the shop server</source>
        <translation>sem o servidor da loja</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>válido até</translation>
    </message>
    <message>
        <source>port for a web POS</source>
        <translation>porta para um PDV web</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>causa</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>fuso horário</translation>
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
        <translation>On-line</translation>
    </message>
    <message>
        <source>Offline – keep selling</source>
        <translation>Sem conexão – continue vendendo</translation>
    </message>
    <message>
        <source>Hellotext cannot be reached. Check the network cable or the Wi-Fi.</source>
        <translation>Não dá para chegar ao Hellotext. Verifique o cabo de rede ou o Wi-Fi.</translation>
    </message>
    <message>
        <source>No answer – keep selling</source>
        <translation>Sem resposta – continue vendendo</translation>
    </message>
    <message>
        <source>Hellotext was asked and does not answer. Nothing to do: posapp asks again every few seconds.</source>
        <translation>O Hellotext foi consultado e não responde. Não é preciso fazer nada: o posapp pergunta de novo a cada poucos segundos.</translation>
    </message>
    <message>
        <source>Hellotext has a problem – keep selling</source>
        <translation>Hellotext com problema – continue vendendo</translation>
    </message>
    <message>
        <source>Nothing to do: posapp asks again every few seconds.</source>
        <translation>Não é preciso fazer nada: o posapp pergunta de novo a cada poucos segundos.</translation>
    </message>
    <message>
        <source>Hellotext is busy – keep selling</source>
        <translation>Hellotext ocupado – continue vendendo</translation>
    </message>
    <message>
        <source>Hellotext asked to wait. Nothing to do: posapp goes on by itself.</source>
        <translation>O Hellotext pediu para esperar. Não é preciso fazer nada: o posapp continua sozinho.</translation>
    </message>
    <message>
        <source>Token missing – ask a manager</source>
        <translation>Falta o token – avise o gerente</translation>
    </message>
    <message>
        <source>Token rejected – ask a manager</source>
        <translation>Token recusado – avise o gerente</translation>
    </message>
    <message>
        <source>Hellotext does not accept this till&apos;s API token. Keep selling; a manager enters another in Settings.</source>
        <translation>O Hellotext não aceita o token de API deste caixa. Continue vendendo; um gerente informa outro nas Configurações.</translation>
    </message>
    <message>
        <source>Not permitted – ask a manager</source>
        <translation>Sem permissão – avise o gerente</translation>
    </message>
    <message>
        <source>Hellotext does not permit this to the token. Keep selling; a manager asks the administrator in Hellotext.</source>
        <translation>O Hellotext não permite isso a este token. Continue vendendo; um gerente fala com o administrador no Hellotext.</translation>
    </message>
    <message>
        <source>Connection not trusted – keep selling</source>
        <translation>Conexão não confiável – continue vendendo</translation>
    </message>
    <message>
        <source>The connection is not trusted. Tell whoever looks after the network.</source>
        <translation>A conexão não é confiável. Avise quem cuida da rede.</translation>
    </message>
    <message>
        <source>Sign-in page – keep selling</source>
        <translation>A rede pede login – continue vendendo</translation>
    </message>
    <message>
        <source>A page of the network wants a sign-in. Open any web page on this computer and sign in.</source>
        <translation>Uma página da rede pede login. Abra qualquer página da web neste computador e faça o login.</translation>
    </message>
</context>
<context>
    <name>methods</name>
    <message>
        <source>Cash</source>
        <translation>Dinheiro</translation>
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
        <translation>Transferência</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outro</translation>
    </message>
</context>
<context>
    <name>orders</name>
    <message>
        <source>New here</source>
        <translation>Novo aqui</translation>
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
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Entregue</translation>
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
        <translation>RELATÓRIO PARCIAL (X), dia aberto</translation>
    </message>
    <message>
        <source>CLOSE REPORT (Z) No. {number}</source>
        <translation>RELATÓRIO DE FECHAMENTO (Z) nº {number}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Ends on the next day at</source>
        <translation>Termina no dia seguinte às</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caixa</translation>
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
        <translation>Substitui o nº {number}</translation>
    </message>
    <message>
        <source>REOPENED {at}</source>
        <translation>REABERTO {at}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>No sales or refunds.</source>
        <translation>Sem vendas nem devoluções.</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagamentos</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Bruto</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Cupons</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Devoluções</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Líquido</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Gorjetas</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Arredondamento</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation>Sem cliente</translation>
    </message>
    <message>
        <source>Undone payments</source>
        <translation>Pagamentos desfeitos</translation>
    </message>
    <message>
        <source>POS receipts without a customer: {count}</source>
        <translation>Recibos do PDV sem cliente: {count}</translation>
    </message>
    <message>
        <source>Coupons redeemed</source>
        <translation>Cupons resgatados</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Recibos</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>Por operador</translation>
    </message>
    <message>
        <source>(nobody signed in)</source>
        <translation>(ninguém identificado)</translation>
    </message>
    <message>
        <source>By payment method</source>
        <translation>Por forma de pagamento</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Blind count</source>
        <translation>Contagem cega</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>esperado</translation>
    </message>
    <message>
        <source>sales less refunds</source>
        <translation>vendas menos devoluções</translation>
    </message>
    <message>
        <source>opening float</source>
        <translation>fundo de troco</translation>
    </message>
    <message>
        <source>cash in</source>
        <translation>suprimentos</translation>
    </message>
    <message>
        <source>cash out</source>
        <translation>sangrias</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>contado</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>não contado</translation>
    </message>
    <message>
        <source>over/short</source>
        <translation>diferença</translation>
    </message>
    <message>
        <source>hidden until the day is closed</source>
        <translation>oculto até o fechamento do dia</translation>
    </message>
    <message>
        <source>Hellotext has everything from this day.</source>
        <translation>O Hellotext tem tudo deste dia.</translation>
    </message>
    <message>
        <source>NOT IN HELLOTEXT YET</source>
        <translation>AINDA NÃO NO HELLOTEXT</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Registro de atividades</translation>
    </message>
</context>
<context>
    <name>permissions</name>
    <message>
        <source>Recording payments</source>
        <translation>Registrar pagamentos</translation>
    </message>
    <message>
        <source>Registering new customers</source>
        <translation>Cadastrar novos clientes</translation>
    </message>
    <message>
        <source>Undoing your own sale</source>
        <translation>Desfazer uma venda própria</translation>
    </message>
    <message>
        <source>Undoing another person&apos;s sale</source>
        <translation>Desfazer a venda de outra pessoa</translation>
    </message>
    <message>
        <source>Refunding</source>
        <translation>Fazer devoluções</translation>
    </message>
    <message>
        <source>Refunding above the limit</source>
        <translation>Devolver acima do limite</translation>
    </message>
    <message>
        <source>Deciding on items to review</source>
        <translation>Decidir sobre o que está a revisar</translation>
    </message>
    <message>
        <source>Changing coupon rules</source>
        <translation>Alterar as regras dos cupons</translation>
    </message>
    <message>
        <source>Changing actions</source>
        <translation>Alterar as ações</translation>
    </message>
    <message>
        <source>Managing staff and their PINs</source>
        <translation>Gerenciar a equipe e seus PINs</translation>
    </message>
    <message>
        <source>Changing till settings</source>
        <translation>Alterar a configuração do caixa</translation>
    </message>
    <message>
        <source>Moving to or from another PC</source>
        <translation>Mover para outro PC ou a partir dele</translation>
    </message>
    <message>
        <source>Redeeming a coupon while the other tills cannot be asked</source>
        <translation>Resgatar um cupom quando não dá para consultar os outros caixas</translation>
    </message>
    <message>
        <source>Exporting reports</source>
        <translation>Exportar relatórios</translation>
    </message>
    <message>
        <source>Recording the opening float and cash in</source>
        <translation>Registrar o fundo de troco e suprimentos</translation>
    </message>
    <message>
        <source>Taking cash out of the drawer</source>
        <translation>Retirar dinheiro da gaveta</translation>
    </message>
    <message>
        <source>Closing or reopening the day</source>
        <translation>Fechar ou reabrir o dia</translation>
    </message>
    <message>
        <source>Reading the activity log</source>
        <translation>Ver o registro de atividades</translation>
    </message>
    <message>
        <source>Exporting or erasing a customer&apos;s data</source>
        <translation>Exportar ou apagar os dados de um cliente</translation>
    </message>
    <message>
        <source>Recording other actions</source>
        <translation>Registrar outras ações</translation>
    </message>
    <message>
        <source>Viewing the sales summary</source>
        <translation>Ver o resumo de vendas</translation>
    </message>
</context>
<context>
    <name>pos receipts</name>
    <message>
        <source>Scanned code</source>
        <translation>Código lido</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impressora</translation>
    </message>
    <message>
        <source>Web POS</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venda</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolução</translation>
    </message>
    <message>
        <source>Pre-bill</source>
        <translation>Conferência</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Cópia</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>Outro papel</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Certo</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Provável</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Duvidoso</translation>
    </message>
    <message>
        <source>from the fiscal code</source>
        <translation>do código fiscal</translation>
    </message>
    <message>
        <source>from the fiscal document</source>
        <translation>do documento fiscal</translation>
    </message>
    <message>
        <source>the figures add up</source>
        <translation>os valores fecham</translation>
    </message>
    <message>
        <source>the figures were not checked</source>
        <translation>os valores não foram conferidos</translation>
    </message>
    <message>
        <source>the figures do not add up</source>
        <translation>os valores não fecham</translation>
    </message>
    <message>
        <source>no total was found</source>
        <translation>nenhum total encontrado</translation>
    </message>
    <message>
        <source>several totals were found</source>
        <translation>vários totais encontrados</translation>
    </message>
    <message>
        <source>read as it was learned</source>
        <translation>lido como foi aprendido</translation>
    </message>
    <message>
        <source>the printer was told something unknown</source>
        <translation>comando desconhecido para a impressora</translation>
    </message>
    <message>
        <source>printed as a picture</source>
        <translation>impresso como imagem</translation>
    </message>
    <message>
        <source>from a table of the POS</source>
        <translation>de uma tabela do PDV</translation>
    </message>
    <message>
        <source>the paper says what it is</source>
        <translation>o papel diz o que é</translation>
    </message>
    <message>
        <source>it may be no sale</source>
        <translation>pode não ser uma venda</translation>
    </message>
    <message>
        <source>nothing was paid</source>
        <translation>nada foi pago</translation>
    </message>
    <message>
        <source>the total is negative</source>
        <translation>o total é negativo</translation>
    </message>
    <message>
        <source>the amounts can be read in two ways</source>
        <translation>os valores podem ser lidos de dois jeitos</translation>
    </message>
    <message>
        <source>it is in another currency</source>
        <translation>está em outra moeda</translation>
    </message>
    <message>
        <source>the end is missing</source>
        <translation>falta o final</translation>
    </message>
    <message>
        <source>two templates read different totals</source>
        <translation>dois modelos leem totais diferentes</translation>
    </message>
    <message>
        <source>posted by the POS</source>
        <translation>enviado pelo PDV</translation>
    </message>
    <message>
        <source>in the country&apos;s currency</source>
        <translation>na moeda do país</translation>
    </message>
    <message>
        <source>a sale or a credit note</source>
        <translation>venda ou nota de crédito</translation>
    </message>
    <message>
        <source>debit note</source>
        <translation>nota de débito</translation>
    </message>
    <message>
        <source>corrected by hand</source>
        <translation>corrigido à mão</translation>
    </message>
    <message>
        <source>the code&apos;s check digit does not fit</source>
        <translation>o dígito verificador não confere</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation>Sem cliente</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Shown only</source>
        <translation>Só mostrado</translation>
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
        <translation>Programa com arquivos</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Only its paper</source>
        <translation>Só o papel</translation>
    </message>
    <message>
        <source>1. Find out where your POS leaves its files: XML of the tax office, CSV or text.
2. Choose that folder here and save.
3. Make a sale in the POS; it appears under Test.</source>
        <translation>1. Descubra onde o seu PDV deixa os arquivos: XML fiscal, CSV ou texto.
2. Escolha aqui essa pasta e salve.
3. Faça uma venda no PDV; ela aparece em Teste.</translation>
    </message>
    <message>
        <source>1. Give the POS a name and the address of its pages.
2. Copy the token: it is shown once.
3. Whoever looks after the POS adds the two lines below to its pages.</source>
        <translation>1. Dê um nome ao PDV e digite o endereço das páginas.
2. Copie o token: ele aparece uma só vez.
3. Quem cuida do PDV acrescenta as duas linhas abaixo às páginas.</translation>
    </message>
    <message>
        <source>Nothing needs to be installed. After a sale, scan the fiscal code on the receipt at the counter: amount and number stand in the fields. Any scanner that reads square codes will do.</source>
        <translation>Não é preciso instalar nada. Depois de uma venda, leia no balcão o código fiscal do recibo: valor e número ficam nos campos. Qualquer leitor de códigos quadrados serve.</translation>
    </message>
    <message>
        <source>1. Say where the printer is, save and press Start.
2. Tick “Start with this PC”, so that your POS also prints tomorrow.
3. In Windows add a printer by hand on a Standard TCP/IP port, address {host}, RAW, port {port}, and choose it in the POS.</source>
        <translation>1. Diga onde está a impressora, salve e aperte Iniciar.
2. Marque “Iniciar com este PC”, para que o seu PDV também imprima amanhã.
3. No Windows adicione manualmente uma impressora em uma porta TCP/IP padrão, endereço {host}, RAW, porta {port}, e escolha-a no PDV.</translation>
    </message>
    <message>
        <source>1. Say where the printer is, save and press Start.
2. Tick “Start with this PC”, so that your POS also prints tomorrow.
3. Add the printer with: lpadmin -p posapp -E -v socket://{address} -m raw, and choose it in the POS.</source>
        <translation>1. Diga onde está a impressora, salve e aperte Iniciar.
2. Marque “Iniciar com este PC”, para que o seu PDV também imprima amanhã.
3. Adicione a impressora com: lpadmin -p posapp -E -v socket://{address} -m raw, e escolha-a no PDV.</translation>
    </message>
    <message>
        <source>No paper was seen yet.</source>
        <translation>Nenhum papel foi visto ainda.</translation>
    </message>
    <message>
        <source>The last paper was seen on {moment}.</source>
        <translation>O último papel foi visto em {moment}.</translation>
    </message>
    <message>
        <source>It does not run: your POS cannot print through it. Press Start.</source>
        <translation>Não está em execução: o seu PDV não consegue imprimir. Aperte Iniciar.</translation>
    </message>
    <message>
        <source>It runs: your POS prints to {address}.</source>
        <translation>Está em execução: o seu PDV imprime em {address}.</translation>
    </message>
    <message>
        <source>It still prints to {printer}: press Stop, then Start.</source>
        <translation>Ainda imprime em {printer}: aperte Encerrar e depois Iniciar.</translation>
    </message>
    <message>
        <source>The printer did not answer: look whether it is on and has paper.</source>
        <translation>A impressora não respondeu: veja se está ligada e tem papel.</translation>
    </message>
    <message>
        <source>Receipts are printed and cannot be kept here.</source>
        <translation>Os recibos são impressos, mas não podem ser guardados aqui.</translation>
    </message>
    <message>
        <source>It does not start with this PC: tomorrow your POS could not print.</source>
        <translation>Não inicia com este PC: amanhã o seu PDV não poderia imprimir.</translation>
    </message>
    <message>
        <source>It starts with this PC.</source>
        <translation>Inicia com este PC.</translation>
    </message>
    <message>
        <source>It starts with this PC for everybody who uses it.</source>
        <translation>Inicia com este PC para todos que o usam.</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>Nenhuma pasta é acompanhada.</translation>
    </message>
    <message>
        <source>The folder cannot be reached. It is read as soon as it is there again.</source>
        <translation>A pasta não está acessível. Ela é lida assim que voltar.</translation>
    </message>
    <message>
        <source>The folder is watched. No receipt came yet.</source>
        <translation>A pasta é acompanhada. Nenhum recibo chegou ainda.</translation>
    </message>
    <message>
        <source>The folder is watched. The last receipt came on {moment}.</source>
        <translation>A pasta é acompanhada. O último recibo chegou em {moment}.</translation>
    </message>
    <message>
        <source>It is not complete yet, or damaged.</source>
        <translation>Ainda não está completo, ou está danificado.</translation>
    </message>
    <message>
        <source>This computer may not open it.</source>
        <translation>Este computador não consegue abri-lo.</translation>
    </message>
    <message>
        <source>It was read and could not be stored yet; it is tried again.</source>
        <translation>Foi lido e ainda não pôde ser guardado; será tentado de novo.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>É grande demais.</translation>
    </message>
    <message>
        <source>It refers to something outside of itself, and is not read.</source>
        <translation>Remete a algo de fora, e não é lido.</translation>
    </message>
    <message>
        <source>posapp does not know this kind of file.</source>
        <translation>O posapp não conhece este tipo de arquivo.</translation>
    </message>
    <message>
        <source>It was made in the tax office&apos;s system for tests.</source>
        <translation>Foi feito no ambiente de testes do fisco.</translation>
    </message>
    <message>
        <source>Its columns are not known: import it once under Reconcile with the POS.</source>
        <translation>As colunas não são conhecidas: importe uma vez na conciliação.</translation>
    </message>
    <message>
        <source>Some of its rows were not understood; the others were read.</source>
        <translation>Algumas linhas não foram entendidas; as outras foram lidas.</translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation>Não pôde ser lido.</translation>
    </message>
    <message>
        <source>Your POS cannot print – read more</source>
        <translation>O PDV não imprime – ver mais</translation>
    </message>
    <message>
        <source>Receipts of the printer are not kept</source>
        <translation>Os recibos da impressora não são guardados</translation>
    </message>
    <message>
        <source>The folder of your POS cannot be read</source>
        <translation>A pasta do seu PDV não pode ser lida</translation>
    </message>
    <message>
        <source>Your web POS cannot reach posapp</source>
        <translation>O PDV web não alcança o posapp</translation>
    </message>
    <message>
        <source>Receipts of your POS cannot be read</source>
        <translation>Os recibos do seu PDV não podem ser lidos</translation>
    </message>
    <message>
        <source>A damaged file of POS receipts was replaced</source>
        <translation>Um arquivo danificado de recibos do PDV foi substituído</translation>
    </message>
    <message>
        <source>A receipt template no longer fits</source>
        <translation>Um modelo de recibo não serve mais</translation>
    </message>
</context>
<context>
    <name>practice</name>
    <message>
        <source>The practice shop is being prepared…</source>
        <translation>A loja de prática está sendo preparada…</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Procurar um cliente</translation>
    </message>
    <message>
        <source>Type the first letters of a name in the search field, or the last four digits of a phone. The arrow keys choose, Enter takes the customer; or touch the line.</source>
        <translation>Digite no campo de busca as primeiras letras de um nome ou os quatro últimos dígitos de um telefone. Escolha com as setas e tecle Enter, ou toque na linha.</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>Registrar um pagamento</translation>
    </message>
    <message>
        <source>With the customer chosen, type the product number 101 and press Enter, or just type an amount. Then press Record payment. It is on the disk at once, and in the list of today.</source>
        <translation>Com o cliente escolhido, digite o número do produto 101 e tecle Enter, ou digite só um valor. Depois aperte Registrar. Fica gravado na hora e aparece na lista de hoje.</translation>
    </message>
    <message>
        <source>Take a receipt of your POS</source>
        <translation>Pegar um recibo do PDV</translation>
    </message>
    <message>
        <source>Press Shift+F6 or the button below: the pretended POS prints a sale, and its receipt appears above the payment. Alt+P takes it, or touch it. Then the last four digits of a phone, Enter, and Enter again.</source>
        <translation>Pressione Shift+F6 ou o botão abaixo: o PDV de faz de conta imprime uma venda e o recibo aparece acima do pagamento. Alt+P pega o recibo, ou toque nele. Depois os quatro últimos dígitos de um telefone, Enter, e Enter de novo.</translation>
    </message>
    <message>
        <source>Undo a payment</source>
        <translation>Desfazer um pagamento</translation>
    </message>
    <message>
        <source>Record another payment; F4 takes one without a customer. While the bar runs, press Undo or F8. That payment is never sent.</source>
        <translation>Registre outro pagamento; com F4 vai sem cliente. Enquanto a barra corre, aperte Desfazer ou F8. Esse pagamento nunca é enviado.</translation>
    </message>
    <message>
        <source>Redeem a coupon</source>
        <translation>Usar um cupom</translation>
    </message>
    <message>
        <source>Choose a customer and type an amount. Type {coupon} in the coupon field, press Enter, and see the discount. Then record the payment.</source>
        <translation>Escolha um cliente e digite um valor. Digite {coupon} no campo do cupom, tecle Enter e veja o desconto. Depois registre o pagamento.</translation>
    </message>
    <message>
        <source>Refund a payment</source>
        <translation>Fazer uma devolução</translation>
    </message>
    <message>
        <source>Press F3 and type the number of a receipt from the list of today. Choose what comes back and why, and press Refund. A larger refund asks for the PIN of {manager}: {pin}.</source>
        <translation>Tecle F3 e digite o número de um recibo da lista de hoje. Escolha o que volta e por quê, e aperte Devolver. Uma devolução maior pede o PIN de {manager}: {pin}.</translation>
    </message>
    <message>
        <source>Pull the cable</source>
        <translation>Desligar o cabo</translation>
    </message>
    <message>
        <source>Press Shift+F5 or the button below: the network is gone, as when a cable comes out.</source>
        <translation>Tecle Shift+F5 ou aperte o botão abaixo: a rede cai, como quando um cabo se solta.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Fechamento do dia</translation>
    </message>
    <message>
        <source>Press Shift+F12; {manager} types the PIN {pin}. Type what is in the drawer, press Close the day, and confirm. The report says what was over or short.</source>
        <translation>Tecle Shift+F12; {manager} digita o PIN {pin}. Digite o que há na gaveta, aperte Fechar o dia e confirme. O relatório diz o que sobrou ou faltou.</translation>
    </message>
    <message>
        <source>Now record a payment. It is kept here, and the line at the foot says what is waiting.</source>
        <translation>Agora registre um pagamento. Ele fica guardado aqui, e a linha de baixo diz quantos esperam.</translation>
    </message>
    <message>
        <source>Press Shift+F5 or the button below again. The payment leaves by itself, and arrives once.</source>
        <translation>Tecle Shift+F5 ou aperte o botão abaixo de novo. O pagamento sai sozinho e chega uma única vez.</translation>
    </message>
    <message>
        <source>The cable is back. The payment is on its way by itself.</source>
        <translation>O cabo está ligado. O pagamento já está a caminho, sozinho.</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>Nothing is waiting: Hellotext has everything that can be sent.</source>
        <translation>Não há nada em espera: o Hellotext tem tudo o que pode ser enviado.</translation>
    </message>
    <message>
        <source>Waiting since {since}: {cause}</source>
        <translation>Em espera desde {since}: {cause}</translation>
    </message>
    <message>
        <source>Oldest since {since} ({age}). {reason}</source>
        <translation>O mais antigo desde {since} ({age}). {reason}</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>ainda sem tentativas</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>sem rede</translation>
    </message>
    <message>
        <source>Hellotext does not answer</source>
        <translation>o Hellotext não responde</translation>
    </message>
    <message>
        <source>Hellotext has a problem</source>
        <translation>o Hellotext está com um problema</translation>
    </message>
    <message>
        <source>the API token is missing</source>
        <translation>falta o token de API</translation>
    </message>
    <message>
        <source>Hellotext rejects the token</source>
        <translation>o Hellotext rejeita o token</translation>
    </message>
    <message>
        <source>Hellotext does not permit it</source>
        <translation>o Hellotext não permite</translation>
    </message>
    <message>
        <source>Hellotext asked to slow down</source>
        <translation>o Hellotext pediu para ir mais devagar</translation>
    </message>
    <message>
        <source>the connection is not trusted</source>
        <translation>a conexão não é confiável</translation>
    </message>
    <message>
        <source>a page of the network wants a sign-in</source>
        <translation>uma página da rede pede login</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Recorded at this till.</source>
        <translation>Registrado neste caixa.</translation>
    </message>
    <message>
        <source>Sending started.</source>
        <translation>O envio começou.</translation>
    </message>
    <message>
        <source>Sending had not started; waiting again.</source>
        <translation>O envio não tinha começado; em espera de novo.</translation>
    </message>
    <message>
        <source>Hellotext could not be reached; waiting.</source>
        <translation>Não houve conexão com o Hellotext; em espera.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not valid, so nothing was sent; waiting.</source>
        <translation>O certificado do servidor não era válido e nada foi enviado; em espera.</translation>
    </message>
    <message>
        <source>Something on this network answered instead of Hellotext; waiting.</source>
        <translation>Algo nesta rede respondeu no lugar do Hellotext; em espera.</translation>
    </message>
    <message>
        <source>Hellotext asked to slow down; waiting.</source>
        <translation>O Hellotext pediu para ir mais devagar; em espera.</translation>
    </message>
    <message>
        <source>Hellotext did not accept the API token; waiting.</source>
        <translation>O Hellotext não aceitou o token de API; em espera.</translation>
    </message>
    <message>
        <source>Hellotext did not permit it; waiting.</source>
        <translation>O Hellotext não permitiu; em espera.</translation>
    </message>
    <message>
        <source>No answer came in time; checking whether it arrived.</source>
        <translation>Não houve resposta a tempo; verificando se chegou.</translation>
    </message>
    <message>
        <source>Hellotext had a problem; checking whether it arrived.</source>
        <translation>O Hellotext teve um problema; verificando se chegou.</translation>
    </message>
    <message>
        <source>The answer could not be read; checking whether it arrived.</source>
        <translation>Não foi possível ler a resposta; verificando se chegou.</translation>
    </message>
    <message>
        <source>posapp stopped while sending it; checking whether it arrived.</source>
        <translation>O posapp parou durante o envio; verificando se chegou.</translation>
    </message>
    <message>
        <source>The till&apos;s file was restored from a backup; checking whether it had arrived.</source>
        <translation>O arquivo do caixa foi restaurado de uma cópia de segurança; verificando se tinha chegado.</translation>
    </message>
    <message>
        <source>It did not reach Hellotext; sending again.</source>
        <translation>Não chegou ao Hellotext; será enviado de novo.</translation>
    </message>
    <message>
        <source>Somebody corrected it; sending again.</source>
        <translation>Alguém corrigiu; será enviado de novo.</translation>
    </message>
    <message>
        <source>Hellotext now has the new customer; sending.</source>
        <translation>O Hellotext já tem o novo cliente; será enviado.</translation>
    </message>
    <message>
        <source>Somebody decided to send it again.</source>
        <translation>Alguém decidiu enviar de novo.</translation>
    </message>
    <message>
        <source>Hellotext answered that it has it.</source>
        <translation>O Hellotext respondeu que o tem.</translation>
    </message>
    <message>
        <source>Found in Hellotext: it arrived.</source>
        <translation>Encontrado no Hellotext: chegou.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list does not show whether it arrived; somebody must decide.</source>
        <translation>A lista do Hellotext não permite saber se chegou; alguém precisa decidir.</translation>
    </message>
    <message>
        <source>Hellotext rejected it.</source>
        <translation>O Hellotext rejeitou.</translation>
    </message>
    <message>
        <source>Hellotext does not know the action. Create it there, then send again.</source>
        <translation>O Hellotext não conhece a ação. Crie-a lá e depois envie de novo.</translation>
    </message>
    <message>
        <source>Hellotext does not know the customer, who may have been merged or deleted there.</source>
        <translation>O Hellotext não conhece o cliente; pode ter sido unido a outro ou apagado lá.</translation>
    </message>
    <message>
        <source>Hellotext does not know something that it refers to.</source>
        <translation>O Hellotext não conhece algo a que isto se refere.</translation>
    </message>
    <message>
        <source>Hellotext rejected the new customer. Correct their details, or choose another customer.</source>
        <translation>O Hellotext rejeitou o novo cliente. Corrija os dados, ou escolha outro cliente.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list does not show whether the new customer was created. Check there, then choose them.</source>
        <translation>A lista do Hellotext não permite saber se o novo cliente foi criado. Confira lá e depois escolha-o.</translation>
    </message>
    <message>
        <source>This person had unsubscribed, and only they can subscribe again, so it was not sent.</source>
        <translation>Esta pessoa tinha se descadastrado e só ela pode se inscrever de novo; não foi enviado.</translation>
    </message>
    <message>
        <source>The POS export differs; somebody must decide before it is sent.</source>
        <translation>A exportação do PDV não confere; alguém precisa decidir antes do envio.</translation>
    </message>
    <message>
        <source>Exported to another PC; another till sends it.</source>
        <translation>Exportado para outro PC; outro caixa envia.</translation>
    </message>
    <message>
        <source>Imported from another till; checking whether it had arrived before sending.</source>
        <translation>Importado de outro caixa; verificando se tinha chegado antes de enviar.</translation>
    </message>
    <message>
        <source>No till had sent it, and Hellotext does not list it, so it is sent now.</source>
        <translation>Nenhum caixa o tinha enviado e o Hellotext não o mostra; será enviado agora.</translation>
    </message>
    <message>
        <source>The transfer was cancelled; checking whether it had arrived before sending.</source>
        <translation>A transferência foi cancelada; verificando se tinha chegado antes de enviar.</translation>
    </message>
    <message>
        <source>Another till may send it too; if Hellotext does not show it, somebody must decide.</source>
        <translation>Outro caixa talvez também o envie; se o Hellotext não o mostrar, alguém precisa decidir.</translation>
    </message>
    <message>
        <source>Its receipt is already in Hellotext, and this till did not send it; somebody must decide.</source>
        <translation>O recibo já está no Hellotext e não foi este caixa que enviou; alguém precisa decidir.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list of events could not be read for a day, so posapp cannot tell whether another till has sent this receipt. Check Hellotext and decide.</source>
        <translation>Faz um dia que a lista de eventos do Hellotext não pode ser lida, por isso o posapp não sabe se outro caixa já enviou este recibo. Confira no Hellotext e decida.</translation>
    </message>
    <message>
        <source>Somebody decided not to send it.</source>
        <translation>Alguém decidiu não enviar.</translation>
    </message>
    <message>
        <source>Somebody saw it in Hellotext.</source>
        <translation>Alguém viu no Hellotext.</translation>
    </message>
    <message>
        <source>Undone before it was sent.</source>
        <translation>Desfeito antes de ser enviado.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list shows no earlier payment of this till (normal for its very first payment), so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>A lista do Hellotext não mostra nenhum pagamento anterior deste caixa (normal no primeiro pagamento), então o posapp não sabe se este chegou. Confira no Hellotext e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list shows no later payment of this till, so it may be out of date, and posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>A lista do Hellotext não mostra nenhum pagamento posterior deste caixa; pode estar desatualizada, e o posapp não sabe se este chegou. Confira no Hellotext e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list has never shown an event of this kind from this till and may leave them out, so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>A lista do Hellotext nunca mostrou um evento deste tipo deste caixa e talvez os omita, então o posapp não sabe se este chegou. Confira no Hellotext e decida.</translation>
    </message>
    <message>
        <source>Too few payments of this till have been seen in Hellotext&apos;s list to trust that it shows all of them. Check Hellotext and decide.</source>
        <translation>Poucos pagamentos deste caixa foram vistos na lista do Hellotext para confiar que ela mostra todos. Confira no Hellotext e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list showed none of this till&apos;s payments by their ids, so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>A lista do Hellotext não mostrou nenhum pagamento deste caixa pelo id, então o posapp não sabe se este chegou. Confira no Hellotext e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list is in an unknown order, so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>A lista do Hellotext está em uma ordem desconhecida, então o posapp não sabe se este chegou. Confira no Hellotext e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list has unreadable entries that could be this one. Check Hellotext and decide.</source>
        <translation>A lista do Hellotext tem registros ilegíveis que podem ser este. Confira no Hellotext e decida.</translation>
    </message>
    <message>
        <source>There may be gaps between the pages of Hellotext&apos;s list, so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>Pode faltar algo entre as páginas da lista do Hellotext, então o posapp não sabe se este chegou. Confira no Hellotext e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list leaves out payments that Hellotext has, so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>A lista do Hellotext omite pagamentos que o Hellotext tem, então o posapp não sabe se este chegou. Confira no Hellotext e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list shows payments too late for posapp to tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>A lista do Hellotext mostra os pagamentos tarde demais para o posapp saber se este chegou. Confira no Hellotext e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list of events could not be read for a long time, so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>A lista de eventos do Hellotext não pôde ser lida por muito tempo, então o posapp não sabe se este chegou. Confira no Hellotext e decida.</translation>
    </message>
    <message>
        <source>Another copy of this till&apos;s folder, or another till with the same name, also sends, so posapp cannot tell whether this one arrived. Check Hellotext and decide.</source>
        <translation>Outra cópia da pasta deste caixa, ou outro caixa com o mesmo nome, também envia, então o posapp não sabe se este chegou. Confira no Hellotext e decida.</translation>
    </message>
    <message>
        <source>A payment of this customer with the same amount and time is already in Hellotext, and this till did not send it.</source>
        <translation>No Hellotext já existe um pagamento deste cliente com o mesmo valor e horário, e não foi este caixa que enviou.</translation>
    </message>
    <message>
        <source>Receipt {receipt} is already in Hellotext, from till “{till}” at {time}.</source>
        <translation>O recibo {receipt} já está no Hellotext, do caixa “{till}”, {time}.</translation>
    </message>
    <message>
        <source>Receipt {receipt} is already in Hellotext, from till “{till}”.</source>
        <translation>O recibo {receipt} já está no Hellotext, do caixa “{till}”.</translation>
    </message>
    <message>
        <source>Receipt {receipt} is already in Hellotext, and this till did not send it.</source>
        <translation>O recibo {receipt} já está no Hellotext e não foi este caixa que enviou.</translation>
    </message>
    <message>
        <source>Was this file imported at another till?</source>
        <translation>Este arquivo foi importado em outro caixa?</translation>
    </message>
    <message>
        <source>Was this file imported at another till, or does another PC use the name “{till}”?</source>
        <translation>Este arquivo foi importado em outro caixa, ou outro PC usa o nome “{till}”?</translation>
    </message>
</context>
<context>
    <name>refunds</name>
    <message>
        <source>Damaged or faulty</source>
        <translation>Danificado ou com defeito</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Item errado</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>Não era o esperado</translation>
    </message>
    <message>
        <source>Wrong price</source>
        <translation>Preço errado</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Pagou duas vezes</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Outro motivo</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Recusada</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Pedida</translation>
    </message>
    <message>
        <source>Requested, then refunded</source>
        <translation>Pedida e depois paga</translation>
    </message>
</context>
<context>
    <name>restored</name>
    <message>
        <source>This till&apos;s file is older than before: its folder was rolled back or copied, or the end of the file is damaged.</source>
        <translation>O arquivo deste caixa é mais antigo do que antes: a pasta voltou a um estado anterior ou foi copiada, ou o fim do arquivo está danificado.</translation>
    </message>
    <message>
        <source>The activity log is not the one that this till wrote: it was rewritten, or the file is another copy of this till.</source>
        <translation>O registro de atividades não é o que este caixa escreveu: foi reescrito, ou o arquivo é outra cópia deste caixa.</translation>
    </message>
    <message>
        <source>This till&apos;s folder comes from another computer.</source>
        <translation>A pasta deste caixa vem de outro computador.</translation>
    </message>
    <message>
        <source>This till&apos;s folder was moved or copied.</source>
        <translation>A pasta deste caixa foi movida ou copiada.</translation>
    </message>
    <message>
        <source>The marker that records this till&apos;s latest state is missing on this computer.</source>
        <translation>Neste computador falta a marca que indica o último estado deste caixa.</translation>
    </message>
    <message>
        <source>A backup replaced the till&apos;s file.</source>
        <translation>Uma cópia de segurança substituiu o arquivo do caixa.</translation>
    </message>
    <message>
        <source>Missing at the end: {entries} activity log entries, {events} events.</source>
        <translation>Faltam no fim: {entries} entradas do registro de atividades, {events} eventos.</translation>
    </message>
    <message>
        <source>Nothing is sent twice: posapp looks for {unsent} events in Hellotext before sending them.</source>
        <translation>Nada é enviado duas vezes: o posapp procura {unsent} eventos no Hellotext antes de enviá-los.</translation>
    </message>
    <message>
        <source>Payments recovered from Hellotext: {found}. Listed there but not recovered: {left_out}.</source>
        <translation>Pagamentos recuperados do Hellotext: {found}. Estão lá, mas não foram recuperados: {left_out}.</translation>
    </message>
    <message>
        <source>posapp is still reading Hellotext&apos;s list for what is missing.</source>
        <translation>O posapp ainda está lendo a lista do Hellotext para encontrar o que falta.</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Cashier</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gerente</translation>
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
        <translation>Preço</translation>
    </message>
    <message>
        <source>{code} is item {item}, {value}</source>
        <translation>{code} é o item {item}, {value}</translation>
    </message>
</context>
<context>
    <name>scanner</name>
    <message>
        <source>the scanner&apos;s own keyboard layout</source>
        <translation>o mesmo teclado que o leitor</translation>
    </message>
    <message>
        <source>another keyboard layout</source>
        <translation>outro layout de teclado</translation>
    </message>
    <message>
        <source>French keyboard</source>
        <translation>teclado francês</translation>
    </message>
    <message>
        <source>English (UK) keyboard</source>
        <translation>teclado inglês (Reino Unido)</translation>
    </message>
    <message>
        <source>Spanish keyboard</source>
        <translation>teclado espanhol</translation>
    </message>
    <message>
        <source>Spanish (Latin America) keyboard</source>
        <translation>teclado espanhol (América Latina)</translation>
    </message>
    <message>
        <source>Portuguese (Brazil) keyboard</source>
        <translation>teclado português (Brasil)</translation>
    </message>
    <message>
        <source>Portuguese (Portugal) keyboard</source>
        <translation>teclado português (Portugal)</translation>
    </message>
    <message>
        <source>Italian keyboard</source>
        <translation>teclado italiano</translation>
    </message>
    <message>
        <source>German keyboard</source>
        <translation>teclado alemão</translation>
    </message>
    <message>
        <source>ends with Enter</source>
        <translation>termina com Enter</translation>
    </message>
    <message>
        <source>ends with Tab</source>
        <translation>termina com Tab</translation>
    </message>
    <message>
        <source>ends with a line feed</source>
        <translation>termina com uma quebra de linha</translation>
    </message>
    <message>
        <source>ends with ETX</source>
        <translation>termina com ETX</translation>
    </message>
    <message>
        <source>ends without a key</source>
        <translation>termina sem tecla</translation>
    </message>
    <message>
        <source>Learned on {day}: {parts}.</source>
        <translation>Aprendido em {day}: {parts}.</translation>
    </message>
    <message>
        <source>Capitals and small letters arrive swapped. If Caps Lock was on by mistake, switch it off and scan the test codes again.</source>
        <translation>Maiúsculas e minúsculas chegam trocadas. Se o Caps Lock estava ligado por engano, desligue-o e leia os códigos de teste de novo.</translation>
    </message>
    <message>
        <source>This scanner is almost as slow as fingers. A shorter pause between characters, set in the scanner, is safer.</source>
        <translation>Este leitor é quase tão lento quanto os dedos. É mais seguro configurar nele uma pausa menor entre caracteres.</translation>
    </message>
    <message>
        <source>swapped capitals</source>
        <translation>maiúsculas trocadas</translation>
    </message>
    <message>
        <source>{text} before each code</source>
        <translation>{text} antes de cada código</translation>
    </message>
    <message>
        <source>{text} after each code</source>
        <translation>{text} depois de cada código</translation>
    </message>
    <message>
        <source>up to {milliseconds} ms between characters</source>
        <translation>até {milliseconds} ms entre caracteres</translation>
    </message>
    <message>
        <source>Test code {number} of {count}</source>
        <translation>Código de teste {number} de {count}</translation>
    </message>
    <message>
        <source>Test codes for the scanner</source>
        <translation>Códigos de teste para o leitor</translation>
    </message>
    <message>
        <source>In posapp, open Settings, then Scanner, and scan these codes one after the other.</source>
        <translation>No posapp, abra Configurações e depois Leitor de códigos, e leia estes códigos um após o outro.</translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar agora</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolução</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Mais ações</translation>
    </message>
    <message>
        <source>More actions: orders, forms, subscriptions</source>
        <translation>Mais ações: pedidos, formulários, inscrições</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>Review what needs a decision</source>
        <translation>Revisar o que espera uma decisão</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega ao Hellotext</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Gaveta</translation>
    </message>
    <message>
        <source>Drawer: opening float, cash in and cash out</source>
        <translation>Gaveta: fundo de troco, suprimentos e sangrias</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Fechamento do dia</translation>
    </message>
    <message>
        <source>Reconcile with the POS</source>
        <translation>Conciliar com o PDV</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>Summary of the day, week or month</source>
        <translation>Resumo do dia, da semana ou do mês</translation>
    </message>
    <message>
        <source>Download customers</source>
        <translation>Baixar os clientes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Registro de atividades</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Loja</translation>
    </message>
    <message>
        <source>Its name, undoing a payment, and the change</source>
        <translation>O nome, desfazer um pagamento e o troco</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma (Language)</translation>
    </message>
    <message>
        <source>Display language</source>
        <translation>Idioma na tela</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>People, PINs, and when the window locks</source>
        <translation>Pessoas, PINs e quando a janela bloqueia</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Cupons</translation>
    </message>
    <message>
        <source>Discount, validity and conditions of each</source>
        <translation>Desconto, validade e condições de cada um</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Ações</translation>
    </message>
    <message>
        <source>What can be recorded under More actions</source>
        <translation>O que se registra em Mais ações</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produtos</translation>
    </message>
    <message>
        <source>The catalogue for the counter</source>
        <translation>O catálogo para o caixa</translation>
    </message>
    <message>
        <source>Scale codes</source>
        <translation>Códigos de balança</translation>
    </message>
    <message>
        <source>What the labels of the shop&apos;s scale say</source>
        <translation>O que dizem as etiquetas da balança</translation>
    </message>
    <message>
        <source>Your POS</source>
        <translation>Seu PDV</translation>
    </message>
    <message>
        <source>How its receipts come to the counter by themselves</source>
        <translation>Como os recibos dele chegam sozinhos ao caixa</translation>
    </message>
    <message>
        <source>Tills of this shop</source>
        <translation>Caixas desta loja</translation>
    </message>
    <message>
        <source>Share coupons, customers and the day with its other tills</source>
        <translation>Compartilhar cupons, clientes e o dia com os outros caixas</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Formas de pagamento</translation>
    </message>
    <message>
        <source>PIX, QR, wallets and meal cards beside cash and cards</source>
        <translation>PIX, QR, carteiras e vales, além de dinheiro e cartões</translation>
    </message>
    <message>
        <source>Refund limit</source>
        <translation>Limite de devolução</translation>
    </message>
    <message>
        <source>Largest refund without a manager</source>
        <translation>A maior devolução sem um gerente</translation>
    </message>
    <message>
        <source>Closing the day</source>
        <translation>Fechamento do dia</translation>
    </message>
    <message>
        <source>When a day ends, blind count, and notice of open days</source>
        <translation>Quando o dia termina, contagem cega e aviso de dias abertos</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Leitor de códigos</translation>
    </message>
    <message>
        <source>Teach posapp how it types, so that every code is read right</source>
        <translation>Como ele digita, para que cada código seja lido certo</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Token de API</translation>
    </message>
    <message>
        <source>Use another token of the same business</source>
        <translation>Usar outro token do mesmo negócio</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cópias de segurança</translation>
    </message>
    <message>
        <source>Back up now, or restore a backup</source>
        <translation>Fazer uma cópia agora, ou restaurar uma</translation>
    </message>
    <message>
        <source>Customer names</source>
        <translation>Nomes de clientes</translation>
    </message>
    <message>
        <source>How long they stay on payments</source>
        <translation>Quanto tempo ficam nos pagamentos</translation>
    </message>
    <message>
        <source>Customer data</source>
        <translation>Dados de um cliente</translation>
    </message>
    <message>
        <source>Export or erase it</source>
        <translation>Exportar ou apagar</translation>
    </message>
    <message>
        <source>Move to another PC</source>
        <translation>Mover para outro PC</translation>
    </message>
    <message>
        <source>Another till sends what is waiting here</source>
        <translation>Outro caixa envia o que aqui está em espera</translation>
    </message>
    <message>
        <source>Import from another PC</source>
        <translation>Importar de outro PC</translation>
    </message>
    <message>
        <source>Practice: guided round</source>
        <translation>Prática: percurso guiado</translation>
    </message>
    <message>
        <source>Practice: go on with the guided round</source>
        <translation>Prática: continuar o percurso guiado</translation>
    </message>
    <message>
        <source>Practice: pull the cable, or plug it in</source>
        <translation>Prática: desligar ou ligar o cabo</translation>
    </message>
    <message>
        <source>Practice: let the POS sell something</source>
        <translation>Prática: fazer o PDV vender algo</translation>
    </message>
    <message>
        <source>Practice: open the pretended POS</source>
        <translation>Prática: abrir o PDV de faz de conta</translation>
    </message>
    <message>
        <source>Practice: see what arrives</source>
        <translation>Prática: ver o que chega</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Help for this screen</source>
        <translation>Ajuda desta tela</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Show these shortcuts</source>
        <translation>Mostrar estes atalhos</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Relatar um problema</translation>
    </message>
    <message>
        <source>About posapp</source>
        <translation>Sobre o posapp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Shop name</source>
        <translation>Nome da loja</translation>
    </message>
    <message>
        <source>Seconds to undo a payment</source>
        <translation>Segundos para desfazer um pagamento</translation>
    </message>
    <message>
        <source>Offer the change at the counter</source>
        <translation>Oferecer o troco no caixa</translation>
    </message>
    <message>
        <source>Minutes a receipt of your POS is offered</source>
        <translation>Minutos que um recibo do PDV é oferecido</translation>
    </message>
    <message>
        <source>Tax ID on the receipts of the shop&apos;s POS</source>
        <translation>CNPJ que está nos recibos do PDV</translation>
    </message>
    <message>
        <source>learned from the first receipt that is scanned</source>
        <translation>aprendido do primeiro recibo lido</translation>
    </message>
    <message>
        <source>What do you use beside posapp?</source>
        <translation>O que você usa além do posapp?</translation>
    </message>
    <message>
        <source>A program on this PC that prints receipts</source>
        <translation>Um programa neste computador que imprime recibos</translation>
    </message>
    <message>
        <source>A program that writes files into a folder</source>
        <translation>Um programa que grava arquivos em uma pasta</translation>
    </message>
    <message>
        <source>A web page in the browser</source>
        <translation>Uma página web no navegador</translation>
    </message>
    <message>
        <source>Another device: only its paper</source>
        <translation>Outro equipamento: só o papel</translation>
    </message>
    <message>
        <source>Folder that your POS writes receipts to</source>
        <translation>Pasta onde o seu PDV grava os recibos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>Port of this computer for a web POS</source>
        <translation>Porta deste computador para um PDV web</translation>
    </message>
    <message>
        <source>Round what is paid in cash</source>
        <translation>Arredondar o que é pago em dinheiro</translation>
    </message>
    <message>
        <source>Take tips at the counter</source>
        <translation>Receber gorjetas no caixa</translation>
    </message>
    <message>
        <source>Tips offered by one touch, in percent</source>
        <translation>Gorjetas oferecidas com um toque, em porcentagem</translation>
    </message>
    <message>
        <source>such as 5 10 15</source>
        <translation>por exemplo, 5 10 15</translation>
    </message>
    <message>
        <source>Lock the window after</source>
        <translation>Bloquear a janela depois de</translation>
    </message>
    <message>
        <source>Refund limit</source>
        <translation>Limite de devolução</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sem limite</translation>
    </message>
    <message>
        <source>Blind count: expected amounts are shown only once the day is closed</source>
        <translation>Contagem cega: o esperado só aparece depois de fechar o dia</translation>
    </message>
    <message>
        <source>Show at the bottom of the window which days were left open</source>
        <translation>Avisar no rodapé da janela quais dias ficaram abertos</translation>
    </message>
    <message>
        <source>The day ends at</source>
        <translation>Hora em que o dia termina</translation>
    </message>
    <message>
        <source>Midnight</source>
        <translation>Meia-noite</translation>
    </message>
    <message>
        <source>1:00 at night</source>
        <translation>1:00 da madrugada</translation>
    </message>
    <message>
        <source>2:00 at night</source>
        <translation>2:00 da madrugada</translation>
    </message>
    <message>
        <source>3:00 at night</source>
        <translation>3:00 da madrugada</translation>
    </message>
    <message>
        <source>4:00 at night</source>
        <translation>4:00 da madrugada</translation>
    </message>
    <message>
        <source>5:00 in the morning</source>
        <translation>5:00 da manhã</translation>
    </message>
    <message>
        <source>6:00 in the morning</source>
        <translation>6:00 da manhã</translation>
    </message>
    <message>
        <source>Days until names are removed</source>
        <translation>Dias até remover os nomes</translation>
    </message>
    <message>
        <source>forever</source>
        <translation>para sempre</translation>
    </message>
    <message>
        <source>Send the amount with “coupon.redeemed”</source>
        <translation>Enviar o valor com “coupon.redeemed”</translation>
    </message>
    <message>
        <source>Also send each item as “product.purchased”</source>
        <translation>Enviar também cada item como “product.purchased”</translation>
    </message>
    <message>
        <source>How the scanner types</source>
        <translation>Como o leitor digita</translation>
    </message>
    <message>
        <source>Each event carries the new name from now on. The till&apos;s name, {till}, does not change, because it is on the receipts.</source>
        <translation>A partir de agora, cada evento leva o novo nome. O nome do caixa, {till}, não muda, porque está nos recibos.</translation>
    </message>
    <message>
        <source>A cashier can refund up to this amount alone; above it, a manager enters their PIN. Leave it blank for no limit. The limit does not apply while the till has no staff.</source>
        <translation>Um operador pode devolver até este valor sozinho; acima dele, um gerente digita o PIN. Deixe vazio para não ter limite. O limite não vale enquanto o caixa não tiver equipe.</translation>
    </message>
    <message>
        <source>After this many days, the customer&apos;s name is removed from payments and refunds on this till; amounts and totals stay. Leave it blank to keep names forever.</source>
        <translation>Passados estes dias, o nome do cliente é removido dos pagamentos e devoluções deste caixa; valores e totais ficam. Deixe vazio para manter os nomes para sempre.</translation>
    </message>
    <message>
        <source>Not learned yet: scans are taken as they arrive.</source>
        <translation>Ainda não aprendido: as leituras são usadas como chegam.</translation>
    </message>
    <message>
        <source>As usual in the country</source>
        <translation>Como é costume no país</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Não arredondar</translation>
    </message>
    <message>
        <source>To 0.05</source>
        <translation>Para 0,05</translation>
    </message>
    <message>
        <source>To 0.10</source>
        <translation>Para 0,10</translation>
    </message>
    <message>
        <source>To 0.50</source>
        <translation>Para 0,50</translation>
    </message>
    <message>
        <source>To 1</source>
        <translation>Para 1</translation>
    </message>
    <message>
        <source>To 5</source>
        <translation>Para 5</translation>
    </message>
    <message>
        <source>To 10</source>
        <translation>Para 10</translation>
    </message>
    <message>
        <source>To 50</source>
        <translation>Para 50</translation>
    </message>
    <message>
        <source>To 100</source>
        <translation>Para 100</translation>
    </message>
</context>
<context>
    <name>shop tills</name>
    <message>
        <source>Coupon redeemed at {till}, and before at {other}</source>
        <translation>Cupom resgatado em {till}, e antes em {other}</translation>
    </message>
    <message>
        <source>Refunded beyond its amount at {till}; {other} had refunded it before</source>
        <translation>Devolvido além do valor em {till}; {other} já tinha devolvido</translation>
    </message>
    <message>
        <source>another till</source>
        <translation>outro caixa</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>compartilha</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>desativado</translation>
    </message>
    <message>
        <source>left</source>
        <translation>saiu</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>nunca visto</translation>
    </message>
    <message>
        <source>last seen {time}</source>
        <translation>visto pela última vez {time}</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Not sent</source>
        <translation>Não enviado</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Em espera</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recebido</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeitado</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Desfeito</translation>
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
        <translation>Não confirmado</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Inscrito</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Ainda não confirmado</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Descadastrado</translation>
    </message>
    <message>
        <source>Status unknown</source>
        <translation>Estado desconhecido</translation>
    </message>
</context>
<context>
    <name>summary</name>
    <message>
        <source>Currency</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caixa</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagamentos</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Bruto</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Devoluções</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Líquido</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>Por operador</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Cupons</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Cupom</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recebido</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Em espera</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não enviado</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Dinheiro</translation>
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
        <translation>Transferência</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outro</translation>
    </message>
    <message>
        <source>Damaged or faulty</source>
        <translation>Danificado ou com defeito</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Item errado</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>Não era o esperado</translation>
    </message>
    <message>
        <source>Wrong price</source>
        <translation>Preço errado</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Pagou duas vezes</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Outro motivo</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>As of {moment}</source>
        <translation>Em {moment}</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Seção</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
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
        <translation>Forma de pagamento</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Descontos</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Devolvido</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Por hora</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Por dia</translation>
    </message>
    <message>
        <source>By till</source>
        <translation>Por caixa</translation>
    </message>
    <message>
        <source>By payment method</source>
        <translation>Por forma de pagamento</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Atendidos</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Novos</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>Recorrentes</translation>
    </message>
    <message>
        <source>Not in Hellotext yet</source>
        <translation>Ainda não no Hellotext</translation>
    </message>
    <message>
        <source>Payments without a customer</source>
        <translation>Pagamentos sem cliente</translation>
    </message>
    <message>
        <source>% without a customer</source>
        <translation>% sem cliente</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>Resgates</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vendas</translation>
    </message>
    <message>
        <source>Discounted</source>
        <translation>Descontado</translation>
    </message>
    <message>
        <source>Paid in those sales</source>
        <translation>Pago nessas vendas</translation>
    </message>
    <message>
        <source>Cash drawer</source>
        <translation>Gaveta de dinheiro</translation>
    </message>
    <message>
        <source>Opening float</source>
        <translation>Fundo de troco</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Suprimentos</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Sangrias</translation>
    </message>
    <message>
        <source>Refunds by reason</source>
        <translation>Devoluções por motivo</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Delivery to Hellotext</source>
        <translation>Entrega ao Hellotext</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>Ninguém identificado</translation>
    </message>
    <message>
        <source>{hour}, repeated</source>
        <translation>{hour}, repetida</translation>
    </message>
    <message>
        <source>A week before</source>
        <translation>Uma semana antes</translation>
    </message>
    <message>
        <source>A month before</source>
        <translation>Um mês antes</translation>
    </message>
    <message>
        <source>Average of {number} weeks</source>
        <translation>Média de {number} semanas</translation>
    </message>
    <message>
        <source>Average of {number} months</source>
        <translation>Média de {number} meses</translation>
    </message>
    <message>
        <source>Nothing was recorded in this period.</source>
        <translation>Nada foi registrado neste período.</translation>
    </message>
    <message>
        <source>Sales by hour</source>
        <translation>Vendas por hora</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 dias</translation>
    </message>
    <message>
        <source>Coupons by code</source>
        <translation>Cupons por código</translation>
    </message>
    <message>
        <source>Events by hour and status</source>
        <translation>Eventos por hora e status</translation>
    </message>
    <message>
        <source>This day</source>
        <translation>Este dia</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>Este período</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>O habitual</translation>
    </message>
    <message>
        <source>Average receipt</source>
        <translation>Ticket médio</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variação</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parcela</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produto</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Em resumo</translation>
    </message>
    <message>
        <source>Same days compared</source>
        <translation>Os mesmos dias comparados</translation>
    </message>
    <message>
        <source>By weekday and hour</source>
        <translation>Por dia da semana e hora</translation>
    </message>
    <message>
        <source>Best hours</source>
        <translation>Melhores horas</translation>
    </message>
    <message>
        <source>Best customers</source>
        <translation>Melhores clientes</translation>
    </message>
    <message>
        <source>Best products</source>
        <translation>Produtos que mais venderam</translation>
    </message>
    <message>
        <source>Returning customers</source>
        <translation>Clientes que voltam</translation>
    </message>
    <message>
        <source>Name erased</source>
        <translation>Nome apagado</translation>
    </message>
    <message>
        <source>▲ {percent} % more</source>
        <translation>▲ {percent} % a mais</translation>
    </message>
    <message>
        <source>▼ {percent} % less</source>
        <translation>▼ {percent} % a menos</translation>
    </message>
    <message>
        <source>= the same</source>
        <translation>= igual</translation>
    </message>
    <message>
        <source>No comparison yet</source>
        <translation>Ainda sem comparação</translation>
    </message>
    <message>
        <source>{days}: {now}, {percent} % more than {before} ({then}).</source>
        <translation>{days}: {now}, {percent} % a mais que {before} ({then}).</translation>
    </message>
    <message>
        <source>{days}: {now}, {percent} % less than {before} ({then}).</source>
        <translation>{days}: {now}, {percent} % a menos que {before} ({then}).</translation>
    </message>
    <message>
        <source>{days}: {now}, as much as {before}.</source>
        <translation>{days}: {now}, o mesmo que {before}.</translation>
    </message>
    <message>
        <source>No comparison yet: there is no earlier period on record with sales.</source>
        <translation>Ainda sem comparação: não há um período anterior com vendas registradas.</translation>
    </message>
    <message>
        <source>{days} until {time}</source>
        <translation>{days} até as {time}</translation>
    </message>
    <message>
        <source>{first}–{until} h brought {share} of the day.</source>
        <translation>Das {first} às {until} h entraram {share} do dia.</translation>
    </message>
    <message>
        <source>{weekday} {first}–{until} h brought {share} of the week.</source>
        <translation>{weekday}, das {first} às {until} h: entraram {share} da semana.</translation>
    </message>
    <message>
        <source>{weekday} {first}–{until} h brought {share} of the month.</source>
        <translation>{weekday}, das {first} às {until} h: entraram {share} do mês.</translation>
    </message>
    <message>
        <source>{weekday} {first}–{until} h brought {share} of these days.</source>
        <translation>{weekday}, das {first} às {until} h: entraram {share} destes dias.</translation>
    </message>
    <message>
        <source>{name} brought most: {money}, {share} of the net total.</source>
        <translation>Quem mais comprou: {name}, {money}, {share} do líquido.</translation>
    </message>
    <message>
        <source>{name} brought most: {money}, {share} of what was sold by item.</source>
        <translation>O que mais vendeu: {name}, {money}, {share} do que foi vendido por item.</translation>
    </message>
    <message>
        <source>{returning} of {served} customers had paid here before; they brought {share} of what customers paid.</source>
        <translation>{returning} de {served} clientes já tinham comprado aqui; deles veio {share} do que os clientes pagaram.</translation>
    </message>
    <message>
        <source>{code} brought most: {paid} in {sales} sales, for {discount} of discount.</source>
        <translation>O cupom que mais trouxe: {code}, {paid} em {sales} vendas, com {discount} de desconto.</translation>
    </message>
    <message>
        <source>Number in a box: % of what was paid</source>
        <translation>Número no quadro: % do que foi pago</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>At another till</source>
        <translation>Em outro caixa</translation>
    </message>
</context>
</TS>
