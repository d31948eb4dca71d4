/** The steps of a task: ticked, added, taken away. */
"use client";
import { type FormEvent, useState } from "react";
import { mostItems, stepText } from "#domain/tasks/checklist.ts";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useTaskPage } from "./task-page-context.tsx";
import { taskWords } from "./words.ts";
import { taskDetailWords } from "./words-detail.ts";

export function TaskSteps() {
  const t = useWords(taskDetailWords);
  const words = useWords(taskWords);
  const { locale } = useLocaleSettings();
  const { task, mayChange, change } = useTaskPage();
  const [draft, setDraft] = useState("");
  const { checklist } = task;
  const done = checklist.filter((step) => step.done).length;
  const add = (event: FormEvent) => {
    event.preventDefault();
    const text = draft.trim();
    if (text === "" || checklist.some((step) => step.text === text)) return;
    change(task, { checklist: [...checklist, { text, done: false }] });
    setDraft("");
  };
  return (
    <section className="border-b border-line px-5 py-4 max-sm:px-4">
      <h2 className="mb-2 flex text-meta text-ink-2">
        <span className="flex-1">{t("steps")}</span>
        {checklist.length > 0 && (
          <span className="text-ink-3">{words("steps", { done: String(done), all: String(checklist.length) })}</span>
        )}
      </h2>
      <ul className="grid gap-0.5">
        {checklist.map((step, at) => {
          const text = stepText(step.text, locale);
          const tick = (ticked: boolean) =>
            change(task, { checklist: checklist.map((one, i) => (i === at ? { ...one, done: ticked } : one)) });
          return (
            <li key={step.text} className="group flex items-start gap-1">
              <span className="min-w-0 flex-1">
                <Checkbox checked={step.done} disabled={!mayChange} onCheckedChange={tick}>
                  <span className={step.done ? "text-ink-3 line-through" : "text-ink"}>{text}</span>
                </Checkbox>
              </span>
              {mayChange && (
                <IconButton
                  icon="close"
                  label={t("removeStep", { step: text })}
                  className="size-6! opacity-0 group-hover:opacity-100 focus-visible:opacity-100 max-lg:opacity-100"
                  onClick={() =>
                    change(
                      task,
                      { checklist: checklist.filter((_, i) => i !== at) },
                      words("changed", { code: `T-${task.id}` }),
                    )
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
      {mayChange && checklist.length < mostItems && (
        <form onSubmit={add} className="mt-2">
          <TextInput
            value={draft}
            onValueChange={setDraft}
            placeholder={t("addStep")}
            aria-label={t("addStep")}
            maxLength={200}
          />
        </form>
      )}
    </section>
  );
}
