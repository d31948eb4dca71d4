/** The bar of choices: whose tasks, how important, in which state; board or list; a new one. */
"use client";
import type { ResponseTimes } from "#domain/tasks/sla-clock.ts";
import { Button } from "#ui/controls/button.tsx";
import { Chip } from "#ui/controls/chip.tsx";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { Kbd } from "#ui/controls/kbd.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { countdownText } from "#ui/format/span-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { Menu, MenuChoices } from "#ui/overlay/menu.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { choices, isFiltered, layouts } from "./task-view.ts";
import { useTasksState } from "./tasks-context.tsx";
import { taskWords } from "./words.ts";

interface Props {
  readonly response: ResponseTimes;
  readonly onNew: () => void;
}

export function TaskFilters({ response, onNew }: Props) {
  const t = useWords(taskWords);
  const { view, go, people, mayChange } = useTasksState();
  const { team, owner, priority, status } = view.question;
  const set = (patch: object) => {
    const asked = Object.entries({ ...view.question, ...patch }).filter(
      ([, value]: [string, unknown]) => value !== "all",
    );
    go({ ...view, question: Object.fromEntries(asked) });
  };
  const owners = [
    ...(["all", "me", "nobody"] as const).map((value) => ({ value: String(value), label: t(`owner_${value}`) })),
    ...people.map(({ id, name }) => ({ value: String(id), label: name })),
  ];
  const named = <Value extends string>(values: readonly Value[], label: (value: Value | "all") => string) =>
    (["all", ...values] as const).map((value) => ({ value: String(value), label: label(value) }));
  const layoutChoice = (
    <Segmented
      label={t("layout")}
      choices={layouts.map((value) => ({ value, label: t(value) }))}
      value={view.layout}
      onValueChange={(layout) => go({ ...view, layout })}
    />
  );
  const tools = (
    <>
      <ResponseLine response={response} />
      {layoutChoice}
      {mayChange && (
        <Button onClick={onNew} className="max-sm:hidden">
          {t("newTask")}
          <span className="max-lg:hidden">
            <Kbd>N</Kbd>
          </span>
        </Button>
      )}
    </>
  );
  return (
    <FilterBar label={t("filters")} tools={tools}>
      {mayChange && (
        <span className="-ml-1.5 sm:hidden">
          <IconButton icon="plus" label={t("newTask")} onClick={onNew} />
        </span>
      )}
      <Choice
        label={t("team")}
        choices={named(choices.team, (value) => t(`team_${value}`))}
        value={team ?? "all"}
        onChoose={(value) => set({ team: value })}
      />
      <Choice
        label={t("owner")}
        choices={owners}
        value={String(owner ?? "all")}
        onChoose={(value) => set({ owner: /^\d+$/.test(value) ? Number(value) : value })}
      />
      <Choice
        label={t("priority")}
        choices={named(choices.priority, (value) => t(`priority_${value}`))}
        value={priority ?? "all"}
        onChoose={(value) => set({ priority: value })}
      />
      <Choice
        label={t("status")}
        choices={named(choices.status, (value) => t(`status_${value}`))}
        value={status ?? "all"}
        onChoose={(value) => set({ status: value })}
      />
      {isFiltered(view) && (
        <Chip look="bare" icon="close" onClick={() => go({ ...view, question: {} })}>
          {t("clearAll")}
        </Chip>
      )}
    </FilterBar>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, choices: all, onChoose }: ChoiceProps) {
  const shown = all.find((one) => one.value === value)?.label ?? value;
  const chip = <Chip label={label} value={shown} look={value === "all" ? "plain" : "set"} data-task-filter="" />;
  return (
    <Menu trigger={chip}>
      <MenuChoices label={label} value={value} choices={all} onValueChange={onChoose} />
    </Menu>
  );
}

/** How fast requests became pages, over the last 30 days. */
function ResponseLine({ response }: { readonly response: ResponseTimes }) {
  const t = useWords(taskWords);
  const format = useFormat();
  const { medianMs, inTime } = response;
  const text =
    medianMs === null || inTime === null
      ? t("noResponse")
      : t("response", { median: countdownText(medianMs), inTime: format.rate(inTime) });
  return <span className="px-2 text-meta whitespace-nowrap text-ink-3 max-lg:hidden">{text}</span>;
}
