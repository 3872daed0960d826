// A list of captions and what can be done with it. Times in milliseconds. No page is touched
// here: each function gives a new list, so that undo is the list before.

export const SHORTEST = 200;
const NEW_LENGTH = 2500;

/** `1:02.500` from milliseconds; hours only where there are some. */
export function format(ms) {
  const whole = Math.max(0, Math.round(ms));
  const hours = Math.floor(whole / 3600000);
  const minutes = Math.floor(whole / 60000) % 60;
  const rest = `${String(Math.floor(whole / 1000) % 60).padStart(2, "0")}.${String(whole % 1000).padStart(3, "0")}`;
  return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

/** Milliseconds from what people write: `62.5`, `1:02,5`, `٠١:٠٢`; null when it is no time. */
export function read(text) {
  const plain = text.trim().replace(",", ".").replace("٫", ".")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const match = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})(?:\.(\d{1,3}))?$/.exec(plain);
  if (!match) return null;
  const [, hours = "0", minutes = "0", seconds, part = "0"] = match;
  if (match[2] !== undefined && Number(seconds) > 59) return null;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(part.padEnd(3, "0"));
}

const VOICE = /^<v(?:\.[^\s>]*)?\s+([^>]+)>([^]*?)(?:<\/v>)?$/;

/** A cue as people write it: who speaks apart from what is said. */
export function spoken(cue) {
  const match = VOICE.exec(cue.text);
  const alone = match && !/<\/?v\b/.test(match[2]);
  return alone ? { ...cue, speaker: match[1], text: match[2] } : { ...cue, speaker: "" };
}

/** A cue as it is stored. */
export function stored({ speaker, text, ...cue }) {
  const name = (speaker ?? "").replace(/[<>&\n]/g, " ").trim();
  return { ...cue, text: name && text.trim() ? `<v ${name}>${text}</v>` : text };
}

const sorted = (cues) => [...cues].sort((one, two) => one.start - two.start);
const cut = (text) => text.trim();

/** A new caption at a moment, as long as there is room: `[cues, index]`. */
export function add(cues, moment, duration) {
  let start = moment;
  for (const cue of cues) {
    if (cue.start <= start && start < cue.end) start = cue.end;
  }
  const next = cues.find((cue) => cue.start >= start);
  const room = Math.min(start + NEW_LENGTH, next ? next.start : Infinity, duration || Infinity);
  const cue = { start, end: Math.max(room, start + SHORTEST), text: "", settings: "", speaker: "" };
  const made = sorted([...cues, cue]);
  return [made, made.indexOf(cue)];
}

export function remove(cues, index) {
  return cues.filter((_cue, place) => place !== index);
}

/** Change some of a caption; the list stays in the order of time: `[cues, index]`. */
export function change(cues, index, part) {
  const cue = { ...cues[index], ...part };
  const made = sorted(cues.map((other, place) => (place === index ? cue : other)));
  return [made, made.indexOf(cue)];
}

/** Begin or end a caption at a moment; a neighbour that stands in the way gives room. */
export function stamp(cues, index, part, moment) {
  const beside = part === "start" ? index - 1 : index + 1;
  const other = cues[beside];
  const inTheWay = other && other.start + SHORTEST <= moment && moment < other.end;
  const room = part === "start" ? { end: moment } : { start: moment };
  const made = inTheWay ? cues.map((cue, place) => (place === beside ? { ...cue, ...room } : cue)) : cues;
  return change(made, index, { [part]: moment });
}

/** Two of one: words by the cursor, time by the film where it stands inside, else by words. */
export function split(cues, index, cursor, moment) {
  const cue = cues[index];
  const at = cursor > 0 && cursor < cue.text.length ? cursor : Math.ceil(cue.text.length / 2);
  const share = cue.text.length ? at / cue.text.length : 0.5;
  const inside = moment > cue.start + SHORTEST && moment < cue.end - SHORTEST;
  const middle = inside ? moment : Math.round(cue.start + (cue.end - cue.start) * share);
  if (middle <= cue.start || middle >= cue.end) return cues;
  const first = { ...cue, end: Math.round(middle), text: cut(cue.text.slice(0, at)) };
  const second = { ...cue, start: Math.round(middle), text: cut(cue.text.slice(at)) };
  return [...cues.slice(0, index), first, second, ...cues.slice(index + 1)];
}

/** One of two: with the next. Two people who speak keep their names, in the text. */
export function merge(cues, index) {
  const [one, two] = [cues[index], cues[index + 1]];
  if (!two) return cues;
  const same = (one.speaker ?? "") === (two.speaker ?? "");
  const parts = (same ? [one, two] : [stored(one), stored(two)]).map(({ text }) => cut(text));
  const text = parts.filter(Boolean).join("\n");
  const joined = { ...one, end: Math.max(one.end, two.end), text, speaker: same ? one.speaker : "" };
  return [...cues.slice(0, index), joined, ...cues.slice(index + 2)];
}

/** Move one caption, or all: none leaves the film at its beginning, lengths stay. */
export function shift(cues, by, index = null) {
  const moved = (cue) => {
    const step = Math.max(by, -cue.start);
    return { ...cue, start: cue.start + step, end: cue.end + step };
  };
  if (index !== null) return change(cues, index, moved(cues[index]));
  const step = Math.max(by, -(cues[0]?.start ?? 0));
  return cues.map((cue) => ({ ...cue, start: cue.start + step, end: cue.end + step }));
}

/** What is wrong (refused when saved) and what is hard to read, as codes. */
export function findings(cues, index, { limits, kind, duration }) {
  const cue = cues[index];
  const found = [];
  const words = cue.text.replace(/<[^>]*>/g, "").trim();
  const before = cues[index - 1];
  if (!words) found.push("empty");
  if (cue.end <= cue.start) found.push("backwards");
  if (before && cue.start < before.end) found.push("overlap");
  if (duration && cue.start > duration) found.push("late");
  if (found.length || kind !== "captions") return found;
  const length = cue.end - cue.start;
  const lines = words.split("\n");
  if (length < limits.shortest) found.push("short");
  else if ([...words].length * 1000 > length * limits.per_second) found.push("fast");
  else if (length > limits.longest) found.push("slow");
  if (lines.length > limits.lines) found.push("tall");
  else if (lines.some((line) => [...line].length > limits.line * 2)) found.push("wide");
  return found;
}

/** Lists before and after, a hundred at most. */
export class History {
  constructor(now) {
    this.now = now;
    this.before = [];
    this.after = [];
    this.typing = null;
  }

  /** A new state; typing in one place counts as one step. */
  put(cues, typing = null) {
    if (typing === null || typing !== this.typing) {
      this.before = [...this.before.slice(-99), this.now];
    }
    this.typing = typing;
    this.after = [];
    this.now = cues;
  }

  undo() {
    if (!this.before.length) return;
    this.after.push(this.now);
    this.now = this.before.pop();
    this.typing = null;
  }

  redo() {
    if (!this.after.length) return;
    this.before.push(this.now);
    this.now = this.after.pop();
    this.typing = null;
  }
}
