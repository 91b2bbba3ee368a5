// The pages of published documents over HTTP: who sees them, what they say, and what is below them.
import { Div, figure, Document } from "plotctl";
import { newShareToken } from "../../../support/share-token.js";
import { startApiServer, type ApiServer } from "../../../support/api-server.js";

function content(text = "hello"): unknown {
  const doc = new Document();
  const plot = figure({ title: text });
  plot.line([1, 2, 3], [1, 4, 9]);
  doc.add_root(plot);
  doc.add_root(new Div({ text }));
  return doc.to_json();
}

describe("the pages of published documents", () => {
  let server: ApiServer;
  let ada: { user: { id: string }; key: string };
  let bob: { user: { id: string }; key: string };

  beforeAll(async () => {
    server = await startApiServer();
    [ada, bob] = await Promise.all([server.addUser("ada"), server.addUser("bob")]);
    for (const [name, visibility] of [
      ["secret", "private"],
      ["linked", "link"],
      ["open", "public"],
    ]) {
      const body = { doc: content(name), title: `The ${name} one`, description: "Line <1>", visibility };
      const { status } = await server.call(`PUT /documents/ada/${name}`, { key: ada.key, body });
      expect(status).toBe(201);
    }
  }, 60_000);

  afterAll(() => server?.running.stop());

  const get = async (
    path: string,
    { key, headers = {} }: { key?: string; headers?: Record<string, string> } = {},
  ): Promise<{ status: number; headers: Headers; text: string }> => {
    const answer = await fetch(server.running.url(path), {
      redirect: "manual",
      headers: { accept: "text/html", ...(key !== undefined && { authorization: `Bearer ${key}` }), ...headers },
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  it("show a document to who may read it, under a policy without code", async () => {
    const { status, headers, text } = await get("/d/ada/open");
    expect(status).toBe(200);
    expect(text).toContain("<bdi>The open one</bdi>");
    expect(text).toContain("Line &lt;1&gt;");
    expect(text).toContain('<meta property="og:image"');
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("default-src 'none'");
    // Scripts without an address hold JSON only.
    expect([...text.matchAll(/<script(?![^>]*src=)([^>]*)>/g)].map(([, rest]) => rest)).toEqual([
      ' type="application/json" id="docs"',
      ' type="application/vnd.plotctl.render-items+json" data-docs="docs"',
    ]);
    expect(text).not.toContain('data-do="share"');
    expect((await get("/d/ada/open", { key: ada.key })).text).toContain('data-do="share"');
    expect((await get("/d/ADA/Open")).status).toBe(200);
    expect((await get("/d/ada/secret", { key: ada.key })).status).toBe(200);
  });

  it("answer as for a document that is not there where a reader may not see it", async () => {
    for (const below of ["", "?embed", "/picture", "/download.html", "/download.json", "/metadata"]) {
      for (const key of [undefined, bob.key]) {
        const [hidden, missing] = await Promise.all(
          ["secret", "absent"].map((name) => get(`/d/ada/${name}${below}`, { ...(key !== undefined && { key }) })),
        );
        expect([hidden?.status, hidden?.text]).toEqual([404, missing?.text]);
        expect([...(hidden?.headers ?? [])].filter(([name]) => name !== "date")).toEqual(
          [...(missing?.headers ?? [])].filter(([name]) => name !== "date"),
        );
      }
    }
    const script = "/autoload.js?bokeh-autoload-element=x";
    const [hidden, missing] = await Promise.all(["secret", "absent"].map((name) => get(`/d/ada/${name}${script}`)));
    expect([hidden?.status, hidden?.text]).toEqual([missing?.status, missing?.text]);
  });

  it("list documents: one's own, and what others may see of a user", async () => {
    const own = await get("/u/", { key: ada.key });
    expect(own.status).toBe(200);
    for (const name of ["secret", "linked", "open"]) expect(own.text).toContain(`The ${name} one`);
    const found = await get("/u/?q=linked", { key: ada.key });
    expect([found.text.includes("The linked one"), found.text.includes("The open one")]).toEqual([true, false]);
    const seen = await get("/u/ada");
    expect(["open", "linked", "secret"].map((name) => seen.text.includes(`The ${name} one`))).toEqual([
      true,
      false,
      false,
    ]);
    const signIn = await get("/u/");
    expect([signIn.status, signIn.headers.get("location")]).toEqual([302, "/login?next=%2Fu%2F"]);
    const [empty, absent] = await Promise.all([get("/u/bob"), get("/u/nobody")]);
    expect([empty.status, empty.text]).toEqual([404, absent.text]);
    expect((await get("/u/bob", { key: bob.key })).status).toBe(200);
  });

  it("show kept revisions, and say which one", async () => {
    const body = { doc: content("second") };
    expect((await server.call("PUT /documents/ada/linked", { key: ada.key, body })).status).toBe(200);
    const latest = await get("/d/ada/linked");
    expect(latest.text).toContain("second");
    expect(latest.text).toContain("?rev=1");
    const first = await get("/d/ada/linked?rev=1");
    expect(first.text).toContain("This is revision 1.");
    for (const rev of ["7", "-1", "x", "1e3"]) expect((await get(`/d/ada/linked?rev=${rev}`)).status).toBe(404);
  });

  it("give downloads that no browser shows as a page of the server", async () => {
    const json = await get("/d/ada/open/download.json");
    expect(json.headers.get("content-disposition")).toContain('attachment; filename="open.json"');
    expect(json.headers.get("x-content-type-options")).toBe("nosniff");
    expect(JSON.parse(json.text)).toHaveProperty("roots.length", 2);
    const html = await get("/d/ada/open/download.html");
    expect(html.headers.get("content-disposition")).toContain("attachment");
    expect(html.text).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;; script-src/,
    );
    expect(html.text).not.toContain("unsafe-eval");
  });

  it("give a neutral picture until there is one, and cache by who may see it", async () => {
    const none = await get("/d/ada/open/picture");
    expect([none.status, none.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
    const document = await server.store.documents.find(ada.user.id, "open");
    await server.store.pictures.put(document?.id ?? "", { rev: 1, type: "image/webp", bytes: new Uint8Array([1, 2]) });
    const picture = await get("/d/ada/open/picture?v=1");
    expect([picture.headers.get("content-type"), picture.headers.get("cache-control")]).toEqual([
      "image/webp",
      "public, max-age=300",
    ]);
    const etag = picture.headers.get("etag") ?? "";
    expect(
      (await get("/d/ada/open/picture", { headers: { "if-none-match": etag, "cache-control": "max-age=0" } })).status,
    ).toBe(304);
    expect((await get("/u/", { key: ada.key })).text).toContain("/d/ada/open/picture?v=1");
    const hidden = await get("/d/ada/secret/picture", { key: ada.key });
    expect(hidden.headers.get("cache-control")).toBe("private, no-cache");
  });

  it("open by a share link, until it ends", async () => {
    const document = await server.store.documents.find(ada.user.id, "secret");
    const { token, hash } = newShareToken();
    await server.store.sharing.share({ hash, documentId: document?.id ?? "" });
    const page = await get(`/s/${token}`);
    expect([page.status, page.headers.get("set-cookie")]).toEqual([200, null]);
    expect(page.text).toContain("The secret one");
    expect(page.text).not.toContain("og:image");
    expect((await get(`/s/${token}/picture`)).status).toBe(200);
    expect((await get(`/s/${token}/download.json`)).status).toBe(200);
    const owner = await get("/d/ada/secret", { key: ada.key });
    expect(owner.text).toContain("a share link opens it until revoked");
    expect((await get(`/s/${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`)).status).toBe(404);
    await server.store.sharing.revokeShare(hash);
    const over = await get(`/s/${token}`);
    expect([over.status, over.text.includes("This link was revoked.")]).toEqual([410, true]);
    expect((await server.store.sharing.findShare(hash))?.uses).toBe(3);
  });

  it("are shown in other sites only in a frame", async () => {
    const script = await get("/d/ada/open/autoload.js?bokeh-autoload-element=place");
    expect(script.text).toContain('createElement("iframe")');
    expect(script.text).toContain("/d/ada/open?embed");
    const frame = await get("/d/ada/open?embed");
    expect(frame.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(frame.text).not.toContain("<header");
    expect((await get("/d/ada/linked?embed")).headers.get("content-security-policy")).toContain(
      "frame-ancestors 'self'",
    );
    const json = await get("/d/ada/open/autoload.js", {
      headers: { accept: "application/json", origin: "http://elsewhere.example" },
    });
    expect(json.status).toBe(403);
    expect(JSON.parse((await get("/d/ada/open/metadata")).text)).toMatchObject({
      url: "/d/ada/open",
      data: { owner: "ada", title: "The open one", revision: 1 },
    });
  });

  it("lead from a former name to the present one", async () => {
    const body = { doc: content() };
    await server.call("PUT /documents/ada/before", { key: ada.key, body });
    const document = await server.store.documents.find(ada.user.id, "before");
    await server.store.documents.change(document?.id ?? "", { name: "after wards" });
    const moved = await get("/d/ada/before/download.json?rev=1", { key: ada.key });
    expect([moved.status, moved.headers.get("location")]).toEqual([308, "/d/ada/after%20wards/download.json?rev=1"]);
    expect((await get("/d/ada/before")).status).toBe(404);
  });

  it("show the account of who is signed in", async () => {
    const { text, status } = await get("/account", { key: bob.key });
    expect(status).toBe(200);
    expect(text).toContain("API keys");
    expect(text).not.toContain(bob.key.split("_")[2]);
    expect((await get("/account")).status).toBe(302);
  });

  it("list 200 documents with one query a page", async () => {
    const many = await server.addUser("many");
    const template = await server.store.documents.find(ada.user.id, "open");
    const revision = await server.store.documents.revision(template?.id ?? "");
    for (let at = 0; at < 200; at++) {
      await server.store.documents.publish({
        ownerId: many.user.id,
        name: `document ${at}`,
        revision: revision ?? { doc: new Uint8Array(), buffers: new Uint8Array(), bokehVersion: "" },
      });
    }
    const calls: string[] = [];
    const { documents, pictures, sharing, users } = server.store;
    const watched = Object.entries({ documents, pictures, sharing, users }).flatMap(([part, store]) =>
      Object.getOwnPropertyNames(Object.getPrototypeOf(store))
        .filter((name) => name !== "constructor" && typeof (store as never)[name] === "function")
        .map((name) => {
          const spied = store as unknown as Record<string, (...args: unknown[]) => unknown>;
          const before = spied[name] as (...args: unknown[]) => unknown;
          spied[name] = (...args) => {
            calls.push(`${part}.${name}`);
            return before.apply(store, args);
          };
          return () => delete spied[name];
        }),
    );
    let [url, count, pages] = ["/u/", 0, 0];
    while (url !== "") {
      calls.length = 0;
      const { text } = await get(url, { key: many.key });
      const ofDocuments = calls.filter((call) => /^(documents|pictures)\./.test(call));
      expect(ofDocuments.filter((call) => call === "documents.list")).toHaveLength(1);
      // The queue of pictures may look at a document meanwhile; a page has 60.
      expect(ofDocuments.length).toBeLessThan(10);
      count += text.match(/<li class="card"/g)?.length ?? 0;
      pages += 1;
      url = (/rel="next" href="([^"]*)"/.exec(text)?.[1] ?? "").replaceAll("&amp;", "&");
    }
    watched.forEach((restore) => restore());
    expect([count, pages]).toEqual([200, 4]);
  });
});
