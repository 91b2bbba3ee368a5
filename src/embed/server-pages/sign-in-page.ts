// The page on which users sign in, by name and password or at a provider, and the one on which they sign out.
import { escapeHtml } from "../escaping.js";
import { brand, framedPage, policyFor } from "./framed-page.js";

interface Form {
  /** URL of the form. */
  readonly action: string;
  readonly xsrfToken: string;
}

interface SignInPage {
  /** The form for name and password; undefined without one. */
  readonly form: Form | undefined;
  /** Where the user goes after the sign-in. */
  readonly next: string;
  /** The name as it was entered before. */
  readonly name: string;
  /** Links to providers. */
  readonly providers: readonly { readonly title: string; readonly url: string }[];
  /** Where visitors become users; undefined where they cannot. */
  readonly signUpUrl: string | undefined;
  /** Why the last attempt failed, or that the user has signed out; may be empty. */
  readonly notice: string;
}

const STYLE = `
body { max-width: 26rem; padding-top: clamp(1.5rem, 12vh, 7rem); }
.brand { margin-bottom: 1.25rem; }
main { padding: 1.6rem clamp(1.2rem, 4vw, 2rem) 1.8rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
h1 { margin: 0 0 1.2rem; font-size: 1.35rem; }
p { margin: 0 0 1.2rem; overflow-wrap: anywhere; }
p.notice { padding: .6rem .8rem; background: var(--page); border: 1px solid var(--line); border-radius: .4rem; }
form { display: grid; gap: .9rem; margin: 0; }
label { display: grid; gap: .3rem; color: var(--soft); font-size: .92rem; }
input, .button { width: 100%; padding: .6rem .8rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--page); color: var(--ink); font: inherit; font-size: 1rem; }
input:focus-visible, .button:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
.button { display: block; text-align: center; text-decoration: none; cursor: pointer; }
.button:hover { border-color: var(--link); }
button.button { background: var(--link); border-color: var(--link); color: var(--card); font-weight: 600; }
.or { display: flex; align-items: center; gap: .8rem; margin: 1.2rem 0; color: var(--soft); font-size: .9rem; }
.or::before, .or::after { content: ""; flex: 1; border-top: 1px solid var(--line); }
p.sign-up { margin: 1.2rem 0 0; text-align: center; }
.providers { display: grid; gap: .7rem; }
`;

/** The policy that both pages need. */
export const SIGN_IN_POLICY = `${policyFor({ style: STYLE })}; form-action 'self'`;

export function signInPage({ form, next, name, providers, signUpUrl, notice }: SignInPage): string {
  const links = providers.map(
    ({ title, url }) => `<a class="button" href="${escapeHtml(url)}">Continue with ${escapeHtml(title)}</a>`,
  );
  const parts = [
    ...(notice === "" ? [] : [`<p class="notice" role="alert">${escapeHtml(notice)}</p>`]),
    ...(form === undefined ? [] : [passwordForm(form, { next, name })]),
    ...(form === undefined || links.length === 0 ? [] : ['<div class="or">or</div>']),
    ...(signUpUrl === undefined ? [] : [`<p class="sign-up"><a href="${escapeHtml(signUpUrl)}">Sign up</a></p>`]),
    ...(links.length === 0 ? [] : [`<div class="providers">\n${links.join("\n")}\n</div>`]),
  ];
  return cardPage("Sign in", parts);
}

interface SignOutPage {
  /** The name of the user. */
  readonly name: string;
  readonly form: Form;
  /** Where the user goes instead. */
  readonly next: string;
}

export function signOutPage({ name, form, next }: SignOutPage): string {
  return cardPage("Signed in", [
    `<p>You are signed in as <strong>${escapeHtml(name)}</strong>.</p>`,
    `<form method="post" action="${escapeHtml(form.action)}">
${hidden("_xsrf", form.xsrfToken)}
<button class="button">Sign out</button>
<a class="button" href="${escapeHtml(next)}">Continue</a>
</form>`,
  ]);
}

function passwordForm({ action, xsrfToken }: Form, { next, name }: { next: string; name: string }): string {
  const focus = (isFirst: boolean): string => (isFirst ? " autofocus" : "");
  return `<form method="post" action="${escapeHtml(action)}">
${hidden("_xsrf", xsrfToken)}
${hidden("next", next)}
<label>Name <input name="name" value="${escapeHtml(name)}" autocomplete="username" autocapitalize="none" spellcheck="false" required${focus(name === "")}></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required${focus(name !== "")}></label>
<button class="button">Sign in</button>
</form>`;
}

function hidden(name: string, value: string): string {
  return `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
}

function cardPage(title: string, parts: readonly string[]): string {
  const body = `${brand(undefined)}\n<main>\n<h1>${title}</h1>\n${parts.join("\n")}\n</main>`;
  return framedPage({ title: `${title} – plotctl`, style: STYLE, body });
}
