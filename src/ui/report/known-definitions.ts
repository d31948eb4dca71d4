/** What the definitions that answers name mean, wherever in the house they are defined. */
import { modelDefinitions } from "#domain/attribution/model.ts";
import type { Words } from "#domain/base/locale.ts";
import { funnelDefinitions } from "#domain/funnels/funnel-dictionary.ts";
import { automationDictionary } from "#domain/health/automation-dictionary.ts";
import { componentDictionary } from "#domain/health/component-dictionary.ts";
import { ltvDefinitions, predictionDefinitions } from "#domain/ltv/ltv-definitions.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { pairDefinitions } from "#domain/metrics/page-pairs-question.ts";
import { connectivityDefinitions } from "#domain/quality/connectivity-definition.ts";
import { overlapDefinitions, pathDefinitions } from "#domain/reach/definition.ts";
import { lifecycleDictionary, retentionDictionary } from "#domain/retention/retention-dictionary.ts";

export interface KnownDefinition {
  readonly id: string;
  readonly names: Words;
  readonly formula: Words;
  readonly population: Words;
}

/** As answers of these rooms name them. */
const inRoom = (room: string, definitions: readonly KnownDefinition[]) =>
  definitions.map((one) => ({ ...one, id: `${room}.${one.id}` }));
/** Answers that are defined by several figures together. */
const together: Readonly<Record<string, readonly KnownDefinition[]>> = {
  "health.score": inRoom("health", componentDictionary),
  "health.automation": inRoom("health", automationDictionary),
};
const others: readonly KnownDefinition[] = [
  ...[...funnelDefinitions, ...Object.values(ltvDefinitions), ...Object.values(predictionDefinitions)],
  ...[...pairDefinitions, ...retentionDictionary, ...lifecycleDictionary],
  ...inRoom("attribution", modelDefinitions),
  ...inRoom("reach", [...overlapDefinitions, ...pathDefinitions]),
  ...inRoom("quality", connectivityDefinitions),
];

/** A score is defined by its components; rooms' own names come before the dictionary's. Empty where nobody has words for it. */
export function knownDefinitions(id: string): readonly KnownDefinition[] {
  const known = others.find((one) => one.id === id) ?? findMetric(id);
  return together[id] ?? (known === undefined ? [] : [known]);
}
