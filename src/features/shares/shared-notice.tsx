/** A page of a link that shows no figures: what is the matter with it. */
import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

export function SharedNotice({ title, text, children }: Props) {
  return (
    <main className="grid min-h-dvh place-items-center bg-bg px-5">
      <div className="w-full max-w-[360px]">
        <h1 className="text-page font-semibold">{title}</h1>
        {text !== "" && <p className="mt-1.5 text-pretty text-ink-2">{text}</p>}
        {children}
      </div>
    </main>
  );
}
