/** The doors of data quality. */
import "server-only";
import { spanOf } from "#domain/metrics/span.ts";
import { connectivityDefinitions } from "#domain/quality/connectivity-definition.ts";
import {
  type ConnectivityAnswer,
  ConnectivityQuestion,
  longestConnectivityDays,
} from "#domain/quality/connectivity-question.ts";
import { platform } from "#platform/slot.ts";
import { query } from "#server/gate/door.ts";
import { makeReport } from "#server/metrics/make-report.ts";
import { answerConnectivity } from "./read-connectivity.ts";

/** How much of the data finds what it belongs to, and the rows that do not. */
export const getConnectivity = query({
  needs: "quality:read",
  input: ConnectivityQuestion,
  run: (question, caller, { signal }) => {
    const span = spanOf(question, caller.workspace.timezone, longestConnectivityDays);
    const definitions = connectivityDefinitions.map(({ id, version }) => ({ id: `quality.${id}`, version }));
    // Who becomes known later was nobody when the order came: the answer ages.
    const plan = { caller, name: "quality", question, span, agesByHour: true, definitions, signal };
    return makeReport<ConnectivityQuestion, ConnectivityAnswer>(plan, (given) =>
      answerConnectivity(platform(), caller.workspace, question, span, given),
    );
  },
});
