"""Tests a real Python client of Bokeh with our server. Started by run.mjs, which serves the apps of this folder.

    python checks.py BASE_URL [NODE ROOT]

Prints a line per check and, last, the sums. NODE and ROOT (our project folder, built) are for the checks of tokens; without
them those are skipped. Bokeh's own server, given equal apps, passes the rest but one: it tells a second client of an answer
before the change that was answered.
"""
import asyncio
import json
import re
import subprocess
import sys
import traceback
import urllib.error
import urllib.request
from contextlib import contextmanager
from unittest.mock import patch

import numpy as np
from bokeh.client import pull_session, push_session, show_session
from bokeh.document import Document
from bokeh.models import Button, ColumnDataSource, Div, Slider
from bokeh.plotting import figure
from bokeh.util.token import check_token_signature, generate_jwt_token, generate_session_id, get_session_id, get_token_payload
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

BASE_URL = sys.argv[1].rstrip("/")
NODE, ROOT = (sys.argv[2], sys.argv[3]) if len(sys.argv) > 3 else (None, None)
SECRET = "secret-key-of-at-least-32-bytes-long!!"
LIMIT_S = 15

CHECKS = []


class Skip(Exception):
    pass


def check(title):
    def register(function):
        CHECKS.append((title, function))
        return function

    return register


def url(path):
    return BASE_URL + path


@contextmanager
def recorded(session):
    """The session, and a list of every message that it receives from now on, including those that the client discards."""
    connection, messages = session._connection, []
    pop = connection._pop_message

    async def recording_pop():
        message = await pop()
        messages.append(message)
        return message

    connection._pop_message = recording_pop
    try:
        yield messages
    finally:
        session.close()


def patched_events(messages):
    return [event for message in messages if message and message.msgtype == "PATCH-DOC" for event in message.content["events"]]


def wait_until(session, predicate, what):
    """Lets the client receive until the predicate is true, which is evaluated after each message."""
    loop = session._connection.io_loop
    deadline = loop.call_later(LIMIT_S, loop.stop)
    session._connection._loop_until(predicate)
    loop.remove_timeout(deadline)
    assert predicate(), f"{LIMIT_S} s went by without: {what}"


def by_name(session, name):
    model = session.document.select_one({"name": name})
    assert model is not None, f"the document has no model called {name}"
    return model


def column(source, name):
    return np.asarray(source.data[name]).tolist()


