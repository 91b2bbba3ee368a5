// The page on which users see and change their account: profile, password, API keys and sign-ins. And the one on which new
// users sign up. The static script sends what is entered.
import { escapeHtml } from "../escaping.js";
import { publishingPage, publishingPolicy, shownName, timeElement, topBar, type Site } from "./publishing-frame.js";

interface ShownKey {
  readonly publicPart: string;
  readonly name: string;
  readonly right: "read" | "publish" | "admin";
  /** Undefined: never. */
  readonly expiresAt: number | undefined;
  readonly usedAt: number | undefined;
  readonly createdAt: number;
}

interface ShownSignIn {
  readonly id: string;
  /** The browser, in words; may be empty. */
  readonly agent: string;
  readonly createdAt: number;
  readonly seenAt: number;
  /** Whether it is that of this page. */
  readonly isThis: boolean;
}

export interface AccountPage {
  readonly site: Site;
  readonly user: {
    readonly name: string;
    readonly display: string;
    readonly email: string | undefined;
    readonly groups: readonly string[];
    readonly isAdmin: boolean;
  };
  /** Whether the user signs in with a password of this server: only then it can be changed. */
  readonly hasPassword: boolean;
  readonly keys: readonly ShownKey[];
  readonly signIns: readonly ShownSignIn[];
  /** What the documents of the user take, and may take. */
  readonly usage: { readonly documents: number; readonly bytes: number };
  readonly quota: { readonly documents: number; readonly bytes: number };
  /** Unix milliseconds. */
  readonly now: number;
}

const STYLE = `
.content { display: grid; gap: 1.25rem; max-width: 50rem; }
.content > section { display: grid; gap: .9rem; padding: 1.4rem clamp(1.1rem, 4vw, 1.6rem) 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
.content h2 { margin: 0; font-size: 1.15rem; }
.content p { margin: 0; overflow-wrap: anywhere; }
.content form { display: grid; gap: .9rem; }
.content form.row { display: flex; }
.narrow { max-width: 28rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
code { font: .88em ui-monospace, monospace; }
.first { justify-self: start; }
`;

/** The policy that both pages need. */
export const ACCOUNT_POLICY = publishingPolicy(STYLE);

const NEEDS_SCRIPT = '<noscript><p class="soft">Changes need a script, which your browser does not run.</p></noscript>';

export function accountPage(page: AccountPage): string {
  const { site, user } = page;
  const parts = [
    profile(page),
    ...(page.hasPassword ? [password()] : []),
    keys(page),
    ...(page.signIns.length === 0 ? [] : [signIns(page)]),
  ];
  const body = `${topBar(site, "account")}
<main class="content">
<h1>Account of <bdi>${escapeHtml(shownName(user))}</bdi></h1>
${NEEDS_SCRIPT}
${parts.join("\n")}
</main>`;
  return publishingPage({ title: "Account – plotctl", style: STYLE, body, site });
}

function profile({ user, usage, quota }: AccountPage): string {
  const { name, display, email = "", groups } = user;
  const inGroups =
    groups.length === 0
      ? ""
      : `<dt>Groups</dt><dd>${groups.map((group) => `<bdi>${escapeHtml(group)}</bdi>`).join(", ")}</dd>`;
  return `<section aria-labelledby="profile-title"><h2 id="profile-title">Profile</h2>
<dl><dt>Name</dt><dd><bdi>${escapeHtml(name)}</bdi></dd>${inGroups}
<dt>Documents</dt><dd>${usage.documents} of ${quota.documents}, ${sizeText(usage.bytes)} of ${sizeText(quota.bytes)}</dd></dl>
<form id="profile">
<label>Display name <input name="display" value="${escapeHtml(display)}" maxlength="200" autocomplete="name"></label>
<label>E-mail <input name="email" type="email" value="${escapeHtml(email)}" maxlength="320" autocomplete="email"></label>
<button class="primary first">Save</button></form>
<p class="error" role="alert"></p></section>`;
}

function password(): string {
  return `<section aria-labelledby="password-title"><h2 id="password-title">Password</h2>
<form id="password">
<label>Present password <input name="old_password" type="password" autocomplete="current-password" required></label>
<label>New password <input name="password" type="password" autocomplete="new-password" minlength="8" required></label>
<label>New password, again <input name="again" type="password" autocomplete="new-password" minlength="8" required></label>
<button class="primary first">Change the password</button></form>
<p class="error" role="alert"></p></section>`;
}

