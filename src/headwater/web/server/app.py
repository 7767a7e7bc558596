"""The routes of the local app. All of them stand behind the guard."""

import asyncio
import getpass
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import suppress
from typing import IO, Final

import msgspec
from starlette.applications import Starlette  # type: ignore[import-not-found, unused-ignore]
from starlette.datastructures import FormData, UploadFile  # type: ignore[import-not-found, unused-ignore]
from starlette.exceptions import HTTPException  # type: ignore[import-not-found, unused-ignore]
from starlette.requests import Request  # type: ignore[import-not-found, unused-ignore]
from starlette.responses import (  # type: ignore[import-not-found, unused-ignore]
    HTMLResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Mount, Route, Router  # type: ignore[import-not-found, unused-ignore]

from headwater.dossier import FORMS, export
from headwater.errors import HeadwaterError, InputError, LockedError, OutputError, UsageError
from headwater.model import Capture, Traced
from headwater.settings import CaptureSettings
from headwater.web import crate
from headwater.web.page import Link, render
from headwater.web.server.asked import Said, about, asked
from headwater.web.server.case import MAX_FILES, ServedCase
from headwater.web.server.guard import App, Gate, Guard
from headwater.web.server.job import Job
from headwater.web.server.openapi import description
from headwater.web.server.operations import OPERATIONS
from headwater.web.server.originals import POLICY, harmless
from headwater.web.server.pages import (
    EXPORTS,
    PAGE_HITS,
    Page,
    case_page,
    correct_page,
    original_page,
    search_page,
)

Answering = Callable[[Request], Awaitable[Response]]

_LOOK_SECONDS: Final = 0.2
_SEE_OTHER: Final = 303
_FORM_BYTES: Final = 64_000
_PIECE_BYTES: Final = 1 << 18
_MOST_OFFSET: Final = 1_000_000
_STATUS: Final[Mapping[type[HeadwaterError], int]] = {
    UsageError: 400, LockedError: 423, OutputError: 507, InputError: 409,
}  # fmt: skip


def application(case: ServedCase, gate: Gate, job: Job) -> App:
    """Return the app as ASGI. Every path begins with the token of the gate; nothing redirects but to the case."""
    desk = _Desk(case, gate, job)
    inner = Starlette(
        routes=[Mount(f"/{gate.token}", app=Router(_routes(desk), redirect_slashes=False))],
        exception_handlers={HeadwaterError: _said, 404: desk.nowhere},
    )
    inner.router.redirect_slashes = False
    return Guard(inner, gate)


def _routes(desk: "_Desk") -> list[Route]:
    """Return one route a path, so that a refusal names every method it may be asked with."""
    paths: dict[str, dict[str, Answering]] = {}
    for one in OPERATIONS:
        paths.setdefault(one.path, {})[one.method] = getattr(desk, one.name)
    return [
        Route(path.replace("{number}", "{number:int}"), _by_method(answers), methods=list(answers))
        for path, answers in paths.items()
    ]


def _by_method(answers: Mapping[str, Answering]) -> Answering:
    async def answer(request: Request) -> Response:
        return await answers["GET" if request.method == "HEAD" else request.method](request)

    return answer


async def _said(_: Request, error: Exception) -> Response:
    """Answer with the words of our own errors, which are written to be read."""
    status = next((status for kind, status in _STATUS.items() if isinstance(error, kind)), 400)
    return PlainTextResponse(f"{error}\n", status)


class _Desk:
    """One method an operation, of its name."""

    def __init__(self, case: ServedCase, gate: Gate, job: Job) -> None:
        self._case, self._gate, self._job = case, gate, job
        self._page: tuple[Traced, bool, str] | None = None
        self._author = ""
        with suppress(OSError, KeyError, ImportError):
            self._author = getpass.getuser()

    async def home(self, _: Request) -> Response:
        return _answer(await asyncio.to_thread(case_page, self._case, self._job, self._author))

    async def put_in(self, request: Request) -> Response:
        self._changing("put files in")
        most = CaptureSettings().max_file_bytes
        async with request.form(max_files=MAX_FILES, max_fields=10) as form:
            files = [one for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
            if not files:
                raise HTTPException(400, "No file came with it; choose one or more.\n")
            for one in files:
                try:
                    await asyncio.to_thread(self._case.add, str(one.filename), one.file, most)
                except OverflowError as error:
                    return PlainTextResponse(f"{error}\n", 413)
        return self._back()

    async def take_out(self, request: Request) -> Response:
        self._changing("take files out")
        form = await _fields(request)
        if not isinstance(form.get("name"), str):
            raise HTTPException(400, "No name came with it.\n")
        try:
            await asyncio.to_thread(self._case.remove, _text(form, "name"))
        except UsageError as error:
            raise HTTPException(404) from error
        return self._back("#h-files")

    async def start(self, _: Request) -> Response:
        self._changing("start another")
        self._job.start()
        return self._back()

    async def search(self, request: Request) -> Response:
        query, offset = request.query_params.get("q", ""), request.query_params.get("offset", "0")
        at = min(int(offset), _MOST_OFFSET) if offset.isascii() and offset.isdecimal() and len(offset) < 9 else 0
        try:
            found = await asyncio.to_thread(self._case.search, query, PAGE_HITS, at)
        except (UsageError, InputError) as error:
            return _answer(search_page(query, None, at, str(error)), 400)
        current = await asyncio.to_thread(self._case.is_current)
        return _answer(search_page(query, found, at, "", current=current))

    async def ask(self, request: Request) -> Response:
        known = about((await self._last()).dossier, request.query_params.get("about", ""))
        if known is None or not self._case.writes:
            raise HTTPException(404)
        return _answer(correct_page(known, self._author))

    async def correct(self, request: Request) -> Response:
        self._changing("correct anything")
        form = await _fields(request)
        said = Said(*(_text(form, name) for name in Said._fields))
        known = about((await self._last()).dossier, said.about)
        if known is None:
            raise HTTPException(404)
        author = _text(form, "author")
        try:
            await asyncio.to_thread(self._case.correct, asked(said), author)
        except UsageError as error:
            page = correct_page(known, author, reason=said.reason, date=said.date, trouble=str(error))
            return _answer(page, 400)
        self._author = author
        return self._back("#h-corrections")

    async def undo(self, request: Request) -> Response:
        self._changing("take corrections back")
        form = await _fields(request)
        number, author = _text(form, "id"), _text(form, "author")
        known = {one.id: one for one in (await asyncio.to_thread(self._case.seen)).corrections}
        if number not in known:
            raise HTTPException(404)
        if known[number].undone:
            raise HTTPException(409, "It was taken back already.\n")
        await asyncio.to_thread(self._case.undo, number, author, _text(form, "reason"))
        self._author = author
        return self._back("#h-corrections")

    def _changing(self, what: str) -> None:
        """Raise what is answered where nothing can be changed now."""
        if not self._case.writes:
            raise HTTPException(403, "This case is open for reading only.\n")
        if self._job.state == "running":
            raise HTTPException(409, f"A tracing is under way; {what} when it is done.\n")

    async def nowhere(self, request: Request, _: Exception) -> Response:
        """Answer what leads nowhere: a person is shown the way back, since a page may be of an earlier dossier."""
        if "text/html" not in request.headers.get("accept", ""):
            return PlainTextResponse("Nothing is here.\n", 404)
        home = f"/{self._gate.token}/"
        return HTMLResponse(
            "<!doctype html><meta charset=utf-8><title>Nothing is here</title><p>Nothing is here. What the link named "
            f'may be of an earlier dossier, or taken out since.</p><p><a href="{home}">Back to the case</a></p>',
            404,
        )

    def _back(self, place: str = "") -> Response:
        return RedirectResponse(f"/{self._gate.token}/{place}", _SEE_OTHER)

    async def progress(self, _: Request) -> Response:
        return StreamingResponse(self._told(), media_type="text/event-stream")

    async def _told(self) -> AsyncIterator[bytes]:
        told = 0
        while True:
            state, begun = self._job.state, list(self._job.stages)
            for stage in begun[told:]:
                yield _event("stage", stage)
            told = len(begun)
            if state != "running":
                yield _event(state, self._job.trouble)
                return
            await asyncio.sleep(_LOOK_SECONDS)

    async def dossier(self, _: Request) -> Response:
        # the page brings its policy with it, by the hashes of its own style and script
        policy = "frame-ancestors 'none'"
        page = await asyncio.to_thread(self._dossier_page, await self._last())
        return Response(page, media_type="text/html", headers={"content-security-policy": policy})

    def _dossier_page(self, traced: Traced) -> str:
        current = self._case.is_current()
        if self._page is None or self._page[0] is not traced or self._page[1] != current:
            links = (Link(words="Back to the case", href="./"), *EXPORTS)
            page = render(traced.dossier, traced.texts, links, correctable=self._case.writes, current=current)
            self._page = traced, current, page
        return self._page[2]

    async def exported(self, request: Request) -> Response:
        name = request.path_params["form"]
        if name == crate.NAME:
            await self._last()
            return StreamingResponse(
                _pieces(await asyncio.to_thread(self._case.crate)), media_type=crate.MEDIA_TYPE,
                headers=_attached(crate.ENDING),
            )  # fmt: skip
        form = FORMS.get(name)
        if form is None:
            raise HTTPException(404)
        content = await asyncio.to_thread(export, (await self._last()).dossier, name)
        return Response(content, media_type=form.media_type, headers=_attached(form.ending))

    async def framed(self, request: Request) -> Response:
        number = request.path_params["number"]
        await self._original(number)
        return _answer(original_page(number))

    async def original(self, request: Request) -> Response:
        content, capture = await self._original(request.path_params["number"])
        shown = harmless(content, capture.media_type)
        policy = f"{POLICY}; frame-ancestors 'self'"
        return Response(shown.content, headers={"content-security-policy": policy, "content-type": shown.media_type})

    async def described(self, _: Request) -> Response:
        return Response(msgspec.json.encode(description()), media_type="application/json")

    async def _last(self) -> Traced:
        traced = await asyncio.to_thread(self._case.last)
        if traced is None:
            raise HTTPException(404)
        return traced

    async def _original(self, number: int) -> tuple[bytes, Capture]:
        """Return a capture and its bytes by its number on the page."""
        captures = sorted((await self._last()).dossier.captures, key=lambda one: (one.path, one.id))
        content = None
        if 1 <= number <= len(captures):
            content = await asyncio.to_thread(self._case.original, captures[number - 1])
        if content is None:
            raise HTTPException(404)
        return content, captures[number - 1]


async def _fields(request: Request) -> FormData:
    """Return the fields of a small form; one with files, or too long, is refused."""
    if int(request.headers["content-length"]) > _FORM_BYTES:
        raise HTTPException(413, f"A form here has {_FORM_BYTES:,} bytes at most.\n")
    return await request.form(max_files=0, max_fields=20)


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    return value if isinstance(value, str) else ""


def _answer(page: Page, status: int = 200) -> Response:
    headers = {"content-security-policy": page.policy}
    return Response(page.html.encode("utf-8", "replace"), status, media_type="text/html", headers=headers)


def _attached(ending: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="dossier.{ending}"'}


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while piece := file.read(_PIECE_BYTES):
            yield piece


def _event(name: str, data: str) -> bytes:
    return b"event: %s\ndata: %s\n\n" % (name.encode(), msgspec.json.encode(data))
