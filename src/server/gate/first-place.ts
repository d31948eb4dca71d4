/** Where a visitor of the bare address belongs. */
import "server-only";
import { type Credentials, isUnauthenticated } from "#server/access/caller.ts";
import { identify } from "#server/access/identify.ts";
import { readWorkspacesOf } from "#server/access/read-members.ts";
import { readSetupState } from "#server/access/set-up.ts";

/** What a role sees first: the same figures, another part of them. */
const firstPage = (role: string) => (role === "executive" ? "executive" : "board");

export async function firstPlace(credentials: Credentials): Promise<string> {
  try {
    const { id } = await identify(credentials);
    const [first] = id === null ? [] : await readWorkspacesOf(id);
    return first === undefined ? "/sign-in" : `/w/${encodeURIComponent(first.slug)}/${firstPage(first.role)}`;
  } catch (thrown) {
    if (!isUnauthenticated(thrown)) throw thrown;
    return (await readSetupState()).empty ? "/set-up" : "/sign-in";
  }
}
