"""Let the official SDK's client talk to `headwater mcp`, in both eras of the protocol, and check each answer it takes.

It is no dependency of the project: install it apart (`python -m venv V; V/bin/pip install mcp==2.3.0`), then run
`V/bin/python benchmarks/mcp_clients.py PYTHON CASE.hw|DOSSIER.json`, where PYTHON is an interpreter that has headwater.
The SDK checks every message against the schema of the version, and every structured answer against its tool's schema.
"""

import asyncio
import os
import sys

from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

QUESTIONS = {
    "find_quotation": {"quotation": "the"},
    "resolve_time": {"phrase": "last Tuesday", "anchor": "2031-03-14"},
    "search": {"query": "the"},
}


async def _ask(server: StdioServerParameters, mode: str) -> None:
    async with Client(stdio_client(server), mode=mode) as client:
        tools = (await client.list_tools()).tools
        ids: dict[str, str] = {}
        for tool in tools:
            arguments = QUESTIONS.get(tool.name, {})
            needed = tool.input_schema.get("required", [])
            for name in needed:
                if name in ids:
                    arguments = {**arguments, name: ids[name]}
            found = await client.call_tool(tool.name, arguments)
            text = found.content[0].text
            if found.is_error:
                raise SystemExit(f"{mode}: {tool.name}: {text}")
            _note(found.structured_content["answer"], ids)
            print(f"{mode}: {tool.name}: {len(text):,} characters")
        captures = (await client.list_resources()).resources
        text = (await client.read_resource(str(captures[0].uri))).contents[0].text
        templates = (await client.list_resource_templates()).resource_templates
        print(
            f"{mode}: {len(tools)} tools, {len(captures)} captures, {len(text):,} characters, {len(templates)} template"
        )


def _note(answer: dict[str, object], ids: dict[str, str]) -> None:
    for kind in ("claim", "source", "article", "capture"):
        rows = answer.get(f"{kind}s")
        if isinstance(rows, list) and rows:
            ids[kind] = rows[0]["id"]


def main() -> None:
    """Talk in every mode."""
    python, place = sys.argv[1:]
    server = StdioServerParameters(command=python, args=["-m", "headwater", "mcp", place], env=dict(os.environ))
    for mode in ("auto", "legacy", "2026-07-28"):
        asyncio.run(_ask(server, mode))


if __name__ == "__main__":
    main()
