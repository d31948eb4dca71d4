/** Where a visitor of the bare address belongs. */
import "server-only";
import { type Credentials, isUnauthenticated } from "#server/access/caller.ts";
import { identify } from "#server/access/identify.ts";
import { readWorkspacesOf } from "#server/access/read-members.ts";
import { readSetupState } from "#server/access/set-up.ts";

export async function firstPlace(credentials: Credentials): Promise<string> {
  try {
    const { id } = await identify(credentials);
    const [first] = id === null ? [] : await readWorkspacesOf(id);
    return first === undefined ? "/sign-in" : `/w/${encodeURIComponent(first.slug)}/board`;
  } catch (thrown) {
    if (!isUnauthenticated(thrown)) throw thrown;
    return (await readSetupState()).empty ? "/set-up" : "/sign-in";
  }
}
