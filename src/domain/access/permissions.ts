/** Who may do what: the one table that the gate, the pages and the settings read. Unknown means no. */
export const roles = ["admin", "manager", "promotion", "operations", "executive", "analyst"] as const;
export type Role = (typeof roles)[number];

const everyone = roles;

export const permissions = {
  "board:read": everyone,
  "metrics:read": everyone,
  "budgets:read": everyone,
  "catalogue:read": everyone,
  "spend:read": everyone,
  /** One's own name, language, password and sessions. */
  "account:write": everyone,
  "views:read": everyone,
  /** Views of one's own. */
  "views:write": everyone,
  /** Views that everybody in the workspace sees. */
  "views:share": ["admin", "manager", "analyst"],
  /** One pseudonymous person's events: for those who work on journeys, not for those who read sums. */
  "people:read": ["admin", "manager", "promotion", "operations", "analyst"],
  /** Definitions and sizes; nobody in them is named. */
  "audiences:read": everyone,
  "audiences:write": ["admin", "manager", "promotion", "operations", "analyst"],
  "experiments:read": everyone,
  /** Planning, starting and ending one, and deciding by it. */
  "experiments:write": ["admin", "manager", "promotion", "operations"],
  "rules:read": everyone,
  "rules:write": ["admin", "manager", "promotion", "operations"],
  /** Owning, judging and silencing alerts. */
  "alerts:write": ["admin", "manager", "promotion", "operations", "executive"],
  /** Letting an action out to a platform, arming a rule to act, locking a channel, the kill switch. */
  "breaker:approve": ["admin", "executive"],
  /** Asking for a pause or a resumption. */
  "breaker:write": ["admin", "manager", "promotion", "executive"],
  "tasks:read": everyone,
  "tasks:write": ["admin", "manager", "promotion", "operations", "executive"],
  "notices:read": everyone,
  "contacts:write": ["admin", "manager"],
  "playbooks:read": everyone,
  "playbooks:write": ["admin", "manager", "promotion", "operations"],
  /** Starting one and working through it: whoever is there when it burns. */
  "playbooks:run": everyone,
  /** Taking all events out as a file, people under their pseudonymous keys. */
  "exports:write": ["admin", "manager", "operations", "analyst"],
  /** The same with personal fields opened. */
  "exports:personal": ["admin"],
  "quarantine:read": ["admin", "manager", "analyst"],
  /** Teams' own definitions of metrics, figures of platforms, and what their gaps are made of. */
  "definitions:read": everyone,
  "definitions:write": ["admin", "manager", "promotion", "operations", "analyst"],
  /** Changes to the dictionary, disputes and what was agreed: proposed by those who work with the figures. */
  "agreements:write": ["admin", "manager", "promotion", "operations", "analyst"],
  /** Signing for a team: the door asks for the team's own role besides. */
  "agreements:sign": ["admin", "manager", "promotion", "operations"],
  "goals:read": everyone,
  "goals:write": ["admin", "manager", "promotion", "operations", "executive"],
  "governance:read": everyone,
  "governance:write": ["admin", "manager", "promotion", "operations", "executive"],
  "alignment:read": everyone,
  "alignment:write": ["admin", "manager", "promotion", "operations", "executive"],
  "health:read": everyone,
  /** The weights of the score. */
  "health:write": ["admin", "manager"],
  "quality:read": everyone,
  /** Links that let people without an account see a board. */
  "shares:read": ["admin", "manager", "executive", "analyst"],
  "shares:write": ["admin", "manager", "executive"],
  /** Only a share link, and only the question that it holds. */
  "shares:open": [],
  /** Only a share link, to give its password. */
  "shares:unlock": [],
  "digests:write": ["admin", "manager"],
  "audit:read": ["admin", "manager"],
  "members:read": ["admin", "manager"],
  "spend:write": ["admin", "manager", "promotion"],
  "budgets:write": ["admin", "manager", "promotion"],
  "catalogue:write": ["admin", "manager", "promotion", "operations"],
  /** Says of something unusual whether it was real. */
  "anomalies:write": ["admin", "manager", "promotion", "operations"],
  "targets:write": ["admin", "manager"],
  "quarantine:write": ["admin"],
  "members:write": ["admin"],
  "keys:write": ["admin"],
  "workspace:write": ["admin"],
  /** Only the installation's own administrator: the bootstrap token. */
  "workspaces:create": [],
  /** Only whoever holds the set-up token of an installation that is still empty. */
  "installation:set-up": [],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Scopes of an API token: `read` opens what everyone may read, `write` what a manager may change, `admin` all. */
export const scopes = ["read", "write", "admin"] as const;
export type Scope = (typeof scopes)[number];

/** Whether a role holds a permission. */
export function roleMay(role: Role, permission: Permission): boolean {
  return rolesThatMay(permission).includes(role);
}

/** The roles that hold a permission; none for a permission that is not in the table. */
export function rolesThatMay(permission: Permission): readonly Role[] {
  return Object.hasOwn(permissions, permission) ? permissions[permission] : [];
}

/** Whether a token with these scopes holds a permission. */
export function scopesMay(held: readonly string[], permission: Permission): boolean {
  if (rolesThatMay(permission).length === 0) return false;
  if (held.includes("admin")) return true;
  if (permission.endsWith(":read") && roleMay("analyst", permission)) return held.includes("read");
  return held.includes("write") && roleMay("manager", permission);
}
