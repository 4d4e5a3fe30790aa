"""The words by which a paper says what it is, in English, Spanish and Portuguese, as `plain.label_of` gives them."""

from collections.abc import Mapping
from types import MappingProxyType

from posapp.domain.pos_receipts.receipt import ReceiptKind

__all__ = ["CARD_MARKS", "DOCUMENT_WORDS", "KIND_PHRASES", "ON_CREDIT", "POLICY_WORDS", "TABLE_WORDS", "THANKS"]

KIND_PHRASES: Mapping[ReceiptKind, tuple[str, ...]] = MappingProxyType(
    {
        ReceiptKind.COPY: (
            *("COPIA", "COPIAS", "REIMPRESION", "REIMPRESSAO", "REIMPRESO", "REIMPRESSO", "DUPLICADO", "DUPLICATE"),
            *("REPRINT", "REPRINTED", "COPY", "A VIA", "SEGUNDA VIA", "TRIPLICADO", "DUPLICATA", "COPIE"),
            *("REIMPRIMIR", "IMPRESO DE NUEVO", "RE PRINT", "RE IMPRESION"),
        ),
        ReceiptKind.REPORT: (
            *(
                "CIERRE",
                "CIERRE X",
                "CIERRE Z",
                "INFORME",
                "INFORME X",
                "INFORME Z",
                "REPORTE",
                "REPORTE X",
                "REPORTE Z",
            ),
            *("X REPORT", "Z REPORT", "REPORT", "FECHAMENTO", "LEITURA X", "REDUCAO Z", "TOTALES DEL DIA", "ARQUEO"),
            *("CORTE DE CAJA", "CORTE X", "CORTE Z", "SHIFT REPORT", "END OF DAY", "RESUMEN DE VENTAS", "DAILY SALES"),
            *("CASH UP", "SALES SUMMARY", "RELATORIO", "RESUMEN DEL DIA", "VENTAS DEL DIA", "PARTE DE CAJA", "ZETA"),
            *("RESUMO DE VENDAS", "VENDAS DO DIA", "TOTAL DEL DIA", "TOTAL DO DIA", "CLOSE REPORT", "DAY TOTALS"),
            *("RESUMO DO DIA", "MOVIMIENTOS DE CAJA", "MOVIMENTO DE CAIXA", "CLOSING", "CIERRE DE CAJA"),
        ),
        ReceiptKind.PREBILL: (
            *("PRE CUENTA", "PRECUENTA", "PREFACTURA", "PRE FACTURA", "NO VALIDO COMO FACTURA", "CONFERENCIA"),
            *("NO VALIDO COMO COMPROBANTE", "NO VALIDA COMO FACTURA", "PRE CONTA", "PRECONTA", "CONTA PARCIAL"),
            *("PARCIAL DE CONTA", "GUEST CHECK", "PRO FORMA", "PROFORMA", "PRESUPUESTO", "COTIZACION", "ORCAMENTO"),
            *("QUOTE", "QUOTATION", "ESTIMATE", "NOT A RECEIPT", "UNPAID", "IMPAGO", "BORRADOR", "ESTADO DE CUENTA"),
            *("NO ES FACTURA", "NO VALIDO COMO TICKET", "PRE BILL", "PREBILL", "PRE CHECK", "BILL", "NAO PAGO"),
            *("PENDIENTE DE PAGO", "NOT PAID", "NO VALIDO COMO RECIBO", "CUENTA PARCIAL", "DRAFT", "PROVISIONAL"),
            *("NO TIENE VALIDEZ", "NAO E VALIDO COMO RECIBO", "CUENTA", "EXTRATO DE CONSUMO", "PARA CONFERENCIA"),
        ),
        ReceiptKind.OTHER: (
            *("COCINA", "COMANDA", "KITCHEN", "COZINHA", "ORDEN DE COCINA", "VIA COZINHA", "VOUCHER", "VOID", "VOIDED"),
            *("COMPROBANTE DE TARJETA", "COMPROVANTE DE CARTAO", "MERCHANT", "VIA ESTABELECIMENTO", "NOTA DE PEDIDO"),
            *("APERTURA DE CAJON", "APERTURA DE CAJA", "NO SALE", "RETIRO", "RETIRO DE CAJA", "CASH OUT", "CASH IN"),
            *("SANGRIA", "SUPRIMENTO", "INGRESO DE CAJA", "FONDO DE CAJA", "OPEN DRAWER", "DRAWER OPEN", "PAID OUT"),
            *("VALE", "VALE DE CAMBIO", "GIFT RECEIPT", "TICKET DE CAMBIO", "TICKET REGALO", "CUPON DE SORTEO"),
            *("REMITO", "NOTA DE ENTREGA", "DELIVERY NOTE", "PACKING SLIP", "ORDEN DE COMPRA", "NOTA DE DEBITO"),
            *("ANULADA", "ANULADO", "ANULACION", "CANCELADO", "CANCELADA", "CANCELAMENTO", "CANCELLED", "CANCELED"),
            *("DECLINED", "RECHAZADA", "RECHAZADO", "RECUSADA", "NEGADA", "DENEGADA", "TRAINING", "ENTRENAMIENTO"),
            *("TREINAMENTO", "MODO PRUEBA", "PRUEBA DE IMPRESION", "TESTE DE IMPRESSAO", "TEST PRINT", "HOMOLOGACAO"),
            *("DOCUMENTO NO FISCAL", "VALE COMPRA", "DEBIT NOTE", "LAYAWAY", "RESERVA", "DELIVERY SLIP", "TEST PAGE"),
            *("COMPROBANTE DE PRUEBA", "DEPOSITO DE CAJA", "PAYOUT", "ORDER TICKET", "PEDIDO COCINA", "SIN EFECTO"),
            *(
                "GIFT VOUCHER",
                "GIFT CARD BALANCE",
                "TEST RECEIPT",
                "TICKET DE PRUEBA",
                "AMBIENTE DE TESTE",
                "INUTILIZADA",
            ),
        ),
        ReceiptKind.REFUND: (
            *("NOTA DE CREDITO", "NOTA CREDITO", "NOTA DE CRED", "N C", "NC E TICKET", "DEVOLUCION", "REFUND"),
            *("ESTORNO", "CREDIT NOTE", "RETURN", "REEMBOLSO", "DEVOLUCAO", "REFUND RECEIPT", "CREDIT MEMO", "RETURNS"),
        ),
    }
)
"""From the surest to be no payment to the least; a paper with words of several is the first of them."""

