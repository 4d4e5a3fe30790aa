"""The endpoints that create and change, except the recording of an event."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from posapp.sandbox.actions_contract import action_fields, changed_action
from posapp.sandbox.api_errors import ApiError
from posapp.sandbox.objects_contract import check_order, check_product, coupon_fields, property_fields
from posapp.sandbox.profiles_contract import check_identity, found_profile, profile_fields, shown_profile
from posapp.sandbox.read_endpoints import Endpoint
from posapp.sandbox.records import Record
from posapp.sandbox.request_body import need, read_json_body
from posapp.sandbox.scenario import Scenario
from posapp.sandbox.shop import PracticeShop

__all__ = ["WriteEndpoints"]


class WriteEndpoints:
    """Answers what creates or changes.

    Args:
        shop: What changes.
        scenario: In which shapes it is shown.
    """

    def __init__(self, shop: PracticeShop, scenario: Scenario) -> None:
        self._shop = shop
        self._scenario = scenario

    def create_routes(self) -> dict[str, Endpoint]:
        """Give the answer to each path at which something is created, below /v1/."""
        return {
            "profiles": self._find_or_create_profile,
            "properties": self._create_property,
            "coupons": self._create_coupon,
            "attribution/actions": self._create_action,
            "attribution/orders": self._find_or_create_order,
            "attribution/products": self._find_or_create_product,
        }

    def update_routes(self) -> dict[str, Endpoint]:
        """Give the answer to each path at which something changes, below /v1/ and before its id."""
        return {
            "profiles": self._change_profile,
            "coupons": self._change_coupon,
            "attribution/actions": self._change_action,
        }

    async def _find_or_create_profile(self, request: Request) -> Response:
        fields = profile_fields(await read_json_body(request), self._shop.property_records)
        if not fields:
            raise ApiError(422, "parameter_missing", "a profile needs a parameter", "phone")
        found = found_profile(self._shop.people, fields)
        if found is not None:
            return self._changed_profile(found, fields)
        check_identity(self._shop.people, fields, "", self._shop.unique_properties())
        profile = self._shop.people.add({**self._blank_profile(), **fields})
        return self._shown(profile, 201)

    async def _change_profile(self, request: Request) -> Response:
        profile = _present(self._shop.people.get(request.path_params["id"]))
        return self._changed_profile(
            profile, profile_fields(await read_json_body(request), self._shop.property_records)
        )

    def _changed_profile(self, profile: Record, fields: Record) -> Response:
        check_identity(self._shop.people, fields, profile["id"], self._shop.unique_properties())
        if "properties" in fields:
            fields = {**fields, "properties": {**profile["properties"], **fields["properties"]}}
        return self._shown(self._shop.people.change(profile, fields), 200)

    def _blank_profile(self) -> Record:
        blank = dict.fromkeys(("first_name", "last_name", "phone", "email", "reference"), "")
        made = {"id": self._shop.new_id("pr"), "created_at": int(self._scenario.now())}
        return {**blank, **made, "state": "unconfirmed", "properties": {}}

    def _shown(self, profile: Record, status: int) -> Response:
        with_reference = self._scenario.profile_reference
        shown = shown_profile(profile, self._scenario.field_shape, with_reference=with_reference)
        return JSONResponse(shown, status_code=status)

    async def _create_property(self, request: Request) -> Response:
        fields = property_fields(await read_json_body(request), self._shop.property_records)
        return _created(self._shop.property_records.add({"id": self._shop.new_id("py"), **fields}))

    async def _create_coupon(self, request: Request) -> Response:
        fields = coupon_fields(await read_json_body(request), self._shop.objects.of("coupon"))
        return _created(self._shop.objects.add("coupon", fields))

    async def _change_coupon(self, request: Request) -> Response:
        coupons = self._shop.objects.of("coupon")
        coupon = _present(coupons.get(request.path_params["id"]))
        return JSONResponse(coupons.change(coupon["id"], coupon_fields(await read_json_body(request), coupons, coupon)))

    async def _create_action(self, request: Request) -> Response:
        actions = self._shop.action_records
        fields = action_fields(await read_json_body(request), actions)
        return _created(actions.add({"id": self._shop.new_id("ac"), **fields}))

    async def _change_action(self, request: Request) -> Response:
        actions = self._shop.action_records
        action = _present(actions.get(request.path_params["id"]))
        return JSONResponse(actions.change(action["id"], changed_action(await read_json_body(request), action)))

    async def _find_or_create_order(self, request: Request) -> Response:
        body = await read_json_body(request)
        check_order(body)
        return self._found_or_created("order", body)

    async def _find_or_create_product(self, request: Request) -> Response:
        body = await read_json_body(request)
        need(body, "name")
        check_product(body)
        return self._found_or_created("product", body)

    def _found_or_created(self, kind: str, body: Record) -> Response:
        found = self._shop.objects.find(kind, body)
        return JSONResponse(found) if found is not None else _created(self._shop.objects.add(kind, body))


def _present(record: Record | None) -> Record:
    if record is None:
        raise ApiError(404, "not_found", "no record of that id", "id")
    return record


def _created(record: Record) -> Response:
    return JSONResponse(record, status_code=201)
