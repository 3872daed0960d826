// Courses on this phone: fetched file by file, checked by their SHA-256, taken off again.

const MOST_OF_FREE = 0.8;
const COMPLETE = "/complete";
const NAME = /^courses-(\w\w)-([0-9a-f-]{36})-([0-9a-f]{64})$/;
const PROFILES = ["light", "audio", "full"];

const nameOf = ({ language, course, release }) => `courses-${language}-${course}-${release}`;

export class NoSpace extends Error {}
export class Damaged extends Error {}

/** Bytes used and free for us, or nothing where the browser does not say. */
export async function space() {
  const estimate = await navigator.storage?.estimate?.();
  return estimate && { used: estimate.usage ?? 0, free: Math.max(0, estimate.quota - (estimate.usage ?? 0)) };
}

/** The courses on this phone: [{name, language, course, release, title, bytes, profile, lessons}]. */
export async function carried() {
  const found = [];
  for (const name of await caches.keys()) {
    const match = NAME.exec(name);
    const mark = match && (await (await caches.open(name)).match(COMPLETE));
    if (mark) found.push({ name, language: match[1], course: match[2], release: match[3], ...(await mark.json()) });
  }
  return found;
}

const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

async function fetchOne(cache, file) {
  if (await cache.match(file.url)) return;
  const response = await fetch(file.url, { credentials: "same-origin", cache: "no-cache" });
  if (!response.ok) throw new Damaged(file.url);
  const body = await response.arrayBuffer();
  if (hex(await crypto.subtle.digest("SHA-256", body)) !== file.sha256) throw new Damaged(file.url);
  const type = response.headers.get("Content-Type") ?? "application/octet-stream";
  await cache.put(file.url, new Response(body, { headers: { "Content-Type": type } }));
}

const inProfile = (file, profile) => PROFILES.indexOf(file.profile) <= PROFILES.indexOf(profile);

/** Fetch what is missing of a course; an interrupted download goes on where it stopped. */
export async function carry(manifest, profile, onProgress) {
  const files = manifest.files.filter((file) => inProfile(file, profile));
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  const room = await space();
  if (room && manifest.sizes[profile] > room.free * MOST_OF_FREE) throw new NoSpace();
  const cache = await caches.open(nameOf(manifest));
  let bytes = 0;
  for (const file of files) {
    await fetchOne(cache, file);
    bytes += file.bytes;
    onProgress(total ? bytes / total : 1);
  }
  // The mark comes last: a course without it does not count.
  const { title, lessons } = manifest;
  await cache.put(COMPLETE, Response.json({ title, lessons, profile, bytes: manifest.sizes[profile] }));
  await dropOthers(manifest);
  await navigator.storage?.persist?.();
}

/** Older releases of the same course in the same language. */
async function dropOthers({ language, course, release }) {
  for (const name of await caches.keys()) {
    const match = NAME.exec(name);
    if (match && match[1] === language && match[2] === course && match[3] !== release) await caches.delete(name);
  }
}

export const drop = (name) => caches.delete(name);

/** Let the service worker stand by; resolves when it does. */
export async function standBy() {
  await navigator.serviceWorker.register("/sw.js", { scope: "/" });
  await navigator.serviceWorker.ready;
}
