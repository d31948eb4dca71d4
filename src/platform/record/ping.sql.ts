/** The least that the record can be asked. */
import "server-only";

export const pingRecord = "SELECT 1";
