// What a client of a live document may do, and whether it still may: its right is asked for again while its connection is open.
import type { Store } from "../../store/contract.js";
import type { DocumentRecord } from "../../store/contract/documents.js";
import type { ShareRight } from "../../store/contract/sharing.js";
import { rightOn } from "../rights.js";

export interface Access {
  readonly right: ShareRight;
  /** From whom the right comes; undefined: from the document, which anybody may read, or from a ticket of nobody. */
  readonly holder: Holder | "anybody" | undefined;
}

/** `groups`: those that another provider gives to the user. */
type Holder = { readonly user: string; readonly groups?: readonly string[] } | { readonly share: string };

/** What a holder may do with a document now; undefined: nothing. */
export async function presentRight(
  store: Store,
  { document, holder, now }: { document: DocumentRecord; holder: Access["holder"]; now: number },
): Promise<ShareRight | undefined> {
  if (holder === undefined) return "write";
  if (holder !== "anybody" && "share" in holder) {
    const share = await store.sharing.findShare(holder.share);
    const isInForce = share?.revokedAt === undefined && (share?.expiresAt ?? Infinity) > now;
    return share !== undefined && isInForce
      ? shareRight(rightOn(document, { account: undefined, share }, { granted: undefined, now }))
      : undefined;
  }
  const given = holder === "anybody" ? undefined : holder;
  const user = given && (await store.users.find(given.user));
  const account = user === undefined || user.isDisabled ? undefined : user;
  const groups = [...(account?.groups ?? []), ...(given?.groups ?? [])];
  const granted = account && (await store.sharing.rightOf(document.id, { userId: account.id, groups }));
  return shareRight(rightOn(document, { account }, { granted, now }));
}

function shareRight(right: ReturnType<typeof rightOn>): ShareRight | undefined {
  return right === "own" ? "write" : right;
}
