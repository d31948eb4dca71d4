/** What may be changed about definitions and disputes. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import { type Dispute, DisputeChange, DisputeInput, disputeCode, SignInput } from "#domain/reconciliation/dispute.ts";
import {
  DefinitionChange,
  DefinitionInput,
  DefinitionRef,
  type StoredDefinition,
} from "#domain/reconciliation/stored-definition.ts";
import { action } from "#server/gate/door.ts";
import { removeDefinitionOf, storeDefinition, storeDefinitionChange } from "./keep-definitions.ts";
import { storeDisputeChange, storeSignature } from "./keep-disputes.ts";
import { openDispute } from "./open-dispute.ts";

const defined = (name: string, { id, version, name: subject, team }: StoredDefinition) => ({
  action: name,
  subject,
  detail: { definitionId: id, version, team },
});

const disputed = (name: string, { id, title, status, revision }: Dispute, more: object = {}) => ({
  action: name,
  subject: `${disputeCode(id)} ${title}`,
  detail: { disputeId: id, status, revision, ...more },
});

export const createDefinition = action({
  needs: "definitions:write",
  input: DefinitionInput,
  run: async (input, { workspace, name }) => ({ definition: await storeDefinition(workspace.id, input, name) }),
  audit: (_input, { definition }) => defined("definitions.create", definition),
});

/** A new version; the old ones stay. */
export const changeDefinition = action({
  needs: "definitions:write",
  input: DefinitionChange,
  run: (change, { workspace, name }) => storeDefinitionChange(workspace.id, change, name),
  audit: (_change, { definition, changed }) => (changed ? defined("definitions.change", definition) : null),
});

export const removeDefinition = action({
  needs: "definitions:write",
  input: DefinitionRef,
  run: async ({ definitionId }, { workspace }) => ({
    definition: await removeDefinitionOf(workspace.id, definitionId),
  }),
  audit: (_ref, { definition }) => defined("definitions.remove", definition),
});

export const createDispute = action({
  needs: "agreements:write",
  input: DisputeInput,
  run: async (input, { workspace, name }, { signal }) => ({
    dispute: await openDispute(workspace, input, name, signal),
  }),
  audit: (_input, { dispute }) => disputed("disputes.open", dispute, { gap: dispute.gap, share: dispute.share }),
});

/** Decides it, among others. */
export const changeDispute = action({
  needs: "agreements:write",
  input: DisputeChange,
  run: async (change, { workspace, name }) => ({ dispute: await storeDisputeChange(workspace.id, change, name) }),
  audit: ({ decision, definitionId }, { dispute }) =>
    disputed(decision === undefined && definitionId === undefined ? "disputes.change" : "disputes.decide", dispute),
});

export const signDispute = action({
  needs: "agreements:sign",
  input: SignInput,
  run: async (input, { workspace, kind, id, name, role }) => {
    if (kind !== "user" || id === null || role === null)
      throw new Refusal("forbidden", "A signature is a person's: sign in as a member of the workspace.");
    return { dispute: await storeSignature(workspace.id, input, { id, name, role }) };
  },
  audit: ({ team }, { dispute }) => disputed("disputes.sign", dispute, { team }),
});
