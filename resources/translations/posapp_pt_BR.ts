<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>ActionForm</name>
    <message>
        <source>Add a fact</source>
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
        <source>Number of {thing}</source>
        <translation>Número de {thing}</translation>
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
        <source>What it is called (may be left out)</source>
        <translation>Como se chama (opcional)</translation>
    </message>
    <message>
        <source>Where the number is from</source>
        <translation>De onde é o número</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Endereço da página</translation>
    </message>
    <message>
        <source>What it happened to</source>
        <translation>Com o que aconteceu</translation>
    </message>
    <message>
        <source>Such as: counter</source>
        <translation>Por exemplo: balcão</translation>
    </message>
    <message>
        <source>Such as: bakery</source>
        <translation>Por exemplo: padaria</translation>
    </message>
    <message>
        <source>Further facts, nothing personal</source>
        <translation>Outros dados, nada pessoal</translation>
    </message>
</context>
<context>
    <name>ActionPage</name>
    <message>
        <source>One thing is missing in Hellotext</source>
        <translation>Falta uma coisa no Hellotext</translation>
    </message>
    <message>
        <source>Payments at the counter are recorded under the action physical_store.paid, which this business does not have yet. posapp can create it as a goal, so that payments count as conversions; or somebody creates it there later.</source>
        <translation>Os pagamentos do caixa são registrados com a ação physical_store.paid, que este negócio ainda não tem. O posapp pode criá-la como meta, para que os pagamentos contem como conversões; ou alguém a cria lá depois.</translation>
    </message>
    <message>
        <source>Create the action</source>
        <translation>Criar a ação</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Procurar de novo</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Continuar sem ela</translation>
    </message>
    <message>
        <source>Payments stay safe on this computer, and can be sent again once the action is there.</source>
        <translation>Os pagamentos ficam seguros neste computador e podem ser enviados de novo quando a ação existir.</translation>
    </message>
    <message>
        <source>Is everything there in Hellotext?</source>
        <translation>Está tudo pronto no Hellotext?</translation>
    </message>
</context>
<context>
    <name>TransferImportSheet</name>
    <message>
        <source>Go on with a hand-over</source>
        <translation>Continuar um repasse</translation>
    </message>
    <message>
        <source>What another till of this shop sealed is sent from here. It is looked for at Hellotext first.</source>
        <translation>O que outro caixa desta loja lacrou é enviado daqui. Antes, é procurado no Hellotext.</translation>
    </message>
    <message>
        <source>Adopt it</source>
        <translation>Assumir</translation>
    </message>
    <message>
        <source>File: there is none of this name.</source>
        <translation>Arquivo: não há nenhum com este nome.</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>What the items come to</source>
        <translation>O que os itens somam</translation>
    </message>
</context>
<context>
    <name>CouponAmountSwitch</name>
    <message>
        <source>“coupon.redeemed” carries the amount</source>
        <translation>“coupon.redeemed” leva o valor</translation>
    </message>
    <message>
        <source>Revenue may count twice at Hellotext: the payment carries the amount already.</source>
        <translation>A receita pode ser contada duas vezes no Hellotext: o pagamento já leva o valor.</translation>
    </message>
</context>
<context>
    <name>AppearanceMenu</name>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
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
        <source>One is made and checked each day, and the newest seven are kept on this computer.</source>
        <translation>Uma é feita e conferida a cada dia, e as sete mais novas ficam neste computador.</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>Fazer uma agora</translation>
    </message>
    <message>
        <source>Go back to this one</source>
        <translation>Voltar a esta</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Ainda não há nenhuma.</translation>
    </message>
    <message>
        <source>The till&apos;s file is replaced by the backup of {day} and kept under another name. What was recorded since is taken over where it tells of an event; other sales and settings since then are not.</source>
        <translation>O arquivo do caixa é trocado pela cópia de {day} e guardado com outro nome. O que foi registrado depois é recuperado onde há um evento; as demais vendas e ajustes posteriores não.</translation>
    </message>
    <message>
        <source>Yes, go back</source>
        <translation>Sim, voltar</translation>
    </message>
</context>
<context>
    <name>DrillDownList</name>
    <message>
        <source>All</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>There is none of that.</source>
        <translation>Não há nenhum.</translation>
    </message>
    <message>
        <source>{count} in all, the newest {shown} below</source>
        <translation>{count} no total, abaixo os {shown} mais recentes</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
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
    <name>RefundablePaymentModel</name>
    <message>
        <source>No customer</source>
        <translation>Sem cliente</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>pedida</translation>
    </message>
    <message>
        <source>paid back</source>
        <translation>devolvido</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>restam {amount}</translation>
    </message>
</context>
<context>
    <name>ReviewFacts</name>
    <message numerus="yes">
        <source>%n payment(s) chosen</source>
        <translation>
            <numerusform>%n pagamento escolhido</numerusform>
            <numerusform>%n pagamentos escolhidos</numerusform>
        </translation>
    </message>
    <message>
        <source>What you decide now is decided for all of them.</source>
        <translation>O que decidir agora vale para todos eles.</translation>
    </message>
    <message>
        <source>Receipt {receipt}</source>
        <translation>Comprovante {receipt}</translation>
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
        <source>Hide what Hellotext said</source>
        <translation>Ocultar o que o Hellotext disse</translation>
    </message>
    <message>
        <source>What Hellotext said</source>
        <translation>O que o Hellotext disse</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
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
        <source>told elsewhere</source>
        <translation>informada por outro</translation>
    </message>
</context>
<context>
    <name>ActionSettingsScreen</name>
    <message>
        <source>Actions</source>
        <translation>Ações</translation>
    </message>
    <message>
        <source>Offer it at the counter, under More actions</source>
        <translation>Oferecê-la no caixa, em Mais ações</translation>
    </message>
    <message>
        <source>Reading the shop&apos;s own actions from Hellotext…</source>
        <translation>Lendo do Hellotext as ações próprias da loja…</translation>
    </message>
    <message numerus="yes">
        <source>%n own action(s) at Hellotext</source>
        <translation>
            <numerusform>%n ação própria no Hellotext</numerusform>
            <numerusform>%n ações próprias no Hellotext</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop&apos;s own actions are as of the last download.</source>
        <translation>As ações próprias da loja são as do último download.</translation>
    </message>
    <message>
        <source>“{title}” is created</source>
        <translation>“{title}” foi criada</translation>
    </message>
    <message>
        <source>“{title}” is changed</source>
        <translation>“{title}” foi alterada</translation>
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
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Systems that tell Hellotext some actions themselves</source>
        <translation>Sistemas que informam eles mesmos algumas ações ao Hellotext</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Voltar ao caixa</translation>
    </message>
    <message>
        <source>No action has this in its title or name.</source>
        <translation>Nenhuma ação tem isto no título ou no nome.</translation>
    </message>
    <message>
        <source>Such as a repair, a tasting or a visit. Its name can never be changed afterwards.</source>
        <translation>Por exemplo, um conserto, uma degustação ou uma visita. O nome não pode ser mudado depois.</translation>
    </message>
    <message>
        <source>New action of the shop&apos;s own</source>
        <translation>Nova ação própria da loja</translation>
    </message>
</context>
<context>
    <name>ReconciliationScreen</name>
    <message>
        <source>What does not go together</source>
        <translation>O que não combina</translation>
    </message>
    <message>
        <source>File: choose the till&apos;s export first.</source>
        <translation>Arquivo: escolha primeiro a exportação do caixa.</translation>
    </message>
    <message>
        <source>The receipt is corrected</source>
        <translation>O recibo foi corrigido</translation>
    </message>
    <message>
        <source>It waits in the review</source>
        <translation>Está esperando na revisão</translation>
    </message>
    <message>
        <source>It is recorded with the till&apos;s own time</source>
        <translation>Foi registrado com a hora do caixa</translation>
    </message>
    <message>
        <source>Everything of this day goes together.</source>
        <translation>Tudo deste dia combina.</translation>
    </message>
    <message>
        <source>Check against the till</source>
        <translation>Conferir com o caixa</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Voltar ao caixa</translation>
    </message>
</context>
<context>
    <name>CheckoutScreen</name>
    <message>
        <source>Nothing here has the code {code}</source>
        <translation>Nada aqui tem o código {code}</translation>
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
    <name>CustomerCardView</name>
    <message>
        <source>Another customer</source>
        <translation>Outro cliente</translation>
    </message>
    <message>
        <source>Show phone</source>
        <translation>Ver telefone</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>For whoever stands at this till next</source>
        <translation>Para quem atender este caixa depois</translation>
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
        <source>This sale counts for the day.</source>
        <translation>Esta venda conta para o dia.</translation>
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
    <name>ClosingRulesSheet</name>
    <message>
        <source>Closing the day</source>
        <translation>Fechamento do dia</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Count blind: what was recorded is shown only when the day is closed</source>
        <translation>Contar às cegas: o que foi registrado só aparece quando o dia está fechado</translation>
    </message>
    <message>
        <source>Say at the foot of the window which days were left open</source>
        <translation>Avisar no rodapé da janela quais dias ficaram abertos</translation>
    </message>
</context>
<context>
    <name>ClosingScreen</name>
    <message>
        <source>Days and reports</source>
        <translation>Dias e relatórios</translation>
    </message>
    <message>
        <source>This report is not the one that the journal tells of: somebody wrote into the file.</source>
        <translation>Este relatório não é o que o diário conta: alguém escreveu no arquivo.</translation>
    </message>
    <message>
        <source>More of this day was taken over later, from another till or a backup; it is not in here.</source>
        <translation>Depois foi recuperado mais deste dia, de outro caixa ou de uma cópia; não está neste relatório.</translation>
    </message>
    <message>
        <source>The day is closed; report No. {number} is kept</source>
        <translation>O dia está fechado; o relatório nº {number} está guardado</translation>
    </message>
    <message>
        <source>The day is open again; report No. {number} stays</source>
        <translation>O dia está aberto de novo; o relatório nº {number} permanece</translation>
    </message>
    <message>
        <source>The report is at the printer</source>
        <translation>O relatório está na impressora</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Salvo como {file}</translation>
    </message>
    <message>
        <source>Close of the day</source>
        <translation>Fechamento do dia</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Voltar ao caixa</translation>
    </message>
</context>
<context>
    <name>ColumnMappingForm</name>
    <message>
        <source>Dates are written</source>
        <translation>As datas são escritas</translation>
    </message>
    <message>
        <source>Remember and check</source>
        <translation>Lembrar e conferir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>the file has none</source>
        <translation>o arquivo não tem</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Comprovante</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Data e hora</translation>
    </message>
    <message>
        <source>Customer&apos;s number</source>
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
        <source>Coupons</source>
        <translation>Cupons</translation>
    </message>
    <message>
        <source>Time, where it stands apart</source>
        <translation>Hora, se está separada</translation>
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
        <source>Which column of the file holds what?</source>
        <translation>Qual coluna do arquivo tem o quê?</translation>
    </message>
    <message>
        <source>It is asked once and remembered for every export of this till.</source>
        <translation>É perguntado uma vez e lembrado para cada exportação deste caixa.</translation>
    </message>
</context>
<context>
    <name>ConnectionBar</name>
    <message>
        <source>This till was restored – read more</source>
        <translation>Este caixa foi restaurado – ler mais</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) to review</source>
        <translation>
            <numerusform>%n pagamento a revisar</numerusform>
            <numerusform>%n pagamentos a revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Não há nada esperando envio</translation>
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
        <source>Another copy of this till is sending too; stop it or rename it</source>
        <translation>Outra cópia deste caixa também está enviando; pare-a ou mude o nome dela</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead; set it right</source>
        <translation>
            <numerusform>O relógio deste computador está adiantado %n minuto; acerte-o</numerusform>
            <numerusform>O relógio deste computador está adiantado %n minutos; acerte-o</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind; set it right</source>
        <translation>
            <numerusform>O relógio deste computador está atrasado %n minuto; acerte-o</numerusform>
            <numerusform>O relógio deste computador está atrasado %n minutos; acerte-o</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>On-line</translation>
    </message>
    <message>
        <source>Offline – go on selling</source>
        <translation>Sem conexão – continue vendendo</translation>
    </message>
    <message>
        <source>Token refused – ask the manager</source>
        <translation>Token recusado – avise o gerente</translation>
    </message>
    <message>
        <source>Not permitted – ask the manager</source>
        <translation>Sem permissão – avise o gerente</translation>
    </message>
    <message>
        <source>Hellotext is busy – waiting</source>
        <translation>Hellotext ocupado – esperando</translation>
    </message>
    <message>
        <source>Certificate not valid – go on selling</source>
        <translation>Certificado inválido – continue vendendo</translation>
    </message>
    <message>
        <source>The network stands in the way – go on selling</source>
        <translation>A rede está no caminho – continue vendendo</translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message>
        <source>Another customer: name, phone or number</source>
        <translation>Outro cliente: nome, telefone ou número</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Corrigir</translation>
    </message>
    <message>
        <source>Another amount instead of {amount}</source>
        <translation>Outro valor em vez de {amount}</translation>
    </message>
    <message>
        <source>Choose another customer, or type another amount.</source>
        <translation>Escolha outro cliente ou digite outro valor.</translation>
    </message>
</context>
<context>
    <name>CountForm</name>
    <message numerus="yes">
        <source>%n event(s) of this day are not at Hellotext yet; the report says so, and they are sent all the same.</source>
        <translation>
            <numerusform>%n evento deste dia ainda não está no Hellotext; o relatório diz isso, e ele é enviado mesmo assim.</numerusform>
            <numerusform>%n eventos deste dia ainda não estão no Hellotext; o relatório diz isso, e eles são enviados mesmo assim.</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferença</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Close {day}? Nothing of it can be changed afterwards.</source>
        <translation>Fechar {day}? Depois nada desse dia pode ser mudado.</translation>
    </message>
    <message>
        <source>Close {day} without counting anything? Nothing of it can be changed afterwards.</source>
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
        <source>{net} net, {refunded} paid back</source>
        <translation>{net} líquido, {refunded} devolvido</translation>
    </message>
    <message>
        <source>Count without the change that was in the drawer in the morning.</source>
        <translation>Conte sem o troco que estava na gaveta de manhã.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Fechar o dia</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Relatório X</translation>
    </message>
    <message>
        <source>The day as it stands now, on paper; nothing is closed</source>
        <translation>O dia como está agora, no papel; nada é fechado</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ainda não</translation>
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
        <translation>não contado</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>confere</translation>
    </message>
</context>
<context>
    <name>CouponChips</name>
    <message>
        <source>Take coupon {code} off</source>
        <translation>Tirar o cupom {code}</translation>
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
    <name>CouponSearch</name>
    <message>
        <source>Coupons</source>
        <translation>Cupons</translation>
    </message>
    <message>
        <source>No coupon has this in its code or description.</source>
        <translation>Nenhum cupom tem isso no código nem na descrição.</translation>
    </message>
    <message>
        <source>No coupons on this computer. Make them at Hellotext, then choose “Download the customers” in the menu.</source>
        <translation>Não há cupons neste computador. Crie-os no Hellotext e depois escolha “Baixar os clientes” no menu.</translation>
    </message>
    <message>
        <source>Code or description</source>
        <translation>Código ou descrição</translation>
    </message>
</context>
<context>
    <name>CouponScreen</name>
    <message>
        <source>Choose a coupon on the left.</source>
        <translation>Escolha um cupom à esquerda.</translation>
    </message>
    <message>
        <source>The rules of {code} are saved</source>
        <translation>As regras de {code} foram salvas</translation>
    </message>
    <message>
        <source>The rules of {code} are removed</source>
        <translation>As regras de {code} foram removidas</translation>
    </message>
    <message>
        <source>The rules of {code} are as they were</source>
        <translation>As regras de {code} estão como antes</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Cupons</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Voltar ao caixa</translation>
    </message>
