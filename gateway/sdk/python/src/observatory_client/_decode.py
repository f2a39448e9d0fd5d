"""Converts JSON to values of the model and back. Fields added by newer servers are ignored."""

from __future__ import annotations

import dataclasses
import typing
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID


def decode(kind: Any, value: Any) -> Any:
    """A value of a type, converted from the result of the json module."""
    if value is None or kind is Any or kind is None:
        return value
    origin = typing.get_origin(kind)
    parts = typing.get_args(kind)
    if origin is typing.Union:
        return decode(next(part for part in parts if part is not type(None)), value)
    if origin is list:
        return [decode(parts[0], item) for item in value]
    if origin is dict:
        return {name: decode(parts[1], item) for name, item in value.items()}
    if kind is datetime:
        return datetime.fromisoformat(value)
    if kind is date:
        return date.fromisoformat(value)
    if kind is UUID:
        return UUID(value)
    if dataclasses.is_dataclass(kind):
        return kind(**{name: decode(hint, value.get(key)) for name, key, hint in _fields(kind)})
    return value


def encode(value: Any) -> Any:
    """A value that the json module can write; members that are None are omitted."""
    if dataclasses.is_dataclass(value):
        pairs = ((key, getattr(value, name)) for name, key, _ in _fields(type(value)))
        return {key: encode(item) for key, item in pairs if item is not None}
    if isinstance(value, (list, tuple)):
        return [encode(item) for item in value]
    if isinstance(value, dict):
        return {key: encode(item) for key, item in value.items()}
    if isinstance(value, (datetime, date, UUID)):
        return value.isoformat() if not isinstance(value, UUID) else str(value)
    return value


@cache
def _fields(kind: Any) -> list[tuple[str, str, Any]]:
    hints = typing.get_type_hints(kind)
    return [
        (field.name, field.metadata.get("name", field.name), hints[field.name])
        for field in dataclasses.fields(kind)
    ]
