// The subjects of grants as texts: `user:<id>` and `group:<name>`.
import type { GrantSubject, Subjects } from "./contract/sharing.js";

export function subjectText(subject: GrantSubject): string {
  return "user" in subject ? `user:${subject.user}` : `group:${subject.group}`;
}

export function subjectOf(text: string): GrantSubject {
  const [, kind, name = ""] = /^(user|group):(.*)$/s.exec(text) ?? [];
  return kind === "user" ? { user: name } : { group: name };
}

/** All texts that mean a user. */
export function subjectsOf({ userId, groups }: Subjects): string[] {
  return [subjectText({ user: userId }), ...groups.map((group) => subjectText({ group }))];
}