</context>
<context>
    <name>CustomerChoice</name>
    <message>
        <source>Nobody found. Look again, or register them first.</source>
        <translation>Ninguém encontrado. Procure de novo ou cadastre o cliente antes.</translation>
    </message>
    <message>
        <source>Another customer</source>
        <translation>Outro cliente</translation>
    </message>
    <message>
        <source>Choose whom it is about.</source>
        <translation>Escolha de quem se trata.</translation>
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
        <translation>Aqui ninguém tem isto. Procurando no Hellotext… Continue enquanto isso como quiser.</translation>
    </message>
    <message>
        <source>Not among the newest customers at Hellotext either.</source>
        <translation>Também não está entre os clientes mais novos do Hellotext.</translation>
    </message>
    <message>
        <source>Hellotext could not be asked; there is no network to it now.</source>
        <translation>Não foi possível perguntar ao Hellotext; agora não há rede até lá.</translation>
    </message>
    <message>
        <source>Several customers fit; Enter takes the marked one.</source>
        <translation>Vários clientes combinam; Enter escolhe o marcado.</translation>
    </message>
    <message>
        <source>Name or phone</source>
        <translation>Nome ou telefone</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Procurar um cliente</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Type a few letters of a name, the last four digits of a phone, or scan a card.</source>
        <translation>Digite algumas letras de um nome, os quatro últimos dígitos de um telefone, ou leia um cartão.</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Customer list is being rebuilt</source>
        <translation>A lista de clientes está sendo refeita</translation>
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
        <source>posapp tries again by itself. You can go on selling, also to customers who are not found.</source>
        <translation>O posapp tenta de novo sozinho. Você pode continuar vendendo, também a clientes que não aparecem.</translation>
    </message>
    <message>
        <source>The whole list has never been downloaded.</source>
        <translation>A lista nunca foi baixada por completo.</translation>
    </message>
    <message>
        <source>The list was downloaded on {moment}.</source>
        <translation>A lista foi baixada em {moment}.</translation>
    </message>
    <message>
        <source>A new list takes the place of this one once it has come.</source>
        <translation>Uma lista nova substituirá esta quando terminar de chegar.</translation>
    </message>
    <message>
        <source>The last download failed on {moment}.</source>
        <translation>O último download falhou em {moment}.</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Choose a customer, or sell without one (F4).</source>
        <translation>Escolha um cliente ou venda sem cliente (F4).</translation>
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
        <source>Works without a network too</source>
        <translation>Funciona também sem rede</translation>
    </message>
    <message>
        <source>Sale without a customer</source>
        <translation>Venda sem cliente</translation>
    </message>
    <message>
        <source>It counts for the day and is not sent to Hellotext</source>
        <translation>Conta para o dia e não é enviada ao Hellotext</translation>
    </message>
    <message>
        <source>Nobody found. Look again, register a new customer (F6), or sell without one.</source>
        <translation>Ninguém encontrado. Procure de novo, cadastre um novo cliente (F6) ou venda sem cliente.</translation>
    </message>
    <message>
        <source>Nobody found for this; look again, or sell without a customer.</source>
        <translation>Ninguém encontrado com isto; procure de novo ou venda sem cliente.</translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <source>A customer&apos;s data</source>
        <translation>Dados de um cliente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>By the shop&apos;s number of the customer, the phone, or Hellotext&apos;s id.</source>
        <translation>Pelo número do cliente na loja, o telefone ou o id do Hellotext.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Salvar em um arquivo…</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Salvar em um arquivo</translation>
    </message>
    <message>
        <source>Name, phone, e-mail and notes of this customer are taken off this till; amounts and figures stay. It cannot be taken back. Erase them at Hellotext too, or the next download brings them back.</source>
        <translation>Nome, telefone, e-mail e anotações deste cliente são tirados deste caixa; valores e totais ficam. Não dá para desfazer. Apague-o também no Hellotext, ou o próximo download o traz de volta.</translation>
    </message>
    <message>
        <source>Yes, erase</source>
        <translation>Sim, apagar</translation>
    </message>
    <message numerus="yes">
        <source>Erased; the name stood on %n payment(s). Backups hold it for seven more days.</source>
        <translation>
            <numerusform>Apagado; o nome estava em %n pagamento. As cópias de segurança o guardam por mais sete dias.</numerusform>
            <numerusform>Apagado; o nome estava em %n pagamentos. As cópias de segurança o guardam por mais sete dias.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: everything that is kept, with %n payment(s)</source>
        <translation>
            <numerusform>{file}: tudo o que está guardado, com %n pagamento</numerusform>
            <numerusform>{file}: tudo o que está guardado, com %n pagamentos</numerusform>
        </translation>
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
        <source>No order is open.</source>
        <translation>Não há pedidos abertos.</translation>
    </message>
    <message>
        <source>Nothing yet today. What you record here appears as soon as it is on disk.</source>
        <translation>Nada ainda hoje. O que você registrar aqui aparece assim que estiver no disco.</translation>
    </message>
</context>
<context>
    <name>BusinessDayModel</name>
    <message numerus="yes">
        <source>%n coupon(s)</source>
        <translation>
            <numerusform>%n cupom</numerusform>
            <numerusform>%n cupons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n itens</numerusform>
        </translation>
    </message>
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
        <source>Nothing was sold or paid back.</source>
        <translation>Nada foi vendido nem devolvido.</translation>
    </message>
    <message>
        <source>reopened: {reason}</source>
        <translation>reaberto: {reason}</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Sem cliente</translation>
    </message>
</context>
<context>
    <name>DaySalesPanel</name>
    <message>
        <source>Today at this till</source>
        <translation>Hoje neste caixa</translation>
    </message>
    <message>
        <source>No sales yet today. The first one appears here as soon as it is safe on disk.</source>
        <translation>Ainda não há vendas hoje. A primeira aparece aqui assim que estiver segura no disco.</translation>
    </message>
    <message>
        <source>{amount} paid back</source>
        <translation>{amount} devolvido</translation>
    </message>
    <message>
        <source>{count} sales, the newest {shown} below</source>
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
        <source>Sales of today</source>
        <translation>Vendas de hoje</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Why? It is kept in the journal.</source>
        <translation>Por quê? Fica no diário.</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Motivo da decisão</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corrigir…</translation>
    </message>
    <message>
        <source>Send it corrected</source>
        <translation>Enviar corrigido</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de novo</translation>
    </message>
    <message>
        <source>It is at Hellotext</source>
        <translation>Está no Hellotext</translation>
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
        <translation>Seus clientes chegam a este computador</translation>
    </message>
    <message>
        <source>So that they are found while you type, also without a network. You can stop and go on later.</source>
        <translation>Para encontrá-los enquanto se digita, também sem rede. Pode parar e continuar depois.</translation>
    </message>
    <message>
        <source>Download of the customers</source>
        <translation>Download dos clientes</translation>
    </message>
    <message>
        <source>Stop, and keep what came</source>
        <translation>Parar e guardar o que chegou</translation>
    </message>
    <message>
        <source>Go on downloading</source>
        <translation>Continuar baixando</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Asking Hellotext…</source>
        <translation>Perguntando ao Hellotext…</translation>
    </message>
    <message>
        <source>Stopping after what is on its way…</source>
        <translation>Parando depois do que está a caminho…</translation>
    </message>
    <message>
        <source>This till is ready</source>
        <translation>Este caixa está pronto</translation>
    </message>
    <message>
        <source>This till is ready; not all came</source>
        <translation>Este caixa está pronto; nem tudo chegou</translation>
    </message>
    <message>
        <source>Everything is on this computer. Payments can be taken from now on, also without a network.</source>
        <translation>Tudo está neste computador. A partir de agora é possível receber pagamentos, também sem rede.</translation>
    </message>
    <message>
        <source>Stopped; what came is kept. You can download the rest later, and sell meanwhile.</source>
        <translation>Parado; o que chegou fica guardado. Pode baixar o resto depois e vender enquanto isso.</translation>
    </message>
    <message>
        <source>What came is kept. Try again, or go to the counter and download the rest later.</source>
        <translation>O que chegou fica guardado. Tente de novo, ou vá ao caixa e baixe o resto depois.</translation>
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
    <name>ExternalReceiptForm</name>
    <message>
        <source>Receipt number on the paper</source>
        <translation>Número do comprovante em papel</translation>
    </message>
    <message>
        <source>Total on the paper</source>
        <translation>Total no papel</translation>
    </message>
    <message>
        <source>Customer: name, phone or number</source>
        <translation>Cliente: nome, telefone ou número</translation>
    </message>
    <message>
        <source>Such as {example}</source>
        <translation>Por exemplo {example}</translation>
    </message>
    <message>
        <source>Receipt from elsewhere</source>
        <translation>Comprovante de outro lugar</translation>
    </message>
    <message>
        <source>Of another till, or from before this program. It is marked as typed in.</source>
        <translation>De outro caixa, ou de antes deste programa. Fica marcado como digitado.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Downloading the customers; go on selling</source>
        <translation>Baixando os clientes; continue vendendo</translation>
    </message>
    <message>
        <source>Sending what waits…</source>
        <translation>Enviando o que espera…</translation>
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
    <name>ErrorBanner</name>
    <message>
        <source>Take this notice away</source>
        <translation>Tirar este aviso</translation>
    </message>
</context>
<context>
    <name>FaultWindow</name>
    <message>
        <source>Checking the backup and putting it in place…</source>
        <translation>Conferindo a cópia de segurança e colocando-a no lugar…</translation>
    </message>
    <message>
        <source>Taking over what was recorded since…</source>
        <translation>Recuperando o que foi registrado desde então…</translation>
    </message>
    <message>
        <source>posapp changed nothing.</source>
        <translation>O posapp não mudou nada.</translation>
    </message>
    <message>
        <source>Nothing was lost: posapp changed nothing, and what was recorded is where it was.</source>
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
        <source>This till cannot be opened just now</source>
        <translation>Este caixa não pode ser aberto agora</translation>
    </message>
    <message>
        <source>Set this till up anew…</source>
        <translation>Configurar este caixa de novo…</translation>
    </message>
    <message>
        <source>Set up anew without what was recorded; the backups are kept</source>
        <translation>Configurar de novo sem o que foi registrado; os backups são mantidos</translation>
    </message>
    <message>
        <source>Restore the backup of {day}</source>
        <translation>Restaurar a cópia de {day}</translation>
    </message>
    <message>
        <source>The damaged file is kept, and what can be read of it is taken over</source>
        <translation>O arquivo danificado é mantido, e o que se puder ler dele é recuperado</translation>
    </message>
</context>
<context>
    <name>ExportFileBar</name>
    <message>
        <source>The till&apos;s export, a CSV file</source>
        <translation>A exportação do caixa, um arquivo CSV</translation>
    </message>
    <message>
        <source>The till&apos;s CSV file</source>
        <translation>O CSV do caixa</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Procurar…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colunas…</translation>
    </message>
    <message>
        <source>Check the day</source>
        <translation>Conferir o dia</translation>
    </message>
    <message>
        <source>How much of the file is compared</source>
        <translation>Quanto do arquivo foi conferido</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>The till&apos;s export</source>
        <translation>A exportação do caixa</translation>
    </message>
    <message>
        <source>The file is written in</source>
        <translation>O arquivo está escrito em</translation>
    </message>
</context>
<context>
    <name>DiscrepancyPanel</name>
    <message>
        <source>The receipt&apos;s number at the till</source>
        <translation>O número do recibo no caixa</translation>
    </message>
    <message>
        <source>Why; it is kept in the journal</source>
        <translation>Por quê; fica no diário</translation>
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
        <source>The till</source>
        <translation>O caixa</translation>
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
    <name>TransferExportSheet</name>
    <message>
        <source>Hand over to another PC</source>
        <translation>Repassar a outro PC</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are not at Hellotext yet. They are sealed into one encrypted file; this till then no longer sends them, and another till of the shop goes on with them.</source>
        <translation>
            <numerusform>%n evento ainda não está no Hellotext. É lacrado em um arquivo cifrado; este caixa não o envia mais, e outro caixa da loja continua com ele.</numerusform>
            <numerusform>%n eventos ainda não estão no Hellotext. São lacrados em um arquivo cifrado; este caixa não os envia mais, e outro caixa da loja continua com eles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Seal the file</source>
        <translation>Lacrar o arquivo</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>A frase-senha de novo</translation>
    </message>
    <message>
        <source>Without the passphrase nobody can open the file; write it down.</source>
        <translation>Sem a frase-senha ninguém consegue abrir o arquivo; anote-a.</translation>
    </message>
    <message>
        <source>File: choose a folder that is there, and a name.</source>
        <translation>Arquivo: escolha uma pasta que exista e um nome.</translation>
    </message>
    <message>
        <source>File: it is there already; choose another name.</source>
        <translation>Arquivo: já existe; escolha outro nome.</translation>
    </message>
    <message>
        <source>Passphrase: the two are not alike; type it again.</source>
        <translation>Frase-senha: as duas não são iguais; digite de novo.</translation>
    </message>
</context>
<context>
    <name>HelpFile</name>
    <message>
        <source>Save for whoever helps…</source>
        <translation>Salvar para quem ajuda…</translation>
    </message>
    <message>
        <source>Save for whoever helps</source>
        <translation>Salvar para quem ajuda</translation>
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
        <source>The report</source>
        <translation>O relatório</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>What went wrong inside posapp is kept on this computer and goes nowhere unless you send it. It says where in the program it happened, and names no customer, no amount and no token.</source>
        <translation>O que deu errado dentro do posapp fica neste computador e não vai a lugar nenhum se você não enviar. Diz em que parte do programa aconteceu, e não cita cliente, valor nem token.</translation>
    </message>
    <message>
        <source>Nothing went wrong inside posapp on this computer so far.</source>
        <translation>Até agora nada deu errado dentro do posapp neste computador.</translation>
    </message>
</context>
<context>
    <name>IntegrationsPage</name>
    <message>
        <source>Tick what is connected in Hellotext&apos;s own settings. It tells Hellotext what happens in it; the same told here would count twice, so those actions are not offered.</source>
        <translation>Marque o que está conectado nas configurações do Hellotext. Esse sistema informa ao Hellotext o que acontece nele; o mesmo informado aqui contaria duas vezes, por isso essas ações não são oferecidas.</translation>
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
        <translation>Tirar todos</translation>
    </message>
    <message>
        <source>Take this item with Enter, or clear the field.</source>
        <translation>Pegue este item com Enter, ou limpe o campo.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Itens</translation>
    </message>
    <message>
        <source>Add “{text}” as an item of its own</source>
        <translation>Adicionar “{text}” como item avulso</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n itens</numerusform>
        </translation>
    </message>
    <message>
        <source>Put them back</source>
        <translation>Colocar de volta</translation>
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
        <source>Entries of the journal</source>
        <translation>Registros do diário</translation>
    </message>
    <message>
        <source>Nothing in the journal is like that.</source>
        <translation>Não há nada assim no diário.</translation>
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
        <source>Who, receipt, amount, id</source>
        <translation>Quem, recibo, valor, id</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>O que foi feito</translation>
    </message>
    <message>
        <source>Whatever was done</source>
        <translation>Tudo o que foi feito</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diário</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Voltar ao caixa</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos do teclado</translation>
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
        <source>Another customer</source>
        <translation>Outro cliente</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Novo cliente</translation>
    </message>
    <message>
        <source>Sale without a customer</source>
        <translation>Venda sem cliente</translation>
    </message>
    <message>
        <source>Type or scan a coupon</source>
        <translation>Digitar ou ler um cupom</translation>
    </message>
    <message>
        <source>Undo the last payment while it has not been sent</source>
        <translation>Desfazer o último pagamento enquanto não foi enviado</translation>
    </message>
    <message>
        <source>Another person at the till, or lock it</source>
        <translation>Outra pessoa no caixa, ou bloqueá-lo</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolução</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar agora</translation>
    </message>
    <message>
        <source>What needs you: the review</source>
        <translation>O que espera uma decisão: a revisão</translation>
    </message>
    <message>
        <source>Close of the day</source>
        <translation>Fechamento do dia</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Esta folha</translation>
    </message>
    <message>
        <source>Type or scan a product, where the shop has a catalogue</source>
        <translation>Digitar ou ler um produto, se a loja tem catálogo</translation>
    </message>
    <message>
        <source>More actions: orders, forms, being written to</source>
        <translation>Mais ações: pedidos, formulários, receber mensagens</translation>
    </message>
    <message>
        <source>The summary of the day, the week or the month</source>
        <translation>O resumo do dia, da semana ou do mês</translation>
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
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
</context>
<context>
    <name>CloseGuard</name>
    <message numerus="yes">
        <source>%n payment(s) still wait for Hellotext</source>
        <translation>
            <numerusform>%n pagamento ainda espera pelo Hellotext</numerusform>
            <numerusform>%n pagamentos ainda esperam pelo Hellotext</numerusform>
        </translation>
    </message>
    <message>
        <source>They are safe on this computer and are sent the next time posapp is open.</source>
        <translation>Estão seguros neste computador e são enviados na próxima vez que o posapp for aberto.</translation>
    </message>
    <message>
        <source>How many payments wait cannot be read now. What was recorded is safe on this computer and is sent the next time posapp is open.</source>
        <translation>Agora não é possível ler quantos pagamentos esperam. O que foi registrado está seguro neste computador e é enviado na próxima vez que o posapp for aberto.</translation>
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
        <source>Stay</source>
        <translation>Ficar</translation>
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
        <source>Take this item off</source>
        <translation>Tirar este item</translation>
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
    <name>MainWindow</name>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar agora</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolução</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>A revisar</translation>
    </message>
    <message>
        <source>Download the customers</source>
        <translation>Baixar os clientes</translation>
    </message>
    <message>
        <source>Hand over to another PC…</source>
        <translation>Repassar a outro PC…</translation>
    </message>
    <message>
        <source>Go on with a hand-over…</source>
        <translation>Continuar um repasse…</translation>
    </message>
    <message>
        <source>Staff…</source>
        <translation>Equipe…</translation>
    </message>
    <message>
        <source>On the way to Hellotext</source>
        <translation>A caminho do Hellotext</translation>
    </message>
    <message>
        <source>Close of the day</source>
        <translation>Fechamento do dia</translation>
    </message>
    <message>
        <source>Check against the till</source>
        <translation>Conferir com o caixa</translation>
    </message>
    <message>
        <source>Coupons…</source>
        <translation>Cupons…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diário</translation>
    </message>
    <message>
        <source>Refund limit…</source>
        <translation>Limite de devolução…</translation>
    </message>
    <message>
        <source>Practice: see what arrives, pull the cable</source>
        <translation>Prática: ver o que chega, desligar o cabo</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos do teclado</translation>
    </message>
    <message>
        <source>Help…</source>
        <translation>Ajuda…</translation>
    </message>
    <message>
        <source>About posapp</source>
        <translation>Sobre o posapp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>There is nothing to hand over: Hellotext has everything</source>
        <translation>Não há nada a repassar: o Hellotext tem tudo</translation>
    </message>
    <message>
        <source>List of customers</source>
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
        <source>What happens at the counter counts in Hellotext. Free software under the MIT licence.</source>
        <translation>O que acontece no caixa conta no Hellotext. Software livre sob a licença MIT.</translation>
    </message>
    <message>
        <source>Products…</source>
        <translation>Produtos…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Mais ações</translation>
    </message>
    <message>
        <source>Actions…</source>
        <translation>Ações…</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumo</translation>
    </message>
