/** A workspace opens on its board. */
import { redirect } from "next/navigation";

export default async function WorkspacePage({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  redirect(`/w/${encodeURIComponent((await params).workspace)}/board`);
}
