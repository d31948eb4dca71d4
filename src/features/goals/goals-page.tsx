/** The joint targets: the tree of objectives and key results, and what they serve. */
"use client";
import { useMemo, useState } from "react";
import type { GoalPerson, GoalReading } from "#domain/goals/goal.ts";
import { type Command, useCommands } from "#ui/commands/command-context.tsx";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { GoalDialog } from "./goal-dialog.tsx";
import { GoalMatrix } from "./goal-matrix.tsx";
import { GoalsContext, type Writing } from "./goals-context.tsx";
import { ObjectivePart } from "./objective-part.tsx";
import { tally } from "./tally.ts";
import { goalWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly goals: readonly GoalReading[];
  readonly people: readonly GoalPerson[];
  readonly channels: readonly NamedChannel[];
  readonly mayWrite: boolean;
  /** The server's instant, ISO. */
  readonly asOf: string;
}

export function GoalsPage({ workspace, goals, people, channels, mayWrite, asOf }: Props) {
  const t = useWords(goalWords);
  const format = useFormat();
  const channelName = useChannelNames(channels);
  const [writing, setWriting] = useState<Writing | null>(null);
  const commands = useMemo((): Command[] => {
    const run = () => setWriting({ goal: null, parent: null });
    return mayWrite ? [{ id: "goal-new", label: t("newObjective"), keys: "n", run }] : [];
  }, [t, mayWrite]);
  useCommands(commands);
  const state = useMemo(
    () => ({ workspace, mayWrite, channelName, write: setWriting }),
    [workspace, mayWrite, channelName],
  );
  const begin = mayWrite && (
    <Button onClick={() => setWriting({ goal: null, parent: null })}>{t("newObjective")}</Button>
  );
  return (
    <GoalsContext value={state}>
      <Section
        title={t("tree")}
        meta={`${t("treeMeta", tally(goals))} · ${t("asOf", { at: format.dayHour(asOf) })}`}
        tools={goals.length > 0 && begin}
      >
        {goals.length === 0 && <EmptyState action={begin}>{t(mayWrite ? "empty" : "emptyMay")}</EmptyState>}
        <ul>
          {goals
            .filter(({ parentId }) => parentId === null)
            .map((objective) => (
              <ObjectivePart
                key={objective.id}
                objective={objective}
                results={goals.filter(({ parentId }) => parentId === objective.id)}
              />
            ))}
        </ul>
      </Section>
      {goals.length > 0 && (
        <Section title={t("matrix")} meta={t("matrixMeta")}>
          <GoalMatrix goals={goals} />
        </Section>
      )}
      {writing !== null && (
        <GoalDialog {...writing} people={people} channels={channels} asOf={asOf} onClose={() => setWriting(null)} />
      )}
    </GoalsContext>
  );
}
