/** A reporter of vitest: how long each file took, its filling of stores included, which the JSON report leaves out. */
import { writeFileSync } from "node:fs";

export default class TimeFiles {
  timed = [];

  onTestModuleEnd(module) {
    const { collectDuration, setupDuration, duration } = module.diagnostic();
    this.timed.push({ name: module.relativeModuleId, seconds: (collectDuration + setupDuration + duration) / 1000 });
  }

  onTestRunEnd() {
    const { WARROOM_FILE_TIMES: file } = process.env;
    if (file !== undefined) writeFileSync(file, JSON.stringify(this.timed));
  }
}