const RIGHT_WORDS = { read: "reads", publish: "reads and publishes", admin: "may do everything" } as const;

function keys({ keys, user, now }: AccountPage): string {
  const rows = keys.map(({ publicPart, name, right, expiresAt, usedAt, createdAt }) => {
    const facts = [
      `${RIGHT_WORDS[right]}, made ${timeElement(createdAt)}`,
      usedAt === undefined ? "never used" : `last used ${timeElement(usedAt)}`,
      ...(expiresAt === undefined ? [] : [`${expiresAt > now ? "expires" : "expired"} ${timeElement(expiresAt)}`]),
    ];
    return `<li><span><bdi>${escapeHtml(name)}</bdi> <code>pk_${escapeHtml(publicPart)}…</code><br><span class="soft small">${facts.join(", ")}</span></span>
<button type="button" class="danger needs-script" data-key="${escapeHtml(publicPart)}" aria-label="${escapeHtml(`Remove the key ${name}`)}">Remove</button></li>`;
  });
  return `<section aria-labelledby="keys-title"><h2 id="keys-title">API keys</h2>
<p class="soft">With a key, programs and the shell act as you. Keep it secret.</p>
<ul class="plain">${rows.join("\n")}</ul>
<div id="new-key" class="notice" hidden><label>Copy the key now: it is shown only once.
<input class="code" id="key-text" readonly></label><p class="row end"><button type="button" data-copy="key-text">Copy</button></p></div>
<form id="add-key" class="row">
<label>Name <input name="name" required maxlength="128" placeholder="laptop" autocomplete="off"></label>
<label>May <select name="right"><option value="read">read</option><option value="publish" selected>read and publish</option>${user.isAdmin ? '<option value="admin">do everything</option>' : ""}</select></label>
<label>Valid for <select name="days"><option value="30">30 days</option><option value="365" selected>1 year</option><option value="">no limit</option></select></label>
<button>Make a key</button></form>
<p class="error" role="alert"></p></section>`;
}

function signIns({ signIns }: AccountPage): string {
  const rows = signIns.map(({ id, agent, createdAt, seenAt, isThis }) => {
    const browser = agent === "" ? "A browser" : agent;
    const end = isThis
      ? "<strong>this one</strong>"
      : `<button type="button" class="danger needs-script" data-sign-in="${escapeHtml(id)}" aria-label="${escapeHtml(`Sign out ${browser}`)}">Sign out</button>`;
    return `<li><span>${escapeHtml(browser)}<br><span class="soft small">signed in ${timeElement(createdAt)}, last seen ${timeElement(seenAt)}</span></span>${end}</li>`;
  });
  return `<section aria-labelledby="sign-ins-title"><h2 id="sign-ins-title">Sign-ins</h2>
<ul class="plain">${rows.join("\n")}</ul>
<p class="error" role="alert"></p></section>`;
}

/** The page on which a new user signs up. `next`: where the user signs in afterwards. */
export function signUpPage({ site, next }: { readonly site: Site; readonly next: string }): string {
  const body = `${topBar(site, undefined)}
<main class="content narrow"><section aria-labelledby="title"><h1 id="title">Sign up</h1>
${NEEDS_SCRIPT}
<form id="sign-up" data-next="${escapeHtml(next)}">
<label>Name <input name="name" required maxlength="128" autocomplete="username" autocapitalize="none" spellcheck="false"></label>
<label>Display name <input name="display" maxlength="200" autocomplete="name"></label>
<label>E-mail, if you like <input name="email" type="email" maxlength="320" autocomplete="email"></label>
<label>Password <input name="password" type="password" required minlength="8" autocomplete="new-password"></label>
<label>Password, again <input name="again" type="password" required minlength="8" autocomplete="new-password"></label>
<button class="primary first">Sign up</button></form>
<p class="error" role="alert"></p></section></main>`;
  return publishingPage({ title: "Sign up – plotctl", style: STYLE, body, site });
}

function sizeText(bytes: number): string {
  const units = ["B", "KiB", "MiB", "GiB"];
  const at = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const value = bytes / 1024 ** at;
  return `${value < 10 && at > 0 ? value.toFixed(1) : Math.round(value)} ${units[at]}`;
}