</context>
<context>
    <name>ManagerPage</name>
    <message>
        <source>Who manages this shop?</source>
        <translation>Quem gerencia esta loja?</translation>
    </message>
    <message>
        <source>With a manager here, everybody signs in with a PIN: each sale names who took it, and what is delicate needs a manager. It can also be done later, from the menu.</source>
        <translation>Com um gerente aqui, cada um entra com um PIN: cada venda diz quem a fez, e o que é delicado precisa de um gerente. Também pode ser feito depois, pelo menu.</translation>
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
        <source>The PIN again</source>
        <translation>O PIN de novo</translation>
    </message>
    <message>
        <source>Nobody can read a PIN here, also not a manager; a manager can give somebody another one.</source>
        <translation>Ninguém pode ler um PIN aqui, nem um gerente; um gerente pode dar outro a alguém.</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>Ir ao caixa</translation>
    </message>
    <message>
        <source>Without PINs for now</source>
        <translation>Por ora sem PIN</translation>
    </message>
    <message>
        <source>PIN: the two are not alike; type it again.</source>
        <translation>PIN: os dois não são iguais; digite de novo.</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Why? It is kept in the journal.</source>
        <translation>Por quê? Fica no diário.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>They left</source>
        <translation>Saiu da equipe</translation>
    </message>
    <message>
        <source>They are here again</source>
        <translation>Voltou</translation>
    </message>
    <message>
        <source>PIN, 4 to 8 digits</source>
        <translation>PIN, de 4 a 8 dígitos</translation>
    </message>
    <message>
        <source>Another PIN; empty keeps it</source>
        <translation>Outro PIN; vazio o mantém</translation>
    </message>
    <message>
        <source>The first manager</source>
        <translation>O primeiro gerente</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Alguém novo</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Alterar</translation>
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
        <source>No further actions are switched on at this till.</source>
        <translation>Não há mais ações ativadas neste caixa.</translation>
    </message>
    <message>
        <source>A manager chooses them: orders to collect, products that were looked at, forms, who wants to be written to, and the shop&apos;s own, such as attending an event.</source>
        <translation>Um gerente as escolhe: pedidos para retirar, produtos que foram vistos, formulários, quem quer receber mensagens, e as próprias da loja, como participar de um evento.</translation>
    </message>
    <message>
        <source>Choose the actions…</source>
        <translation>Escolher as ações…</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Voltar ao caixa</translation>
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
        <source>{name} has this phone or e-mail already.</source>
        <translation>{name} já tem este telefone ou e-mail.</translation>
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
        <translation>Para quem atender este caixa depois. Fica neste computador.</translation>
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
        <translation>Cupons para este cliente</translation>
    </message>
</context>
<context>
    <name>OrderSummary</name>
    <message>
        <source>Collected here</source>
        <translation>Retirada aqui</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Number of the order</source>
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
        <source>Where the number is from</source>
        <translation>De onde é o número</translation>
    </message>
    <message>
        <source>Begun elsewhere? Then it is already:</source>
        <translation>Começou em outro lugar? Então já está:</translation>
    </message>
    <message>
        <source>This order is over; nothing can follow.</source>
        <translation>Este pedido terminou; nada pode vir depois.</translation>
    </message>
    <message>
        <source>No step that is possible here is switched on.</source>
        <translation>Nenhum passo possível aqui está ativado.</translation>
    </message>
    <message>
        <source>Collected here</source>
        <translation>Retirada aqui</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
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
        <source>Price of one</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>Products (may be left out)</source>
        <translation>Produtos (opcional)</translation>
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
        <source>%n to mend</source>
        <translation>
            <numerusform>%n a corrigir</numerusform>
            <numerusform>%n a corrigir</numerusform>
        </translation>
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
    <name>CustomActionForm</name>
    <message>
        <source>Name, as object.verb in small letters</source>
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
        <source>It is kept at Hellotext, which needs the network.</source>
        <translation>Fica guardada no Hellotext, o que precisa da rede.</translation>
    </message>
    <message>
        <source>Create it at Hellotext</source>
        <translation>Criá-la no Hellotext</translation>
    </message>
    <message>
        <source>Change it at Hellotext</source>
        <translation>Alterá-la no Hellotext</translation>
    </message>
    <message>
        <source>Asking Hellotext…</source>
        <translation>Perguntando ao Hellotext…</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>The report as it stands on paper</source>
        <translation>O relatório como está no papel</translation>
    </message>
    <message>
        <source>Why the day is opened again</source>
        <translation>Por que o dia é reaberto</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Salvar o relatório</translation>
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
        <source>Back to the counting</source>
        <translation>Voltar à contagem</translation>
    </message>
</context>
<context>
    <name>PaymentPanel</name>
    <message>
        <source>Record payment</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Amount: type what was paid.</source>
        <translation>Valor: digite o que foi pago.</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Número do comprovante</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Comprovante</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pagamento</translation>
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
        <source>Last day</source>
        <translation>Último dia</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Depois</translation>
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
        <source>A manager&apos;s PIN, please</source>
        <translation>O PIN de um gerente, por favor</translation>
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
        <translation>Gerente</translation>
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
        <translation>PIN: digite e tecle Enter.</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Apagar o último dígito</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>Confirmar o PIN</translation>
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
        <source>Barcode or name, then Enter; 3* before it takes three (F10)</source>
        <translation>Código de barras ou nome, depois Enter; 3* na frente pega três (F10)</translation>
    </message>
    <message>
        <source>Products found</source>
        <translation>Produtos encontrados</translation>
    </message>
    <message>
        <source>Several products fit; choose one of them.</source>
        <translation>Vários produtos servem; escolha um deles.</translation>
    </message>
    <message>
        <source>No product “{text}” in the catalogue.</source>
        <translation>Não há nenhum produto “{text}” no catálogo.</translation>
    </message>
</context>
<context>
    <name>ProductsSheet</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Stop, and keep what came</source>
        <translation>Parar e guardar o que chegou</translation>
    </message>
    <message>
        <source>Revenue may count twice at Hellotext: the payment carries the amount already.</source>
        <translation>A receita pode ser contada duas vezes no Hellotext: o pagamento já leva o valor.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Procurar…</translation>
    </message>
    <message>
        <source>File: there is none of this name.</source>
        <translation>Arquivo: não há nenhum com este nome.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produtos</translation>
    </message>
    <message>
        <source>Take the file</source>
        <translation>Pegar o arquivo</translation>
    </message>
    <message>
        <source>Read it as a file of Windows</source>
        <translation>Ler como arquivo do Windows</translation>
    </message>
    <message>
        <source>Progress of the file</source>
        <translation>Andamento do arquivo</translation>
    </message>
    <message>
        <source>Each item is also sent, as “product.purchased”</source>
        <translation>Cada item também é enviado, como “product.purchased”</translation>
    </message>
    <message>
        <source>CSV file of products</source>
        <translation>Arquivo CSV de produtos</translation>
    </message>
    <message>
        <source>With a catalogue the counter takes items by barcode or name. The file&apos;s first line names barcode, name, price and currency; it may name unit (piece, kg, l, m), sku, category and reference.</source>
        <translation>Com um catálogo, o caixa pega itens por código de barras ou nome. A primeira linha do arquivo traz barcode, name, price e currency; pode trazer unit (piece, kg, l, m), sku, category e reference.</translation>
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
        <source>{added} new, {changed} changed, {same} as they were, {refused} refused</source>
        <translation>{added} novos, {changed} alterados, {same} como estavam, {refused} recusados</translation>
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
    <name>DeliveryScreen</name>
    <message>
        <source>What Hellotext does not have yet</source>
        <translation>O que o Hellotext ainda não tem</translation>
    </message>
    <message>
        <source>How much of what waited is sent</source>
        <translation>Quanto do que esperava foi enviado</translation>
    </message>
    <message>
        <source>Export for support</source>
        <translation>Exportar para o suporte</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are written, customers masked</source>
        <translation>
            <numerusform>%n evento foi gravado, com os clientes ocultos</numerusform>
            <numerusform>%n eventos foram gravados, com os clientes ocultos</numerusform>
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
        <source>Back to the counter</source>
        <translation>Voltar ao caixa</translation>
    </message>
    <message>
        <source>On the way to Hellotext</source>
        <translation>A caminho do Hellotext</translation>
    </message>
</context>
<context>
    <name>PaymentSearch</name>
    <message>
        <source>Payments</source>
        <translation>Pagamentos</translation>
    </message>
    <message>
        <source>Receipt from elsewhere</source>
        <translation>Comprovante de outro lugar</translation>
    </message>
    <message>
        <source>Of another till, or from before this program</source>
        <translation>De outro caixa, ou de antes deste programa</translation>
    </message>
    <message>
        <source>No payment found. Look again, or type in a receipt from elsewhere.</source>
        <translation>Nenhum pagamento encontrado. Procure de novo, ou digite um comprovante de outro lugar.</translation>
    </message>
    <message>
        <source>No payments yet today. Scan or type a receipt, or the name of a customer.</source>
        <translation>Ainda não há pagamentos hoje. Leia ou digite um comprovante, ou o nome de um cliente.</translation>
    </message>
    <message>
        <source>Receipt or customer</source>
        <translation>Comprovante ou cliente</translation>
    </message>
    <message>
        <source>Receipt, name or phone</source>
        <translation>Comprovante, nome ou telefone</translation>
    </message>
</context>
<context>
    <name>RefundForm</name>
    <message>
        <source>Amount to pay back</source>
        <translation>Valor a devolver</translation>
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
        <translation>Pedir ao gerente</translation>
    </message>
    <message>
        <source>Notes that the customer asks for it; a manager decides</source>
        <translation>Anota que o cliente pede; um gerente decide</translation>
    </message>
    <message>
        <source>Turn it down</source>
        <translation>Recusar</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Sem cliente</translation>
    </message>
    <message>
        <source>Receipt {receipt}</source>
        <translation>Comprovante {receipt}</translation>
    </message>
    <message>
        <source>From elsewhere, typed in from the paper</source>
        <translation>De outro lugar, digitado a partir do papel</translation>
    </message>
    <message>
        <source>Without a customer: Hellotext is not told</source>
        <translation>Sem cliente: o Hellotext não é avisado</translation>
    </message>
    <message>
        <source>{amount} of it can still be paid back</source>
        <translation>Ainda é possível devolver {amount}</translation>
    </message>
    <message>
        <source>The customer asks for {amount} back. {why}</source>
        <translation>O cliente pede {amount} de volta. {why}</translation>
    </message>
    <message>
        <source>Note: say why it is turned down.</source>
        <translation>Nota: diga por que é recusado.</translation>
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
        <translation>Limite de devolução</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A cashier pays back up to this amount alone; above it, a manager types their PIN. Left empty, cashiers pay back any amount. Nothing is asked while the till has no staff.</source>
        <translation>Um operador devolve sozinho até este valor; acima dele, um gerente digita o seu PIN. Vazio, os operadores devolvem qualquer valor. Nada é perguntado enquanto o caixa não tiver equipe.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sem limite</translation>
    </message>
</context>
<context>
    <name>RefundScreen</name>
    <message>
        <source>Choose the payment on the left.</source>
        <translation>Escolha o pagamento à esquerda.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolução</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Voltar ao caixa</translation>
    </message>
    <message>
        <source>The request is turned down</source>
        <translation>O pedido foi recusado</translation>
    </message>
    <message>
        <source>{amount} paid back · {receipt}</source>
        <translation>{amount} devolvido · {receipt}</translation>
    </message>
    <message>
        <source>{amount} asked for · {receipt}</source>
        <translation>{amount} pedido · {receipt}</translation>
    </message>
    <message>
        <source>The refund is undone</source>
        <translation>A devolução foi desfeita</translation>
    </message>
</context>
<context>
    <name>RestoredNotices</name>
    <message>
        <source>What happened to this till</source>
        <translation>O que aconteceu com este caixa</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Já li</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Mais tarde</translation>
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
        <translation>Nomes nos pagamentos</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>After so many days the customer&apos;s name is taken off payments and refunds on this till; amounts and figures stay. Left empty, names stay for good.</source>
        <translation>Depois de tantos dias o nome do cliente é tirado dos pagamentos e devoluções deste caixa; valores e totais ficam. Vazio, os nomes ficam para sempre.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dias</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>para sempre</translation>
    </message>
</context>
<context>
    <name>ReturnedItem</name>
    <message>
        <source>How much of {item} comes back</source>
        <translation>Quanto volta de {item}</translation>
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
        <source>All of it</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>O que volta</translation>
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
        <source>To review</source>
        <translation>A revisar</translation>
    </message>
    <message>
        <source>Nothing needs you. What Hellotext refuses appears here.</source>
        <translation>Nada espera uma decisão. O que o Hellotext recusa aparece aqui.</translation>
    </message>
    <message>
        <source>Choose all of them</source>
        <translation>Escolher todos</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Voltar ao caixa</translation>
    </message>
    <message>
        <source>All causes ({count})</source>
        <translation>Todas as causas ({count})</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) sent on again</source>
        <translation>
            <numerusform>%n pagamento a caminho de novo</numerusform>
            <numerusform>%n pagamentos a caminho de novo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) corrected and sent on</source>
        <translation>
            <numerusform>%n pagamento corrigido e a caminho</numerusform>
            <numerusform>%n pagamentos corrigidos e a caminho</numerusform>
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
    <name>FieldRows</name>
    <message>
        <source>Take this line away</source>
        <translation>Tirar esta linha</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>Once for each customer</source>
        <translation>Uma vez por cliente</translation>
    </message>
    <message>
        <source>Used up once it was redeemed at this till</source>
        <translation>Esgota-se ao ser resgatado uma vez neste caixa</translation>
    </message>
    <message>
        <source>This shop</source>
        <translation>Esta loja</translation>
    </message>
    <message>
        <source>Save the rules</source>
        <translation>Salvar as regras</translation>
    </message>
    <message>
        <source>Remove the rules</source>
        <translation>Remover as regras</translation>
    </message>
    <message>
        <source>Amount off, {currency}</source>
        <translation>Valor do desconto, {currency}</translation>
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
        <source>Valid from (year-month-day)</source>
        <translation>Válido a partir de (ano-mês-dia)</translation>
    </message>
    <message>
        <source>Valid until (year-month-day)</source>
        <translation>Válido até (ano-mês-dia)</translation>
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
        <source>For sales from, {currency}</source>
        <translation>Para vendas a partir de, {currency}</translation>
    </message>
    <message>
        <source>Shops, with ; between their names</source>
        <translation>Lojas, com ; entre os nomes</translation>
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
    <name>SaleCoupons</name>
    <message>
        <source>No coupon is written “{code}”. Capital letters count.</source>
        <translation>Nenhum cupom se escreve “{code}”. As maiúsculas contam.</translation>
    </message>
    <message>
        <source>No coupon “{code}” was downloaded; look at the code, or download again.</source>
        <translation>O cupom “{code}” não foi baixado; confira o código, ou baixe de novo.</translation>
    </message>
    <message>
        <source>Take “{code}”</source>
        <translation>Usar “{code}”</translation>
    </message>
    <message>
        <source>{left} to pay</source>
        <translation>{left} a pagar</translation>
    </message>
    <message>
        <source>Look yourself whether it is valid.</source>
        <translation>Veja você se ele vale.</translation>
    </message>
    <message>
        <source>Without a customer the coupon is recorded here only; it is not sent to Hellotext.</source>
        <translation>Sem cliente, o cupom é registrado só aqui; não é enviado ao Hellotext.</translation>
    </message>
