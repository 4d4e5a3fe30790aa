"""Errors as Hellotext documents them, in both documented envelopes and both spellings, in turns."""

from itertools import cycle

from starlette.responses import JSONResponse, Response

from posapp.sandbox.options import Language

__all__ = ["ApiError", "ApiErrorWriter"]


class ApiError(Exception):
    """A request that is answered with an error.

    Attributes:
        status: Of HTTP.
        kind: The documented type, by which a client decides.
        message: For people, in English.
        parameter: Which one is at fault; empty for none.
    """

    def __init__(self, status: int, kind: str, message: str, parameter: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.kind = kind
        self.message = message
        self.parameter = parameter


class ApiErrorWriter:
    """Writes refusals, varying what the documentation leaves open.

    Args:
        seed: With which form the turns begin.
        language: Of the explanations.
    """

    def __init__(self, seed: int, language: Language) -> None:
        forms = [(in_list, key) for in_list in (True, False) for key in ("message", "description")]
        first = (seed - 1) % len(forms)
        self._forms = cycle(forms[first:] + forms[:first])
        self._language = language

    def response(self, api_error: ApiError) -> Response:
        """Give the answer to a request that is refused."""
        in_list, key = next(self._forms)
        error = {"type": api_error.kind, key: self._explained(api_error)}
        if api_error.parameter:
            error["parameter"] = api_error.parameter
        body = {"errors": [error]} if in_list else {"error": error}
        return JSONResponse(body, status_code=api_error.status)

    def _explained(self, api_error: ApiError) -> str:
        return _ELSEWHERE.get(self._language, {}).get(api_error.kind, api_error.message)


_ELSEWHERE = {
    Language.SPANISH: {
        "parameter_missing": "falta un parámetro obligatorio",
        "parameter_invalid_empty": "un parámetro está vacío",
        "invalid": "el valor de un parámetro no es válido",
        "not_found": "no existe en esta empresa",
        "not_allowed": "la clave no lo permite",
        "object_invalid": "el objeto no es válido",
        "ambiguous_parameter": "los parámetros se contradicen",
        "identity_assigned": "ya pertenece a otro perfil",
        "phone_number_invalid": "el número de teléfono no es válido",
    },
    Language.PORTUGUESE: {
        "parameter_missing": "falta um parâmetro obrigatório",
        "parameter_invalid_empty": "um parâmetro está vazio",
        "invalid": "o valor de um parâmetro não é válido",
        "not_found": "não existe nesta empresa",
        "not_allowed": "a chave não permite isso",
        "object_invalid": "o objeto não é válido",
        "ambiguous_parameter": "os parâmetros se contradizem",
        "identity_assigned": "já pertence a outro perfil",
        "phone_number_invalid": "o número de telefone não é válido",
    },
}
