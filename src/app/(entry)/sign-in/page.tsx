/** `/sign-in?to=/w/…`: who are you? Whoever is signed in goes on at once. */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { returnPath } from "#domain/access/return-path.ts";
import { SignInPanel } from "#features/access/sign-in-panel.tsx";
import { accessWords } from "#features/access/words.ts";
import { Mark } from "#features/frame/mark.tsx";
import { entrance } from "#server/gate/page.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: accessWords[await requestLocale()].signIn };
}

interface Props {
  readonly searchParams: Promise<{ readonly to?: string | string[]; readonly error?: string | string[] }>;
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function SignInPage({ searchParams }: Props) {
  const [{ to: asked, error }, { empty, signedIn, workspaces, openId }] = await Promise.all([searchParams, entrance()]);
  const to = returnPath(one(asked));
  if (empty) redirect("/set-up");
  if (workspaces.length > 0) redirect(to);
  return <SignInPanel mark={<Mark />} to={to} openId={openId} error={one(error)} homeless={signedIn} />;
}
