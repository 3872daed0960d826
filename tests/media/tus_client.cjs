// Runs the published client through one scenario and prints what happened as JSON.
// usage: node tus_client.cjs '{"scenario": …, "endpoint": …, "file": …, "headers": {…}}'

const crypto = require("node:crypto");
const fs = require("node:fs");
const tus = require("tus-js-client");

const order = JSON.parse(process.argv[2]);
const bytes = fs.readFileSync(order.file);
const PART = 100_000;

/** Send with the client; resolves to requests, answers and the end of it. */
function send({ source = bytes, adapt = () => {}, stopAfter = 0, ...options } = {}) {
  return new Promise((resolve) => {
    const log = [];
    let chunks = 0;
    const end = (result) => resolve({ log, url: upload.url, ...result });
    const upload = new tus.Upload(source, {
      endpoint: order.endpoint,
      chunkSize: PART,
      retryDelays: [0, 50, 50],
      headers: order.headers,
      metadata: { title: "زيت الأركان ✓", filename: "صورة.png", kind: "photo" },
      onBeforeRequest: (request) => adapt(request, upload),
      onAfterResponse: (request, response) => {
        log.push([request.getMethod(), response.getStatus(), request.getHeader("Upload-Offset") ?? null]);
      },
      onShouldRetry: (error) => [409, 460].includes(error.originalResponse?.getStatus()),
      onChunkComplete: async () => {
        chunks += 1;
        if (chunks === stopAfter) {
          await upload.abort();
          end({ stopped: true });
        }
      },
      onError: (error) => end({
        status: error.originalResponse?.getStatus(),
        answer: error.originalResponse?.getBody(),
        error: error.message,
      }),
      onSuccess: ({ lastResponse }) => end({ asset: lastResponse.getHeader("Upload-Asset") }),
      ...options,
    });
    upload.start();
  });
}

const ask = (method, url, headers = {}) =>
  fetch(url, { method, headers: { ...order.headers, "Tus-Resumable": "1.0.0", ...headers } });

const scenarios = {
  whole: () => send(),

  async resume() {
    const first = await send({ stopAfter: 2 });
    const rest = await send({ uploadUrl: first.url });
    return { ...rest, before: first.log };
  },

  // Another tab sends a part meanwhile: the client asks where to go on and does.
  async conflict() {
    let meddled = false;
    return send({
      adapt: async (request, upload) => {
        if (request.getMethod() !== "PATCH" || meddled) return;
        meddled = true;
        await fetch(upload.url, {
          method: "PATCH",
          headers: {
            ...order.headers,
            "Tus-Resumable": "1.0.0",
            "Upload-Offset": "0",
            "Content-Type": "application/offset+octet-stream",
          },
          body: bytes.subarray(0, 1000),
        });
      },
    });
  },

  // The first part is damaged on its way, all others arrive whole.
  async checksum() {
    let damaged = false;
    return send({
      adapt: (request) => {
        if (request.getMethod() !== "PATCH") return;
        const offset = Number(request.getHeader("Upload-Offset"));
        const part = Buffer.from(bytes.subarray(offset, offset + PART));
        if (!damaged) part[7] ^= 1;
        damaged = true;
        const digest = crypto.createHash("sha1").update(part).digest("base64");
        request.setHeader("Upload-Checksum", `sha1 ${digest}`);
      },
    });
  },

  begin: () => send({ stopAfter: 1 }),
  goOn: () => send({ uploadUrl: order.url }),

  async terminate() {
    const begun = await send({ stopAfter: 1 });
    await tus.Upload.terminate(begun.url, { headers: order.headers });
    const after = await ask("HEAD", begun.url);
    return { ...begun, after: after.status };
  },

  empty: () => send({ source: Buffer.alloc(0) }),
  deferred: () => send({ source: fs.createReadStream(order.file), uploadLengthDeferred: true }),
  override: () => send({ overridePatchMethod: true }),

  async options() {
    const abilities = await ask("OPTIONS", order.endpoint);
    const begun = await send({ stopAfter: 1 });
    const head = await ask("HEAD", begun.url);
    return {
      abilities: [abilities.status, Object.fromEntries(abilities.headers)],
      head: [head.status, Object.fromEntries(head.headers)],
    };
  },
};

scenarios[order.scenario]().then(
  (result) => process.stdout.write(JSON.stringify(result)),
  (error) => {
    process.stderr.write(String(error.stack));
    process.exitCode = 1;
  },
);
