import { Document } from "../../../../src/document/document.js";
import { Slider } from "../../../../src/exports/models.js";
import { startApiServer, type ApiServer } from "../../../support/api-server.js";

let api: ApiServer;
afterEach(() => api.running.stop());

function docJson(title = "Plots", value = 1) {
  const doc = new Document();
  doc.title = title;
  doc.add_root(new Slider({ start: 0, end: 10, value }));
  return doc.to_json();
}

describe("a published document", () => {
  it("is there under its owner and name, for the owner alone", async () => {
    api = await startApiServer();
    const ada = await api.addUser("ada");
    const bob = await api.addUser("bob");
    const created = await api.call("PUT /documents/ada/prices", { key: ada.key, body: { doc: docJson() } });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({ owner: "ada", name: "prices", title: "Plots", revision: 1, right: "own" });
    expect(created.json).toHaveProperty("url", api.running.url("/d/ada/prices"));
    const shown = await api.call("GET /documents/ada/prices", { key: ada.key });
    expect(shown.json).toEqual(created.json);
    for (const key of [bob.key, undefined]) {
      const [hidden, missing] = [
        await api.call("GET /documents/ada/prices", { key }),
        await api.call("GET /documents/ada/nothing", { key }),
      ];
      expect(hidden.status).toBe(404);
      expect(hidden.text).toBe(missing.text);
    }
  });
});
