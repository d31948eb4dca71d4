/** The page of sign-in. */
"use client";
import type { ReactNode } from "react";
import { useWords } from "#ui/words/use-words.ts";
import { EntryFrame } from "./entry-frame.tsx";
import { problemOf } from "./send-sign-in.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { accessWords } from "./words.ts";

interface Props {
  readonly mark: ReactNode;
  readonly to: string;
  readonly openId: string | null;
  /** next-auth's code. */
  readonly error: string | null;
  /** Signed in, but a member of nothing. */
  readonly homeless: boolean;
}

export function SignInPanel({ mark, to, openId, error, homeless }: Props) {
  const t = useWords(accessWords);
  return (
    <EntryFrame mark={mark} title={t("signIn")} {...(homeless ? { intro: t("noWorkspace") } : {})}>
      <SignInForm to={to} openId={openId} problem={problemOf(error)} />
    </EntryFrame>
  );
}
