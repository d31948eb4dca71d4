/** A run while it is worked on: shown at once, sent behind, taken back where it is refused. */
"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { type PlaybookRun, type StepChange, stepStates } from "#domain/playbooks/run.ts";
import { useWords } from "#ui/words/use-words.ts";
import { sendEnd, sendStep } from "./send-playbooks.ts";
import { playbookWords } from "./words.ts";

export interface RunDeeds {
  readonly run: PlaybookRun;
  /** Steps, from 1, that are being sent. */
  readonly sending: ReadonlySet<number>;
  change(change: Omit<StepChange, "runId">): Promise<void>;
  end(): Promise<void>;
  take(run: PlaybookRun): void;
}

/** `saved` is the server's; a refresh of the page replaces what is shown. */
export function useRun(workspace: string, saved: PlaybookRun): RunDeeds {
  const t = useWords(playbookWords);
  const router = useRouter();
  const [run, setRun] = useState(saved);
  const [sending, setSending] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => setRun(saved), [saved]);

  const failed = (thrown: unknown) =>
    void toast.error(t("failed"), { description: thrown instanceof Error ? thrown.message : "" });

  async function change(given: Omit<StepChange, "runId">): Promise<void> {
    const before = run;
    setSending((steps) => new Set([...steps, given.step]));
    setRun({ ...run, steps: run.steps.map((step, i) => (i === given.step - 1 ? guessed(step, given) : step)) });
    try {
      setRun(await sendStep(workspace, { ...given, runId: run.id }));
    } catch (thrown) {
      setRun(before);
      failed(thrown);
    }
    setSending((steps) => new Set([...steps].filter((step) => step !== given.step)));
  }

  async function end(): Promise<void> {
    try {
      setRun(await sendEnd(workspace, run.id));
      router.refresh();
    } catch (thrown) {
      failed(thrown);
    }
  }

  return { run, sending, change, end, take: setRun };
}

type Step = PlaybookRun["steps"][number];

/** As the server will most likely answer. */
function guessed(step: Step, { state = step.state, ownerId, result }: Omit<StepChange, "runId">): Step {
  const isOpen = state === stepStates[0];
  return {
    ...step,
    state,
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(result === undefined ? {} : { result }),
    ...(state === step.state ? {} : { closedMs: isOpen ? null : Date.now(), closedBy: null }),
  };
}
