/** The view in the URL: which tasks, as a board or as a list. */
import { priorities, taskStatuses, taskTeams } from "#domain/tasks/task.ts";
import { TasksQuestion } from "#domain/tasks/task-question.ts";

export const layouts = ["board", "list"] as const;
export const statusChoices = ["open", ...taskStatuses] as const;

export interface TaskView {
  readonly layout: (typeof layouts)[number];
  readonly question: TasksQuestion;
}

type Given = Readonly<Record<string, string | string[] | undefined>>;

/** What an address does not say right is as if it were not said. */
export function parseTaskView(given: Given): TaskView {
  const fields = TasksQuestion.shape;
  const one = (name: keyof typeof fields) => {
    const value = fields[name].safeParse(given[name]).data;
    return value === undefined ? {} : { [name]: value };
  };
  const question: TasksQuestion = { ...one("team"), ...one("owner"), ...one("priority"), ...one("status") };
  return { layout: given.view === "list" ? "list" : "board", question };
}

/** What a task that is about to be written is about, as another page's link says it. */
export interface TaskDraft {
  readonly title: string;
  readonly page: string;
  readonly channel: string;
}

/** `?new=1&page=…&channel=…&title=…`: null where no task is to be written. */
export function draftOf(given: Given): TaskDraft | null {
  if (given.new !== "1") return null;
  const text = (name: string, longest: number) => {
    const value = given[name];
    return typeof value === "string" ? value.trim().slice(0, longest) : "";
  };
  return { title: text("title", 160), page: text("page", 500), channel: text("channel", 200) };
}

export function formatTaskView({ layout, question }: TaskView): string {
  const params = new URLSearchParams();
  if (layout === "list") params.set("view", "list");
  for (const [name, value] of Object.entries(question)) if (value !== undefined) params.set(name, String(value));
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

export const isFiltered = ({ question }: TaskView): boolean =>
  Object.values(question).some((value) => value !== undefined);
export const choices = { team: taskTeams, priority: priorities, status: statusChoices } as const;
