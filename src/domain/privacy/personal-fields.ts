/** Which parts of an event are about a person, and taking them out. */
import { boundedCache } from "#domain/base/bounded-cache.ts";
import type { Json, JsonObject } from "#domain/base/clean-json.ts";
import { isObject } from "#domain/base/clean-json.ts";

/** Compared without case, hyphens and underscores. */
const alwaysPersonal = new Set([
  "email",
  "mail",
  "emailaddress",
  "phone",
  "phonenumber",
  "mobile",
  "mobilephone",
  "tel",
  "telephone",
  "firstname",
  "lastname",
  "fullname",
  "familyname",
  "givenname",
  "realname",
  "customername",
  "username",
  "nickname",
  "address",
  "street",
  "address1",
  "address2",
  "streetaddress",
  "postalcode",
  "zipcode",
  "zip",
  "shippingaddress",
  "billingaddress",
  "ip",
  "ipaddress",
  "idcard",
  "idnumber",
  "passport",
  "birthday",
  "birthdate",
  "dateofbirth",
  "avatar",
  "wechatid",
  "openid",
  "unionid",
  "deviceid",
  "idfa",
  "idfv",
  "imei",
  "oaid",
  "advertisingid",
]);
/** Personal where a person is described, but a product's or page's word elsewhere. */
const personalOfPeople = new Set(["name", "city", "district"]);
const peopleObjects = new Set(["traits", "customer", "user", "contact", "recipient", "buyer", "person"]);
const emailLike = /[^\s@<>"']{1,64}@[^\s@<>"']+\.[a-z]{2,}/i;

/** Senders repeat a few names for ever. */
const words = boundedCache<string>(10_000);
const plain = (key: string) => words.get(key, () => key.toLowerCase().replaceAll(/[-_\s]/g, ""));

/** True when something in the value is about a person: most events hold nothing of the kind and stay as they are. */
function holdsPersonal(node: Json, about: boolean): boolean {
  if (Array.isArray(node)) return node.some((item: Json) => holdsPersonal(item, about));
  if (!isObject(node)) return looksPersonal(node);
  for (const key in node) {
    const inside = node[key];
    if (inside === undefined || inside === null) continue;
    const word = plain(key);
    if (alwaysPersonal.has(word) || (about && personalOfPeople.has(word))) return true;
    if (holdsPersonal(inside, about || peopleObjects.has(word))) return true;
  }
  return false;
}

export interface Split {
  /** What may be read without a key. */
  readonly open: JsonObject;
  /** Path → value of what must be sealed; null when there is nothing. */
  readonly personal: Readonly<Record<string, Json>> | null;
}

/** Separates personal fields; `ofPerson` when the object itself describes a person (traits). */
export function splitPersonal(value: JsonObject, ofPerson: boolean, prefix = ""): Split {
  if (!holdsPersonal(value, ofPerson)) return { open: value, personal: null };
  const personal: [string, Json][] = [];
  const visit = (node: JsonObject, path: string, about: boolean): JsonObject =>
    Object.fromEntries(
      Object.entries(node).flatMap(([key, inside]): [string, Json][] => {
        const word = plain(key);
        const here = `${path}${key}`;
        const sealed = alwaysPersonal.has(word) || (about && personalOfPeople.has(word)) || looksPersonal(inside);
        if (sealed && inside !== null) {
          personal.push([here, inside]);
          return [];
        }
        return [
          [
            key,
            isObject(inside)
              ? visit(inside, `${here}.`, about || peopleObjects.has(word))
              : list(inside, `${here}.`, about),
          ],
        ];
      }),
    );
  const list = (inside: Json, path: string, about: boolean): Json => {
    if (!Array.isArray(inside)) return inside;
    return inside.map((item: Json, i): Json => {
      if (isObject(item)) return visit(item, `${path}${i}.`, about);
      if (!looksPersonal(item)) return item;
      personal.push([`${path}${i}`, item]);
      return null;
    });
  };
  const open = visit(value, prefix, ofPerson);
  return { open, personal: personal.length === 0 ? null : Object.fromEntries(personal) };
}

function looksPersonal(value: Json): boolean {
  return typeof value === "string" && value.includes("@") && emailLike.test(value);
}
