/** Writes a comment; @ offers the people of the workspace. */
"use client";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { toast } from "sonner";
import type { TaskNote, TaskPerson } from "#domain/tasks/task.ts";
import { classNames } from "#ui/class-names.ts";
import { Button } from "#ui/controls/button.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { calledName, withName } from "./called-name.ts";
import { sendComment } from "./send-tasks.ts";
import { useTaskPage } from "./task-page-context.tsx";
import { taskDetailWords } from "./words-detail.ts";

const mostOffered = 6;

export function CommentBox({ onSent }: { readonly onSent: (note: TaskNote) => void }) {
  const t = useWords(taskDetailWords);
  const { workspace, task, people } = useTaskPage();
  const [text, setText] = useState("");
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [closed, setClosed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const called = closed ? null : calledName(text, caret);
  const offered = called === null ? [] : people.filter(({ name }) => fits(name, called)).slice(0, mostOffered);
  const chosen = offered[Math.min(at, offered.length - 1)];

  const choose = (person: TaskPerson) => {
    const next = withName(text, caret, person.name);
    setText(next.text);
    setCaret(next.caret);
    setAt(0);
    field.current?.focus();
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
  };
  const send = async () => {
    if (text.trim() === "" || busy) return;
    setBusy(true);
    try {
      onSent((await sendComment(workspace, task.id, text)).note);
      setText("");
      setCaret(0);
    } catch (thrown) {
      toast.error(t("commentFailed"), { description: thrown instanceof Error ? thrown.message : "" });
    }
    setBusy(false);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) return void send();
    if (chosen === undefined) return;
    const steps = { ArrowDown: 1, ArrowUp: offered.length - 1 }[event.key];
    if (steps !== undefined) setAt((now) => (Math.min(now, offered.length - 1) + steps) % offered.length);
    else if (event.key === "Enter" || event.key === "Tab") choose(chosen);
    else if (event.key === "Escape") setClosed(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="relative px-5 py-4 max-sm:px-4">
      <textarea
        ref={field}
        value={text}
        rows={2}
        maxLength={4000}
        placeholder={t("comment")}
        aria-label={t("comment")}
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : `${list}-${chosen.id}`}
        onChange={(event) => {
          setText(event.target.value);
          setCaret(event.target.selectionStart);
          setClosed(false);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={press}
        className="w-full rounded-ctl border border-line-2 bg-surface px-2 py-1.5 text-body text-ink placeholder:text-ink-3 hover:border-line-3"
      />
      {offered.length > 0 && (
        <div
          id={list}
          role="listbox"
          aria-label={t("people")}
          className="absolute bottom-full left-5 z-30 -mb-3 min-w-56 rounded-pop bg-surface p-1 shadow-overlay max-sm:left-4"
        >
          {offered.map((person) => (
            <div
              key={person.id}
              id={`${list}-${person.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={person === chosen}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(person);
              }}
              className={classNames(
                "flex h-7 cursor-default items-center rounded-ctl px-2 text-ink-2",
                person === chosen && "bg-hover text-ink",
              )}
            >
              {person.name}
            </div>
          ))}
        </div>
      )}
      <div className="mt-1.5 flex justify-end">
        <Button busy={busy} disabled={text.trim() === ""} onClick={() => void send()}>
          {t("send")}
        </Button>
      </div>
    </div>
  );
}

const fits = (name: string, called: string) =>
  name
    .toLowerCase()
    .split(/\s+/)
    .some((part) => part.startsWith(called.toLowerCase())) || name.toLowerCase().startsWith(called.toLowerCase());
