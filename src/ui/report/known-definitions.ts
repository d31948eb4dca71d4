/** What the definitions that answers name mean, wherever in the house they are defined. */
import { modelDefinitions } from "#domain/attribution/model.ts";
import type { Words } from "#domain/base/locale.ts";
import { funnelDefinitions } from "#domain/funnels/funnel-dictionary.ts";
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

const quality = connectivityDefinitions.map((one) => ({ ...one, id: `quality.${one.id}` }));
const score: readonly KnownDefinition[] = componentDictionary.map((one) => ({ ...one, id: `health.${one.id}` }));
const others: readonly KnownDefinition[] = [
  ...[...funnelDefinitions, ...modelDefinitions, ...Object.values(ltvDefinitions)],
  ...[...Object.values(predictionDefinitions), ...overlapDefinitions, ...pathDefinitions, ...pairDefinitions],
  ...[...retentionDictionary, ...lifecycleDictionary, ...quality],
];

/** A score is defined by its components; rooms' own names come before the dictionary's. Empty where nobody has words for it. */
export function knownDefinitions(id: string): readonly KnownDefinition[] {
  if (id === "health.score") return score;
  const known = others.find((one) => one.id === id) ?? findMetric(id);
  return known === undefined ? [] : [known];
}
