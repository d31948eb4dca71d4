/** `/share/<token>`: what a share link shows to whoever holds it. The token is asked at the gate, by the page's own requests. */
import type { Metadata } from "next";
import { SharedView } from "./shared-view.tsx";

export const metadata: Metadata = {
  robots: { index: false, follow: false, nocache: true },
  referrer: "no-referrer",
};

export default async function Shared({ params }: { readonly params: Promise<{ readonly token: string }> }) {
  const { token } = await params;
  return <SharedView token={token} />;
}
