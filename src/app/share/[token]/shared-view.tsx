/** The board or the wall that a link holds, with the workspace's clock and currency. */
"use client";
import { useMemo } from "react";
import { SharedBoard } from "#features/board/shared-board.tsx";
import { SharedEntry } from "#features/shares/shared-entry.tsx";
import { WallScreen } from "#features/wall/wall-screen.tsx";
import { shareSource } from "#features/wall/wall-source.ts";
import type { SharedAnswer } from "#server/shares/queries.ts";
import type { ShareKey } from "#ui/report/fetch-shared.ts";
import { LocaleProvider } from "#ui/words/locale-context.tsx";

export function SharedView({ token }: { readonly token: string }) {
  return (
    <SharedEntry<SharedAnswer> token={token}>
      {(answer, shareKey) => {
        const { timezone, currency } = answer.workspace;
        return (
          <LocaleProvider timezone={timezone} currency={currency}>
            {answer.share.page === "wall" ? (
              <SharedWall answer={answer} shareKey={shareKey} />
            ) : (
              <SharedBoard shareKey={shareKey} first={answer} />
            )}
          </LocaleProvider>
        );
      }}
    </SharedEntry>
  );
}

function SharedWall({ answer, shareKey }: { readonly answer: SharedAnswer; readonly shareKey: ShareKey }) {
  const { query, whole } = answer.share;
  const source = useMemo(() => shareSource(shareKey, whole), [shareKey, whole]);
  return <WallScreen workspace={answer.workspace} source={source} query={query} shared />;
}
