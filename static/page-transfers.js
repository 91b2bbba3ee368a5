// Files up and down by HTTP, beside the websocket: sends the files of upload inputs with their progress, and saves the files
// that the app offers to this page. The page script calls it.
(() => {
  "use strict";

  if (globalThis.plotctlTransfers !== undefined) return;

  const DOWNLOAD_MESSAGE = "plotctl:download";

  function addressOf(connection, path) {
    const address = new URL(connection.url.replace(/^ws/, "http").replace(/\/ws$/, `/plotctl/${path}`));
    address.search = "";
    return address;
  }

  function handleMessages(session, connection) {
    session.document.on_message(DOWNLOAD_MESSAGE, (offer) => save(connection, offer));
  }

  function save(connection, { ticket, name }) {
    const link = document.createElement("a");
    link.href = addressOf(connection, `downloads/${ticket}`);
    link.download = name;
    // The attribute counts only at the page's own origin; elsewhere, an error must not replace the page.
    if (link.origin !== location.origin) link.target = "_blank";
    link.click();
  }

  /** What an upload input may send; undefined for other file inputs. */
  function uploadOf({ tags }) {
    for (const tag of tags) {
      const upload = tag instanceof Map ? tag.get("plotctl_upload") : tag?.plotctl_upload;
      if (upload !== undefined) return { maxBytes: upload instanceof Map ? upload.get("max_bytes") : upload.max_bytes };
    }
    return undefined;
  }

  // A view is rendered again when a property changes, and the progress stays.
  const areas = new WeakMap(); // by model

  function installProgress(prototype) {
    const { render } = prototype;
    prototype.render = function () {
      render.call(this);
      const area = areas.get(this.model);
      if (area !== undefined) showArea(this, area);
    };
  }

  function areaOf(view) {
    let area = areas.get(view.model);
    if (area === undefined) {
      area = document.createElement("div");
      area.className = "plotctl-uploads";
      area.setAttribute("role", "status");
      areas.set(view.model, area);
    }
    if (!area.isConnected) showArea(view, area);
    // What has ended is shown until the next files are chosen.
    for (const row of [...area.children]) if (row.dataset.state !== "sending") row.remove();
    return area;
  }

  const STYLE = `
    .plotctl-uploads { display: grid; gap: 4px; font-size: 12px; }
    .plotctl-upload { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 2px 8px; margin-top: 4px; }
    .plotctl-upload span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .plotctl-upload em { font-style: normal; opacity: .75; font-variant-numeric: tabular-nums; }
    .plotctl-upload[data-state=failed] em { grid-column: 1 / -1; white-space: normal; opacity: 1; color: light-dark(#b3261e, #ff8a80); }
    .plotctl-upload progress { width: 100%; height: 6px; accent-color: light-dark(#2f7ed8, #6aa9f0); }
    .plotctl-upload button { border: 0; padding: 0 4px; background: none; color: inherit; font: inherit; cursor: pointer; }`;

  let sheet;

  function showArea({ shadow_el }, area) {
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    if (!shadow_el.adoptedStyleSheets.includes(sheet))
      shadow_el.adoptedStyleSheets = [...shadow_el.adoptedStyleSheets, sheet];
    shadow_el.append(area);
  }

  /** Sends files one after the other. */
  async function sendFiles(view, files, { maxBytes, connection }) {
    const area = areaOf(view);
    const rows = [...files].map((file) => [file, makeRow(area, file)]);
    // The same file can be chosen again.
    view.input_el.value = "";
    for (const [file, row] of rows) {
      if (row.isCancelled) continue;
      try {
        if (file.size > maxBytes)
          throw new Error(`It has ${sizeText(file.size)}; at most ${sizeText(maxBytes)} are accepted.`);
        await sendFile(view.model, file, { row, connection });
        row.finish("done", sizeText(file.size));
      } catch (error) {
        if (!row.isCancelled) row.finish("failed", error.message);
      }
    }
  }

  function makeRow(area, { name }) {
    const element = document.createElement("div");
    const label = document.createElement("span");
    const state = document.createElement("em");
    const bar = document.createElement("progress");
    const cancel = document.createElement("button");
    element.className = "plotctl-upload";
    element.dataset.state = "sending";
    label.textContent = name;
    label.title = name;
    state.textContent = "waiting";
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", `Upload of ${name}`);
    cancel.type = "button";
    cancel.textContent = "\u00d7";
    cancel.setAttribute("aria-label", `Cancel the upload of ${name}`);
    element.append(label, state, bar, cancel);
    area.append(element);
    const row = {
      isCancelled: false,
      onCancel: () => {},
      progress(part) {
        bar.value = part;
        state.textContent = `${Math.floor(100 * part)} %`;
        if (part < 1) return;
        bar.removeAttribute("value");
        state.textContent = "working";
      },
      finish(how, text) {
        element.dataset.state = how;
        state.textContent = text;
        bar.remove();
        cancel.remove();
      },
    };
    cancel.addEventListener("click", () => {
      row.isCancelled = true;
      row.finish("cancelled", "cancelled");
      row.onCancel();
    });
    return row;
  }

  function sendFile({ id }, file, { row, connection }) {
    const request = new XMLHttpRequest();
    const address = addressOf(connection, `uploads/${encodeURIComponent(id)}`);
    request.open("POST", address);
    request.withCredentials = true;
    request.setRequestHeader("Bokeh-Session-Token", connection.token);
    request.setRequestHeader("Accept", "application/json, text/plain");
    row.onCancel = () => request.abort();
    const body = new FormData();
    body.append("file", file, file.name);
    return new Promise((resolve, reject) => {
      request.upload.onprogress = ({ loaded, total }) => {
        if (!row.isCancelled) row.progress(total === 0 ? 1 : loaded / total);
      };
      request.onload = () => {
        if (request.status !== 200) {
          reject(
            new Error(
              request.responseText.split("\n").slice(1).join(" ") || request.responseText || "The upload failed.",
            ),
          );
          return;
        }
        for (const { type, data } of JSON.parse(request.responseText).messages)
          if (type === DOWNLOAD_MESSAGE) save(connection, data);
        resolve();
      };
      request.onerror = () => reject(new Error("The connection was lost. Upload the file again."));
      request.onabort = () => reject(new Error("cancelled"));
      request.send(body);
    });
  }

  function sizeText(bytes) {
    const [unit, name] =
      bytes >= 1e9 ? [1e9, "GB"] : bytes >= 1e6 ? [1e6, "MB"] : bytes >= 1e3 ? [1e3, "kB"] : [1, "bytes"];
    return `${Math.round((10 * bytes) / unit) / 10} ${name}`;
  }

  globalThis.plotctlTransfers = { handleMessages, installProgress, sendFiles, uploadOf };
})();