POLICY_WORDS = frozenset(
    (
        "DIAS DIA DAYS DAY POLICY POLITICA NO NAO WITHOUT SIN SEM DENTRO PLAZO PRAZO CAMBIO CAMBIOS TROCAS TROCA "
        "ACEPTAN ACEITAMOS WITHIN ACCEPTED SOLO SOMENTE ONLY PRESENTAR APRESENTAR CONSERVE GUARDE EXCHANGE "
        "EXCHANGES PARA FOR"
    ).split()
)
"""A sentence with one of these tells of the shop's rules, not of what the paper is."""

DOCUMENT_WORDS = frozenset(
    (
        "TICKET ETICKET BOLETA FACTURA EFACTURA RECIBO RECEIPT INVOICE CUPOM NFCE NFE DANFE FOLIO VENTA VENDA SALE "
        "COMPROBANTE CFE SAT CUPON EBOLETA TIQUETE TIQUE RECEIPTS CAE"
    ).split()
)
"""A sale calls itself so; no paper that is none does without one of the words above."""

THANKS = ("GRACIAS POR SU COMPRA", "GRACIAS POR SU PREFERENCIA", "THANK YOU", "OBRIGADO", "OBRIGADA", "GRACIAS")
ON_CREDIT = (
    *(
        "VENTA A CREDITO",
        "VENTA CREDITO",
        "E TICKET CREDITO",
        "E FACTURA CREDITO",
        "CUENTA CORRIENTE",
        "FIADO",
        "DUE IN",
    ),
    *("A PRAZO", "VENDA A PRAZO", "ON ACCOUNT", "CONDICION CREDITO", "CREDITO DIAS", "DUE DATE", "CHARGE TO ACCOUNT"),
)
"""It was sold and not paid yet."""
TABLE_WORDS = frozenset("MESA TABLE MOZO GARCOM COMENSALES GUESTS MESERO CUBIERTOS WAITER".split())
"""Where somebody sits at a table, a bill comes before the payment."""

CARD_MARKS = (
    *("AID", "LOTE", "TERMINAL", "AUT", "AUTORIZACION", "AUTORIZACAO", "NSU", "TID", "MID", "FIRMA", "APROBADA"),
    *("APROBADO", "APROVADA", "APPROVED", "MERCHANT ID", "AUTH", "AUTH CODE", "DOC", "COMERCIO", "ARQC", "BATCH"),
    *("ASSINATURA", "SIGNATURE", "CONTACTLESS", "CHIP", "APPROVAL", "TVR", "REF NUM", "TRACE", "POS ENTRY"),
)