</context>
<context>
    <name>SettingsCommands</name>
    <message>
        <source>{shop} is kept</source>
        <translation>{shop} foi guardado</translation>
    </message>
    <message>
        <source>Hellotext takes the new token</source>
        <translation>O Hellotext aceita o novo token</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
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
        <source>Shop</source>
        <translation>Loja</translation>
    </message>
    <message>
        <source>Its name, and how long an undo lasts</source>
        <translation>O nome, e quanto dura o desfazer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma (Language)</translation>
    </message>
    <message>
        <source>What the window speaks</source>
        <translation>O que a janela fala</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Who works here, PINs, when the window locks</source>
        <translation>Quem trabalha aqui, PINs, quando a janela bloqueia</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Cupons</translation>
    </message>
    <message>
        <source>What each takes off, when, and for whom</source>
        <translation>Quanto cada um desconta, quando e para quem</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Ações</translation>
    </message>
    <message>
        <source>What can be recorded under More actions</source>
        <translation>O que pode ser registrado em Mais ações</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produtos</translation>
    </message>
    <message>
        <source>The catalogue of the counter</source>
        <translation>O catálogo do balcão</translation>
    </message>
    <message>
        <source>Refund limit</source>
        <translation>Limite de devolução</translation>
    </message>
    <message>
        <source>Up to what a cashier pays back alone</source>
        <translation>Até quanto um caixa devolve sozinho</translation>
    </message>
    <message>
        <source>Closing the day</source>
        <translation>Fechamento do dia</translation>
    </message>
    <message>
        <source>Counting blind, and being asked</source>
        <translation>Contar às cegas, e o aviso</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Token de API</translation>
    </message>
    <message>
        <source>Another token of the same business</source>
        <translation>Outro token da mesma empresa</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cópias de segurança</translation>
    </message>
    <message>
        <source>Make one now, or go back to one</source>
        <translation>Fazer uma agora, ou voltar a uma</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nomes</translation>
    </message>
    <message>
        <source>How long they stay on payments</source>
        <translation>Quanto ficam nos pagamentos</translation>
    </message>
    <message>
        <source>A customer&apos;s data</source>
        <translation>Dados de um cliente</translation>
    </message>
    <message>
        <source>Give it out, or erase it</source>
        <translation>Entregar, ou apagar</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Transferência</translation>
    </message>
    <message>
        <source>What waits goes to another PC</source>
        <translation>O que espera vai para outro PC</translation>
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
        <translation>{shop} · {till} · {currency} · {zone}. Cada mudança fica no diário.</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Voltar ao caixa</translation>
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
        <source>These names go with each payment, so that you can tell shops and tills apart in Hellotext.</source>
        <translation>Estes nomes vão com cada pagamento, para distinguir lojas e caixas no Hellotext.</translation>
    </message>
    <message>
        <source>Till 1</source>
        <translation>Caixa 1</translation>
    </message>
    <message>
        <source>The name over the door</source>
        <translation>O nome da fachada</translation>
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
    <name>ShopSheet</name>
    <message>
        <source>Shop</source>
        <translation>Loja</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The name goes with each event from now on. The till&apos;s name, {till}, stays: receipts bear it.</source>
        <translation>O nome vai com cada evento a partir de agora. O nome do caixa, {till}, fica: os recibos o levam.</translation>
    </message>
    <message>
        <source>The shop&apos;s name</source>
        <translation>O nome da loja</translation>
    </message>
    <message>
        <source>Seconds to undo a payment</source>
        <translation>Segundos para desfazer um pagamento</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
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
        <source>Who works here</source>
        <translation>Quem trabalha aqui</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Alguém novo</translation>
    </message>
    <message>
        <source>Each signs in with a PIN of their own; sales and the journal name who it was.</source>
        <translation>Cada um entra com o seu próprio PIN; as vendas e o diário dizem quem foi.</translation>
    </message>
    <message>
        <source>Nobody is asked who they are yet. Make the first manager; from then on the window asks who is there.</source>
        <translation>Ainda não se pergunta a ninguém quem é. Crie o primeiro gerente; a partir daí a janela pergunta quem está.</translation>
    </message>
    <message>
        <source>left</source>
        <translation>saiu</translation>
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
        <source>Lock the window when nobody touches it for</source>
        <translation>Bloquear a janela quando ninguém a toca por</translation>
    </message>
</context>
<context>
    <name>SetupSteps</name>
    <message>
        <source>What happens at the counter counts in Hellotext.</source>
        <translation>O que acontece no caixa conta no Hellotext.</translation>
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
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
</context>
<context>
    <name>SummaryScreen</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Voltar ao caixa</translation>
    </message>
    <message>
        <source>Save or print</source>
        <translation>Salvar ou imprimir</translation>
    </message>
    <message>
        <source>How far the summary is</source>
        <translation>Andamento do resumo</translation>
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
        <source>{file} is written</source>
        <translation>{file} foi salvo</translation>
    </message>
    <message>
        <source>The summary is on its way to the printer</source>
        <translation>O resumo está a caminho da impressora</translation>
    </message>
</context>
<context>
    <name>TillWindow</name>
    <message>
        <source>The events were sealed before, in {file}; adopt that file at another till</source>
        <translation>Os eventos já tinham sido lacrados em {file}; assuma esse arquivo em outro caixa</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are sealed; adopt the file at another till</source>
        <translation>
            <numerusform>%n evento lacrado; assuma o arquivo em outro caixa</numerusform>
            <numerusform>%n eventos lacrados; assuma o arquivo em outro caixa</numerusform>
        </translation>
    </message>
    <message>
        <source>The events are adopted; what Hellotext does not show waits in the review</source>
        <translation>Os eventos foram assumidos; o que a Hellotext não mostrar fica em revisão</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) adopted; they are looked for and then sent</source>
        <translation>
            <numerusform>%n evento assumido; é procurado e depois enviado</numerusform>
            <numerusform>%n eventos assumidos; são procurados e depois enviados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup is in place; %n sale(s) since then were taken over</source>
        <translation>
            <numerusform>A cópia está no lugar; %n venda posterior foi recuperada</numerusform>
            <numerusform>A cópia está no lugar; %n vendas posteriores foram recuperadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Something in posapp went wrong. What was recorded is safe; Help in the menu has a report.</source>
        <translation>Algo deu errado no posapp. O que foi registrado está seguro; em Ajuda, no menu, há um relatório.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Time left to undo</source>
        <translation>Tempo que resta para desfazer</translation>
    </message>
</context>
<context>
    <name>TokenPage</name>
    <message>
        <source>Connect it to Hellotext</source>
        <translation>Conectar ao Hellotext</translation>
    </message>
    <message>
        <source>In Hellotext open Settings, then API tokens, make a token for this till and paste it here.</source>
        <translation>No Hellotext abra Configurações, depois Tokens de API, crie um token para este caixa e cole-o aqui.</translation>
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
        <source>It is kept in this computer&apos;s keyring. Nobody can read it in a file or a log.</source>
        <translation>Fica guardado no chaveiro deste computador. Ninguém pode lê-lo em um arquivo nem em um log.</translation>
    </message>
    <message>
        <source>Token: paste the token that you made in Hellotext.</source>
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
        <source>Try and keep</source>
        <translation>Testar e guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>In Hellotext open Settings, then API tokens, make a token for this till and paste it here. It is tried first; the present one stays until then. It goes into this computer&apos;s keyring and nowhere else.</source>
        <translation>No Hellotext abra Configurações, depois Tokens de API, crie um token para este caixa e cole aqui. Primeiro ele é testado; o atual fica até lá. Vai para o chaveiro deste computador e para nenhum outro lugar.</translation>
    </message>
    <message>
        <source>Token: paste the token that you made in Hellotext.</source>
        <translation>Token: cole o token que você criou no Hellotext.</translation>
    </message>
    <message>
        <source>Asking Hellotext…</source>
        <translation>Perguntando ao Hellotext…</translation>
    </message>
</context>
<context>
    <name>Verifier</name>
    <message>
        <source>How much of the journal is verified</source>
        <translation>Quanto do diário foi verificado</translation>
    </message>
    <message>
        <source>Verify the journal</source>
        <translation>Verificar o diário</translation>
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
        <source>The journal was rewritten</source>
        <translation>O registro de atividades foi reescrito</translation>
    </message>
    <message>
        <source>Its entries fit together, and they are not the ones that this till wrote. Compare with a backup.</source>
        <translation>As linhas se encaixam, mas não são as que este caixa escreveu. Compare com um backup.</translation>
    </message>
    <message>
        <source>The journal holds</source>
        <translation>O diário está íntegro</translation>
    </message>
    <message numerus="yes">
        <source>All %n entries are as they were written.</source>
        <translation>
            <numerusform>%n registro, como foi escrito.</numerusform>
            <numerusform>Os %n registros estão como foram escritos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal does not hold</source>
        <translation>O diário não está íntegro</translation>
    </message>
    <message>
        <source>Entry {number} is the first that was changed, removed or slipped in. Compare with a backup.</source>
        <translation>O registro {number} é o primeiro que foi mudado, tirado ou inserido. Compare com uma cópia de segurança.</translation>
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
    <message numerus="yes">
        <source>%n event(s) wait for this customer.</source>
        <translation>
            <numerusform>%n evento espera por este cliente.</numerusform>
            <numerusform>%n eventos esperam por este cliente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why? It is kept in the journal.</source>
        <translation>Por quê? Fica no diário.</translation>
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
        <source>New customers on their way</source>
        <translation>Novos clientes a caminho</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>recusado</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) wait for this</source>
        <translation>
            <numerusform>%n evento espera por isto</numerusform>
            <numerusform>%n eventos esperam por isto</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered here. Hellotext is told at the next sync; nothing is to be done.</source>
        <translation>Cadastrado aqui. O Hellotext fica sabendo na próxima sincronização; não há nada a fazer.</translation>
    </message>
    <message>
        <source>Nobody knows whether Hellotext has this customer; it is looked for first.</source>
        <translation>Ninguém sabe se o Hellotext tem este cliente; primeiro ele é procurado.</translation>
    </message>
    <message>
        <source>Hellotext refused these details. Correct them, and what waits goes on.</source>
        <translation>O Hellotext recusou estes dados. Corrija-os, e o que espera continua.</translation>
    </message>
</context>
<context>
    <name>WindowHead</name>
    <message>
        <source>{name} is signed in; switch to another person</source>
        <translation>{name} está no caixa; trocar por outra pessoa</translation>
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
        <source>Another person, or lock the till</source>
        <translation>Outra pessoa, ou bloquear o caixa</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
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
        <source>Browse…</source>
        <translation>Procurar…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase-senha</translation>
    </message>
</context>
<context>
    <name>_ListedModel</name>
    <message>
        <source>No customer</source>
        <translation>Sem cliente</translation>
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
        <translation>Um produto</translation>
    </message>
    <message>
        <source>An order</source>
        <translation>Um pedido</translation>
    </message>
    <message>
        <source>A cart</source>
        <translation>Um carrinho</translation>
    </message>
    <message>
        <source>A coupon</source>
        <translation>Um cupom</translation>
    </message>
    <message>
        <source>A form</source>
        <translation>Um formulário</translation>
    </message>
    <message>
        <source>An app</source>
        <translation>Um aplicativo</translation>
    </message>
    <message>
        <source>The checkout or the refunds record it already.</source>
        <translation>O caixa ou os reembolsos já a registram.</translation>
    </message>
    <message>
        <source>{owners} is connected and tells Hellotext itself; told here too, it would count twice.</source>
        <translation>{owners} está conectado e informa ele mesmo ao Hellotext; informada aqui também, contaria duas vezes.</translation>
    </message>
    <message>
        <source>Looked at their cart</source>
        <translation>Viu o carrinho</translation>
    </message>
    <message>
        <source>Put something into their cart</source>
        <translation>Pôs algo no carrinho</translation>
    </message>
    <message>
        <source>Took something out of their cart</source>
        <translation>Tirou algo do carrinho</translation>
    </message>
    <message>
        <source>Left their cart behind</source>
        <translation>Abandonou o carrinho</translation>
    </message>
    <message>
        <source>Began to pay</source>
        <translation>Começou a pagar</translation>
    </message>
    <message>
        <source>Placed an order</source>
        <translation>Fez um pedido</translation>
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
        <translation>Pedido entregue</translation>
    </message>
    <message>
        <source>Looked at a product</source>
        <translation>Viu um produto</translation>
    </message>
    <message>
        <source>Bought a product</source>
        <translation>Comprou um produto</translation>
    </message>
    <message>
        <source>Redeemed a coupon</source>
        <translation>Usou um cupom</translation>
    </message>
    <message>
        <source>Asked for a refund</source>
        <translation>Pediu um reembolso</translation>
    </message>
    <message>
        <source>Got a refund</source>
        <translation>Recebeu um reembolso</translation>
    </message>
    <message>
        <source>Looked at a page</source>
        <translation>Viu uma página</translation>
    </message>
    <message>
        <source>Installed the app</source>
        <translation>Instalou o aplicativo</translation>
    </message>
    <message>
        <source>Removed the app</source>
        <translation>Removeu o aplicativo</translation>
    </message>
    <message>
        <source>Spent money in the app</source>
        <translation>Gastou no aplicativo</translation>
    </message>
    <message>
        <source>Filled in a form</source>
        <translation>Preencheu um formulário</translation>
    </message>
    <message>
        <source>Wants to be written to</source>
        <translation>Quer receber mensagens</translation>
    </message>
    <message>
        <source>Does not want to be written to any more</source>
        <translation>Não quer mais receber mensagens</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>Compares the till&apos;s own export with what was recorded here and what Hellotext confirmed. Nothing is changed until you choose what mends it.</source>
        <translation>Compara a exportação do caixa com o que foi registrado aqui e o que o Hellotext confirmou. Nada muda até você escolher como corrigir.</translation>
    </message>
    <message>
        <source>Only in the till</source>
        <translation>Só no caixa</translation>
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
        <translation>Os valores diferem</translation>
    </message>
    <message>
        <source>Not at Hellotext yet</source>
        <translation>Ainda não está no Hellotext</translation>
    </message>
    <message>
        <source>Record it now</source>
        <translation>Registrar agora</translation>
    </message>
    <message>
        <source>Correct the receipt</source>
        <translation>Corrigir o recibo</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>Enviar à revisão</translation>
    </message>
    <message>
        <source>Open the review</source>
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
        <source>Nobody recorded it here. It is recorded with the till&apos;s own time, and sent.</source>
        <translation>Ninguém registrou aqui. É registrado com a hora do caixa, e enviado.</translation>
    </message>
    <message>
        <source>Give the sale the number that the till printed. Hellotext keeps the number that it was sent with, if any.</source>
        <translation>Dê à venda o número que o caixa imprimiu. O Hellotext mantém o número com que foi enviada, se houve.</translation>
    </message>
    <message>
        <source>It is kept from being sent until somebody decides in the review what is right.</source>
        <translation>Não é enviado até alguém decidir na revisão o que está certo.</translation>
    </message>
    <message>
        <source>It waits in the review for somebody&apos;s decision.</source>
        <translation>Está esperando na revisão a decisão de alguém.</translation>
    </message>
    <message>
        <source>The program works on it by itself; it can be tried at once.</source>
        <translation>O programa cuida disso sozinho; dá para tentar já.</translation>
    </message>
    <message>
        <source>Hellotext has more than the till took; pay the difference back here.</source>
        <translation>O Hellotext tem mais do que o caixa recebeu; devolva aqui a diferença.</translation>
    </message>
    <message>
        <source>It was undone here. If the till is right, record it again under another receipt&apos;s number.</source>
        <translation>Foi desfeito aqui. Se o caixa está certo, registre de novo com outro número de recibo.</translation>
    </message>
    <message>
        <source>Less was recorded than the till took; record the rest under another receipt&apos;s number.</source>
        <translation>Foi registrado menos do que o caixa recebeu; registre o resto com outro número de recibo.</translation>
    </message>
    <message>
        <source>It was handed over to another till, which goes on with it.</source>
        <translation>Foi transferido para outro caixa, que continua.</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>The customer agrees that {shop} may write to them, and can stop that at any time.</source>
        <translation>O cliente aceita que {shop} lhe escreva, e pode encerrar isso a qualquer momento.</translation>
    </message>
