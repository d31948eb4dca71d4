/** Text as mail takes it. */

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text between tags, or in an attribute's double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** On one line: a line break would begin another header. */
export const onOneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, " ");
