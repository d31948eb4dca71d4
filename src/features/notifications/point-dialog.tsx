/** The form of a contact point, new or known; what is refused is said in it. */
"use client";
import { useState } from "react";
import type { ContactPoint } from "#domain/notifications/contact-point.ts";
import { FormDialog } from "#ui/overlay/form-dialog.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { PeopleFields, type Person } from "./people-fields.tsx";
import { draftOf, mentions, type PointDraft, sentOf } from "./point-draft.ts";
import { PointFields } from "./point-fields.tsx";
import { RoutingFields } from "./routing-fields.tsx";
import { contactWords } from "./words-contacts.ts";

interface Props {
  /** null: a new one. */
  readonly point: ContactPoint | null;
  readonly members: readonly Person[];
  /** Throws what is refused. */
  readonly onSave: (body: object) => Promise<void>;
  readonly onClose: () => void;
}

export function PointDialog({ point, members, onSave, onClose }: Props) {
  const t = useWords(contactWords);
  const { locale } = useLocaleSettings();
  const [draft, setDraft] = useState(() => draftOf(point, locale));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const change = (part: Partial<PointDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      await onSave(sentOf(draft, point === null));
      onClose();
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown.message : String(thrown));
      setBusy(false);
    }
  };
  const title = point === null ? t("add") : t("editOf", { name: point.name });
  return (
    <FormDialog
      title={title}
      verb={t("save")}
      busy={busy}
      disabled={draft.routing.severities.length === 0}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <PointFields draft={draft} hint={point?.hint ?? null} onChange={change} />
      <RoutingFields draft={draft} onChange={change} />
      {mentions(draft.kind) && <PeopleFields draft={draft} members={members} onChange={change} />}
      {error !== null && (
        <p role="alert" className="text-meta text-red">
          {error}
        </p>
      )}
    </FormDialog>
  );
}
