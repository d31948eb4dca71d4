/** Takes a decision down; it becomes a task. */
"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import type { AgendaItem } from "#domain/alignment/agenda.ts";
import { type TaskTeam, taskCode, taskTeams } from "#domain/tasks/task.ts";
import { Field } from "#ui/controls/field.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { FormDialog } from "#ui/overlay/form-dialog.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { aboutChoices, aboutOf } from "./decision-about.ts";
import { useMeeting } from "./meeting-context.tsx";
import { sendDecision } from "./send-alignment.ts";
import { alignmentWords } from "./words.ts";

const nobody = "nobody";
const spans = [2, 7, 14] as const;
const dayMs = 86_400_000;

export function DecisionDialog({ item, onClose }: { readonly item: AgendaItem; readonly onClose: () => void }) {
  const t = useWords(alignmentWords);
  const router = useRouter();
  const { workspace, meeting, people, channelName } = useMeeting();
  const [text, setText] = useState("");
  const [team, setTeam] = useState<TaskTeam>("operations");
  const [owner, setOwner] = useState(nobody);
  const [days, setDays] = useState("2");
  const [about, setAbout] = useState("");
  const choices = item === "swings" ? aboutChoices(meeting.agenda, channelName) : [];
  const saving = useSent(
    () =>
      sendDecision(workspace, {
        ...{ week: meeting.week, item, text, team, ownerId: owner === nobody ? null : Number(owner) },
        ...aboutOf(about),
        dueAt: new Date(Date.now() + Number(days) * dayMs).toISOString(),
      }),
    ({ taskId }) => {
      const see = { label: t("see"), onClick: () => router.push(`/w/${workspace}/tasks/${taskId}`) };
      toast(t("decideDone", { code: taskCode(taskId) }), { action: see });
      onClose();
    },
  );
  return (
    <FormDialog
      title={t("decideTitle", { item: t(item) })}
      verb={t("decide")}
      busy={saving.isPending}
      wide
      onSubmit={() => saving.mutate()}
      onClose={onClose}
    >
      <Field label={t("decideText")} hint={t("decideHint")} className="col-span-full">
        <TextInput value={text} onValueChange={setText} required maxLength={160} autoComplete="off" />
      </Field>
      {choices.length > 0 && (
        <Field label={t("where")} className="col-span-full">
          <Select choices={[{ value: "", label: "—" }, ...choices]} value={about} onValueChange={setAbout} />
        </Field>
      )}
      <Field label={t("team")}>
        <Select choices={taskTeams.map((value) => ({ value, label: t(value) }))} value={team} onValueChange={setTeam} />
      </Field>
      <Field label={t("owner")}>
        <Select
          choices={[
            { value: nobody, label: t("nobody") },
            ...people.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          value={owner}
          onValueChange={setOwner}
        />
      </Field>
      <Field label={t("due")}>
        <Select
          choices={spans.map((count) => ({ value: String(count), label: t("days", { count }) }))}
          value={days}
          onValueChange={setDays}
        />
      </Field>
    </FormDialog>
  );
}
