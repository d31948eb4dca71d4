/** The rows of the editor: a funnel's steps in their order, or what nobody may do between them. */
"use client";
import { Button } from "#ui/controls/button.tsx";
import { emptyDraft, moved, type StepDraft } from "./step-draft.ts";
import { StepRow } from "./step-row.tsx";

interface Props {
  readonly label: string;
  readonly addLabel: string;
  readonly drafts: readonly StepDraft[];
  readonly onChange: (drafts: readonly StepDraft[]) => void;
  readonly least: number;
  readonly most: number;
  /** Whether places mean something. */
  readonly ordered: boolean;
  readonly nextId: () => number;
}

export function StepList({ label, addLabel, drafts, onChange, least, most, ordered, nextId }: Props) {
  const without = (id: number) => () => onChange(drafts.filter((draft) => draft.id !== id));
  return (
    <>
      {drafts.length > 0 && (
        <ol aria-label={label} className="grid gap-2">
          {drafts.map((draft, i) => (
            <StepRow
              key={draft.id}
              draft={draft}
              place={i + 1}
              of={drafts.length}
              nextId={nextId}
              onChange={(next) => onChange(drafts.map((one) => (one.id === draft.id ? next : one)))}
              onMove={ordered ? (by) => onChange(moved(drafts, i, by)) : null}
              onRemove={drafts.length > least ? without(draft.id) : null}
            />
          ))}
        </ol>
      )}
      {drafts.length < most && (
        <span>
          <Button size="small" onClick={() => onChange([...drafts, emptyDraft(nextId())])}>
            {addLabel}
          </Button>
        </span>
      )}
    </>
  );
}
