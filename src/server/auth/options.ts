// The types of the settings that are objects, for code and for the configuration file.
export type { AccessRules } from "./access.js";

/** A provider of OpenID Connect, such as Keycloak, Google or Microsoft Entra. */
export interface OidcOptions {
  /** In the paths of its sign-in, and `user.provider`: letters, digits and hyphens. */
  readonly name: string;
  /** On its button. Default: the name. */
  readonly title?: string | undefined;
  /** The URL of the issuer, whose `/.well-known/openid-configuration` is read. */
  readonly issuer: string;
  readonly clientId: string;
  /** Default: none, for a public client. */
  readonly clientSecret?: string | undefined;
  /** Default: `openid email profile`. */
  readonly scope?: string | undefined;
  /** The claim that lists the groups of the user. Default: `groups`. */
  readonly groupsClaim?: string | undefined;
}
