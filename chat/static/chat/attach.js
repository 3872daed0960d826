// The buttons beside the box: a recording, a photo, a PDF. Loaded when one is first used.
const PHOTO = /^image\/(jpeg|png|webp)$/;
const MOST_BYTES = { voice: 12, photo: 25, document: 10 };

export async function attachRecording(root, words, onFile, onRefusal) {
  const { record } = await import("./recorder.js");
  let blob = null;
  try {
    blob = await record(root, words);
  } catch {
    onRefusal(words.refused);
  }
  if (blob) onFile({ blob, word: "voice", name: "voice" });
}

export async function attachFile(file, words, onFile, onRefusal) {
  let blob = file;
  const word = file.type === "application/pdf" ? "document" : file.type.startsWith("audio/") ? "voice" : "photo";
  if (PHOTO.test(file.type)) {
    const { shrunk } = await import("./upload.js");
    // What this browser cannot read, the server may: it looks at the photo again anyway.
    blob = await shrunk(file).catch(() => file);
  }
  if (blob.size > MOST_BYTES[word] * 1024 * 1024) onRefusal(words.too_large);
  else onFile({ blob, word, name: file.name });
}
