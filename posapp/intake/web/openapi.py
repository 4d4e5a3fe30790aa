"""Describes the door for a web POS as an OpenAPI document."""

from collections.abc import Mapping

from posapp.domain.pos_receipts.document import MAX_LINES, MAX_TEXT

__all__ = ["openapi_document"]

Document = Mapping[str, object]


def openapi_document(version: str) -> Document:
    """Give the document of this version of posapp."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "posapp: receipts of a web POS",
            "version": version,
            "description": "posapp on the same PC takes the receipts of a web POS and proposes them at the counter.",
        },
        "paths": {"/v1/receipts": {"post": _POST}, "/v1/status": {"get": _STATUS}},
        "components": {
            "securitySchemes": {"pairing": {"type": "http", "scheme": "bearer"}},
            "schemas": {"Receipt": _RECEIPT, "Line": _LINE, "Error": _ERROR},
        },
        "security": [{"pairing": []}],
    }


def _answer(description: str) -> Document:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    return {"description": description, "content": content}


_TEXT = {"type": "string", "maxLength": MAX_TEXT}
_AMOUNT = {
    "type": ["string", "number"],
    "description": "Digits with a point before the decimals, and no more decimals than the currency has: 1234.50",
    "examples": ["1234.50"],
}
_LINE = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "description": _TEXT,
        "quantity": {"type": ["string", "number"], "examples": ["2", "0.350"]},
        "amount": {**_AMOUNT, "description": "What the line comes to, written as the total is."},
        "code": {**_TEXT, "description": "The product's barcode or number."},
    },
}
_RECEIPT = {
    "type": "object",
    "additionalProperties": False,
    "required": ["number", "total"],
    "properties": {
        "kind": {"type": "string", "enum": ["sale", "refund"], "default": "sale"},
        "number": {**_TEXT, "description": "The receipt's number. The same number posted again is the same receipt."},
        "total": {**_AMOUNT, "description": f"What was paid or given back, never negative. {_AMOUNT['description']}"},
        "currency": {"type": "string", "description": "ISO 4217; the shop's own where it is left out."},
        "at": {
            "type": "string",
            "description": "When, in ISO 8601 with the offset from UTC, or the day alone.",
            "examples": ["2026-11-27T14:05:00-03:00", "2026-11-27"],
        },
        "tender": {**_TEXT, "description": "How it was paid, in your words."},
        "of": {**_TEXT, "description": "For a refund the number of its sale."},
        "lines": {"type": "array", "maxItems": MAX_LINES, "items": {"$ref": "#/components/schemas/Line"}},
    },
}
_ERROR = {
    "type": "object",
    "properties": {
        "error": {
            "type": "object",
            "properties": {"code": {"type": "string"}, "field": {"type": "string"}, "message": {"type": "string"}},
        }
    },
}
_POST = {
    "summary": "Hand over one receipt",
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Receipt"}}},
    },
    "responses": {
        "202": {"description": "It is on disk, and will be proposed at the counter."},
        "401": _answer("The token is missing or not known."),
        "403": _answer("The page's origin is not the one that was allowed, or the call came by another name."),
        "413": _answer("The body is larger than 64 kB."),
        "415": _answer("The body is not declared as application/json."),
        "422": _answer("A field is wrong; `field` names it."),
        "503": _answer("It could not be kept on disk. Nothing was taken; post it again later."),
    },
}
_STATUS = {
    "summary": "Learn whether posapp is there and the token is known",
    "responses": {"200": {"description": "Both are so."}, "401": _answer("The token is missing or not known.")},
}