def run_node(script, *args):
    """Runs a module that may import from our build. Returns its stdout."""
    if NODE is None:
        raise Skip("there is no build of ours to ask")
    result = subprocess.run(
        [NODE, "--input-type=module", "-e", script, *args], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def mint(session_id, payload=None, secret=None):
    """Creates a token with plotctl. `payload` is JSON, in which {"bytes": text} is a byte string."""
    return run_node(
        """
        import { makeSessionToken } from "./dist/codegen/tools.js";
        const [sessionId, payload, secret] = JSON.parse(process.argv[1], (key, value) =>
          value !== null && typeof value === "object" && "bytes" in value ? Buffer.from(value.bytes) : value);
        console.log(makeSessionToken(sessionId, {
          expiresAt: 2000000000, payload: payload ?? undefined, secret: secret ?? undefined }));
        """,
        json.dumps([session_id, payload, secret]),
    )


def read(token, secret=None):
    """Reads a token with plotctl, with byte strings as {"bytes": text}."""
    return json.loads(
        run_node(
            """
            import { readSessionToken } from "./dist/codegen/tools.js";
            const [token, secret] = JSON.parse(process.argv[1]);
            const { sessionId, payload } = readSessionToken(token, { secret: secret ?? undefined });
            const plain = (value) =>
              ArrayBuffer.isView(value) ? { bytes: Buffer.from(value).toString() }
              : Array.isArray(value) ? value.map(plain)
              : value !== null && typeof value === "object"
                ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
              : value;
            console.log(JSON.stringify({ sessionId, payload: plain(payload) }));
            """,
            json.dumps([token, secret]),
        )
    )


def open_socket(path, token):
    """Opens a websocket directly. Returns (type of the first message or None, close code, the document's JSON or None)."""

    async def run():
        request = HTTPRequest(url(path).replace("http", "ws", 1))
        socket = await websocket_connect(request, subprotocols=["bokeh", token])
        assert socket.selected_subprotocol == "bokeh", socket.selected_subprotocol

        async def next_text():
            return await asyncio.wait_for(socket.read_message(), LIMIT_S)

        header = await next_text()
        if header is None:
            return None, socket.close_code, None
        ack = [json.loads(header), json.loads(await next_text()), json.loads(await next_text())]
        assert ack[2] == {} and "reqid" not in ack[0], ack
        for part in ('{"msgid": "1", "msgtype": "PULL-DOC-REQ"}', "{}", "{}"):
            await socket.write_message(part)
        reply, _, content = [json.loads(await next_text()) for _ in range(3)]
        assert reply["msgtype"] == "PULL-DOC-REPLY" and reply["reqid"] == "1", reply
        socket.close()
        return ack[0]["msgtype"], None, content["doc"]

    return asyncio.run(run())


def arguments_in(doc):
    """The arguments that the app `arguments` saw, as it wrote them into its only root."""
    return json.loads(doc["roots"][0]["attributes"]["text"])


# Tokens


@check("a token created by Python opens our websocket, and the first message is an ACK")
def _():
    token = generate_jwt_token(generate_session_id(), signed=False)
    first, _, doc = open_socket("/arguments/ws", token)
    assert first == "ACK", first
    assert {"version", "title", "config", "roots"} <= set(doc), doc


@check("the app sees the arguments of the payload of a token created by Python, not those of the socket")
def _():
    payload = {"headers": {}, "cookies": {}, "arguments": {"x": [b"1", "ü".encode()]}}
    token = generate_jwt_token(generate_session_id(), signed=False, extra_payload=payload)
    doc = open_socket("/arguments/ws?y=2", token)[2]
    assert arguments_in(doc) == {"x": ["1", "ü"]}, doc


@check("an expired token created by Python is rejected")
def _():
    if NODE is None:
        raise Skip("other servers use other close codes")
    token = generate_jwt_token(generate_session_id(), signed=False, expiration=-10)
    first, code, _ = open_socket("/arguments/ws", token)
    assert (first, code) == (None, 4410), (first, code)


@check("Python reads our tokens, including byte strings and non-ASCII text")
def _():
    token = mint("séance ☃", {"arguments": {"x": [{"bytes": "1"}, {"bytes": "ü"}]}, "user": "Jörg"})
    assert get_session_id(token) == "séance ☃"
    expected = {"arguments": {"x": [b"1", "ü".encode()]}, "user": "Jörg", "session_expiry": 2000000000}
    assert get_token_payload(token) == expected, get_token_payload(token)


@check("Python accepts our signature of a token, and rejects a changed one")
def _():
    session_id = run_node(
        'import { generateSessionId } from "./dist/codegen/tools.js"; console.log(generateSessionId(process.argv[1]))',
        SECRET,
    )
    token = mint(session_id, {"a": 1}, SECRET)
    assert check_token_signature(token, SECRET, True)
    assert not check_token_signature(token[:-1] + ("A" if token[-1] != "A" else "B"), SECRET, True)
    assert not check_token_signature(mint("unsigned", None, SECRET), SECRET, True)


@check("we accept Python's signature of a token, and read its payload")
def _():
    session_id = generate_session_id(SECRET.encode(), True)
    payload = {"arguments": {"x": [b"1"]}, "user": "Jörg"}
    ours = read(generate_jwt_token(session_id, SECRET.encode(), True, payload, 300), SECRET)
    assert ours["sessionId"] == session_id
    assert ours["payload"]["arguments"] == {"x": [{"bytes": "1"}]} and ours["payload"]["user"] == "Jörg", ours


@check("Python reads the token of our page, which has the page's arguments")
def _():
    page = urllib.request.urlopen(url("/arguments?foo=10&foo=11")).read().decode()
    match = re.search(r'"token":\s*"([^"]+)"', page.replace("&quot;", '"'))
    assert match, "no token in the page"
    payload = get_token_payload(match[1])
    assert payload["arguments"] == {"foo": [b"10", b"11"]}, payload
    assert arguments_in(open_socket("/arguments/ws", match[1])[2]) == {"foo": ["10", "11"]}


# Sessions


@check("pull_session passes its arguments to the app, and returns the app's roots")
def _():
    with pull_session(url=url("/arguments"), arguments={"x": "1", "name": "a b&c=ü"}) as session:
        assert json.loads(by_name(session, "arguments").text) == {"x": ["1"], "name": ["a b&c=ü"]}
        assert session.document.title == "Arguments", session.document.title


@check("the next client that pulls the session gets the pushed document")
def _():
    doc = Document(title="Pushed")
    source = ColumnDataSource({"x": np.arange(1000, dtype="float64"), "y": [None, "a"] * 500}, name="source")
    plot = figure(name="plot", title="A plot", width=321)
    plot.scatter("x", "x", source=source)
    doc.add_root(plot)
    doc.add_root(Slider(name="slider", start=0, end=10, value=3))
    with push_session(doc, session_id=generate_session_id(), url=url("/blank")) as pusher:
        with pull_session(session_id=pusher.id, url=url("/blank")) as session:
            assert session.document.title == "Pushed"
            assert [root.name for root in session.document.roots] == ["plot", "slider"]
            assert [root.id for root in session.document.roots] == [root.id for root in doc.roots]
            assert by_name(session, "plot").title.text == "A plot" and by_name(session, "plot").width == 321
            assert column(by_name(session, "source"), "x") == column(source, "x")
            assert column(by_name(session, "source"), "y") == [None, "a"] * 500


@check("later changes of the pushing client reach the pulling client")
def _():
    doc = Document()
    slider = Slider(name="slider", start=0, end=10, value=3)
    doc.add_root(slider)
    with push_session(doc, session_id=generate_session_id(), url=url("/blank")) as pusher:
        with pull_session(session_id=pusher.id, url=url("/blank")) as session, recorded(session):
            slider.value = 7
            doc.title = "Later"
            doc.add_root(Button(name="button", label="new"))
            pusher.force_roundtrip()
            wait_until(session, lambda: len(session.document.roots) == 2, "the new root")
            assert by_name(session, "slider").value == 7
            assert session.document.title == "Later"
            assert by_name(session, "button").label == "new"


@check("a bad path fails with an OSError that names it")
def _():
    try:
        pull_session(url=url("/nope")).close()
    except OSError as error:
        assert "path" in str(error) and "/nope" in str(error), error
    else:
        raise AssertionError("it was accepted")


@check("request_server_info returns both versions")
def _():
    with pull_session(url=url("/blank")) as session:
        versions = session.request_server_info()["version_info"]
        assert set(versions) == {"bokeh", "server"}, versions
        assert all(re.fullmatch(r"\d+\.\d+\.\d+.*", version) for version in versions.values()), versions


@check("a document of 10 MB arrives completely")
def _():
    with pull_session(url=url("/big")) as session:
        x = np.asarray(by_name(session, "source").data["x"])
        assert x.dtype == "float64" and len(x) == 1_250_000, (x.dtype, len(x))
        assert np.array_equal(x, np.arange(1_250_000) / 2)


@check("a local change reaches the server, which sends its reaction and does not echo the change")
def _():
    with pull_session(url=url("/answer")) as session, recorded(session) as messages:
        slider, answer = by_name(session, "slider"), by_name(session, "answer")
        slider.value = 5
        wait_until(session, lambda: answer.text == "5", "the server's answer")
        session.force_roundtrip()
        echoes = [event for event in patched_events(messages) if event.get("model", {}).get("id") == slider.id]
        assert echoes == [], echoes
        assert slider.value == 5


@check("a local change reaches a second client before its reply is sent")
def _():
    with pull_session(url=url("/answer")) as first, pull_session(url=url("/answer"), session_id=first.id) as second:
        with recorded(second) as messages:
            by_name(first, "slider").value = 6
            first.force_roundtrip()
            wait_until(second, lambda: by_name(second, "answer").text == "6", "the answer in the second client")
            assert by_name(second, "slider").value == 6
            changed = [event["attr"] for event in patched_events(messages)]
            assert changed == ["value", "text"], changed


@check("streamed, patched and replaced columns reach the server and a second client alike")
def _():
    with pull_session(url=url("/columns")) as first, pull_session(url=url("/columns"), session_id=first.id) as second:
        mine, theirs = by_name(first, "source"), by_name(second, "source")
        lengths = by_name(second, "lengths")
        with recorded(second):
            mine.stream({"x": [4, 5], "y": [4.5, 5.5]}, rollover=4)
            mine.patch({"y": [(0, -1.0), (slice(1, 3), [-2.0, -3.0])]})
            first.force_roundtrip()
            wait_until(second, lambda: column(theirs, "y") == [-1.0, -2.0, -3.0, 5.5], "the patched column")
            assert column(theirs, "x") == column(mine, "x") == [2, 3, 4, 5]
            mine.data = {"x": np.array([1.5, 2.5]), "y": np.array([3, 4], dtype="int32")}
            first.force_roundtrip()
            wait_until(
                second,
                lambda: [column(theirs, name) for name in ("x", "y")] == [[1.5, 2.5], [3, 4]] and lengths.text == "2",
                "the new columns, and the server's word on them",
            )


@contextmanager
def browser_at(page_url, name):
    """A real browser that shows the model called `name`; the returned function sends it a line and returns its answer."""
    if NODE is None:
        raise Skip("needs node")
    script = [NODE, ROOT + "/test/interop/browser.mjs", page_url, name]
    process = subprocess.Popen(script, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout.readline() == "drawn\n"

        def ask(line):
            process.stdin.write(line + "\n")
            process.stdin.flush()
            return process.stdout.readline().strip()

        yield ask
    finally:
        process.stdin.close()
        process.wait(LIMIT_S)


@check("show_session opens the page of the given session")
def _():
    opened = []

    class Browser:
        def open(self, page_url, **_):
            opened.append(page_url)
            return True

    with pull_session(url=url("/answer")) as session:
        with patch("bokeh.util.browser.get_browser_controller", lambda **_: Browser()):
            show_session(session=session)
            show_session(session_id=session.id, url=url("/answer"))
        for page_url in opened:
            page = urllib.request.urlopen(page_url).read().decode()
            token = re.search(r'"token":"([^"]+)"', page).group(1)
            assert get_session_id(token) == session.id, page_url
    assert len(opened) == 2


@check("two Python clients and a browser on one session see each other's changes")
def _():
    doc = Document()
    doc.add_root(Slider(name="slider", start=0, end=10, value=3))
    session_id = generate_session_id()
    page_url = url("/blank") + "?bokeh-session-id=" + session_id
    with push_session(doc, session_id=session_id, url=url("/blank")) as one:
        with pull_session(session_id=session_id, url=url("/blank")) as two, browser_at(page_url, "slider") as browser:
            assert browser("get value") == "3"
            doc.get_model_by_name("slider").value = 5
            one.force_roundtrip()
            assert browser("await value 5") == "seen"
            wait_until(two, lambda: by_name(two, "slider").value == 5, "the first client's value")
            by_name(two, "slider").value = 6
            two.force_roundtrip()
            assert browser("await value 6") == "seen"
            wait_until(one, lambda: doc.get_model_by_name("slider").value == 6, "the second client's value")
            assert browser("set value 8") == "set"
            wait_until(one, lambda: doc.get_model_by_name("slider").value == 8, "the browser's value")
            wait_until(two, lambda: by_name(two, "slider").value == 8, "the browser's value")


@check("a wrong value is rejected, and the connection stays open")
def _():
    with pull_session(url=url("/answer")) as session, recorded(session) as messages:
        slider, answer = by_name(session, "slider"), by_name(session, "answer")
        event = {"kind": "ModelChanged", "model": {"id": slider.id}, "attr": "value", "new": "12px"}
        message = session._connection._protocol.assemble(
            '{"msgid": "wrong", "msgtype": "PATCH-DOC"}', "{}", json.dumps({"events": [event]})
        )
        reply = session._connection._send_message_wait_for_reply(message)
        assert reply.msgtype == "ERROR", reply
        assert len(reply.content["text"]) > 0 and "traceback" in reply.content, reply.content
        slider.value = 2
        wait_until(session, lambda: answer.text == "2", "the server's answer after the refusal")


def main():
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for title, function in CHECKS:
        outcome, detail = "passed", ""
        try:
            function()
        except Skip as skip:
            outcome, detail = "skipped", str(skip)
        except BaseException:
            outcome, detail = "failed", traceback.format_exc()
        counts[outcome] += 1
        print(f"{outcome:8}{title}" + (f"\n{detail}" if detail else ""), flush=True)
    print(", ".join(f"{count} {outcome}" for outcome, count in counts.items()), flush=True)
    sys.exit(1 if counts["failed"] else 0)


main()
