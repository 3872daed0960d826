// Courses without network: documents, pictures, sound and films that a learner took along.
const SHELL = {{ shell|safe }};
const SHELL_CACHE = "courses-shell-{{ version }}";
const PATIENCE_MS = 4000;
const COURSE = /^\/(\w\w)\/courses\/([0-9a-f-]{36})\/(?:([0-9a-f-]{36})\/)?(?:done\/|resume\/)?$/;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELL_CACHE).then((cache) => cache.addAll(SHELL)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("courses-shell-") && name !== SHELL_CACHE;
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/** The document of a course or lesson on this phone; only whole downloads count. */
async function carried(language, course, lesson) {
  const start = `courses-${language}-${course}-`;
  for (const name of await caches.keys()) {
    if (!name.startsWith(start)) continue;
    const cache = await caches.open(name);
    if (!(await cache.match("/complete"))) continue;
    const release = name.slice(start.length);
    const inner = lesson ? `${lesson}/` : "";
    const found = await cache.match(`/${language}/courses/${course}/${inner}offline/${release}/`);
    if (found) return found;
  }
  return undefined;
}

function shelf(path) {
  const language = path.startsWith("/fr/") ? "fr" : "ar";
  return caches.match(`/${language}/courses/shelf/`);
}

async function navigate(request, url) {
  const match = COURSE.exec(url.pathname);
  const kept = match ? await carried(match[1], match[2], match[3]) : undefined;
  const waits = kept ? [new Promise((resolve, reject) => setTimeout(reject, PATIENCE_MS))] : [];
  try {
    const answer = await Promise.race([fetch(request), ...waits]);
    // A server that restarts behind its gate.
    if (kept && [502, 503, 504].includes(answer.status)) return kept;
    return answer;
  } catch (error) {
    const found = kept ?? (await shelf(url.pathname));
    if (found) return found;
    throw error;
  }
}

/** A part of a kept file: films ask for their bytes in pieces. */
async function inPart(kept, range) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range ?? "");
  if (!match) return kept;
  const whole = await kept.blob();
  const first = match[1] ? Number(match[1]) : Math.max(0, whole.size - Number(match[2]));
  const last = match[1] && match[2] ? Math.min(Number(match[2]), whole.size - 1) : whole.size - 1;
  if (first > last) return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${whole.size}` } });
  return new Response(whole.slice(first, last + 1), {
    status: 206,
    headers: {
      "Content-Type": kept.headers.get("Content-Type") ?? "application/octet-stream",
      "Content-Range": `bytes ${first}-${last}/${whole.size}`,
      "Content-Length": String(last - first + 1),
      "Accept-Ranges": "bytes",
    },
  });
}

async function file(request) {
  const kept = await caches.match(request.url, { ignoreVary: true });
  return kept ? inPart(kept, request.headers.get("Range")) : fetch(request);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (!url.pathname.startsWith("/admin/")) event.respondWith(navigate(request, url));
  } else if (/^\/(static|files)\//.test(url.pathname)) {
    event.respondWith(file(request));
  }
});
