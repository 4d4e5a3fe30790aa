"""Knows the words by which a column shows that it says what kind its rows are."""

from posapp.domain.pos_files.formats import plain_name

__all__ = ["is_kind_word"]


def is_kind_word(cell: str) -> bool:
    """Say whether a whole cell is a word for what is no plain sale, in English, Spanish or Portuguese."""
    return bool(cell) and len(cell) <= LONGEST and plain_name(cell) in _WORDS


LONGEST = 40
_WORDS = frozenset(
    (
        "anulada anulado cancelada cancelado cancelled canceled void voided reembolso reembolsada reembolsado refund "
        "refunded return returned devolución devolucion devuelta devuelto devolução devolucao devolvida devolvido "
        "estorno estornada estornado propina tip gratuity gorjeta failed fallida fallido rechazada rechazado recusada "
        "recusado declined pending pendiente pendente chargeback contracargo withdrawal retiro saque payout unpaid "
        "impaga impago quote presupuesto orçamento orcamento"
    ).split()
) | {"nota de crédito", "nota de credito", "credit note", "nota de crédito electrónica", "no pagado", "não pago"}
