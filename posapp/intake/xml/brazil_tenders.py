"""Gives words to Brazil's codes of the ways to pay: tables tPag of the NF-e and cMP of the CF-e SAT."""

from collections.abc import Iterable

__all__ = ["tender_words"]

_WORDS = {
    "01": "Dinheiro",
    "02": "Cheque",
    "03": "Cartão de crédito",
    "04": "Cartão de débito",
    "05": "Crédito loja",
    "10": "Vale alimentação",
    "11": "Vale refeição",
    "12": "Vale presente",
    "13": "Vale combustível",
    "14": "Duplicata",
    "15": "Boleto",
    "16": "Depósito",
    "17": "Pix",
    "18": "Transferência",
    "19": "Fidelidade",
    "20": "Pix",
    "21": "Crédito em loja",
    "90": "",
    "99": "Outros",
}


def tender_words(codes: Iterable[str]) -> str:
    """Give the words of some codes, each once; a code without words as it is."""
    return " + ".join(dict.fromkeys(filter(None, (_WORDS.get(each, each) for each in codes))))
