/** Writes a new task, or changes what one says. */
"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { hourMs } from "#domain/base/local-time.ts";
import { usualRoute } from "#domain/tasks/route.ts";
import { priorities, type Task, type TaskPerson, taskCode, taskKinds, taskTeams } from "#domain/tasks/task.ts";
import { Field } from "#ui/controls/field.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { FormDialog } from "#ui/overlay/form-dialog.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type NewTask, sendTask } from "./send-tasks.ts";
import type { TaskDraft } from "./task-view.ts";
import { taskWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly people: readonly TaskPerson[];
  readonly onClose: () => void;
  /** What a new task is about, where that is known. */
  readonly draft?: TaskDraft | null;
  /** The task that is edited; without it, a new one is written. */
  readonly task?: Task;
  readonly onEdit?: (patch: NewTask) => void;
}

const nobody = "nobody";
const spans = [4, 12, 24, 48, 72, 120] as const;

export function TaskDialog({ workspace, people, onClose, draft = null, task, onEdit }: Props) {
  const t = useWords(taskWords);
  const router = useRouter();
  const about = draft === null || draft.channel === "" ? "" : t("aboutChannel", { channel: draft.channel });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [kind, setKind] = useState(task?.kind ?? "landing_page");
  const [team, setTeam] = useState(task?.team ?? usualRoute("landing_page").team);
  const [priority, setPriority] = useState(task?.priority ?? usualRoute("landing_page").priority);
  const [owner, setOwner] = useState(String(task?.owner?.id ?? nobody));
  const [hours, setHours] = useState("48");
  const chooseKind = (next: typeof kind) => {
    setKind(next);
    if (task !== undefined) return;
    setTeam(usualRoute(next).team);
    setPriority(usualRoute(next).priority);
  };
  const write = async (given: FormData) => {
    const [title, description, page] = ["title", "description", "page"].map((name) => String(given.get(name) ?? ""));
    const path = (page ?? "").trim();
    const what: NewTask = {
      ...{ title: title ?? "", description: description ?? "", kind, team, priority },
      ...{ ownerId: owner === nobody ? null : Number(owner), pagePath: path === "" ? null : path },
    };
    if (onEdit !== undefined) {
      onEdit(what);
      return onClose();
    }
    setBusy(true);
    setError(null);
    try {
      const object = path === "" ? {} : ({ objectKind: "landing_page", objectKey: path } as const);
      const dueAt = new Date(Date.now() + Number(hours) * hourMs).toISOString();
      const { id } = await sendTask(workspace, { ...what, ...object, ...(hours === "48" ? {} : { dueAt }) });
      const see = { label: t("see"), onClick: () => router.push(`/w/${workspace}/tasks/${id}`) };
      toast(t("created_", { code: taskCode(id) }), { action: see });
      onClose();
      router.refresh();
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown.message : t("failed"));
      setBusy(false);
    }
  };
  const title = task === undefined ? t("newTask") : t("editTitle", { code: taskCode(task.id) });
  return (
    <FormDialog
      title={title}
      verb={t(task === undefined ? "create" : "save")}
      busy={busy}
      wide
      onSubmit={(given) => void write(given)}
      onClose={onClose}
    >
      <Field label={t("formTitle")} error={error} hint={t("formHint")} className="col-span-full">
        <TextInput
          name="title"
          defaultValue={task?.title ?? draft?.title ?? ""}
          required
          maxLength={160}
          autoComplete="off"
        />
      </Field>
      <Field label={t("description")} className="col-span-full">
        <TextArea name="description" defaultValue={task?.description ?? about} maxLength={4000} rows={3} />
      </Field>
      <Field label={t("kind")}>
        <Select
          choices={taskKinds.map((value) => ({ value, label: t(`kind_${value}`) }))}
          value={kind}
          onValueChange={chooseKind}
        />
      </Field>
      <Field label={t("team")}>
        <Select
          choices={taskTeams.map((value) => ({ value, label: t(`team_${value}`) }))}
          value={team}
          onValueChange={setTeam}
        />
      </Field>
      <Field label={t("priority")}>
        <Select
          choices={priorities.map((value) => ({ value, label: t(`priority_${value}`) }))}
          value={priority}
          onValueChange={setPriority}
        />
      </Field>
      <Field label={t("ownerField")}>
        <Select
          choices={[
            { value: nobody, label: t("owner_nobody") },
            ...people.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          value={owner}
          onValueChange={setOwner}
        />
      </Field>
      <Field label={t("page")} hint={t("pageHint")} className={task === undefined ? "" : "col-span-full"}>
        <TextInput name="page" defaultValue={task?.pagePath ?? draft?.page ?? ""} maxLength={500} autoComplete="off" />
      </Field>
      {task === undefined && (
        <Field label={t("dueIn")}>
          <Select
            choices={spans.map((count) => ({ value: String(count), label: t("hours", { count: String(count) }) }))}
            value={hours}
            onValueChange={setHours}
          />
        </Field>
      )}
    </FormDialog>
  );
}
