/** A replay while it runs: how far it is, what came of it, and a way to stop between two pages. */
"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { type Chosen, noTally, sendReplay, type Tally } from "./send-replay.ts";

export interface Replay {
  readonly busy: boolean;
  /** null before the first replay. */
  readonly tally: Tally | null;
  /** The sentence of a refusal. */
  readonly problem: string | null;
  readonly start: (chosen: Chosen) => void;
  readonly stop: () => void;
}

export function useReplay(workspace: string): Replay {
  const router = useRouter();
  const going = useRef(false);
  const [busy, setBusy] = useState(false);
  const [tally, setTally] = useState<Tally | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function run(chosen: Chosen): Promise<void> {
    going.current = true;
    setBusy(true);
    setProblem(null);
    setTally(noTally);
    try {
      await sendReplay(workspace, chosen, (sum) => {
        setTally(sum);
        return going.current;
      });
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown.message : String(thrown));
    }
    setBusy(false);
    router.refresh();
  }

  return {
    busy,
    tally,
    problem,
    start: (chosen) => void run(chosen),
    stop: () => {
      going.current = false;
    },
  };
}