</context>
<context>
    <name>coupons</name>
    <message>
        <source>no rules: text only</source>
        <translation>sem regras: só texto</translation>
    </message>
    <message>
        <source>from {amount}</source>
        <translation>a partir de {amount}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>até {day}</translation>
    </message>
    <message>
        <source>{percent} % off</source>
        <translation>{percent} % de desconto</translation>
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
        <source>from {day} on</source>
        <translation>a partir de {day}</translation>
    </message>
    <message>
        <source>once for each customer</source>
        <translation>uma vez por cliente</translation>
    </message>
    <message>
        <source>once in all</source>
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
        <source>{code} is valid from {start} on.</source>
        <translation>{code} vale a partir de {start}.</translation>
    </message>
    <message>
        <source>{code} was valid until {end}.</source>
        <translation>{code} valia até {end}.</translation>
    </message>
    <message>
        <source>{code} is taken in other shops only: {stores}.</source>
        <translation>{code} é aceito só em outras lojas: {stores}.</translation>
    </message>
    <message>
        <source>{code} was redeemed before and is used up.</source>
        <translation>{code} já foi resgatado e está esgotado.</translation>
    </message>
    <message>
        <source>This customer has redeemed {code} before; it is once for each customer.</source>
        <translation>Este cliente já resgatou {code}; é um por cliente.</translation>
    </message>
    <message>
        <source>{code} is once for each customer: choose the customer first.</source>
        <translation>{code} é um por cliente: escolha primeiro o cliente.</translation>
    </message>
    <message>
        <source>{code} is for another currency.</source>
        <translation>{code} é para outra moeda.</translation>
    </message>
    <message>
        <source>{code} is for sales from {minimum}.</source>
        <translation>{code} é para vendas a partir de {minimum}.</translation>
    </message>
    <message>
        <source>{code} is taken already; a coupon counts once in a sale.</source>
        <translation>{code} já foi usado aqui; um cupom conta uma vez por venda.</translation>
    </message>
    <message>
        <source>Nothing is left to pay that {code} could take off.</source>
        <translation>Não resta nada a pagar que {code} pudesse descontar.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Receipt: the check found nothing about {receipt} that “{action}” would mend.</source>
        <translation>Recibo: a conferência não achou nada de {receipt} que “{action}” corrija.</translation>
    </message>
    <message>
        <source>Counted: “{text}” is not a method and an amount; write it like cash=1234.50 or cash:USD=10.00.</source>
        <translation>Contado: “{text}” não é um meio e um valor; escreva como cash=1234.50 ou cash:USD=10.00.</translation>
    </message>
    <message>
        <source>The report is kept, but {file} could not be written ({reason}); choose another file.</source>
        <translation>O relatório está guardado, mas não foi possível gravar {file} ({reason}); escolha outro arquivo.</translation>
    </message>
    <message>
        <source>Refund: “{reference}” is not a refund of this till; “posapp refund list” shows today&apos;s.</source>
        <translation>Devolução: “{reference}” não é uma devolução deste caixa; “posapp refund list” mostra as de hoje.</translation>
    </message>
    <message>
        <source>Event: “{event}” is not in the review; “posapp review list” shows what is.</source>
        <translation>Evento: “{event}” não está na revisão; “posapp review list” mostra o que há.</translation>
    </message>
    <message>
        <source>POSAPP_PIN_FILE: the file is not taken: {reason}.</source>
        <translation>POSAPP_PIN_FILE: o arquivo não foi aceito: {reason}.</translation>
    </message>
    <message>
        <source>{who} may not do this ({permission}); sign a manager in by --as NAME.</source>
        <translation>{who} não tem permissão para isso ({permission}); entre como gerente com --as NOME.</translation>
    </message>
    <message>
        <source>PIN: there is no terminal to ask for the PIN of --as {who}; name a file that holds it in POSAPP_PIN_FILE.</source>
        <translation>PIN: não há um terminal para pedir o PIN de --as {who}; indique em POSAPP_PIN_FILE um arquivo que o contenha.</translation>
    </message>
    <message>
        <source>This till has staff, so somebody has to sign in first; in a terminal by --as NAME and a PIN.</source>
        <translation>Este caixa tem funcionários, então alguém precisa entrar primeiro; em um terminal, com --as NOME e um PIN.</translation>
    </message>
    <message>
        <source>Token: it is not the one that this till was set up with.</source>
        <translation>Token: não é o mesmo com que este caixa foi configurado.</translation>
    </message>
    <message>
        <source>POSAPP_API_URL: “{text}” is not an address; write it like https://api.hellotext.com.</source>
        <translation>POSAPP_API_URL: “{text}” não é um endereço; escreva como https://api.hellotext.com.</translation>
    </message>
    <message>
        <source>POSAPP_DATABASE_KEY: a key is 64 hexadecimal digits, and this one has {length} characters{other}.</source>
        <translation>POSAPP_DATABASE_KEY: uma chave tem 64 dígitos hexadecimais, e esta tem {length} caracteres{other}.</translation>
    </message>
    <message>
        <source>POSAPP_HOME: “{text}” is not a folder.</source>
        <translation>POSAPP_HOME: “{text}” não é uma pasta.</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep the API token in. On Linux install and unlock one (gnome-keyring or KWallet), or, for scripts, set POSAPP_API_TOKEN and POSAPP_DATABASE_KEY. Nothing was kept.</source>
        <translation>Este computador não tem um chaveiro onde guardar o token de API. No Linux instale e desbloqueie um (gnome-keyring ou KWallet) ou, para scripts, defina POSAPP_API_TOKEN e POSAPP_DATABASE_KEY. Nada foi guardado.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not answer ({kind}); unlock it and try again. Nothing was kept.</source>
        <translation>O chaveiro deste computador não respondeu ({kind}); desbloqueie-o e tente de novo. Nada foi guardado.</translation>
    </message>
    <message>
        <source>Action: “{name}” is not a name for an action; write object.verb in small letters, like event.attendance.</source>
        <translation>Ação: “{name}” não é um nome de ação; escreva objeto.verbo em minúsculas, como event.attendance.</translation>
    </message>
    <message>
        <source>Action: this shop has no action “{name}”; create it in Hellotext, or choose one that exists.</source>
        <translation>Ação: esta loja não tem a ação “{name}”; crie-a no Hellotext, ou escolha uma que exista.</translation>
    </message>
    <message>
        <source>Action: “{name}” is built into Hellotext and needs no creating.</source>
        <translation>Ação: “{name}” já vem com o Hellotext e não precisa ser criada.</translation>
    </message>
    <message>
        <source>Object: {action} needs the {object_type} it happened to: its id, or parameters to find it by.</source>
        <translation>Objeto: {action} precisa do {object_type} a que aconteceu: o id, ou parâmetros para encontrá-lo.</translation>
    </message>
    <message>
        <source>Object type: say what kind of thing the object of {action} is.</source>
        <translation>Tipo de objeto: diga que tipo de coisa é o objeto de {action}.</translation>
    </message>
    <message>
        <source>Time: “{text}” is not a date and time; write it like 2026-08-07T14:05:00-03:00.</source>
        <translation>Hora: “{text}” não é uma data e hora; escreva como 2026-08-07T14:05:00-03:00.</translation>
    </message>
    <message>
        <source>Time: “{text}” does not say its zone; end it with Z or with an offset such as -03:00.</source>
        <translation>Hora: “{text}” não diz o seu fuso; termine com Z ou com uma diferença como -03:00.</translation>
    </message>
    <message>
        <source>Time: “{text}” is in the future; check the date and this computer&apos;s clock.</source>
        <translation>Hora: “{text}” está no futuro; confira a data e o relógio deste computador.</translation>
    </message>
    <message>
        <source>Zone: “{text}” is not a time zone; write it like America/Montevideo.</source>
        <translation>Fuso: “{text}” não é um fuso horário; escreva como America/Montevideo.</translation>
    </message>
    <message>
        <source>{day} is not closed at this till, so there is nothing to reopen.</source>
        <translation>{day} não está fechado neste caixa, então não há nada a reabrir.</translation>
    </message>
    <message>
        <source>{day} is closed at this till (report {number}), so nothing of that day changes any more; a manager can reopen it with a reason.</source>
        <translation>{day} está fechado neste caixa (relatório {number}), então nada desse dia muda mais; um gerente pode reabri-lo com um motivo.</translation>
    </message>
    <message>
        <source>Day: {day} has not come yet.</source>
        <translation>Dia: {day} ainda não chegou.</translation>
    </message>
    <message>
        <source>Close: this till has no report {number}; “posapp close list” shows those that there are.</source>
        <translation>Fechamento: este caixa não tem o relatório {number}; “posapp close list” mostra os que há.</translation>
    </message>
    <message>
        <source>Counted: {method} is given twice in {currency}; give it once.</source>
        <translation>Contado: {method} está duas vezes em {currency}; informe uma vez.</translation>
    </message>
    <message>
        <source>Currency: “{code}” is not a currency code in use; write three letters such as UYU, USD or EUR.</source>
        <translation>Moeda: “{code}” não é um código de moeda em uso; escreva três letras como UYU, USD ou EUR.</translation>
    </message>
    <message>
        <source>Note: it is too long; give at most 300 signs.</source>
        <translation>Nota: é longa demais; escreva no máximo 300 caracteres.</translation>
    </message>
    <message>
        <source>Days: give 1 to 36500 days, or none to keep the names for good.</source>
        <translation>Dias: informe de 1 a 36500 dias, ou nada para manter os nomes sempre.</translation>
    </message>
    <message>
        <source>Customer: this till keeps nothing of “{text}”; give the id, the shop&apos;s number or the phone.</source>
        <translation>Cliente: este caixa não guarda nada de “{text}”; informe o id, o número da loja ou o telefone.</translation>
    </message>
    <message>
        <source>{count} events of this customer are not at Hellotext yet and need these details. Send them first (“Sync now”), or decide about them in the review; then erase.</source>
        <translation>{count} eventos deste cliente ainda não estão no Hellotext e precisam destes dados. Envie-os primeiro (“Sincronizar agora”), ou decida na revisão; depois apague.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Algo deu errado.</translation>
    </message>
    <message>
        <source>An event that is {source} cannot become {target}.</source>
        <translation>Um evento no estado {source} não pode passar a {target}.</translation>
    </message>
    <message>
        <source>Meta: “{key}” cannot be sent; give at most 20 short texts, and none of the program&apos;s own names.</source>
        <translation>Meta: “{key}” não pode ser enviado; dê no máximo 20 textos curtos, e nenhum dos nomes do próprio programa.</translation>
    </message>
    <message>
        <source>Amount: “{text}” is not an amount; write it like {example}.</source>
        <translation>Valor: “{text}” não é um valor; escreva como {example}.</translation>
    </message>
    <message>
        <source>Amount: “{text}” has more decimals than {currency} has ({exponent}).</source>
        <translation>Valor: “{text}” tem mais decimais que {currency} ({exponent}).</translation>
    </message>
    <message>
        <source>Amount: “{text}” is larger than a till takes.</source>
        <translation>Valor: “{text}” é maior do que um caixa aceita.</translation>
    </message>
    <message>
        <source>Amounts in {one} and {other} cannot be added.</source>
        <translation>Não é possível somar valores em {one} e {other}.</translation>
    </message>
    <message>
        <source>New customer: give a name, a phone number or an e-mail address.</source>
        <translation>Novo cliente: dê um nome, um telefone ou um e-mail.</translation>
    </message>
    <message>
        <source>Name: it is too long; give at most 100 letters.</source>
        <translation>Nome: é longo demais; dê no máximo 100 letras.</translation>
    </message>
    <message>
        <source>E-mail: this is not an e-mail address; write it like name@example.com.</source>
        <translation>E-mail: isto não é um endereço; escreva como name@example.com.</translation>
    </message>
    <message>
        <source>A new customer who is {source} cannot become {target}.</source>
        <translation>Um novo cliente no estado {source} não pode passar a {target}.</translation>
    </message>
    <message>
        <source>Phone: “{text}” is not a phone number; write it as in {country}, or with + and the country code.</source>
        <translation>Telefone: “{text}” não é um número de telefone; escreva como em {country}, ou com + e o código do país.</translation>
    </message>
    <message>
        <source>PIN: choose 4 to 8 digits.</source>
        <translation>PIN: escolha de 4 a 8 dígitos.</translation>
    </message>
    <message>
        <source>PIN: equal digits, or a run such as 1234, are guessed at once; choose others.</source>
        <translation>PIN: dígitos iguais, ou uma série como 1234, são adivinhados logo; escolha outros.</translation>
    </message>
    <message>
        <source>PIN: this is not the right one; try again.</source>
        <translation>PIN: este não é o certo; tente de novo.</translation>
    </message>
    <message>
        <source>PIN: too many wrong ones; wait {seconds} seconds.</source>
        <translation>PIN: tentativas demais; espere {seconds} segundos.</translation>
    </message>
    <message>
        <source>Receipt: give a number of 1 to 64 letters, digits and signs, without line breaks.</source>
        <translation>Comprovante: dê um número de 1 a 64 letras, dígitos e sinais, sem quebras de linha.</translation>
    </message>
    <message>
        <source>Receipt: {receipt} was already recorded on {day} for {amount}.</source>
        <translation>Comprovante: {receipt} já foi registrado em {day} no valor de {amount}.</translation>
    </message>
    <message>
        <source>Amount: give the amount to pay back; it is more than nothing.</source>
        <translation>Valor: dê o valor a devolver; é mais que zero.</translation>
    </message>
    <message>
        <source>Note: say what the reason was, since none of the list applies; at most 500 signs.</source>
        <translation>Nota: diga qual foi o motivo, já que nenhum da lista serve; no máximo 500 sinais.</translation>
    </message>
    <message>
        <source>Amount: {left} of receipt {receipt} can still be paid back, not {amount}.</source>
        <translation>Valor: do comprovante {receipt} ainda é possível devolver {left}, não {amount}.</translation>
    </message>
    <message>
        <source>Receipt: {receipt} was undone; there is nothing to pay back.</source>
        <translation>Comprovante: {receipt} foi desfeito; não há nada a devolver.</translation>
    </message>
    <message>
        <source>Receipt {receipt} has a refund and can no longer be undone; undo the refund first.</source>
        <translation>O comprovante {receipt} tem uma devolução e não pode mais ser desfeito; desfaça primeiro a devolução.</translation>
    </message>
    <message>
        <source>The refund {reference} was decided already; look at the receipt again.</source>
        <translation>A devolução {reference} já foi decidida; veja o comprovante de novo.</translation>
    </message>
    <message>
        <source>The refund {reference} is already on its way to Hellotext and can no longer be undone.</source>
        <translation>A devolução {reference} já está a caminho do Hellotext e não pode mais ser desfeita.</translation>
    </message>
    <message>
        <source>Receipt {receipt} is already on its way to Hellotext and can no longer be undone; refund it instead.</source>
        <translation>O comprovante {receipt} já está a caminho do Hellotext e não pode mais ser desfeito; faça uma devolução.</translation>
    </message>
    <message>
        <source>Hellotext may have this already, and sending it again would count it twice; look there first, then choose “Send again” once more, or mark it as delivered.</source>
        <translation>O Hellotext talvez já tenha isto, e enviar de novo contaria duas vezes; olhe lá primeiro, e depois escolha “Enviar de novo” mais uma vez, ou marque como entregue.</translation>
    </message>
    <message>
        <source>{what}: give a name of 1 to 80 letters.</source>
        <translation>{what}: dê um nome de 1 a 80 letras.</translation>
    </message>
    <message>
        <source>Country: “{text}” is not a country; write two letters such as UY, MX or US.</source>
        <translation>País: “{text}” não é um país; escreva duas letras como UY, MX ou US.</translation>
    </message>
    <message>
        <source>Name: give a name of 1 to 60 letters.</source>
        <translation>Nome: dê um nome de 1 a 60 letras.</translation>
    </message>
    <message>
        <source>Name: somebody has this name already; add a second name or an initial.</source>
        <translation>Nome: alguém já tem este nome; acrescente um segundo nome ou uma inicial.</translation>
    </message>
    <message>
        <source>Role: this is the only manager; make somebody else a manager first.</source>
        <translation>Função: é o único gerente; nomeie outro primeiro.</translation>
    </message>
    <message>
        <source>This needs a manager; ask one to type their PIN.</source>
        <translation>Isto precisa de um gerente; peça que digite o PIN.</translation>
    </message>
    <message>
        <source>Customer: nobody with {kind} “{text}” is in this shop&apos;s list; download the customers, or look again.</source>
        <translation>Cliente: ninguém com {kind} “{text}” está na lista desta loja; baixe os clientes, ou procure de novo.</translation>
    </message>
    <message>
        <source>Columns: say which column of the file holds {column}.</source>
        <translation>Colunas: diga qual coluna do arquivo tem {column}.</translation>
    </message>
    <message>
        <source>Token: this cannot be an API token; copy it whole, without blanks or line breaks.</source>
        <translation>Token: isto não pode ser um token de API; copie-o inteiro, sem espaços nem quebras de linha.</translation>
    </message>
    <message>
        <source>POSAPP_API_URL must begin with https://; without encryption only this computer itself is spoken to.</source>
        <translation>POSAPP_API_URL deve começar com https://; sem cifra só se fala com este próprio computador.</translation>
    </message>
    <message>
        <source>Hellotext does not accept this API token; copy it again from Hellotext&apos;s settings, or make a new one.</source>
        <translation>O Hellotext não aceita este token de API; copie-o de novo das configurações do Hellotext, ou crie um novo.</translation>
    </message>
    <message>
        <source>Hellotext does not permit this to the token; ask whoever manages the business there to allow it for the token, or to look at the plan.</source>
        <translation>O Hellotext não permite isto ao token; peça a quem administra o negócio lá que o permita para o token, ou que veja o plano.</translation>
    </message>
    <message>
        <source>Hellotext does not know this record; it may have been merged or deleted there.</source>
        <translation>O Hellotext não conhece este registro; pode ter sido unido a outro ou apagado lá.</translation>
    </message>
    <message>
        <source>Hellotext refused this: {explanation}</source>
        <translation>O Hellotext recusou isto: {explanation}</translation>
    </message>
    <message>
        <source>Hellotext asks to slow down; try again in a minute.</source>
        <translation>O Hellotext pede para ir mais devagar; tente de novo em um minuto.</translation>
    </message>
    <message>
        <source>Hellotext has trouble of its own just now (status {status}); try again in a few minutes.</source>
        <translation>O Hellotext está com problemas agora (status {status}); tente de novo em alguns minutos.</translation>
    </message>
    <message>
        <source>What answered is not Hellotext; this network may ask for a sign-in first, or a proxy stands in the way. Open a web page to see.</source>
        <translation>Quem respondeu não é o Hellotext; esta rede talvez peça um login primeiro, ou há um proxy no caminho. Abra uma página web para ver.</translation>
    </message>
    <message>
        <source>Hellotext did not answer in time; try again.</source>
        <translation>O Hellotext não respondeu a tempo; tente de novo.</translation>
    </message>
    <message>
        <source>Hellotext cannot be reached; check this computer&apos;s network and try again.</source>
        <translation>Não é possível alcançar o Hellotext; confira a rede deste computador e tente de novo.</translation>
    </message>
    <message>
        <source>POSAPP_API_URL is not an address that can be used; write it like https://api.hellotext.com, without blanks, user, password, question mark or number sign.</source>
        <translation>POSAPP_API_URL não é um endereço que se possa usar; escreva como https://api.hellotext.com, sem espaços, usuário, senha, ponto de interrogação nem cerquilha.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid: it has expired; the computer&apos;s date may be wrong, or something on this network stands in the way. Nothing was sent.</source>
        <translation>O certificado de {host} não é válido: está vencido; a data deste computador pode estar errada, ou algo nesta rede está no caminho. Nada foi enviado.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid; the computer&apos;s date may be wrong, or something on this network stands in the way. Nothing was sent.</source>
        <translation>O certificado de {host} não é válido; a data deste computador pode estar errada, ou algo nesta rede está no caminho. Nada foi enviado.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid yet; the computer&apos;s date may be wrong, or something on this network stands in the way. Nothing was sent.</source>
        <translation>O certificado de {host} ainda não é válido; a data deste computador pode estar errada, ou algo nesta rede está no caminho. Nada foi enviado.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid: it belongs to another address; this network may ask for a sign-in first, or something on it stands in the way. Nothing was sent.</source>
        <translation>O certificado de {host} não é válido: é de outro endereço; esta rede pode pedir um login antes, ou algo nela está no caminho. Nada foi enviado.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid: no authority that this computer trusts issued it; something on this network, or a virus scanner, stands in the way. Nothing was sent.</source>
        <translation>O certificado de {host} não é válido: não foi emitido por nenhuma autoridade em que este computador confia; algo nesta rede, ou um antivírus, está no caminho. Nada foi enviado.</translation>
    </message>
    <message>
        <source>{variable} names certificates that cannot be read ({file}); correct the variable, or remove it. Nothing was sent.</source>
        <translation>{variable} indica certificados que não podem ser lidos ({file}); corrija a variável ou remova-a. Nada foi enviado.</translation>
    </message>
    <message>
        <source>{variable} names a proxy in a way that cannot be read; write it like http://proxy.example:3128, or remove it. Nothing was sent.</source>
        <translation>{variable} indica um proxy de uma forma que não pode ser lida; escreva como http://proxy.example:3128 ou remova-o. Nada foi enviado.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not let this computer through to Hellotext (status {status}); ask whoever looks after the network, or correct {variable}. Nothing was sent.</source>
        <translation>O proxy {proxy} não deixa este computador chegar à Hellotext (status {status}); consulte quem cuida da rede ou corrija {variable}. Nada foi enviado.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not answer; check the network, or correct {variable}. Nothing was sent.</source>
        <translation>O proxy {proxy} não responde; verifique a rede ou corrija {variable}. Nada foi enviado.</translation>
    </message>
    <message>
        <source>{variable} names a proxy of the kind {scheme}, which posapp cannot use; name an http or https proxy, or put Hellotext&apos;s address into NO_PROXY. Nothing was sent.</source>
        <translation>{variable} indica um proxy do tipo {scheme}, que o posapp não pode usar; indique um proxy http ou https, ou coloque o endereço da Hellotext em NO_PROXY. Nada foi enviado.</translation>
    </message>
    <message>
        <source>The proxy {proxy} asks for a user and a password; write them into {variable}, or ask whoever looks after the network. Nothing was sent.</source>
        <translation>O proxy {proxy} pede um usuário e uma senha; escreva-os em {variable} ou consulte quem cuida da rede. Nada foi enviado.</translation>
    </message>
    <message>
        <source>Coupon {code} can no longer be taken as shown; nothing was recorded. Look at it again, or take it off.</source>
        <translation>O cupom {code} não pode mais ser aceito como mostrado; nada foi registrado. Veja-o de novo, ou tire-o.</translation>
    </message>
    <message>
        <source>Rules: {what} cannot be so; a percentage is 0.01 to 100, an amount more than nothing, the end not before the start.</source>
        <translation>Regras: {what} não pode ser assim; uma porcentagem vai de 0.01 a 100, um valor é mais que zero, o fim não é antes do início.</translation>
    </message>
    <message>
        <source>Amount: say how much the coupon takes off; it is more than nothing.</source>
        <translation>Valor: informe quanto o cupom desconta; deve ser mais que zero.</translation>
    </message>
    <message>
        <source>Until: the last day, {until}, is before the first day, {start}.</source>
        <translation>Até: o último dia, {until}, é anterior ao primeiro, {start}.</translation>
    </message>
    <message>
        <source>Percent: “{text}” is not a percentage; write a number from 0.01 to 100, such as 12.5.</source>
        <translation>Porcentagem: “{text}” não é uma porcentagem; escreva um número de 0,01 a 100, como 12,5.</translation>
    </message>
    <message>
        <source>Day: “{text}” is not a day; write year, month and day, such as 2026-12-31.</source>
        <translation>Dia: “{text}” não é um dia; escreva ano, mês e dia, como 2026-12-31.</translation>
    </message>
    <message>
        <source>The check was stopped; nothing was changed.</source>
        <translation>A conferência foi parada; nada mudou.</translation>
    </message>
    <message>
        <source>Receipt: {receipt} stands on line {first} too; it is compared once.</source>
        <translation>Recibo: {receipt} está também na linha {first}; é conferido uma vez.</translation>
    </message>
    <message>
        <source>Coupon: no coupon “{code}” is in this shop&apos;s list{alike}; download the coupons, or look at the code again.</source>
        <translation>Cupom: o cupom “{code}” não está na lista desta loja{alike}; baixe os cupons, ou confira o código.</translation>
    </message>
    <message>
        <source>File: {file} cannot be written ({reason}); choose another folder.</source>
        <translation>Arquivo: não é possível gravar {file} ({reason}); escolha outra pasta.</translation>
    </message>
    <message>
        <source>File: {file} is a link to another place, and nothing was written through it; choose another name.</source>
        <translation>Arquivo: {file} é um atalho para outro lugar e nada foi gravado; escolha outro nome.</translation>
    </message>
    <message>
        <source>File: {file} is a folder or a device and no file; choose another name.</source>
        <translation>Arquivo: {file} é uma pasta ou um dispositivo, não um arquivo; escolha outro nome.</translation>
    </message>
    <message>
        <source>Coupons: this shop&apos;s list has no coupon “{code}”; the payment is recorded without it.</source>
        <translation>Cupons: a lista desta loja não tem o cupom “{code}”; o pagamento é registrado sem ele.</translation>
    </message>
    <message>
        <source>Coupons: coupon “{code}” was redeemed without a customer; the payment is recorded without it.</source>
        <translation>Cupons: o cupom “{code}” foi resgatado sem cliente; o pagamento é registrado sem ele.</translation>
    </message>
    <message>
        <source>The check of the journal was stopped before its end.</source>
        <translation>A verificação do diário foi parada antes do fim.</translation>
    </message>
    <message>
        <source>Receipt {receipt} is no longer waiting here, so there is nothing to decide; check the day again.</source>
        <translation>O recibo {receipt} não espera mais aqui, então não há nada a decidir; confira o dia de novo.</translation>
    </message>
    <message>
        <source>The till&apos;s file is missing from its folder, and backups of it are there: {count}. Go back to the newest one, in the window or by “posapp restore --newest”. Nothing was set up anew.</source>
        <translation>Falta o arquivo do caixa na pasta dele, e há backups dele: {count}. Volte ao mais novo, na janela ou com “posapp restore --newest”. Nada foi configurado de novo.</translation>
    </message>
    <message>
        <source>The till&apos;s file is missing from its folder, where a till was set up, and there is no backup of it. Put the folder back, or set the till up anew by “posapp setup --force”. Nothing was set up anew.</source>
        <translation>Falta o arquivo do caixa na pasta dele, onde havia um caixa configurado, e não há backup. Recoloque a pasta, ou configure o caixa de novo com “posapp setup --force”. Nada foi configurado de novo.</translation>
    </message>
    <message>
        <source>Customer: “{customer}” was not registered at this till; “posapp review list” shows who was.</source>
        <translation>Cliente: “{customer}” não foi cadastrado neste caixa; “posapp review list” mostra quem foi.</translation>
    </message>
    <message>
        <source>Receipt: this till does not have {receipt}; for one from elsewhere, give its total too.</source>
        <translation>Comprovante: este caixa não tem {receipt}; para um de outro lugar, dê também o total.</translation>
    </message>
    <message>
        <source>Reason: say in a few words why; it is kept in the journal.</source>
        <translation>Motivo: diga em poucas palavras por quê; fica no diário.</translation>
    </message>
    <message>
        <source>File: {name} cannot be read ({reason}).</source>
        <translation>Arquivo: {name} não pode ser lido ({reason}).</translation>
    </message>
    <message>
        <source>File: {name} is no file that can be read ({reason}); choose a file.</source>
        <translation>Arquivo: {name} não é um arquivo que se possa ler ({reason}); escolha um arquivo.</translation>
    </message>
    <message>
        <source>File: {name} has more than {lines} lines; split it and import the parts.</source>
        <translation>Arquivo: {name} tem mais de {lines} linhas; divida-o e importe as partes.</translation>
    </message>
    <message>
        <source>File: {name} is empty.</source>
        <translation>Arquivo: {name} está vazio.</translation>
    </message>
    <message>
        <source>File: {name} has more than {megabytes} MB; split it and import the parts.</source>
        <translation>Arquivo: {name} tem mais de {megabytes} MB; divida-o e importe as partes.</translation>
    </message>
    <message>
        <source>Encoding: “{name}” is not an encoding; write utf-8, latin-1 or cp1252.</source>
        <translation>Codificação: “{name}” não é uma codificação; escreva utf-8, latin-1 ou cp1252.</translation>
    </message>
    <message>
        <source>File: line {line} is not written in {encoding}; save the file as CSV UTF-8, or name its encoding (for example --encoding cp1252).</source>
        <translation>Arquivo: a linha {line} não está escrita em {encoding}; salve o arquivo como CSV UTF-8, ou nomeie a codificação (por exemplo --encoding cp1252).</translation>
    </message>
    <message>
        <source>File: line {line} has zero bytes in it, so this is not a CSV file, or it is written in UTF-16.</source>
        <translation>Arquivo: a linha {line} tem bytes zero, então não é um arquivo CSV, ou está escrito em UTF-16.</translation>
    </message>
    <message>
        <source>File: its first line names the column “{column}” twice.</source>
        <translation>Arquivo: a primeira linha nomeia duas vezes a coluna “{column}”.</translation>
    </message>
    <message>
        <source>Line: it is longer than {longest} characters.</source>
        <translation>Linha: tem mais de {longest} caracteres.</translation>
    </message>
    <message>
        <source>Line: it has {cells} cells and the first line has {columns}.</source>
        <translation>Linha: tem {cells} células e a primeira linha tem {columns}.</translation>
    </message>
    <message>
        <source>Line: a quotation mark is not closed, or stands where none can be.</source>
        <translation>Linha: uma aspa não está fechada, ou está onde não pode haver nenhuma.</translation>
    </message>
    <message>
        <source>Undo: give 0 to 120 seconds.</source>
        <translation>Desfazer: informe de 0 a 120 segundos.</translation>
    </message>
    <message>
        <source>Staff: “{staff}” does not work here; “posapp staff list” shows who does.</source>
        <translation>Equipe: “{staff}” não trabalha aqui; “posapp staff list” mostra quem trabalha.</translation>
    </message>
    <message>
        <source>This till has a manager already; ask one to add you.</source>
        <translation>Este caixa já tem um gerente; peça que adicione você.</translation>
    </message>
    <message>
        <source>Lock after: give 0 to 1440 minutes; 0 never locks.</source>
        <translation>Bloquear depois de: dê de 0 a 1440 minutos; 0 nunca bloqueia.</translation>
    </message>
    <message>
        <source>POSAPP_HTTP_TIMEOUT: “{text}” is not a number of seconds between 0.1 and 600.</source>
        <translation>POSAPP_HTTP_TIMEOUT: “{text}” não é um número de segundos entre 0.1 e 600.</translation>
    </message>
    <message>
        <source>This till is not set up yet; open posapp, or run “posapp setup”, and tell it its shop first.</source>
        <translation>Este caixa ainda não está configurado; abra o posapp, ou execute “posapp setup”, e diga primeiro a sua loja.</translation>
    </message>
    <message>
        <source>There is no API token on this computer; paste one in the set-up, or set POSAPP_API_TOKEN.</source>
        <translation>Não há token de API neste computador; cole um na configuração, ou defina POSAPP_API_TOKEN.</translation>
    </message>
    <message>
        <source>The sales on this computer are encrypted and their key is not in the keyring of this user; sign in as the user who set the till up, or set POSAPP_DATABASE_KEY. Nothing was changed.</source>
        <translation>As vendas deste computador estão cifradas e a chave não está no chaveiro deste usuário; entre como o usuário que configurou o caixa, ou defina POSAPP_DATABASE_KEY. Nada foi alterado.</translation>
    </message>
    <message>
        <source>Object: coupon {coupon} is redeemed once only and was redeemed before; nothing was recorded.</source>
        <translation>Objeto: o cupom {coupon} é resgatado uma única vez e já foi resgatado; nada foi registrado.</translation>
    </message>
    <message>
        <source>Amount: a payment needs the amount that was paid and its currency.</source>
        <translation>Valor: um pagamento precisa do valor pago e da sua moeda.</translation>
    </message>
    <message>
        <source>Object: {action} happens to no object; leave it out.</source>
        <translation>Objeto: {action} não acontece a nenhum objeto; não o indique.</translation>
    </message>
    <message>
        <source>Object type: {action} happens to a {object_type}, not to a {given}.</source>
        <translation>Tipo de objeto: {action} acontece a um {object_type}, não a um {given}.</translation>
    </message>
    <message>
        <source>Param: an amount needs its currency beside it, such as total.amount=89.90 and total.currency=USD.</source>
        <translation>Parâmetro: um valor precisa da moeda ao lado, como total.amount=89.90 e total.currency=USD.</translation>
    </message>
    <message>
        <source>Phone: several customers have the number {phone}; name one by id or by the shop&apos;s own number.</source>
        <translation>Telefone: vários clientes têm o número {phone}; nomeie um pelo id ou pelo número da própria loja.</translation>
    </message>
    <message>
        <source>Reference: {reference} was already recorded for {action} at this till, as event {event}.</source>
        <translation>Referência: {reference} já foi registrada para {action} neste caixa, como evento {event}.</translation>
    </message>
    <message>
        <source>There is nothing to hand over: Hellotext has everything that this till recorded.</source>
        <translation>Não há nada a repassar: o Hellotext tem tudo o que este caixa registrou.</translation>
    </message>
    <message>
        <source>Nothing was handed over from this till, so there is nothing to take back.</source>
        <translation>Nada foi repassado deste caixa, então não há nada a retomar.</translation>
    </message>
    <message>
        <source>This hand-over was adopted already ({where}); what is in it is sent once and not again.</source>
        <translation>Este repasse já foi assumido ({where}); o que está nele é enviado uma vez e não mais.</translation>
    </message>
    <message>
        <source>The till “{till}” began to adopt this hand-over ({at}); adopt it there again. If that till is gone for good, “posapp adopt FILE --although-claimed” takes it here, and what Hellotext does not show waits in the review.</source>
        <translation>O caixa “{till}” começou a assumir esta transferência ({at}); assuma-a de novo lá. Se esse caixa não existe mais, “posapp adopt FILE --although-claimed” a assume aqui, e o que a Hellotext não mostrar fica em revisão.</translation>
    </message>
    <message>
        <source>This hand-over is of the shop “{shop}” and not of this one; adopt it at a till of that shop.</source>
        <translation>Este repasse é da loja “{shop}” e não desta; assuma-o em um caixa daquela loja.</translation>
    </message>
    <message>
        <source>{count} events recorded here are not at Hellotext yet. Send them first (“posapp sync --until-idle”), or hand them over (“posapp handover FILE”).</source>
        <translation>{count} eventos registrados aqui ainda não estão no Hellotext. Envie-os primeiro (“posapp sync --until-idle”), ou repasse-os (“posapp handover FILE”).</translation>
    </message>
    <message>
        <source>Passphrase: it is too short; take at least 12 letters, some words are best.</source>
        <translation>Frase-senha: é curta demais; use pelo menos 12 letras, o melhor são algumas palavras.</translation>
    </message>
    <message>
        <source>{file} is there already and was not overwritten; choose another name.</source>
        <translation>{file} já existe e não foi sobrescrito; escolha outro nome.</translation>
    </message>
    <message>
        <source>{file} cannot be opened with this passphrase, or it is no hand-over. Nothing was changed.</source>
        <translation>{file} não pode ser aberto com esta frase-senha, ou não é um repasse. Nada foi alterado.</translation>
    </message>
    <message>
        <source>{file} is no file that a posapp sealed. Nothing was changed; choose the file that the other till made.</source>
        <translation>{file} não é um arquivo lacrado pelo posapp. Nada foi alterado; escolha o arquivo que o outro caixa criou.</translation>
    </message>
    <message>
        <source>Token: it comes from POSAPP_API_TOKEN; change it there, and start posapp again.</source>
        <translation>Token: vem de POSAPP_API_TOKEN; mude lá e abra o posapp de novo.</translation>
    </message>
    <message>
        <source>Token: it is of another business, and {count} events recorded for the present one still wait here. Send them first, or hand them over.</source>
        <translation>Token: é de outro negócio, e {count} eventos registrados para o atual ainda esperam aqui. Envie-os primeiro, ou repasse-os.</translation>
    </message>
    <message>
        <source>There is no backup of this till yet; one is made each day that posapp is open.</source>
        <translation>Ainda não há cópia de segurança deste caixa; uma é feita a cada dia em que o posapp está aberto.</translation>
    </message>
    <message>
        <source>Backup: there is none of “{day}”; “posapp restore” without a day lists those that are kept.</source>
        <translation>Cópia de segurança: não há nenhuma de “{day}”; “posapp restore” sem dia mostra as que são guardadas.</translation>
    </message>
    <message>
        <source>{file} cannot be opened with the key on this computer. Either the key belongs to another till, or the start of the file is damaged. Nothing was changed; restore the key, or the newest backup.</source>
        <translation>{file} não pode ser aberto com a chave deste computador. Ou a chave é de outro caixa, ou o início do arquivo está danificado. Nada foi alterado; restaure a chave, ou a cópia de segurança mais recente.</translation>
    </message>
    <message>
        <source>{file} is damaged. Nothing was overwritten; restore the newest backup from the folder beside it.</source>
        <translation>{file} está danificado. Nada foi sobrescrito; restaure a cópia de segurança mais recente da pasta ao lado.</translation>
    </message>
    <message>
        <source>The disk is full: nothing of this was recorded. Free some space and try again; {file} is unharmed.</source>
        <translation>O disco está cheio: nada disto foi registrado. Libere espaço e tente de novo; {file} está intacto.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder is read-only or belongs to somebody else. Nothing was changed; give this user the right to write there, or set POSAPP_HOME to another folder.</source>
        <translation>Não é possível escrever em {file}: a pasta é somente leitura ou pertence a outra pessoa. Nada foi alterado; dê a este usuário o direito de escrever lá, ou defina POSAPP_HOME com outra pasta.</translation>
    </message>
    <message>
        <source>{file} was written by a newer posapp. Nothing was changed; install the newer version again.</source>
        <translation>{file} foi escrito por um posapp mais novo. Nada foi alterado; instale de novo a versão mais nova.</translation>
    </message>
    <message>
        <source>{file} is in use by another program and did not come free. Nothing of this was recorded; try again.</source>
        <translation>{file} está em uso por outro programa e não foi liberado. Nada disto foi registrado; tente de novo.</translation>
    </message>
    <message>
        <source>The list of customers on this computer is damaged. posapp downloads it again by itself; payments can be recorded meanwhile.</source>
        <translation>A lista de clientes deste computador está danificada. O posapp baixa-a de novo sozinho; enquanto isso, é possível registrar pagamentos.</translation>
    </message>
    <message>
        <source>The disk is full: not all customers could be kept on this computer. Free some space and download again.</source>
        <translation>O disco está cheio: nem todos os clientes puderam ser guardados neste computador. Libere espaço e baixe de novo.</translation>
    </message>
    <message>
        <source>The list of customers is in use by another program and did not come free; try again.</source>
        <translation>Outro programa está usando a lista de clientes e não a liberou; tente de novo.</translation>
    </message>
    <message>
        <source>A mistake of posapp stopped the download ({kind}). What had come is kept; it is tried again within the hour.</source>
        <translation>Um erro do posapp interrompeu o download ({kind}). O que chegou foi mantido; nova tentativa em até uma hora.</translation>
    </message>
    <message>
        <source>The list of customers could not be used ({what}); try again.</source>
        <translation>Não foi possível usar a lista de clientes ({what}); tente de novo.</translation>
    </message>
    <message>
        <source>Customer: several have the number “{text}”; choose the one who is meant by name, phone or e-mail.</source>
        <translation>Cliente: vários têm o número “{text}”; escolha pelo nome, telefone ou e-mail.</translation>
    </message>
    <message>
        <source>{file} could not be used ({what}). Nothing of this was recorded.</source>
        <translation>{file} não pôde ser usado ({what}). Nada disto foi registrado.</translation>
    </message>
    <message>
        <source>Another posapp on this computer is already sending for this till; let it, or close it first.</source>
        <translation>Outro posapp neste computador já está enviando por este caixa; deixe-o, ou feche-o primeiro.</translation>
    </message>
    <message>
        <source>POSAPP_RECONCILE_LOOKS: “{text}” is not two or more rising numbers of seconds, like 60,600.</source>
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
        <translation>entregue</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incerto</translation>
    </message>
    <message>
        <source>review</source>
        <translation>a revisar</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>recusado</translation>
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
        <translation>repassado</translation>
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
        <translation>recusado</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({kind}). What was recorded before is safe; please try again.</source>
        <translation>Aconteceu algo inesperado ({kind}). O que foi registrado antes está seguro; tente de novo.</translation>
    </message>
    <message>
        <source>Barcode: “{code}” cannot be one; give 1 to 64 letters, digits and signs without blanks.</source>
        <translation>Código de barras: “{code}” não pode ser um; dê de 1 a 64 letras, dígitos e sinais sem espaços.</translation>
    </message>
    <message>
        <source>Barcode: the last digit of {code} would have to be {digit}; a digit is wrong or missing.</source>
        <translation>Código de barras: o último dígito de {code} teria de ser {digit}; há um dígito errado ou falta um.</translation>
    </message>
    <message>
        <source>Amount: the items come to {total}, not {amount}; change the items, or take all of them off.</source>
        <translation>Valor: os itens somam {total}, não {amount}; altere os itens ou tire todos.</translation>
    </message>
    <message>
        <source>Name: give the product a name of 1 to 200 signs, without line breaks.</source>
        <translation>Nome: dê ao produto um nome de 1 a 200 sinais, sem quebras de linha.</translation>
    </message>
    <message>
        <source>Product: its number, category and reference have at most 100 signs each, without line breaks.</source>
        <translation>Produto: seu número, categoria e referência têm no máximo 100 sinais cada, sem quebras de linha.</translation>
    </message>
    <message>
        <source>“{name}” is priced in {currency}, and this till takes {taken}; give it a price in {taken}.</source>
        <translation>“{name}” tem preço em {currency}, e este caixa recebe em {taken}; dê a ele um preço em {taken}.</translation>
    </message>
    <message>
        <source>Quantity: “{text}” is not a quantity; write a number more than 0 and up to 99999, such as {example}.</source>
        <translation>Quantidade: “{text}” não é uma quantidade; escreva um número maior que 0 e até 99999, como {example}.</translation>
    </message>
    <message>
        <source>Quantity: this is sold by the piece; write a whole number, not {text}.</source>
        <translation>Quantidade: isto se vende por unidade; escreva um número inteiro, não {text}.</translation>
    </message>
    <message>
        <source>Unit: “{text}” is not one; write piece, kg, l or m, or leave it empty for pieces.</source>
        <translation>Unidade: “{text}” não é uma; escreva piece, kg, l ou m, ou deixe vazio para unidades.</translation>
    </message>
    <message>
        <source>Items: {left} of “{name}” can still come back, not {quantity}.</source>
        <translation>Itens: ainda podem voltar {left} de “{name}”, não {quantity}.</translation>
    </message>
    <message>
        <source>Barcode: no product of this till&apos;s catalogue has the code “{code}”.</source>
        <translation>Código de barras: nenhum produto do catálogo deste caixa tem o código “{code}”.</translation>
    </message>
    <message>
        <source>File: {file} is there already and was not overwritten; choose another name, or give --overwrite.</source>
        <translation>Arquivo: {file} já existe e não foi sobrescrito; escolha outro nome ou use --overwrite.</translation>
    </message>
    <message>
        <source>Barcode: {barcode} stands in line {line} already; that line counts.</source>
        <translation>Código de barras: {barcode} já está na linha {line}; vale aquela linha.</translation>
    </message>
    <message>
        <source>File: its first line names no column “{column}”; it must name {columns}.</source>
        <translation>Arquivo: sua primeira linha não traz a coluna “{column}”; precisa trazer {columns}.</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>feito</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>despachado</translation>
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
        <source>Action: {owner} is connected and tells {action} itself; recorded here too, it would count twice.</source>
        <translation>Ação: {owner} está conectado e informa {action} ele mesmo; registrada aqui também, contaria duas vezes.</translation>
    </message>
    <message>
        <source>Integration: “{name}” is not one of {known}.</source>
        <translation>Integração: “{name}” não é nenhuma de {known}.</translation>
    </message>
    <message>
        <source>Consent: this person unsubscribed before; only they themselves can subscribe again, by writing to you.</source>
        <translation>Consentimento: esta pessoa cancelou antes; só ela mesma pode se inscrever de novo, escrevendo para vocês.</translation>
    </message>
    <message>
        <source>Consent: only who agrees is subscribed; tick that they do, or give the words that they agreed to.</source>
        <translation>Consentimento: só se inscreve quem concorda; marque que concorda ou dê as palavras com que concordou.</translation>
    </message>
    <message>
        <source>Action: {action} is not switched on at this till; a manager does that in Actions.</source>
        <translation>Ação: {action} não está ativada neste caixa; um gerente faz isso em Ações.</translation>
    </message>
    <message>
        <source>This is already on its way to Hellotext and can no longer be undone.</source>
        <translation>Isto já está a caminho do Hellotext e não pode mais ser desfeito.</translation>
    </message>
    <message>
        <source>Action: the business has “{name}” already; change that one, or choose another name.</source>
        <translation>Ação: a empresa já tem “{name}”; altere essa ou escolha outro nome.</translation>
    </message>
    <message>
        <source>Action: the business has no own action “{name}”; create it first.</source>
        <translation>Ação: a empresa não tem uma ação própria “{name}”; crie-a antes.</translation>
    </message>
    <message>
        <source>Order {reference} went on since then; undo its later step first.</source>
        <translation>O pedido {reference} avançou desde então; desfaça antes o passo posterior.</translation>
    </message>
    <message>
        <source>Order {reference} is {source}; it cannot be {target} now.</source>
        <translation>O pedido {reference} está {source}; agora não pode ficar {target}.</translation>
    </message>
    <message>
        <source>Order {reference} is another customer&apos;s; look at the number again.</source>
        <translation>O pedido {reference} é de outro cliente; olhe de novo o número.</translation>
    </message>
    <message>
        <source>Items: line {line} needs a product, a whole number of it from 1 to 9999, and the price of one.</source>
        <translation>Produtos: a linha {line} precisa de um produto, uma quantidade inteira de 1 a 9999 e o preço de um.</translation>
    </message>
    <message>
        <source>Number: give the number of what it happened to, 1 to 64 letters, digits and signs.</source>
        <translation>Número: dê o número daquilo com que aconteceu, de 1 a 64 letras, dígitos e sinais.</translation>
    </message>
    <message>
        <source>Page: {action} is not about a page; leave its address out.</source>
        <translation>Página: {action} não é sobre uma página; deixe o endereço de fora.</translation>
    </message>
    <message>
        <source>Amount: {action} needs an amount of money.</source>
        <translation>Valor: {action} precisa de um valor.</translation>
    </message>
    <message>
        <source>Page: write its whole address, like https://shop.example.com/bikes.</source>
        <translation>Página: escreva o endereço completo, como https://shop.example.com/bikes.</translation>
    </message>
    <message>
        <source>Period: {first} to {last} cannot be summed up; give at most 366 days, the first one first.</source>
        <translation>Período: de {first} a {last} não pode ser resumido; informe no máximo 366 dias, o primeiro antes.</translation>
    </message>
    <message>
        <source>The summary was stopped.</source>
        <translation>O resumo foi interrompido.</translation>
    </message>
    <message>
        <source>Item: “{text}” is not an item of the receipt with a quantity; write it like 2=1, see “posapp refund items”.</source>
        <translation>Item: “{text}” não é um item do comprovante com uma quantidade; escreva como 2=1, veja “posapp refund items”.</translation>
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
        <source>refund received</source>
        <translation>devolução paga</translation>
    </message>
    <message>
        <source>refund undone</source>
        <translation>devolução desfeita</translation>
    </message>
    <message>
        <source>refund turned down</source>
        <translation>devolução recusada</translation>
    </message>
    <message>
        <source>refund limit changed</source>
        <translation>limite de devolução mudado</translation>
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
        <source>event marked delivered</source>
        <translation>evento marcado como entregue</translation>
    </message>
    <message>
        <source>event sent to review</source>
        <translation>evento enviado à revisão</translation>
    </message>
    <message>
        <source>dismissal taken back</source>
        <translation>descarte desfeito</translation>
    </message>
    <message>
        <source>receipt corrected</source>
        <translation>recibo corrigido</translation>
    </message>
    <message>
        <source>export columns told</source>
        <translation>colunas da exportação informadas</translation>
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
        <source>products imported</source>
        <translation>produtos importados</translation>
    </message>
    <message>
        <source>product removed</source>
        <translation>produto tirado</translation>
    </message>
    <message>
        <source>product events decided</source>
        <translation>eventos de produtos decididos</translation>
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
        <source>customer taken for another</source>
        <translation>cliente tomado por outro</translation>
    </message>
    <message>
        <source>customer note written</source>
        <translation>anotação do cliente escrita</translation>
    </message>
    <message>
        <source>customer note removed</source>
        <translation>anotação do cliente tirada</translation>
    </message>
    <message>
        <source>customer data given out</source>
        <translation>dados do cliente entregues</translation>
    </message>
    <message>
        <source>customer erased</source>
        <translation>cliente apagado</translation>
    </message>
    <message>
        <source>retention changed</source>
        <translation>retenção mudada</translation>
    </message>
    <message>
        <source>names forgotten</source>
        <translation>nomes esquecidos</translation>
    </message>
    <message>
        <source>coupon rules saved</source>
        <translation>regras do cupom guardadas</translation>
    </message>
    <message>
        <source>coupon rules removed</source>
        <translation>regras do cupom tiradas</translation>
    </message>
    <message>
        <source>coupon amounts decided</source>
        <translation>valores dos cupons decididos</translation>
    </message>
    <message>
        <source>shop set up</source>
        <translation>loja configurada</translation>
    </message>
    <message>
        <source>shop changed</source>
        <translation>loja mudada</translation>
    </message>
    <message>
        <source>token replaced</source>
        <translation>token trocado</translation>
    </message>
    <message>
        <source>token forgotten</source>
        <translation>token esquecido</translation>
    </message>
    <message>
        <source>first manager made</source>
        <translation>primeiro gerente criado</translation>
    </message>
    <message>
        <source>staff added</source>
        <translation>pessoa adicionada</translation>
    </message>
    <message>
        <source>staff renamed</source>
        <translation>pessoa renomeada</translation>
    </message>
    <message>
        <source>role changed</source>
        <translation>função mudada</translation>
    </message>
    <message>
        <source>staff deactivated</source>
        <translation>pessoa desativada</translation>
    </message>
    <message>
        <source>staff brought back</source>
        <translation>pessoa reativada</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN definido</translation>
    </message>
    <message>
        <source>PIN set by the API token</source>
        <translation>PIN definido com o token de API</translation>
    </message>
    <message>
        <source>lock time set</source>
        <translation>tempo de bloqueio definido</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>identificado</translation>
    </message>
    <message>
        <source>permission lent</source>
        <translation>permissão emprestada</translation>
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
        <translation>regras de fechamento mudadas</translation>
    </message>
    <message>
        <source>close reports taken over</source>
        <translation>relatórios de fechamento recuperados</translation>
    </message>
    <message>
        <source>backup made</source>
        <translation>cópia de segurança feita</translation>
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
        <source>restored notice read</source>
        <translation>aviso de restauração lido</translation>
    </message>
    <message>
        <source>payment brought back</source>
        <translation>pagamento recuperado</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>transferido</translation>
    </message>
    <message>
        <source>hand-over taken back</source>
        <translation>transferência desfeita</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>adotado</translation>
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
        <translation>Feito</translation>
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
        <translation>Repassado</translation>
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
        <translation>RELATÓRIO X (o dia está aberto)</translation>
    </message>
    <message>
        <source>Z REPORT No. {number}</source>
        <translation>RELATÓRIO Z nº {number}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caixa</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Feito</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>In place of No. {number}</source>
        <translation>No lugar do nº {number}</translation>
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
        <source>Nothing was sold or paid back.</source>
        <translation>Nada foi vendido nem devolvido.</translation>
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
        <source>Coupons redeemed</source>
        <translation>Cupons resgatados</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Recibos</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>Por caixa</translation>
    </message>
    <message>
        <source>(nobody signed in)</source>
        <translation>(ninguém identificado)</translation>
    </message>
    <message>
        <source>By method</source>
        <translation>Por meio de pagamento</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Counted before the figures were shown</source>
        <translation>Contado antes de mostrar os valores</translation>
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
        <translation>não contado</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>diferença</translation>
    </message>
    <message>
        <source>hidden until the day is closed</source>
        <translation>oculto até o dia ser fechado</translation>
    </message>
    <message>
        <source>Hellotext has everything of this day.</source>
        <translation>O Hellotext tem tudo deste dia.</translation>
    </message>
    <message>
        <source>NOT AT HELLOTEXT YET</source>
        <translation>AINDA NÃO NO HELLOTEXT</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diário</translation>
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
        <source>Undoing one&apos;s own sale</source>
        <translation>Desfazer uma venda própria</translation>
    </message>
    <message>
        <source>Undoing somebody else&apos;s sale</source>
        <translation>Desfazer uma venda de outra pessoa</translation>
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
        <source>Deciding about what is to review</source>
        <translation>Decidir sobre o que está a revisar</translation>
    </message>
    <message>
        <source>Changing the coupons&apos; rules</source>
        <translation>Alterar as regras dos cupons</translation>
    </message>
    <message>
        <source>Changing the actions</source>
        <translation>Alterar as ações</translation>
    </message>
    <message>
        <source>Changing the staff and their PINs</source>
        <translation>Alterar a equipe e os seus PINs</translation>
    </message>
    <message>
        <source>Changing the till&apos;s settings</source>
        <translation>Alterar a configuração do caixa</translation>
    </message>
    <message>
        <source>Handing over to or from another PC</source>
        <translation>Repassar a outro PC ou a partir dele</translation>
    </message>
    <message>
        <source>Taking figures out of the program</source>
        <translation>Tirar números do programa</translation>
    </message>
    <message>
        <source>Closing the day, or opening it again</source>
        <translation>Fechar o dia, ou reabri-lo</translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>Ler o diário</translation>
    </message>
    <message>
        <source>Giving out or erasing what is kept of a customer</source>
        <translation>Entregar ou apagar o que se guarda de um cliente</translation>
    </message>
    <message>
        <source>Recording other actions</source>
        <translation>Registrar outras ações</translation>
    </message>
    <message>
        <source>Seeing what the shop takes</source>
        <translation>Ver o que a loja vende</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>Nothing waits: Hellotext has everything that can be sent.</source>
        <translation>Nada espera: o Hellotext tem tudo o que pode ser enviado.</translation>
    </message>
    <message>
        <source>Waiting since {since}, {cause}</source>
        <translation>Esperando desde {since}, {cause}</translation>
    </message>
    <message>
        <source>The oldest since {since} ({age}). {reason}</source>
        <translation>O mais antigo desde {since} ({age}). {reason}</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>ainda não tentado</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>sendo enviado</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>sem rede</translation>
    </message>
    <message>
        <source>Hellotext refuses the token</source>
        <translation>o Hellotext recusa o token</translation>
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
        <source>the certificate of the server is not valid</source>
        <translation>o certificado do servidor não é válido</translation>
    </message>
    <message>
        <source>something on this network answers in Hellotext&apos;s place</source>
        <translation>algo nesta rede responde no lugar da Hellotext</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Recorded at this till.</source>
        <translation>Registrado neste caixa.</translation>
    </message>
    <message>
        <source>Sending began.</source>
        <translation>O envio começou.</translation>
    </message>
    <message>
        <source>Sending had not begun yet; it waits again.</source>
        <translation>O envio não tinha começado; espera de novo.</translation>
    </message>
    <message>
        <source>Hellotext could not be reached; it waits.</source>
        <translation>Não foi possível alcançar o Hellotext; espera.</translation>
    </message>
    <message>
        <source>The certificate of the server was not valid; nothing was sent, and it waits.</source>
        <translation>O certificado do servidor não era válido; nada foi enviado e ele aguarda.</translation>
    </message>
    <message>
        <source>Something on this network answered in Hellotext&apos;s place; it waits.</source>
        <translation>Algo nesta rede respondeu no lugar da Hellotext; ele aguarda.</translation>
    </message>
    <message>
        <source>Hellotext asked to slow down; it waits.</source>
        <translation>O Hellotext pediu para ir mais devagar; espera.</translation>
    </message>
    <message>
        <source>Hellotext did not accept the API token; it waits.</source>
        <translation>O Hellotext não aceitou o token de API; espera.</translation>
    </message>
    <message>
        <source>Hellotext did not permit it; it waits.</source>
        <translation>O Hellotext não permitiu; espera.</translation>
    </message>
    <message>
        <source>No answer came in time; looking whether it arrived.</source>
        <translation>Não houve resposta a tempo; verifica-se se chegou.</translation>
    </message>
    <message>
        <source>Hellotext had trouble of its own; looking whether it arrived.</source>
        <translation>O Hellotext teve problemas; verifica-se se chegou.</translation>
    </message>
    <message>
        <source>The answer could not be read; looking whether it arrived.</source>
        <translation>A resposta não pôde ser lida; verifica-se se chegou.</translation>
    </message>
    <message>
        <source>posapp stopped while it was being sent; looking whether it arrived.</source>
        <translation>O posapp parou durante o envio; verifica-se se chegou.</translation>
    </message>
    <message>
        <source>The till&apos;s file was restored from a backup; looking whether it had arrived.</source>
        <translation>O arquivo do caixa foi restaurado de uma cópia de segurança; verifica-se se tinha chegado.</translation>
    </message>
    <message>
        <source>It did not arrive at Hellotext; it is sent again.</source>
        <translation>Não chegou ao Hellotext; é enviado de novo.</translation>
    </message>
    <message>
        <source>Somebody corrected it; it is sent again.</source>
        <translation>Alguém corrigiu; é enviado de novo.</translation>
    </message>
    <message>
        <source>Hellotext knows the new customer now; it is sent.</source>
        <translation>O Hellotext já conhece o novo cliente; é enviado.</translation>
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
        <source>Found at Hellotext: it arrived.</source>
        <translation>Encontrado no Hellotext: chegou.</translation>
    </message>
    <message>
        <source>Whether it arrived cannot be told from Hellotext&apos;s list; somebody has to decide.</source>
        <translation>A lista do Hellotext não permite saber se chegou; alguém precisa decidir.</translation>
    </message>
    <message>
        <source>Hellotext refused it.</source>
        <translation>O Hellotext recusou.</translation>
    </message>
    <message>
        <source>Hellotext does not know the action; create it there, then send it again.</source>
        <translation>O Hellotext não conhece a ação; crie-a lá e depois envie de novo.</translation>
    </message>
    <message>
        <source>Hellotext does not know the customer; they may have been merged or deleted there.</source>
        <translation>O Hellotext não conhece o cliente; pode ter sido unido a outro ou apagado lá.</translation>
    </message>
    <message>
        <source>Hellotext does not know something that it names.</source>
        <translation>O Hellotext não conhece algo que isto nomeia.</translation>
    </message>
    <message>
        <source>Hellotext refused the new customer; correct their details, or choose another customer.</source>
        <translation>O Hellotext recusou o novo cliente; corrija os dados, ou escolha outro cliente.</translation>
    </message>
    <message>
        <source>Whether the new customer was created cannot be told from Hellotext&apos;s list; look there, then choose them.</source>
        <translation>A lista do Hellotext não permite saber se o novo cliente foi criado; olhe lá e depois escolha-o.</translation>
    </message>
    <message>
        <source>This person had unsubscribed before; only they themselves may subscribe again, so it was not sent.</source>
        <translation>Esta pessoa tinha cancelado a inscrição; só ela pode se inscrever de novo, por isso não foi enviado.</translation>
    </message>
    <message>
        <source>The till&apos;s own export tells it otherwise; somebody has to decide before it is sent.</source>
        <translation>A exportação do caixa diz outra coisa; alguém precisa decidir antes de enviar.</translation>
    </message>
    <message>
        <source>Handed over in a sealed file; another till sends it.</source>
        <translation>Repassado em um arquivo lacrado; outro caixa envia.</translation>
    </message>
    <message>
        <source>Taken over from another till; looking whether it had arrived before it is sent.</source>
        <translation>Assumido de outro caixa; verifica-se se tinha chegado antes de enviar.</translation>
    </message>
    <message>
        <source>No till had sent it, and Hellotext does not list it, so it is sent now.</source>
        <translation>Nenhum caixa o tinha enviado e ele não aparece no Hellotext, por isso é enviado agora.</translation>
    </message>
    <message>
        <source>The hand-over was taken back; looking whether it had arrived before it is sent.</source>
        <translation>O repasse foi retomado; verifica-se se tinha chegado antes de enviar.</translation>
    </message>
    <message>
        <source>Another till may send it too; if Hellotext does not show it, somebody has to decide.</source>
        <translation>Outro caixa também pode enviá-lo; se a Hellotext não o mostrar, alguém tem que decidir.</translation>
    </message>
    <message>
        <source>Somebody decided not to send it.</source>
        <translation>Alguém decidiu não enviar.</translation>
    </message>
    <message>
        <source>Somebody saw it at Hellotext.</source>
        <translation>Alguém viu no Hellotext.</translation>
    </message>
    <message>
        <source>Undone before it was sent.</source>
        <translation>Desfeito antes de ser enviado.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list shows no payment of this till from before this one, as with a till&apos;s very first payment, so it cannot tell whether this one arrived; look there and decide.</source>
        <translation>A lista da Hellotext não mostra nenhum pagamento deste caixa anterior a este, como acontece com o primeiro pagamento de um caixa, então não dá para saber se este chegou; olhe lá e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list shows no payment of this till from after this one, so it may be out of date and cannot tell whether this one arrived; look there and decide.</source>
        <translation>A lista da Hellotext não mostra nenhum pagamento deste caixa posterior a este, então pode estar desatualizada e não dá para saber se este chegou; olhe lá e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list never showed an event of this kind from this till, so it may leave them out and cannot tell whether this one arrived; look there and decide.</source>
        <translation>A lista da Hellotext nunca mostrou um evento deste tipo deste caixa; talvez ela os omita, então não dá para saber se este chegou; olhe lá e decida.</translation>
    </message>
    <message>
        <source>Too few payments of this till were seen in Hellotext&apos;s list so far to trust that it shows all of them; look there and decide.</source>
        <translation>Até agora foram vistos poucos pagamentos deste caixa na lista da Hellotext para confiar que ela mostra todos; olhe lá e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list showed none of this till&apos;s payments by their ids, so it cannot tell whether this one arrived; look there and decide.</source>
        <translation>A lista da Hellotext não mostrou nenhum pagamento deste caixa com o seu identificador, então não dá para saber se este chegou; olhe lá e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list is in an order that posapp does not know, so it cannot tell whether this one arrived; look there and decide.</source>
        <translation>A lista da Hellotext está em uma ordem que o posapp não conhece, então não dá para saber se este chegou; olhe lá e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list holds entries that could be this one and cannot be read; look there and decide.</source>
        <translation>A lista da Hellotext tem registros que podem ser este e que não puderam ser lidos; olhe lá e decida.</translation>
    </message>
    <message>
        <source>The pages of Hellotext&apos;s list do not follow upon one another without a gap, so it cannot tell whether this one arrived; look there and decide.</source>
        <translation>Pode faltar algo entre as páginas da lista da Hellotext, então não dá para saber se este chegou; olhe lá e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list does not show payments that Hellotext has, so it cannot tell whether this one arrived; look there and decide.</source>
        <translation>A lista da Hellotext não mostra pagamentos que a Hellotext tem, então não dá para saber se este chegou; olhe lá e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list shows payments too late to tell whether this one arrived; look there and decide.</source>
        <translation>A lista da Hellotext mostra os pagamentos tarde demais para saber se este chegou; olhe lá e decida.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list of events could not be read for a long time, so nobody knows whether this one arrived; look there and decide.</source>
        <translation>A lista de eventos da Hellotext não pôde ser lida por muito tempo, então não se sabe se este chegou; olhe lá e decida.</translation>
    </message>
    <message>
        <source>Another copy of this till&apos;s folder, or another till of the same name, sends too, so it cannot be told whether this one arrived; look at Hellotext and decide.</source>
        <translation>Outra cópia da pasta deste caixa, ou outro caixa com o mesmo nome, também envia, então não dá para saber se este chegou; olhe na Hellotext e decida.</translation>
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
        <translation>Artigo errado</translation>
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
        <translation>Pago duas vezes</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Outro motivo</translation>
    </message>
    <message>
        <source>Turned down</source>
        <translation>Recusada</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Pedida</translation>
    </message>
    <message>
        <source>Asked for, then paid back</source>
        <translation>Pedida e depois devolvida</translation>
    </message>
