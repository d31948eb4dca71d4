/** A definition as it is kept: whose it is, in which version; or the figure that a platform reports by one of its own. */
import { z } from "zod";
import { IdInput, isStorable, noControls } from "#domain/base/inputs.ts";
import { Axes, type Measure, measures } from "./definition.ts";

export const teams = ["promotion", "operations"] as const;
export type Team = (typeof teams)[number];

const line = (longest: number) => z.string().trim().max(longest).refine(isStorable, noControls);

/** What one platform says of itself: the sum of what its spend rows reported, of one source and never of several. */
const Reported = z.strictObject({
  source: line(100).min(1),
  /** Only the rows of this channel; null: all of the source. */
  channel: line(100).min(1).nullable().default(null),
});
export type Reported = z.output<typeof Reported>;

const fields = {
  name: line(100).min(1, "must not be empty"),
  /** In the team's own words. */
  note: line(1_000),
  /** null: neither team's, such as a platform's. */
  team: z.enum(teams).nullable(),
  ownerId: IdInput.nullable(),
  measure: z.enum(measures),
  /** null: counted over the stored rows. */
  reported: Reported.nullable(),
  /** How it is counted; null only of what a platform reports and nobody knows the definition of. */
  axes: Axes.nullable(),
};

const needsAxes = (given: { readonly reported?: unknown; readonly axes?: unknown }) =>
  (given.reported ?? null) !== null || given.axes !== null;
const noPeople = (given: { readonly reported?: unknown; readonly measure?: unknown }) =>
  (given.reported ?? null) === null || given.measure !== "people";

export const DefinitionInput = z
  .strictObject({
    ...fields,
    note: fields.note.default(""),
    team: fields.team.default(null),
    ownerId: fields.ownerId.default(null),
    reported: fields.reported.default(null),
    axes: fields.axes.default(null),
  })
  .refine(needsAxes, { path: ["axes"], message: "needed, unless it is what a platform reports" })
  .refine(noPeople, { path: ["measure"], message: "platforms report conversions and value, no people" });
export type DefinitionInput = z.output<typeof DefinitionInput>;

export const DefinitionRef = z.object({ definitionId: IdInput });

/** What is left out stays; any other change makes a new version. `revision` is the version that it was made to. */
export const DefinitionChange = DefinitionRef.extend({
  revision: z.int().positive(),
  ...z.object(fields).partial().shape,
}).strict();
export type DefinitionChange = z.output<typeof DefinitionChange>;

export const DefinitionsQuestion = z.object({
  measure: z.enum(measures).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

/** As the doors answer it; instants are ISO. */
export interface StoredDefinition {
  readonly id: number;
  readonly version: number;
  /** The newest version; what a change must name. */
  readonly revision: number;
  readonly name: string;
  readonly note: string;
  readonly team: Team | null;
  readonly owner: { readonly id: number; readonly name: string } | null;
  readonly measure: Measure;
  readonly reported: Reported | null;
  readonly axes: Axes | null;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly removed: boolean;
}

export interface DefinitionDetail {
  readonly definition: StoredDefinition;
  /** All versions, the newest first. */
  readonly versions: readonly StoredDefinition[];
}
