/** The API of saved views and of one person's timeline. */
import { z } from "zod";
import { PersonQuestion } from "#domain/people/person-question.ts";
import { ViewChange, ViewInput, ViewPage, ViewRef } from "#domain/views/saved-view.ts";
import { count, instant, type Operation } from "./operation.ts";

const View = z.object({
  id: z.int(),
  page: z.string(),
  name: z.string(),
  query: z.string(),
  shared: z.boolean(),
  owner: z.string().nullable(),
  isOwn: z.boolean(),
  mayChange: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
});
const OneView = z.object({ view: View });
const view = {
  id: 7,
  page: "funnels",
  name: "Sign-up, weekly",
  query: "step=Page+Viewed&step=Signed+Up",
  shared: true,
  owner: "Lin Yue",
  isOwn: true,
  mayChange: true,
  createdAt: "2026-11-19T10:00:00.000Z",
  updatedAt: "2026-11-19T10:00:00.000Z",
};
const { viewId } = ViewRef.shape;
const viewInPath = {
  name: "viewId",
  in: "path",
  required: true,
  schema: viewId,
  says: "The view.",
  example: 7,
} as const;

const views: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/views",
    id: "listViews",
    tag: "Views",
    summary: "The caller's own views and the shared ones",
    needs: "views:read",
    parameters: [{ name: "page", in: "query", schema: ViewPage.optional(), says: "Of one page.", example: "funnels" }],
    answer: {
      status: 200,
      schema: z.object({ views: z.array(View), maySave: z.boolean(), mayShare: z.boolean() }),
      example: { views: [view], maySave: true, mayShare: true },
    },
  },
  {
    method: "post",
    path: "/api/v1/views",
    id: "saveView",
    tag: "Views",
    summary: "Save a page's question under a name",
    says: "A view of one's own unless `shared`, which needs the permission views:share. A token has none of its own: what it saves is shared. A name is given once among the shared views of a page, and once among each person's own; each holds at most 200.",
    needs: "views:write",
    body: { schema: ViewInput, example: { page: view.page, name: view.name, query: view.query, shared: true } },
    answer: { status: 201, schema: OneView, example: { view } },
    refuses: [409, 429],
  },
  {
    method: "patch",
    path: "/api/v1/views/{viewId}",
    id: "changeView",
    tag: "Views",
    summary: "Rename, update or share a view",
    says: "What is left out stays. A shared view needs the permission views:share; one that is shared no more belongs to its owner.",
    needs: "views:write",
    parameters: [viewInPath],
    body: { schema: z.object(ViewChange.shape).omit({ viewId: true }), example: { name: "Sign-up, daily" } },
    answer: { status: 200, schema: OneView, example: { view: { ...view, name: "Sign-up, daily" } } },
    refuses: [409, 429],
  },
  {
    method: "delete",
    path: "/api/v1/views/{viewId}",
    id: "removeView",
    tag: "Views",
    summary: "Delete a view",
    says: "It can be restored for a day.",
    needs: "views:write",
    parameters: [viewInPath],
    answer: { status: 200, schema: OneView, example: { view } },
  },
  {
    method: "post",
    path: "/api/v1/views/{viewId}/restore",
    id: "restoreView",
    tag: "Views",
    summary: "Take the deletion of a view back",
    needs: "views:write",
    parameters: [viewInPath],
    answer: { status: 200, schema: OneView, example: { view } },
    refuses: [409, 429],
  },
];

const Origin = z.object({ channel: z.string(), campaign: z.string(), creative: z.string(), landingPage: z.string() });
const { person, before, limit } = PersonQuestion.shape;
const Timeline = z.object({
  person: z.string(),
  timezone: z.string(),
  currency: z.string(),
  facts: z.object({
    firstAt: instant,
    lastAt: instant,
    events: count,
    sessions: count,
    orders: count,
    refunds: count,
    grossRevenue: z.number(),
    refunded: z.number(),
    netRevenue: z.number(),
    firstOrigin: Origin.nullable(),
    channels: z.array(z.object({ channel: z.string(), touches: count })),
  }),
  events: z.array(
    z.object({
      id: z.int(),
      at: instant,
      event: z.string(),
      marks: z.array(z.enum(["touch", "order", "first_order", "refund"])),
      revenue: z.number().nullable(),
      orderEvent: z.int().nullable(),
      origin: Origin,
      page: z.string().nullable(),
      device: z.string(),
      country: z.string(),
      sessionAt: instant.nullable(),
      properties: z.record(z.string(), z.string()),
    }),
  ),
  next: z.string().nullable(),
});

const people: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/people/{person}/timeline",
    id: "getPersonTimeline",
    tag: "People",
    summary: "One person's facts and events, newest first",
    says: "Pseudonymous: a person is a number. Money in major units. A number that was joined with another person answers with that one.",
    needs: "people:read",
    parameters: [
      {
        name: "person",
        in: "path",
        required: true,
        schema: person,
        says: "The person's number, as the reports write it.",
        example: "5127930012837465",
      },
      { name: "before", in: "query", schema: before, says: "The `next` of the page before." },
      { name: "limit", in: "query", schema: limit, says: "Events on a page, at most 500." },
    ],
    answer: { status: 200, schema: Timeline },
  },
];

export const peopleOperations: readonly Operation[] = [...views, ...people];
