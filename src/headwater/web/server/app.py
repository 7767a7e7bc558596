"""The routes of the local app. All of them stand behind the guard."""

import asyncio
from collections.abc import AsyncIterator
from typing import Final

import msgspec
from starlette.applications import Starlette  # type: ignore[import-not-found, unused-ignore]
from starlette.datastructures import UploadFile  # type: ignore[import-not-found, unused-ignore]
from starlette.exceptions import HTTPException  # type: ignore[import-not-found, unused-ignore]
from starlette.requests import Request  # type: ignore[import-not-found, unused-ignore]
from starlette.responses import (  # type: ignore[import-not-found, unused-ignore]
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Mount, Route, Router  # type: ignore[import-not-found, unused-ignore]

from headwater.dossier import FORMS, export
from headwater.settings import CaptureSettings
from headwater.web.server.case import MAX_FILES, Case
from headwater.web.server.guard import App, Gate, Guard
from headwater.web.server.job import Finished, Job
from headwater.web.server.originals import POLICY, harmless
from headwater.web.server.pages import case_page, original_page

_LOOK_SECONDS: Final = 0.2
_SEE_OTHER: Final = 303


def application(case: Case, gate: Gate, job: Job) -> App:
    """Return the app as ASGI. Every path begins with the token of the gate; nothing redirects but to the case."""
    desk = _Desk(case, gate, job)
    routes = [
        Route("/", desk.home),
        Route("/files", desk.put_in, methods=["POST"]),
        Route("/remove", desk.take_out, methods=["POST"]),
        Route("/trace", desk.start, methods=["POST"]),
        Route("/progress", desk.progress),
        Route("/dossier", desk.dossier),
        Route("/export/{form}", desk.exported),
        Route("/captures/{number:int}", desk.framed),
        Route("/captures/{number:int}/original", desk.original),
    ]
    inner = Starlette(routes=[Mount(f"/{gate.token}", app=Router(routes, redirect_slashes=False))])
    inner.router.redirect_slashes = False
    return Guard(inner, gate)


class _Desk:
    """One method a route."""

    def __init__(self, case: Case, gate: Gate, job: Job) -> None:
        self._case, self._gate, self._job = case, gate, job

    async def home(self, _: Request) -> Response:
        page = case_page(self._case, self._job)
        return Response(page.html, media_type="text/html", headers={"content-security-policy": page.policy})

    async def put_in(self, request: Request) -> Response:
        if self._job.state == "running":
            return PlainTextResponse("A tracing is under way; put files in when it is done.\n", 409)
        most = CaptureSettings().max_file_bytes
        async with request.form(max_files=MAX_FILES, max_fields=10) as form:
            for one in form.getlist("files"):
                if not isinstance(one, UploadFile) or not one.filename:
                    continue
                try:
                    await asyncio.to_thread(self._case.add, one.filename, one.file, most)
                except OverflowError as error:
                    return PlainTextResponse(f"{error}\n", 413)
        return self._back()

    async def take_out(self, request: Request) -> Response:
        if self._job.state == "running":
            return PlainTextResponse("A tracing is under way; take files out when it is done.\n", 409)
        async with request.form(max_files=0, max_fields=10) as form:
            name = form.get("name")
        if not isinstance(name, str) or not self._case.remove(name):
            raise HTTPException(404)
        return self._back()

    async def start(self, _: Request) -> Response:
        if not self._job.start():
            return PlainTextResponse("A tracing is under way.\n", 409)
        return self._back()

    def _back(self) -> Response:
        return RedirectResponse(f"/{self._gate.token}/", _SEE_OTHER)

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
        return Response(
            self._finished().page, media_type="text/html", headers={"content-security-policy": policy}
        )

    async def exported(self, request: Request) -> Response:
        form = FORMS.get(request.path_params["form"])
        if form is None:
            raise HTTPException(404)
        content = await asyncio.to_thread(export, self._finished().traced.dossier, request.path_params["form"])
        headers = {"content-disposition": f'attachment; filename="dossier.{form.ending}"'}
        return Response(content, media_type=form.media_type, headers=headers)

    async def framed(self, request: Request) -> Response:
        number = request.path_params["number"]
        self._capture(number)
        page = original_page(number)
        return Response(page.html, media_type="text/html", headers={"content-security-policy": page.policy})

    async def original(self, request: Request) -> Response:
        content, media_type = self._capture(request.path_params["number"])
        shown = harmless(content, media_type)
        policy = f"{POLICY}; frame-ancestors 'self'"
        return Response(
            shown.content, headers={"content-security-policy": policy, "content-type": shown.media_type}
        )

    def _finished(self) -> Finished:
        if self._job.finished is None:
            raise HTTPException(404)
        return self._job.finished

    def _capture(self, number: int) -> tuple[bytes, str]:
        """Return the bytes and the type of a capture by its number on the page."""
        captures = sorted(self._finished().traced.dossier.captures, key=lambda one: (one.path, one.id))
        if not 1 <= number <= len(captures):
            raise HTTPException(404)
        capture = captures[number - 1]
        content = self._case.original(capture.path)
        if content is None:
            raise HTTPException(404)
        return content, capture.media_type


def _event(name: str, data: str) -> bytes:
    return b"event: %s\ndata: %s\n\n" % (name.encode(), msgspec.json.encode(data))
