// The script of the pages of published documents: times in the reader's words, menus, dialogs and forms, which send what is
// entered to the HTTP API. Texts of users become text nodes only. Without this script the pages can be read.
(() => {
  "use strict";

  const metaOf = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const prefix = metaOf("plotctl-prefix") ?? "";
  const token = metaOf("plotctl-xsrf");
  const byId = (id) => document.getElementById(id);
  document.documentElement.classList.add("has-script");

  /** Calls the API; rejects with an error whose message is for the reader. */
  async function call(method, path, body) {
    let response;
    try {
      response = await fetch(`${prefix}/api/v1${path}`, {
        method,
        headers: {
          Accept: "application/json",
          ...(token === undefined ? {} : { "X-XSRFToken": token }),
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: "same-origin",
      });
    } catch {
      throw new Error("The server does not answer. Try again.");
    }
    const text = await response.text();
    const answer = text.startsWith("{") ? JSON.parse(text) : {};
    if (response.ok) return answer;
    const { message = `The server answered ${response.status}.`, hint } = answer.error ?? {};
    throw Object.assign(new Error(hint === undefined ? message : `${message} ${hint}`), { status: response.status });
  }

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function button(text, onClick, properties = {}) {
    const made = element("button", { type: "button", textContent: text, ...properties });
    made.addEventListener("click", () => onClick(made));
    return made;
  }

  // Times

  const UNITS = [
    ["year", 31_536_000],
    ["month", 2_592_000],
    ["day", 86_400],
    ["hour", 3600],
    ["minute", 60],
  ];

  function timeText(date) {
    const seconds = (date.getTime() - Date.now()) / 1000;
    const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? [];
    if (unit === undefined) return "just now";
    return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(Math.trunc(seconds / size), unit);
  }

  function writeTime(time) {
    const date = new Date(time.dateTime);
    time.textContent = timeText(date);
    time.title = date.toLocaleString();
    return time;
  }

  const timeOf = (text) => writeTime(element("time", { dateTime: text }));
  document.querySelectorAll("time").forEach(writeTime);

  // Menus and keys

  addEventListener("click", ({ target }) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(target)) menu.open = false;
  });
  addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key === "Escape") {
      for (const menu of document.querySelectorAll("details.menu[open]")) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    }
    const search = document.querySelector('input[type="search"]');
    if (key !== "/" || ctrlKey || metaKey || altKey || search === null || target.matches("input, textarea, select"))
      return;
    event.preventDefault();
    search.focus();
  });

  let hideToast;

  function toast(text, action) {
    document.querySelector(".toast")?.remove();
    const made = element("div", { className: "toast" }, element("span", { textContent: text }));
    made.setAttribute("role", "status");
    if (action !== undefined) made.append(button(action.text, action.run));
    document.body.append(made);
    clearTimeout(hideToast);
    if (action === undefined) hideToast = setTimeout(() => made.remove(), 6000);
  }

  // Dialogs

  /** Runs what a form or a button does; its dialog or page shows why it failed. */
  async function attempt(place, work, control) {
    const error = place.querySelector(".error");
    error.textContent = "";
    if (control) control.disabled = true;
    try {
      await work();
    } catch (failure) {
      error.textContent = failure.message;
    } finally {
      if (control) control.disabled = false;
    }
  }

  function onSubmit(form, send) {
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      const place = form.closest("dialog") ?? form.closest("section");
      void attempt(place, () => send(new FormData(form), form), event.submitter);
    });
  }

  async function copy(field) {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      toast("Copied.");
    } catch {
      toast("The text is selected: copy it with your keyboard.");
    }
  }

  /** The document whose menu was used. */
  let current;

  const encoded = encodeURIComponent;
  const pathOf = ({ owner, name }) => `/documents/${encoded(owner)}/${encoded(name)}`;

  function openDialog(id) {
    const dialog = byId(id);
    dialog.querySelectorAll(".error").forEach((error) => (error.textContent = ""));
    dialog.showModal();
    return dialog;
  }

  addEventListener("click", ({ target }) => {
    const pressed = target.closest?.("[data-do], [data-close], [data-copy]");
    if (!pressed) return;
    const { close, copy: field, do: what } = pressed.dataset;
    pressed.closest("details.menu")?.removeAttribute("open");
    if (close !== undefined) pressed.closest("dialog").close();
    else if (field !== undefined) void copy(byId(field));
    else void DEEDS[what]?.(pressed);
  });

  const DEEDS = {
    share(pressed) {
      current = chosen(pressed);
      const dialog = openDialog("share");
      byId("share-title").textContent = `Share “${current.title.trim() || current.name}”`;
      byId("new-share").hidden = true;
      for (const radio of dialog.querySelectorAll('[name="visibility"]'))
        radio.checked = radio.value === current.visibility;
      void attempt(dialog, () => Promise.all([showShares(), showGrants()]));
    },
    rename(pressed) {
      current = chosen(pressed);
      const { elements } = openDialog("rename").querySelector("form");
      for (const name of ["title", "name", "description"]) elements[name].value = current[name];
    },
    delete(pressed) {
      current = chosen(pressed);
      openDialog("delete");
      byId("delete-title").textContent = `Delete “${current.title.trim() || current.name}”?`;
    },
    async restore(pressed) {
      try {
        await restore(chosen(pressed));
        location.reload();
      } catch (error) {
        toast(error.message);
      }
    },
    embed: () => openDialog("embed"),
    png: () => savePicture().catch((error) => toast(error.message)),
  };

  function chosen(pressed) {
    return { ...(pressed.closest("[data-owner]") ?? document.querySelector("[data-owner]")).dataset };
  }

  function restore(deleted) {
    return call("POST", `${pathOf(deleted)}/undelete`);
  }

  // Sharing

  async function showShares() {
    const { shares } = await call("GET", `${pathOf(current)}/shares`);
    byId("shares").replaceChildren(
      ...shares.map((share) => {
        const { id, state, uses, created_at, expires_at } = share;
        const parts = [`used ${uses === 1 ? "once" : `${uses} times`}, made `, timeOf(created_at)];
        if (state === "revoked") parts.push(", revoked");
        else if (expires_at === null) parts.push(", no limit");
        else parts.push(state === "active" ? ", expires " : ", expired ", timeOf(expires_at));
        const row = element("li", {}, element("span", {}, ...parts));
        if (state === "active") {
          const revoke = async () => {
            await call("DELETE", `${pathOf(current)}/shares/${encoded(id)}`);
            await showShares();
          };
          row.append(button("Revoke", (pressed) => attempt(byId("share"), revoke, pressed), { className: "danger" }));
        }
        return row;
      }),
    );
  }

  async function showGrants() {
    const { grants } = await call("GET", `${pathOf(current)}/grants`);
    byId("grants").replaceChildren(
      ...grants.map(({ user, group, right }) => {
        const name = element("bdi", { textContent: user ?? group });
        const what = ` (${user === undefined ? "group" : "user"}) may ${right === "write" ? "read and write" : "read"}`;
        const withdraw = async () => {
          const query = new URLSearchParams(user === undefined ? { group } : { user });
          await call("DELETE", `${pathOf(current)}/grants?${query}`);
          await showGrants();
        };
        const remove = button("Remove", (pressed) => attempt(byId("share"), withdraw, pressed), {
          className: "danger",
        });
        return element("li", {}, element("span", {}, name, what), remove);
      }),
    );
  }

  onSubmit(byId("add-grant"), async (data, form) => {
    await call("POST", `${pathOf(current)}/grants`, {
      [data.get("is")]: data.get("subject"),
      right: data.get("right"),
    });
    form.reset();
    await showGrants();
  });

  const DAY_MS = 86_400_000;

  onSubmit(byId("add-share"), async (data) => {
    const days = data.get("days");
    const expires_at = days === "" ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString();
    const { url } = await call("POST", `${pathOf(current)}/shares`, { expires_at });
    byId("new-share").hidden = false;
    byId("share-url").value = url;
    byId("share-url").select();
    await showShares();
  });

  byId("visibility")?.addEventListener("change", ({ target }) => {
    const dialog = byId("share");
    const change = async () => {
      await call("PATCH", pathOf(current), { visibility: target.value });
      current.visibility = target.value;
      dialog.addEventListener("close", () => location.reload(), { once: true });
    };
    void attempt(dialog, change);
  });

  onSubmit(document.querySelector("#rename form"), async (data) => {
    const entered = Object.fromEntries(data);
    const changes = Object.entries(entered).filter(([name, value]) => value !== current[name]);
    if (changes.length > 0) await call("PATCH", pathOf(current), Object.fromEntries(changes));
    if (entered.name !== current.name && document.querySelector(".about") !== null)
      location.assign(`${prefix}/d/${encoded(current.owner)}/${encoded(entered.name)}`);
    else location.reload();
  });

  onSubmit(document.querySelector("#delete form"), async () => {
    await call("DELETE", pathOf(current));
    byId("delete").close();
    const deleted = current;
    const card = [...document.querySelectorAll(".card")].find(({ dataset }) => dataset.id === deleted.id);
    if (card === undefined) {
      location.assign(`${prefix}/u/?deleted`);
      return;
    }
    card.remove();
    toast("The document is deleted.", {
      text: "Undo",
      run: () =>
        restore(deleted).then(
          () => location.reload(),
          (error) => toast(error.message),
        ),
    });
  });

  // A picture of what the reader sees

  async function savePicture() {
    const views = [...(globalThis.Bokeh?.index ?? [])].filter((view) => typeof view.export === "function");
    if (views.length === 0) throw new Error("There is nothing to draw yet.");
    const canvases = views.map((view) => view.export("png", true).canvas);
    const canvas = element("canvas", {
      width: Math.max(1, ...canvases.map(({ width }) => width)),
      height: Math.max(
        1,
        canvases.reduce((sum, { height }) => sum + height, 0),
      ),
    });
    const context = canvas.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    let top = 0;
    for (const each of canvases) {
      if (each.width > 0 && each.height > 0) context.drawImage(each, 0, top);
      top += each.height;
    }
    const blob = await new Promise((resolve, reject) => {
      try {
        canvas.toBlob(resolve, "image/png");
      } catch {
        reject(new Error("The browser keeps pictures of other sites in this document from being saved."));
      }
    });
    const url = URL.createObjectURL(blob);
    element("a", { href: url, download: `${document.querySelector("[data-owner]").dataset.name}.png` }).click();
    setTimeout(() => URL.revokeObjectURL(url), DAY_MS / 1440);
  }

  // The account

  onSubmit(byId("profile"), async (data) => {
    const { display, email } = Object.fromEntries(data);
    await call("PATCH", "/me", { display, email: email === "" ? null : email });
    toast("Saved.");
  });

  onSubmit(byId("password"), async (data, form) => {
    const { old_password, password, again } = Object.fromEntries(data);
    if (password !== again) throw new Error("The new passwords differ.");
    await call("PATCH", "/me", { password: { old: old_password, new: password } });
    form.reset();
    toast("The password is changed. Your other sign-ins have ended.");
  });

  onSubmit(byId("add-key"), async (data, form) => {
    const days = data.get("days");
    const expires_at = days === "" ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString();
    const { key } = await call("POST", "/keys", { name: data.get("name"), right: data.get("right"), expires_at });
    form.reset();
    byId("new-key").hidden = false;
    byId("key-text").value = key;
    byId("key-text").focus();
    byId("key-text").select();
  });

  /** Buttons that remove a row of the page, and what it stands for. */
  function onRemove(name, pathTo) {
    for (const pressed of document.querySelectorAll(`[data-${name}]`)) {
      pressed.addEventListener("click", () => {
        const work = async () => {
          await call("DELETE", pathTo(encoded(pressed.getAttribute(`data-${name}`))));
          pressed.closest("li").remove();
        };
        void attempt(pressed.closest("section"), work, pressed);
      });
    }
  }

  onRemove("key", (id) => `/keys/${id}`);
  onRemove("sign-in", (id) => `/me/sign-ins/${id}`);

  onSubmit(byId("sign-up"), async (data) => {
    const { name, display, email, password, again } = Object.fromEntries(data);
    if (password !== again) throw new Error("The passwords differ.");
    await call("POST", "/sign-up", { name, display, password, ...(email === "" ? {} : { email }) });
    location.assign(byId("sign-up").dataset.next);
  });
})();
