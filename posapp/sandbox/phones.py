"""Fictional phone numbers: each belongs to the customer of one number, so that no list of them is needed."""

from typing import Protocol

__all__ = ["PhonePlan", "phone_plan"]

_AREAS = (
    "201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 "
    "253 254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 "
    "321 323 325 330 331 334 336 337 339 347 351 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414 415 "
    "417 419 423 424 425 430 432 434 435 440 443 458 469 470 475 478 479 480 484 501 502 503 504 505 507 508 509 510 "
    "512 513 515 516 517 518 520 530 540 541 551 559 561 562 563 567 570 571 573 574 575 580 585 586 601 602 603 605"
).split()
_AREA_PLACES = {area: place for place, area in enumerate(_AREAS)}


class PhonePlan(Protocol):
    """The numbers of a country."""

    def phone(self, person: int) -> str:
        """Give the E.164 number of a customer, or an empty text where the country's numbers are used up."""
        ...

    def person(self, phone: str) -> int | None:
        """Give whose number it would be, or None."""
        ...


def phone_plan(country: str) -> PhonePlan:
    """Give the numbers of a country (US, UY, MX, BR, ES, AR); raises ValueError for any other."""
    if country == "US":
        return _FictionalNumbers()
    if country not in _MOBILES:
        raise ValueError(f"no numbers are invented for {country}; known are US, {', '.join(_MOBILES)}")
    return _MOBILES[country]


class _FictionalNumbers:
    """Numbers reserved for fiction (555-0100 to 555-0199); when they are used up, others of 555, where nobody lives."""

    _RESERVED, _OTHERS, _FIRST_OTHER = 100, 8000, 2000

    def phone(self, person: int) -> str:
        reserved = len(_AREAS) * self._RESERVED
        if person < reserved:
            area, line = divmod(person, self._RESERVED)
            return f"+1{_AREAS[area]}5550{self._RESERVED + line}"
        area, line = divmod(person - reserved, self._OTHERS)
        return f"+1{_AREAS[area]}555{self._FIRST_OTHER + line}" if area < len(_AREAS) else ""

    def person(self, phone: str) -> int | None:
        area, line = _AREA_PLACES.get(phone[2:5]), phone[8:]
        if area is None or len(phone) != 12 or phone[:2] + phone[5:8] != "+1555" or not _is_digits(line):
            return None
        if self._RESERVED <= int(line) < 2 * self._RESERVED:
            return area * self._RESERVED + int(line) - self._RESERVED
        if int(line) >= self._FIRST_OTHER:
            return len(_AREAS) * self._RESERVED + area * self._OTHERS + int(line) - self._FIRST_OTHER
        return None


class _RunningNumbers:
    """Mobile numbers that run on from a first one."""

    def __init__(self, prefix: str, first: int, digits: int) -> None:
        self._prefix, self._first, self._digits = prefix, first, digits

    def phone(self, person: int) -> str:
        line = f"{self._first + person:0{self._digits}d}"
        return self._prefix + line if len(line) == self._digits else ""

    def person(self, phone: str) -> int | None:
        line = phone.removeprefix(self._prefix)
        if not phone.startswith(self._prefix) or len(line) != self._digits or not _is_digits(line):
            return None
        return int(line) - self._first if int(line) >= self._first else None


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


_MOBILES = {
    "UY": _RunningNumbers("+5989", 1_000_000, 7),
    "MX": _RunningNumbers("+5255", 12_000_000, 8),
    "BR": _RunningNumbers("+55119", 90_000_000, 8),
    "ES": _RunningNumbers("+346", 1_000_000, 8),
    "AR": _RunningNumbers("+54911", 22_000_000, 8),
}
