// One file by tus in small parts: goes on where the line broke, also after a reload.
const PART_BYTES = 96 * 1024;
const headers = (token, more) => ({ "X-CSRFToken": token, "Tus-Resumable": "1.0.0", ...more });
const word = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

// ``entry``: { blob, word: voice|photo|document, name, upload? }. ``note`` keeps { upload }.
// Returns the id of the asset. Throws { refusal } for a refusal that stays one, else the
// error of the line, after which the same entry may be tried again.
export async function upload(entry, { url, token, note, progress }) {
  let offset = entry.upload ? await reached(entry.upload, token) : null;
  if (offset === null) {
    const answer = await fetch(url, {
      method: "POST",
      headers: headers(token, {
        "Upload-Length": String(entry.blob.size),
        "Upload-Metadata": `kind ${word(entry.word)},filename ${word(entry.name)}`,
      }),
    });
    if (!answer.ok) await refuse(answer);
    await note({ upload: new URL(answer.headers.get("Location"), location.href).href });
    offset = 0;
  }
  while (true) {
    const { blob } = entry;
    const answer = await fetch(entry.upload, {
      method: "PATCH",
      headers: headers(token, {
        "Content-Type": "application/offset+octet-stream",
        "Upload-Offset": String(offset),
      }),
      body: blob.slice(offset, offset + PART_BYTES),
    });
    if (!answer.ok) await refuse(answer);
    offset = Number(answer.headers.get("Upload-Offset"));
    progress(Math.round((100 * offset) / blob.size));
    const asset = answer.headers.get("Upload-Asset");
    if (asset) return asset;
  }
}

// Null when the server no longer knows the upload: it begins anew.
async function reached(address, token) {
  const answer = await fetch(address, { method: "HEAD", headers: headers(token) });
  if (answer.status === 410 || answer.status === 404) return null;
  if (!answer.ok) throw new Error("no answer");
  return Number(answer.headers.get("Upload-Offset"));
}

async function refuse(answer) {
  const said = await answer.json().catch(() => ({}));
  if (answer.status >= 500 || said.retry) throw new Error("no answer");
  throw Object.assign(new Error("refused"), { refusal: said.message ?? "" });
}

const SIDE = 1600;

// A photo as small as a phone screen needs, written anew: without place, time or camera.
export async function shrunk(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? file), "image/jpeg", 0.8));
}
