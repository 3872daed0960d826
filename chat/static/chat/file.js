// An attachment in its bubble, from what a frame says of it: a photo, a PDF, a recording.
import { voice } from "./voice.js";

const make = (tag, className, text) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
};

export function showFile(bubble, file, root, words) {
  const place = bubble.querySelector(".bubble__file");
  place.hidden = false;
  const base = root.dataset.messageUrl.replace("/0/", `/${bubble.dataset.seq}/`);
  place.replaceChildren(build(file, base, words));
}

function build(file, base, words) {
  if (file.state === "preparing") return make("p", "soft small", words.preparing);
  if (file.state === "failed") return make("p", "field__error", file.why);
  if (file.photos) return photo(file.photos, base, words);
  if (file.peaks) return voice(base + file.file, file.seconds, file.peaks, words);
  const link = make("a", "bubble__document");
  link.href = base + file.file;
  const size = make("span", "soft small", `PDF · ${Math.ceil(file.bytes / 1024)} KB`);
  link.append(make("bdi", "", file.name), " ", size);
  return link;
}

function photo(sizes, base, words) {
  const link = make("a", "bubble__photo");
  link.href = base + sizes.at(-1).file;
  const picture = make("img");
  Object.assign(picture, {
    src: base + sizes[0].file,
    width: sizes[0].width,
    height: sizes[0].height,
    loading: "lazy",
    alt: words.photo,
  });
  link.append(picture);
  return link;
}

// What was just recorded or chosen, before it has gone: from this device.
export function preview(bubble, { blob, word, name }, words) {
  if (!blob) return;
  const place = bubble.querySelector(".bubble__file");
  const own = make(word === "photo" ? "img" : word === "voice" ? "audio" : "span");
  if (word === "document") own.textContent = name;
  else own.src = URL.createObjectURL(blob);
  if (word === "photo") own.alt = words.file.photo;
  if (word === "voice") own.controls = true;
  place.replaceChildren(own);
  place.hidden = false;
}

// A recording that the server wrote as a plain player becomes one with a wave.
export function dressRecordings(root, words) {
  for (const plain of root.querySelectorAll("audio[data-peaks]")) {
    const peaks = plain.dataset.peaks.split(",").map(Number);
    plain.replaceWith(voice(plain.src, Number(plain.dataset.seconds), peaks, words));
  }
}