</context>
<context>
    <name>restored</name>
    <message>
        <source>This till&apos;s file is older than it was: its folder was rolled back or copied, or the end of the file is damaged.</source>
        <translation>O arquivo deste caixa é mais antigo do que era: a pasta voltou atrás ou foi copiada, ou o fim do arquivo está danificado.</translation>
    </message>
    <message>
        <source>The journal is not the one that this till wrote: it was rewritten, or the file is another copy of this till.</source>
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
        <source>The mark that tells how far this till had come is missing on this computer.</source>
        <translation>Neste computador falta a marca que diz até onde este caixa tinha chegado.</translation>
    </message>
    <message>
        <source>A backup was put in the place of the till&apos;s file.</source>
        <translation>Um backup foi colocado no lugar do arquivo do caixa.</translation>
    </message>
    <message>
        <source>Missing at its end: {entries} entries of the journal, {events} events.</source>
        <translation>Faltam no fim: {entries} linhas do registro de atividades, {events} eventos.</translation>
    </message>
    <message>
        <source>Nothing is sent twice: {unsent} events are looked for at Hellotext before they are sent.</source>
        <translation>Nada é enviado duas vezes: {unsent} eventos são procurados na Hellotext antes de serem enviados.</translation>
    </message>
    <message>
        <source>Payments brought back from Hellotext: {found}. Listed there and not brought back: {left_out}.</source>
        <translation>Pagamentos recuperados da Hellotext: {found}. Estão lá e não foram recuperados: {left_out}.</translation>
    </message>
    <message>
        <source>Hellotext&apos;s list is still being read for what is missing.</source>
        <translation>A lista da Hellotext ainda está sendo lida para encontrar o que falta.</translation>
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
        <source>To review</source>
        <translation>A revisar</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Recusado</translation>
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
        <source>Handed over</source>
        <translation>Repassado</translation>
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
        <translation>Por caixa</translation>
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
        <source>Number</source>
        <translation>Número</translation>
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
        <source>To review</source>
        <translation>A revisar</translation>
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
        <translation>Artigo errado</translation>
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
        <translation>Pago duas vezes</translation>
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
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Número</translation>
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
        <translation>Forma de pagamento</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Descontos</translation>
    </message>
    <message>
        <source>Paid back</source>
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
        <source>By means of payment</source>
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
        <translation>Que voltam</translation>
    </message>
    <message>
        <source>Not yet known to Hellotext</source>
        <translation>Ainda não no Hellotext</translation>
    </message>
    <message>
        <source>Payments without a customer</source>
        <translation>Pagamentos sem cliente</translation>
    </message>
    <message>
        <source>Share without a customer</source>
        <translation>Parcela sem cliente</translation>
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
        <source>Taken off</source>
        <translation>Descontado</translation>
    </message>
    <message>
        <source>Paid in those sales</source>
        <translation>Pago nessas vendas</translation>
    </message>
    <message>
        <source>Refunds by reason</source>
        <translation>Reembolsos por motivo</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Em que estado</translation>
    </message>
    <message>
        <source>How far Hellotext has it</source>
        <translation>O que o Hellotext já tem</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>Ninguém identificado</translation>
    </message>
    <message>
        <source>{hour}, second time</source>
        <translation>{hour}, segunda vez</translation>
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
        <source>Mean of {number} weeks</source>
        <translation>Média de {number} semanas</translation>
    </message>
    <message>
        <source>Mean of {number} months</source>
        <translation>Média de {number} meses</translation>
    </message>
    <message>
        <source>Nothing was recorded in these days.</source>
        <translation>Nada foi registrado nestes dias.</translation>
    </message>
    <message>
        <source>Sales by hour</source>
        <translation>Vendas por hora</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Os últimos 30 dias</translation>
    </message>
    <message>
        <source>Coupons by code</source>
        <translation>Cupons por código</translation>
    </message>
    <message>
        <source>Events by hour, and where they stand</source>
        <translation>Eventos por hora e seu estado</translation>
    </message>
    <message>
        <source>This day</source>
        <translation>Este dia</translation>
    </message>
    <message>
        <source>These days</source>
        <translation>Estes dias</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>O habitual</translation>
    </message>
    <message>
        <source>At another till</source>
        <translation>Em outro caixa</translation>
    </message>
</context>
</TS>
