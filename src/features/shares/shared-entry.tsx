/** What a visitor with a link meets: the figures, the question for its password, or that the link is gone. */
"use client";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { ReportFailure } from "#ui/report/fetch-answer.ts";
import { fetchShared, type ShareKey } from "#ui/report/fetch-shared.ts";
import { ErrorState } from "#ui/state/error-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { SharePassword } from "./share-password.tsx";
import { SharedNotice } from "./shared-notice.tsx";
import { shareWords } from "./words.ts";

interface Props<Answer> {
  readonly token: string;
  readonly children: (answer: Answer, key: ShareKey) => ReactNode;
}

/** The pass outlives the visit, so that a wall comes back after a power cut; the link's end ends it. */
const placeOf = (token: string) => `war-room share ${token.slice(-8)}`;

function keptPass(token: string): string | null {
  try {
    return window.localStorage.getItem(placeOf(token));
  } catch {
    return null;
  }
}

function keepPass(token: string, pass: string): void {
  try {
    window.localStorage.setItem(placeOf(token), pass);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

export function SharedEntry<Answer>({ token, children }: Props<Answer>) {
  const t = useWords(shareWords);
  const [key, setKey] = useState<ShareKey | null>(null);
  const opening = useMutation({
    mutationFn: (asked: ShareKey) => fetchShared<Answer>(asked, "", { method: "POST" }),
    onSuccess: (_answer, asked) => setKey(asked),
  });
  const { mutate } = opening;
  useEffect(() => mutate({ token, pass: keptPass(token) }), [mutate, token]);
  if (opening.isSuccess && key !== null) return children(opening.data, key);
  const code = opening.error instanceof ReportFailure ? opening.error.code : null;
  if (code === "unauthenticated" || code === "unknown") return <SharedNotice title={t("gone")} text={t("goneText")} />;
  if (code === "forbidden") {
    const opened = (pass: string | null) => {
      if (pass !== null) keepPass(token, pass);
      mutate({ token, pass });
    };
    return <SharePassword token={token} onOpened={opened} />;
  }
  if (opening.error !== null) {
    return (
      <main>
        <ErrorState message={t("failed")} onRetry={() => mutate({ token, pass: keptPass(token) })} />
      </main>
    );
  }
  return <SharedNotice title={t("opening")} text="" />;
}
