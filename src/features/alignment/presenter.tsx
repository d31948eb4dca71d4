/** The agenda for a room: one item per screen, arrow keys, and what is left of the hour. */
"use client";
import { useEffect, useRef, useState } from "react";
import { agendaItems } from "#domain/alignment/agenda.ts";
import { hourMs } from "#domain/base/local-time.ts";
import { Button } from "#ui/controls/button.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { AgendaPart } from "./agenda-part.tsx";
import { leftText, moveBy } from "./presenting.ts";
import { alignmentWords } from "./words.ts";

export function Presenter({ onLeave }: { readonly onLeave: () => void }) {
  const t = useWords(alignmentWords);
  const [place, setPlace] = useState(0);
  const left = useHour();
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => screen.current?.focus(), []);
  useEffect(() => {
    const onKey = ({ target, key }: KeyboardEvent) => {
      const typing = target instanceof HTMLElement && target.closest("input,textarea,[role=combobox],[role=listbox]");
      if (typing || document.querySelector("[role=dialog]") !== null) return;
      if (key === "Escape") onLeave();
      else setPlace((before) => moveBy(before, key, agendaItems.length));
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onLeave]);
  const item = agendaItems[place] ?? "swings";
  const go = (key: "ArrowLeft" | "ArrowRight") => setPlace(moveBy(place, key, agendaItems.length));
  return (
    <div
      ref={screen}
      tabIndex={-1}
      className="fixed inset-0 z-30 flex flex-col overflow-y-auto bg-surface outline-none"
    >
      <div className="flex flex-none flex-wrap items-center gap-3 border-b border-line px-5 py-2 max-sm:px-4">
        <h2 aria-live="polite" className="flex-1 text-page font-semibold">
          {t("item", { at: String(place + 1), all: String(agendaItems.length), title: t(item) })}
        </h2>
        <output role="timer" className="text-title tabular-nums">
          {left <= 0 ? t("over") : t("left", { time: leftText(left) })}
        </output>
        <Button onClick={() => go("ArrowLeft")} disabled={place === 0}>
          {t("previous")}
        </Button>
        <Button onClick={() => go("ArrowRight")} disabled={place === agendaItems.length - 1}>
          {t("next")}
        </Button>
        <Button weight="ghost" onClick={onLeave}>
          {t("leave")}
        </Button>
        <span className="text-meta text-ink-3 max-lg:hidden">{t("keys")}</span>
      </div>
      <div className="min-h-0 flex-1 text-[1.15em] [zoom:1.2] max-sm:[zoom:1]">
        <AgendaPart key={item} item={item} number={place + 1} />
      </div>
    </div>
  );
}

/** What is left of one hour from now on, ms. */
function useHour(): number {
  const [left, setLeft] = useState(hourMs);
  useEffect(() => {
    const end = Date.now() + hourMs;
    const timer = setInterval(() => setLeft(Math.max(0, end - Date.now())), 1_000);
    return () => clearInterval(timer);
  }, []);
  return left;
}
